"""The statements of the snapshot: what the database does for them."""

from datetime import date, timedelta

import pytest
from django.db import connection

from jabatan.models import Pegawai
from kinerja.enums import StatusPresensi
from kinerja.models import Presensi
from penggajian.enums import KODE_PREDIKAT
from penggajian.selectors.kolom_slip import baca_angka
from penggajian.selectors.siapa import saring
from penggajian.selectors.sumber import SQL_PRESENSI
from tests.factories.jabatan import KotaKecil, PegawaiFactory

ISI = {
    "awal": date(2026, 10, 1),
    "akhir": date(2026, 11, 1),
    "terlambat": [1, 31, 61, 91],
    "pulang_cepat": [1, 31, 61, 91],
}


def test_catatan_presensi_dibaca_dari_indeksnya(kota_kecil: KotaKecil) -> None:
    """A month of a million people is 22 million rows; what counts against somebody is a small part, with an index of its own."""
    semua = Pegawai.objects.bulk_create(PegawaiFactory.build_batch(100))
    Presensi.objects.bulk_create(
        Presensi(
            pegawai=satu,
            unit_kerja=kota_kecil.bidang,
            tanggal=ISI["awal"] + timedelta(days=hari),
            status=StatusPresensi.HADIR,
            menit_terlambat=hari == 7,
        )
        for satu in semua
        for hari in range(31)
    )
    sql, nilai = saring(SQL_PRESENSI, None)
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE kinerja_presensi")
        kursor.execute("SET LOCAL enable_seqscan = off")
        kursor.execute(f"EXPLAIN {sql}", {**ISI, **nilai})
        rencana = "\n".join(baris for (baris,) in kursor.fetchall())
    assert "presensi_bercatatan" in rencana, rencana


def test_kode_predikat_adalah_urutannya() -> None:
    """The statement of ratings gives the place in the list as the code."""
    assert list(KODE_PREDIKAT.values()) == list(range(1, len(KODE_PREDIKAT) + 1))


@pytest.mark.django_db
def test_angka_dibaca_padat_dengan_kosong_sebagai_nol() -> None:
    sql = "SELECT n, CASE WHEN n > %(batas)s THEN -n::int END FROM generate_series(1, 4) n"
    assert baca_angka(sql, {"batas": 2}, 2).tolist() == [[1, 0], [2, 0], [3, -3], [4, -4]]
    assert baca_angka("SELECT 1, 2 WHERE false", {}, 2).shape == (0, 2)
