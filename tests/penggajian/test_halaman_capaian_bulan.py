"""Pages, import and API of achievements of a month."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from jabatan.services.impor import ImporBermasalah, PratinjauUsang, baca_lembar
from kinerja.partisipasi.models import HasilPengaduan
from penggajian import services
from penggajian.enums import StatusKetetapan
from penggajian.models import CapaianBulan, ImporCapaian
from penggajian.rules.capaian_usul import persen_tindak_lanjut
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_capaian_bulan import HARI, OKTOBER, RENCANA, SUMBER, ajukan, catat, setujui, slip, terbitkan
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_proses import hitung


@pytest.fixture
def kini() -> Iterator[None]:
    """Let the pages stand on 2 November 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.mark.usefixtures("kini")
def test_halaman_mengajukan_menyetujui_mencabut_dan_slip_menunjuk_ke_capaian(kota: KotaGaji) -> None:
    terbitkan(kota, RENCANA)
    bendahara, bkpsdm = masuk(kota.bendahara), masuk(kota.bkpsdm)
    alamat = reverse("penggajian:capaian-ajukan")
    assert kota.unit.nama in bendahara.get(alamat).content.decode()
    isi = {"periode": "2026-10", "jenis": "RENCANA", "unit_kerja": "", "nip": "", "persen": "87,5", "sumber": SUMBER}
    kosong = bendahara.post(alamat, isi)
    assert (kosong.status_code, "salah satu saja" in kosong.content.decode()) == (400, True)
    asing = bendahara.post(alamat, isi | {"nip": "199999999999999999"})
    assert (asing.status_code, "tidak ditemukan di lingkup" in asing.content.decode()) == (400, True)
    jawab = bendahara.post(alamat, isi | {"unit_kerja": kota.unit.kode})
    satu = CapaianBulan.objects.get()
    rinci = reverse("penggajian:capaian-detail", args=[satu.uuid])
    assert (jawab["Location"], satu.nilai) == (rinci, 875_000)
    assert "Tarik kembali" in bendahara.get(rinci).content.decode()
    daftar = bkpsdm.get(reverse("penggajian:capaian-list"), {"cari": "e-Monev", "periode": "2026-10"}).content.decode()
    assert "87,5%" in daftar
    dua = ajukan(kota, "90", pegawai=kota.pegawai[1])
    setuju = reverse("penggajian:capaian-setujui", args=[satu.uuid])
    halaman = bkpsdm.get(setuju)
    assert "Setujui juga 1 capaian lain" in halaman.content.decode()
    assert bkpsdm.post(setuju, {"versi": 1, "sidik": "0" * 64, "serentak": "on"}).status_code == 409
    sidik = halaman.context["form"].initial["sidik"]
    assert bkpsdm.post(setuju, {"versi": 1, "sidik": sidik, "serentak": "on"}).status_code == 302
    dua.refresh_from_db()
    assert dua.status == StatusKetetapan.DISETUJUI
    hitung(kota)
    teks = bkpsdm.get(
        reverse("penggajian:slip-detail", args=[slip(kota).uuid]), {"baris": "potongan_produktivitas"}
    ).content.decode()
    assert f"<b>Capaian rencana kinerja {kota.unit.nama}</b>" in teks
    assert rinci in teks
    cabut = reverse("penggajian:capaian-cabut", args=[satu.uuid])
    assert bkpsdm.post(cabut, {"versi": 2, "alasan": "Laporan ditarik"}).status_code == 302
    assert "Laporan ditarik" in bkpsdm.get(rinci).content.decode()


def test_pegawai_hanya_melihat_capaiannya_sendiri(kota: KotaGaji) -> None:
    akun = PenggunaFactory(nama="Pegawai Rekaan")
    kota.pegawai[1].pengguna = akun
    kota.pegawai[1].save()
    unit, lain, sendiri = catat(kota), catat(kota, pegawai=kota.pegawai[0]), catat(kota, pegawai=kota.pegawai[1])
    klien = masuk(akun)
    for satu, kode in ((unit, 404), (lain, 404), (sendiri, 200)):
        assert klien.get(reverse("penggajian:capaian-detail", args=[satu.uuid])).status_code == kode


def test_jumlah_kueri_daftar_tetap_untuk_3_dan_30_baris(kota: KotaGaji) -> None:
    klien, hitungan = masuk(kota.bkpsdm), []
    for sampai in (3, 30):
        for nomor in range(CapaianBulan.objects.count(), sampai):
            ajukan(kota, pegawai=kota.pegawai[nomor % 4], bulan=OKTOBER.geser(-(nomor // 4)))
        klien.get(reverse("penggajian:capaian-list"))
        with CaptureQueriesContext(connection) as tangkap:
            klien.get(reverse("penggajian:capaian-list"))
        hitungan.append(len(tangkap))
    assert hitungan[0] == hitungan[1]


# --- Import and API -------------------------------------------------------------------------------
TAJUK = "bulan;jenis;kode_unit;nip;persen;sumber"


def baris(kota: KotaGaji, **ubah: str) -> str:
    isi = {
        "bulan": "2026-10", "jenis": "Capaian rencana kinerja", "kode_unit": kota.unit.kode, "nip": "", "persen": "87,5",
        "sumber": SUMBER,
    }  # fmt: skip
    return ";".join((isi | ubah).values())


def unggah(kota: KotaGaji, *isi: str, oleh: Pengguna | None = None) -> ImporCapaian:
    return services.create_impor_capaian(
        nama_berkas="capaian.csv", isi="\n".join((TAJUK, *isi)).encode(), oleh=oleh or kota.bendahara, pada=PADA,
        per_tanggal=HARI,
    )  # fmt: skip


def terapkan(kota: KotaGaji, impor: ImporCapaian) -> ImporCapaian:
    return services.apply_impor_capaian(
        impor=impor, sidik=impor.sidik, oleh=kota.bendahara, pada=PADA, per_tanggal=HARI
    )


def test_F_01_lembar_menjadi_pengajuan_dan_lembar_yang_sama_tidak_mengubah_apa_pun(kota: KotaGaji) -> None:
    orang = baris(kota, kode_unit="", nip=kota.pegawai[0].nip, persen="101,25")
    impor = unggah(kota, baris(kota), orang)
    assert (impor.jumlah_baru, impor.galat, CapaianBulan.objects.count()) == (2, [], 0)
    terapkan(kota, impor)
    unit, satu = CapaianBulan.objects.order_by("pk")
    assert (unit.pegawai, unit.nilai, unit.status) == (None, 875_000, "DIAJUKAN")
    assert (satu.pegawai, satu.nilai, satu.unit_kerja) == (kota.pegawai[0], 1_012_500, kota.unit)
    assert unggah(kota, baris(kota), orang).jumlah_sama == 2
    setujui(kota, unit)
    ganti = unggah(kota, baris(kota, persen="90"))
    assert ganti.rencana[0]["ubah"]["capaian"] == ["87,5%", "90%"]
    terapkan(kota, unggah(kota, baris(kota, persen="91")))
    with pytest.raises((PratinjauUsang, ImporBermasalah)):
        terapkan(kota, ganti)


@pytest.mark.parametrize(
    ("ubah", "kolom", "kata"),
    [
        ({"bulan": "2026-12"}, "bulan", "belum mulai"),
        ({"jenis": "Lain"}, "jenis", "tidak dikenal"),
        ({"kode_unit": "entah"}, "kode_unit", "tidak ada, atau di luar lingkup"),
        ({"kode_unit": "", "nip": "199999999999999999"}, "nip", "di luar lingkup"),
        ({"kode_unit": ""}, "kode_unit", "salah satu saja"),
        ({"persen": "201"}, "persen", "0 sampai 200"),
        ({"persen": "banyak"}, "persen", "harus bilangan"),
        ({"sumber": ""}, "sumber", "wajib"),
    ],
)
def test_galat_baris_menyebut_kolom_dan_menahan_semua(
    kota: KotaGaji, ubah: dict[str, str], kolom: str, kata: str
) -> None:
    impor = unggah(kota, baris(kota, kode_unit="", nip=kota.pegawai[1].nip), baris(kota, **ubah))
    assert [(g["baris"], g["kolom"]) for g in impor.galat] == [(3, kolom)]
    assert kata in impor.galat[0]["pesan"]
    with pytest.raises(ImporBermasalah):
        terapkan(kota, impor)
    assert not CapaianBulan.objects.exists()


def test_baris_kembar_yang_menunggu_dan_tentang_diri_ditolak(kota: KotaGaji) -> None:
    assert "sama dengan baris 2" in unggah(kota, baris(kota), baris(kota, persen="1")).galat[0]["pesan"]
    ajukan(kota)
    assert "masih menunggu orang kedua" in unggah(kota, baris(kota)).galat[0]["pesan"]
    kota.pegawai[2].pengguna = kota.bendahara
    kota.pegawai[2].save()
    segar = Pengguna.objects.get(pk=kota.bendahara.pk)
    isi = baris(kota, kode_unit="", nip=kota.pegawai[2].nip)
    assert "capaian Anda sendiri" in unggah(kota, isi, oleh=segar).galat[0]["pesan"]


@pytest.mark.usefixtures("kini")
def test_impor_di_halaman_dan_hanya_pengunggah_yang_melihatnya(kota: KotaGaji) -> None:
    klien = masuk(kota.bendahara)
    templat = klien.get(reverse("penggajian:impor-capaian-templat"))
    assert baca_lembar(templat.content).tajuk == TAJUK.split(";")
    berkas = SimpleUploadedFile("capaian.csv", "\n".join((TAJUK, baris(kota))).encode(), "text/csv")
    alamat = klien.post(reverse("penggajian:impor-capaian"), {"berkas": berkas})["Location"]
    assert "Terapkan persis ini" in klien.get(alamat).content.decode()
    impor = ImporCapaian.objects.get()
    assert klien.post(alamat, {"sidik": impor.sidik}).status_code == 302
    assert CapaianBulan.objects.get().diajukan_oleh == kota.bendahara
    assert masuk(kota.bkpsdm).get(alamat).status_code == 404


@pytest.mark.usefixtures("kini")
def test_api_mengajukan_menyetujui_mencabut_dengan_orang_berbeda(kota: KotaGaji) -> None:
    bendahara, bkpsdm = masuk(kota.bendahara), masuk(kota.bkpsdm)
    alamat = reverse("api:penggajian-capaian-list")
    isi = {"bulan": "2026-10", "jenis": "RENCANA", "unit_kerja": kota.unit.kode, "persen": "87.5", "sumber": SUMBER}
    kunci_ = {"HTTP_IDEMPOTENCY_KEY": "capaian-1"}
    jawab = bendahara.post(alamat, isi, content_type="application/json", **kunci_)
    assert jawab.status_code == 201, jawab.content
    assert bendahara.post(alamat, isi, content_type="application/json", **kunci_).json() == jawab.json()
    satu = jawab.json()
    assert (satu["nilai"], satu["status"], satu["pegawai"]) == (875_000, "DIAJUKAN", None)
    ganda = bendahara.post(alamat, isi, content_type="application/json")
    assert (ganda.status_code, ganda.json()["kode"]) == (409, "capaian_menunggu")
    kosong = bendahara.post(alamat, isi | {"unit_kerja": None}, content_type="application/json")
    assert kosong.status_code == 400

    def langkah(klien: Any, kata: str, **badan: Any) -> Any:
        tujuan = reverse(f"api:penggajian-capaian-{kata}", args=[satu["uuid"]])
        return klien.post(tujuan, badan, content_type="application/json")

    assert langkah(bendahara, "setujui", versi=1).status_code == 403
    assert langkah(bkpsdm, "setujui", versi=1).json()["status"] == "DISETUJUI"
    assert langkah(bkpsdm, "cabut", versi=2, alasan="Keliru").json()["status"] == "DICABUT"
    assert bkpsdm.get(alamat, {"jenis": "RENCANA", "periode": "2026-10"}).json()["count"] == 1


@pytest.mark.usefixtures("kini")
def test_usulan_dari_hasil_pengaduan_baru_dipakai_setelah_diajukan_orang(kota: KotaGaji) -> None:
    """45 of 52 answered in time are 86,54 per cent; a month without complaints suggests nothing, another unit is not shown."""
    HasilPengaduan.objects.create(
        unit_kerja=kota.unit, periode=OKTOBER.awal, diterima=52, dijawab=50, tepat_waktu=45, selesai=0, sumber="SP4N",
        oleh=kota.bkpsdm, pada=PADA,
    )  # fmt: skip
    klien, alamat = masuk(kota.bendahara), reverse("penggajian:capaian-ajukan")
    halaman = klien.get(alamat)
    assert "45 dari 52 dijawab tepat waktu" in halaman.content.decode()
    assert halaman.context["form"].initial == {"periode": "2026-10"}
    assert not CapaianBulan.objects.exists()
    isi = klien.get(alamat, {"periode": "2026-10", "unit": kota.unit.kode}).context["form"].initial
    assert (isi["jenis"], isi["persen"]) == ("PENGADUAN", Decimal("86.54"))
    assert klien.post(alamat, isi | {"persen": "86,54", "nip": ""}).status_code == 302
    assert CapaianBulan.objects.get().nilai == 865_400
    assert "45 dari 52" not in klien.get(alamat).content.decode()
    assert "45 dari 52" not in klien.get(alamat, {"periode": "2026-09"}).content.decode()
    assert klien.get(alamat, {"periode": "x", "unit": "tidak_ada"}).status_code == 200
    assert persen_tindak_lanjut(0, 0) is None
