"""Whole rupiah, exact rates, and every rounding of the application.

Amounts are whole rupiah: `int` for one number, an `int64` column of shape (n,) for many.
Rates are exact fractions of integers read from decimal strings. A product of an amount and
any number of rates is formed exactly and rounded once, by the function named for it. There is
no `float` here, and a `Decimal` only to be written; a value that leaves int64 is computed with Python integers
and raises `NilaiTerlaluBesar` when even the rounded result does not fit.

Ground: PENGGAJIAN practice "tiap komponen ke rupiah terdekat, 0,5 ke atas"; UU PPh Pasal 17
ayat (4) for PKP; payroll practice for the net rounded up to full hundreds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from math import gcd
from typing import Final, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

Kolom = NDArray[np.int64]
"""A column of whole numbers (rupiah, counts or codes), shape (n,)."""

Topeng = NDArray[np.bool_]
"""A column of yes/no, shape (n,)."""

BATAS_INT64: Final = 2**63 - 1
_DESIMAL: Final = re.compile(r"[+-]?\d+(\.\d+)?")


class NilaiTerlaluBesar(ArithmeticError):
    """An amount does not fit int64; money of that size is a data error."""


class Pembulatan(StrEnum):
    """How the last rupiah is decided. Halves and directions are symmetric around zero."""

    SETENGAH_KE_ATAS = "setengah_ke_atas"
    KE_BAWAH = "ke_bawah"
    KE_ATAS = "ke_atas"


@dataclass(frozen=True, slots=True)
class Tarif:
    """An exact fraction `pembilang / penyebut` in lowest terms, penyebut positive."""

    pembilang: int
    penyebut: int = 1

    def __post_init__(self) -> None:
        if self.penyebut == 0:
            raise ZeroDivisionError("Penyebut tarif tidak boleh nol.")
        pembagi = gcd(self.pembilang, self.penyebut) or 1
        if self.penyebut < 0:
            pembagi = -pembagi
        object.__setattr__(self, "pembilang", self.pembilang // pembagi)
        object.__setattr__(self, "penyebut", self.penyebut // pembagi)

    @classmethod
    def dari_desimal(cls, teks: str | int) -> Tarif:
        """Read a plain decimal such as "0.0475"; unit: fraction. Refuses anything else."""
        return _baca_desimal(str(teks).strip(), 1)

    @classmethod
    def dari_persen(cls, teks: str | int) -> Tarif:
        """Read a percentage such as "4.75"; unit: per cent, stored as a fraction."""
        return _baca_desimal(str(teks).strip(), 100)

    def __mul__(self, lain: Tarif) -> Tarif:
        return Tarif(self.pembilang * lain.pembilang, self.penyebut * lain.penyebut)

    def __add__(self, lain: Tarif) -> Tarif:
        return Tarif(
            self.pembilang * lain.penyebut + lain.pembilang * self.penyebut,
            self.penyebut * lain.penyebut,
        )

    def sebagai_pecahan(self) -> Fraction:
        """Return the same value as a `fractions.Fraction`."""
        return Fraction(self.pembilang, self.penyebut)

    def sebagai_persen(self) -> str:
        """Write the rate as Indonesian per cent text, e.g. "4,75%"; repeating decimals as a fraction."""
        persen = self.sebagai_pecahan() * 100
        return f"{tulis_desimal(persen)}%"


@lru_cache(maxsize=4096)
def _baca_desimal(teks: str, pembagi: int) -> Tarif:
    if not _DESIMAL.fullmatch(teks):
        raise ValueError(f"“{teks}” bukan bilangan desimal seperti 0.05.")
    bulat, _, pecahan = teks.partition(".")
    return Tarif(int(bulat + pecahan), 10 ** len(pecahan) * pembagi)


SATU: Final = Tarif(1)


def tulis_desimal(nilai: Fraction | Decimal | int, tepat: int | None = None) -> str:
    """Write an exact number with a decimal comma ("0,5", "1.250,75"); "1/3" when it does not end.

    With `tepat` always so many decimals, rounded half up once: 2 writes 1/3 as "0,33" and 112,5 as "112,50".
    """
    pecahan = Fraction(nilai)
    if tepat is not None:
        utuh = bagi_bulat(pecahan.numerator * 10**tepat, pecahan.denominator)
        return _tulis_utuh(utuh, tepat)
    sisa, pangkat = pecahan.denominator, 0
    while sisa != 1 and pangkat < 12:
        pangkat += 1
        sisa = (pecahan * 10**pangkat).denominator
    if sisa != 1:
        return f"{pecahan.numerator}/{pecahan.denominator}"
    return _tulis_utuh(int(pecahan * 10**pangkat), pangkat)


def _tulis_utuh(utuh: int, pangkat: int) -> str:
    """Write `utuh / 10**pangkat` with its dots and its comma."""
    bulat, ekor = divmod(abs(utuh), 10**pangkat)
    teks = f"{bulat:,}".replace(",", ".")
    if pangkat:
        teks += f",{ekor:0{pangkat}d}"
    return f"-{teks}" if utuh < 0 else teks


def tulis_rupiah(jumlah: int) -> str:
    """Write rupiah as on a slip: "Rp1.764.000", negative "-Rp5.000"."""
    teks = f"Rp{tulis_desimal(abs(int(jumlah)))}"
    return f"-{teks}" if jumlah < 0 else teks


def kolom(nilai: ArrayLike) -> Kolom:
    """Make an int64 column; refuses floats so that a rounded number never slips in."""
    larik = np.asarray(nilai)
    if larik.dtype.kind not in "iub":
        raise TypeError("Kolom uang hanya menerima bilangan bulat.")
    return np.atleast_1d(larik.astype(np.int64, copy=False))


def int64(nilai: ArrayLike) -> Kolom:
    """Return a whole-number or yes/no array as an int64 column, without copying when it is one."""
    return np.asarray(nilai, dtype=np.int64)


def topeng(nilai: ArrayLike) -> Topeng:
    """Return a yes/no column of shape (n,)."""
    return np.asarray(nilai, dtype=np.bool_)


def bagi_bulat(pembilang: int, penyebut: int, cara: Pembulatan = Pembulatan.SETENGAH_KE_ATAS) -> int:
    """Divide two whole numbers exactly and round once; `penyebut` must be positive."""
    tanda = -1 if pembilang < 0 else 1
    hasil, sisa = divmod(abs(pembilang), penyebut)
    if cara is Pembulatan.SETENGAH_KE_ATAS:
        hasil += 2 * sisa >= penyebut
    elif cara is Pembulatan.KE_ATAS:
        hasil += sisa > 0
    return tanda * hasil


def _bagi_kolom(pembilang: Kolom, penyebut: Kolom | int, cara: Pembulatan) -> Kolom:
    """Round `pembilang / penyebut` per row; both int64 and already known not to overflow."""
    besar = np.abs(pembilang)
    hasil = besar // penyebut
    if cara is not Pembulatan.KE_BAWAH:
        sisa = besar - hasil * penyebut
        if cara is Pembulatan.SETENGAH_KE_ATAS:
            # sisa >= ceil(penyebut / 2) is the same as 2*sisa >= penyebut, without doubling.
            hasil = hasil + (sisa >= (penyebut - penyebut // 2))
        else:
            hasil = hasil + (sisa > 0)
    return cast(Kolom, np.where(pembilang < 0, -hasil, hasil).astype(np.int64, copy=False))


def _terbesar(nilai: Kolom | int) -> int:
    if isinstance(nilai, int):
        return abs(nilai)
    if nilai.size == 0:
        return 0
    return max(abs(int(nilai.max())), abs(int(nilai.min())))


def kali(
    nilai: Kolom | int,
    *faktor: Kolom | Tarif | int,
    pembulatan: Pembulatan = Pembulatan.SETENGAH_KE_ATAS,
) -> Kolom:
    """Multiply amounts by columns, whole numbers and rates exactly, and round once.

    Shape (n,); `nilai` in rupiah, `Kolom` factors are counts, `Tarif` factors are fractions.
    Products beyond int64 are formed with Python integers, so the result is always exact.
    Raises `NilaiTerlaluBesar` when the rounded result itself does not fit int64.
    """
    tarif = SATU
    larik: list[Kolom] = [kolom(nilai)]
    for satu in faktor:
        if isinstance(satu, Tarif):
            tarif = tarif * satu
        elif isinstance(satu, int):
            tarif = tarif * Tarif(satu)
        else:
            larik.append(satu)
    batas = abs(tarif.pembilang)
    for satu_larik in larik:
        batas *= max(_terbesar(satu_larik), 1)
    if batas <= BATAS_INT64 and tarif.penyebut <= BATAS_INT64:
        hasil = larik[0] * np.int64(tarif.pembilang)
        for satu_larik in larik[1:]:
            hasil = hasil * satu_larik
        if tarif.penyebut == 1:
            return cast(Kolom, hasil)
        return _bagi_kolom(hasil, tarif.penyebut, pembulatan)
    return _kali_panjang(larik, tarif, pembulatan)


def _kali_panjang(larik: list[Kolom], tarif: Tarif, cara: Pembulatan) -> Kolom:
    """Exact product with Python integers for rows that could leave int64."""
    hasil: list[int] = []
    for baris in zip(*np.broadcast_arrays(*larik), strict=True):
        angka = tarif.pembilang
        for satu in baris:
            angka *= int(satu)
        hasil.append(_muat(bagi_bulat(angka, tarif.penyebut, cara)))
    return np.array(hasil, dtype=np.int64)


def _muat(angka: int) -> int:
    if abs(angka) > BATAS_INT64:
        raise NilaiTerlaluBesar("Hasil kali melampaui batas jumlah rupiah yang dapat disimpan.")
    return angka


def kali_pecahan(
    nilai: Kolom,
    pembilang: Kolom,
    penyebut: Kolom | int,
    pembulatan: Pembulatan = Pembulatan.SETENGAH_KE_ATAS,
) -> Kolom:
    """Multiply each row by its own fraction `pembilang / penyebut`, rounded once.

    Shape (n,); rupiah times a fraction whose parts are columns (a rate looked up per person,
    or days of the month). A penyebut of zero counts as one, for rows already listed as faulty.
    """
    aman = np.maximum(penyebut, 1) if not isinstance(penyebut, int) else max(penyebut, 1)
    if max(_terbesar(nilai), 1) * max(_terbesar(pembilang), 1) <= BATAS_INT64:
        return _bagi_kolom(nilai * pembilang, aman, pembulatan)
    bawah = np.broadcast_to(np.asarray(aman, dtype=np.int64), nilai.shape)
    return np.array(
        [
            _muat(bagi_bulat(int(n) * int(p), int(q), pembulatan))
            for n, p, q in zip(nilai, np.broadcast_to(pembilang, nilai.shape), bawah, strict=True)
        ],
        dtype=np.int64,
    )


def round_rupiah(pembilang: int, penyebut: int = 1) -> int:
    """Round one exact quotient to the nearest rupiah, half up (away from zero)."""
    return bagi_bulat(pembilang, penyebut, Pembulatan.SETENGAH_KE_ATAS)


def round_pkp(nilai: Kolom) -> Kolom:
    """Round taxable income down to full thousands; below zero becomes zero.

    Shape (n,); rupiah per year. Dasar hukum: UU PPh Pasal 17 ayat (4).
    """
    return cast(Kolom, np.maximum(nilai, 0) // 1000 * 1000)


def bulat_ke_atas(nilai: Kolom, kelipatan: int = 100) -> Kolom:
    """Raise to the next full multiple, leaving multiples alone; rupiah, shape (n,).

    Ground: payroll practice, net salary is paid in full Rp100.
    """
    return -(-nilai // kelipatan) * kelipatan


def bulat_ke_bawah(nilai: Kolom, kelipatan: int) -> Kolom:
    """Lower to the full multiple below; rupiah, shape (n,)."""
    return nilai // kelipatan * kelipatan


def bulat_desimal(nilai: Fraction, angka: int) -> Fraction:
    """Round an exact number half up to so many decimals, for scores and indices; still exact."""
    return Fraction(bagi_bulat(nilai.numerator * 10**angka, nilai.denominator), 10**angka)
