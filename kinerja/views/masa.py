"""What the addresses of appraisal pages say about time."""

from datetime import date

from django.http import Http404

from asn_portal.lib.periode import Periode, PeriodeTidakSah


def baca_tanggal(teks: str | None, bawaan: date) -> date:
    """Read a day of the address; anything unreadable is the default."""
    try:
        return date.fromisoformat(teks or "")
    except ValueError:
        return bawaan


def baca_periode(teks: str | None, bawaan: date) -> Periode:
    """Read a month `YYYY-MM` of the address, by default the one of `bawaan`.

    Nonsense is a page that does not exist; so is the first and the last month that can be written,
    because every page links to the months beside its own.
    """
    if not teks:
        return Periode.dari_tanggal(bawaan)
    try:
        masa = Periode.dari_teks(teks)
        masa.geser(-1), masa.geser(1)
    except PeriodeTidakSah as sebab:
        raise Http404 from sebab
    return masa


def geser_bulan(bulan: date, n: int) -> date:
    """Give the first day of a month before or after."""
    return Periode.dari_tanggal(bulan).geser(n).awal
