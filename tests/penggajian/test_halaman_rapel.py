"""Pages and API of rapel: preview, reasons on the slip, what the home page says, export."""

import csv
import io
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi
from kinerja.models import Evaluasi, Skp
from kinerja.services.evaluasi import close_periode
from penggajian import services
from penggajian.models import Rapel, Slip
from tests.factories.akun import PeranPenggunaFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_kota, pejabat
from tests.penggajian.test_api import kirim
from tests.penggajian.test_halaman import masuk, pegawai_masuk
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, naik_pangkat, siapkan


@pytest.fixture
def berapel(kota: KotaGaji) -> Rapel:
    """Give a town whose locked October owes its first employee a promotion."""
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    services.compute_rapel(oleh=kota.bendahara, pada=PADA)
    return Rapel.objects.get()


def isi(klien: Any, nama: str, *argumen: Any, **saring: str) -> str:
    jawaban = klien.get(reverse(f"penggajian:{nama}", args=argumen), saring)
    assert jawaban.status_code == 200
    teks: str = jawaban.content.decode()
    return teks


def test_bendahara_melihat_siapa_mengapa_dan_berapa_sebelum_dihitung(kota: KotaGaji, berapel: Rapel) -> None:
    klien = masuk(kota.bendahara)
    daftar = isi(klien, "rapel-list")
    for teks in (
        kota.pegawai[0].nama,
        "Pangkat, masa kerja, atau status",
        "Golongan dari III/b menjadi III/c",
        "Akan dibayar",
    ):
        assert teks in daftar
    assert "130.494" in daftar
    rinci = isi(klien, "rapel-detail", berapel.uuid)
    assert "3.390.500" in rinci
    assert "3.533.900" in rinci
    assert Aktivitas.objects.filter(kode="penggajian.rapel.dibuka").exists()


@pytest.mark.parametrize(
    ("saring", "ada"),
    [
        ({"cari": "tak seorang pun"}, False),
        ({"bayar": "2026-11"}, True),
        ({"bayar": "2026-12"}, False),
        ({"bayar": "bukan bulan"}, False),
        ({"sebab": "PANGKAT"}, True),
        ({"sebab": "KELUARGA"}, False),
        ({"keadaan": "menunggu"}, True),
        ({"keadaan": "dibayar"}, False),
    ],
)
def test_rapel_dapat_dicari_dan_disaring(kota: KotaGaji, berapel: Rapel, saring: dict[str, str], ada: bool) -> None:
    teks = isi(masuk(kota.bkpsdm), "rapel-list", **saring)
    assert (kota.pegawai[0].nama in teks) is ada


def test_menghitung_rapel_berjalan_sebagai_pekerjaan(kota: KotaGaji) -> None:
    kunci(kota)
    naik_pangkat(kota.pegawai[0])
    klien = masuk(kota.bendahara)
    assert klien.post(reverse("penggajian:rapel-hitung")).status_code == 302
    pekerjaan = Pekerjaan.objects.get(jenis="penggajian.rapel")
    run_pekerjaan(pekerjaan.pk)
    pekerjaan.refresh_from_db()
    assert pekerjaan.hasil == {"bulan_bayar": "2026-11", "bulan": 1, "baru": 1, "berubah": 0, "hapus": 0}
    assert masuk(kota.bkpsdm).post(reverse("penggajian:rapel-hitung")).status_code == 403


def test_D_09_ekspor_rapel_mengikuti_saringan_dan_tercatat(kota: KotaGaji, berapel: Rapel) -> None:
    klien = masuk(kota.bendahara)
    baris = list(csv.reader(io.StringIO(isi_ekspor(klien)), delimiter=";"))
    assert len(baris) == 2
    assert kota.pegawai[0].nama in baris[1][1]
    assert len(list(csv.reader(io.StringIO(isi_ekspor(klien, keadaan="dibayar")), delimiter=";"))) == 1
    assert Aktivitas.objects.filter(kode="penggajian.rapel.diekspor").count() == 2
    assert masuk(kota.bkpsdm).get(reverse("penggajian:rapel-ekspor")).status_code == 403


def isi_ekspor(klien: Any, **saring: str) -> str:
    teks: str = klien.get(reverse("penggajian:rapel-ekspor"), {"bentuk": "csv", **saring}).content.decode("utf-8-sig")
    return teks


def test_slip_membuka_bulan_yang_dikoreksi(kota: KotaGaji, berapel: Rapel) -> None:
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    klien = pegawai_masuk(kota)
    slip = Slip.objects.get(pegawai=kota.pegawai[0], periode=NOVEMBER)
    teks = isi(klien, "slip-detail", slip.uuid, baris="rapel_gaji")
    for satu in ("Rapel dan insentif", "Oktober 2026", "Golongan dari III/b menjadi III/c", "3.390.500", "3.533.900"):
        assert satu in teks
    assert klien.get(reverse("penggajian:slip-pdf", args=[slip.uuid])).status_code == 200
    assert "rapel gaji dibayar" in isi(klien, "slip-list")


@time_machine.travel(datetime(2026, 12, 20, 3, 0, tzinfo=UTC), tick=False)
def test_beranda_berhenti_menyebut_tpp_yang_sudah_dirapel(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    Evaluasi.objects.filter(pegawai=orang).delete()
    skp = Skp.objects.filter(pegawai=orang).latest("pk")
    terlambat = Evaluasi.objects.create(pegawai=orang, skp=skp, unit_kerja=orang.unit_kerja, periode=PERIODE)
    close_periode(periode=PERIODE, oleh=kota.bkpsdm, pada=PADA, alasan="Penilai sakit; yang belum dinilai menyusul.")
    kunci(kota)
    klien = pegawai_masuk(kota)
    assert "TPP Oktober 2026 belum dibayar." in klien.get("/").content.decode()
    Evaluasi.objects.filter(pk=terlambat.pk).update(
        status=StatusEvaluasi.DISAMPAIKAN,
        rating_hasil=Ekspektasi.SESUAI,
        rating_perilaku=Ekspektasi.SESUAI,
        predikat=Predikat.BAIK,
        dinilai_at=PADA,
    )
    services.compute_rapel(oleh=None, pada=PADA)
    slip = Slip.objects.get(pegawai=orang, periode=PERIODE)
    assert "TPP bulan ini akan dibayar sebagai rapel bersama gaji November 2026" in isi(klien, "slip-detail", slip.uuid)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    assert "TPP Oktober 2026 belum dibayar." not in klien.get("/").content.decode()
    assert "TPP bulan ini sudah dibayar sebagai rapel bersama gaji November 2026" in isi(
        klien, "slip-detail", slip.uuid
    )


def test_langkah_proses_menyebut_rapel_yang_masuk(kota: KotaGaji, berapel: Rapel) -> None:
    siapkan(kota, NOVEMBER)
    proses = hitung(kota, NOVEMBER)
    teks = isi(masuk(kota.bkpsdm), "proses-detail", proses.uuid)
    assert "Rapel bulan-bulan lalu" in teks
    assert "1 orang" in teks


def test_B_01_rapel_menurut_lingkup_dan_bukan_untuk_pegawai(kota: KotaGaji, berapel: Rapel) -> None:
    lain = pejabat(Peran.PENGELOLA_UNIT, "Pengelola Lain")
    lain.peran_diberikan.all().delete()
    PeranPenggunaFactory(pengguna=lain, peran=Peran.PENGELOLA_UNIT, unit_kode="TIDAK-ADA")
    assert masuk(lain).get(reverse("penggajian:rapel-detail", args=[berapel.uuid])).status_code in (403, 404)
    assert pegawai_masuk(kota).get(reverse("penggajian:rapel-list")).status_code == 403


def test_daftar_rapel_memakai_kueri_sama_untuk_3_dan_30_baris(db: None) -> None:
    kota = buat_kota(8)
    bulan = [date(2026, nomor, 1) for nomor in range(6, 10)]
    for satu in bulan:
        siapkan(kota, satu)
        kunci(kota, satu)
    for pegawai in kota.pegawai:
        naik_pangkat(pegawai)
    services.compute_rapel(oleh=None, pada=PADA)
    assert Rapel.objects.count() == 32
    klien = masuk(kota.bkpsdm)
    isi(klien, "rapel-list")
    jumlah = []
    for cari in (kota.pegawai[0].nip, "Pegawai Rekaan"):
        with CaptureQueriesContext(connection) as kueri:
            isi(klien, "rapel-list", cari=cari)
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def test_api_rapel_memuat_bulan_sebelum_dan_sesudah(kota: KotaGaji, berapel: Rapel) -> None:
    klien = masuk(kota.bendahara)
    daftar = klien.get("/api/v1/penggajian/rapel/").json()["results"]
    assert [(satu["uuid"], satu["jumlah"], satu["status"]) for satu in daftar] == [
        (str(berapel.uuid), 130_494, "MENUNGGU_RAPEL")
    ]
    rinci = klien.get(f"/api/v1/penggajian/rapel/{berapel.uuid}/").json()
    pokok = next(satu for satu in rinci["baris"] if satu["nama"] == "Gaji pokok")
    assert (pokok["lama"], pokok["baru"], pokok["selisih"]) == (3_390_500, 3_533_900, 143_400)
    sekali = str(uuid4())
    satu = kirim(klien, "rapel/hitung/", {}, sekali)
    assert satu.status_code == 202
    assert kirim(klien, "rapel/hitung/", {}, sekali).json() == satu.json()
    assert Pekerjaan.objects.filter(jenis="penggajian.rapel").count() == 1
    berkas = kirim(klien, "rapel/ekspor/", {"bentuk": "csv"})
    assert kota.pegawai[0].nama in berkas.content.decode("utf-8-sig")
