"""Voluntary deductions: authorised, decided, taken after net pay, never below zero, stopped."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from asn_portal.lib.periode import Periode
from penggajian import services
from penggajian.enums import StatusSukarela
from penggajian.models import BarisBayar, PengecualianGaji, PotonganSukarela, ProsesGaji, Slip
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_potret_slip
from penggajian.selectors.sukarela import list_sukarela_baris
from penggajian.views import slip as views_slip
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji

OKTOBER, NOVEMBER = Periode(2026, 10), Periode(2026, 11)
SEPTEMBER = date(2026, 9, 20)
AWAL = datetime(2026, 9, 20, 3, 0, tzinfo=UTC)


@pytest.fixture
def pengguna(kota: KotaGaji) -> Pengguna:
    """Give the account of the first person."""
    akun = PenggunaFactory(nama="Pegawai Rekaan")
    orang = kota.pegawai[0]
    orang.pengguna = akun
    orang.save()
    return akun


def ajukan(
    kota: KotaGaji, pengguna: Pengguna, jumlah: int = 100_000, jenis: str = "ZAKAT", penerima: str = ""
) -> PotonganSukarela:
    return services.submit_sukarela(
        pegawai=kota.pegawai[0],
        jenis=jenis,
        penerima=penerima,
        jumlah=jumlah,
        mulai=OKTOBER,
        per_tanggal=SEPTEMBER,
        oleh=pengguna,
        pada=AWAL,
    )


def setujui(kota: KotaGaji, sukarela: PotonganSukarela) -> PotonganSukarela:
    return services.approve_sukarela(
        sukarela=sukarela, nomor_kuasa="SK-7", per_tanggal=SEPTEMBER, oleh=kota.bendahara, pada=AWAL
    )


def hitung(kota: KotaGaji) -> Slip:
    proses = services.create_proses(periode=PERIODE, oleh=kota.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[0])


def test_kuasa_yang_disetujui_dipotong_setelah_gaji_bersih(kota: KotaGaji, pengguna: Pengguna) -> None:
    tanpa = get_nilai(hitung(kota))
    sukarela = setujui(kota, ajukan(kota, pengguna))
    setujui(kota, ajukan(kota, pengguna, 250_000, "KOPERASI", "Koperasi Rekaan"))
    slip = hitung(kota)
    nilai = get_nilai(slip)
    assert (nilai["potongan_zakat"], nilai["potongan_lain"]) == (100_000, 250_000)
    assert nilai["gaji_bersih"] == tanpa["gaji_bersih"]
    assert nilai["gaji_ditransfer"] == tanpa["gaji_ditransfer"] - 350_000
    assert slip.bersih == slip.kotor - slip.potongan
    assert "Sesuai kuasa yang Anda berikan: Rp100.000" in get_penjelasan(slip, "potongan_zakat").rumus
    assert "Rp100.000 setiap bulan dari gaji bersih saya mulai Oktober 2026" in sukarela.kuasa
    assert Notifikasi.objects.filter(untuk=pengguna, jenis="penggajian.sukarela").count() == 2


def test_yang_belum_disetujui_atau_ditolak_tidak_dipotong(kota: KotaGaji, pengguna: Pengguna) -> None:
    ajukan(kota, pengguna)
    ditolak = ajukan(kota, pengguna, jenis="KORPRI")
    services.reject_sukarela(sukarela=ditolak, alasan="Ganda", oleh=kota.bendahara, pada=AWAL)
    nilai = get_nilai(hitung(kota))
    assert nilai["potongan_zakat"] == nilai["potongan_korpri"] == 0


def test_H_06_potongan_yang_melebihi_gaji_dilewati_dan_tercatat(kota: KotaGaji, pengguna: Pengguna) -> None:
    setujui(kota, ajukan(kota, pengguna, 60_000))
    setujui(kota, ajukan(kota, pengguna, 90_000_000, "LAIN", "Bank Rekaan"))
    slip = hitung(kota)
    nilai = get_nilai(slip)
    assert (nilai["potongan_zakat"], nilai["potongan_lain"]) == (60_000, 0)
    assert nilai["gaji_ditransfer"] == nilai["gaji_bersih"] - 60_000 >= 0
    temuan = PengecualianGaji.objects.get(pegawai=kota.pegawai[0])
    assert temuan.kode == "SUKARELA_DILEWATI"
    assert "tidak diambil" in temuan.kalimat
    assert "Tidak diambil: Rp90.000.000." in get_penjelasan(slip, "potongan_lain").rumus
    proses = ProsesGaji.objects.get()
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    daftar = services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    assert daftar.total == sum(BarisBayar.objects.filter(daftar=daftar).values_list("jumlah", flat=True))
    assert daftar.total == sum(Slip.objects.values_list("bersih", flat=True))
    assert daftar.jurnal_set.get(komponen="potongan_zakat").jumlah == 60_000


def test_yang_tidak_tertampung_dipilih_menurut_urutan_dan_disebut_namanya_di_slip(
    kota: KotaGaji, pengguna: Pengguna, monkeypatch: pytest.MonkeyPatch
) -> None:
    sisa = get_nilai(hitung(kota))["gaji_bersih"]
    setujui(kota, ajukan(kota, pengguna, 100_000, "LAIN", "Arisan Rekaan"))
    setujui(kota, ajukan(kota, pengguna, 200_000, "KOPERASI", "Koperasi Lama"))
    setujui(kota, ajukan(kota, pengguna, sisa - 150_000, "KOPERASI", "Koperasi Baru"))
    slip = hitung(kota)
    assert get_nilai(slip)["potongan_lain"] == 300_000
    penjelasan = get_penjelasan(slip, "potongan_lain")
    assert "Urutannya koperasi lalu potongan lain" in penjelasan.rumus
    assert "Diambil: Rp200.000, Rp100.000." in penjelasan.rumus
    assert [satu.kunci for satu in penjelasan.parameter] == ["urutan_potongan_lain"]
    kuasa = list_sukarela_baris(slip.pegawai_id, PERIODE, "potongan_lain", get_potret_slip(slip))
    assert [(str(satu.sukarela), satu.diambil) for satu in kuasa] == [
        ("Koperasi Lama", True),
        ("Koperasi Baru", False),
        ("Potongan lain, Arisan Rekaan", True),
    ]
    klien = Client()
    klien.force_login(kota.bendahara, backend="jabatan.masuk.PintuPegawai")
    isi = klien.get(reverse("penggajian:slip-detail", args=[slip.uuid])).content.decode()
    assert "Tidak diambil: Koperasi Baru" in isi
    dicetak: list[list[str]] = []
    monkeypatch.setattr(views_slip, "buat_pdf", lambda *a: dicetak.append(a[3]) or b"%PDF-")
    klien.get(reverse("penggajian:slip-pdf", args=[slip.uuid]))
    assert [kalimat.count("Tidak diambil: Koperasi Baru Rp") for kalimat in dicetak[0]] == [1]


def test_menghentikan_menutup_masanya_dan_menandai_proses_terbuka(kota: KotaGaji, pengguna: Pengguna) -> None:
    sukarela = setujui(kota, ajukan(kota, pengguna))
    hitung(kota)
    sukarela = services.cancel_sukarela(
        sukarela=sukarela, mulai=NOVEMBER, per_tanggal=date(2026, 10, 20), oleh=pengguna, pada=PADA
    )
    assert (sukarela.status, sukarela.berlaku.upper) == (StatusSukarela.AKTIF, date(2026, 11, 1))
    assert not sukarela.is_berjalan
    assert ProsesGaji.objects.get().usang_at is not None
    assert get_nilai(hitung(kota))["potongan_zakat"] == 100_000
    assert Aktivitas.objects.filter(kode="penggajian.sukarela.dihentikan").exists()


def test_menghentikan_sebelum_pernah_dipotong_menariknya(kota: KotaGaji, pengguna: Pengguna) -> None:
    menunggu, aktif = ajukan(kota, pengguna), setujui(kota, ajukan(kota, pengguna, jenis="KORPRI"))
    for satu in (menunggu, aktif):
        hasil = services.cancel_sukarela(sukarela=satu, mulai=OKTOBER, per_tanggal=SEPTEMBER, oleh=pengguna, pada=AWAL)
        assert hasil.status == StatusSukarela.DITARIK
    assert get_nilai(hitung(kota))["potongan_korpri"] == 0


def test_bulan_terkunci_atau_lewat_ditolak(kota: KotaGaji, pengguna: Pengguna) -> None:
    with pytest.raises(IsianSalah, match="sudah lewat"):
        services.submit_sukarela(
            pegawai=kota.pegawai[0],
            jenis="ZAKAT",
            jumlah=10_000,
            mulai=OKTOBER,
            per_tanggal=date(2026, 11, 3),
            oleh=pengguna,
            pada=PADA,
        )
    hitung(kota)
    proses = ProsesGaji.objects.get()
    services.verify_proses(proses=proses, oleh=kota.bkpsdm, pada=PADA)
    services.approve_proses(proses=proses, oleh=kota.pimpinan, pada=PADA)
    services.lock_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(IsianSalah, match="Gaji Oktober 2026 sudah dikunci"):
        ajukan(kota, pengguna)
    assert not PotonganSukarela.objects.exists()


def test_persetujuan_yang_terlambat_mulai_pada_bulan_terbuka_berikutnya(kota: KotaGaji, pengguna: Pengguna) -> None:
    sukarela = services.approve_sukarela(
        sukarela=ajukan(kota, pengguna), per_tanggal=date(2026, 11, 3), oleh=kota.bendahara, pada=PADA
    )
    assert sukarela.berlaku.lower == date(2026, 11, 1)


def test_sejenis_untuk_penerima_sama_ditolak_dengan_kalimat(kota: KotaGaji, pengguna: Pengguna) -> None:
    ajukan(kota, pengguna)
    with pytest.raises(services.SukarelaBertumpang, match="Hentikan yang lama dahulu"):
        ajukan(kota, pengguna)
    with pytest.raises(DatabaseError), transaction.atomic():
        PotonganSukarela.objects.create(
            pegawai=kota.pegawai[0], jenis="ZAKAT", jumlah=1, berlaku=(date(2026, 11, 1), None), status="AKTIF"
        )


def test_orang_yang_memberi_kuasa_tidak_memutuskannya(kota: KotaGaji, pengguna: Pengguna) -> None:
    with pytest.raises(services.OrangSama):
        services.approve_sukarela(sukarela=ajukan(kota, pengguna), per_tanggal=SEPTEMBER, oleh=pengguna, pada=AWAL)


def test_versi_lama_ditolak(kota: KotaGaji, pengguna: Pengguna) -> None:
    sukarela = ajukan(kota, pengguna)
    with pytest.raises(VersiUsang):
        services.reject_sukarela(sukarela=sukarela, alasan="x", versi=9, oleh=kota.bendahara, pada=AWAL)


def test_halaman_memberi_kuasa_lalu_menarik(kota: KotaGaji, pengguna: Pengguna, client: Client) -> None:
    client.force_login(pengguna)
    alamat = reverse("penggajian:sukarela-ajukan")
    isi = {"jenis": "KOPERASI", "penerima": "", "jumlah": "150000", "periode": "2099-01"}
    tanpa = client.post(alamat, isi)
    assert tanpa.status_code == 400
    assert "tanpa kuasa Anda, gaji tidak dipotong" in tanpa.text
    assert "kepada siapa potongan ini disalurkan" in tanpa.text
    assert not PotonganSukarela.objects.exists()
    jadi = client.post(alamat, isi | {"penerima": "Koperasi Rekaan", "setuju": "on"}, follow=True)
    assert "<b>Koperasi Rekaan</b>" in jadi.text
    sukarela = PotonganSukarela.objects.get()
    tarik = client.post(
        reverse("penggajian:sukarela-hentikan", args=[sukarela.uuid]), {"versi": 1, "periode": "2099-01"}, follow=True
    )
    assert "Ditarik kembali" in tarik.text
    assert client.get(reverse("penggajian:sukarela-semua")).status_code == 403


def test_halaman_bendahara_menyetujui_dan_menjumlahkan(kota: KotaGaji, pengguna: Pengguna, client: Client) -> None:
    sukarela = ajukan(kota, pengguna)
    client.force_login(kota.bendahara)
    semua = reverse("penggajian:sukarela-semua")
    assert "Setujui" in client.get(semua).text
    client.post(reverse("penggajian:sukarela-setujui", args=[sukarela.uuid]), {"versi": 1, "nomor_kuasa": "SK-9"})
    sukarela.refresh_from_db()
    assert (sukarela.status, sukarela.nomor_kuasa) == (StatusSukarela.AKTIF, "SK-9")
    assert "Hentikan" in client.get(semua, {"jenis": "ZAKAT"}).text
    assert "Tidak ada potongan yang cocok" in client.get(semua, {"jenis": "KORPRI"}).text


def test_jumlah_kueri_tetap_untuk_3_dan_30_baris(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    hitungan = []
    for sampai in (3, 25):
        for nomor in range(PotonganSukarela.objects.count(), sampai):
            PotonganSukarela.objects.create(
                pegawai=kota.pegawai[nomor % 4],
                jenis="LAIN",
                penerima=f"Penerima {nomor}",
                jumlah=1_000,
                berlaku=(PERIODE, None),
                status="AKTIF",
            )
        client.get(reverse("penggajian:sukarela-semua"))
        with CaptureQueriesContext(connection) as tangkap:
            client.get(reverse("penggajian:sukarela-semua"))
        hitungan.append(len(tangkap))
    assert hitungan[0] == hitungan[1]
