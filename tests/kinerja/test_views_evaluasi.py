"""Pages and API of evaluation, feedback and the team board."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from kinerja.enums import NilaiBerakhlak, StatusEvaluasi, StatusSkp
from kinerja.models import Evaluasi, UmpanBalik
from tests.factories.kinerja import SkpFactory

KINI = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("waktu")


@pytest.fixture
def waktu():
    """Let today be 20 October 2026."""
    with time_machine.travel(KINI, tick=False):
        yield


def masuk(pegawai) -> Client:
    """Sign in as a person of the small town."""
    klien = Client()
    klien.force_login(pegawai.pengguna)
    return klien


def isian(evaluasi: Evaluasi, **lain) -> dict[str, str]:
    """Fill the rating sheet with `sesuai` everywhere."""
    data = {"versi": str(evaluasi.versi), "tindakan": "sampaikan", "tanpa_konflik": "on"}
    data |= {f"rhk_{r.pk}": "sesuai" for r in evaluasi.skp.rhk_set.all()}
    data |= {f"laku_{n.value}": "sesuai" for n in NilaiBerakhlak}
    return data | lain


def test_penilai_menilai_lewat_halaman_dan_pegawai_memberi_tanda_terima(evaluasi, kota_kecil):
    atasan, staf = masuk(kota_kecil.kabid), masuk(kota_kecil.staf)
    lembar = reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])
    assert "KTP terbit" in atasan.get(lembar).content.decode()
    assert atasan.post(lembar, isian(evaluasi)).status_code == 302
    hasil = staf.get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid]))
    assert "Baik" in hasil.content.decode()
    assert staf.post(reverse("kinerja:penilaian-terima", args=[evaluasi.uuid]), {"catatan": ""}).status_code == 302
    evaluasi.refresh_from_db()
    assert evaluasi.status == StatusEvaluasi.DITERIMA


def test_selama_terbuka_pegawai_hanya_melihat_siapa_yang_memegang(evaluasi, kota_kecil):
    Evaluasi.objects.filter(pk=evaluasi.pk).update(saran_hasil="di_bawah", saran_perilaku="sesuai")
    teks = masuk(kota_kecil.staf).get(reverse("kinerja:penilaian-detail", args=[evaluasi.uuid])).content.decode()
    assert kota_kecil.kabid.nama in teks
    assert "Di bawah ekspektasi" not in teks
    data = masuk(kota_kecil.staf).get(f"/api/v1/kinerja/evaluasi/{evaluasi.uuid}/").json()
    assert data["saran_hasil"] == ""
    assert data["penilai"]["nama"] == kota_kecil.kabid.nama_lengkap


def test_isian_salah_menjelaskan_dan_tidak_menghilangkan_ketikan(evaluasi, kota_kecil):
    atasan = masuk(kota_kecil.kabid)
    lembar = reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])
    rhk = evaluasi.skp.rhk_set.first()
    data = isian(evaluasi, rating_hasil="di_atas", **{f"realisasi_{rhk.pk}": "812 KTP"})
    respons = atasan.post(lembar, data)
    assert respons.status_code == 400
    teks = respons.content.decode()
    assert "Tuliskan alasannya" in teks
    assert "812 KTP" in teks
    assert not evaluasi.rating_rhk_set.exists()


def test_simpan_dulu_menyimpan_juga_alasan_dan_rating_yang_dipilih_sendiri(evaluasi, kota_kecil):
    atasan, lembar = masuk(kota_kecil.kabid), reverse("kinerja:penilaian-nilai", args=[evaluasi.uuid])
    pilihan = {"tindakan": "simpan", "rating_hasil": "di_atas", "alasan": "Antrean habis tiap hari"}
    assert atasan.post(lembar, isian(evaluasi, **pilihan)).status_code == 302
    evaluasi.refresh_from_db()
    assert (evaluasi.status, evaluasi.saran_hasil, evaluasi.rating_hasil) == ("TERBUKA", "sesuai", "di_atas")
    assert "Antrean habis tiap hari" in atasan.get(lembar).content.decode()
    # Going back to the suggestion leaves no rating of one's own behind.
    atasan.post(lembar, isian(evaluasi, **pilihan | {"rating_hasil": "sesuai"}))
    evaluasi.refresh_from_db()
    assert (evaluasi.saran_hasil, evaluasi.rating_hasil) == ("sesuai", "")


def test_B_02_penilaian_orang_lain_dijawab_seperti_tidak_ada(evaluasi, kota_kecil):
    for nama in ("penilaian-detail", "penilaian-nilai", "penilaian-terima"):
        alamat = reverse(f"kinerja:{nama}", args=[evaluasi.uuid])
        assert masuk(kota_kecil.orang_lain).get(alamat).status_code in (403, 404)
        assert masuk(kota_kecil.kadis_lain).get(alamat).status_code == 404


def test_menyepakati_skp_sendiri_ditolak_dengan_sebabnya(kota_kecil):
    skp = SkpFactory(pegawai=kota_kecil.kabid, status=StatusSkp.DIAJUKAN)  # who agrees those of others
    respons = masuk(kota_kecil.kabid).post(reverse("kinerja:skp-approve", args=[skp.uuid]), {"versi": skp.versi})
    assert respons.status_code == 403
    assert "menyepakati atau mengembalikan SKP, karena ini tentang Anda sendiri." in respons.content.decode()


def test_C_01_isian_tak_dikenal_pada_api_ditolak(evaluasi, kota_kecil):
    respons = masuk(kota_kecil.kabid).post(
        f"/api/v1/kinerja/evaluasi/{evaluasi.uuid}/nilai/",
        {"versi": 1, "status": "FINAL", "predikat": "sangat_baik"},
        content_type="application/json",
    )
    assert respons.status_code == 400
    evaluasi.refresh_from_db()
    assert evaluasi.predikat == ""


def test_api_menyampaikan_sekali_meski_dikirim_dua_kali(evaluasi, kota_kecil):
    klien = masuk(kota_kecil.kabid)
    data = {
        "versi": 1,
        "tanpa_konflik": True,
        "rhk": [
            {"rhk": str(r.uuid), "rating": "di_atas", "alasan": "Antrean habis", "tautan": "https://contoh.test/bukti"}
            for r in evaluasi.skp.rhk_set.all()
        ],
        "perilaku": [{"nilai": n.value, "rating": "sesuai"} for n in NilaiBerakhlak],
    }
    alamat = f"/api/v1/kinerja/evaluasi/{evaluasi.uuid}/sampaikan/"
    kepala = {"HTTP_IDEMPOTENCY_KEY": "kunci-uji-0001"}
    pertama = klien.post(alamat, data, content_type="application/json", **kepala)
    kedua = klien.post(alamat, data, content_type="application/json", **kepala)
    assert pertama.status_code == 200, pertama.content
    assert pertama.json()["predikat"] == "baik"
    assert kedua.json() == pertama.json()


def test_papan_tim_memuat_yang_menunggu_dengan_jumlah_query_tetap(evaluasi, kota_kecil, django_assert_max_num_queries):
    klien = masuk(kota_kecil.kabid)
    klien.get(reverse("kinerja:tim"))
    with django_assert_max_num_queries(20):
        teks = klien.get(reverse("kinerja:tim")).content.decode()
    assert "Stefani Rekaan" in teks
    assert "Rekan Rekaan" in teks


def test_umpan_balik_dari_panel_langsung_terbaca_hanya_oleh_berdua(kota_kecil):
    kirim = reverse("kinerja:umpan-balik-kirim")
    data = {
        "untuk": str(kota_kecil.staf.uuid),
        "arah": "di_atas",
        "pengamatan": "<b>Antrean</b> selesai sebelum tengah hari",
        "nilai": "berorientasi_pelayanan",
        "asal": "panel",
    }
    respons = masuk(kota_kecil.kabid).post(kirim, data, headers={"HX-Request": "true"})
    assert respons.status_code == 200
    daftar = reverse("kinerja:umpan-balik-list")
    teks = masuk(kota_kecil.staf).get(daftar).content.decode()
    assert "&lt;b&gt;Antrean&lt;/b&gt;" in teks
    assert "Antrean" not in masuk(kota_kecil.kadis).get(daftar).content.decode()
    umpan = UmpanBalik.objects.get()
    tanggapi = reverse("kinerja:umpan-balik-tanggapi", args=[umpan.uuid])
    assert masuk(kota_kecil.kadis).post(tanggapi, {"tanggapan": "x"}).status_code == 404
    assert masuk(kota_kecil.staf).post(tanggapi, {"tanggapan": "Terima kasih."}).status_code == 302
    assert masuk(kota_kecil.staf).post(tanggapi, {"tanggapan": "Lagi."}).status_code == 409


def test_umpan_balik_yang_kurang_kembali_di_panel_bersama_isiannya(kota_kecil):
    data = {"untuk": str(kota_kecil.staf.uuid), "arah": "sesuai", "pengamatan": "Antrean tertib", "asal": "panel"}
    respons = masuk(kota_kecil.kabid).post(reverse("kinerja:umpan-balik-kirim"), data, headers={"HX-Request": "true"})
    teks = respons.content.decode()
    assert respons.status_code == 400
    assert "<html" not in teks
    assert "Antrean tertib" in teks
    assert "Pilih nilai BerAKHLAK atau RHK" in teks


def test_umpan_balik_kepada_bukan_atasan_atau_bawahan_ditolak(kota_kecil):
    data = {"untuk": str(kota_kecil.rekan.uuid), "arah": "sesuai", "pengamatan": "x", "nilai": "loyal"}
    assert masuk(kota_kecil.staf).post(reverse("kinerja:umpan-balik-kirim"), data).status_code == 400
    assert UmpanBalik.objects.count() == 0
