"""Withholding slips of a tax year: issued from locked slips, corrected when the year learns more, read and printed."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.selectors import read_isi
from asn_portal.inti.dokumen.pemeriksa import periksa_berkas
from asn_portal.inti.dokumen.registri import periksa_kode
from asn_portal.inti.dokumen.services import create_dokumen
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai, RiwayatPangkat, RiwayatStatus
from penggajian import services
from penggajian.enums import SumberPenghasilan
from penggajian.models import BuktiPotong, ProsesGaji
from penggajian.selectors.bukti_potong import list_isi_bukti, list_perlu_bukti
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import KotaGaji
from tests.penggajian.test_mulai import ubah_kedudukan
from tests.penggajian.test_pajak_setahun import DESEMBER, LAMA, NOVEMBER, PADA, catat, isi_slip, siapkan
from tests.penggajian.test_proses import kunci

TERBIT = datetime(2027, 1, 4, 3, 40, tzinfo=UTC)


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    """Keep the files of jobs away from the working tree."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def setahun(kota: KotaGaji) -> ProsesGaji:
    """Lock November and December; the months before stand in records of the former system."""
    siapkan(kota, NOVEMBER, DESEMBER)
    for nomor in range(len(kota.pegawai)):
        catat(kota, nomor)
    kunci(kota, NOVEMBER)
    return kunci(kota, DESEMBER)


def terbitkan(pada: datetime = TERBIT) -> services.HasilTerbit:
    return services.issue_bukti_potong(tahun=2026, oleh=None, pada=pada)


def baris(bukti: BuktiPotong) -> dict[str, int]:
    return {nama: jumlah for _, isi in bukti.dokumen.isi["bagian"] for nama, jumlah in isi}


def masuk(kota: KotaGaji, nomor: int) -> Client:
    pegawai = kota.pegawai[nomor]
    pegawai.pengguna = PenggunaFactory(nama=pegawai.nama)
    pegawai.save()
    klien = Client()
    klien.force_login(pegawai.pengguna)
    return klien


def test_desember_yang_dikunci_memberi_bukti_potong_yang_sama_dengan_hitungan_slip(
    kota: KotaGaji, setahun: ProsesGaji
) -> None:
    assert list_perlu_bukti(2026) == sorted(satu.pk for satu in kota.pegawai)
    assert terbitkan() == services.HasilTerbit(4, 0)
    bukti = BuktiPotong.objects.select_related("dokumen").get(pegawai=kota.pegawai[0])
    november, desember = isi_slip(kota, 0, NOVEMBER), isi_slip(kota, 0, DESEMBER)
    isi = baris(bukti)
    assert (bukti.formulir, bukti.bulan_awal, bukti.bulan_akhir, bukti.pembetulan) == ("BPA2", 1, 12, 0)
    assert isi["Gaji pokok"] == november["gaji_pokok"] + desember["gaji_pokok"]
    assert isi["Gaji menurut aplikasi gaji sebelumnya"] == LAMA["bruto"]
    assert bukti.bruto == isi["Jumlah penghasilan bruto"] == desember["bruto_setahun"]
    assert isi["Biaya jabatan"] == desember["biaya_jabatan_setahun"]
    assert isi["Penghasilan neto"] == desember["neto_setahun"]
    assert isi["Penghasilan kena pajak"] == desember["pkp_setahun"]
    assert bukti.terutang == desember["pph21_setahun"]
    assert bukti.dipotong == LAMA["pph"] + november["pph21_gaji"] + desember["pph21_gaji"]
    assert any("final" in satu for satu in bukti.dokumen.isi["catatan"])
    assert terbitkan() == services.HasilTerbit(0, 0)


def test_pppk_memakai_formulir_pegawai_tetap(kota: KotaGaji) -> None:
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="IX")
    Pegawai.objects.filter(pk=kota.pegawai[0].pk).update(status="PPPK")
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).update(status="PPPK")
    siapkan(kota, DESEMBER)
    for nomor in range(2):
        catat(kota, nomor, akhir=11)
    kunci(kota, DESEMBER)
    terbitkan()
    assert BuktiPotong.objects.get(pegawai=kota.pegawai[0]).formulir == "BPA1"
    assert BuktiPotong.objects.get(pegawai=kota.pegawai[1]).formulir == "BPA2"


def test_yang_berhenti_di_tengah_tahun_menerima_saat_berhenti(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER)
    ubah_kedudukan(kota.pegawai[0], Kedudukan.PENSIUN, DESEMBER)
    for nomor in range(4):
        catat(kota, nomor)
    kunci(kota, NOVEMBER)
    assert terbitkan() == services.HasilTerbit(1, 0)
    bukti = BuktiPotong.objects.get()
    assert (bukti.pegawai, bukti.bulan_awal, bukti.bulan_akhir) == (kota.pegawai[0], 1, 11)


def test_yang_belum_lengkap_tahunnya_tidak_menerima(kota: KotaGaji) -> None:
    siapkan(kota, DESEMBER)
    catat(kota, akhir=11)
    kunci(kota, DESEMBER)
    terbitkan()
    assert list(BuktiPotong.objects.values_list("pegawai", flat=True)) == [kota.pegawai[0].pk]


def test_pembayar_sebelumnya_ikut_dihitung_dan_disebut(kota: KotaGaji) -> None:
    siapkan(kota, NOVEMBER, DESEMBER)
    catat(kota, akhir=5, sumber=SumberPenghasilan.PEMBAYAR_LAIN, jumlah={"neto": 21_000_000, "pph": 90_000})
    catat(kota, awal=6, akhir=10)
    kunci(kota, NOVEMBER)
    kunci(kota, DESEMBER)
    terbitkan()
    bukti = BuktiPotong.objects.select_related("dokumen").get()
    isi = baris(bukti)
    assert (bukti.bulan_awal, isi["Penghasilan neto dari pembayar sebelumnya"]) == (6, 21_000_000)
    assert isi["PPh Pasal 21 dipotong pembayar sebelumnya"] == 90_000
    assert bukti.terutang == isi_slip(kota, 0, DESEMBER)["pph21_setahun"]
    assert bukti.dokumen.isi["catatan"][0].startswith("Bulan 1 sampai 5 menurut pembayar sebelumnya")


def test_rapel_sesudah_berhenti_memberi_pembetulan_yang_menggantikan(kota: KotaGaji) -> None:
    """Retires on 1 December; a rise known late is paid with December's run, so the slip of the year changes.

    Gaji pokok 143.400 more; the employer's 4%, 0,24% and 0,72% of it are 5.736, 344 and 1.032: gross 150.512.
    """
    siapkan(kota, NOVEMBER, DESEMBER)
    ubah_kedudukan(kota.pegawai[0], Kedudukan.PENSIUN, DESEMBER)
    catat(kota, 0)
    kunci(kota, NOVEMBER)
    terbitkan(datetime(2026, 11, 1, tzinfo=UTC))  # the runs of these tests are locked on 2 November
    lama = BuktiPotong.objects.select_related("dokumen").get()
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    services.compute_rapel(oleh=None, pada=PADA)
    kunci(kota, DESEMBER)
    assert terbitkan(TERBIT).pembetulan == 1
    baru = BuktiPotong.objects.select_related("dokumen").get(pembetulan=1, pegawai=kota.pegawai[0])
    assert baris(baru)["Rapel gaji"] == 150_512
    assert baru.bruto == lama.bruto + 150_512
    assert baru.bulan_akhir == 11
    assert baru.dokumen.menggantikan_id == lama.dokumen_id
    hasil = periksa_kode(lama.dokumen.kode)
    assert hasil is not None
    assert "sudah diganti" in hasil.usang
    assert list(BuktiPotong.objects.berlaku()) == [baru]


def test_bukti_potong_tidak_dapat_diubah(kota: KotaGaji, setahun: ProsesGaji) -> None:
    terbitkan()
    with pytest.raises(ProgrammingError), transaction.atomic():
        BuktiPotong.objects.update(terutang=0)


def test_pegawai_mengunduh_miliknya_dan_orang_lain_tidak(kota: KotaGaji, setahun: ProsesGaji) -> None:
    terbitkan()
    klien = masuk(kota, 0)
    sendiri, lain = (BuktiPotong.objects.get(pegawai=satu) for satu in kota.pegawai[:2])
    halaman = klien.get(reverse("penggajian:pajak-saya")).content.decode()
    assert reverse("penggajian:bukti-potong-pdf", args=[sendiri.uuid]) in halaman
    pdf = klien.get(reverse("penggajian:bukti-potong-pdf", args=[sendiri.uuid]))
    assert (pdf.status_code, pdf["Content-Type"]) == (200, "application/pdf")
    hasil = periksa_berkas(pdf.content)
    assert hasil is not None
    assert ("Tahun pajak", "2026") in hasil.rincian
    assert kota.pegawai[0].nama not in str(hasil.rincian)
    assert klien.get(reverse("penggajian:bukti-potong-pdf", args=[lain.uuid])).status_code == 404
    assert klien.get(reverse("penggajian:bukti-potong-list")).status_code == 403
    assert not Aktivitas.objects.filter(kode="penggajian.bukti_potong.dibuka").exists()


def test_bendahara_membaca_daftar_dan_bacaannya_tercatat(kota: KotaGaji, setahun: ProsesGaji) -> None:
    terbitkan()
    klien = Client()
    klien.force_login(kota.bendahara)
    isi = klien.get(reverse("penggajian:bukti-potong-list"), {"tahun": "2026", "cari": kota.pegawai[0].nip})
    bukti = BuktiPotong.objects.get(pegawai=kota.pegawai[0])
    assert [satu.pk for satu in isi.context["page_obj"]] == [bukti.pk]
    api = klien.get("/api/v1/penggajian/bukti-potong/", {"tahun": 2026}).json()
    assert len(api["hasil"] if "hasil" in api else api["results"]) == 4
    assert klien.get(f"/api/v1/penggajian/bukti-potong/{bukti.uuid}/pdf/").content.startswith(b"%PDF")
    jejak = Aktivitas.objects.get(kode="penggajian.bukti_potong.dibuka")
    assert jejak.pengguna_id == kota.bendahara.pk


def test_bendahara_mencetak_semua_dan_yang_belum_terbit_diterbitkan(kota: KotaGaji, setahun: ProsesGaji) -> None:
    klien = Client()
    klien.force_login(kota.bendahara)
    alamat = reverse("penggajian:bukti-potong-cetak")
    kosong = klien.post(alamat, {"tahun": "2020", "unit": ""})
    assert (kosong.status_code, "Belum ada bukti potong 2020" in kosong.content.decode()) == (409, True)
    assert klien.post(alamat, {"tahun": "2026", "unit": ""}).status_code == 302
    pekerjaan = run_pekerjaan(Pekerjaan.objects.get(jenis="penggajian.cetak_bukti").pk)
    assert pekerjaan.status == StatusPekerjaan.SELESAI, pekerjaan.galat_teknis
    assert BuktiPotong.objects.count() == 4
    assert read_isi(Berkas.objects.get(uuid=pekerjaan.hasil["berkas"])).startswith(b"%PDF")
    assert klien.get(pekerjaan.hasil["url"]).status_code == 200
    assert Aktivitas.objects.get(kode="penggajian.cetakan.dibuat").sesudah["dokumen"] == "BUKTI_POTONG"


def test_kueri_tidak_bertambah_dengan_orang(kota: KotaGaji, setahun: ProsesGaji) -> None:
    list(list_isi_bukti(2026, [kota.pegawai[0].pk]))  # the law of a run is read once in a process
    jumlah = []
    for berapa in (1, 4):
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            assert len(list(list_isi_bukti(2026, [satu.pk for satu in kota.pegawai[:berapa]]))) == berapa
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def test_daftar_dengan_kueri_yang_sama_untuk_tiga_dan_tiga_puluh(
    kota: KotaGaji, django_assert_max_num_queries: Any
) -> None:
    klien = Client()
    klien.force_login(kota.bendahara)

    def isi(tahun: range) -> None:
        for satu in tahun:
            dokumen = create_dokumen(
                jenis="penggajian.bukti_potong", judul="Bukti potong", target=kota.pegawai[0], isi={"tahun": satu},
                ringkas=[], oleh=None, pada=PADA,
            )  # fmt: skip
            BuktiPotong.objects.create(
                pegawai=kota.pegawai[0], tahun=satu, formulir="BPA2", bulan_awal=1, bulan_akhir=12, bruto=1, terutang=0,
                dipotong=0, dokumen=dokumen, diterbitkan_at=PADA,
            )  # fmt: skip

    def jumlah() -> int:
        with django_assert_max_num_queries(60) as kueri:
            assert klien.get(reverse("penggajian:bukti-potong-list")).status_code == 200
        return len(kueri)

    isi(range(2010, 2013))
    jumlah()
    tiga = jumlah()
    isi(range(2013, 2040))
    assert jumlah() - tiga <= 0


def test_pegawai_dikabari_sekali_untuk_tiap_terbitan(kota: KotaGaji, setahun: ProsesGaji) -> None:
    masuk(kota, 0)
    terbitkan()
    terbitkan()
    kabar = Notifikasi.objects.get(jenis="penggajian.bukti_potong")
    assert (kabar.judul, kabar.url) == ("Bukti potong 2026 terbit", "/gaji/pajak/?tahun=2026")
