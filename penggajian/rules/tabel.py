"""Look-ups from a parameter table into columns: dense arrays, no loop over people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import lcm
from typing import Any

import numpy as np

from asn_portal.lib.parameter import ParameterTidakSah
from asn_portal.lib.uang import BATAS_INT64, Kolom, Tarif
from penggajian.enums import KOSONG

MKG_MAKS = 60
SEJUTA = 1_000_000


def persejuta(tarif: Tarif) -> int:
    """Return a rate in millionths. Raises `ParameterTidakSah` when it is finer than that."""
    atas = tarif.pembilang * SEJUTA
    if atas % tarif.penyebut:
        raise ParameterTidakSah(
            f"Tarif {tarif.sebagai_persen()} terlalu halus. Tulis persen dengan paling banyak empat angka desimal."
        )
    return atas // tarif.penyebut


def cari(tabel: Mapping[int, int], kode: Kolom, *, tidak_ada: int = KOSONG) -> Kolom:
    """Look whole-number codes up in a small table.

    Shape (n,); codes in, values out in the table's unit; `tidak_ada` for codes without a value.
    """
    besar = max([*tabel, 0]) + 2
    padat = np.full(besar, tidak_ada, dtype=np.int64)
    for kunci, nilai in tabel.items():
        padat[kunci] = nilai
    aman = np.where((kode < 0) | (kode >= besar - 1), besar - 1, kode)
    hasil: Kolom = padat[aman]
    return hasil


def cari_teks(
    isi: Mapping[str, Any] | None, kode: Mapping[str, int], kolom: Kolom, *, tidak_ada: int = KOSONG
) -> Kolom:
    """Look up a table keyed by text with the codes of that text; unit of the table."""
    return cari(
        {kode[teks]: int(nilai) for teks, nilai in (isi or {}).items() if teks in kode and nilai is not None},
        kolom,
        tidak_ada=tidak_ada,
    )


@dataclass(frozen=True, slots=True)
class TarifKolom:
    """One rate per row: `pembilang / penyebut`; shape (n,), fraction."""

    pembilang: Kolom
    penyebut: int

    def persejuta(self) -> Kolom:
        """Return the rate in millionths (0,25% is 2500), rounded half up."""
        return np.asarray((self.pembilang * 2_000_000 + self.penyebut) // (2 * self.penyebut), dtype=np.int64)


def tarif_per_kode(isi: Mapping[int, Tarif], kode: Kolom) -> TarifKolom:
    """Look up an exact rate per code; rows without one get zero (a check names them)."""
    bawah = lcm(*(t.penyebut for t in isi.values())) if isi else 1
    atas = {k: t.pembilang * (bawah // t.penyebut) for k, t in isi.items()}
    return TarifKolom(cari(atas, kode, tidak_ada=0), bawah)


def rentang_kelas(isi: Mapping[str, Any]) -> dict[int, Any]:
    """Spread keys such as "5-15" or "3" over the classes they name."""
    hasil: dict[int, Any] = {}
    for kunci, nilai in isi.items():
        awal, _, akhir = kunci.partition("-")
        for kelas in range(int(awal), int(akhir or awal) + 1):
            hasil[kelas] = nilai
    return hasil


@dataclass(frozen=True, slots=True)
class Lapisan:
    """Brackets of a rate table: upper bounds (inclusive) and rates over one denominator."""

    batas_atas: Kolom
    batas_bawah: Kolom
    pembilang: Kolom
    penyebut: int

    @classmethod
    def dari_baris(cls, baris: list[list[Any]]) -> Lapisan:
        """Read rows [lebih_dari, sampai_dengan | null, persen text], in rupiah and per cent."""
        tarif = [Tarif.dari_persen(isi[2]) for isi in baris]
        bawah = lcm(*(t.penyebut for t in tarif))
        return cls(
            np.array([BATAS_INT64 if isi[1] is None else isi[1] for isi in baris], dtype=np.int64),
            np.array([isi[0] for isi in baris], dtype=np.int64),
            np.array([t.pembilang * (bawah // t.penyebut) for t in tarif], dtype=np.int64),
            bawah,
        )

    def posisi(self, jumlah: Kolom) -> Kolom:
        """Return the bracket index with lebih_dari < jumlah <= sampai_dengan."""
        return np.searchsorted(self.batas_atas, np.maximum(jumlah, 0), side="left").astype(np.int64)
