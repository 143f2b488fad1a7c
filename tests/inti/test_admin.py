"""The operators' admin of the platform: look, and act through services."""

import pytest
from django.utils import translation
from django.utils.translation import gettext

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.kalender.models import HariLibur
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import IsianSalah

ALAMAT = ["pekerjaan/pekerjaan/", "pekerjaan/pesanditolak/", "notifikasi/suratkeluar/", "kalender/harilibur/"]


@pytest.fixture
def admin_teknis(orang_lain, beri_peran):
    beri_peran(orang_lain, Peran.ADMIN)
    orang_lain.is_staff = True
    orang_lain.save()
    return orang_lain


@pytest.fixture
def buka(client, admin_teknis):
    client.force_login(admin_teknis)
    return client


@pytest.fixture
def gagal(jenis_uji, pegawai):
    def kerja(p, lapor):
        lapor.galat("Baris 1", "butir pribadi")
        raise IsianSalah("Tarif belum ada.")

    jenis_uji("uji.gagal", kerja, label="Hitung gaji")
    p = services.create_pekerjaan(jenis="uji.gagal", kunci="a-1", muatan={"rahasia": 987123}, oleh=pegawai)
    return services.run_pekerjaan(p.pk)


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ALAMAT)
def test_operator_membuka_daftar(buka, gagal, pegawai, alamat):
    create_notifikasi(untuk=pegawai, jenis="uji", judul="Nilai Anda berubah")
    respons = buka.get(f"/admin/{alamat}")
    assert respons.status_code == 200
    assert "sari@contoh.test" not in respons.text
    assert "Nilai Anda berubah" not in respons.text


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ALAMAT)
def test_B_10_staf_tanpa_peran_dan_superuser_ditolak(client, pegawai, alamat):
    pegawai.is_staff = pegawai.is_superuser = True
    pegawai.save()
    client.force_login(pegawai)
    assert client.get(f"/admin/{alamat}", follow=True).status_code == 403


@pytest.mark.django_db
def test_rincian_pekerjaan_menyebut_sebab_tanpa_isi(buka, gagal):
    teks = buka.get(f"/admin/pekerjaan/pekerjaan/{gagal.pk}/change/").text
    assert "Tarif belum ada." in teks
    assert "987123" not in teks
    assert "butir pribadi" not in teks


@pytest.mark.django_db
def test_operator_mengulang_dan_membatalkan_lewat_layanan(buka, gagal):
    pilih = {"_selected_action": [gagal.pk]}
    buka.post("/admin/pekerjaan/pekerjaan/", pilih | {"action": "ulangi"})
    assert Pekerjaan.objects.get(pk=gagal.pk).status == "MENUNGGU"
    buka.post("/admin/pekerjaan/pekerjaan/", pilih | {"action": "batalkan"})
    assert Pekerjaan.objects.get(pk=gagal.pk).status == "DIBATALKAN"
    ulang = buka.post("/admin/pekerjaan/pekerjaan/", pilih | {"action": "ulangi"}, follow=True)
    assert "tidak perlu diulang" in ulang.text
    assert list(Aktivitas.objects.order_by("pk").values_list("kode", flat=True)) == [
        "pekerjaan.diulang",
        "pekerjaan.dibatalkan",
    ]


@pytest.mark.django_db
def test_operator_tidak_mengubah_atau_menghapus_pekerjaan(buka, gagal):
    assert buka.post(f"/admin/pekerjaan/pekerjaan/{gagal.pk}/change/", {"status": "SELESAI"}).status_code == 403
    assert buka.post(f"/admin/pekerjaan/pekerjaan/{gagal.pk}/delete/", {"post": "yes"}).status_code == 403
    assert buka.get("/admin/pekerjaan/pekerjaan/add/").status_code == 403


@pytest.mark.django_db
def test_B_01_admin_teknis_melihat_hari_libur_tanpa_mengubahnya(buka):
    isian = {"tanggal": "08/07/2026", "nama": "Hari jadi", "jenis": "LOKAL", "dasar_hukum": "Keputusan 1/2026"}
    libur = HariLibur.objects.create(**isian | {"tanggal": "2026-07-08"})
    assert buka.post("/admin/kalender/harilibur/add/", isian).status_code == 403
    ubah = f"/admin/kalender/harilibur/{libur.pk}/"
    assert buka.post(f"{ubah}change/", isian | {"nama": "HUT"}).status_code == 403
    assert buka.post(f"{ubah}delete/", {"post": "yes"}).status_code == 403
    assert HariLibur.objects.get().nama == "Hari jadi"


@pytest.mark.django_db
def test_B_01_auditor_melihat_pekerjaan_tanpa_mengulangnya(client, pegawai, beri_peran, gagal):
    beri_peran(pegawai, Peran.AUDITOR)
    pegawai.is_staff = True
    pegawai.save()
    client.force_login(pegawai)
    assert client.get("/admin/pekerjaan/pekerjaan/").status_code == 200
    client.post("/admin/pekerjaan/pekerjaan/", {"_selected_action": [gagal.pk], "action": "ulangi"})
    assert Pekerjaan.objects.get(pk=gagal.pk).status == "GAGAL"


def test_judul_daftar_tidak_menyuruh_memilih() -> None:
    with translation.override("id"):
        assert {gettext(f"Select %s{akhir}") for akhir in ("", " to view", " to change")} == {"Daftar %s"}
