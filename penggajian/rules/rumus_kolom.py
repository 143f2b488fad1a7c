"""Formulas over whole columns: exact fractions as two int64 columns, Python integers only where they must.

One pass serves one person and a million. The slow reference is `rumus.nilai_rumus`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from asn_portal.lib.uang import Kolom, Topeng
from penggajian.rules.rumus import PEMBANDING, Angka, Dua, Nama, Panggil, Satu, Simpul

_AMAN: Final = 2**62
_BANDING: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
    "=": operator.eq,
    "≠": operator.ne,
}
Larik = NDArray[Any]
"""Whole numbers: int64, or Python integers (dtype object) beyond it."""


@dataclass(frozen=True, slots=True)
class Pecahan:
    """One exact fraction per row: `atas / bawah` in lowest terms, `bawah` positive; `salah` where undefined."""

    atas: Larik
    bawah: Larik
    salah: Topeng


def _besar(isi: Larik) -> int:
    return max(abs(int(isi.max())), abs(int(isi.min()))) if isi.size else 0


def _kali(a: Larik, b: Larik) -> Larik:
    """Multiply exactly: Python integers when a product could leave int64."""
    if a.dtype == object or b.dtype == object or _besar(a) * _besar(b) > _AMAN:
        return np.asarray(a.astype(object) * b.astype(object))
    return np.asarray(a * b)


def _sempitkan(isi: Larik) -> Larik:
    return isi.astype(np.int64) if isi.dtype == object and _besar(isi) <= _AMAN else isi


def _ringkas(atas: Larik, bawah: Larik, salah: Topeng) -> Pecahan:
    """Bring to lowest terms with a positive denominator; undefined rows count as 0/1 and stay marked."""
    nol = np.asarray(bawah == 0, dtype=np.bool_)
    if nol.any():
        salah = salah | nol
        atas, bawah = np.where(nol, 0, atas), np.where(nol, 1, bawah)
    besar = np.gcd(atas, bawah) if atas.dtype != object and bawah.dtype != object else _gcd(atas, bawah)
    tanda = np.where(bawah < 0, -1, 1)
    pembagi = np.where(besar == 0, 1, besar) * tanda
    return Pecahan(_sempitkan(np.asarray(atas // pembagi)), _sempitkan(np.asarray(bawah // pembagi)), salah)


def _gcd(atas: Larik, bawah: Larik) -> Larik:
    return np.asarray(np.gcd(atas.astype(object), bawah.astype(object)), dtype=object)


def _bulat(atas: int, bawah: int, n: int) -> Pecahan:
    jenis: Any = np.int64 if max(abs(atas), bawah) <= _AMAN else object
    return Pecahan(np.full(n, atas, dtype=jenis), np.full(n, bawah, dtype=jenis), np.zeros(n, dtype=np.bool_))


def dari_kolom(isi: Kolom) -> Pecahan:
    """Take a column of whole numbers; undefined nowhere."""
    return Pecahan(isi, np.ones_like(isi), np.zeros(len(isi), dtype=np.bool_))


def dari_persejuta(isi: Kolom) -> Pecahan:
    """Take a column of millionths."""
    return _ringkas(isi, np.full_like(isi, 1_000_000), np.zeros(len(isi), dtype=np.bool_))


def _tambah(a: Pecahan, b: Pecahan, tanda: int) -> Pecahan:
    kiri, kanan = _kali(a.atas, b.bawah), _kali(b.atas, a.bawah)
    if kiri.dtype != object and kanan.dtype != object and _besar(kiri) + _besar(kanan) > _AMAN:
        kiri, kanan = kiri.astype(object), kanan.astype(object)
    return _ringkas(np.asarray(kiri + tanda * kanan), _kali(a.bawah, b.bawah), a.salah | b.salah)


def tambah(a: Pecahan, b: Pecahan) -> Pecahan:
    """Add exactly, row by row."""
    return _tambah(a, b, 1)


def kalikan(a: Pecahan, b: Pecahan) -> Pecahan:
    """Multiply exactly, row by row."""
    return _ringkas(_kali(a.atas, b.atas), _kali(a.bawah, b.bawah), a.salah | b.salah)


def _banding(tanda: str, a: Pecahan, b: Pecahan) -> Topeng:
    kiri, kanan = _kali(a.atas, b.bawah), _kali(b.atas, a.bawah)
    return np.asarray(_BANDING[tanda](kiri, kanan), dtype=np.bool_)


def _pilih(syarat: Topeng, ya: Pecahan, tidak: Pecahan, salah: Topeng) -> Pecahan:
    return Pecahan(
        _sempitkan(np.where(syarat, ya.atas, tidak.atas)), _sempitkan(np.where(syarat, ya.bawah, tidak.bawah)), salah
    )


def jepit(a: Pecahan) -> Pecahan:
    """Keep a share between none and all of its part."""
    nol, satu = _bulat(0, 1, len(a.salah)), _bulat(1, 1, len(a.salah))
    a = _pilih(np.asarray(a.atas < 0, dtype=np.bool_), nol, a, a.salah)
    return _pilih(np.asarray(a.atas > a.bawah, dtype=np.bool_), satu, a, a.salah)


def hitung_rumus(simpul: Simpul, kolom: Mapping[str, Pecahan], n: int) -> Pecahan:
    """Compute a formula for every row; rows that divide by zero are marked, the branch not taken is not asked.

    Shape (n,); units as the facts named. A condition comes back as 1 or 0.
    """
    if isinstance(simpul, Angka):
        return _bulat(simpul.nilai.numerator, simpul.nilai.denominator, n)
    if isinstance(simpul, Nama):
        return kolom[simpul.kode]
    if isinstance(simpul, Satu):
        isi = hitung_rumus(simpul.isi, kolom, n)
        if simpul.tanda == "bukan":
            return Pecahan(np.asarray(isi.atas == 0, dtype=np.int64), isi.bawah, isi.salah)
        return Pecahan(-isi.atas, isi.bawah, isi.salah)
    if isinstance(simpul, Panggil):
        return _panggil(simpul, [hitung_rumus(satu, kolom, n) for satu in simpul.isi])
    return _dua(simpul, hitung_rumus(simpul.kiri, kolom, n), hitung_rumus(simpul.kanan, kolom, n))


def _panggil(simpul: Panggil, isi: list[Pecahan]) -> Pecahan:
    if simpul.fungsi == "jika":
        syarat = np.asarray(isi[0].atas != 0, dtype=np.bool_)
        salah = isi[0].salah | np.where(syarat, isi[1].salah, isi[2].salah)
        return _pilih(syarat, isi[1], isi[2], salah)
    hasil = isi[0]
    for satu in isi[1:]:
        kiri = _banding("≤" if simpul.fungsi == "min" else "≥", hasil, satu)
        hasil = _pilih(kiri, hasil, satu, hasil.salah | satu.salah)
    return hasil


def _dua(simpul: Dua, a: Pecahan, b: Pecahan) -> Pecahan:
    salah = a.salah | b.salah
    if simpul.tanda in ("+", "−"):
        return _tambah(a, b, 1 if simpul.tanda == "+" else -1)
    if simpul.tanda == "×":
        return kalikan(a, b)
    if simpul.tanda == "÷":
        return _ringkas(_kali(a.atas, b.bawah), _kali(a.bawah, b.atas), salah)
    if simpul.tanda in PEMBANDING:
        ya = _banding(simpul.tanda, a, b)
    else:
        kiri, kanan = np.asarray(a.atas != 0, dtype=np.bool_), np.asarray(b.atas != 0, dtype=np.bool_)
        ya = kiri & kanan if simpul.tanda == "dan" else kiri | kanan
    return Pecahan(ya.astype(np.int64), np.ones(len(ya), dtype=np.int64), salah)
