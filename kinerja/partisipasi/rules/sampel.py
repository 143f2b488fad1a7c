"""Sample size of a survey."""

from __future__ import annotations

from fractions import Fraction

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bagi_bulat

CHI_KUADRAT = Fraction(3841, 1000)


def krejcie_morgan(populasi: int, maks: int) -> int:
    """Compute the Krejcie and Morgan sample, half up, at most `maks`; respondents.

    Dasar hukum: PermenPANRB 14/2017, Lampiran.
    """
    _periksa(populasi)
    atas = CHI_KUADRAT * populasi / 4
    bawah = Fraction(25, 10_000) * (populasi - 1) + CHI_KUADRAT / 4
    hasil = atas / bawah
    return min(maks, populasi, bagi_bulat(hasil.numerator, hasil.denominator))


def slovin(populasi: int, galat: Fraction) -> int:
    """Compute Slovin's sample, rounded up; respondents. Dasar hukum: alternatif, sebutkan bila dipakai."""
    _periksa(populasi)
    if not 0 < galat < 1:
        raise IsianSalah("Batas galat harus antara 0 dan 1, misalnya 0,05.")
    hasil = populasi / (1 + populasi * galat * galat)
    return -(-hasil.numerator // hasil.denominator)


def _periksa(populasi: int) -> None:
    if populasi < 1:
        raise IsianSalah("Populasi harus paling sedikit satu orang.")
