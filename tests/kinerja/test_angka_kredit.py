"""The ledger of angka kredit, PAK, pages and API."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import GalatDomain, IsianSalah
from jabatan.enums import JenisJabatan, StatusAsn
from jabatan.models import RiwayatPangkat, RiwayatStatus
from kinerja.enums import JenisAngkaKredit, StatusAngkaKredit, StatusPak
from kinerja.models import AngkaKredit, Pak
from kinerja.selectors.angka_kredit import count_lowongan, get_ringkasan_ak, list_fungsional
from kinerja.services import ak_awal
from kinerja.services import angka_kredit as layanan
from kinerja.services.bersama import DataSendiri
from kinerja.services.pak import AngkaBerubah, PakSudahDiputus, PengusulMemutus, approve_pak, reject_pak, submit_pak
from tests.factories.jabatan import (
    HukumanDisiplinFactory,
    JabatanFactory,
    KotaKecil,
    PegawaiFactory,
    PosisiFactory,
    beri_peran,
    nip_rekaan,
)

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
HARI = date(2026, 11, 2)


@pytest.fixture(autouse=True)
def waktu():
    """Let today be 2 November 2026."""
    with time_machine.travel(PADA, tick=False):
        yield


@pytest.fixture
def kota(kota_kecil: KotaKecil) -> KotaKecil:
    """Make the staff member an Auditor Ahli Muda, III/c since 2020, and the sekda the deciding official."""
    jabatan = kota_kecil.posisi.staf.jabatan
    jabatan.nama, jabatan.jenis = "Auditor Ahli Muda", JenisJabatan.JF_AHLI_MUDA
    jabatan.save()
    RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).update(golongan="III/c")
    beri_peran(kota_kecil.sekda.pengguna, Peran.PIMPINAN)
    return kota_kecil


def konversi(kota: KotaKecil, tahun: int, predikat: str = "baik", **lain) -> AngkaKredit:
    """Convert one year of the staff member."""
    isi = {"sejak": date(tahun, 1, 1), "sampai": date(tahun, 12, 31), "nomor_dokumen": f"EV-{tahun}"} | lain
    return layanan.create_konversi(pegawai=kota.staf, predikat=predikat, oleh=kota.bkpsdm, pada=PADA, **isi)


def masuk(pengguna) -> Client:
    """Sign in."""
    klien = Client()
    klien.force_login(pengguna)
    return klien


def jumlah(kota: KotaKecil) -> Decimal:
    """Give the sum of today."""
    return get_ringkasan_ak(kota.staf, HARI).jumlah


# --- The ledger ---------------------------------------------------------------------------------
def test_setahun_dikonversi_dengan_faktor_dan_dasar_hukum(kota: KotaKecil) -> None:
    baris = konversi(kota, 2025, "sangat_baik")
    assert (baris.nilai, baris.bulan, baris.persen, baris.koefisien) == (Decimal("37.50"), 12, 150, 25)
    assert "PerBKN 3/2023" in baris.dasar_hukum
    assert baris.uraian == "12/12 × 150% × 25"
    assert Aktivitas.objects.filter(kode="kinerja.angka_kredit.dikonversi", objek_id=str(baris.pk)).count() == 1


def test_tahun_terbagi_dijumlah_dari_baris_yang_dibulatkan(kota: KotaKecil) -> None:
    konversi(kota, 2025, sampai=date(2025, 7, 31))
    konversi(kota, 2025, "sangat_baik", sejak=date(2025, 8, 1))
    assert jumlah(kota) == Decimal("30.21")


def test_hanya_bulan_penuh_yang_dihitung(kota: KotaKecil) -> None:
    assert konversi(kota, 2025, sejak=date(2025, 3, 15)).bulan == 9
    with pytest.raises(IsianSalah, match="satu bulan penuh"):
        konversi(kota, 2024, sejak=date(2024, 3, 2), sampai=date(2024, 3, 30))


def test_setahun_atau_sebagian_tidak_keduanya(kota: KotaKecil) -> None:
    lama = konversi(kota, 2025)
    with pytest.raises(layanan.MasaSudahDikonversi, match="tahunan atau periodik"):
        konversi(kota, 2025, sampai=date(2025, 6, 30))
    lama.pk, lama.uuid = None, "00000000-0000-0000-0000-000000000001"
    lama.masa = DateRange(date(2025, 12, 1), date(2026, 1, 1))
    with pytest.raises(DatabaseError, match="angka_kredit_konversi_tanpa_tumpang_tindih"), transaction.atomic():
        lama.save(force_insert=True)


def test_predikat_yang_berubah_menjadi_baris_koreksi(kota: KotaKecil) -> None:
    lama = konversi(kota, 2025)
    baru = layanan.update_konversi(
        baris=lama, predikat="sangat_baik", alasan="Putusan keberatan 7/2026", oleh=kota.bkpsdm, pada=PADA
    )
    lama.refresh_from_db()
    assert (lama.status, lama.nilai, lama.alasan_ganti) == (
        StatusAngkaKredit.DIGANTI,
        Decimal("25.00"),
        "Putusan keberatan 7/2026",
    )
    assert (baru.mengoreksi, jumlah(kota)) == (lama, Decimal("37.50"))
    with pytest.raises(layanan.SudahDiganti):
        layanan.update_konversi(baris=lama, predikat="baik", alasan="lagi", oleh=kota.bkpsdm, pada=PADA)


def test_baris_tidak_dapat_disunting_atau_dihapus_di_basis_data(kota: KotaKecil) -> None:
    baris = konversi(kota, 2025)
    for ubah in (
        lambda: AngkaKredit.objects.filter(pk=baris.pk).update(nilai=99),
        lambda: AngkaKredit.objects.filter(pk=baris.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            ubah()
    layanan.cancel_angka_kredit(baris=baris, alasan="Masa keliru", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(DatabaseError), transaction.atomic():
        AngkaKredit.objects.filter(pk=baris.pk).update(status=StatusAngkaKredit.BERLAKU)


def test_tahun_yang_dibatalkan_dapat_dikonversi_sebagian(kota: KotaKecil) -> None:
    layanan.cancel_angka_kredit(baris=konversi(kota, 2025), alasan="Ganti jabatan Juli", oleh=kota.bkpsdm, pada=PADA)
    assert konversi(kota, 2025, sampai=date(2025, 6, 30)).bulan == 6


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"sejak": date(2025, 6, 1), "sampai": date(2026, 5, 31)}, "satu tahun kalender"),
        ({"sejak": date(2026, 1, 1), "sampai": date(2026, 12, 31)}, "belum berakhir"),
        ({"nomor_dokumen": " "}, "nomor dokumen"),
        ({"sejak": date(2019, 1, 1), "sampai": date(2019, 12, 31)}, "tidak memangku jabatan fungsional"),
    ],
)
def test_konversi_yang_keliru_ditolak_dan_tidak_mengubah_apa_pun(kota: KotaKecil, isi: dict, pesan: str) -> None:
    with pytest.raises(GalatDomain, match=pesan):
        konversi(kota, 2025, **isi)
    assert not AngkaKredit.objects.exists()


def test_B_05_tidak_mencatat_angka_kredit_sendiri(kota: KotaKecil) -> None:
    with pytest.raises(DataSendiri):
        layanan.create_konversi(
            pegawai=kota.staf,
            sejak=date(2025, 1, 1),
            sampai=date(2025, 12, 31),
            predikat="sangat_baik",
            nomor_dokumen="X",
            oleh=kota.staf.pengguna,
            pada=PADA,
        )


def test_integrasi_perpindahan_dan_pendidikan(kota: KotaKecil) -> None:
    umum = {"pegawai": kota.staf, "oleh": kota.bkpsdm, "pada": PADA, "nomor_dokumen": "N-1"}
    lama = ak_awal.create_ak_integrasi(tmt=date(2023, 12, 31), konvensional=Decimal("245.5"), **umum)
    assert lama.nilai == Decimal("45.50")
    with pytest.raises(IsianSalah, match="lebih kecil"):
        ak_awal.create_ak_integrasi(tmt=date(2023, 12, 31), konvensional=Decimal(100), **umum | {"pegawai": kota.staf})
    with pytest.raises(layanan.SudahTercatat):
        ak_awal.create_ak_integrasi(tmt=date(2024, 1, 1), konvensional=Decimal(245), **umum)
    dasar, pindah = ak_awal.create_ak_perpindahan(
        tmt=date(2024, 1, 2), predikat="baik", tahun=5, pangkat_puncak=True, **umum
    )
    assert (dasar.nilai, pindah.nilai) == (0, 75)
    didik = ak_awal.create_ak_pendidikan(tmt=date(2025, 2, 1), ijazah="S2", **umum)
    assert (didik.nilai, didik.jenis) == (25, JenisAngkaKredit.PENDIDIKAN)
    with pytest.raises(layanan.SudahTercatat, match="satu kali"):
        ak_awal.create_ak_pendidikan(tmt=date(2025, 3, 1), ijazah="S2", **umum)


def test_jenjang_baru_dimulai_dari_nol(kota: KotaKecil) -> None:
    konversi(kota, 2024)
    madya = PosisiFactory(
        jabatan=JabatanFactory(nama="Auditor Ahli Madya", jenis=JenisJabatan.JF_AHLI_MADYA), unit_kerja=kota.bidang
    )
    riwayat = kota.staf.riwayatjabatan_set.get()
    riwayat.berlaku = DateRange(date(2020, 1, 1), date(2025, 7, 1))
    riwayat.save()
    kota.staf.riwayatjabatan_set.create(posisi=madya, berlaku=DateRange(date(2025, 7, 1), None))
    assert jumlah(kota) == 0
    with pytest.raises(IsianSalah, match="Jenjang berubah"):
        konversi(kota, 2025)
    assert konversi(kota, 2025, sampai=date(2025, 6, 30)).jenjang == "ahli_muda"
    assert konversi(kota, 2025, sejak=date(2025, 7, 1)).nilai == Decimal("18.75")
    assert jumlah(kota) == Decimal("18.75")


# --- Eligibility --------------------------------------------------------------------------------
def test_setiap_syarat_disebut_dengan_keadaannya(kota: KotaKecil) -> None:
    for tahun in (2022, 2023, 2024, 2025):
        konversi(kota, tahun, "sangat_baik" if tahun < 2025 else "butuh_perbaikan")
    kelayakan = get_ringkasan_ak(kota.staf, HARI).kelayakan
    assert kelayakan is not None and kelayakan.pangkat is not None and kelayakan.jenjang is not None
    pangkat = {s.nama: s.terpenuhi for s in kelayakan.pangkat.syarat}
    assert pangkat == {
        "Angka kredit kumulatif kenaikan pangkat": True,
        "Sedikitnya 2 tahun dalam pangkat terakhir": True,
        "Predikat paling rendah Baik dua tahun terakhir": False,
        "Tidak sedang menjalani hukuman disiplin sedang atau berat": None,
    }
    assert (kelayakan.pangkat.tujuan, kelayakan.pangkat.layak) == ("III/d", False)
    assert kelayakan.jenjang.kurang == Decimal("68.75")
    assert all(s.sumber for s in (*kelayakan.pangkat.syarat, *kelayakan.jenjang.syarat))


def test_kelebihan_dibawa_ke_pangkat_berikutnya_dalam_jenjang_yang_sama(kota: KotaKecil) -> None:
    for tahun in (2021, 2022, 2023, 2024, 2025):
        konversi(kota, tahun)
    RiwayatPangkat.objects.filter(pegawai=kota.staf).update(golongan="III/d")
    kelayakan = get_ringkasan_ak(kota.staf, HARI).kelayakan
    assert kelayakan is not None and kelayakan.pangkat is not None
    assert (kelayakan.pangkat.capaian, kelayakan.pangkat.kurang) == (25, 75)


def test_lowongan_dihitung_dari_peta_jabatan_profesi_yang_sama(kota: KotaKecil) -> None:
    fakta = get_ringkasan_ak(kota.staf, HARI).fakta
    assert fakta is not None
    madya = JabatanFactory(nama="Auditor Ahli Madya", jenis=JenisJabatan.JF_AHLI_MADYA)
    kursi = PosisiFactory(jabatan=madya, unit_kerja=kota.bidang, kebutuhan=2)
    PosisiFactory(jabatan=JabatanFactory(nama="Dokter Ahli Madya", jenis=JenisJabatan.JF_AHLI_MADYA))
    assert count_lowongan(fakta.jabatan, fakta.jenjang, HARI) == 2
    PegawaiFactory(nip=nip_rekaan(50), duduk=kursi)
    assert count_lowongan(fakta.jabatan, fakta.jenjang, HARI) == 1


def _syarat_disiplin(kota: KotaKecil, hari: date = HARI, **lain: bool):
    """Give the condition on sanctions of both steps."""
    kelayakan = get_ringkasan_ak(kota.staf, hari, **{"lihat_disiplin": True} | lain).kelayakan
    assert kelayakan is not None and kelayakan.pangkat is not None and kelayakan.jenjang is not None
    satu, dua = (langkah.syarat[-1] for langkah in (kelayakan.pangkat, kelayakan.jenjang))
    assert satu == dua
    return satu


def test_hukuman_sedang_menahan_pangkat_dan_jenjang_selama_berlaku(kota: KotaKecil) -> None:
    assert _syarat_disiplin(kota).terpenuhi is True
    HukumanDisiplinFactory(pegawai=kota.staf)
    tertahan = _syarat_disiplin(kota)
    assert (tertahan.terpenuhi, "31 Desember 2026" in tertahan.keterangan) == (False, True)
    assert "PP 94/2021" in tertahan.sumber
    assert _syarat_disiplin(kota, date(2025, 12, 31)).terpenuhi is True
    assert _syarat_disiplin(kota, date(2026, 1, 1)).terpenuhi is False
    assert _syarat_disiplin(kota, date(2026, 12, 31)).terpenuhi is False
    assert _syarat_disiplin(kota, date(2027, 1, 1)).terpenuhi is True


def test_hukuman_ringan_tidak_menahan(kota: KotaKecil) -> None:
    HukumanDisiplinFactory(pegawai=kota.staf, jenis="teguran_lisan", tingkat="ringan")
    assert _syarat_disiplin(kota).terpenuhi is True


def test_hukuman_tidak_terbaca_lewat_angka_kredit_oleh_yang_tidak_berhak(kota: KotaKecil) -> None:
    HukumanDisiplinFactory(pegawai=kota.staf)
    assert _syarat_disiplin(kota, lihat_disiplin=False).terpenuhi is None
    halaman = reverse("kinerja:angka-kredit-pegawai", args=[kota.staf.uuid])
    assert "enundaan KGB" in masuk(kota.bkpsdm).get(halaman).content.decode()
    assert "enundaan KGB" in masuk(kota.kabid.pengguna).get(halaman).content.decode()
    assert "enundaan KGB" not in masuk(kota.bendahara).get(halaman).content.decode()


def test_pppk_tanpa_pak_membaca_alasannya_beserta_pasal(kota: KotaKecil) -> None:
    RiwayatStatus.objects.filter(pegawai=kota.staf).update(status=StatusAsn.PPPK)
    for tindakan in (lambda: konversi(kota, 2025), lambda: usulkan(kota)):
        with pytest.raises(layanan.TanpaAngkaKredit, match="PermenPANRB 1/2023, Pasal 37"):
            tindakan()
    for pengguna, halaman in (
        (kota.staf.pengguna, reverse("kinerja:angka-kredit")),
        (kota.bkpsdm, reverse("kinerja:angka-kredit-pegawai", args=[kota.staf.uuid])),
    ):
        isi = masuk(pengguna).get(halaman).content.decode()
        assert "PP 49/2018" in isi
        assert "Usulkan PAK" not in isi
        assert "Buku angka kredit" not in isi
    assert not AngkaKredit.objects.exists()


# --- PAK ----------------------------------------------------------------------------------------
def usulkan(kota: KotaKecil, sampai: date = date(2025, 12, 31)) -> Pak:
    """Propose."""
    return submit_pak(pegawai=kota.staf, sampai=sampai, catatan="", oleh=kota.bkpsdm, pada=PADA)


def test_pak_ditetapkan_orang_lain_lalu_beku_dan_dapat_diperiksa(kota: KotaKecil) -> None:
    konversi(kota, 2024)
    baris = konversi(kota, 2025, "sangat_baik")
    pak = approve_pak(pak=usulkan(kota), nomor="1/PAK/2026", oleh=kota.sekda.pengguna, pada=PADA)
    assert (pak.status, pak.pejabat) == (StatusPak.DITETAPKAN, kota.sekda)
    assert pak.dokumen is not None
    assert pak.dokumen.isi["jumlah"] == "62,50"
    assert pak.dokumen.isi["pangkat"]["selisih"] == "kurang 37,50"
    layanan.update_konversi(baris=baris, predikat="baik", alasan="Putusan", oleh=kota.bkpsdm, pada=PADA)
    pak.dokumen.refresh_from_db()
    assert pak.dokumen.isi["jumlah"] == "62,50"
    halaman = masuk(kota.bkpsdm).get(reverse("kinerja:pak-detail", args=[pak.uuid])).content.decode()
    assert "Perlu PAK pengganti." in halaman
    umum = Client().get(reverse("dokumen:verifikasi", args=[pak.dokumen.kode])).content.decode()
    assert "Cocok." in umum and kota.staf.nama not in umum
    baru = approve_pak(pak=usulkan(kota), nomor="2/PAK/2026", oleh=kota.sekda.pengguna, pada=PADA)
    assert baru.dokumen is not None and baru.dokumen.menggantikan == pak.dokumen
    assert "Pernah berlaku." in Client().get(reverse("dokumen:verifikasi", args=[pak.dokumen.kode])).content.decode()
    with pytest.raises(DatabaseError), transaction.atomic():
        Pak.objects.filter(pk=pak.pk).update(jumlah=1)


def test_kolom_lama_dan_baru_memisahkan_pak_sebelumnya(kota: KotaKecil) -> None:
    konversi(kota, 2024)
    approve_pak(pak=usulkan(kota, date(2024, 12, 31)), nomor="1", oleh=kota.sekda.pengguna, pada=PADA)
    konversi(kota, 2025)
    pak = approve_pak(pak=usulkan(kota), nomor="2", oleh=kota.sekda.pengguna, pada=PADA)
    assert pak.dokumen is not None
    isi = next(k for k in pak.dokumen.isi["kelompok"] if "konversi" in k["nama"])
    assert (isi["lama"], isi["baru"], isi["jumlah"]) == ("25,00", "25,00", "50,00")


def test_B_05_pengusul_dan_pemilik_tidak_menetapkan_pak(kota: KotaKecil) -> None:
    konversi(kota, 2025)
    pak = usulkan(kota)
    beri_peran(kota.bkpsdm, Peran.PIMPINAN)
    with pytest.raises(PengusulMemutus):
        approve_pak(pak=pak, nomor="1", oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(DataSendiri):
        approve_pak(pak=pak, nomor="1", oleh=kota.staf.pengguna, pada=PADA)
    beri_peran(kota.staf.pengguna, Peran.PIMPINAN)
    alamat = reverse("kinerja:pak-approve", args=[pak.uuid])
    assert masuk(kota.staf.pengguna).post(alamat, {"nomor": "1"}).status_code == 403
    pak.refresh_from_db()
    assert pak.status == StatusPak.DIAJUKAN


def test_pak_ditolak_bila_angka_berubah_sejak_diusulkan(kota: KotaKecil) -> None:
    konversi(kota, 2024)
    pak = usulkan(kota)
    konversi(kota, 2025)
    with pytest.raises(AngkaBerubah):
        approve_pak(pak=pak, nomor="1", oleh=kota.sekda.pengguna, pada=PADA)
    reject_pak(pak=pak, alasan="Usulkan lagi", oleh=kota.sekda.pengguna, pada=PADA)
    with pytest.raises(PakSudahDiputus):
        reject_pak(pak=pak, alasan="Lagi", oleh=kota.sekda.pengguna, pada=PADA)
    usulkan(kota)


# --- Pages and API ------------------------------------------------------------------------------
def test_halaman_sendiri_menampilkan_kemajuan_dan_buku(kota: KotaKecil) -> None:
    konversi(kota, 2024)
    konversi(kota, 2025, "sangat_baik")
    klien = masuk(kota.staf.pengguna)
    isi = klien.get(reverse("kinerja:angka-kredit")).content.decode()
    assert "Kenaikan pangkat ke III/d" in isi
    assert "62,50" in isi
    assert "belum terpenuhi" in isi
    assert "Catat konversi" not in isi
    assert reverse("kinerja:angka-kredit") in klien.get("/").content.decode()


def test_yang_bukan_fungsional_mendapat_penjelasan_dan_tanpa_menu(kota: KotaKecil) -> None:
    klien = masuk(kota.kabid.pengguna)
    assert "jabatan fungsional" in klien.get(reverse("kinerja:angka-kredit")).content.decode()
    assert f'href="{reverse("kinerja:angka-kredit")}"' not in klien.get("/").content.decode()


def test_pengelola_mencatat_semua_jenis_lewat_halaman(kota: KotaKecil) -> None:
    klien = masuk(kota.pengelola)
    umum = {"nomor_dokumen": "N-1"}
    isian = {
        "dasar": {"tmt": "2020-01-01"} | umum,
        "integrasi": {"tmt": "2023-12-31", "konvensional": "245,5".replace(",", ".")} | umum,
        "pendidikan": {"tmt": "2024-02-01", "ijazah": "S2"} | umum,
        "konversi": {"sejak": "2025-01-01", "sampai": "2025-12-31", "predikat": "baik"} | umum,
        "uji-kompetensi": {"jenjang": "ahli_madya", "tanggal": "2026-01-05", "nomor": "UK-1"},
    }
    for jenis, data in isian.items():
        alamat = reverse("kinerja:angka-kredit-create", args=[kota.staf.uuid, jenis])
        assert klien.get(alamat).status_code == 200
        assert klien.post(alamat, data).status_code == 302, jenis
    salah = klien.post(reverse("kinerja:angka-kredit-create", args=[kota.staf.uuid, "konversi"]), isian["konversi"])
    assert salah.status_code == 409 and "sudah dikonversi" in salah.content.decode()
    assert klien.get(reverse("kinerja:angka-kredit-create", args=[kota.staf.uuid, "lain"])).status_code == 404
    assert jumlah(kota) == Decimal("95.50")
    pak = klien.post(reverse("kinerja:pak-create", args=[kota.staf.uuid]), {"sampai": "2025-12-31", "catatan": ""})
    pejabat = masuk(kota.sekda.pengguna)
    assert "Menunggu penetapan" in pejabat.get(reverse("kinerja:pak-list")).content.decode()
    assert "Tetapkan" in pejabat.get(pak["Location"]).content.decode()
    assert pejabat.post(pak["Location"] + "tetapkan/", {"nomor": "9/PAK/2026"}).status_code == 302
    pdf = masuk(kota.staf.pengguna).get(pak["Location"] + "pdf/")
    assert pdf["Content-Type"] == "application/pdf" and pdf.content.startswith(b"%PDF")


def test_B_02_angka_kredit_orang_lain_dijawab_seperti_tidak_ada(kota: KotaKecil) -> None:
    baris = konversi(kota, 2025)
    pak = usulkan(kota)
    for pengguna in (kota.rekan.pengguna, kota.orang_lain.pengguna, kota.pengelola_lain):
        klien = masuk(pengguna)
        for alamat in (
            reverse("kinerja:angka-kredit-pegawai", args=[kota.staf.uuid]),
            reverse("kinerja:pak-detail", args=[pak.uuid]),
            f"/api/v1/kinerja/angka-kredit/{kota.staf.uuid}/",
            f"/api/v1/kinerja/angka-kredit-baris/{baris.uuid}/",
            f"/api/v1/kinerja/pak/{pak.uuid}/",
        ):
            assert klien.get(alamat).status_code == 404, alamat
    assert (
        masuk(kota.kabid.pengguna).get(reverse("kinerja:angka-kredit-pegawai", args=[kota.staf.uuid])).status_code
        == 200
    )


def test_daftar_dapat_disaring_dan_diunduh(kota: KotaKecil) -> None:
    for tahun in (2022, 2023, 2024, 2025):
        konversi(kota, tahun)
    klien = masuk(kota.bkpsdm)
    alamat = reverse("kinerja:angka-kredit-unit")
    assert kota.staf.nama in klien.get(alamat, {"keadaan": "pangkat"}).content.decode()
    for saring in ({"keadaan": "jenjang"}, {"keadaan": "kosong"}, {"jenjang": "mahir"}, {"unit": "DINAS-LAIN"}):
        assert kota.staf.nama not in klien.get(alamat, saring).content.decode(), saring
    berkas = klien.get(reverse("kinerja:angka-kredit-ekspor"), {"bentuk": "csv"})
    assert kota.staf.nip in berkas.content.decode()
    assert Aktivitas.objects.filter(kode="kinerja.angka_kredit.diekspor").exists()


def test_daftar_berjalan_dengan_kueri_yang_sama_untuk_3_dan_30_baris(
    kota: KotaKecil, django_assert_max_num_queries
) -> None:
    klien = masuk(kota.bkpsdm)

    def hitung(nama: str) -> int:
        with django_assert_max_num_queries(60) as kueri:
            klien.get(reverse(nama))
        return len(kueri)

    lama = SimpleNamespace(unit=0, pak=0)
    for n in range(60, 63):
        _tambah(kota, n)
    hitung("kinerja:angka-kredit-unit"), hitung("kinerja:pak-list")
    lama.unit, lama.pak = hitung("kinerja:angka-kredit-unit"), hitung("kinerja:pak-list")
    for n in range(63, 84):
        _tambah(kota, n)
    assert (hitung("kinerja:angka-kredit-unit"), hitung("kinerja:pak-list")) == (lama.unit, lama.pak)
    assert list_fungsional(kota.bkpsdm, HARI).count() >= 24


def _tambah(kota: KotaKecil, n: int) -> None:
    orang = PegawaiFactory(nip=nip_rekaan(n), duduk=kota.posisi.staf, duduk__golongan="III/c")
    layanan.create_konversi(
        pegawai=orang,
        sejak=date(2025, 1, 1),
        sampai=date(2025, 12, 31),
        predikat="baik",
        nomor_dokumen=f"E-{n}",
        oleh=kota.bkpsdm,
        pada=PADA,
    )
    submit_pak(pegawai=orang, sampai=date(2025, 12, 31), catatan="", oleh=kota.bkpsdm, pada=PADA)


def test_api_mencatat_mengusulkan_dan_menetapkan(kota: KotaKecil) -> None:
    petugas, pejabat = masuk(kota.bkpsdm), masuk(kota.sekda.pengguna)
    dasar = f"/api/v1/kinerja/angka-kredit/{kota.staf.uuid}/"

    def kirim(klien: Client, alamat: str, isi: dict) -> tuple[int, dict]:
        jawab = klien.post(alamat, isi, content_type="application/json")
        return jawab.status_code, jawab.json()

    kode, isi = kirim(
        petugas,
        dasar + "konversi/",
        {"sejak": "2025-01-01", "sampai": "2025-12-31", "predikat": "baik", "nomor_dokumen": "E-1"},
    )
    assert (kode, isi["jumlah"], isi["pangkat"]["kurang"]) == (201, "25.00", "75.00")
    assert kirim(petugas, dasar + "awal/", {"jenis": "integrasi", "tmt": "2023-12-31", "nomor_dokumen": "N"})[0] == 400
    baris = isi["baris"][0]["uuid"]
    kode, _ = kirim(
        petugas,
        f"/api/v1/kinerja/angka-kredit-baris/{baris}/koreksi/",
        {"predikat": "sangat_baik", "alasan": "Putusan"},
    )
    assert kode == 201
    kode, pak = kirim(petugas, dasar + "pak/", {"sampai": "2025-12-31"})
    assert (kode, pak["jumlah"]) == (201, "37.50")
    kode, _ = kirim(petugas, f"/api/v1/kinerja/pak/{pak['uuid']}/tetapkan/", {"nomor": "1"})
    assert kode == 403
    kode, pak = kirim(pejabat, f"/api/v1/kinerja/pak/{pak['uuid']}/tetapkan/", {"nomor": "1"})
    assert (kode, pak["status"]) == (200, "DITETAPKAN")
    assert len(pak["kode"]) == 32
    assert petugas.get("/api/v1/kinerja/angka-kredit/?keadaan=belum").json()["count"] == 1
