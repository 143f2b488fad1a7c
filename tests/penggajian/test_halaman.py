"""Pages of pay: who sees what, and that every page says what it should."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from jabatan.enums import Kedudukan
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from kinerja.enums import Predikat
from kinerja.models import Evaluasi, Presensi, Skp
from kinerja.services.evaluasi import close_periode
from penggajian import services
from penggajian.enums import StatusProses
from penggajian.models import Perkada, ProsesGaji, Rekening, Slip
from penggajian.selectors.slip import kode_verifikasi
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory, buktikan_diri
from tests.factories.jabatan import UnitFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.test_pagar import ubah_status
from tests.penggajian.test_proses import hitung, kunci


def masuk(pengguna: Any) -> Client:
    klien = Client()
    klien.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return klien


def pegawai_masuk(kota: KotaGaji, nomor: int = 0) -> Client:
    pegawai = kota.pegawai[nomor]
    pegawai.pengguna = PenggunaFactory(nama=pegawai.nama)
    pegawai.save(update_fields=["pengguna"])
    return masuk(pegawai.pengguna)


def slip_dari(kota: KotaGaji, nomor: int = 0) -> Slip:
    return Slip.objects.get(pegawai=kota.pegawai[nomor], periode=PERIODE)


@pytest.fixture
def terkunci(kota: KotaGaji) -> ProsesGaji:
    return kunci(kota)


def test_pegawai_melihat_slipnya_sendiri(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = pegawai_masuk(kota)
    daftar = klien.get(reverse("penggajian:slip-list"))
    assert "Oktober 2026" in daftar.content.decode()
    slip = slip_dari(kota)
    halaman = klien.get(reverse("penggajian:slip-detail", args=[slip.uuid]))
    isi = halaman.content.decode()
    assert halaman.status_code == 200
    assert "Slip Oktober 2026" in isi
    assert "Gaji pokok" in isi
    assert halaman["Cache-Control"] == "no-store, private"


def test_B_02_slip_orang_lain_sama_dengan_tidak_ada(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = pegawai_masuk(kota)
    lain = slip_dari(kota, 1)
    jawaban = klien.get(reverse("penggajian:slip-detail", args=[lain.uuid]))
    kosong = klien.get(reverse("penggajian:slip-detail", args=["00000000-0000-4000-8000-000000000000"]))
    pdf = klien.get(reverse("penggajian:slip-pdf", args=[lain.uuid]))
    assert jawaban.status_code == kosong.status_code == pdf.status_code == 404


def test_alasan_satu_baris_membuka_catatan_presensi(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal=date(2026, 10, 2)).update(menit_terlambat=18)
    kunci(kota)
    klien = pegawai_masuk(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    potongan = klien.get(alamat, {"baris": "potongan_terlambat"}, headers={"HX-Request": "true"})
    isi = potongan.content.decode()
    assert "<html" not in isi
    assert "terlambat 18 menit" in isi
    assert "Jumat, 2 Oktober" in isi
    assert "Pasal 9 ayat (1)" in isi
    assert "Tiap keterlambatan mengurangi" in isi


def test_baris_yang_tidak_dikenal_tidak_ditemukan(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = pegawai_masuk(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    assert klien.get(alamat, {"baris": "jumlah__bersih"}).status_code == 404


def test_slip_menyebut_sebab_perubahan_dari_bulan_lalu(kota: KotaGaji) -> None:
    for pegawai in kota.pegawai:
        buat_presensi(pegawai, date(2026, 9, 1))
        buat_predikat(pegawai, date(2026, 9, 1))
    Evaluasi.objects.filter(pegawai=kota.pegawai[0], periode=PERIODE).update(predikat="kurang")
    kunci(kota, date(2026, 9, 1))
    kunci(kota)
    isi = pegawai_masuk(kota).get(reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])).content.decode()
    assert "turun" in isi.lower()
    assert "redikat" in isi


def test_membuka_slip_orang_lain_tercatat(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    assert klien.get(reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])).status_code == 200
    assert Aktivitas.objects.get(is_baca=True).kode == "penggajian.slip.dibuka"


def test_daftar_slip_untuk_bkpsdm_dapat_dicari(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    isi = klien.get(reverse("penggajian:slip-semua"), {"cari": kota.pegawai[0].nip}).content.decode()
    assert kota.pegawai[0].nama in isi
    assert kota.pegawai[1].nama not in isi


def test_pdf_dapat_diperiksa_di_halaman_umum(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = pegawai_masuk(kota)
    slip = slip_dari(kota)
    pdf = klien.get(reverse("penggajian:slip-pdf", args=[slip.uuid]))
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    kode = kode_verifikasi(slip)
    umum = Client()
    cocok = umum.get(reverse("dokumen:verifikasi", args=[kode])).content.decode()
    assert "Cocok." in cocok
    assert kota.pegawai[0].nama not in cocok
    salah = kode[:-1] + ("0" if kode[-1] != "0" else "1")
    assert "Tidak cocok." in umum.get(reverse("dokumen:verifikasi", args=[salah])).content.decode()


@pytest.mark.parametrize("peran", [None, Peran.PENGELOLA_UNIT, Peran.ADMIN])
def test_B_01_proses_hanya_untuk_yang_mencakup_seluruh_instansi(kota: KotaGaji, peran: Peran | None) -> None:
    proses = hitung(kota)
    pengguna = PenggunaFactory()
    if peran:
        PeranPenggunaFactory(pengguna=pengguna, peran=peran)
    klien = masuk(pengguna)
    assert klien.get(reverse("penggajian:proses-list")).status_code == 403
    assert klien.get(reverse("penggajian:proses-detail", args=[proses.uuid])).status_code == 403
    assert (
        klien.post(reverse("penggajian:proses-hitung", args=[proses.uuid]), {"versi": proses.versi}).status_code == 403
    )


def test_bendahara_satu_unit_tidak_menghitung_seluruh_kota(kota: KotaGaji) -> None:
    proses = hitung(kota)
    UnitFactory()
    pengguna = PenggunaFactory()
    PeranPenggunaFactory(pengguna=pengguna, peran=Peran.BENDAHARA, unit_kode=kota.unit.kode)
    klien = masuk(pengguna)
    assert (
        klien.post(reverse("penggajian:proses-hitung", args=[proses.uuid]), {"versi": proses.versi}).status_code == 403
    )


def test_tujuh_langkah_dari_buka_sampai_daftar_bayar(kota: KotaGaji) -> None:
    bendahara, bkpsdm, pimpinan = masuk(kota.bendahara), masuk(kota.bkpsdm), masuk(kota.pimpinan)
    buka = bendahara.post(reverse("penggajian:proses-list"), {"periode": "2026-10"})
    proses = ProsesGaji.objects.get()
    alamat = reverse("penggajian:proses-detail", args=[proses.uuid])
    assert buka["Location"] == alamat
    assert "Hitung sekarang" in bendahara.get(alamat).content.decode()
    bendahara.post(reverse("penggajian:proses-hitung", args=[proses.uuid]), {"versi": proses.versi})
    run_pekerjaan(Pekerjaan.objects.get().pk)
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG
    assert "Hitung ulang" in bendahara.get(alamat).content.decode()
    assert "Verifikasi</button>" in bkpsdm.get(alamat).content.decode()
    assert "Verifikasi</button>" not in bendahara.get(alamat).content.decode()
    for klien, tahap in ((bkpsdm, "verifikasi"), (pimpinan, "setujui"), (bendahara, "kunci")):
        proses.refresh_from_db()
        jawaban = klien.post(reverse(f"penggajian:proses-{tahap}", args=[proses.uuid]), {"versi": proses.versi})
        assert jawaban.status_code == 302, jawaban.content.decode()
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIKUNCI
    assert "Buka daftar bayar" in bendahara.get(alamat).content.decode()
    assert bendahara.get(reverse("penggajian:daftar-bayar", args=[proses.uuid])).status_code == 200
    assert pimpinan.get(reverse("penggajian:proses-bandingkan", args=[proses.uuid])).status_code == 200


@time_machine.travel(datetime(2026, 10, 20, 3, 0, tzinfo=UTC), tick=False)
def test_perkiraan_menyebut_yang_masih_dapat_dilakukan(kota: KotaGaji) -> None:
    """On the home page, beside the calculation and over the API alike; a result that was given is nothing to aim at."""
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal=date(2026, 10, 2)).update(menit_terlambat=40)
    Evaluasi.objects.filter(pegawai=kota.pegawai[0]).delete()
    buat_predikat(kota.pegawai[0], date(2026, 9, 1), Predikat.KURANG)
    klien = pegawai_masuk(kota)
    beranda, halaman = (klien.get(alamat).text for alamat in ("/", reverse("penggajian:perkiraan")))
    for isi in (beranda, halaman):
        assert isi.index("Yang masih dapat dilakukan") < isi.index("Periksa catatan kehadiran")
        assert "ajukan koreksi paling lambat 9 November 2026" in isi and "Capai predikat Baik" in isi
        assert "Sekali terlambat 1–30 menit memotong Rp" in isi
    peluang = {satu["kode"]: satu["jumlah"] for satu in klien.get("/api/v1/penggajian/perkiraan/").json()["peluang"]}
    assert list(peluang) == ["PREDIKAT", "KOREKSI", "HADIR"]
    assert f"+Rp{peluang['KOREKSI']:,}".replace(",", ".") in beranda and peluang["HADIR"] == 0
    buat_predikat(kota.pegawai[0], PERIODE, Predikat.KURANG)
    assert "Capai predikat" not in klien.get("/").text


def test_bandingkan_menyebut_semua_yang_berubah_dan_hanya_mereka(
    kota: KotaGaji, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    lalu = date(2026, 9, 1)
    for satu in kota.pegawai:
        buat_presensi(satu, lalu)
        buat_predikat(satu, lalu)
    kunci(kota, lalu)
    for satu, menit in ((kota.pegawai[0], 95), (kota.pegawai[1], 20)):
        Presensi.objects.filter(pegawai=satu, tanggal=date(2026, 10, 3)).update(menit_terlambat=menit)
    ubah_status(kota.pegawai[2], Kedudukan.PENSIUN, PERIODE)
    proses = hitung(kota)
    alamat = reverse("penggajian:proses-bandingkan", args=[proses.uuid])
    bendahara = masuk(kota.bendahara)
    isi = bendahara.get(alamat).text
    assert "2 orang menerima jumlah lain dari bulan lalu: 0 naik, 2 turun" in isi
    assert "1 tidak menerima lagi" in isi
    a, b, *tetap = (satu.nama for satu in kota.pegawai)
    assert -1 < isi.index(a) < isi.index(b)  # the larger change first
    assert "terlambat" in isi and not [nama for nama in tetap if nama in isi]
    monkeypatch.setattr("penggajian.views.proses.PER_HALAMAN", 1)
    kedua = bendahara.get(alamat, {"halaman": 2}).text
    assert b in kedua and a not in kedua and "2–2 dari 2 orang" in kedua
    hilang = bendahara.get(reverse("penggajian:proses-orang", args=[proses.uuid, "HILANG"])).text
    assert kota.pegawai[2].nama in hilang
    monkeypatch.undo()
    with django_assert_max_num_queries(16):
        bendahara.get(alamat)


def test_daftar_orang_terbagi_halaman(kota: KotaGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody of a long list is out of reach."""
    Evaluasi.objects.all().delete()
    proses = hitung(kota)
    monkeypatch.setattr("penggajian.views.proses.PER_HALAMAN", 3)
    alamat = reverse("penggajian:proses-orang", args=[proses.uuid, "PENGECUALIAN"])
    dua = [masuk(kota.bendahara).get(alamat, {"halaman": satu}).text for satu in (1, 2)]
    assert "1–3 dari 4 pegawai" in dua[0]
    for satu in kota.pegawai:
        assert sum(satu.nama in isi for isi in dua) == 1


def test_H_05_melompati_tahap_lewat_halaman_409(kota: KotaGaji) -> None:
    proses = hitung(kota)
    jawaban = masuk(kota.pimpinan).post(
        reverse("penggajian:proses-setujui", args=[proses.uuid]), {"versi": proses.versi}
    )
    assert jawaban.status_code == 409
    assert "hitung, verifikasi, setujui, kunci" in jawaban.content.decode()


def test_B_06_penyetuju_dan_jumlah_dari_badan_permintaan_diabaikan(kota: KotaGaji) -> None:
    proses = hitung(kota)
    total = proses.total_bersih
    masuk(kota.bkpsdm).post(
        reverse("penggajian:proses-verifikasi", args=[proses.uuid]),
        {
            "versi": proses.versi,
            "status": "DIKUNCI",
            "total_bersih": "1",
            "diverifikasi_oleh": kota.pimpinan.pk,
            "disetujui_oleh": kota.pimpinan.pk,
        },
    )
    proses.refresh_from_db()
    assert (proses.status, proses.total_bersih) == (StatusProses.DIVERIFIKASI, total)
    assert proses.diverifikasi_oleh == kota.bkpsdm
    assert proses.disetujui_oleh is None


def test_B_05_orang_yang_sama_tidak_memverifikasi_hitungannya(kota: KotaGaji) -> None:
    proses = hitung(kota)
    PeranPenggunaFactory(pengguna=kota.bendahara, peran=Peran.BKPSDM)
    jawaban = masuk(kota.bendahara).post(
        reverse("penggajian:proses-verifikasi", args=[proses.uuid]), {"versi": proses.versi}
    )
    assert jawaban.status_code == 403
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG


@pytest.mark.parametrize(
    "kode",
    ["PRESENSI", "EVALUASI", "POSISI", "KELAS", "PANGKAT", "REKENING", "PENGECUALIAN", "LONJAKAN", "TANPA_REKENING"],
)
def test_tiap_angka_membuka_daftar_orangnya(kota: KotaGaji, kode: str) -> None:
    proses = hitung(kota)
    klien = masuk(kota.bkpsdm)
    assert klien.get(reverse("penggajian:proses-orang", args=[proses.uuid, kode])).status_code == 200
    assert klien.get(reverse("penggajian:proses-orang", args=[proses.uuid, "LAIN"])).status_code == 404


def test_D_09_sel_ekspor_tidak_menjadi_rumus() -> None:
    for awal in "=+-@＝＋－＠":
        isi = tulis_lembar(("Nama",), [(f"{awal}1+1",), ("Bank Rekaan",)], BentukEkspor.CSV).decode("utf-8-sig")
        assert isi.splitlines()[1:] == [f"'{awal}1+1", "Bank Rekaan"]


def test_slip_tanpa_tpp_menyebut_siapa_yang_ditunggu_dan_rapelnya(kota: KotaGaji) -> None:
    orang, penilai = kota.pegawai[0], kota.pegawai[1]
    Evaluasi.objects.filter(pegawai=orang).delete()
    skp = Skp.objects.filter(pegawai=orang).latest("pk")
    Evaluasi.objects.create(
        pegawai=orang, skp=skp, unit_kerja=orang.unit_kerja, periode=date(2026, 10, 1), penilai=penilai
    )
    hitung(kota)
    isi = masuk(kota.bendahara).get(reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])).content.decode()
    assert f"Menunggu penilaian dari {penilai.nama_lengkap}" in isi
    assert "dibayar sebagai rapel bersama gaji bulan berikutnya" in isi
    Evaluasi.objects.filter(pegawai=orang).update(penilai=None)
    isi = masuk(kota.bendahara).get(reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])).content.decode()
    assert "Pejabat penilai untuk bulan ini belum ditetapkan" in isi


@time_machine.travel(datetime(2026, 11, 20, 3, 0, tzinfo=UTC), tick=False)
def test_beranda_menyebut_bulan_terkunci_tanpa_tpp_siapa_yang_ditunggu_dan_rapelnya(kota: KotaGaji) -> None:
    orang, penilai = kota.pegawai[0], kota.pegawai[1]
    Evaluasi.objects.filter(pegawai=orang).delete()
    skp = Skp.objects.filter(pegawai=orang).latest("pk")
    evaluasi = Evaluasi.objects.create(
        pegawai=orang, skp=skp, unit_kerja=orang.unit_kerja, periode=PERIODE, penilai=penilai
    )
    klien = pegawai_masuk(kota)
    hitung(kota)
    assert "belum dibayar" not in klien.get("/").content.decode()
    close_periode(periode=PERIODE, oleh=kota.bkpsdm, pada=PADA, alasan="Penilai sakit; yang belum dinilai menyusul.")
    kunci(kota)
    isi = klien.get("/").content.decode()
    assert "TPP Oktober 2026 belum dibayar." in isi
    assert f"Menunggu penilaian dari {penilai.nama_lengkap}." in isi
    assert "rapel bersama gaji bulan berikutnya" in isi
    Evaluasi.objects.filter(pk=evaluasi.pk).update(predikat="baik")
    assert "Penilaian bulan itu kini sudah ada." in klien.get("/").content.decode()
    assert "belum dibayar" not in pegawai_masuk(kota, 1).get("/").content.decode()


@time_machine.travel(datetime(2026, 11, 20, 3, 0, tzinfo=UTC), tick=False)
def test_beranda_menyebut_presensi_yang_menahan_tpp(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0]).delete()
    klien = pegawai_masuk(kota)
    kunci(kota)
    isi = klien.get("/").content.decode()
    assert "TPP Oktober 2026 belum dibayar." in isi
    assert "Belum ada presensi bulan ini" in isi


@pytest.mark.parametrize("bentuk", ["csv", "xlsx"])
def test_ekspor_daftar_bayar_tercatat_dan_hanya_untuk_bendahara(
    kota: KotaGaji, terkunci: ProsesGaji, bentuk: str
) -> None:
    alamat = reverse("penggajian:daftar-bayar-ekspor", args=[terkunci.uuid])
    assert masuk(kota.bkpsdm).get(alamat, {"bentuk": bentuk}).status_code == 403
    jawaban = masuk(kota.bendahara).get(alamat, {"bentuk": bentuk})
    assert jawaban.status_code == 200
    assert Aktivitas.objects.get(kode="penggajian.daftar_bayar.diekspor").sesudah["baris"] == 4


def test_perkiraan_memakai_mesin_yang_sama(kota: KotaGaji) -> None:
    with time_machine.travel(datetime(2026, 10, 20, 3, 0, tzinfo=PADA.tzinfo), tick=False):
        klien = pegawai_masuk(kota)
        halaman = klien.get(reverse("penggajian:perkiraan"))
        potongan = klien.get(
            reverse("penggajian:perkiraan"), {"baris": "gaji_pokok_tabel"}, headers={"HX-Request": "true"}
        )
    hitung(kota)
    assert f"Rp{slip_dari(kota).bersih:,}".replace(",", ".") in halaman.content.decode()
    assert "PP 5/2024" in potongan.content.decode()


def test_perkada_disusun_diubah_dan_diputuskan_tiga_orang(kota: KotaGaji) -> None:
    lain, bkpsdm, pimpinan = masuk(kota.bkpsdm_lain), masuk(kota.bkpsdm), masuk(kota.pimpinan)
    dasar = Perkada.objects.order_by("-berlaku").first()
    assert dasar is not None
    lain.post(
        reverse("penggajian:perkada-baru"),
        {"nomor": "Perwali Rekaan 7/2026", "judul": "Perubahan", "sejak": "2026-12-01", "dasar": str(dasar.uuid)},
    )
    baru = Perkada.objects.get(nomor="Perwali Rekaan 7/2026")
    alamat = reverse("penggajian:perkada-nilai", args=[baru.uuid, "tpp_tanpa_keterangan"])
    assert lain.get(alamat).status_code == 200
    isian = {
        "pasal": "Pasal 2",
        "bunyi": "Empat persen.",
        "baris-TOTAL_FORMS": "1",
        "baris-INITIAL_FORMS": "1",
        "baris-0-nilai": "4",
    }
    salah = lain.post(alamat, {**isian, "baris-0-nilai": "101", "versi": baru.versi})
    assert salah.status_code == 400
    assert lain.post(alamat, {**isian, "versi": baru.versi}).status_code == 302
    usang = lain.post(alamat, {**isian, "versi": baru.versi})
    assert usang.status_code == 409
    rinci = lain.get(reverse("penggajian:perkada-detail", args=[baru.uuid])).content.decode()
    assert "Potongan tanpa keterangan naik dari 3% menjadi 4%." in rinci
    baru.refresh_from_db()
    for klien, langkah, kode in (
        (lain, "ajukan", 302),
        (lain, "verifikasi", 403),
        (bkpsdm, "verifikasi", 302),
        (bkpsdm, "setujui", 403),
        (pimpinan, "setujui", 302),
    ):
        baru.refresh_from_db()
        jawaban = klien.post(reverse(f"penggajian:perkada-{langkah}", args=[baru.uuid]), {"versi": baru.versi})
        assert jawaban.status_code == kode, (langkah, jawaban.content.decode())
    baru.refresh_from_db()
    assert baru.status == "DISETUJUI"


def test_draf_perkada_tidak_tampil_bagi_pegawai(kota: KotaGaji) -> None:
    draf = services.create_perkada(
        nomor="Perwali Rekaan 8/2026",
        judul="Draf",
        daerah="Kota Rekaan",
        sejak=date(2027, 1, 1),
        sampai=None,
        oleh=kota.bkpsdm,
        pada=PADA,
    )
    klien = pegawai_masuk(kota)
    assert klien.get(reverse("penggajian:perkada-list")).status_code == 200
    assert klien.get(reverse("penggajian:perkada-detail", args=[draf.uuid])).status_code == 404


def test_rekening_diajukan_sendiri_dan_diaktifkan_orang_lain(kota: KotaGaji) -> None:
    klien = pegawai_masuk(kota)
    alamat = reverse("penggajian:rekening-ajukan")
    buktikan_diri(klien, kota.pegawai[0].pengguna)
    assert klien.post(alamat, {"bank": "Bank Rekaan", "nomor": "12-34", "atas_nama": "Rekaan"}).status_code == 400
    klien.post(
        alamat, {"bank": "Bank Rekaan", "nomor": "123456789", "atas_nama": "Rekaan", "pegawai": kota.pegawai[1].pk}
    )
    rekening = Rekening.objects.get(nomor="123456789")
    assert rekening.pegawai == kota.pegawai[0]
    assert "123456789" not in klien.get(reverse("penggajian:rekening-list")).content.decode()
    aktifkan = reverse("penggajian:rekening-aktifkan", args=[rekening.uuid])
    assert klien.post(aktifkan).status_code == 403
    assert masuk(kota.bendahara).post(aktifkan).status_code == 302
    rekening.refresh_from_db()
    assert rekening.status == "AKTIF"
    assert masuk(kota.bendahara).post(aktifkan).status_code == 409


def test_halaman_slip_memakai_sedikit_kueri(
    kota: KotaGaji, terkunci: ProsesGaji, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    klien = pegawai_masuk(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    klien.get(alamat)
    with django_assert_max_num_queries(12):
        klien.get(alamat)


def test_daftar_slip_memakai_kueri_sama_untuk_sedikit_dan_banyak(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = masuk(kota.bkpsdm)
    alamat = reverse("penggajian:slip-semua")
    klien.get(alamat)
    jumlah = []
    for cari in (kota.pegawai[0].nip, "Pegawai Rekaan"):
        with CaptureQueriesContext(connection) as kueri:
            klien.get(alamat, {"cari": cari})
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]


def test_alasan_menautkan_catatan_presensi(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal=date(2026, 10, 2)).update(menit_terlambat=18)
    kunci(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    for klien, tujuan in (
        (pegawai_masuk(kota), reverse("kinerja:presensi-list")),
        (masuk(kota.bkpsdm), reverse("kinerja:presensi-pegawai", args=[kota.pegawai[0].uuid])),
    ):
        isi = klien.get(alamat, {"baris": "potongan_terlambat"}, headers={"HX-Request": "true"}).content.decode()
        assert f"{tujuan}?bulan=2026-10" in isi


@pytest.mark.parametrize("periode", ["2026-10", "bukan bulan"])
def test_yang_hanya_boleh_melihat_tidak_membuka_proses_apa_pun_isinya(kota: KotaGaji, periode: str) -> None:
    klien = masuk(kota.bkpsdm)
    assert klien.get(reverse("penggajian:proses-list")).status_code == 200
    assert klien.post(reverse("penggajian:proses-list"), {"periode": periode}).status_code == 403
    assert not ProsesGaji.objects.exists()
