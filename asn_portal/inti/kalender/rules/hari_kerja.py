"""Working days, pure: a day of the week that is worked, and not a holiday."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

HARI_KERJA_5 = frozenset({1, 2, 3, 4, 5})
HARI_KERJA_6 = frozenset({1, 2, 3, 4, 5, 6})


@dataclass(frozen=True)
class Pola:
    """How many days a week are worked, from `mulai` (inclusive) to `akhir` (exclusive; None = open)."""

    mulai: date
    akhir: date | None
    hari_per_pekan: int


@dataclass(frozen=True)
class Kalender:
    """The holidays and week patterns of one institution. Days are dates; ISO week days, 1 = Monday.

    Dasar hukum: Perpres 21/2023, Pasal 3 (hari kerja instansi); SKB libur nasional dan cuti bersama tiap tahun.
    """

    libur: Mapping[date, str]
    pola: tuple[Pola, ...] = field(default=())

    def hari_per_pekan(self, tanggal: date) -> int:
        """Give the days worked per week on the date: 5 unless a pattern says otherwise."""
        for pola in self.pola:
            if pola.mulai <= tanggal and (pola.akhir is None or tanggal < pola.akhir):
                return pola.hari_per_pekan
        return 5

    def is_hari_kerja(self, tanggal: date) -> bool:
        """Tell whether the date is worked."""
        pekan = HARI_KERJA_6 if self.hari_per_pekan(tanggal) == 6 else HARI_KERJA_5
        return tanggal.isoweekday() in pekan and tanggal not in self.libur

    def list_hari_kerja(self, awal: date, akhir: date) -> list[date]:
        """List the working days, both dates inclusive."""
        return [hari for hari in _rentang(awal, akhir) if self.is_hari_kerja(hari)]

    def tambah(self, tanggal: date, n: int) -> date:
        """Give the n-th working day after the date (before it when n is negative); n = 0 gives the date itself."""
        langkah = timedelta(days=1 if n > 0 else -1)
        sisa = abs(n)
        while sisa:
            tanggal += langkah
            sisa -= self.is_hari_kerja(tanggal)
        return tanggal


def _rentang(awal: date, akhir: date) -> Iterable[date]:
    return (awal + timedelta(days=i) for i in range((akhir - awal).days + 1))
