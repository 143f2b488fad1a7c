"""A married woman is taxed for herself, unless a certificate says that her husband has no income."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import KARYAWATI_KAWIN
from jabatan.models import Impor, RiwayatStatus, SuratSuami
from jabatan.models.impor import JenisImpor
from jabatan.selectors import list_fakta_pegawai
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang
from tests.factories.jabatan import KeluargaFactory, KotaKecil, SuratSuamiFactory, masa

PADA = datetime(2026, 1, 20, 3, 0, tzinfo=UTC)
BUKAN, TANPA, BERSURAT = KARYAWATI_KAWIN.values()
MENIKAH = masa(date(2020, 1, 1))
SURAT: dict[str, Any] = {
    "tahun": 2026,
    "sejak": date(2024, 5, 1),
    "tingkat": "KECAMATAN",
    "penerbit": "Camat Rekaan",
    "nomor_sk": "470/1/REKAAN",
    "tanggal_sk": date(2026, 1, 5),
}


def perempuan(kota: KotaKecil) -> None:
    """Make the staff member a woman."""
    kota.staf.jenis_kelamin = "P"
    kota.staf.save(update_fields=["jenis_kelamin"])


def keluarga(kota: KotaKecil, anak: int, *, menikah: Any = MENIKAH, pajak: bool = True) -> None:
    """Record a husband or wife for a period, and children born before the year."""
    if menikah:
        KeluargaFactory(pegawai=kota.staf, pasangan=True, berlaku=menikah, tertanggung_pajak=pajak)
    for _ in range(anak):
        KeluargaFactory(pegawai=kota.staf, tertanggung_pajak=pajak)


def status(kota: KotaKecil, hari: date = date(2026, 7, 1)) -> tuple[str, int]:
    """Give the PTKP status of a day and why."""
    fakta = next(f for f in list_fakta_pegawai(hari) if f.pegawai_id == kota.staf.pk)
    return fakta.ptkp, fakta.karyawati_kawin


# --- The rule, by worked examples of PMK 168/2023, Pasal 9 -------------------------------------
@pytest.mark.parametrize(
    ("anak", "menikah", "surat", "harapan"),
    [
        pytest.param(0, None, None, ("TK/0", BUKAN), id="tidak-kawin"),
        pytest.param(2, None, None, ("TK/2", BUKAN), id="tidak-kawin-dengan-anak"),
        pytest.param(2, masa(date(2020, 1, 1)), None, ("TK/0", TANPA), id="kawin-tanpa-surat"),
        pytest.param(2, masa(date(2020, 1, 1)), 2026, ("K/2", BERSURAT), id="kawin-dengan-surat"),
        pytest.param(4, masa(date(2020, 1, 1)), 2026, ("K/3", BERSURAT), id="paling-banyak-tiga-tanggungan"),
        pytest.param(2, masa(date(2020, 1, 1)), 2025, ("TK/0", TANPA), id="surat-tahun-lalu"),
        pytest.param(2, masa(date(2020, 1, 1)), 2027, ("TK/0", TANPA), id="surat-tahun-depan"),
        pytest.param(1, masa(date(2026, 1, 2)), None, ("TK/1", BUKAN), id="kawin-sesudah-1-januari"),
        pytest.param(1, masa(date(2026, 1, 1)), None, ("TK/0", TANPA), id="kawin-pada-1-januari"),
        pytest.param(2, masa(date(2020, 1, 1), date(2025, 12, 31)), None, ("TK/2", BUKAN), id="janda-dengan-anak"),
        pytest.param(2, masa(date(2020, 1, 1), date(2026, 3, 1)), None, ("TK/0", TANPA), id="menjanda-dalam-tahun"),
        pytest.param(2, masa(date(2020, 1, 1), date(2026, 3, 1)), 2026, ("K/2", BERSURAT), id="menjanda-bersurat"),
    ],
)
def test_ptkp_karyawati_menurut_keadaan_1_januari(
    kota_kecil: KotaKecil, anak: int, menikah: Any, surat: int | None, harapan: tuple[str, int]
) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, anak, menikah=menikah)
    if surat:
        SuratSuamiFactory(pegawai=kota_kecil.staf, berlaku=DateRange(date(surat, 1, 1), date(surat + 1, 1, 1)))
    assert {status(kota_kecil, date(2026, bulan, 1)) for bulan in (1, 7, 12)} == {harapan}


def test_pegawai_laki_laki_tetap_menghitung_istri_dan_tanggungan(kota_kecil: KotaKecil) -> None:
    keluarga(kota_kecil, 2)
    assert status(kota_kecil) == ("K/2", BUKAN)


def test_menikah_dalam_tahun_mulai_dihitung_pada_tahun_berikutnya(kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1, menikah=masa(date(2026, 5, 10)))
    assert status(kota_kecil, date(2026, 12, 1)) == ("TK/1", BUKAN)
    assert status(kota_kecil, date(2027, 1, 1)) == ("TK/0", TANPA)


def test_surat_menghitung_suami_walau_baris_suami_tidak_menyebut_pajak(kota_kecil: KotaKecil) -> None:
    """The certificate itself is what makes her status K; children count where their rows say so."""
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1, pajak=False)
    SuratSuamiFactory(pegawai=kota_kecil.staf)
    assert status(kota_kecil) == ("K/0", BERSURAT)


def test_pegawai_baru_memakai_keadaan_hari_pertama_bertugas(kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    RiwayatStatus.objects.filter(pegawai=kota_kecil.staf).update(berlaku=masa(date(2026, 4, 1)))
    keluarga(kota_kecil, 1)
    surat = SuratSuamiFactory(pegawai=kota_kecil.staf, berlaku=DateRange(date(2026, 3, 1), date(2027, 1, 1)))
    assert status(kota_kecil) == ("K/1", BERSURAT)
    SuratSuami.objects.filter(pk=surat.pk).update(berlaku=DateRange(date(2026, 4, 2), date(2027, 1, 1)))
    assert status(kota_kecil) == ("TK/0", TANPA)


# --- The record ---------------------------------------------------------------------------------
def catat(kota: KotaKecil, pada: datetime = PADA, oleh: Any = None, **ubah: Any) -> SuratSuami:
    """Record a certificate of the staff member."""
    return services.create_surat_suami(pegawai=kota.staf, oleh=oleh or kota.bkpsdm, pada=pada, **{**SURAT, **ubah})


def test_surat_dicatat_dihitung_diberitahukan_dan_dapat_dicabut(kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    surat = catat(kota_kecil)
    assert (surat.berlaku, surat.tahun) == (DateRange(date(2026, 1, 1), date(2027, 1, 1)), 2026)
    assert status(kota_kecil) == ("K/1", BERSURAT)
    services.cancel_riwayat(baris=surat, alasan="Surat milik orang lain", oleh=kota_kecil.bkpsdm, pada=PADA)
    assert status(kota_kecil) == ("TK/0", TANPA)
    judul = list(
        Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna).order_by("pk").values_list("judul", flat=True)
    )
    assert judul == [
        "Surat keterangan suami Anda dicatat untuk tahun pajak 2026",
        "Catatan surat keterangan suami Anda dicabut",
    ]
    assert catat(kota_kecil, nomor_sk="470/2/REKAAN").tahun == 2026


@pytest.mark.parametrize(
    ("ubah", "pesan", "kolom"),
    [
        ({"sejak": date(2026, 1, 2)}, "mengikuti keadaan 1 Januari 2026", "sejak"),
        ({"sejak": date(2026, 1, 6)}, "tidak dapat menerangkan keadaan", "sejak"),
        ({"tahun": 2025}, "SPT Tahunan", "tahun"),
        ({"tahun": 2028}, "tahun pajak 2026 atau 2027", "tahun"),
        ({"tanggal_sk": date(2026, 1, 21)}, "belum tiba", "tanggal_sk"),
        ({"nomor_sk": "  "}, "Isi nomor surat", "nomor_sk"),
        ({"penerbit": " "}, "pejabat atau kantor", "penerbit"),
    ],
)
def test_surat_yang_tidak_menerangkan_1_januari_atau_tidak_lengkap_ditolak(
    kota_kecil: KotaKecil, ubah: dict[str, Any], pesan: str, kolom: str
) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 0)
    with pytest.raises(IsianSalah, match=pesan) as galat:
        catat(kota_kecil, **ubah)
    assert galat.value.kolom == kolom
    assert not SuratSuami.objects.exists()


def test_surat_hanya_bagi_perempuan_yang_bersuami_satu_setahun_dan_bukan_untuk_diri_sendiri(
    kota_kecil: KotaKecil,
) -> None:
    with pytest.raises(IsianSalah, match="laki-laki"):
        catat(kota_kecil)
    perempuan(kota_kecil)
    with pytest.raises(IsianSalah, match="tidak tercatat suami"):
        catat(kota_kecil)
    keluarga(kota_kecil, 0)
    with pytest.raises(DataDiriSendiri):
        catat(kota_kecil, oleh=kota_kecil.staf.pengguna)
    catat(kota_kecil)
    with pytest.raises(MasaBertumpang, match="470/1/REKAAN"):
        catat(kota_kecil, nomor_sk="470/2/REKAAN")
    assert catat(kota_kecil, tahun=2027, nomor_sk="470/3/REKAAN").berlaku.lower == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("ubah", "nama"),
    [
        ({"berlaku": DateRange(date(2026, 1, 1), date(2028, 1, 1))}, "surat_suami_satu_tahun_pajak"),
        ({"berlaku": DateRange(date(2026, 1, 1), date(2026, 12, 31))}, "surat_suami_satu_tahun_pajak"),
        ({"berlaku": DateRange(date(2026, 1, 1), None)}, "surat_suami_satu_tahun_pajak"),
        ({"tingkat": "KELURAHAN"}, "surat_suami_tingkat_dikenal"),
        ({"nomor_sk": ""}, "surat_suami_bersurat"),
        ({"tanggal_sk": None}, "surat_suami_bersurat"),
    ],
)
def test_basis_data_menjaga_bentuk_surat(kota_kecil: KotaKecil, ubah: dict[str, Any], nama: str) -> None:
    with pytest.raises(IntegrityError, match=nama), transaction.atomic():
        SuratSuamiFactory(pegawai=kota_kecil.staf, **ubah)


# --- Pages, API, sheets -------------------------------------------------------------------------
def test_tab_keluarga_menerangkan_ptkp_dan_apa_yang_dapat_dibawa(client: Client, kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=keluarga"
    isi = client.get(alamat).content.decode()
    assert "<b>TK/0</b>" in isi
    assert "serahkan ke BKPSDM" in isi
    assert "Catat surat keterangan suami" not in isi
    client.force_login(kota_kecil.bkpsdm)
    assert "Catat surat keterangan suami" in client.get(alamat).content.decode()


def test_halaman_mencatat_surat_dan_menolak_dengan_kalimat(client: Client, kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:surat-suami-baru", args=[kota_kecil.staf.uuid])
    tahun = date.today().year  # noqa: DTZ011 the page reads the clock
    isian = {**SURAT, "tahun": str(tahun), "sejak": f"{tahun - 1}-06-01", "tanggal_sk": f"{tahun}-01-01"}
    salah = client.post(alamat, {**isian, "tingkat": "KELURAHAN"})
    assert salah.status_code == 400
    assert not SuratSuami.objects.exists()
    assert client.post(alamat, isian).status_code == 302
    surat = SuratSuami.objects.get()
    profil = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=keluarga"
    isi = client.get(profil).content.decode()
    assert "<b>K/1</b>" in isi
    assert f'id="surat-suami-{surat.pk}"' in isi


def test_api_mencatat_menampilkan_dan_mencabut_surat(client: Client, kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    client.force_login(kota_kecil.bkpsdm)
    tahun = date.today().year  # noqa: DTZ011 the API reads the clock
    isi = {
        **SURAT,
        "pegawai": str(kota_kecil.staf.uuid),
        "tahun": tahun,
        "sejak": f"{tahun}-01-01",
        "tanggal_sk": f"{tahun}-01-01",
    }

    def kirim(alamat: str, data: dict[str, Any], kunci: str) -> Any:
        return client.post(alamat, data, content_type="application/json", headers={"Idempotency-Key": kunci})

    dasar = "/api/v1/jabatan/surat-suami/"
    baru = kirim(dasar, isi, "surat-suami-uji-0")
    assert (baru.status_code, baru.json()["tahun"], baru.json()["sampai"]) == (201, tahun, f"{tahun}-12-31")
    assert kirim(dasar, isi, "surat-suami-uji-1").status_code == 409
    assert client.get(dasar, {"tahun": tahun}).json()["results"][0]["nomor_sk"] == "470/1/REKAAN"
    assert client.get(dasar, {"tahun": tahun + 1}).json()["results"] == []
    cabut = kirim(f"{dasar}{baru.json()['id']}/cabut/", {"alasan": "Keliru"}, "surat-suami-uji-2")
    assert cabut.status_code == 204
    assert client.get(f"{dasar}{baru.json()['id']}/").json()["keadaan"] == "DICABUT"


def impor(kota: KotaKecil, *baris: str, oleh: Any = None) -> Impor:
    """Upload rows of certificates."""
    tajuk = "nip;tahun;sejak;tingkat;penerbit;nomor_surat;tanggal_surat"
    isi = "\n".join([tajuk, *baris]).encode()
    return services.create_impor(
        jenis=JenisImpor.SUAMI, nama_berkas="surat.csv", isi=isi, oleh=oleh or kota.bkpsdm, pada=PADA
    )


def test_lembar_surat_diperiksa_seperti_formulir_dan_diterapkan_seluruhnya(kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    nip = kota_kecil.staf.nip
    benar = f"{nip};2026;1/5/2024;Kecamatan;Camat Rekaan;470/1/REKAAN;5/1/2026"
    salah = impor(
        kota_kecil,
        benar,
        f"{nip};2026;1/5/2024;Kecamatan;Camat Rekaan;470/2/REKAAN;5/1/2026",
        f"{nip};2024;1/5/2024;Kecamatan;Camat Rekaan;470/3/REKAAN;5/1/2026",
        f"{kota_kecil.rekan.nip};2026;1/5/2024;Kecamatan;Camat Rekaan;470/4/REKAAN;5/1/2026",
        f"{nip};2026;1/5/2024;Kelurahan;Lurah Rekaan;470/5/REKAAN;5/1/2026",
    )
    pesan = {(t["baris"], t["kolom"]) for t in salah.galat}
    assert pesan == {(3, "tahun"), (4, "tahun"), (5, "nip"), (6, "tingkat")}
    lembar = impor(kota_kecil, benar)
    services.apply_impor(impor=lembar, sidik=lembar.sidik, oleh=kota_kecil.bkpsdm, pada=PADA)
    assert status(kota_kecil) == ("K/1", BERSURAT)
    assert impor(kota_kecil, benar).jumlah_sama == 1


def test_pegawai_diingatkan_sekali_pada_akhir_tahun(kota_kecil: KotaKecil) -> None:
    perempuan(kota_kecil)
    keluarga(kota_kecil, 1)
    SuratSuamiFactory(pegawai=kota_kecil.staf)
    assert services.remind_surat_suami(per_tanggal=date(2026, 10, 26)) == 0
    assert [services.remind_surat_suami(per_tanggal=date(2026, 11, hari)) for hari in (2, 9)] == [1, 0]
    kabar = Notifikasi.objects.get(jenis="jabatan.surat_suami_berakhir")
    assert kabar.untuk == kota_kecil.staf.pengguna
    assert "Januari 2027" in kabar.isi
