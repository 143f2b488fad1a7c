"""Counts of one month of complaints, from their dates alone: no name, no text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from .tenggat import batas_pengaduan


@dataclass(frozen=True, slots=True)
class Laporan:
    """One report by its dates; a date that has not come yet is None."""

    jenis: str
    diterima: date
    disalurkan: date | None
    dijawab: date | None
    selesai: date | None


@dataclass(frozen=True, slots=True)
class Rekap:
    """Counts of the reports received in a month; `median_hari` in working days from receipt to completion."""

    diterima: int
    dijawab: int
    tepat_waktu: int
    selesai: int
    median_hari: Fraction | None


def is_tepat_waktu(laporan: Laporan, hari: Mapping[str, int], libur: Collection[date], respons: str) -> bool:
    """Tell whether a report was forwarded and answered within the deadlines of its kind.

    Working days: forwarding is counted from receipt, the answer from forwarding. `respons` names the deadline of
    forwarding in `hari`. Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018.
    """
    if laporan.disalurkan is None or laporan.dijawab is None:
        return False
    return laporan.disalurkan <= batas_pengaduan(respons, laporan.diterima, hari, libur) and (
        laporan.dijawab <= batas_pengaduan(laporan.jenis, laporan.disalurkan, hari, libur)
    )


def hitung_hari_kerja(mulai: date, sampai: date, libur: Collection[date]) -> int:
    """Count working days after `mulai` up to `sampai` (inclusive); 0 on the same day."""
    hari = (mulai + timedelta(days=n) for n in range(1, (sampai - mulai).days + 1))
    return sum(h.isoweekday() <= 5 and h not in libur for h in hari)


def median(nilai: Sequence[int]) -> Fraction | None:
    """Give the middle value, the mean of the middle two when their number is even; None of nothing."""
    urut, n = sorted(nilai), len(nilai)
    return Fraction(urut[(n - 1) // 2] + urut[n // 2], 2) if n else None


def rekap_laporan(laporan: Sequence[Laporan], hari: Mapping[str, int], libur: Collection[date], respons: str) -> Rekap:
    """Count the reports of one unit and month. Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018."""
    selesai = [s for s in laporan if s.selesai is not None]
    return Rekap(
        diterima=len(laporan),
        dijawab=sum(s.dijawab is not None for s in laporan),
        tepat_waktu=sum(is_tepat_waktu(s, hari, libur, respons) for s in laporan),
        selesai=len(selesai),
        median_hari=median([hitung_hari_kerja(s.diterima, s.selesai, libur) for s in selesai if s.selesai]),
    )
