"""Reminders about one's own records: a notice in the application, once for each thing."""

from collections import defaultdict
from datetime import date

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.periode import Periode, tambah_bulan
from jabatan.selectors.keluarga import list_anak_berakhir
from jabatan.selectors.surat_suami import list_surat_suami_berakhir

BULAN_SEBELUM = 2
BULAN_SURAT_SUAMI = 11
"""November: time enough to ask the camat for the certificate of the next tax year."""


@transaction.atomic
def remind_anak(*, per_tanggal: date) -> int:
    """Tell, once for each month, whose child stops counting for the allowances within two months; gives how many notices.

    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    per_bulan: dict[date, set[int]] = defaultdict(set)
    for akun, bulan in list_anak_berakhir(per_tanggal, tambah_bulan(per_tanggal, BULAN_SEBELUM)):
        per_bulan[bulan].add(akun)
    jumlah = 0
    for bulan, akun_bulan in sorted(per_bulan.items()):
        nama = Periode.dari_tanggal(bulan).nama
        dibuat = create_notifikasi_banyak(
            untuk=Pengguna.objects.filter(pk__in=akun_bulan),
            jenis="jabatan.anak_berakhir",
            judul=f"Tunjangan seorang anak Anda berakhir mulai {nama}",
            isi="Mulai bulan itu anak Anda tidak dihitung lagi untuk tunjangan anak dan beras, karena usianya atau karena "
            "surat sekolahnya berakhir. Bila masih sekolah atau kuliah, usulkan surat sekolah pada tab Keluarga dan lampirkan "
            "surat keterangannya.",
            url="/jabatan/saya/?tab=keluarga",
            kunci=f"anak-berakhir-{bulan:%Y-%m}",
            surel=False,
        )
        jumlah += len(dibuat)
    return jumlah


@transaction.atomic
def remind_surat_suami(*, per_tanggal: date) -> int:
    """Tell, once a year in November or December, whose certificate of the husband ends with the tax year; gives how many notices.

    Dasar hukum: PMK 168/2023, Pasal 9.
    """
    if per_tanggal.month < BULAN_SURAT_SUAMI:
        return 0
    tahun = per_tanggal.year
    dibuat = create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=list_surat_suami_berakhir(tahun)),
        jenis="jabatan.surat_suami_berakhir",
        judul=f"Surat keterangan suami Anda berakhir 31 Desember {tahun}",
        isi=f"Mulai Januari {tahun + 1} PTKP Anda menjadi TK/0. Bila suami tetap tidak berpenghasilan, serahkan ke BKPSDM surat "
        f"keterangan untuk tahun pajak {tahun + 1} dari pemerintah daerah, paling rendah kecamatan.",
        url="/jabatan/saya/?tab=keluarga",
        kunci=f"surat-suami-berakhir-{tahun}",
        surel=False,
    )
    return len(dibuat)
