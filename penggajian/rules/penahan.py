"""What holds pay up: who must act on which gap, and what the month would be without it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import numpy as np

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from penggajian.enums import KODE_PREDIKAT, KOSONG, Sebab
from penggajian.rules.capaian import PERSEJUTA
from penggajian.rules.pemeriksaan import PREDIKAT_BELUM_ADA
from penggajian.rules.tabel import SEJUTA

PRESENSI: Final = "PRESENSI_BELUM_ADA"
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


def sebab_penahan(kode: str, *, ada_penilai: bool) -> Sebab:
    """Say who must act on a gap: the rater, the unit's personnel officer, or whoever keeps the record."""
    if kode == PREDIKAT_BELUM_ADA:
        return Sebab.ATASAN if ada_penilai else Sebab.PENGELOLA
    return Sebab.PENGELOLA if kode == PRESENSI else Sebab.DATA


def tenggat_masukan(periode: Periode, p_pagar_tenggat_masukan: int) -> date:
    """Give the last day to close a gap of a month: a day of the month after. Dasar hukum: Perkada."""
    berikut = periode.berikutnya()
    return berikut.awal.replace(day=min(p_pagar_tenggat_masukan, berikut.jumlah_hari))
