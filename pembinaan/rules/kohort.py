"""People who joined, by bands of their score, against what their first year brought: counted so that nobody is shown.

The report looks at a selection, never at a person. A cell of few people is hidden, and so is every other cell from which
it could be computed. Dasar hukum: UU 27/2022; kebijakan produk.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

PITA = 4
SEMUA = "semua"
Kunci = tuple[str, ...]
YAKIN = Decimal("1.96")
"""Standard deviations of a 95 per cent interval."""


def list_pita(nilai: Sequence[Fraction]) -> list[int]:
    """Give the quarter of each value among all, 1 the lowest to 4 the highest; equal values share a quarter."""
    bawah = _hitung_bawah(nilai)
    return [PITA * bawah[satu] // len(nilai) + 1 for satu in nilai]


def _hitung_bawah(nilai: Sequence[Fraction]) -> dict[Fraction, int]:
    """Give, for each value, how many are smaller."""
    bawah: dict[Fraction, int] = {}
    for n, satu in enumerate(sorted(nilai)):
        bawah.setdefault(satu, n)
    return bawah


def list_letak(nilai: Sequence[Fraction]) -> list[Fraction]:
    """Give the place of each value among all, above 0 and below 1, equal values the mean of their places.

    Places of different selections can stand in one list; their scores cannot.
    """
    bawah, n = _hitung_bawah(nilai), len(nilai)
    banyak = dict.fromkeys(bawah, 0)
    for satu in nilai:
        banyak[satu] += 1
    return [Fraction(2 * bawah[satu] + banyak[satu], 2 * n) for satu in nilai]


@dataclass(frozen=True, slots=True)
class Hubungan:
    """A rank correlation with its people: `r` and the ends of its 95 per cent interval, -1 to 1, two decimals."""

    n: int
    r: Decimal | None = None
    dari: Decimal | None = None
    sampai: Decimal | None = None

    @property
    def arah(self) -> int | None:
        """Give 1 or -1 when the interval leaves zero out, 0 when it does not, None when nothing may be said."""
        if self.dari is None or self.sampai is None:
            return None
        return 1 if self.dari > 0 else -1 if self.sampai < 0 else 0


def hitung_hubungan(satu: Sequence[Fraction], dua: Sequence[Fraction], minimum: int) -> Hubungan:
    """Correlate two lists by rank (Spearman); with fewer than `minimum` people, or one value for all, only `n` is given.

    The interval is Fisher's with the variance of Fieller, Hartley and Pearson (1957): 1.06 / (n - 3).
    """
    n = len(satu)
    if n < max(minimum, 4):
        return Hubungan(n)
    x, y = list_letak(satu), list_letak(dua)
    tengah = Fraction(1, 2)
    sx, sy = (sum((v - tengah) ** 2 for v in daftar) for daftar in (x, y))
    if not sx or not sy:
        return Hubungan(n)
    sama = sum((a - tengah) * (b - tengah) for a, b in zip(x, y, strict=True))
    r = float(sama) / math.sqrt(float(sx * sy))
    z = math.atanh(max(-0.9999, min(0.9999, r)))
    lebar = float(YAKIN) * math.sqrt(1.06 / (n - 3))
    return Hubungan(n, *(Decimal(f"{nilai:.2f}") for nilai in (r, math.tanh(z - lebar), math.tanh(z + lebar))))


@dataclass(frozen=True, slots=True)
class Kotak:
    """The middle half of a group: people, quartiles and median. Ends are left out: each would be one person."""

    n: int
    bawah: Fraction
    tengah: Fraction
    atas: Fraction


def susun_kotak(nilai: Sequence[Fraction], sedikitnya: int) -> Kotak | None:
    """Give the box of a group, quartiles by linear interpolation; None for a group that is too small."""
    n = len(nilai)
    if n < sedikitnya:
        return None
    urut = sorted(nilai)
    return Kotak(n, *(_kuantil(urut, Fraction(k, 4)) for k in (1, 2, 3)))


def _kuantil(urut: Sequence[Fraction], bagian: Fraction) -> Fraction:
    letak = bagian * (len(urut) - 1)
    n = letak.numerator // letak.denominator
    return urut[n] + (letak - n) * (urut[min(n + 1, len(urut) - 1)] - urut[n])


def lengkapi_jumlah(sel: Mapping[Kunci, int], sisi: Sequence[Sequence[str]]) -> dict[Kunci, int]:
    """Give every cell of a table with its totals: `SEMUA` stands for the sum over a side; absent cells are zero."""
    penuh = dict.fromkeys(product(*((*satu, SEMUA) for satu in sisi)), 0)
    for kunci, n in sel.items():
        for topeng in product((False, True), repeat=len(sisi)):
            penuh[tuple(SEMUA if tutup else nama for nama, tutup in zip(kunci, topeng, strict=True))] += n
    return penuh


def list_tersamar(penuh: Mapping[Kunci, int], sisi: Sequence[Sequence[str]], sedikitnya: int) -> frozenset[Kunci]:
    """Give the cells, totals among them, that must not be shown: those of 1 to `sedikitnya` - 1 people, and more.

    What is shown is tried as a reader would: a single unknown of a sum is known, and unknowns of a sum are known
    together. While a known one, or a known sum, is of so few people, a shown cell beside it is hidden too: one that
    also stands beside other hidden cells, which then cover each other, else the smallest.
    """
    baris = _list_jumlahan(sisi)
    letak: dict[Kunci, list[int]] = {kunci: [] for kunci in penuh}
    for n, (jumlahan, bagian) in enumerate(baris):
        for kunci in (jumlahan, *bagian):
            letak[kunci].append(n)
    samar = {kunci for kunci, n in penuh.items() if 0 < n < sedikitnya}
    while (bocor := _cari_bocor(penuh, baris, samar, sedikitnya)) is not None:
        jumlahan, bagian = baris[bocor]
        calon = [kunci for kunci in bagian if penuh[kunci] > 0 and kunci not in samar]
        if not calon:
            calon = [jumlahan] if jumlahan not in samar else [k for k, n in penuh.items() if n and k not in samar]
        gelap = {n for kunci in samar for n in letak[kunci]}
        samar.add(min(calon, key=lambda kunci: (-len(gelap.intersection(letak[kunci])), penuh[kunci], kunci)))
    return frozenset(samar)


def _list_jumlahan(sisi: Sequence[Sequence[str]]) -> list[tuple[Kunci, list[Kunci]]]:
    """Give every sum of the table: the total and what it adds up."""
    hasil: list[tuple[Kunci, list[Kunci]]] = []
    for n, satu in enumerate(sisi):
        lain = [(SEMUA,) if m == n else (*isi, SEMUA) for m, isi in enumerate(sisi)]
        for jumlahan in product(*lain):
            hasil.append((jumlahan, [(*jumlahan[:n], nama, *jumlahan[n + 1 :]) for nama in satu]))
    return hasil


def _cari_bocor(
    penuh: Mapping[Kunci, int], baris: Sequence[tuple[Kunci, list[Kunci]]], samar: set[Kunci], sedikitnya: int
) -> int | None:
    """Read the table as it would be shown; give the place of a sum that tells of too few people, or None."""
    gelap: set[Hashable] = set(samar)
    berubah = True
    while berubah:
        berubah = False
        for letak, (jumlahan, bagian) in enumerate(baris):
            tak_tahu = [kunci for kunci in bagian if kunci in gelap]
            if jumlahan in gelap:
                if not tak_tahu:
                    if penuh[jumlahan] < sedikitnya and penuh[jumlahan]:
                        return letak
                    gelap.discard(jumlahan)
                    berubah = True
                continue
            if tak_tahu and 0 < sum(penuh[kunci] for kunci in tak_tahu) < sedikitnya:
                return letak
            if len(tak_tahu) == 1:
                gelap.discard(tak_tahu[0])
                berubah = True
    return None
