"""Pages, import and API of decisions about pay."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.periode import Periode
from jabatan.services.impor import ImporBermasalah, PratinjauUsang, baca_lembar
from penggajian import services
from penggajian.enums import JenisKetetapan, StatusKetetapan
from penggajian.models import ImporKetetapan, KetetapanGaji
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_ketetapan import HARI, OKTOBER, ajukan, slip, tetapkan
from tests.penggajian.test_proses import kunci


@pytest.fixture
def kini() -> Iterator[None]:
    """Let the pages stand on 2 November 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.mark.usefixtures("kini")
def test_halaman_mengajukan_menyetujui_dan_slip_menunjuk_ke_keputusan(kota: KotaGaji) -> None:
    bendahara, bkpsdm = masuk(kota.bendahara), masuk(kota.bkpsdm)
    alamat = reverse("penggajian:ketetapan-ajukan")
    isi = {
        "nip": kota.pegawai[0].nip, "jenis": "PERAN", "peran": "", "jumlah": "", "periode": "2026-10", "sampai": "",
        "nomor_sk": "900/12/2026", "tanggal_sk": "2026-01-05", "keterangan": "",
        "upah_lalu": "",
    }  # fmt: skip
    kurang = bendahara.post(alamat, isi)
    assert (kurang.status_code, "Pilih peran" in kurang.content.decode()) == (400, True)
    assert "900/12/2026" in kurang.content.decode()
    asing = bendahara.post(alamat, isi | {"nip": "199999999999999999", "peran": "tapd"})
    assert (asing.status_code, "tidak ditemukan di lingkup" in asing.content.decode()) == (400, True)
    jawab = bendahara.post(alamat, isi | {"peran": "bendahara_pengeluaran"})
    satu = KetetapanGaji.objects.get()
    rinci = reverse("penggajian:ketetapan-detail", args=[satu.uuid])
    assert jawab["Location"] == rinci
    milik = bendahara.get(rinci).content.decode()
    assert "Tarik kembali" in milik
    assert "menunggu orang kedua" in milik
    assert reverse("penggajian:ketetapan-setujui", args=[satu.uuid]) not in milik
    assert "900/12/2026" in bkpsdm.get(reverse("penggajian:ketetapan-list"), {"cari": "900/12"}).content.decode()
    setuju = reverse("penggajian:ketetapan-setujui", args=[satu.uuid])
    assert setuju in bkpsdm.get(rinci).content.decode()
    assert bkpsdm.post(setuju, {"versi": 9, "sidik": ""}).status_code == 409
    assert bkpsdm.post(setuju, {"versi": 1, "sidik": ""}).status_code == 302
    kunci(kota)
    halaman = bkpsdm.get(reverse("penggajian:slip-detail", args=[slip(kota).uuid]), {"baris": "tpp_pagu"})
    teks = halaman.content.decode()
    assert "<b>Bendahara pengeluaran</b>" in teks
    assert "keputusan 900/12/2026" in teks
    assert rinci in teks
    akhiri = reverse("penggajian:ketetapan-akhiri", args=[satu.uuid])
    assert "Akhiri" in bkpsdm.get(rinci).content.decode()
    assert 'value="2026-11"' in bkpsdm.get(akhiri).content.decode()
    assert bkpsdm.post(akhiri, {"versi": 2, "periode": "2026-12", "alasan": "SK 3/2026"}).status_code == 302
    assert "sampai November 2026" in bkpsdm.get(rinci).content.decode()


@pytest.mark.usefixtures("kini")
def test_halaman_menyetujui_serentak_dan_pegawai_hanya_melihat_miliknya(kota: KotaGaji) -> None:
    akun = PenggunaFactory(nama="Pegawai Rekaan")
    kota.pegawai[1].pengguna = akun
    kota.pegawai[1].save()
    satu, dua = (ajukan(kota, "KONDISI_KERJA", nomor) for nomor in (0, 1))
    bkpsdm, pegawai = masuk(kota.bkpsdm), masuk(akun)
    setuju = reverse("penggajian:ketetapan-setujui", args=[satu.uuid])
    halaman = bkpsdm.get(setuju)
    assert "Setujui juga 1 ketetapan lain" in halaman.content.decode()
    sidik = halaman.context["form"].initial["sidik"]
    assert bkpsdm.post(setuju, {"versi": 1, "sidik": "0" * 64, "serentak": "on"}).status_code == 409
    assert bkpsdm.post(setuju, {"versi": 1, "sidik": sidik, "serentak": "on"}).status_code == 302
    dua.refresh_from_db()
    assert dua.status == StatusKetetapan.DISETUJUI
    daftar = pegawai.get(reverse("penggajian:ketetapan-list")).content.decode()
    assert kota.pegawai[1].nama in daftar
    assert kota.pegawai[0].nama not in daftar
    assert reverse("penggajian:ketetapan-ajukan") not in daftar
    assert pegawai.get(reverse("penggajian:ketetapan-detail", args=[satu.uuid])).status_code == 404
    assert pegawai.get(reverse("penggajian:ketetapan-detail", args=[dua.uuid])).status_code == 200


def test_jumlah_kueri_daftar_tetap_untuk_3_dan_30_baris(kota: KotaGaji) -> None:
    klien, hitungan = masuk(kota.bkpsdm), []
    for sampai in (3, 30):
        for nomor in range(KetetapanGaji.objects.count(), sampai):
            bulan = OKTOBER.geser(nomor // 4)
            ajukan(kota, "KONDISI_KERJA", nomor % 4, mulai=bulan, sampai=bulan)
        klien.get(reverse("penggajian:ketetapan-list"))
        with CaptureQueriesContext(connection) as tangkap:
            klien.get(reverse("penggajian:ketetapan-list"))
        hitungan.append(len(tangkap))
    assert hitungan[0] == hitungan[1]


# --- Import -----------------------------------------------------------------------------------------
TAJUK = "nip;jenis;peran;jumlah;mulai;sampai;nomor_sk;tanggal_sk;keterangan;upah_lalu"


def baris(kota: KotaGaji, nomor: int = 0, **ubah: str) -> str:
    isi = {
        "nip": kota.pegawai[nomor].nip, "jenis": "Peran tambahan", "peran": "Bendahara pengeluaran", "jumlah": "",
        "mulai": "2026-10", "sampai": "2026-12", "nomor_sk": "900/12/2026", "tanggal_sk": "2026-01-05", "keterangan": "",
        "upah_lalu": "",
    }  # fmt: skip
    return ";".join((isi | ubah).values())


def unggah(kota: KotaGaji, *isi: str, oleh: Pengguna | None = None) -> ImporKetetapan:
    return services.create_impor_ketetapan(
        nama_berkas="sk.csv", isi="\n".join((TAJUK, *isi)).encode(), oleh=oleh or kota.bendahara, pada=PADA,
        per_tanggal=HARI,
    )  # fmt: skip


def terapkan(kota: KotaGaji, impor: ImporKetetapan) -> ImporKetetapan:
    return services.apply_impor_ketetapan(
        impor=impor, sidik=impor.sidik, oleh=kota.bendahara, pada=PADA, per_tanggal=HARI
    )


def test_F_01_lembar_menjadi_pengajuan_dan_lembar_yang_sama_tidak_mengubah_apa_pun(kota: KotaGaji) -> None:
    pokok = baris(kota, 1, jenis="GAJI_POKOK", peran="", jumlah="4.000.000", sampai="")
    impor = unggah(kota, baris(kota), pokok)
    assert (impor.jumlah_baru, impor.galat, KetetapanGaji.objects.count()) == (2, [], 0)
    assert impor.rencana[0]["kunci"].endswith(", Bendahara pengeluaran")
    terapkan(kota, impor)
    satu, dua = KetetapanGaji.objects.order_by("pk")
    assert (satu.status, satu.peran, satu.bulan_terakhir) == ("DIAJUKAN", "bendahara_pengeluaran", Periode(2026, 12))
    assert (dua.jenis, dua.jumlah, dua.berlaku.upper) == (JenisKetetapan.GAJI_POKOK, 4_000_000, None)
    assert Aktivitas.objects.filter(kode="penggajian.impor_ketetapan.diterapkan").count() == 1
    lagi = unggah(kota, baris(kota), pokok)
    assert (lagi.jumlah_sama, lagi.jumlah_baru) == (2, 0)
    basi = unggah(kota, baris(kota, 2))
    terapkan(kota, unggah(kota, baris(kota, 2)))
    with pytest.raises(PratinjauUsang):
        terapkan(kota, basi)


@pytest.mark.parametrize(
    ("ubah", "kolom", "kata"),
    [
        ({"nip": "199999999999999999"}, "nip", "di luar lingkup"),
        ({"jenis": "Tunjangan ajaib"}, "jenis", "tidak dikenal"),
        ({"peran": "Ketua kelas"}, "peran", "tidak dikenal"),
        ({"peran": ""}, "peran", "Pilih peran"),
        ({"jumlah": "5"}, "jumlah", "hanya diisi"),
        ({"sampai": "2026-09"}, "sampai", "mendahului"),
        ({"nomor_sk": ""}, "nomor_sk", "wajib"),
        ({"tanggal_sk": "2026-13-01"}, "tanggal_sk", "tidak ada di kalender"),
        ({"tanggal_sk": "2027-01-01"}, "tanggal_sk", "belum tiba"),
    ],
)
def test_galat_baris_menyebut_kolom_dan_menahan_semua(
    kota: KotaGaji, ubah: dict[str, str], kolom: str, kata: str
) -> None:
    impor = unggah(kota, baris(kota, 1), baris(kota, **ubah))
    assert [(g["baris"], g["kolom"]) for g in impor.galat] == [(3, kolom)]
    assert kata in impor.galat[0]["pesan"]
    with pytest.raises(ImporBermasalah):
        terapkan(kota, impor)
    assert not KetetapanGaji.objects.exists()


def test_baris_kembar_tumpang_dan_gaji_sendiri_ditolak(kota: KotaGaji) -> None:
    assert "bertemu dengan baris 2" in unggah(kota, baris(kota), baris(kota)).galat[0]["pesan"]
    tetapkan(kota)
    assert "Akhiri yang lama" in unggah(kota, baris(kota)).galat[0]["pesan"]
    kota.pegawai[2].pengguna = kota.bendahara
    kota.pegawai[2].save()
    segar = Pengguna.objects.get(pk=kota.bendahara.pk)
    assert "gaji Anda sendiri" in unggah(kota, baris(kota, 2), oleh=segar).galat[0]["pesan"]


@pytest.mark.usefixtures("kini")
def test_impor_di_halaman_dan_hanya_pengunggah_yang_melihatnya(kota: KotaGaji) -> None:
    klien = masuk(kota.bendahara)
    templat = klien.get(reverse("penggajian:impor-ketetapan-templat"))
    assert baca_lembar(templat.content).tajuk == TAJUK.split(";")
    berkas = SimpleUploadedFile("sk.csv", "\n".join((TAJUK, baris(kota))).encode(), "text/csv")
    alamat = klien.post(reverse("penggajian:impor-ketetapan"), {"berkas": berkas})["Location"]
    assert "Terapkan persis ini" in klien.get(alamat).content.decode()
    impor = ImporKetetapan.objects.get()
    assert klien.post(alamat, {"sidik": impor.sidik}).status_code == 302
    assert KetetapanGaji.objects.get().diajukan_oleh == kota.bendahara
    assert masuk(kota.bkpsdm).get(alamat).status_code == 404


# --- API ------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("kini")
def test_api_mengajukan_menyetujui_mengakhiri_dengan_orang_berbeda(kota: KotaGaji) -> None:
    bendahara, bkpsdm = masuk(kota.bendahara), masuk(kota.bkpsdm)
    alamat = reverse("api:penggajian-ketetapan-list")
    isi = {
        "pegawai": str(kota.pegawai[0].uuid), "jenis": "GAJI_POKOK", "jumlah": 4_000_000, "mulai": "2026-10",
        "nomor_sk": "800/1/2026", "tanggal_sk": "2026-01-05",
    }  # fmt: skip
    kunci_ = {"HTTP_IDEMPOTENCY_KEY": "ketetapan-1"}
    jawab = bendahara.post(alamat, isi, content_type="application/json", **kunci_)
    assert jawab.status_code == 201, jawab.content
    assert bendahara.post(alamat, isi, content_type="application/json", **kunci_).json() == jawab.json()
    assert KetetapanGaji.objects.count() == 1
    satu = jawab.json()
    assert (satu["status"], satu["mulai"], satu["berhenti"]) == ("DIAJUKAN", "2026-10-01", None)
    ganda = bendahara.post(alamat, isi, content_type="application/json")
    assert (ganda.status_code, ganda.json()["kode"]) == (409, "ketetapan_bertumpang")
    salah = bendahara.post(alamat, isi | {"jenis": "PERAN"}, content_type="application/json")
    assert salah.status_code == 400

    def langkah(klien: Client, kata: str, **badan: Any) -> Any:
        tujuan = reverse(f"api:penggajian-ketetapan-{kata}", args=[satu["uuid"]])
        return klien.post(tujuan, badan, content_type="application/json")

    assert langkah(bendahara, "setujui", versi=1).status_code == 403
    assert langkah(bkpsdm, "setujui", versi=1).json()["status"] == "DISETUJUI"
    assert langkah(bkpsdm, "tolak", versi=2, alasan="x").status_code == 409
    akhir = langkah(bkpsdm, "akhiri", versi=2, mulai="2026-12", alasan="SK 3/2026")
    assert (akhir.status_code, akhir.json()["berhenti"]) == (200, "2026-12-01")
    assert langkah(bendahara, "tarik", versi=3).status_code == 409
    assert bkpsdm.get(alamat, {"jenis": "GAJI_POKOK"}).json()["count"] == 1
