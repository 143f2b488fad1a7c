"""Questions about working days. The calendar is kept in the process until its version changes."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja, VersiKalender
from asn_portal.inti.kalender.rules.hari_kerja import Kalender, Pola

_SIMPANAN: dict[str, tuple[UUID, Kalender]] = {}


def get_kalender(unit_kode: str = "") -> Kalender:
    """Give the calendar of a unit (its own week pattern, else that of the institution).

    Hold the result when asking about many days: each call asks the database for the version once.
    """
    versi = VersiKalender.objects.values_list("versi", flat=True).first()
    tersimpan = _SIMPANAN.get(unit_kode)
    if versi is not None and tersimpan is not None and tersimpan[0] == versi:
        return tersimpan[1]
    libur = dict(HariLibur.objects.values_list("tanggal", "nama"))
    baris = list(
        PolaHariKerja.objects.filter(unit_kode__in={unit_kode, ""})
        .order_by("-unit_kode", "berlaku")
        .values_list("berlaku", "hari_per_pekan")
    )
    pola = tuple(Pola(b.lower or date.min, b.upper, hari) for b, hari in baris)
    kalender = Kalender(libur=libur, pola=pola)
    if versi is not None:
        _SIMPANAN[unit_kode] = (versi, kalender)
    return kalender


def list_kalender(unit_kode: Iterable[str]) -> dict[str, Kalender]:
    """Give the calendar of each of these units; the patterns of all of them are read at once."""
    dasar = get_kalender()
    pola: dict[str, list[Pola]] = {kode: [] for kode in unit_kode}
    sendiri = PolaHariKerja.objects.filter(unit_kode__in=pola.keys() - {""}).order_by("unit_kode", "berlaku")
    for kode, b, hari in sendiri.values_list("unit_kode", "berlaku", "hari_per_pekan"):
        pola[kode].append(Pola(b.lower or date.min, b.upper, hari))
    return {kode: Kalender(dasar.libur, (*isi, *dasar.pola)) for kode, isi in pola.items()}


def is_hari_kerja(tanggal: date, unit_kode: str = "") -> bool:
    """Tell whether the date is worked."""
    return get_kalender(unit_kode).is_hari_kerja(tanggal)


def list_hari_kerja(awal: date, akhir: date, unit_kode: str = "") -> list[date]:
    """List the working days, both dates inclusive."""
    return get_kalender(unit_kode).list_hari_kerja(awal, akhir)


def tambah_hari_kerja(tanggal: date, n: int, unit_kode: str = "") -> date:
    """Give the n-th working day after the date (before it when n is negative)."""
    return get_kalender(unit_kode).tambah(tanggal, n)


def jumlah_hari_kerja(periode: DateRange, unit_kode: str = "") -> int:
    """Count the working days of a half-open period `[awal, akhir)`."""
    kalender = get_kalender(unit_kode)
    hari = range(periode.lower.toordinal(), periode.upper.toordinal())
    return sum(kalender.is_hari_kerja(date.fromordinal(n)) for n in hari)


def list_hari_libur(tahun: int) -> list[HariLibur]:
    """List the holidays of a year, in order."""
    return list(HariLibur.objects.filter(tanggal__year=tahun).order_by("tanggal", "pk"))


def get_hari_libur(nomor: int) -> HariLibur | None:
    """Give one holiday; None when absent."""
    return HariLibur.objects.filter(pk=nomor).first()


def list_hari_kerja_per_bulan(tahun: int) -> list[tuple[date, int]]:
    """List (first day of the month, number of working days) for a year."""
    if not date.min.year < tahun < date.max.year:
        return []
    kalender = get_kalender()
    awal = [date(tahun, bulan, 1) for bulan in range(1, 13)]
    akhir = [*awal[1:], date(tahun + 1, 1, 1)]
    return [
        (a, sum(kalender.is_hari_kerja(date.fromordinal(n)) for n in range(a.toordinal(), b.toordinal())))
        for a, b in zip(awal, akhir, strict=True)
    ]
