"""The month of pay or appraisal: one value type for "2026-11"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from asn_portal.lib.uang import Tarif

NAMA_BULAN: Final = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
HARI_KERJA_TERBANYAK: Final = 10_000
_POLA: Final = re.compile(r"(\d{4})-(\d{2})")


class PeriodeTidakSah(ValueError):
    """A text or pair of numbers is not a month."""


@dataclass(frozen=True, slots=True, order=True)
class Periode:
    """One calendar month; compares and sorts by time."""

    tahun: int
    bulan: int

    def __post_init__(self) -> None:
        if not 1 <= self.bulan <= 12 or not 1900 <= self.tahun <= 9998:
            raise PeriodeTidakSah(
                f"Periode {self.tahun}-{self.bulan:02d} tidak ada. Tulis tahun dan bulan, misalnya 2026-11."
            )

    @classmethod
    def dari_teks(cls, teks: str) -> Periode:
        """Read "YYYY-MM". Raises `PeriodeTidakSah` with a sentence for anything else."""
        cocok = _POLA.fullmatch(teks.strip())
        if cocok is None:
            raise PeriodeTidakSah(f"“{teks}” bukan periode. Tulis tahun dan bulan, misalnya 2026-11.")
        return cls(int(cocok[1]), int(cocok[2]))

    @classmethod
    def dari_tanggal(cls, tanggal: date) -> Periode:
        """Return the month that holds `tanggal`."""
        return cls(tanggal.year, tanggal.month)

    @property
    def awal(self) -> date:
        """First day of the month."""
        return date(self.tahun, self.bulan, 1)

    @property
    def akhir(self) -> date:
        """Last day of the month, inclusive."""
        return date(self.tahun, self.bulan, self.jumlah_hari)

    @property
    def rentang(self) -> tuple[date, date]:
        """Half-open range: first day of the month, first day of the next."""
        return self.awal, self.akhir + timedelta(days=1)

    @property
    def jumlah_hari(self) -> int:
        """Calendar days in the month."""
        return calendar.monthrange(self.tahun, self.bulan)[1]

    @property
    def nama(self) -> str:
        """Indonesian name, e.g. "November 2026"."""
        return f"{NAMA_BULAN[self.bulan - 1]} {self.tahun}"

    def geser(self, bulan: int) -> Periode:
        """Return the month `bulan` months later (negative: earlier)."""
        urut = self.tahun * 12 + self.bulan - 1 + bulan
        return Periode(urut // 12, urut % 12 + 1)

    def berikutnya(self) -> Periode:
        """Return the next month."""
        return self.geser(1)

    def sebelumnya(self) -> Periode:
        """Return the month before."""
        return self.geser(-1)

    def memuat(self, tanggal: date) -> bool:
        """Say whether the day lies in the month."""
        return self.awal <= tanggal <= self.akhir

    def hari_dalam(self, sejak: date, sampai: date | None) -> int:
        """Count the days of this month inside the half-open range [sejak, sampai)."""
        awal, batas = self.rentang
        mulai = max(awal, sejak)
        selesai = batas if sampai is None else min(batas, sampai)
        return max(0, (selesai - mulai).days)

    def proporsi(self, sejak: date, sampai: date | None) -> Tarif:
        """Return the exact share of the month's days inside [sejak, sampai)."""
        return Tarif(self.hari_dalam(sejak, sampai), self.jumlah_hari)

    def __str__(self) -> str:
        return f"{self.tahun:04d}-{self.bulan:02d}"


def tulis_tanggal(tanggal: date) -> str:
    """Write a date in Indonesian words, e.g. "1 Januari 2026"."""
    return f"{tanggal.day} {NAMA_BULAN[tanggal.month - 1]} {tanggal.year}"


def tambah_bulan(tanggal: date, bulan: int) -> date:
    """Return the same day `bulan` months later, or the month's last day when it is shorter."""
    tujuan = Periode.dari_tanggal(tanggal).geser(bulan)
    return date(tujuan.tahun, tujuan.bulan, min(tanggal.day, tujuan.jumlah_hari))


def tambah_hari_kerja(tanggal: date, hari: int, libur: Collection[date] = ()) -> date:
    """Return the `hari`-th working day after the date; Saturdays, Sundays and holidays do not count."""
    if hari > HARI_KERJA_TERBANYAK:
        raise ValueError(f"Tenggat {hari} hari kerja terlalu panjang.")
    sisa, kini = hari, tanggal
    while sisa > 0:
        kini += timedelta(days=1)
        if kini.isoweekday() <= 5 and kini not in libur:
            sisa -= 1
    return kini


def ulang_tahun(lahir: date, usia: int) -> date:
    """Return the day an age is reached; 29 February counts as the 28th in a common year."""
    return tambah_bulan(lahir, usia * 12)
