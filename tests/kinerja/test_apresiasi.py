"""Recognition, innovation, awards: rules, decisions, pages and API."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang
from kinerja.enums import KategoriPenghargaan, NilaiBerakhlak, StatusEvaluasi, StatusInovasi, StatusKisah
from kinerja.models import Apresiasi, Evaluasi, Inovasi, KisahSukses, UsulanInsentif, UsulanPenghargaan
from kinerja.selectors.apresiasi import all_usulan_insentif, list_banding
from kinerja.selectors.penghargaan import list_penghargaan, pilih_kategori
from kinerja.services import apresiasi as layanan
from kinerja.services import inovasi as layanan_inovasi
from kinerja.services.bersama import DataSendiri
from kinerja.services.penghargaan import PenghargaanSudahDiputus, approve_penghargaan, suggest_penghargaan
from tests.factories.jabatan import KotaKecil, PegawaiFactory, beri_peran, nip_rekaan
from tests.factories.kinerja import SkpFactory

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
ISI = {
    "judul": "Antrean daring",
    "masalah": "Antrean panjang",
    "perubahan": "Nomor dari rumah",
    "ukuran": "Waktu tunggu",
    "satuan": "menit",
    "arah": "TURUN",
    "sebelum": Decimal(90),
    "sebelum_tanggal": date(2026, 1, 5),
    "sesudah": Decimal(30),
    "sesudah_tanggal": date(2026, 6, 5),
    "bukti": "Catatan sistem antrean",
}


@pytest.fixture(autouse=True)
def waktu():
    """Let today be 2 November 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.fixture
def kota(kota_kecil: KotaKecil) -> KotaKecil:
    """Let the sekda decide."""
    beri_peran(kota_kecil.sekda.pengguna, Peran.PIMPINAN)
    return kota_kecil


def masuk(pengguna) -> Client:
    """Sign in."""
    klien = Client()
    klien.force_login(pengguna)
    return klien


def beri(kota: KotaKecil, untuk=None, pada: datetime = PADA) -> Apresiasi:
    """Let the staff member thank a colleague."""
    return layanan.create_apresiasi(
        untuk=untuk or kota.rekan,
        nilai=NilaiBerakhlak.HARMONIS,
        kalimat="Sabar melayani",
        oleh=kota.staf.pengguna,
        pada=pada,
    )


def usulkan(kota: KotaKecil, bagian=None, **lain) -> Inovasi:
    """Let the staff member register an innovation with two colleagues."""
    bagian = bagian or [
        (kota.staf, "Penggagas", Decimal("33.34")),
        (kota.rekan, "Penguji", Decimal("33.33")),
        (kota.orang_lain, "Pelaksana", Decimal("33.33")),
    ]
    return layanan_inovasi.create_inovasi(isi=ISI | lain, bagian=bagian, oleh=kota.staf.pengguna, pada=PADA)


def sepakati(kota: KotaKecil, inovasi: Inovasi) -> Inovasi:
    """Let both colleagues agree."""
    for orang in (kota.rekan, kota.orang_lain):
        inovasi = layanan_inovasi.accept_bagian(inovasi=inovasi, oleh=orang.pengguna, pada=PADA)
    return inovasi


# --- Apresiasi ----------------------------------------------------------------------------------
def test_apresiasi_hanya_dibaca_berdua_sampai_penerima_memajangnya(kota: KotaKecil) -> None:
    baris = beri(kota)
    assert not Apresiasi.objects.visible_to(kota.kabid.pengguna).exists()
    assert Apresiasi.objects.visible_to(kota.rekan.pengguna).exists()
    with pytest.raises(TindakanTerlarang):
        layanan.update_pajang(apresiasi=baris, pajang=True, oleh=kota.staf.pengguna, pada=PADA)
    layanan.update_pajang(apresiasi=baris, pajang=True, oleh=kota.rekan.pengguna, pada=PADA)
    assert Apresiasi.objects.visible_to(kota.kadis_lain.pengguna).exists()
    layanan.update_pajang(apresiasi=baris, pajang=False, oleh=kota.rekan.pengguna, pada=PADA)
    assert not Apresiasi.objects.visible_to(kota.kadis_lain.pengguna).exists()


def test_batas_apresiasi_per_bulan_dari_setelan(kota: KotaKecil) -> None:
    for _ in range(5):
        beri(kota)
    with pytest.raises(layanan.BatasApresiasi, match="Desember 2026"):
        beri(kota)
    assert Apresiasi.objects.count() == 5
    beri(kota, pada=datetime(2026, 12, 1, 3, 0, tzinfo=UTC))


def test_apresiasi_untuk_diri_sendiri_ditolak(kota: KotaKecil) -> None:
    with pytest.raises(IsianSalah):
        beri(kota, untuk=kota.staf)


# --- Stories and suggestions --------------------------------------------------------------------
def test_kisah_terbit_hanya_dengan_persetujuan_dan_dapat_ditarik(kota: KotaKecil) -> None:
    kisah = layanan.create_kisah(pegawai=kota.staf, judul="Contoh", isi="Isi", oleh=kota.kabid.pengguna, pada=PADA)
    assert not KisahSukses.objects.visible_to(kota.rekan.pengguna).exists()
    with pytest.raises(TindakanTerlarang):
        layanan.approve_kisah(kisah=kisah, setuju=True, oleh=kota.kabid.pengguna, pada=PADA)
    layanan.approve_kisah(kisah=kisah, setuju=True, oleh=kota.staf.pengguna, pada=PADA)
    assert KisahSukses.objects.visible_to(kota.rekan.pengguna).exists()
    kisah = layanan.approve_kisah(kisah=kisah, setuju=False, oleh=kota.staf.pengguna, pada=PADA)
    assert kisah.status == StatusKisah.DITARIK
    assert not KisahSukses.objects.visible_to(kota.rekan.pengguna).exists()
    with pytest.raises(DatabaseError), transaction.atomic():
        KisahSukses.objects.filter(pk=kisah.pk).update(status=StatusKisah.TERBIT)


def test_gagasan_dijawab_atasan_sekali_dengan_alasan(kota: KotaKecil) -> None:
    gagasan = layanan.create_gagasan(jenis="SARAN", judul="Papan", isi="Isi", oleh=kota.staf.pengguna, pada=PADA)
    alamat = reverse("kinerja:gagasan-approve", args=[gagasan.uuid])
    assert masuk(kota.staf.pengguna).get(alamat).status_code == 403
    assert masuk(kota.orang_lain.pengguna).get(alamat).status_code in (403, 404)
    klien = masuk(kota.kabid.pengguna)
    assert "Jawab" in klien.get(reverse("kinerja:gagasan-list")).content.decode()
    assert klien.post(alamat, {"diterima": "ya", "jawaban": "Dipasang Senin"}).status_code == 302
    assert klien.post(alamat, {"diterima": "ya", "jawaban": "Lagi"}).status_code == 409
    assert "Dipasang Senin" in masuk(kota.staf.pengguna).get(reverse("kinerja:gagasan-list")).content.decode()


# --- Innovation ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("ubah", "pesan"),
    [
        ({"sesudah": Decimal(95)}, "belum lebih baik"),
        ({"sesudah_tanggal": date(2026, 1, 1)}, "setelah pengukuran sebelum"),
        ({"sesudah_tanggal": date(2027, 1, 1)}, "sudah terjadi"),
    ],
)
def test_ukuran_yang_tidak_membaik_atau_belum_terjadi_ditolak(kota: KotaKecil, ubah: dict, pesan: str) -> None:
    with pytest.raises(IsianSalah, match=pesan):
        usulkan(kota, **ubah)
    assert not Inovasi.objects.exists()


def test_bagian_harus_tepat_seratus_dan_memuat_pengusul(kota: KotaKecil) -> None:
    with pytest.raises(IsianSalah, match="tepat 100%"):
        usulkan(kota, [(kota.staf, "A", Decimal(60)), (kota.rekan, "B", Decimal("39.99"))])
    with pytest.raises(IsianSalah, match="dua kali"):
        usulkan(kota, [(kota.staf, "A", Decimal(60)), (kota.staf, "B", Decimal(40))])
    with pytest.raises(IsianSalah, match="bagian Anda"):
        usulkan(kota, [(kota.rekan, "A", Decimal(100))])


def test_inovasi_maju_setelah_semua_anggota_sepakat(kota: KotaKecil) -> None:
    inovasi = usulkan(kota)
    layanan_inovasi.accept_bagian(inovasi=inovasi, oleh=kota.rekan.pengguna, pada=PADA)
    inovasi.refresh_from_db()
    assert inovasi.status == StatusInovasi.DIUSULKAN
    with pytest.raises(DatabaseError, match="belum disepakati"), transaction.atomic():
        Inovasi.objects.filter(pk=inovasi.pk).update(status=StatusInovasi.DISEPAKATI)
    with pytest.raises(layanan_inovasi.InovasiBelumSiap):
        layanan_inovasi.verify_inovasi(inovasi=inovasi, penilaian="Baik", oleh=kota.bkpsdm, pada=PADA)
    inovasi = layanan_inovasi.accept_bagian(inovasi=inovasi, oleh=kota.orang_lain.pengguna, pada=PADA)
    assert inovasi.status == StatusInovasi.DISEPAKATI


def test_bagian_yang_diubah_meminta_kesepakatan_lagi(kota: KotaKecil) -> None:
    inovasi = usulkan(kota)
    layanan_inovasi.accept_bagian(inovasi=inovasi, oleh=kota.rekan.pengguna, pada=PADA)
    baru = [(kota.staf, "A", Decimal(50)), (kota.rekan, "B", Decimal(50))]
    with pytest.raises(TindakanTerlarang):
        layanan_inovasi.update_bagian(inovasi=inovasi, bagian=baru, oleh=kota.rekan.pengguna, pada=PADA)
    layanan_inovasi.update_bagian(inovasi=inovasi, bagian=baru, oleh=kota.staf.pengguna, pada=PADA)
    assert inovasi.kontribusi_set.get(pegawai=kota.rekan).disetujui_at is None


def test_B_05_anggota_dan_penilai_tidak_memutus_inovasi(kota: KotaKecil) -> None:
    inovasi = sepakati(kota, usulkan(kota))
    beri_peran(kota.rekan.pengguna, Peran.BKPSDM)
    with pytest.raises(TindakanTerlarang, match="anggota"):
        layanan_inovasi.verify_inovasi(inovasi=inovasi, penilaian="Baik", oleh=kota.rekan.pengguna, pada=PADA)
    inovasi = layanan_inovasi.verify_inovasi(inovasi=inovasi, penilaian="Baik", oleh=kota.sekda.pengguna, pada=PADA)
    with pytest.raises(TindakanTerlarang, match="tidak sekaligus"):
        layanan_inovasi.approve_inovasi(
            inovasi=inovasi, ditetapkan=True, alasan="Ya", insentif=None, oleh=kota.sekda.pengguna, pada=PADA
        )


def test_insentif_dibagi_menurut_bagian_dan_jumlahnya_utuh(kota: KotaKecil) -> None:
    inovasi = layanan_inovasi.verify_inovasi(
        inovasi=sepakati(kota, usulkan(kota)), penilaian="Baik", oleh=kota.bkpsdm, pada=PADA
    )
    layanan_inovasi.approve_inovasi(
        inovasi=inovasi, ditetapkan=True, alasan="Terbukti", insentif=1_000_000, oleh=kota.sekda.pengguna, pada=PADA
    )
    jumlah = {u.pegawai_id: u.jumlah for u in all_usulan_insentif(date(2026, 11, 1), date(2026, 11, 30))}
    assert jumlah == {kota.staf.pk: 333_400, kota.rekan.pk: 333_300, kota.orang_lain.pk: 333_300}
    assert not all_usulan_insentif(date(2026, 10, 1), date(2026, 10, 31)).exists()
    with pytest.raises(DatabaseError), transaction.atomic():
        UsulanInsentif.objects.update(jumlah=1)


@pytest.mark.parametrize(
    ("jumlah", "persen", "hasil"),
    [(100, [50, 30, 20], [50, 30, 20]), (10, ["33.34", "33.33", "33.33"], [4, 3, 3]), (1, [50, 50], [1, 0])],
)
def test_sisa_pembagian_masuk_ke_bagian_terbesar(jumlah: int, persen: list, hasil: list) -> None:
    assert layanan_inovasi.split_insentif(jumlah, [Decimal(p) for p in persen]) == hasil


# --- Awards -------------------------------------------------------------------------------------
def test_kategori_dari_deret_predikat() -> None:
    assert pilih_kategori(["baik", "sangat_baik", "sangat_baik", "sangat_baik"]) == KategoriPenghargaan.UNGGUL
    assert pilih_kategori(["kurang", "baik", "baik", "sangat_baik"]) == KategoriPenghargaan.PERBAIKAN
    assert pilih_kategori(["baik", "baik", "baik"]) is None
    assert pilih_kategori(["kurang", "baik", "kurang", "baik"]) is None


def nilai(kota: KotaKecil, orang, bulan: int, predikat: str) -> None:
    """Write a final result."""
    skp = (
        SkpFactory(pegawai=orang, status="DISEPAKATI", disepakati_oleh=kota.kabid.pengguna, disepakati_at=PADA)
        if not Evaluasi.objects.filter(pegawai=orang).exists()
        else Evaluasi.objects.filter(pegawai=orang)[0].skp
    )
    Evaluasi.objects.create(
        pegawai=orang,
        skp=skp,
        unit_kerja=orang.unit_kerja,
        penilai=kota.kabid,
        periode=date(2026, bulan, 1),
        status=StatusEvaluasi.FINAL,
        rating_hasil="di_atas",
        rating_perilaku="di_atas",
        predikat=predikat,
        dinilai_at=PADA,
    )


def test_usulan_dihitung_dengan_bukti_lalu_diputus_pejabat(kota: KotaKecil) -> None:
    for bulan in (8, 9, 10):
        nilai(kota, kota.staf, bulan, "sangat_baik")
        nilai(kota, kota.rekan, bulan, "baik")
    assert suggest_penghargaan(periode=date(2026, 10, 1), oleh=None, pada=PADA) == 1
    assert suggest_penghargaan(periode=date(2026, 10, 1), oleh=None, pada=PADA) == 0
    usulan = UsulanPenghargaan.objects.get()
    assert (usulan.pegawai, usulan.kategori) == (kota.staf, KategoriPenghargaan.UNGGUL)
    assert "sangat baik" in usulan.bukti[0][1]
    assert not list_penghargaan(kota.staf.pengguna).exists()
    alamat = reverse("kinerja:penghargaan-approve", args=[usulan.uuid])
    assert masuk(kota.bkpsdm).get(alamat).status_code == 403
    klien = masuk(kota.sekda.pengguna)
    assert klien.post(alamat, {"ditetapkan": "ya", "alasan": "", "insentif": ""}).status_code == 400
    assert klien.post(alamat, {"ditetapkan": "ya", "alasan": "Terbukti", "insentif": "1500000"}).status_code == 302
    assert UsulanInsentif.objects.get().jumlah == 1_500_000
    assert list_penghargaan(kota.staf.pengguna).exists()
    with pytest.raises(PenghargaanSudahDiputus):
        approve_penghargaan(
            usulan=usulan, ditetapkan=False, alasan="x", insentif=None, oleh=kota.sekda.pengguna, pada=PADA
        )


def test_B_05_tidak_memutus_penghargaan_sendiri(kota: KotaKecil) -> None:
    usulan = UsulanPenghargaan.objects.create(
        pegawai=kota.sekda, unit_kerja=kota.kota, kategori="UNGGUL", periode=date(2026, 10, 1), created_at=PADA
    )
    with pytest.raises(DataSendiri):
        approve_penghargaan(
            usulan=usulan, ditetapkan=True, alasan="x", insentif=None, oleh=kota.sekda.pengguna, pada=PADA
        )


# --- Comparison ---------------------------------------------------------------------------------
def test_unit_dibanding_dengan_masa_lalunya_tanpa_nama_orang(kota: KotaKecil) -> None:
    klien = masuk(kota.pengelola)
    alamat = reverse("kinerja:banding-update")
    assert klien.post(alamat, {"unit": "DINAS-LAIN", "ikut": "ya"}).status_code == 403
    assert klien.post(alamat, {"unit": "DINAS", "ikut": "ya"}).status_code == 302
    orang = [kota.staf, kota.rekan, *(PegawaiFactory(nip=nip_rekaan(n), duduk=kota.posisi.staf) for n in range(70, 73))]
    for satu in orang:
        nilai(kota, satu, 6, "kurang")
        nilai(kota, satu, 9, "baik")
    (baris,) = list_banding(date(2026, 11, 2))
    assert (baris.dulu, baris.kini, baris.perubahan) == (0, 100, 100)
    halaman = masuk(kota.orang_lain.pengguna).get(reverse("kinerja:banding")).content.decode()
    assert "naik 100 poin" in halaman
    assert not any(p.nama in halaman for p in orang)
    Evaluasi.objects.filter(pegawai=kota.staf).delete()
    assert list_banding(date(2026, 11, 2))[0].perubahan is None


# --- Pages and API ------------------------------------------------------------------------------
def test_semua_tab_terbuka_dan_daftar_berjalan_dengan_kueri_tetap(
    kota: KotaKecil, django_assert_max_num_queries
) -> None:
    klien = masuk(kota.staf.pengguna)
    nama = ("apresiasi-list", "inovasi-list", "gagasan-list", "penghargaan-list", "kisah-list", "banding", "katalog")

    def hitung() -> list[int]:
        hasil = []
        for satu in nama:
            with django_assert_max_num_queries(40) as kueri:
                assert klien.get(reverse(f"kinerja:{satu}"), {"kotak": "terkirim"}).status_code == 200
            hasil.append(len(kueri))
        return hasil

    def isi(n: int) -> None:
        for urut in range(n):
            Apresiasi.objects.create(
                dari=kota.staf, untuk=kota.rekan, nilai="harmonis", kalimat=f"{urut}", created_at=PADA
            )
            layanan.create_gagasan(jenis="SARAN", judul="J", isi="I", oleh=kota.staf.pengguna, pada=PADA)
            layanan.create_kisah(pegawai=kota.staf, judul="J", isi="I", oleh=kota.staf.pengguna, pada=PADA)
            usulkan(kota)

    hitung()
    isi(3)
    awal = hitung()
    isi(20)
    assert hitung() == awal


def test_inovasi_dari_usul_sampai_putusan_lewat_halaman(kota: KotaKecil) -> None:
    klien = masuk(kota.staf.pengguna)
    data = {k: str(v) for k, v in ISI.items()} | {
        "peran_saya": "Penggagas",
        "persen_saya": "60",
        "anggota_1": str(kota.rekan.pk),
        "peran_1": "Penguji",
        "persen_1": "30",
    }
    alamat = reverse("kinerja:inovasi-create")
    assert klien.get(alamat).status_code == 200
    salah = klien.post(alamat, data)
    assert salah.status_code == 400 and "tepat 100%" in salah.content.decode()
    benar = klien.post(alamat, data | {"persen_1": "40"})
    assert benar.status_code == 302
    halaman = benar["Location"]
    assert masuk(kota.orang_lain.pengguna).get(halaman).status_code == 404
    assert "Sepakati bagian saya" in masuk(kota.rekan.pengguna).get(halaman).content.decode()
    assert masuk(kota.rekan.pengguna).post(halaman + "sepakati/").status_code == 302
    assert masuk(kota.bkpsdm).post(halaman + "nilai/", {"penilaian": "Terbukti"}).status_code == 302
    pejabat = masuk(kota.sekda.pengguna)
    putusan = {"ditetapkan": "ya", "alasan": "Bermanfaat", "insentif": "1000000"}
    assert pejabat.post(halaman + "putuskan/", putusan).status_code == 302
    assert "600.000" in klien.get(halaman).content.decode()
    assert masuk(kota.orang_lain.pengguna).get(halaman).status_code == 200


def test_api_apresiasi_inovasi_dan_banding(kota: KotaKecil) -> None:
    klien = masuk(kota.staf.pengguna)

    def kirim(klien: Client, alamat: str, isi: dict) -> tuple[int, dict]:
        jawab = klien.post(f"/api/v1/kinerja/{alamat}", isi, content_type="application/json")
        return jawab.status_code, jawab.json() if jawab.content else {}

    kode, isi = kirim(
        klien, "apresiasi/", {"untuk": str(kota.rekan.uuid), "nilai": "harmonis", "kalimat": "Terima kasih"}
    )
    assert kode == 201
    assert kirim(masuk(kota.rekan.pengguna), f"apresiasi/{isi['uuid']}/pajang/", {"pajang": True})[0] == 200
    assert kirim(klien, "apresiasi/", {"untuk": "bukan", "nilai": "harmonis", "kalimat": "x"})[0] == 400
    badan = {k: str(v) for k, v in ISI.items()} | {
        "bagian": [{"pegawai": str(kota.staf.uuid), "peran": "Penggagas", "persen": "100"}]
    }
    kode, inovasi = kirim(klien, "inovasi/", badan)
    assert (kode, inovasi["status"], inovasi["persen_perbaikan"]) == (201, "DISEPAKATI", 66)
    assert kirim(masuk(kota.bkpsdm), f"inovasi/{inovasi['uuid']}/nilai/", {"penilaian": "Baik"})[0] == 200
    kode, inovasi = kirim(
        masuk(kota.sekda.pengguna),
        f"inovasi/{inovasi['uuid']}/putuskan/",
        {"ditetapkan": True, "alasan": "Ya", "insentif": 500000},
    )
    assert (kode, inovasi["status"]) == (200, "DITETAPKAN")
    assert klien.get("/api/v1/kinerja/usulan-insentif/").json()["results"][0]["jumlah"] == 500000
    assert masuk(kota.rekan.pengguna).get("/api/v1/kinerja/usulan-insentif/").json()["count"] == 0
    assert kirim(masuk(kota.pengelola), "banding/", {"unit": "DINAS", "ikut": True})[0] == 204
    assert klien.get("/api/v1/kinerja/banding/").json()["results"][0]["unit"] == "DINAS"
