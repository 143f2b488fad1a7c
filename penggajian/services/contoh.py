"""Example regulations: the fictitious city's put into force through the real steps, other regions' as drafts."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any

import yaml
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from penggajian.models import KasusPerkada, ParameterPerkada, Perkada
from penggajian.parameters import FOLDER, Contoh, perkada_siap

from .perkada import approve_perkada, create_perkada, submit_perkada, verify_perkada

DAERAH = "Kota Tanjung Harapan"


class ContohTidakDikenal(IsianSalah):
    """There is no example of that name."""

    kode = "contoh_tidak_dikenal"


@transaction.atomic
def pasang_perkada_contoh(
    *, pengusul: Pengguna, verifikator: Pengguna, penyetuju: Pengguna, pada: datetime
) -> list[Perkada]:
    """Load every example regulation that is not there yet, by draft, submit, verify, approve."""
    hasil = []
    for isi in _baca_contoh():
        if Perkada.objects.filter(nomor=isi["perkada"]).exists():
            continue
        perkada = create_perkada(
            nomor=isi["perkada"],
            judul=isi["judul"],
            daerah=DAERAH,
            sejak=_tanggal(isi["berlaku"]),
            sampai=None,
            oleh=pengusul,
            pada=pada,
        )
        _isi_draf(perkada, isi, keyakinan="")
        submit_perkada(perkada=perkada, oleh=pengusul, pada=pada)
        verify_perkada(perkada=perkada, oleh=verifikator, pada=pada)
        hasil.append(approve_perkada(perkada=perkada, oleh=penyetuju, pada=pada))
    return hasil


@transaction.atomic
def create_perkada_dari_contoh(
    *, contoh: str, nomor: str, judul: str, daerah: str, sejak: date, oleh: Pengguna, pada: datetime
) -> Perkada:
    """Draft a regulation from a loadable example, with its confidence marks and worked cases.

    What the example does not set stays as in force. Raises `ContohTidakDikenal`.
    """
    isi: Contoh | None = next((satu for satu in perkada_siap() if satu.kode == contoh), None)
    if isi is None:
        raise ContohTidakDikenal("Contoh itu tidak ada. Pilih contoh dari daftar.", kolom="contoh")
    perkada = create_perkada(nomor=nomor, judul=judul, daerah=daerah, sejak=sejak, sampai=None, oleh=oleh, pada=pada)
    _isi_draf(perkada, isi.isi, keyakinan=isi.keyakinan)
    return perkada


def _isi_draf(perkada: Perkada, isi: Mapping[str, Any], *, keyakinan: str) -> None:
    ParameterPerkada.objects.bulk_create(
        ParameterPerkada(
            perkada=perkada,
            kunci=satu["kunci"],
            nilai=satu.get("nilai"),
            satuan=satu["satuan"],
            pasal=satu["pasal"],
            bunyi=satu.get("bunyi", ""),
            pasal_baris=satu.get("pasal_baris", {}),
            keyakinan=satu.get("keyakinan", keyakinan),
        )
        for satu in isi["parameter"]
    )
    KasusPerkada.objects.bulk_create(
        KasusPerkada(
            perkada=perkada,
            nomor=nomor,
            nama=satu["nama"],
            masukan=satu["masukan"],
            harapan=satu["harapan"],
            sumber=satu.get("sumber", ""),
            keyakinan=satu.get("keyakinan", ""),
        )
        for nomor, satu in enumerate(isi.get("contoh", []), 1)
    )


@cache
def _baca_contoh() -> tuple[dict[str, Any], ...]:
    """Read the files once for each process: they change only with the program."""
    berkas = sorted((FOLDER / "perkada_contoh").glob("*.yaml"))
    return tuple(yaml.safe_load(satu.read_text(encoding="utf-8")) for satu in berkas)


def _tanggal(nilai: object) -> date:
    return nilai if isinstance(nilai, date) else date.fromisoformat(str(nilai))
