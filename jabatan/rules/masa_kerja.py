"""Masa kerja golongan: whole years on a date, and what promotion takes from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from asn_portal.lib.galat import IsianSalah


def bulan_penuh(sejak: date, sampai: date) -> int:
    """Count whole months between two dates (the second exclusive). Dasar hukum: PP 7/1977."""
    if sampai < sejak:
        raise IsianSalah("Tanggal akhir masa kerja mendahului tanggal mulai.")
    bulan = (sampai.year - sejak.year) * 12 + sampai.month - sejak.month
    return bulan - (sampai.day < sejak.day)


def mkg_pada(tanggal: date, tmt: date, mkg_tahun: int, mkg_bulan: int = 0) -> tuple[int, int]:
    """Return years and months of MKG on a date, from what a decree fixed at its TMT.

    Whole years and months. Dasar hukum: PP 7/1977 dan perubahannya.
    """
    return divmod(mkg_tahun * 12 + mkg_bulan + bulan_penuh(tmt, tanggal), 12)


def mkg_setelah_naik(golongan_lama: str, golongan_baru: str, mkg_tahun: int, potong: Mapping[str, int]) -> int:
    """Take the years that promotion across golongan cuts; never below zero.

    Years. Dasar hukum: PP 7/1977 dan perubahannya.
    """
    kunci = f"{golongan_lama.split('/')[0]}-{golongan_baru.split('/')[0]}"
    return max(0, mkg_tahun - potong.get(kunci, 0))
