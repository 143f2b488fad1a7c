"""Money paid back into the treasury for a month that paid too much: which part of the difference it closes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from asn_portal.lib.uang import bagi_bulat, kolom
from penggajian.enums import Arah
from penggajian.rules.rapel import (
    ARAH,
    BRUTO_THR,
    BULAN,
    GAJI,
    GAJI_THR,
    PEMBAYARAN_THR,
    PREMI,
    TERUSAN,
    THR,
    TPP,
    ringkas,
)

BERSIH: Final = tuple(kode for kode in (*GAJI, *TPP, *THR) if kode not in TERUSAN.union(PREMI))
"""The lines that reach, or are taken from, the person's account."""
RINGKAS: Final = {
    "gaji": "kurang_gaji",
    "premi": "kurang_premi",
    "iuran": "kurang_iuran",
    "bruto": "kurang_bruto",
    "tpp": "kurang_tpp",
}
"""Columns of a rapel and of a setoran, by the sum that fills each."""


def ringkas_satu(selisih: Mapping[str, int]) -> dict[str, int]:
    """Sum the differences of one person to the columns of `RINGKAS`; rupiah. Dasar hukum: as `rapel.selisih`."""
    semua = BULAN if selisih.keys().isdisjoint(PEMBAYARAN_THR) else PEMBAYARAN_THR
    lengkap = {kode: kolom(selisih.get(kode, 0)) for kode in semua}
    jumlah = ringkas(lengkap)
    return {nama: int(jumlah[fakta][0]) for nama, fakta in RINGKAS.items()}


def bersih(selisih: Mapping[str, int]) -> int:
    """Give what the differences bring before tax; rupiah, below zero what is to be given back.

    Dasar hukum: as `rapel.selisih`.
    """
    jumlah = ringkas_satu(selisih)
    return jumlah["gaji"] + jumlah["tpp"] - jumlah["iuran"]


def bagi_setoran(selisih: Mapping[str, int], jumlah: int) -> dict[str, int]:
    """Give the part of an overpayment that `jumlah` rupiah close, line by line, so that it adds up to them exactly.

    All of it closes every line. A part takes the same share of each line, rounded; what rounding leaves goes to the
    largest line, and with it to the gross where that line is salary. `jumlah` is at most the overpayment.
    Dasar hukum: UU 1/2004, Pasal 59; Permendagri 77/2020 (pengembalian kelebihan belanja).
    """
    lebih = -bersih(selisih)
    if not 0 < jumlah <= lebih:
        raise ValueError("A setoran closes at most what was paid too much.")
    if jumlah == lebih:
        return dict(selisih)
    hasil = {kode: bagi_bulat(nilai * jumlah, lebih) for kode, nilai in selisih.items()}
    sisa = -jumlah - bersih(hasil)
    if sisa:
        utama = max((kode for kode in hasil if kode in BERSIH), key=lambda kode: (abs(hasil[kode]), kode))
        masuk = ARAH[utama] is Arah.PENERIMAAN or utama == "tpp_kotor"
        hasil[utama] += sisa if masuk else -sisa
        if masuk and utama in GAJI and "bruto_pph21" in hasil:
            hasil["bruto_pph21"] += sisa
    if BRUTO_THR in hasil:
        hasil[BRUTO_THR] = sum(hasil.get(kode, 0) for kode in GAJI_THR)
    return {kode: nilai for kode, nilai in hasil.items() if nilai}


def kurangi(selisih: Mapping[str, int], setoran: Mapping[str, int]) -> dict[str, int]:
    """Give what is left of an overpayment after a setoran; lines of nothing are left out. Rupiah.

    Dasar hukum: as `bagi_setoran`.
    """
    sisa = {kode: selisih.get(kode, 0) - setoran.get(kode, 0) for kode in {*selisih, *setoran}}
    return {kode: nilai for kode, nilai in sisa.items() if nilai}
