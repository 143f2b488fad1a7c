"""Priority of a development need."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from asn_portal.lib.galat import IsianSalah

KESENJANGAN_KINERJA: Mapping[str, Fraction] = {
    "sangat_baik": Fraction(0),
    "baik": Fraction(0),
    "butuh_perbaikan": Fraction(1, 2),
    "kurang": Fraction(3, 4),
    "sangat_kurang": Fraction(1),
}
"""Product policy: the performance gap that each predikat stands for."""


def prioritas(
    tingkat_standar: int, tingkat_capaian: int, predikat: str, *, strategis: bool, bobot: Mapping[str, Fraction]
) -> Fraction:
    """Score a need between 0 and 1 from competence gap, performance gap and strategy.

    Levels 1 to 5; the gap counts out of 4. Dasar hukum: kebijakan produk atas PP 11/2017, Pasal 203.
    """
    if predikat not in KESENJANGAN_KINERJA:
        raise IsianSalah(f"Predikat “{predikat}” tidak dikenal.")
    kompetensi = Fraction(max(0, tingkat_standar - tingkat_capaian), 4)
    kinerja = KESENJANGAN_KINERJA[predikat]
    return bobot["kompetensi"] * kompetensi + bobot["kinerja"] * kinerja + bobot["strategis"] * int(strategis)
