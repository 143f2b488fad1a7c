"""The mean of one element as people write it, kept exact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from asn_portal.lib.uang import tulis_desimal

_RATA = re.compile(r"([1-4])(?:[.,](\d{1,4}))?")
_HITUNG = re.compile(r"(\d{1,9})/(\d{1,8})")


class RataSalah(ValueError):
    """A mean cannot be read; the text is the sentence for the person."""


@dataclass(frozen=True, slots=True)
class Rata:
    """The mean of an element, 1 to 4, as an exact fraction.

    `jumlah` is the sum of values and `pembagi` the number of answers when `is_hitung`; else the digits of the
    printed mean and the power of ten below them.
    """

    jumlah: int
    pembagi: int
    is_hitung: bool

    @property
    def nilai(self) -> Fraction:
        """Give the mean."""
        return Fraction(self.jumlah, self.pembagi)


def baca_rata(teks: str) -> Rata | None:
    """Read `3,45` or `3.45` as a printed mean, `345/100` as a sum over a number of answers; None when empty.

    Raises `RataSalah`. Dasar hukum: PermenPANRB 14/2017 (nilai 1 sampai 4).
    """
    teks = "".join(teks.split())
    if not teks:
        return None
    if cocok := _HITUNG.fullmatch(teks):
        jumlah, terisi = int(cocok[1]), int(cocok[2])
        if not terisi <= jumlah <= 4 * terisi or not terisi:
            raise RataSalah("rata-ratanya di luar 1 sampai 4. Tulis jumlah nilai/jumlah jawaban, misalnya 345/100")
        return Rata(jumlah, terisi, is_hitung=True)
    cocok = _RATA.fullmatch(teks)
    if cocok is None:
        raise RataSalah(
            "bukan nilai unsur. Tulis rata-rata 1 sampai 4 seperti 3,45, atau jumlah/jawaban seperti 345/100"
        )
    pecahan = cocok[2] or ""
    rata = Rata(int(cocok[1] + pecahan), 10 ** len(pecahan), is_hitung=False)
    if rata.nilai > 4:
        raise RataSalah("lebih dari 4. Nilai unsur paling tinggi 4")
    return rata


def tulis_dua(nilai: Fraction) -> str:
    """Write a mean or an index with two decimals, half up: 3,43."""
    return tulis_desimal(nilai, 2)
