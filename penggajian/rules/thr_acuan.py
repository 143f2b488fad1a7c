"""Who is entitled to THR or gaji ketiga belas, by which month, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import numpy as np

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom, Topeng, topeng
from penggajian.enums import KONTRAK, JenisProses

SEBUTAN: Final = {JenisProses.BULANAN: "Gaji", JenisProses.THR: "THR", JenisProses.GAJI_13: "Gaji ketiga belas"}
_KUNCI_ACUAN: Final = {JenisProses.THR: "thr", JenisProses.GAJI_13: "gaji_13"}


def nama_pembayaran(jenis: JenisProses, periode: date) -> str:
    """Name a payment in words: "Gaji Maret 2026", "THR 2026"."""
    if jenis == JenisProses.BULANAN:
        return f"{SEBUTAN[jenis]} {Periode.dari_tanggal(periode).nama}"
    return f"{SEBUTAN[jenis]} {periode.year}"


def bulan_acuan(jenis: JenisProses, periode: date, p_thr_bulan_acuan: Mapping[str, int]) -> Periode:
    """Give the month whose income is paid once more, in the year of payment. Dasar hukum: PP 11/2025; PP 14/2024."""
    return Periode(periode.year, int(p_thr_bulan_acuan[_KUNCI_ACUAN[jenis]]))


def kurang_masa_kerja(status_asn: Kolom, bulan_kerja: Kolom) -> Topeng:
    """Say which PPPK has served less than a calendar month, and so has nothing; shape (n,). Dasar hukum: PP 11/2025."""
    return topeng(np.isin(status_asn, KONTRAK) & (np.asarray(bulan_kerja) < 1))
