"""Which two results may be compared."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Protocol, TypeVar

LEBIH_KURANG = Fraction(1, 10)
"""Two periods are of one length when their days differ by at most this share: quarters have 90 to 92."""


class Berkala(Protocol):
    """A result of a period, `akhir` inclusive."""

    @property
    def awal(self) -> date: ...

    @property
    def akhir(self) -> date: ...

    @property
    def is_cukup(self) -> bool: ...


B = TypeVar("B", bound=Berkala)


def is_sebanding(satu: Berkala, dua: Berkala) -> bool:
    """Tell whether two results of one service may be compared: both samples suffice, both periods as long.

    Days. Dasar hukum: kebijakan produk atas PermenPANRB 14/2017.
    """
    panjang = [(b.akhir - b.awal).days + 1 for b in (satu, dua)]
    beda = abs(panjang[0] - panjang[1])
    return bool(satu.is_cukup and dua.is_cukup) and beda <= LEBIH_KURANG * max(panjang)


def pasangan_terakhir(daftar: Sequence[B]) -> tuple[B, B] | None:
    """Give the newest result whose sample suffices and the newest comparable one before it; None without a pair.

    `daftar`: results of one service, whose periods do not overlap.
    """
    urut = sorted((b for b in daftar if b.is_cukup), key=lambda b: b.awal, reverse=True)
    if not urut:
        return None
    kini = urut[0]
    lalu = next((b for b in urut[1:] if is_sebanding(kini, b)), None)
    return None if lalu is None else (kini, lalu)


def is_selisih_kecil(semua: int, bagian: Sequence[int], sedikitnya: int) -> bool:
    """Tell whether the results of services, taken from the one of the whole unit, would show very few respondents.

    `semua`: respondents of the unit in a period; `bagian`: those of its services in the same period.
    Dasar hukum: UU 27/2022; kebijakan produk.
    """
    return bool(bagian) and 0 < semua - sum(bagian) < sedikitnya
