"""A policy over a locked month of 10,000 people: reading its columns, and the answer to each moved lever.

The answer is the whole fragment by HTTP, also for 100,000: the columns of the month ten times over.
"""

import logging
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna
from bench import Ukuran, puncak_memori
from bench._gaji import PADA, PERIODE, isi_pegawai
from bench.gaji import BULAN_PRESENSI, PEGAWAI
from penggajian.models import ProsesGaji
from penggajian.rules.simulasi import Dasar
from penggajian.selectors import simulasi as selektor
from penggajian.services import approve_proses, compute_proses, create_proses, lock_proses, verify_proses
from penggajian.services.contoh import pasang_perkada_contoh

KALI = 10
ULANG = 7
SASARAN = {1: 1.0, KALI: 3.0}
SEJAK = datetime(2026, 1, 5, tzinfo=UTC)
GESERAN = {
    "satu bobot": "tpp_bobot.0=70",
    "satu kriteria": "tpp_beban_kerja.2=46",
    "basic TPP": "pengali_basic=110",
    "pita terlambat": "tpp_pita_terlambat.0=2",
    "acuan satu kelas": "acuan_bpk.6=7000000",
    "gaji pokok dan pajak": "pengali_gaji=108&tpp_metode_pajak.0=ter_gabungan",
}
SQL_REKENING = """
INSERT INTO penggajian_rekening (uuid, pegawai_id, bank, nomor, atas_nama, status, diajukan_oleh_id, diajukan_at,
    diaktifkan_oleh_id, diaktifkan_at, alasan)
SELECT gen_random_uuid(), id, 'Bank Contoh', '9' || lpad(id::text, 9, '0'), nama, 'AKTIF', %(satu)s, %(sejak)s, %(dua)s,
    %(sejak)s, '' FROM jabatan_pegawai
"""


def kunci_bulan() -> tuple[ProsesGaji, Pengguna]:
    """Compute and lock the month by four people; give it and one who may simulate."""
    isi_pegawai(PEGAWAI, bulan=BULAN_PRESENSI)
    orang = [Pengguna.objects.create_user(f"bench{nomor}", None, nama=f"Bench {nomor}") for nomor in range(4)]
    pasang_perkada_contoh(pengusul=orang[0], verifikator=orang[1], penyetuju=orang[2], pada=PADA)
    with connection.cursor() as kursor:
        kursor.execute(SQL_REKENING, {"satu": orang[0].pk, "dua": orang[1].pk, "sejak": SEJAK})
    proses = create_proses(periode=PERIODE, oleh=orang[0], pada=PADA)
    proses = compute_proses(proses=proses, oleh=orang[0], pada=PADA)
    proses = verify_proses(proses=proses, oleh=orang[1], pada=PADA)
    proses = approve_proses(proses=proses, oleh=orang[2], pada=PADA)
    lock_proses(proses=proses, oleh=orang[0], pada=PADA)
    PeranPengguna.objects.create(
        pengguna=orang[3],
        peran=Peran.BKPSDM,
        berlaku=DateRange(date(2020, 1, 1), None),
        diusulkan_oleh=orang[0],
        disetujui_oleh=orang[1],
        disetujui_at=SEJAK,
    )
    return ProsesGaji.objects.get(pk=proses.pk), orang[3]


def kalikan(dasar: Dasar, kali: int) -> Dasar:
    """Give a month of so many times its people, each of them somebody else."""
    return replace(
        dasar,
        pegawai=np.arange(len(dasar.pegawai) * kali, dtype=np.int64),
        unit=np.tile(dasar.unit, kali),
        perempuan=np.tile(dasar.perempuan, kali),
        masukan={nama: np.tile(isi, kali) for nama, isi in dasar.masukan.items()},
        dibayar={nama: np.tile(isi, kali) for nama, isi in dasar.dibayar.items()},
    )


def ukur(kerja: Callable[[], Any]) -> float:
    """Give the median of the seconds that something takes."""
    waktu = []
    for _ in range(ULANG):
        mulai = time.perf_counter()
        kerja()
        waktu.append(time.perf_counter() - mulai)
    return statistics.median(waktu)


def _baca_dari(proses: ProsesGaji, *, cache_kosong: bool) -> None:
    selektor._diingat.clear()
    if cache_kosong:
        cache.clear()
    selektor.get_dasar(proses)


def run() -> list[Ukuran]:
    """Measure reading, then the answers at both sizes."""
    settings.ALLOWED_HOSTS = ["testserver"]
    logging.disable(logging.INFO)
    proses, orang = kunci_bulan()
    n = f"{PEGAWAI:,}".replace(",", ".")
    hasil: list[Ukuran] = [
        {
            "name": f"kolom sebulan dari slip, {n} pegawai",
            "value": ukur(lambda: _baca_dari(proses, cache_kosong=True)),
            "unit": "detik",
        },
        {"name": "  dari cache", "value": ukur(lambda: _baca_dari(proses, cache_kosong=False)), "unit": "detik"},
    ]
    klien = Client()
    klien.force_login(orang, backend="jabatan.masuk.PintuPegawai")
    alamat = reverse("penggajian:simulasi-coba")
    asli = selektor.get_dasar(proses)
    (kunci,) = selektor._diingat
    for kali, sasaran in SASARAN.items():
        with puncak_memori() as puncak:
            selektor._diingat[kunci] = kalikan(asli, kali)
            orang_kali = f"{PEGAWAI * kali:,}".replace(",", ".")
            for nama, tuas in GESERAN.items():

                def buka(tuas: str = tuas) -> None:
                    jawab = klien.get(f"{alamat}?{tuas}", headers={"HX-Request": "true"})
                    assert jawab.status_code == 200, jawab.content.decode()[:500]

                buka()
                hasil.append(
                    {
                        "name": f"geser {nama}, {orang_kali} pegawai",
                        "value": ukur(buka),
                        "unit": "detik",
                        "goal": sasaran,
                    }
                )
            hasil.append({"name": f"  memori puncak, {orang_kali} pegawai", "value": puncak(), "unit": "MB"})
    return hasil
