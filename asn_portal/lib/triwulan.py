"""The quarter of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_POLA = re.compile(r"([1-9]\d{3})-T([1-4])")


class TriwulanTidakSah(ValueError):
    """A text is not a quarter."""


@dataclass(frozen=True, slots=True, order=True)
class Triwulan:
    """One quarter: `nomor` 1 (January–March) to 4 (October–December)."""

    tahun: int
    nomor: int

    @classmethod
    def dari_tanggal(cls, tanggal: date) -> Triwulan:
        """Return the quarter that holds the date."""
        return cls(tanggal.year, (tanggal.month + 2) // 3)

    @classmethod
    def dari_teks(cls, teks: str) -> Triwulan:
        """Read "2026-T4". Raises `TriwulanTidakSah` with a sentence for anything else."""
        cocok = _POLA.fullmatch(teks.strip())
        if cocok is None:
            raise TriwulanTidakSah(f"“{teks}” bukan triwulan. Tulis tahun dan nomornya, misalnya 2026-T4.")
        return cls(int(cocok[1]), int(cocok[2]))

    @property
    def awal(self) -> date:
        """First day."""
        return date(self.tahun, self.nomor * 3 - 2, 1)

    @property
    def akhir(self) -> date:
        """Last day, inclusive."""
        return self.berikutnya().awal - timedelta(days=1)

    @property
    def nama(self) -> str:
        """Indonesian name, e.g. "Triwulan IV 2026"."""
        return f"Triwulan {('I', 'II', 'III', 'IV')[self.nomor - 1]} {self.tahun}"

    def berikutnya(self) -> Triwulan:
        """Return the next quarter."""
        return Triwulan(self.tahun + 1, 1) if self.nomor == 4 else Triwulan(self.tahun, self.nomor + 1)

    def sebelumnya(self) -> Triwulan:
        """Return the quarter before."""
        return Triwulan(self.tahun - 1, 4) if self.nomor == 1 else Triwulan(self.tahun, self.nomor - 1)

    def __str__(self) -> str:
        return f"{self.tahun:04d}-T{self.nomor}"
