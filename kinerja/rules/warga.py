"""What citizens' results say beside the work of a unit: hints to look at, never a rating."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Banding:
    """The entries of the log and the index of two comparable periods, the earlier one first."""

    log_lalu: int
    log_kini: int
    ikm_lalu: Fraction
    ikm_kini: Fraction


def is_banyak_tanpa_mutu(banding: Banding, naik: int) -> bool:
    """Tell whether more was recorded while citizens were less satisfied.

    `naik`: per cent by which the entries must have grown; any fall of the index counts. A hint to look, never a
    judgement. Dasar hukum: PermenPANRB 6/2022 (kuantitas dan kualitas); kebijakan produk.
    """
    tumbuh = banding.log_lalu > 0 and banding.log_kini * 100 >= banding.log_lalu * (100 + naik)
    return tumbuh and banding.ikm_kini < banding.ikm_lalu


def rata(nilai: Sequence[Fraction]) -> Fraction | None:
    """Give the plain mean of indices or means of services; None of nothing."""
    return sum(nilai, Fraction(0)) / len(nilai) if nilai else None
