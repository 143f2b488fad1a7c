"""The span of a dossier or an evaluation: a month, a quarter or a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from kinerja.enums import JenisEvaluasi


class MasaTidakSah(ValueError):
    """A text is neither a month nor a quarter nor a year."""


@dataclass(frozen=True, slots=True)
class Masa:
    """A span with its first and last day (inclusive), its name and the text that names it in an address."""

    kode: str
    nama: str
    awal: date
    akhir: date
    sebelumnya: str
    berikutnya: str

    @classmethod
    def dari_teks(cls, teks: str) -> Masa:
        """Read "2026-11", "2026-T4" or "2026". Raises `MasaTidakSah`."""
        teks = teks.strip()
        try:
            if "T" in teks:
                t = Triwulan.dari_teks(teks)
                return cls(str(t), t.nama, t.awal, t.akhir, str(t.sebelumnya()), str(t.berikutnya()))
            if "-" in teks:
                p = Periode.dari_teks(teks)
                return cls(str(p), p.nama, p.awal, p.akhir, str(p.sebelumnya()), str(p.berikutnya()))
            if len(teks) == 4 and teks.isascii() and teks.isdigit() and 1901 <= int(teks) <= 9000:
                n = int(teks)
                return cls(teks, f"Tahun {n}", date(n, 1, 1), date(n, 12, 31), str(n - 1), str(n + 1))
        except (PeriodeTidakSah, TriwulanTidakSah, ValueError) as sebab:
            raise MasaTidakSah(str(sebab)) from sebab
        raise MasaTidakSah(f"“{teks[:20]}” bukan masa. Tulis bulan (2026-11), triwulan (2026-T4), atau tahun (2026).")


def masa_evaluasi(jenis: str, periode: date) -> Masa:
    """Give the span that an evaluation covers; `periode` is the first day of its last month."""
    match jenis:
        case JenisEvaluasi.TAHUNAN:
            return Masa.dari_teks(str(periode.year))
        case JenisEvaluasi.TRIWULANAN:
            return Masa.dari_teks(str(Triwulan.dari_tanggal(periode)))
    return Masa.dari_teks(str(Periode.dari_tanggal(periode)))


def list_pilihan_masa(masa: Masa, hari: date) -> list[tuple[str, str]]:
    """Give the three ways to look at the span around a day inside it: label and text."""
    dalam = min(max(hari, masa.awal), masa.akhir)
    return [
        ("Bulan", str(Periode.dari_tanggal(dalam))),
        ("Triwulan", str(Triwulan.dari_tanggal(dalam))),
        ("Tahun", str(dalam.year)),
    ]
