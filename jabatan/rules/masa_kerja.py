"""Masa kerja golongan: whole years on a date, and what promotion takes from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tambah_bulan


def bulan_penuh(sejak: date, sampai: date) -> int:
    """Count whole months between two dates (the second exclusive). Dasar hukum: PP 7/1977."""
    if sampai < sejak:
        raise IsianSalah("Tanggal akhir masa kerja mendahului tanggal mulai.")
    bulan = (sampai.year - sejak.year) * 12 + sampai.month - sejak.month
    return bulan - (sampai.day < sejak.day)


class Jeda(NamedTuple):
    """Unpaid leave (CLTN) over [mulai, sampai): service that does not count; without an end it goes on."""

    mulai: date
    sampai: date | None


def lama_jeda(jeda: Jeda, tmt: date, batas: date) -> tuple[int, int]:
    """Give the whole months and further days of a leave that lie in [tmt, batas).

    Dasar hukum: PP 11/2017, Pasal 334 dan berikutnya; Peraturan BKN 24/2017 (CLTN bukan masa kerja).
    """
    awal, akhir = max(jeda.mulai, tmt), min(jeda.sampai or batas, batas)
    if akhir <= awal:
        return 0, 0
    bulan = bulan_penuh(awal, akhir)
    return bulan, (akhir - tambah_bulan(awal, bulan)).days


def mulai_dihitung(tmt: date, jeda: Iterable[Jeda], tanggal: date) -> date:
    """Move the day from which service counts on by the unpaid leave between it and a date.

    Months of all leave first, then their days. Dasar hukum: as `lama_jeda`.
    """
    lama = [lama_jeda(satu, tmt, tanggal) for satu in jeda]
    return tambah_bulan(tmt, sum(bulan for bulan, _ in lama)) + timedelta(days=sum(hari for _, hari in lama))


def mkg_pada(
    tanggal: date, tmt: date, mkg_tahun: int, mkg_bulan: int = 0, jeda: Sequence[Jeda] = ()
) -> tuple[int, int]:
    """Return years and months of MKG on a date, from what a decree fixed at its TMT; unpaid leave does not grow it.

    Whole years and months. Dasar hukum: PP 7/1977 dan perubahannya; PP 11/2017, Pasal 334 dan berikutnya.
    """
    tumbuh = bulan_penuh(tmt, tanggal)
    if jeda:
        tumbuh = bulan_penuh(min(mulai_dihitung(tmt, jeda, tanggal), tanggal), tanggal)
    return divmod(mkg_tahun * 12 + mkg_bulan + tumbuh, 12)


def mkg_setelah_naik(golongan_lama: str, golongan_baru: str, mkg_tahun: int, potong: Mapping[str, int]) -> int:
    """Take the years that promotion across golongan cuts; never below zero.

    Years. Dasar hukum: PP 7/1977 dan perubahannya.
    """
    kunci = f"{golongan_lama.split('/')[0]}-{golongan_baru.split('/')[0]}"
    return max(0, mkg_tahun - potong.get(kunci, 0))
