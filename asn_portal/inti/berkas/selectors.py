"""Reading of files, through the right of the object that they hang on."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Model, Q, QuerySet, Sum
from django.db.models.functions import Now

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.berkas.enums import JenisBerkas, StatusBerkas
from asn_portal.inti.berkas.models import Berkas

Pemeriksa = Callable[[Any, int], bool]
_PEMERIKSA: dict[str, Pemeriksa] = {}


def daftar_pemeriksa(model_label: str, fungsi: Pemeriksa) -> None:
    """Register who may read the files of a model: `fungsi(user, objek_id) -> bool`; label as `kinerja.loghari`."""
    _PEMERIKSA[model_label.lower()] = fungsi


def boleh_baca(user: Any, berkas: Berkas) -> bool:
    """Tell whether the person may download the file; without an object it belongs to its owner alone."""
    if not user.is_active or berkas.dihapus_at is not None:
        return False
    if not berkas.target_model or berkas.target_id is None:
        return berkas.pemilik_id == user.pk
    pemeriksa = _PEMERIKSA.get(berkas.target_model)
    return pemeriksa is not None and pemeriksa(user, berkas.target_id)


def get_berkas_terbaca(user: Any, uuid: UUID) -> Berkas | None:
    """Give a file that the person may download; None when absent, not theirs, held back or past its time."""
    disimpan = Q(kedaluwarsa_at__isnull=True) | Q(kedaluwarsa_at__gt=Now())
    berkas = Berkas.objects.filter(disimpan, uuid=uuid, dihapus_at__isnull=True, status=StatusBerkas.SIAP).first()
    return berkas if berkas is not None and boleh_baca(user, berkas) else None


def get_berkas_lepas(user: Any, uuid: UUID) -> Berkas | None:
    """Give one's own upload that hangs nowhere yet."""
    return Berkas.objects.filter(uuid=uuid, pemilik=user.pk, target_model="", dihapus_at__isnull=True).first()


def list_berkas(target: Model) -> QuerySet[Berkas]:
    """List the files that hang on an object; the caller has checked the right to the object."""
    return Berkas.objects.filter(
        target_model=target._meta.label_lower, target_id=target.pk, dihapus_at__isnull=True
    ).order_by("pk")


def get_terpakai(pengguna: Pengguna) -> int:
    """Give the bytes that an account's uploads take; what jobs left behind does not count."""
    unggahan = Berkas.objects.filter(pemilik=pengguna, dihapus_at__isnull=True).exclude(jenis=JenisBerkas.HASIL)
    jumlah = unggahan.aggregate(n=Sum("ukuran"))["n"]
    return int(jumlah or 0)


def get_folder() -> Path:
    """Give the folder of stored files."""
    return Path(settings.MEDIA_ROOT) / "berkas"


def get_jalur(berkas: Berkas) -> Path:
    """Give where the bytes of a file lie."""
    return get_folder() / berkas.nama_simpan[:2] / berkas.nama_simpan


def read_isi(berkas: Berkas) -> bytes:
    """Give the bytes of a file. Raises `FileNotFoundError`."""
    return get_jalur(berkas).read_bytes()


def list_berkas_di_cakram() -> dict[str, os.stat_result]:
    """List the stored names on disk with their status, for the orphan sweep."""
    folder = get_folder()
    if not folder.exists():
        return {}
    return {p.name: p.stat() for p in folder.glob("*/*") if p.is_file()}
