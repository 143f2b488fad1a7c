"""The example regulations of the fictitious city, put into force through the real steps."""

from datetime import date, datetime
from functools import cache
from typing import Any

import yaml
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from penggajian.models import ParameterPerkada, Perkada
from penggajian.parameters import FOLDER

from .perkada import approve_perkada, create_perkada, submit_perkada, verify_perkada

DAERAH = "Kota Tanjung Harapan"


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
        ParameterPerkada.objects.bulk_create(
            ParameterPerkada(
                perkada=perkada,
                kunci=satu["kunci"],
                nilai=satu.get("nilai"),
                satuan=satu["satuan"],
                pasal=satu["pasal"],
                bunyi=satu.get("bunyi", ""),
            )
            for satu in isi["parameter"]
        )
        submit_perkada(perkada=perkada, oleh=pengusul, pada=pada)
        verify_perkada(perkada=perkada, oleh=verifikator, pada=pada)
        hasil.append(approve_perkada(perkada=perkada, oleh=penyetuju, pada=pada))
    return hasil


@cache
def _baca_contoh() -> tuple[dict[str, Any], ...]:
    """Read the files once for each process: they change only with the program."""
    berkas = sorted((FOLDER / "perkada_contoh").glob("*.yaml"))
    return tuple(yaml.safe_load(satu.read_text(encoding="utf-8")) for satu in berkas)


def _tanggal(nilai: object) -> date:
    return nilai if isinstance(nilai, date) else date.fromisoformat(str(nilai))
