"""Working days."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.kalender import selectors, services
from asn_portal.inti.kalender.enums import JenisLibur
from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.inti.kalender.rules.hari_kerja import Kalender, Pola

JANUARI_2026 = Kalender(libur={date(2026, 1, 1): "Tahun Baru", date(2026, 1, 16): "Isra Mikraj"})


def test_januari_2026_memiliki_20_hari_kerja():
    assert len(JANUARI_2026.list_hari_kerja(date(2026, 1, 1), date(2026, 1, 31))) == 20


@pytest.mark.parametrize(
    ("dari", "n", "hasil"),
    [
        (date(2026, 1, 15), 1, date(2026, 1, 19)),
        (date(2026, 1, 19), -1, date(2026, 1, 15)),
        (date(2026, 1, 3), 0, date(2026, 1, 3)),
        (date(2025, 12, 31), 3, date(2026, 1, 6)),
    ],
)
def test_K_04_menambah_hari_kerja_melewati_libur_dan_akhir_pekan(dari, n, hasil):
    assert JANUARI_2026.tambah(dari, n) == hasil


def test_enam_hari_kerja_hanya_dalam_masa_polanya():
    kalender = Kalender(libur={}, pola=(Pola(date(2026, 2, 1), date(2026, 3, 1), 6),))
    assert kalender.is_hari_kerja(date(2026, 2, 28))
    assert not kalender.is_hari_kerja(date(2026, 3, 7))
    assert not kalender.is_hari_kerja(date(2026, 2, 22))


@pytest.mark.django_db
def test_benih_memuat_libur_dan_cuti_bersama_dan_tidak_menimpa_koreksi():
    call_command("seed_kalender", "2025")
    assert HariLibur.objects.get(tanggal=date(2025, 8, 17)).jenis == JenisLibur.LIBUR_NASIONAL
    assert HariLibur.objects.get(tanggal=date(2025, 12, 26)).jenis == JenisLibur.CUTI_BERSAMA
    HariLibur.objects.filter(tanggal=date(2025, 8, 17)).update(nama="HUT RI ke-80")
    assert services.import_hari_libur(tahun=2025) == 0
    assert HariLibur.objects.get(tanggal=date(2025, 8, 17)).nama == "HUT RI ke-80"


@pytest.mark.django_db
def test_simpanan_diperbarui_setelah_perubahan_lewat_jalan_mana_pun():
    assert selectors.is_hari_kerja(date(2026, 7, 8))
    libur = HariLibur(tanggal=date(2026, 7, 8), nama="Hari jadi kota", jenis="LOKAL", dasar_hukum="Keputusan 1/2026")
    HariLibur.objects.bulk_create([libur])
    assert not selectors.is_hari_kerja(date(2026, 7, 8))
    HariLibur.objects.filter(tanggal=date(2026, 7, 8)).update(tanggal=date(2026, 7, 9))
    assert selectors.is_hari_kerja(date(2026, 7, 8))
    HariLibur.objects.all().delete()
    assert selectors.jumlah_hari_kerja(DateRange(date(2026, 7, 1), date(2026, 8, 1))) == 23


@pytest.mark.django_db
def test_pola_unit_menang_atas_pola_instansi():
    PolaHariKerja.objects.create(
        unit_kode="RSUD", hari_per_pekan=6, berlaku=DateRange(date(2026, 1, 1), None), dasar_hukum="Perwali 2/2026"
    )
    sabtu = date(2026, 2, 7)
    assert (selectors.is_hari_kerja(sabtu), selectors.is_hari_kerja(sabtu, "RSUD")) == (False, True)
    assert selectors.list_hari_kerja(date(2026, 2, 6), date(2026, 2, 8), "RSUD") == [date(2026, 2, 6), sabtu]


@pytest.mark.django_db
def test_banyak_pertanyaan_satu_kueri_versi(django_assert_num_queries):
    selectors.get_kalender()
    with django_assert_num_queries(1):
        selectors.tambah_hari_kerja(date(2026, 1, 1), 200)


@pytest.mark.django_db
def test_hanya_bkpsdm_dan_admin_mengubah_kalender(client, pegawai, orang_lain, beri_peran):
    isian = {"tanggal": "2026-07-08", "nama": "Hari jadi", "jenis": "LOKAL", "dasar_hukum": "Keputusan 1/2026"}
    client.force_login(pegawai)
    assert client.get("/kalender/2026/").status_code == 200
    assert client.post("/kalender/libur/tambah/", isian).status_code == 403
    beri_peran(orang_lain, Peran.BKPSDM)
    client.force_login(orang_lain)
    assert client.post("/kalender/libur/tambah/", isian).status_code == 302
    ganda = client.post("/kalender/libur/tambah/", isian)
    assert (ganda.status_code, "sudah tercatat" in ganda.text) == (409, True)
    nomor = HariLibur.objects.get().pk
    ubah = {"nama": "Hari jadi kota", "jenis": "LOKAL", "dasar_hukum": "Keputusan 2/2026"}
    assert client.get(f"/kalender/libur/{nomor}/").status_code == 200
    assert client.post(f"/kalender/libur/{nomor}/", ubah).status_code == 302
    assert "Hari jadi kota" in client.get("/kalender/2026/").text
    assert client.post(f"/kalender/libur/{nomor}/cabut/").status_code == 302
    assert HariLibur.objects.count() == 0
