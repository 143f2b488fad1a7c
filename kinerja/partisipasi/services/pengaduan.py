"""Recording the complaints of a unit and month as counts."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.partisipasi.models import HasilPengaduan

from .dasar import HasilSudahAda, simpan

TERBANYAK = 10_000_000


@dataclass(frozen=True)
class IsiPengaduan:
    """Counts of the complaints received in a month; `median_hari` in working days, None when none is completed."""

    periode: date
    diterima: int
    dijawab: int
    tepat_waktu: int
    selesai: int
    median_hari: Decimal | None


def susun_pengaduan(unit_kerja: UnitKerja, isi: IsiPengaduan, per_tanggal: date) -> HasilPengaduan:
    """Make a row that is not saved yet. Raises `IsianSalah` naming the field.

    Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018.
    """
    if isi.periode.day != 1:
        raise IsianSalah("Pilih bulannya; pengaduan dicatat per bulan.", kolom="periode")
    if isi.periode > per_tanggal:
        raise IsianSalah("Bulan ini belum tiba. Periksa bulan dan tahunnya.", kolom="periode")
    for kolom in ("diterima", "dijawab", "tepat_waktu", "selesai"):
        if not 0 <= getattr(isi, kolom) <= TERBANYAK:
            raise IsianSalah("Isi bilangan mulai dari 0.", kolom=kolom)
    if isi.dijawab > isi.diterima:
        raise IsianSalah("Yang dijawab tidak dapat lebih banyak daripada yang diterima.", kolom="dijawab")
    if isi.tepat_waktu > isi.dijawab:
        raise IsianSalah("Yang tepat waktu tidak dapat lebih banyak daripada yang dijawab.", kolom="tepat_waktu")
    if isi.selesai > isi.diterima:
        raise IsianSalah("Yang selesai tidak dapat lebih banyak daripada yang diterima.", kolom="selesai")
    if isi.selesai and isi.median_hari is None:
        raise IsianSalah("Isi median lama selesai, karena ada pengaduan yang selesai.", kolom="median_hari")
    if not isi.selesai and isi.median_hari is not None:
        raise IsianSalah("Kosongkan median: belum ada pengaduan yang selesai.", kolom="median_hari")
    if isi.median_hari is not None and not 0 <= isi.median_hari <= 3660:
        raise IsianSalah("Median lama selesai harus 0 sampai 3.660 hari kerja.", kolom="median_hari")
    return HasilPengaduan(
        unit_kerja=unit_kerja,
        periode=isi.periode,
        diterima=isi.diterima,
        dijawab=isi.dijawab,
        tepat_waktu=isi.tepat_waktu,
        selesai=isi.selesai,
        median_hari=isi.median_hari,
    )


def simpan_pengaduan(
    baru: HasilPengaduan, *, lama: HasilPengaduan | None, alasan: str, oleh: Pengguna, pada: datetime
) -> HasilPengaduan:
    """Write a row made by `susun_pengaduan`; inside the caller's transaction."""
    ringkas = {
        "unit": baru.unit_kerja.kode,
        "bulan": str(Periode.dari_tanggal(baru.periode)),
        "diterima": baru.diterima,
        "tepat_waktu": baru.tepat_waktu,
        "selesai": baru.selesai,
    }
    return simpan(kode="pengaduan", baru=baru, lama=lama, alasan=alasan, oleh=oleh, pada=pada, ringkas=ringkas)


@transaction.atomic
def create_pengaduan(
    *, unit_kerja: UnitKerja, isi: IsiPengaduan, sumber: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> HasilPengaduan:
    """Record a month of a unit. Raises `IsianSalah`, `HasilSudahAda`."""
    baru = susun_pengaduan(unit_kerja, isi, per_tanggal)
    baru.sumber = sumber
    if HasilPengaduan.objects.filter(unit_kerja=unit_kerja, periode=isi.periode, is_berlaku=True).exists():
        raise HasilSudahAda(
            f"{Periode.dari_tanggal(isi.periode).nama} sudah dicatat untuk {unit_kerja.nama}. Koreksi catatan itu.",
            kolom="periode",
        )
    return simpan_pengaduan(baru, lama=None, alasan="", oleh=oleh, pada=pada)


@transaction.atomic
def update_pengaduan(
    *,
    hasil: HasilPengaduan,
    isi: IsiPengaduan,
    sumber: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
) -> HasilPengaduan:
    """Correct the counts of a month by a new version. Raises `IsianSalah`, `HasilSudahDiganti`."""
    if isi.periode != hasil.periode:
        raise IsianSalah("Bulannya tidak dapat diganti. Catat bulan yang lain sebagai catatan baru.", kolom="periode")
    baru = susun_pengaduan(hasil.unit_kerja, isi, per_tanggal)
    baru.sumber = sumber
    return simpan_pengaduan(baru, lama=hasil, alasan=alasan, oleh=oleh, pada=pada)
