"""What holds pay up: who must act on which gap, and what the month would be without it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import numpy as np

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from penggajian.enums import (
    KODE_GOLONGAN,
    KODE_PREDIKAT,
    KODE_PTKP,
    KODE_STATUS,
    KONTRAK,
    KOSONG,
    TANPA_GOLONGAN,
    Sebab,
)
from penggajian.rules.capaian import PERSEJUTA
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA
from penggajian.rules.tabel import SEJUTA

PRESENSI: Final = "PRESENSI_BELUM_ADA"
MKG_TERTINGGI: Final = 33
"""The last row of the tables of basic pay; years. Dasar hukum: PP 5/2024; Perpres 11/2024."""
PREDIKAT: Final = ("predikat", "predikat_2", "predikat_3")


def seandainya_lengkap(masukan: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Give the facts as if ratings, attendance and achievements were there: Baik, no absence, and all of the plan.

    Shape (n,). What the assumption adds to a month is what waits for somebody; it is never paid by it.
    Dasar hukum: PermenPANRB 6/2022 (predikat menurut ekspektasi adalah Baik).
    """
    hasil = dict(masukan)
    for nama in PREDIKAT:
        if nama in hasil:
            hasil[nama] = np.where(hasil[nama] == KOSONG, KODE_PREDIKAT["baik"], hasil[nama])
    for nama in PERSEJUTA & hasil.keys():
        hasil[nama] = np.where(hasil[nama] == KOSONG, SEJUTA, hasil[nama])
    if "tanpa_keterangan" in hasil:
        hasil["tanpa_keterangan"] = np.where(hasil["tanpa_keterangan"] == KOSONG, 0, hasil["tanpa_keterangan"])
    return hasil


DIDUGA: Final = ("status_asn", "golongan", "mkg", "ptkp", "kelas")
"""Facts of the record without which nothing is computed, and which the month before usually had."""


def lengkapi(masukan: Mapping[str, Kolom], dugaan: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Put a guess where a fact is missing; shape (n,), `KOSONG` where there is no guess.

    What comes out is an amount that waits, never one that is paid. Dasar hukum: product policy.
    """
    hasil = dict(masukan)
    for nama, isi in dugaan.items():
        hasil[nama] = np.where(hasil[nama] == KOSONG, isi, hasil[nama])
    return hasil


def batas_dugaan(
    nama: str, *, status: int, kelas: tuple[int, int] | None, acuan: Mapping[str, int]
) -> tuple[int, int] | None:
    """Give the lowest and highest value that a missing fact can have, where the month before says nothing.

    The class by `kelas` (of seats of the same post), else of the whole table; the rank by the table of the status; a
    family of none or of three dependants for tax. None where nothing bounds it. Dasar hukum: PP 7/1977; Perpres
    98/2020; PMK 168/2023, Pasal 9; tabel kelas jabatan Perkada.
    """
    if nama == "kelas":
        semua = [int(satu) for satu in acuan]
        return kelas or ((min(semua), max(semua)) if semua else None)
    if nama == "golongan" and status in KODE_STATUS.values():
        pppk = status in KONTRAK
        golongan = [kode for kode in KODE_GOLONGAN.values() if (kode > TANPA_GOLONGAN) == pppk]
        return min(golongan), max(golongan)
    if nama == "mkg":
        return 0, MKG_TERTINGGI
    if nama == "ptkp":
        # More dependants mean less tax, so the lowest pay goes with none.
        return KODE_PTKP["TK/0"], KODE_PTKP["K/3"]
    return None


def sebab_penahan(kode: str, *, ada_penilai: bool) -> Sebab:
    """Say who must act on a gap: the rater, the unit's personnel officer, or whoever keeps the record."""
    if kode == PREDIKAT_BELUM_ADA:
        return Sebab.ATASAN if ada_penilai else Sebab.PENGELOLA
    return Sebab.PENGELOLA if kode == PRESENSI else Sebab.DATA


def tenggat_masukan(periode: Periode, p_pagar_tenggat_masukan: int) -> date:
    """Give the last day to close a gap of a month: a day of the month after. Dasar hukum: Perkada."""
    berikut = periode.berikutnya()
    return berikut.awal.replace(day=min(p_pagar_tenggat_masukan, berikut.jumlah_hari))
