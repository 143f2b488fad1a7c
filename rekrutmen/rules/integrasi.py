"""Final score: SKD and SKB on a scale of 100, weighted, three decimals."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal


@dataclass(frozen=True, slots=True)
class NilaiAkhir:
    """Weighted parts and the final score, exact to three decimals."""

    skd: Fraction
    skb: Fraction
    akhir: Fraction


def integrasi(
    skd: Fraction, skb: Fraction, *, maks_skd: Fraction, maks_skb: Fraction, bobot: tuple[Fraction, Fraction]
) -> NilaiAkhir:
    """Weigh both scores once; the final score is rounded half up from the exact sum.

    Points in, score of 100 out. Weights must add up to 100. Dasar hukum: PermenPANRB 6/2024.
    """
    if sum(bobot) != 100:
        raise IsianSalah("Bobot SKD dan SKB harus berjumlah 100.")
    for nama, nilai, maks in (("SKD", skd, maks_skd), ("SKB", skb, maks_skb)):
        if maks <= 0 or not 0 <= nilai <= maks:
            raise IsianSalah(f"Nilai {nama} harus antara 0 dan nilai maksimumnya.")
    satu, dua = skd / maks_skd * bobot[0], skb / maks_skb * bobot[1]
    return NilaiAkhir(bulat_desimal(satu, 3), bulat_desimal(dua, 3), bulat_desimal(satu + dua, 3))
