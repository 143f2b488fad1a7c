"""Which law and which order of columns a run used, stored once for equal content."""

from typing import Any

from asn_portal.lib.parameter import json_kanonik, sidik
from penggajian.models import PotretAturan, Susunan
from penggajian.rules.engine import Susunan as TataSusunan


def simpan_aturan(parameter: dict[str, Any]) -> PotretAturan:
    """Store the canonical JSON of the values that a run used; equal content gives the same row."""
    nomor = sidik(parameter)
    PotretAturan.objects.bulk_create([PotretAturan(sidik=nomor, isi=json_kanonik(parameter))], ignore_conflicts=True)
    return PotretAturan.objects.get(sidik=nomor)


def simpan_susunan(tata: TataSusunan) -> Susunan:
    """Store the order of components and facts with the rule versions; equal content gives the same row."""
    Susunan.objects.bulk_create(
        [
            Susunan(
                sidik=tata.sidik,
                komponen=list(tata.kode),
                masukan=list(tata.nama_masukan),
                aturan=list(tata.aturan),
                pemeriksaan=list(tata.pemeriksaan),
                versi=tata.versi,
                versi_fakta=tata.versi_fakta,
            )
        ],
        ignore_conflicts=True,
    )
    return Susunan.objects.get(sidik=tata.sidik)
