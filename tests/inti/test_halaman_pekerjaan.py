"""Pages of jobs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import IsianSalah


@pytest.fixture
def pekerjaan(jenis_uji, pegawai):
    def kerja(p, lapor):
        lapor(3, 4, "Memeriksa baris")
        lapor.galat("Baris 2", "NIP <b>tidak</b> sah.")
        raise IsianSalah("Berkas memuat 1 baris yang salah. Perbaiki, lalu unggah lagi.")

    jenis_uji("uji.impor", kerja, label="Impor pegawai")
    p = services.create_pekerjaan(jenis="uji.impor", kunci="h-1", muatan={"berkas": 1}, oleh=pegawai)
    return services.run_pekerjaan(p.pk)


@pytest.mark.django_db
def test_daftar_memuat_pekerjaan_saya_saja(client, pegawai, orang_lain, pekerjaan):
    client.force_login(pegawai)
    assert "Impor pegawai" in client.get("/pekerjaan/").text
    client.force_login(orang_lain)
    assert "Impor pegawai" not in client.get("/pekerjaan/").text


@pytest.mark.django_db
def test_rincian_menampilkan_sebab_dan_butir_sebagai_teks(client, pegawai, pekerjaan):
    client.force_login(pegawai)
    teks = client.get(f"/pekerjaan/{pekerjaan.uuid}/").text
    assert "Berkas memuat 1 baris yang salah" in teks
    assert "NIP &lt;b&gt;tidak&lt;/b&gt; sah." in teks
    assert "Ulangi" in teks


@pytest.mark.django_db
@pytest.mark.parametrize("ekor", ["", "kemajuan/", "aliran/"])
def test_B_09_pekerjaan_orang_lain_tidak_ada(client, orang_lain, pekerjaan, ekor):
    client.force_login(orang_lain)
    assert client.get(f"/pekerjaan/{pekerjaan.uuid}/{ekor}").status_code == 404


@pytest.mark.django_db
def test_kemajuan_yang_berakhir_memuat_ulang_halamannya_dengan_hasil_dan_tombol(client, pegawai, pekerjaan):
    client.force_login(pegawai)
    alamat = f"/pekerjaan/{pekerjaan.uuid}/kemajuan/"
    assert client.get(alamat, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert "HX-Refresh" not in client.get(alamat)
    lain = services.create_pekerjaan(jenis="uji.impor", kunci="h-2", muatan={}, oleh=pegawai)
    assert "HX-Refresh" not in client.get(f"/pekerjaan/{lain.uuid}/kemajuan/", headers={"HX-Request": "true"})


@pytest.mark.django_db
def test_J_09_tombol_ulang_menjalankan_lagi(client, pegawai, pekerjaan):
    client.force_login(pegawai)
    respons = client.post(f"/pekerjaan/{pekerjaan.uuid}/ulangi/", {"_kunci": "ulang-uji-1"})
    assert respons.status_code == 302
    assert Pekerjaan.objects.get(pk=pekerjaan.pk).status == "MENUNGGU"
    assert client.post(f"/pekerjaan/{pekerjaan.uuid}/ulangi/", {"_kunci": "ulang-uji-1"}).status_code == 302
    assert client.post(f"/pekerjaan/{pekerjaan.uuid}/ulangi/").status_code == 409


@pytest.mark.django_db
def test_batalkan_pekerjaan_menunggu(client, pegawai, orang_lain, pekerjaan):
    services.retry_pekerjaan(pekerjaan=pekerjaan, oleh=pegawai, pada=pekerjaan.created_at)
    client.force_login(orang_lain)
    assert client.post(f"/pekerjaan/{pekerjaan.uuid}/batalkan/").status_code == 404
    client.force_login(pegawai)
    assert client.post(f"/pekerjaan/{pekerjaan.uuid}/batalkan/").status_code == 302
    assert Pekerjaan.objects.get(pk=pekerjaan.pk).status == "DIBATALKAN"


@pytest.mark.django_db
def test_daftar_teknis_hanya_admin_dan_tanpa_isi(client, pegawai, orang_lain, pekerjaan, beri_peran):
    client.force_login(pegawai)
    assert client.get("/pekerjaan/teknis/").status_code == 403
    beri_peran(orang_lain, Peran.ADMIN)
    client.force_login(orang_lain)
    teks = client.get("/pekerjaan/teknis/").text
    assert "Impor pegawai" in teks
    assert "Berkas memuat" not in teks
    assert "Baris 2" not in teks


@pytest.mark.django_db
def test_daftar_pekerjaan_jumlah_kueri_sama_untuk_3_dan_20_baris(client, pegawai, jenis_uji):
    jenis_uji("uji.impor", lambda p, lapor: {})
    client.force_login(pegawai)
    client.get("/pekerjaan/")
    jumlah = []
    for awal, akhir in ((0, 3), (3, 20)):
        for n in range(awal, akhir):
            services.create_pekerjaan(jenis="uji.impor", kunci=f"q-{n}", muatan={}, oleh=pegawai)
        with CaptureQueriesContext(connection) as kueri:
            client.get("/pekerjaan/")
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ["/pekerjaan/", "/pemberitahuan/", "/kalender/"])
def test_tanpa_masuk_dialihkan_atau_401(client, alamat, settings):
    settings.LOGIN_URL = "/masuk/"
    assert client.get(alamat).status_code == 302
    assert client.get(alamat, headers={"HX-Request": "true"}).status_code == 401
