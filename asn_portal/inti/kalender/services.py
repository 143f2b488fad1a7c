"""Changing the calendar."""

from datetime import date, datetime

import holidays
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.enums import JenisLibur
from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah

TAHUN_AWAL, TAHUN_AKHIR = 2000, 2100


class TanggalSudahLibur(BentrokKeadaan):
    """The date is in the calendar already."""

    kode = "tanggal_sudah_libur"


@transaction.atomic
def import_hari_libur(*, tahun: int) -> int:
    """Seed the holidays and cuti bersama of a year; days that exist, corrected ones included, stay as they are.

    Gives the number added. Dasar hukum of each row: the yearly SKB of three ministers, to be completed with its number.
    """
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        raise IsianSalah(
            f"Tahun {tahun} di luar jangkauan. Isi tahun {TAHUN_AWAL} sampai {TAHUN_AKHIR}.", kolom="tahun"
        )
    resmi = holidays.country_holidays("ID", years=tahun, categories=("public",), language="id")
    semua = holidays.country_holidays("ID", years=tahun, categories=("public", "government"), language="id")
    baris = [
        HariLibur(
            tanggal=hari,
            nama=semua[hari][:120],
            jenis=JenisLibur.LIBUR_NASIONAL if hari in resmi else JenisLibur.CUTI_BERSAMA,
            dasar_hukum=f"SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB tentang libur {tahun}",
        )
        for hari in sorted(semua)
    ]
    ada = set(HariLibur.objects.filter(tanggal__year=tahun).values_list("tanggal", flat=True))
    HariLibur.objects.bulk_create([b for b in baris if b.tanggal not in ada], ignore_conflicts=True)
    return HariLibur.objects.filter(tanggal__year=tahun).count() - len(ada)


@transaction.atomic
def create_hari_libur(
    *, tanggal: date, nama: str, jenis: JenisLibur, dasar_hukum: str, oleh: Pengguna, pada: datetime
) -> HariLibur:
    """Add a holiday. Raises `TanggalSudahLibur`."""
    if HariLibur.objects.filter(tanggal=tanggal).exists():
        raise TanggalSudahLibur(
            "Tanggal ini sudah tercatat sebagai hari libur. Ubah baris yang ada bila keterangannya keliru.",
            kolom="tanggal",
        )
    libur = HariLibur(tanggal=tanggal, nama=nama, jenis=jenis, dasar_hukum=dasar_hukum)
    libur.full_clean()
    libur.save()
    log_activity("kalender.libur.dibuat", target=libur, oleh=oleh, pada=pada, alasan=dasar_hukum, sesudah=_isi(libur))
    return libur


@transaction.atomic
def update_hari_libur(
    *, libur: HariLibur, nama: str, jenis: JenisLibur, dasar_hukum: str, oleh: Pengguna, pada: datetime
) -> HariLibur:
    """Correct name, kind or decree of a holiday."""
    libur = HariLibur.objects.select_for_update().get(pk=libur.pk)
    sebelum = _isi(libur)
    libur.nama, libur.jenis, libur.dasar_hukum = nama, jenis, dasar_hukum
    libur.full_clean()
    libur.save()
    log_activity(
        "kalender.libur.diubah",
        target=libur,
        oleh=oleh,
        pada=pada,
        alasan=dasar_hukum,
        sebelum=sebelum,
        sesudah=_isi(libur),
    )
    return libur


@transaction.atomic
def cancel_hari_libur(*, libur: HariLibur, oleh: Pengguna, pada: datetime) -> None:
    """Take a holiday out of the calendar, for example a cuti bersama that was revoked."""
    libur = HariLibur.objects.select_for_update().get(pk=libur.pk)
    log_activity("kalender.libur.dicabut", target=libur, oleh=oleh, pada=pada, sebelum=_isi(libur))
    libur.delete()


@transaction.atomic
def create_pola_hari_kerja(
    *, unit_kode: str, hari_per_pekan: int, berlaku: DateRange, dasar_hukum: str, oleh: Pengguna, pada: datetime
) -> PolaHariKerja:
    """Set five or six working days from a date, closing the open pattern before it.

    Raises `IsianSalah` for a period without a first day.
    """
    if berlaku.lower is None:
        raise IsianSalah("Isi tanggal mulai berlaku pola hari kerja ini.", kolom="berlaku")
    lama = (
        PolaHariKerja.objects.select_for_update()
        .filter(unit_kode=unit_kode, berlaku__upper_inf=True, berlaku__startswith__lt=berlaku.lower)
        .first()
    )
    if lama is not None:
        lama.berlaku = DateRange(lama.berlaku.lower, berlaku.lower)
        lama.save(update_fields=["berlaku"])
    pola = PolaHariKerja(unit_kode=unit_kode, hari_per_pekan=hari_per_pekan, berlaku=berlaku, dasar_hukum=dasar_hukum)
    pola.full_clean()
    pola.save()
    log_activity("kalender.pola.dibuat", target=pola, oleh=oleh, pada=pada, alasan=dasar_hukum)
    return pola


def _isi(libur: HariLibur) -> dict[str, str]:
    """Give the columns of a holiday for the activity line."""
    return {
        "tanggal": libur.tanggal.isoformat(),
        "nama": libur.nama,
        "jenis": libur.jenis,
        "dasar_hukum": libur.dasar_hukum,
    }
