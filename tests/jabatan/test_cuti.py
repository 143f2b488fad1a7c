"""Leave: recorded from its letter by BKPSDM or the officer of the unit, ended early, withdrawn, imported, read."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.inti.kalender.selectors import get_kalender, list_kalender
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import JenisCuti, Kedudukan, StatusAsn
from jabatan.models import Impor, RiwayatCuti, RiwayatStatus
from jabatan.models.impor import JenisImpor
from jabatan.rules.cuti import akhir_terlama
from jabatan.selectors.cuti import hitung_hari_kerja
from jabatan.services.cuti import TidakBerdinas, sebut_surat_dokter
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang, RiwayatSudahDicabut
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import KotaKecil, PegawaiFactory, RiwayatCutiFactory, beri_peran, masa

pytestmark = pytest.mark.django_db

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
ISI: dict[str, Any] = {
    "jenis": "TAHUNAN",
    "mulai": date(2026, 11, 2),
    "sampai": date(2026, 11, 6),
    "nomor_sk": "851/15/REKAAN",
    "tanggal_sk": date(2026, 10, 26),
}
TAJUK = "nip;jenis;mulai;sampai;nomor_surat;tanggal_surat"


def catat(kota: KotaKecil, **lain: Any) -> RiwayatCuti:
    """Record a week of annual leave as BKPSDM."""
    return services.create_cuti(**{"pegawai": kota.staf, "oleh": kota.bkpsdm, "pada": PADA} | ISI | lain)


def klien(pengguna: Any) -> Client:
    """Sign in."""
    satu = Client()
    satu.force_login(pengguna)
    return satu


def isian(**lain: Any) -> dict[str, Any]:
    """Write the input as a form sends it."""
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in (ISI | lain).items()}


# --- What the database refuses


def test_dua_cuti_seorang_tidak_bertumpang_tindih() -> None:
    """Two leaves side by side are refused, of any kind; the day after the last day is free, and so is another person."""
    orang = PegawaiFactory()
    RiwayatCutiFactory(pegawai=orang)
    with pytest.raises(IntegrityError, match="riwayat_cuti_tanpa_tumpang_tindih"), transaction.atomic():
        RiwayatCutiFactory(pegawai=orang, jenis=JenisCuti.SAKIT, berlaku=DateRange(date(2026, 6, 5), date(2026, 6, 9)))
    RiwayatCutiFactory(pegawai=orang, jenis=JenisCuti.SAKIT, berlaku=DateRange(date(2026, 6, 6), date(2026, 6, 9)))
    RiwayatCutiFactory()
    assert RiwayatCuti.objects.count() == 3


@pytest.mark.parametrize(
    ("isi", "batas"),
    [
        ({"berlaku": DateRange(date(2026, 6, 1), None)}, "riwayat_cuti_berbatas"),
        ({"berlaku": DateRange(None, date(2026, 6, 1))}, "riwayat_cuti_berbatas"),
        ({"jenis": "CLTN"}, "riwayat_cuti_jenis_dikenal"),
        ({"nomor_sk": ""}, "riwayat_cuti_bersurat"),
    ],
)
def test_basis_data_menolak_cuti_yang_tidak_lengkap(isi: dict[str, object], batas: str) -> None:
    """A leave without a last day, without its letter or of an unknown kind never stands in the table."""
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        RiwayatCutiFactory(**isi)


# --- Recording


def test_cuti_tercatat_dari_surat_dan_pegawai_diberi_tahu(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    assert baris.berlaku == masa(date(2026, 11, 2), date(2026, 11, 7))
    assert str(baris) == "Cuti tahunan"
    jejak = Aktivitas.objects.get(kode="jabatan.riwayatcuti.dicatat")
    assert jejak.alasan == "851/15/REKAAN"
    notis = Notifikasi.objects.get(untuk=kota_kecil.staf.pengguna)
    assert notis.judul == "Cuti Anda dicatat"
    assert "Cuti tahunan 2 November 2026 sampai 6 November 2026" in notis.isi
    assert notis.url.endswith("?tab=riwayat")


def test_cuti_kedua_pada_hari_yang_sama_menyebut_yang_pertama(kota_kecil: KotaKecil) -> None:
    catat(kota_kecil)
    with pytest.raises(
        MasaBertumpang, match=r"cuti tahunan 2 November 2026 sampai 6 November 2026, surat nomor 851/15"
    ):
        catat(kota_kecil, jenis="SAKIT", mulai=date(2026, 11, 6), sampai=date(2026, 11, 6), nomor_sk="851/16/REKAAN")
    assert catat(kota_kecil, jenis="SAKIT", mulai=date(2026, 11, 7), sampai=date(2026, 11, 7)).pk


@pytest.mark.parametrize(("bulan", "harapan"), [(3, date(2026, 3, 31)), (12, date(2026, 12, 31))])
def test_akhir_terlama_sehari_sebelum_tanggal_yang_sama(bulan: int, harapan: date) -> None:
    assert akhir_terlama(date(2026, 1, 1), bulan) == harapan


@pytest.mark.parametrize(
    ("jenis", "sampai", "kata"),
    [
        ("BESAR", date(2027, 2, 2), "Cuti besar paling lama 3 bulan .* paling lambat 1 Februari 2027"),
        ("MELAHIRKAN", date(2027, 5, 2), "Cuti melahirkan paling lama 6 bulan .*UU 4/2024.* paling lambat 1 Mei 2027"),
        ("SAKIT", date(2028, 5, 2), "paling lama 18 bulan"),
        ("MPP", date(2027, 11, 2), "Masa persiapan pensiun paling lama 12 bulan"),
        ("TAHUNAN", date(2026, 11, 1), "mendahului hari pertama"),
    ],
)
def test_cuti_yang_lebih_lama_dari_aturannya_ditolak(
    kota_kecil: KotaKecil, jenis: str, sampai: date, kata: str
) -> None:
    with pytest.raises(IsianSalah, match=kata):
        catat(kota_kecil, jenis=jenis, sampai=sampai)
    assert not RiwayatCuti.objects.exists()


def test_cuti_tepat_selama_aturannya_diterima_dan_sebelum_aturan_itu_tidak_dibatasi(kota_kecil: KotaKecil) -> None:
    RiwayatStatus.objects.filter(pegawai=kota_kecil.staf).update(berlaku=DateRange(date(2010, 1, 1), None))
    assert catat(kota_kecil, jenis="BESAR", sampai=date(2027, 2, 1)).pk
    assert catat(kota_kecil, jenis="BESAR", mulai=date(2016, 1, 1), sampai=date(2016, 6, 30)).pk


def test_cuti_melahirkan_tiga_bulan_sebelum_undang_undang_ibu_dan_anak_enam_sesudahnya(kota_kecil: KotaKecil) -> None:
    """UU 4/2024 holds from 2 July 2024: the day before, three months, the day itself six; an extension counts with the first."""
    with pytest.raises(IsianSalah, match="paling lama 3 bulan"):
        catat(kota_kecil, jenis="MELAHIRKAN", mulai=date(2024, 7, 1), sampai=date(2024, 10, 1))
    assert catat(kota_kecil, jenis="MELAHIRKAN", mulai=date(2024, 7, 2), sampai=date(2024, 10, 1)).pk
    lanjut: dict[str, Any] = {"jenis": "MELAHIRKAN", "mulai": date(2024, 10, 2), "nomor_sk": "851/17/REKAAN"}
    with pytest.raises(
        IsianSalah, match=r"yang mulai 2 Juli 2024, bersambung dengan cuti sebelumnya, .* 1 Januari 2025"
    ):
        catat(kota_kecil, **lanjut, sampai=date(2025, 1, 2))
    assert catat(kota_kecil, **lanjut, sampai=date(2025, 1, 1)).pk
    assert "surat keterangan dokter" in sebut_surat_dokter(JenisCuti.MELAHIRKAN, date(2024, 7, 2), date(2024, 10, 2))
    assert sebut_surat_dokter(JenisCuti.MELAHIRKAN, date(2024, 7, 2), date(2024, 10, 1)) == ""
    assert sebut_surat_dokter(JenisCuti.SAKIT, date(2024, 7, 2), date(2025, 7, 2)) == ""


@pytest.mark.parametrize("jenis", ["BESAR", "MPP"])
def test_pppk_tidak_cuti_besar_dan_tanpa_masa_persiapan_pensiun(kota_kecil: KotaKecil, jenis: str) -> None:
    RiwayatStatus.objects.filter(pegawai=kota_kecil.staf).update(status=StatusAsn.PPPK)
    with pytest.raises(IsianSalah, match="bukan hak PPPK") as galat:
        catat(kota_kecil, jenis=jenis)
    assert galat.value.kolom == "jenis"
    assert catat(kota_kecil).pk


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"nomor_sk": "  "}, "Isi nomor surat"),
        ({"tanggal_sk": date(2026, 12, 1)}, "belum tiba"),
        ({"mulai": date(2019, 11, 2), "sampai": date(2019, 11, 6)}, "mulai berdinas 1 Januari 2020"),
    ],
)
def test_surat_yang_keliru_ditolak_dengan_kalimat(kota_kecil: KotaKecil, isi: dict[str, Any], kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata):
        catat(kota_kecil, **isi)
    assert not RiwayatCuti.objects.exists()


@pytest.mark.parametrize("kedudukan", [Kedudukan.CLTN, Kedudukan.PENSIUN, Kedudukan.DIBERHENTIKAN_SEMENTARA])
def test_yang_tidak_berdinas_tidak_cuti(kota_kecil: KotaKecil, kedudukan: Kedudukan) -> None:
    services.create_riwayat_status(
        pegawai=kota_kecil.staf,
        status=StatusAsn.PNS,
        kedudukan=kedudukan,
        tmt=date(2026, 11, 5),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    with pytest.raises(TidakBerdinas, match="sejak 5 November 2026"):
        catat(kota_kecil)
    assert catat(kota_kecil, sampai=date(2026, 11, 4)).pk


def test_tugas_belajar_tidak_menghalangi_cuti(kota_kecil: KotaKecil) -> None:
    RiwayatStatus.objects.filter(pegawai=kota_kecil.staf).update(kedudukan=Kedudukan.TUGAS_BELAJAR)
    assert catat(kota_kecil, jenis="MELAHIRKAN", sampai=date(2027, 1, 31)).pk


def test_pensiun_di_tengah_cuti_mengakhiri_cutinya(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil, jenis="BESAR", sampai=date(2027, 1, 31))
    services.create_riwayat_status(
        pegawai=kota_kecil.staf,
        status=StatusAsn.PNS,
        kedudukan=Kedudukan.PENSIUN,
        tmt=date(2027, 1, 1),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    baris.refresh_from_db()
    assert baris.akhir == date(2026, 12, 31)


def test_B_05_tidak_mencatat_mengakhiri_atau_mencabut_cuti_sendiri(kota_kecil: KotaKecil) -> None:
    diri = kota_kecil.staf.pengguna
    with pytest.raises(DataDiriSendiri):
        catat(kota_kecil, oleh=diri)
    baris = catat(kota_kecil)
    with pytest.raises(DataDiriSendiri):
        services.akhiri_cuti(cuti=baris, sampai=date(2026, 11, 3), alasan="x", oleh=diri, pada=PADA)
    with pytest.raises(DataDiriSendiri):
        services.cancel_riwayat(baris=baris, alasan="x", oleh=diri, pada=PADA)


# --- Ending early, withdrawing, and who hears of it


def test_kembali_bekerja_memendekkan_cuti_dengan_alasannya(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    isi: dict[str, Any] = {"cuti": baris, "oleh": kota_kecil.pengelola, "pada": PADA}
    services.akhiri_cuti(sampai=date(2026, 11, 3), alasan="Dipanggil untuk rapat anggaran", **isi)
    baris.refresh_from_db()
    assert baris.berlaku == masa(date(2026, 11, 2), date(2026, 11, 4))
    jejak = Aktivitas.objects.get(kode="jabatan.riwayatcuti.diakhiri")
    assert (jejak.alasan, jejak.sesudah["berlaku"]) == ("Dipanggil untuk rapat anggaran", "[2026-11-02, 2026-11-04)")
    for sampai in (date(2026, 11, 3), date(2026, 11, 6), date(2026, 11, 1)):
        with pytest.raises(IsianSalah, match="lebih awal"):
            services.akhiri_cuti(sampai=sampai, alasan="x", **isi)
    with pytest.raises(IsianSalah, match="Tuliskan mengapa"):
        services.akhiri_cuti(sampai=date(2026, 11, 2), alasan=" ", **isi)


def test_cuti_yang_dicabut_tidak_berlaku_dan_tetap_terbaca(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    isi: dict[str, Any] = {"alasan": "Tidak jadi cuti", "oleh": kota_kecil.bkpsdm, "pada": PADA}
    services.cancel_riwayat(baris=baris, **isi)
    baris.refresh_from_db()
    assert (baris.berlaku.isempty, baris.akhir) == (True, date(2026, 11, 6))
    with pytest.raises(RiwayatSudahDicabut):
        services.cancel_riwayat(baris=baris, **isi)
    with pytest.raises(RiwayatSudahDicabut):
        services.akhiri_cuti(cuti=baris, sampai=date(2026, 11, 3), **isi)
    assert catat(kota_kecil).pk != baris.pk
    judul = Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna).order_by("pk").values_list("judul", flat=True)
    assert list(judul)[:2] == ["Cuti Anda dicatat", "Catatan cuti Anda dicabut"]


def test_gaji_tahu_sejak_kapan_cuti_mengubah_faktanya(
    kota_kecil: KotaKecil, django_capture_on_commit_callbacks: Any
) -> None:
    terkirim: list[Any] = []

    def dengar(**isi: Any) -> None:
        terkirim.append((isi["pegawai_ids"], isi["sejak"]))

    penempatan_berubah.connect(dengar)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            baris = catat(kota_kecil)
            siapa: dict[str, Any] = {"alasan": "Kembali", "oleh": kota_kecil.bkpsdm, "pada": PADA}
            services.akhiri_cuti(cuti=baris, sampai=date(2026, 11, 3), **siapa)
            services.cancel_riwayat(baris=baris, **siapa)
    finally:
        penempatan_berubah.disconnect(dengar)
    ids = frozenset({kota_kecil.staf.pk})
    assert terkirim == [(ids, date(2026, 11, 2)), (ids, date(2026, 11, 4)), (ids, date(2026, 11, 2))]


# --- Working days


def test_hari_kerja_cuti_mengikuti_kalender_unitnya(kota_kecil: KotaKecil) -> None:
    """Monday 2 to Saturday 7 November 2026, Wednesday free: four days, five where Saturday is worked."""
    HariLibur.objects.create(
        tanggal=date(2026, 11, 4), nama="Libur rekaan", jenis="LOKAL", dasar_hukum="Keputusan rekaan"
    )
    lima = catat(kota_kecil, sampai=date(2026, 11, 7))
    enam = catat(kota_kecil, pegawai=kota_kecil.orang_lain, sampai=date(2026, 11, 7))
    PolaHariKerja.objects.create(unit_kode="DINAS-LAIN", hari_per_pekan=6, berlaku=DateRange(date(2026, 1, 1), None))
    assert hitung_hari_kerja([lima, enam]) == {lima.pk: 4, enam.pk: 5}
    assert hitung_hari_kerja([]) == {}
    per_unit = list_kalender({"DINAS-LAIN", "BIDANG"})
    assert per_unit == {kode: get_kalender(kode) for kode in ("DINAS-LAIN", "BIDANG")}


# --- Pages


def test_siapa_mencatat_lewat_halaman_dan_siapa_tidak(kota_kecil: KotaKecil) -> None:
    alamat = reverse("jabatan:cuti-baru")
    with time_machine.travel(PADA, tick=False):
        for oleh, nomor, mulai in (
            (kota_kecil.bkpsdm, "1", date(2026, 11, 2)),
            (kota_kecil.pengelola, "2", date(2026, 11, 9)),
        ):
            isi = isian(pegawai=kota_kecil.staf.pk, nomor_sk=nomor, mulai=mulai, sampai=mulai)
            jawab = klien(oleh).post(alamat, isi)
            assert (jawab.status_code, jawab["Location"]) == (302, reverse("jabatan:cuti-list"))
        luar = klien(kota_kecil.pengelola_lain).post(alamat, isian(pegawai=kota_kecil.staf.pk, nomor_sk="3"))
        assert "Pegawai ini tidak ditemukan" in luar.content.decode()
        for oleh in (kota_kecil.kabid.pengguna, kota_kecil.staf.pengguna, kota_kecil.bendahara, kota_kecil.auditor):
            assert klien(oleh).get(alamat).status_code == 403
    assert sorted(RiwayatCuti.objects.values_list("nomor_sk", flat=True)) == ["1", "2"]


def test_di_luar_lingkup_tidak_ada(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    for nama in ("jabatan:cuti-akhiri", "jabatan:cuti-cabut"):
        alamat = reverse(nama, args=[baris.pk])
        assert klien(kota_kecil.pengelola_lain).get(alamat).status_code == 404
        assert klien(kota_kecil.pengelola_lain).post(alamat, {"alasan": "x"}).status_code == 404
        assert klien(kota_kecil.pengelola).get(alamat).status_code == 200
        assert klien(kota_kecil.staf.pengguna).get(alamat).status_code == 403


def test_dari_profil_ke_daftar_lalu_diakhiri_dan_dicabut(kota_kecil: KotaKecil) -> None:
    staf, daftar = kota_kecil.staf, reverse("jabatan:cuti-list")
    profil = reverse("jabatan:pegawai-detail", args=[staf.uuid]) + "?tab=riwayat"
    petugas = klien(kota_kecil.pengelola)
    with time_machine.travel(PADA, tick=False):
        catat_url = f"{reverse('jabatan:cuti-baru')}?pegawai={staf.uuid}"
        assert catat_url in petugas.get(profil).content.decode()
        halaman = petugas.get(catat_url).content.decode()
        assert "Cuti di luar tanggungan negara dan tugas belajar bukan di sini" in halaman
        assert staf.nama in halaman
        jawab = petugas.post(catat_url, isian(pegawai=staf.pk))
        assert (jawab.status_code, jawab["Location"]) == (302, profil)
        isi = petugas.get(daftar).content.decode()
        assert "1 pegawai dalam lingkup Anda sedang cuti hari ini" in isi
        assert "851/15/REKAAN" in isi
        assert "Sedang cuti" in isi
        baris = RiwayatCuti.objects.get()
        akhiri = reverse("jabatan:cuti-akhiri", args=[baris.pk])
        galat = petugas.post(akhiri, {"sampai": "2026-11-20", "alasan": "Kembali"})
        assert "Hari terakhir yang baru harus di antaranya" in galat.content.decode()
        assert petugas.post(akhiri, {"sampai": "2026-11-03", "alasan": "Kembali"}).status_code == 302
        cabut = reverse("jabatan:cuti-cabut", args=[baris.pk])
        assert "Cuti tahunan" in petugas.get(cabut).content.decode()
        assert petugas.post(cabut, {"alasan": "Salah orang"}).status_code == 302
        sendiri = klien(staf.pengguna).get(profil).content.decode()
        assert "Salah orang" in sendiri
        assert cabut not in sendiri
        assert "Hari ini tidak ada pegawai" in petugas.get(daftar).content.decode()


@pytest.mark.parametrize(
    ("saring", "tampak"),
    [
        ("", ["kini", "depan", "lalu"]),
        ("keadaan=kini", ["kini"]),
        ("keadaan=lainnya", ["depan", "lalu"]),
        ("jenis=SAKIT", ["lalu"]),
        ("unit=DINAS-LAIN", ["lalu"]),
        ("unit=DINAS", ["kini", "depan"]),
        ("bulan=2026-11", ["kini"]),
        ("bulan=2026-12", ["depan"]),
        ("cari=stefani", ["kini", "depan"]),
        ("cari=surat-lalu", ["lalu"]),
        ("bulan=2026-13", ["kini", "depan", "lalu"]),
    ],
)
def test_daftar_disaring_dan_yang_sedang_cuti_paling_atas(
    kota_kecil: KotaKecil, saring: str, tampak: list[str]
) -> None:
    catat(kota_kecil, nomor_sk="surat-kini")
    catat(kota_kecil, nomor_sk="surat-depan", mulai=date(2026, 12, 1), sampai=date(2026, 12, 4))
    lalu = {"jenis": "SAKIT", "mulai": date(2026, 9, 1), "sampai": date(2026, 9, 4)}
    catat(kota_kecil, nomor_sk="surat-lalu", pegawai=kota_kecil.orang_lain, **lalu)
    with time_machine.travel(PADA, tick=False):
        halaman = klien(kota_kecil.bkpsdm).get(reverse("jabatan:cuti-list") + f"?{saring}").content.decode()
    # The words of the search stand in their own field; the rows come after it.
    isi = halaman[halaman.index("</form>") :]
    urutan = sorted((isi.index(f"surat-{n}"), n) for n in ("kini", "depan", "lalu") if f"surat-{n}" in isi)
    assert [n for _, n in urutan] == tampak


def test_daftar_kosong_mengatakan_apa_yang_akan_tampil(kota_kecil: KotaKecil) -> None:
    isi = klien(kota_kecil.pengelola).get(reverse("jabatan:cuti-list")).content.decode()
    assert "Belum ada cuti yang dicatat" in isi
    assert "Ekspor daftar ini" not in isi
    saring = klien(kota_kecil.pengelola).get(reverse("jabatan:cuti-list") + "?jenis=MPP").content.decode()
    assert "Tidak ada cuti yang cocok" in saring


def test_ekspor_mengikuti_saringan_dan_tercatat(kota_kecil: KotaKecil) -> None:
    catat(kota_kecil)
    catat(kota_kecil, pegawai=kota_kecil.orang_lain, jenis="SAKIT", nomor_sk="=1+1")
    alamat = reverse("jabatan:cuti-ekspor")
    jawab = klien(kota_kecil.bkpsdm).post(alamat + "?jenis=TAHUNAN", {"bentuk": "csv"})
    isi = jawab.content.decode("utf-8-sig").splitlines()
    assert isi[0].startswith("nip;nama;unit_kerja;kode_unit;jenis;mulai;sampai;hari_kerja;")
    assert isi[1:] == [
        f"{kota_kecil.staf.nip};{kota_kecil.staf.nama};Bidang Rekaan;BIDANG;Cuti tahunan;2026-11-02;2026-11-06;5;"
        "851/15/REKAAN;2026-10-26;"
    ]
    assert Aktivitas.objects.get(kode="jabatan.riwayatcuti.diekspor").sesudah["jumlah"] == 1
    assert "'=1+1" in klien(kota_kecil.bkpsdm).post(alamat, {"bentuk": "csv"}).content.decode()
    assert klien(kota_kecil.bkpsdm).get(alamat).status_code == 404
    assert klien(kota_kecil.pengelola).post(alamat).status_code == 403


def test_daftar_berjalan_dengan_kueri_yang_sama_untuk_3_dan_30_baris(
    client: Client, kota_kecil: KotaKecil, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(kota_kecil.bkpsdm)
    profil = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=riwayat"
    hitungan = []
    for jumlah in (3, 27):
        RiwayatCutiFactory.create_batch(jumlah, pegawai__unit_kerja=kota_kecil.bidang)
        for n in range(jumlah):
            hari = date(2024 if jumlah == 3 else 2025, 1, n + 1)
            RiwayatCutiFactory(pegawai=kota_kecil.staf, berlaku=DateRange(hari, hari.replace(day=n + 2)))
        for alamat in (reverse("jabatan:cuti-list"), "/api/v1/jabatan/cuti/", profil):
            with django_assert_max_num_queries(40) as kueri:
                assert client.get(alamat).status_code == 200
            hitungan.append(len(kueri))
    assert hitungan[3:] <= hitungan[:3]


# --- API


def test_api_sama_dengan_halaman(kota_kecil: KotaKecil) -> None:
    akar = "/api/v1/jabatan/cuti/"
    satu = APIClient()
    satu.force_login(kota_kecil.pengelola)
    isi = isian(pegawai=str(kota_kecil.staf.uuid))
    kunci = {"HTTP_IDEMPOTENCY_KEY": "cuti-uji-1"}
    jawab = satu.post(akar, isi, **kunci)
    assert jawab.status_code == 201
    terbaca = jawab.json()
    assert (terbaca["mulai"], terbaca["sampai"], terbaca["hari_kerja"]) == ("2026-11-02", "2026-11-06", 5)
    assert satu.post(akar, isi, **kunci).json() == terbaca
    assert satu.post(akar, isi).status_code == 409
    assert RiwayatCuti.objects.count() == 1
    assert satu.get(akar + "?jenis=TAHUNAN&bulan=2026-11").json()["count"] == 1
    assert satu.get(akar + "?bulan=2026-13").status_code == 400
    alamat = f"{akar}{terbaca['id']}/"
    assert satu.post(f"{alamat}akhiri/", {"sampai": "2026-11-03"}).status_code == 400
    diakhiri = satu.post(f"{alamat}akhiri/", {"sampai": "2026-11-03", "alasan": "Kembali"})
    assert diakhiri.json()["sampai"] == "2026-11-03"
    assert satu.post(f"{alamat}cabut/", {"alasan": "Keliru"}).status_code == 204
    assert satu.get(alamat).json()["keadaan"] == "DICABUT"
    assert satu.post(f"{alamat}cabut/", {"alasan": "Keliru"}).status_code == 409
    assert satu.post(f"{akar}ekspor/", {"bentuk": "csv"}).status_code == 403
    satu.force_login(kota_kecil.bkpsdm)
    berkas = satu.post(f"{akar}ekspor/?jenis=TAHUNAN", {"bentuk": "csv"})
    assert "Cuti tahunan;2026-11-02;2026-11-03;2;851/15/REKAAN" in berkas.content.decode("utf-8-sig")
    assert satu.post(f"{akar}ekspor/?bulan=kapan", {"bentuk": "csv"}).status_code == 400
    satu.force_login(kota_kecil.pengelola_lain)
    for jalur in ("", "akhiri/", "cabut/"):
        metode = satu.post if jalur else satu.get
        assert metode(alamat + jalur).status_code == 404
    assert satu.post(akar, isi).status_code == 400
    satu.force_login(kota_kecil.staf.pengguna)
    assert satu.get(akar).json()["count"] == 1
    assert satu.post(akar, isi).status_code == 403


# --- Import


def pratinjau(baris: list[str], oleh: Any) -> Impor:
    """Preview a sheet of leave."""
    isi = "\n".join([TAJUK, *baris]).encode()
    return services.create_impor(jenis=JenisImpor.CUTI, nama_berkas="cuti.csv", isi=isi, oleh=oleh, pada=PADA)


def test_lembar_cuti_dipratinjau_diterapkan_dan_unggah_ulang_tidak_mengubah(kota_kecil: KotaKecil) -> None:
    baris = [
        f"{kota_kecil.staf.nip};Cuti tahunan;1/6/2026;5/6/2026;851/1;20/5/2026",
        f"{kota_kecil.staf.nip};SAKIT;8/6/2026;9/6/2026;851/2;8/6/2026",
        f"{kota_kecil.rekan.nip};Cuti melahirkan;1/7/2026;30/9/2026;851/3;20/6/2026",
    ]
    oleh = kota_kecil.pengelola
    impor = pratinjau(baris, oleh)
    assert (impor.galat, impor.jumlah_baru) == ([], 3)
    assert impor.rencana[0]["ubah"] == {"cuti": ["", "Cuti tahunan 1 Juni 2026 sampai 5 Juni 2026"]}
    assert not RiwayatCuti.objects.exists()
    services.apply_impor(impor=impor, sidik=impor.sidik, oleh=oleh, pada=PADA)
    tercatat = RiwayatCuti.objects.order_by("berlaku").values_list(
        "pegawai", "jenis", "berlaku", "nomor_sk", "tanggal_sk"
    )
    assert list(tercatat)[1] == (
        kota_kecil.staf.pk, "SAKIT", masa(date(2026, 6, 8), date(2026, 6, 10)), "851/2", date(2026, 6, 8)
    )  # fmt: skip
    assert len(tercatat) == 3
    assert Notifikasi.objects.filter(judul="Cuti Anda dicatat").count() == 2
    ulang = pratinjau(baris, oleh)
    assert (ulang.galat, ulang.jumlah_baru, ulang.jumlah_sama) == ([], 0, 3)


def test_unggah_ulang_cuti_yang_diakhiri_lebih_awal_tidak_mengubahnya_dan_disebut(kota_kecil: KotaKecil) -> None:
    """A letter to 6 November ended on the 4th: the sheet with the 6th leaves it, one with the 3rd says where to end it."""
    catatan = catat(kota_kecil)
    siapa: dict[str, Any] = {"oleh": kota_kecil.bkpsdm, "pada": PADA}
    services.akhiri_cuti(cuti=catatan, sampai=date(2026, 11, 4), alasan="Dipanggil kembali", **siapa)
    surat = f"{kota_kecil.staf.nip};Cuti tahunan;2/11/2026;{{}};851/15/REKAAN;26/10/2026"
    melahirkan = f"{kota_kecil.rekan.nip};Cuti melahirkan;1/12/2026;31/3/2027;851/18;20/10/2026"
    ulang = pratinjau([melahirkan, surat.format("6/11/2026")], kota_kecil.pengelola)
    assert (ulang.galat, ulang.jumlah_baru, ulang.jumlah_sama) == ([], 1, 1)
    assert "surat keterangan dokter" in ulang.rencana[0]["peringatan"]
    assert "berakhir lebih awal, 4 November 2026, bukan 6 November 2026" in ulang.rencana[1]["peringatan"]
    halaman = klien(kota_kecil.pengelola).get(reverse("jabatan:impor-detail", args=[ulang.uuid])).text
    assert "Perlu diperhatikan" in halaman
    assert "Catatan itu tetap." in halaman
    (galat,) = pratinjau([surat.format("3/11/2026")], kota_kecil.pengelola).galat
    assert (galat["kolom"], "akhiri catatan itu" in galat["pesan"]) == ("sampai", True)
    catatan.refresh_from_db()
    assert catatan.akhir == date(2026, 11, 4)


def test_galat_lembar_cuti_disebut_per_baris_dan_tidak_satu_pun_masuk(kota_kecil: KotaKecil) -> None:
    staf, catatan = kota_kecil.staf.nip, catat(kota_kecil)
    impor = pratinjau(
        [
            f"{staf};Cuti tahunan;1/6/2026;5/6/2026;851/1;20/5/2026",
            f"{staf};Cuti sakit;5/6/2026;8/6/2026;851/2;20/5/2026",
            f"{staf};CLTN;1/7/2026;5/7/2026;851/3;20/5/2026",
            f"{staf};Cuti besar;1/1/2026;5/5/2026;851/4;20/5/2025",
            f"{staf};Cuti tahunan;6/11/2026;6/11/2026;851/5;20/5/2026",
            f"{kota_kecil.orang_lain.nip};Cuti tahunan;1/6/2026;5/6/2026;851/6;20/5/2026",
            f"{staf};Cuti tahunan;3/8/2026;4/8/2026;;20/5/2026",
            f"{staf};Cuti tahunan;3/9/2026;4/9/2026;851/8;20/12/2026",
        ],
        kota_kecil.pengelola,
    )
    pesan = {(g["baris"], g["kolom"]): g["pesan"] for g in impor.galat}
    assert "bertumpang tindih dengan baris 2" in pesan[3, "mulai"]
    assert "Kolom jenis" in pesan[4, "jenis"]
    assert "paling lama 3 bulan" in pesan[5, "sampai"]
    assert "sudah tercatat cuti pada masa itu" in pesan[6, "mulai"]
    assert "di luar lingkup" in pesan[7, "nip"]
    assert "wajib diisi" in pesan[8, "nomor_surat"]
    assert "belum tiba" in pesan[9, "tanggal_surat"]
    assert len(pesan) == 7
    assert list(RiwayatCuti.objects.all()) == [catatan]


def test_petugas_tidak_mengimpor_cutinya_sendiri(kota_kecil: KotaKecil) -> None:
    beri_peran(kota_kecil.staf.pengguna, Peran.PENGELOLA_UNIT, "DINAS")
    impor = pratinjau(
        [f"{kota_kecil.staf.nip};Cuti tahunan;1/6/2026;5/6/2026;851/1;20/5/2026"], kota_kecil.staf.pengguna
    )
    assert "tentang Anda sendiri" in impor.galat[0]["pesan"]


def test_petugas_yang_memilih_dirinya_ditolak_pada_kolomnya(kota_kecil: KotaKecil) -> None:
    beri_peran(kota_kecil.staf.pengguna, Peran.PENGELOLA_UNIT, "DINAS")
    jawab = klien(kota_kecil.staf.pengguna).post(reverse("jabatan:cuti-baru"), isian(pegawai=kota_kecil.staf.pk))
    isi = jawab.content.decode()
    assert (jawab.status_code, "karena ini tentang Anda sendiri" in isi, "851/15/REKAAN" in isi) == (400, True, True)
    assert not RiwayatCuti.objects.exists()


def test_halaman_impor_menawarkan_cuti_kepada_pengelola(kota_kecil: KotaKecil) -> None:
    petugas = klien(kota_kecil.pengelola)
    assert "Cuti pegawai" in petugas.get(reverse("jabatan:impor")).content.decode()
    assert petugas.get(reverse("jabatan:impor-templat", args=["cuti"])).status_code == 200
    assert "nomor_surat" in petugas.get(reverse("jabatan:impor-unggah", args=["cuti"])).content.decode()


def test_pimpinan_membaca_riwayat_tanpa_cuti_perorangan_sedang_atasan_membaca_cuti_bawahannya(
    kota_kecil: KotaKecil,
) -> None:
    """Attendance and leave are open to leaders as sums alone; a supervisor plans by the leave of the own people."""
    baris = catat(kota_kecil, jenis="SAKIT")
    alamat = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid])
    for pengguna, terbuka in ((kota_kecil.pimpinan, False), (kota_kecil.kabid.pengguna, True)):
        jawaban = klien(pengguna).get(alamat, {"tab": "riwayat"})
        assert jawaban.status_code == 200
        assert (baris.nomor_sk in jawaban.text) is terbuka
