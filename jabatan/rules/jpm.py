"""Job person match: competence of a person against the standard of a post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal


@dataclass(frozen=True, slots=True)
class Jpm:
    """The match in per cent (2 decimals), its category, the total gap and the lowest level reached."""

    jpm: Fraction
    kategori: str
    kesenjangan_total: int
    minimum: int


def jpm(standar: Sequence[int], capaian: Sequence[int], kategori: Sequence[Sequence[Any]]) -> Jpm:
    """Compare levels reached with levels required; may exceed 100.

    Levels 1 to 5; per cent. The gap counts only missing levels. Dasar hukum: PermenPANRB 38/2017; PerBKN 26/2019.
    """
    if not standar or len(standar) != len(capaian):
        raise IsianSalah("Standar dan capaian harus memuat kompetensi yang sama banyak.")
    if min(standar) < 1 or min(capaian) < 0:
        raise IsianSalah("Tingkat kompetensi tidak boleh kurang dari 1 untuk standar dan 0 untuk capaian.")
    nilai = bulat_desimal(Fraction(sum(capaian) * 100, sum(standar)), 2)
    nama = next(str(nama) for nama, bawah in kategori if nilai >= Fraction(str(bawah)))
    kurang = sum(max(0, s - c) for s, c in zip(standar, capaian, strict=True))
    return Jpm(nilai, nama, kurang, min(capaian))
