"""The clock of annual evaluations: when they open, until when they are delivered."""

from datetime import date, timedelta

from .setelan import get_angka


def get_hari_buka(tahun: int) -> date:
    """Give the first day on which the annual evaluation of a year is opened."""
    akhir = date(tahun, 12, 31)
    return akhir - timedelta(days=get_angka("tahunan_buka", akhir))


def get_batas_tahunan(tahun: int) -> date:
    """Give the last day for delivering the annual evaluation of a year."""
    akhir = date(tahun, 12, 31)
    return akhir + timedelta(days=get_angka("tahunan_selesai", akhir))


def get_tahun_terbuka(per_tanggal: date) -> int:
    """Give the newest year whose deadline has passed: what was not delivered is open to those who stand in."""
    tahun = per_tanggal.year - 1
    return tahun if get_batas_tahunan(tahun) < per_tanggal else tahun - 1
