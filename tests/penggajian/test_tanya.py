"""Tanya baris ini on a slip: disputed, answered within a clock, corrected by two people, paid once as rapel."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.berkas.selectors import boleh_baca, list_berkas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from jabatan.models import Pegawai
from kinerja.enums import DasarKoreksi, Predikat, StatusPresensi
from kinerja.models import Evaluasi, KoreksiEvaluasi, KoreksiPresensi, PeriodeKinerja, Presensi
from kinerja.services.presensi import IsiPresensi, approve_koreksi
from kinerja.services.tanya import TanyaSudahDijawab
from penggajian import services
from penggajian.enums import CaraKoreksi, SebabRapel, StatusKoreksiSlip, StatusTanyaSlip, TujuanTanya
from penggajian.models import KoreksiSlip, PesanTanyaSlip, Rapel, Slip, TanyaSlip
from penggajian.rules.daftar import KOMPONEN
from penggajian.rules.koreksi_slip import get_tujuan, is_dapat_ditanya, list_cara, list_fakta
from penggajian.selectors.tanya import get_pilihan_koreksi, list_koreksi_menunggu, list_rapel_tanya, list_tanya_menunggu
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory
from tests.factories.penggajian import PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, rapel, siapkan

ALPA = "potongan_tanpa_keterangan"
PINTU = "jabatan.masuk.PintuPegawai"


def jam(hari: int) -> datetime:
    return datetime(2026, 11, hari, 3, 0, tzinfo=UTC)


def akun(pegawai: Pegawai) -> Pengguna:
    if pegawai.pengguna is None:
        pegawai.pengguna = PenggunaFactory(nama=pegawai.nama)
        pegawai.save()
    return pegawai.pengguna


@pytest.fixture
def terkunci(kota: KotaGaji) -> KotaGaji:
    """Lock October, in which the first person was absent without a word on one day."""
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal=PERIODE).update(status=StatusPresensi.TANPA_KETERANGAN)
    akun(kota.pegawai[0])
    kunci(kota)
    return kota


@pytest.fixture
def pengelola(terkunci: KotaGaji) -> Pengguna:
    """Give the personnel officer of the unit."""
    satu: Pengguna = PenggunaFactory(nama="Pengelola Uji")
    PeranPenggunaFactory(pengguna=satu, peran=Peran.PENGELOLA_UNIT, unit_kode=terkunci.unit.kode)
    return satu


def tutup() -> None:
    PeriodeKinerja.objects.update_or_create(periode=PERIODE, defaults={"status": "DITUTUP", "ditutup_at": jam(1)})


def tanya(kota: KotaGaji, baris: str = ALPA, hari: int = 3, **lain: Any) -> TanyaSlip:
    pegawai = kota.pegawai[0]
    return services.submit_tanya_slip(
        slip=Slip.objects.select_related("susunan", "proses", "unit_kerja").get(pegawai=pegawai, periode=PERIODE),
        komponen=baris,
        isi=" Tanggal 1 saya  dinas luar. ",
        oleh=akun(pegawai),
        pada=jam(hari),
        **lain,
    )


def terima(satu: TanyaSlip, oleh: Pengguna, cara: str = CaraKoreksi.FAKTA, **isi: Any) -> TanyaSlip:
    return services.approve_tanya_slip(
        tanya=satu, cara=cara, isi=services.IsiKoreksi(**isi), alasan="Surat tugas 12 ada", oleh=oleh, pada=jam(4)
    )


def test_setiap_baris_slip_mempunyai_penjawab_dan_cara_koreksi() -> None:
    """Law of the table: whatever line there is, somebody answers and something can be done; facts asked for exist."""
    for satu in KOMPONEN:
        if not is_dapat_ditanya(satu.kode):
            continue
        assert get_tujuan(satu.kode) in TujuanTanya
        for terbuka in (True, False):
            cara = list_cara(satu.kode, bulanan=True, presensi_terbuka=terbuka, ada_penilaian=True)
            assert cara
            assert (CaraKoreksi.FAKTA not in cara) or list_fakta(satu.kode)
        assert list_cara(satu.kode, bulanan=False, presensi_terbuka=True, ada_penilaian=True) == [CaraKoreksi.CATATAN]
    assert get_tujuan("potongan_produktivitas") is TujuanTanya.ATASAN
    assert get_tujuan(ALPA) is TujuanTanya.PENGELOLA
    assert get_tujuan("tunjangan_anak") is TujuanTanya.DATA
    assert get_tujuan("potongan_zakat") is get_tujuan("potongan_pph21") is TujuanTanya.KEUANGAN


def test_ditanyakan_sekali_kepada_pengelola_unit_dalam_lima_hari_kerja(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    bukti = SimpleUploadedFile("surat.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF", "application/pdf")
    satu = tanya(terkunci, bukti=bukti)
    assert (satu.tujuan, satu.penjawab, satu.batas) == (TujuanTanya.PENGELOLA, None, date(2026, 11, 10))
    assert satu.jumlah == nilai_slip(terkunci.pegawai[0], PERIODE)[ALPA] > 0
    assert satu.isi == "Tanggal 1 saya dinas luar."
    assert Notifikasi.objects.filter(untuk=pengelola, jenis="penggajian.tanya").count() == 1
    berkas = list_berkas(satu).get()
    assert boleh_baca(pengelola, berkas)
    assert not boleh_baca(PenggunaFactory(), berkas)
    with pytest.raises(services.SlipTidakDapatDitanyakan, match="sudah Anda tanyakan"):
        tanya(terkunci)
    for salah in ("tidak_ada", "persen_disiplin", "basic_tpp"):
        with pytest.raises(IsianSalah, match="tidak ada pada slip"):
            tanya(terkunci, salah)
    slip = Slip.objects.select_related("proses").get(pegawai=terkunci.pegawai[0])
    with pytest.raises(services.BukanSlipSendiri):
        services.submit_tanya_slip(slip=slip, komponen=ALPA, isi="x", oleh=pengelola, pada=jam(3))
    assert list(list_tanya_menunggu(pengelola)) == [satu]
    assert list(list_tanya_menunggu(terkunci.bendahara)) == []


def test_bulan_tertutup_dikoreksi_dua_orang_lalu_dibayar_sekali(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    """One day of absence is not one: what October cut for it comes back with November, once."""
    tutup()
    sebelum = nilai_slip(terkunci.pegawai[0], PERIODE)
    satu = tanya(terkunci)
    with pytest.raises(IsianSalah, match="sama dengan"):
        terima(satu, pengelola, fakta={"tanpa_keterangan": 1})
    with pytest.raises(IsianSalah, match="tidak ditentukan"):
        terima(satu, pengelola, fakta={"predikat": 5})
    with pytest.raises(IsianSalah, match="antara 0 dan"):
        terima(satu, pengelola, fakta={"tanpa_keterangan": -1})
    with pytest.raises(services.BukanPenjawabTanya):
        terima(satu, terkunci.bendahara, fakta={"tanpa_keterangan": 0})
    satu = terima(satu, pengelola, fakta={"tanpa_keterangan": 0})
    assert (satu.status, satu.cara) == (StatusTanyaSlip.DITERIMA, CaraKoreksi.FAKTA)
    koreksi = satu.koreksi_set.get()
    assert not rapel().is_berubah
    with pytest.raises(services.OrangSama):
        services.approve_koreksi_slip(koreksi=koreksi, oleh=pengelola, pada=jam(5))
    with pytest.raises(services.KoreksiTentangDiri):
        services.approve_koreksi_slip(koreksi=koreksi, oleh=akun(terkunci.pegawai[0]), pada=jam(5))
    services.approve_koreksi_slip(koreksi=koreksi, oleh=terkunci.bkpsdm, pada=jam(5))
    with pytest.raises(services.KoreksiSudahDiputus):
        services.approve_koreksi_slip(koreksi=koreksi, oleh=terkunci.pimpinan, pada=jam(5))
    hasil = services.compute_rapel(oleh=None, pada=jam(6))
    assert (hasil.baru, hasil.bulan_bayar) == (1, NOVEMBER)
    satu_rapel = Rapel.objects.get()
    assert satu_rapel.sebab == [SebabRapel.PRESENSI]
    assert satu_rapel.tpp == sebelum[ALPA]
    assert "tanpa keterangan dari 1" in satu_rapel.alasan
    assert list_rapel_tanya(satu) == [satu_rapel]
    siapkan(terkunci, NOVEMBER)
    kunci(terkunci, NOVEMBER)
    assert nilai_slip(terkunci.pegawai[0], NOVEMBER)["rapel_tpp"] == sebelum[ALPA]
    assert nilai_slip(terkunci.pegawai[1], NOVEMBER)["rapel_tpp"] == 0
    assert nilai_slip(terkunci.pegawai[0], PERIODE) == sebelum
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE, NOVEMBER]), HitunganLambat()))) == ""
    assert not services.compute_rapel(oleh=None, pada=jam(20)).is_berubah
    assert list_rapel_tanya(satu)[0].status == "DIBAYAR"


def test_bulan_terbuka_membuka_koreksi_presensi_yang_ditetapkan_orang_lain(
    terkunci: KotaGaji, pengelola: Pengguna
) -> None:
    satu = tanya(terkunci)
    isi = IsiPresensi(tanggal=PERIODE, status=StatusPresensi.DINAS_LUAR)
    with pytest.raises(IsianSalah, match="Cara koreksi itu tidak tersedia"):
        terima(satu, pengelola, fakta={"tanpa_keterangan": 0})
    with pytest.raises(IsianSalah, match="Pilih hari pada Oktober 2026"):
        terima(satu, pengelola, CaraKoreksi.PRESENSI, presensi=IsiPresensi(NOVEMBER, StatusPresensi.DINAS_LUAR))
    satu = terima(satu, pengelola, CaraKoreksi.PRESENSI, presensi=isi)
    koreksi = KoreksiPresensi.objects.get()
    assert (satu.koreksi_presensi, koreksi.diperiksa_oleh) == (koreksi, pengelola)
    approve_koreksi(koreksi=koreksi, oleh=terkunci.bkpsdm, pada=jam(5))
    rapel()
    assert Rapel.objects.get().tpp == satu.jumlah


def test_baris_kinerja_ditanyakan_kepada_penilai_dan_hasilnya_dikoreksi(terkunci: KotaGaji) -> None:
    penilai = terkunci.pegawai[1]
    akun(penilai)
    Evaluasi.objects.filter(pegawai=terkunci.pegawai[0]).update(penilai=penilai, predikat=Predikat.KURANG)
    satu = tanya(terkunci, "potongan_produktivitas")
    assert (satu.tujuan, satu.penjawab) == (TujuanTanya.ATASAN, penilai)
    satu = terima(satu, akun(penilai), CaraKoreksi.PENILAIAN, rating_hasil="di_atas", rating_perilaku="sesuai")
    koreksi = satu.koreksi_set.get()
    assert list(list_koreksi_menunggu(terkunci.pimpinan)) == [koreksi]
    assert not KoreksiEvaluasi.objects.exists()
    services.approve_koreksi_slip(koreksi=koreksi, oleh=terkunci.pimpinan, pada=jam(5))
    hasil = KoreksiEvaluasi.objects.get()
    assert (hasil.dasar, hasil.oleh) == (DasarKoreksi.PERTANYAAN, terkunci.pimpinan)


def test_yang_dikoreksi_disebut_menurut_menitnya(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    """Whoever answers, and whoever reads the rapel, reads minutes as on the slip, not the number of a band."""
    Presensi.objects.filter(pegawai=terkunci.pegawai[0], tanggal=date(2026, 10, 2)).update(menit_terlambat=95)
    rapel()
    assert (
        "Terlambat lebih dari 90 menit atau tidak absen dari 0 kejadian menjadi 1 kejadian"
        in Rapel.objects.get().alasan
    )
    tutup()
    nama = [satu.nama for satu in get_pilihan_koreksi(tanya(terkunci, "potongan_terlambat")).fakta]
    assert nama == [
        "Terlambat 1–30 menit",
        "Terlambat 31–60 menit",
        "Terlambat 61–90 menit",
        "Terlambat lebih dari 90 menit atau tidak absen",
    ]


def test_koreksi_yang_dikembalikan_membuka_lagi_pertanyaannya(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    tutup()
    satu = terima(tanya(terkunci), pengelola, fakta={"tanpa_keterangan": 0})
    koreksi = satu.koreksi_set.get()
    with pytest.raises(IsianSalah):
        services.reject_koreksi_slip(koreksi=koreksi, alasan=" ", oleh=terkunci.bkpsdm, pada=jam(9))
    services.reject_koreksi_slip(koreksi=koreksi, alasan="Surat tugas belum ada", oleh=terkunci.bkpsdm, pada=jam(9))
    satu.refresh_from_db()
    assert (satu.status, satu.cara, satu.diputus_at, satu.batas) == ("MENUNGGU", "", None, date(2026, 11, 16))
    assert satu.pesan_set.get().isi == "Koreksi dikembalikan: Surat tugas belum ada"
    assert not rapel().is_berubah
    terima(satu, pengelola, fakta={"tanpa_keterangan": 0})
    assert satu.koreksi_set.count() == 2


def test_ditolak_dengan_alasan_dan_ditarik_oleh_penanya(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    satu = tanya(terkunci)
    with pytest.raises(VersiUsang):
        services.reject_tanya_slip(tanya=satu, alasan="x", oleh=pengelola, pada=jam(4), versi=9)
    with pytest.raises(IsianSalah, match="alasan"):
        services.reject_tanya_slip(tanya=satu, alasan=" ", oleh=pengelola, pada=jam(4))
    services.reject_tanya_slip(tanya=satu, alasan="Tidak ada surat tugas", oleh=pengelola, pada=jam(4))
    with pytest.raises(services.TanyaSlipSelesai):
        services.cancel_tanya_slip(tanya=satu, oleh=akun(terkunci.pegawai[0]), pada=jam(4))
    with pytest.raises(TanyaSudahDijawab):
        services.respond_tanya_slip(tanya=satu, isi="Lagi", oleh=akun(terkunci.pegawai[0]), pada=jam(4))
    with pytest.raises(services.SlipTidakDapatDitanyakan):
        tanya(terkunci)
    dua = tanya(terkunci, "potongan_pph21")
    assert dua.tujuan == TujuanTanya.KEUANGAN
    with pytest.raises(services.BukanSlipSendiri):
        services.cancel_tanya_slip(tanya=dua, oleh=pengelola, pada=jam(4))
    services.cancel_tanya_slip(tanya=dua, oleh=akun(terkunci.pegawai[0]), pada=jam(4))
    assert tanya(terkunci, "potongan_pph21").pk != dua.pk


def test_kata_bergantian_dan_tidak_berubah(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    satu = tanya(terkunci)
    satu = services.respond_tanya_slip(tanya=satu, isi="Lampirkan surat tugas", oleh=pengelola, pada=jam(4))
    assert satu.status == StatusTanyaSlip.DIJAWAB
    satu = services.respond_tanya_slip(tanya=satu, isi="Ini nomornya", oleh=akun(terkunci.pegawai[0]), pada=jam(9))
    assert (satu.status, satu.batas) == (StatusTanyaSlip.MENUNGGU, date(2026, 11, 16))
    assert Notifikasi.objects.filter(untuk=pengelola).count() == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        PesanTanyaSlip.objects.update(isi="diganti")
    with pytest.raises(DatabaseError, match="Urutan status"), transaction.atomic():
        TanyaSlip.objects.filter(pk=satu.pk).update(status="DITARIK")
        TanyaSlip.objects.filter(pk=satu.pk).update(status="MENUNGGU")


def test_lewat_tenggat_terbuka_juga_bagi_bkpsdm_sekali(terkunci: KotaGaji, pengelola: Pengguna) -> None:
    satu = tanya(terkunci)
    assert services.escalate_tanya_slip(per_tanggal=date(2026, 11, 10), pada=jam(10)) == 0
    assert services.escalate_tanya_slip(per_tanggal=date(2026, 11, 11), pada=jam(11)) == 1
    assert services.escalate_tanya_slip(per_tanggal=date(2026, 11, 27), pada=jam(27)) == 0
    satu.refresh_from_db()
    assert satu.batas == date(2026, 11, 18)
    assert Notifikasi.objects.filter(untuk=terkunci.bkpsdm, judul__contains="beralih juga kepada Anda").exists()
    assert list(list_tanya_menunggu(terkunci.bkpsdm)) == [satu] == list(list_tanya_menunggu(pengelola))
    services.reject_tanya_slip(tanya=satu, alasan="Tidak ada surat", oleh=terkunci.bkpsdm, pada=jam(12))


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE penggajian_koreksislip SET fakta = '{\"tanpa_keterangan\": 9}'",
        "DELETE FROM penggajian_koreksislip",
        "UPDATE penggajian_koreksislip SET status = 'DIAJUKAN', diputus_oleh_id = NULL, diputus_at = NULL",
    ],
)
def test_koreksi_yang_disetujui_tidak_dapat_diubah(terkunci: KotaGaji, pengelola: Pengguna, sql: str) -> None:
    tutup()
    satu = terima(tanya(terkunci), pengelola, fakta={"tanpa_keterangan": 0})
    services.approve_koreksi_slip(koreksi=satu.koreksi_set.get(), oleh=terkunci.bkpsdm, pada=jam(5))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(sql)


def test_dari_baris_slip_sampai_koreksi_lewat_halaman_dan_api(
    terkunci: KotaGaji, pengelola: Pengguna, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(jam(3), tick=False)
    tutup()
    pegawai = terkunci.pegawai[0]
    slip = Slip.objects.get(pegawai=pegawai)
    client.force_login(akun(pegawai), backend=PINTU)
    halaman = reverse("penggajian:slip-detail", args=[slip.uuid])
    buat = reverse("penggajian:tanya-create", args=[slip.uuid])
    assert f"{buat}?baris={ALPA}" in client.get(halaman, {"baris": ALPA}).content.decode()
    assert client.get(buat, {"baris": "basic_tpp"}).status_code == 404
    assert "Pengelola kepegawaian unit" in client.get(buat, {"baris": ALPA}).content.decode()
    assert client.post(buat, {"baris": ALPA, "isi": ""}).status_code == 400
    assert client.post(buat, {"baris": ALPA, "isi": "Saya dinas luar"}).status_code == 302
    satu = TanyaSlip.objects.get()
    assert satu.url in client.get(halaman, {"baris": ALPA}).content.decode()
    assert "Tarik pertanyaan" in client.get(satu.url).content.decode()
    assert client.get(f"{satu.url}terima/").status_code == 403

    client.force_login(pengelola, backend=PINTU)
    assert "Menunggu jawaban Anda" in client.get(reverse("penggajian:tanya-list")).content.decode()
    isi = client.get(f"{satu.url}terima/").content.decode()
    assert "Dipakai slip: 1." in isi
    assert client.post(f"{satu.url}terima/", {"versi": 1, "alasan": "Ada", "cara": "FAKTA"}).status_code == 400
    kirim = {"versi": 1, "alasan": "Surat tugas 12", "cara": "FAKTA", "fakta_tanpa_keterangan": 0}
    assert client.post(f"{satu.url}terima/", kirim).status_code == 302
    koreksi = KoreksiSlip.objects.get()

    client.force_login(terkunci.bkpsdm, backend=PINTU)
    assert "Setujui koreksi" in client.get(satu.url).content.decode()
    alamat = f"/api/v1/penggajian/koreksi/{koreksi.uuid}/setujui/"
    jawab = client.post(
        alamat, {"versi": 1}, content_type="application/json", headers={"Idempotency-Key": "setujui-koreksi-uji-1"}
    )
    assert (jawab.status_code, jawab.json()["status"]) == (200, StatusKoreksiSlip.DISETUJUI)
    assert KoreksiSlip.objects.get().status == StatusKoreksiSlip.DISETUJUI

    client.force_login(akun(pegawai), backend=PINTU)
    data = client.get(f"/api/v1/penggajian/tanya/{satu.uuid}/").json()
    assert (data["status"], data["baris"], data["jumlah"]) == ("DITERIMA", ALPA, satu.jumlah)
    client.force_login(akun(terkunci.pegawai[2]), backend=PINTU)
    assert client.get(satu.url).status_code == 404


def test_penilai_tidak_melihat_rupiah(terkunci: KotaGaji, client: Client) -> None:
    penilai = terkunci.pegawai[1]
    Evaluasi.objects.filter(pegawai=terkunci.pegawai[0]).update(penilai=penilai)
    satu = tanya(terkunci, "potongan_produktivitas")
    TanyaSlip.objects.update(jumlah=123_456)
    client.force_login(akun(penilai), backend=PINTU)
    isi = client.get(satu.url).content.decode()
    assert "Menunggu jawaban" in isi
    assert "123.456" not in isi
    assert client.get(f"/api/v1/penggajian/tanya/{satu.uuid}/").json()["jumlah"] is None
    client.force_login(akun(terkunci.pegawai[0]), backend=PINTU)
    assert "123.456" in client.get(satu.url).content.decode()


def test_daftar_sama_kuerinya_untuk_tiga_dan_tiga_puluh(
    terkunci: KotaGaji, pengelola: Pengguna, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(jam(4))
    baris = [satu for satu in KOMPONEN if is_dapat_ditanya(satu.kode)]
    proses = Slip.objects.select_related("proses").get(pegawai=terkunci.pegawai[0]).proses

    def tambah(mulai: int, sampai: int) -> None:
        baru = [
            TanyaSlip.objects.create(
                pegawai=terkunci.pegawai[nomor % 4], unit_kerja=terkunci.unit, tujuan="PENGELOLA", proses=proses,
                komponen=baris[nomor].kode, nama_baris=baris[nomor].nama, jumlah=1, sebab="DATA", isi="Mengapa?",
                ditanya_at=jam(3), batas=date(2026, 11, 10),
            )
            for nomor in range(mulai, sampai)
        ]  # fmt: skip
        KoreksiSlip.objects.bulk_create(
            KoreksiSlip(
                tanya=satu, pegawai=satu.pegawai, unit_kerja=terkunci.unit, periode=PERIODE, cara="FAKTA",
                fakta={"tidak_apel": 0}, alasan="Ada surat", diajukan_oleh=pengelola, diajukan_at=jam(3),
            )
            for satu in baru[::2]
        )  # fmt: skip

    def hitung(pengguna: Pengguna) -> int:
        client.force_login(pengguna, backend=PINTU)
        alamat = reverse("penggajian:tanya-list")
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        return len(kueri)

    pembaca = [akun(terkunci.pegawai[0]), pengelola, terkunci.bkpsdm, terkunci.bendahara]
    tambah(0, 4)
    sedikit = [hitung(p) for p in pembaca]
    tambah(4, 30)
    assert [hitung(p) for p in pembaca] == sedikit
    assert max(sedikit) <= 18
