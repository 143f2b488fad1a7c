"""Reminders about one's own records: a notice in the application, once for each thing."""

from collections import defaultdict
from datetime import date

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.periode import Periode, tambah_bulan
from jabatan.selectors.pegawai import list_anak_berakhir

BULAN_SEBELUM = 2


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
            "surat sekolahnya berakhir. Bila masih sekolah atau kuliah, usulkan perubahan pada tab Keluarga dan lampirkan "
            "surat keterangannya.",
            url="/jabatan/saya/?tab=keluarga",
            kunci=f"anak-berakhir-{bulan:%Y-%m}",
            surel=False,
        )
        jumlah += len(dibuat)
    return jumlah
