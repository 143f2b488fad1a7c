"""Reminders of appraisal: a notice in the application, once per person and week."""

from datetime import date, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from jabatan.models import Pegawai
from kinerja.selectors.log import list_kosong_minggu
from kinerja.selectors.skp import get_tenggat_skp, list_skp_belum_diajukan

HARI_SEBELUM_TENGGAT = 7


def _kunci_minggu(nama: str, per_tanggal: date) -> str:
    """Give the key under which a person hears something once a week."""
    tahun, minggu, _ = per_tanggal.isocalendar()
    return f"{nama}-{tahun}-{minggu:02d}"


@transaction.atomic
def remind_log_kosong(*, per_tanggal: date) -> int:
    """Remind, once a week, everyone in service who has a working day without an entry; gives how many.

    Days of leave and illness do not count. Reads the whole institution in a fixed number of queries.
    """
    akun = dict(
        Pegawai.objects.asn()
        .filter(kedudukan="AKTIF", pengguna__isnull=False, riwayatjabatan_set__berlaku__contains=per_tanggal)
        .values_list("id", "pengguna_id")
    )
    kosong = list_kosong_minggu(list(akun), per_tanggal)
    if not kosong:
        return 0
    dibuat = create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=[akun[p] for p in kosong]),
        jenis="kinerja.log_kosong",
        judul="Ada hari kerja tanpa log minggu ini",
        isi="Isi log sebelum akhir pekan selagi masih ingat. Satu kalimat per hari sudah cukup.",
        url="/kinerja/log/",
        kunci=_kunci_minggu("log-kosong", per_tanggal),
        surel=False,
    )
    return len(dibuat)


@transaction.atomic
def remind_skp(*, per_tanggal: date) -> int:
    """Remind, once a week, everyone whose SKP is missing or a draft from a week before its deadline; gives how many."""
    batas = per_tanggal + timedelta(days=HARI_SEBELUM_TENGGAT)
    untuk = [
        baris["pegawai__pengguna_id"]
        for baris in list_skp_belum_diajukan(per_tanggal)
        if get_tenggat_skp(per_tanggal.year, baris["berlaku"].lower) <= batas
    ]
    if not untuk:
        return 0
    dibuat = create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(pk__in=untuk),
        jenis="kinerja.skp_belum",
        judul="SKP Anda belum diajukan",
        isi="Lengkapi RHK dan indikatornya, lalu ajukan kepada pejabat penilai Anda.",
        url="/kinerja/skp/",
        kunci=_kunci_minggu("skp-belum", per_tanggal),
    )
    return len(dibuat)
