"""What service users say about one officer: the mean of competence and conduct, drawn towards the unit when few."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class SkorPetugas:
    """`m` and `m_unit` means 1 to 4, `skor` the shrunk one, all exact; `n` answers."""

    n: int
    m: Fraction
    m_unit: Fraction
    skor: Fraction


def hitung_skor(n: int, jumlah: int, pembagi: int, jumlah_unit: int, pembagi_unit: int, bobot_unit: int) -> SkorPetugas:
    """Shrink the mean of an officer to that of the unit: (n·m + b·m_unit) ÷ (n + b).

    `jumlah` over `pembagi` values of U6 and U7 of the officer, the same of the unit; `bobot_unit` answers weigh for the
    unit. Dasar hukum: kebijakan produk (PARTISIPASI, 4).
    """
    m, m_unit = Fraction(jumlah, pembagi), Fraction(jumlah_unit, pembagi_unit)
    return SkorPetugas(n, m, m_unit, (n * m + bobot_unit * m_unit) / (n + bobot_unit))
