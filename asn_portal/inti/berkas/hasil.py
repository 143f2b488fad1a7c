"""The file that a job leaves behind: kept for a while, read by who asked for it as long as they may do what it took."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse

from asn_portal.inti.berkas.enums import Format, JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.selectors import daftar_pemeriksa, list_berkas
from asn_portal.inti.berkas.services import create_hasil
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import lock_sewa

Hak = Callable[[Any], bool]
_HAK: dict[str, Hak] = {}


def daftar_hak_hasil(jenis: str, boleh: Hak) -> None:
    """Register what a person must still be allowed to do to read the file of a kind of job."""
    _HAK[jenis] = boleh


def can_baca_hasil(user: Any, pekerjaan_id: int) -> bool:
    """Tell whether the person asked for the job and may still do what it took; a kind without a rule gives nothing."""
    jenis = Pekerjaan.objects.filter(pk=pekerjaan_id, diminta_oleh=user.pk).values_list("jenis", flat=True).first()
    boleh = _HAK.get(jenis) if jenis is not None else None
    return boleh is not None and boleh(user)


def keep_hasil(
    *, pekerjaan: Pekerjaan, isi: bytes, nama: str, fmt: Format, lama: timedelta, pada: datetime
) -> dict[str, Any]:
    """Keep the file of a job, once however often it runs, and give what the job answers with.

    Raises `SewaHilang`, `PenyimpananPenuh`, `PenyimpananMati`.
    """
    if pekerjaan.diminta_oleh is None:
        raise ValueError("A job that nobody asked for leaves no file.")
    with transaction.atomic():
        lock_sewa(pekerjaan)
        berkas = get_hasil(pekerjaan) or create_hasil(
            isi=isi, nama=nama, fmt=fmt, pemilik=pekerjaan.diminta_oleh, target=pekerjaan, sampai=pada + lama
        )
    return jawab_hasil(berkas)


def get_hasil(pekerjaan: Pekerjaan) -> Berkas | None:
    """Give the file that a job already left; None before it did."""
    return list_berkas(pekerjaan).filter(jenis=JenisBerkas.HASIL).first()


def jawab_hasil(berkas: Berkas) -> dict[str, Any]:
    """Give the part of a job's result that names its file."""
    return {
        "url": reverse("berkas:berkas-unduh", args=[berkas.uuid]),
        "berkas": str(berkas.uuid),
        "ukuran": berkas.ukuran,
        "sampai": berkas.kedaluwarsa_at.isoformat() if berkas.kedaluwarsa_at else "",
    }


daftar_pemeriksa("pekerjaan.pekerjaan", can_baca_hasil)
