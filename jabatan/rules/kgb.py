"""Kenaikan gaji berkala: when each falls due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from asn_portal.lib.periode import Periode, tambah_bulan
from jabatan.rules.masa_kerja import Jeda, lama_jeda

BULAN_SETAHUN = 12


class KgbBerikut(NamedTuple):
    """The next increase: the masa kerja golongan that it is for (years), and its first day."""

    langkah: int
    jatuh_tempo: date


class Tundaan(NamedTuple):
    """A sanction that postpones an increase: in force over [mulai, sampai), by so many months."""

    mulai: date
    sampai: date | None
    bulan: int


def jadwal_kgb(
    golongan_awal: str, tmt_cpns: date, jumlah: int, bulan: Mapping[str, int], penundaan: Mapping[date, int]
) -> list[date]:
    """List the first increases: every 24 months of MKG, the first of a II/a appointment after 12.

    Dates are the TMT of each increase. A postponement (due date → months) moves only that increase; the next
    one keeps its own due date, unless the postponement has not ended by then.
    Dasar hukum: PP 7/1977, Pasal 11-13.
    """
    hasil: list[date] = []
    jatuh_tempo = tambah_bulan(tmt_cpns, bulan["pertama_ii_a"] if golongan_awal == "II/a" else bulan["biasa"])
    while len(hasil) < jumlah:
        tmt = tambah_bulan(jatuh_tempo, penundaan.get(jatuh_tempo, 0))
        hasil.append(max(tmt, hasil[-1]) if hasil else tmt)
        jatuh_tempo = tambah_bulan(jatuh_tempo, bulan["biasa"])
    return hasil


def kgb_berikut(
    tmt: date, mkg_bulan: int, langkah: Sequence[int], sesudah: date, jeda: Sequence[Jeda] = ()
) -> KgbBerikut | None:
    """Find the first increase that falls due after a day; None above the last row of the golongan, or while on leave.

    `mkg_bulan` is the masa kerja golongan on `tmt`, in months; `langkah` are the rows of the table above its first,
    in years. An increase begins with the month: on the first day of the month in which, or after which, its years
    are full. Unpaid leave (`jeda`) that begins before that day moves it on by its length.
    Dasar hukum: PP 7/1977, Pasal 11-13; PP 11/2017, Pasal 334 dan berikutnya.
    """
    for tahun in sorted(langkah):
        kurang = tahun * BULAN_SETAHUN - mkg_bulan
        if kurang <= 0:
            continue
        penuh = hari_penuh(tmt, kurang, jeda)
        if penuh is None:
            return None
        jatuh_tempo = awal_bulan_sesudah(penuh)
        if jatuh_tempo > sesudah:
            return KgbBerikut(tahun, jatuh_tempo)
    return None


def hari_penuh(tmt: date, kurang: int, jeda: Sequence[Jeda]) -> date | None:
    """Give the day on which so many months of service are full; None while the leave before it has no end.

    Dasar hukum: PP 7/1977, Pasal 11; PP 11/2017, Pasal 334 dan berikutnya.
    """
    bulan = hari = 0
    for satu in sorted(jeda, key=lambda j: j.mulai):
        if satu.sampai is not None and satu.sampai <= tmt:
            continue
        if max(satu.mulai, tmt) >= tambah_bulan(tmt, kurang + bulan) + timedelta(days=hari):
            break
        if satu.sampai is None:
            return None
        lama = lama_jeda(satu, tmt, satu.sampai)
        bulan, hari = bulan + lama[0], hari + lama[1]
    return tambah_bulan(tmt, kurang + bulan) + timedelta(days=hari)


def awal_bulan_sesudah(tanggal: date) -> date:
    """Give the first day of a month that is not before the date. Dasar hukum: PP 7/1977, Pasal 13."""
    bulan = Periode.dari_tanggal(tanggal)
    return bulan.awal if tanggal.day == 1 else bulan.berikutnya().awal


def tmt_sesudah_hukuman(jatuh_tempo: date, hukuman: Iterable[Tundaan]) -> date:
    """Give the first day on which no sanction postpones the increase any more.

    A sanction in force on the day on which the increase would begin moves it by its term, once.
    Dasar hukum: PP 94/2021, Pasal 42; PerBKN 6/2022, Pasal 62.
    """
    tmt, sisa = jatuh_tempo, sorted(hukuman)
    while True:
        kena = [satu for satu in sisa if satu.mulai <= tmt and (satu.sampai is None or tmt < satu.sampai)]
        if not kena:
            return tmt
        tmt = tambah_bulan(tmt, max(satu.bulan for satu in kena))
        sisa = [satu for satu in sisa if satu not in kena]
