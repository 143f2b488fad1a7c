"""Index of public satisfaction (IKM)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal


@dataclass(frozen=True, slots=True)
class Ikm:
    """Index 25 to 100 (2 decimals), its quality band, and the exact weight of one element."""

    ikm: Fraction
    mutu: str
    kinerja: str
    bobot: Fraction


def ikm(nrr: Sequence[Fraction | None], mutu: Sequence[Sequence[Any]]) -> Ikm:
    """Weigh the element means equally (1/n, exact) and scale by 25; elements that do not apply are left out.

    Means 1 to 4 in, index out, half up to 2 decimals; the band is read from the rounded index.
    Dasar hukum: PermenPANRB 14/2017.
    """
    terisi = [satu for satu in nrr if satu is not None]
    if not terisi:
        raise IsianSalah("Belum ada unsur yang dinilai, jadi IKM belum dapat dihitung.")
    if any(not 1 <= satu <= 4 for satu in terisi):
        raise IsianSalah("Nilai rata-rata unsur harus antara 1 dan 4.")
    bobot = Fraction(1, len(terisi))
    hasil = bulat_desimal(sum(terisi, Fraction(0)) * bobot * 25, 2)
    huruf, kinerja = mutu_ikm(hasil, mutu)
    return Ikm(hasil, huruf, kinerja, bobot)


def mutu_ikm(nilai: Fraction, mutu: Sequence[Sequence[Any]]) -> tuple[str, str]:
    """Read the band of a rounded index: letter and words. Dasar hukum: PermenPANRB 14/2017."""
    for huruf, kinerja, bawah in mutu:
        if nilai >= Fraction(str(bawah)):
            return str(huruf), str(kinerja)
    raise IsianSalah("Nilai IKM harus antara 25 dan 100.")


def is_kuesioner_sah(jawaban: Sequence[int | None], minimum_unsur: int) -> bool:
    """Say whether a questionnaire answers enough elements to count.

    Answers 1 to 4 or none. Dasar hukum: kebijakan produk atas PermenPANRB 14/2017.
    """
    return sum(satu is not None for satu in jawaban) >= minimum_unsur
