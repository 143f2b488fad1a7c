"""What happens to a family member ends its right by itself; two employees do not claim one person."""

from datetime import UTC, date, datetime, timedelta
from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga, StatusUsulan
from jabatan.models import Keluarga, SuratSekolah, UsulanKeluarga
from jabatan.models.impor import JenisImpor
from jabatan.selectors import list_fakta_pegawai
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang, RiwayatSudahDicabut
from jabatan.services.keluarga import SudahDitanggung
from tests.factories.jabatan import KeluargaFactory, KotaKecil, SuratSekolahFactory, masa
from tests.jabatan.test_usulan_keluarga import akta

PADA = datetime(2026, 6, 2, 3, 0, tzinfo=UTC)
TIGA_MEI = date(2026, 5, 3)
P = PeristiwaKeluarga


def hitungan(kota: KotaKecil, hari: date) -> tuple[int, int, int, int, str]:
    """Give the counts of spouse and children for allowance and rice, and the tax status, on a day."""
    f = next(f for f in list_fakta_pegawai(hari) if f.pegawai_id == kota.staf.pk)
    return f.pasangan_gaji, f.pasangan_beras, f.anak_gaji, f.anak_beras, f.ptkp


def catat(orang: Keluarga, peristiwa: P, mulai: date | None, oleh: Any, **kolom: Any) -> Keluarga:
    """Record an event."""
    isi = {"dasar": "Akta 5/REKAAN"} | kolom
    return services.update_peristiwa_keluarga(
        keluarga=orang, peristiwa=peristiwa, mulai=mulai, oleh=oleh, pada=PADA, **isi
    )


@pytest.mark.parametrize(
    ("peristiwa", "pasangan", "pajak_tahun_depan"),
    [
        (P.KAWIN, False, "TK/1"),
        (P.PENGHASILAN, False, "TK/0"),
        (P.DITANGGUNG_LAIN, False, "TK/1"),
        (P.WAFAT, False, "TK/0"),
        (P.CERAI, True, "TK/0"),
        (P.ASN, True, "K/0"),
        (P.DITANGGUNG_LAIN, True, "K/0"),
        (P.WAFAT, True, "TK/0"),
    ],
)
def test_peristiwa_berlaku_mulai_bulan_berikutnya_dan_pajak_menurut_aturannya(
    kota_kecil: KotaKecil, peristiwa: P, pasangan: bool, pajak_tahun_depan: str
) -> None:
    """The day before, the day and the day after; tax of the year stays, that of the next one goes by its own law."""
    orang = KeluargaFactory(pegawai=kota_kecil.staf, pasangan=pasangan)
    dulu = hitungan(kota_kecil, date(2026, 1, 1))[4]
    catat(orang, peristiwa, TIGA_MEI, kota_kecil.bkpsdm)
    ada, habis = ((1, 1, 0, 0), (0, 0, 0, 0)) if pasangan else ((0, 0, 1, 1), (0, 0, 0, 0))
    for hari, isi in (
        (date(2026, 5, 1), ada), (TIGA_MEI, ada), (TIGA_MEI + timedelta(days=1), habis), (date(2026, 6, 1), habis),
    ):  # fmt: skip
        assert hitungan(kota_kecil, hari) == (*isi, dulu)
    assert hitungan(kota_kecil, date(2027, 1, 1))[4] == pajak_tahun_depan
    assert Notifikasi.objects.get(untuk=kota_kecil.staf.pengguna).judul == "Data keluarga Anda diperbarui"
    assert Aktivitas.objects.get(kode="jabatan.keluarga.peristiwa").alasan == "Akta 5/REKAAN"


@pytest.mark.parametrize(
    ("mulai", "mei", "juni"), [(date(2026, 4, 30), 0, 0), (date(2026, 5, 1), 1, 0), (date(2026, 5, 31), 1, 0)]
)
def test_perkawinan_pada_tanggal_satu_masih_dibayar_bulan_itu(
    kota_kecil: KotaKecil, mulai: date, mei: int, juni: int
) -> None:
    catat(KeluargaFactory(pegawai=kota_kecil.staf), P.KAWIN, mulai, kota_kecil.bkpsdm)
    assert [hitungan(kota_kecil, date(2026, n, 1))[2] for n in (5, 6)] == [mei, juni]


def test_berhenti_bekerja_mengembalikan_hak_pada_bulan_berikutnya(kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    catat(anak, P.PENGHASILAN, date(2026, 1, 10), kota_kecil.bkpsdm)
    catat(anak, P.PENGHASILAN, date(2026, 1, 10), kota_kecil.bkpsdm, sampai=date(2026, 3, 31))
    assert [hitungan(kota_kecil, date(2026, n, 1))[2] for n in range(1, 6)] == [1, 0, 0, 1, 1]


def test_peristiwa_keliru_dihapus_dengan_alasan(kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    catat(anak, P.KAWIN, TIGA_MEI, kota_kecil.bkpsdm)
    catat(anak, P.KAWIN, None, kota_kecil.bkpsdm, dasar="Akta milik saudaranya")
    anak.refresh_from_db()
    assert (anak.tanggal_kawin, anak.dasar_kawin, hitungan(kota_kecil, date(2026, 6, 1))[2]) == (None, "", 1)
    jejak = Aktivitas.objects.get(kode="jabatan.keluarga.peristiwa_dihapus")
    assert (jejak.alasan, jejak.sebelum["masa"]) == ("Akta milik saudaranya", "2026-05-03")
    with pytest.raises(IsianSalah, match="belum pernah dicatat"):
        catat(anak, P.KAWIN, None, kota_kecil.bkpsdm)


def test_peristiwa_yang_tidak_mungkin_ditolak(kota_kecil: KotaKecil) -> None:
    anak, pasangan = KeluargaFactory(pegawai=kota_kecil.staf), KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    for orang, peristiwa, mulai, kolom, sebab in (
        (anak, P.CERAI, TIGA_MEI, {}, "tidak dicatat bagi anak"),
        (pasangan, P.KAWIN, TIGA_MEI, {}, "tidak dicatat bagi suami/istri"),
        (anak, P.KAWIN, TIGA_MEI, {"dasar": "  "}, "Tulis dasarnya"),
        (anak, P.KAWIN, date(2015, 5, 16), {}, "mendahului tanggal lahir"),
        (anak, P.KAWIN, date(2026, 6, 3), {}, "belum tiba"),
        (anak, P.KAWIN, TIGA_MEI, {"sampai": TIGA_MEI}, "tidak mempunyai hari terakhir"),
        (anak, P.PENGHASILAN, TIGA_MEI, {"sampai": date(2026, 5, 2)}, "mendahului hari pertamanya"),
    ):
        with pytest.raises(IsianSalah, match=sebab):
            catat(orang, peristiwa, mulai, kota_kecil.bkpsdm, **kolom)
    with pytest.raises(DataDiriSendiri):
        catat(anak, P.KAWIN, TIGA_MEI, kota_kecil.staf.pengguna)
    services.cancel_riwayat(baris=anak, alasan="Keliru", oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(RiwayatSudahDicabut):
        catat(anak, P.KAWIN, TIGA_MEI, kota_kecil.bkpsdm)


@pytest.mark.parametrize(
    ("kolom", "kendala"),
    [
        ({"tanggal_kawin": TIGA_MEI}, "keluarga_kawin_berdasar"),
        ({"dasar_wafat": "Akta"}, "keluarga_wafat_berdasar"),
        ({"tanggal_cerai": TIGA_MEI, "dasar_cerai": "Akta"}, "keluarga_keadaan_hubungan"),
        ({"tanggal_wafat": date(2000, 1, 1), "dasar_wafat": "Akta"}, "keluarga_keadaan_setelah_lahir"),
        ({"nik": "123"}, "keluarga_nik_16_angka"),
    ],
)
def test_pangkalan_data_menolak_keadaan_yang_tidak_lengkap(
    kota_kecil: KotaKecil, kolom: dict[str, Any], kendala: str
) -> None:
    with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
        KeluargaFactory(pegawai=kota_kecil.staf, **kolom)


def test_kawin_lagi_setelah_bercerai_dan_cerai_tidak_dapat_dihapus_lagi(kota_kecil: KotaKecil) -> None:
    lama = KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True, nama="Pertama Rekaan")
    isi: dict[str, Any] = {
        "pegawai": kota_kecil.staf, "hubungan": HubunganKeluarga.PASANGAN, "nama": "Kedua Rekaan",
        "tanggal_lahir": date(1988, 1, 1), "oleh": kota_kecil.bkpsdm, "pada": PADA,
    }  # fmt: skip
    with pytest.raises(MasaBertumpang, match="perceraian atau kematiannya"):
        services.create_keluarga(tmt=date(2026, 5, 20), **isi)
    catat(lama, P.CERAI, TIGA_MEI, kota_kecil.bkpsdm)
    with pytest.raises(MasaBertumpang):
        services.create_keluarga(tmt=TIGA_MEI, **isi)
    services.create_keluarga(tmt=date(2026, 5, 20), **isi)
    assert [hitungan(kota_kecil, hari)[0] for hari in (TIGA_MEI, date(2026, 5, 4), date(2026, 6, 1))] == [1, 0, 1]
    with pytest.raises(MasaBertumpang, match="Kedua Rekaan"):
        catat(lama, P.CERAI, None, kota_kecil.bkpsdm)
    with pytest.raises(IntegrityError, match="keluarga_satu_pasangan"), transaction.atomic():
        Keluarga.objects.filter(pk=lama.pk).update(tanggal_cerai=None, dasar_cerai="")


NIK = "3200000000000001"


def klaim(kota: KotaKecil, **kolom: Any) -> Keluarga:
    """Claim a child for the employee."""
    isi: dict[str, Any] = {
        "pegawai": kota.staf, "hubungan": HubunganKeluarga.ANAK, "nama": "Anak Bersama", "tanggal_lahir": date(2015, 5, 5),
        "tmt": date(2015, 5, 5), "oleh": kota.bkpsdm, "pada": PADA,
    }  # fmt: skip
    return services.create_keluarga(**isi | kolom)


def test_anak_yang_ditanggung_pegawai_lain_ditolak_tanpa_menyebut_siapa(kota_kecil: KotaKecil) -> None:
    itu = KeluargaFactory(pegawai=kota_kecil.rekan, nama="Anak Lain", tanggal_lahir=date(2015, 5, 5), nik=NIK)
    with pytest.raises(SudahDitanggung) as galat:
        klaim(kota_kecil, nik=NIK)
    assert galat.value.kolom == "nik"
    assert galat.value.pesan.startswith("NIK ini sudah ditanggung pegawai lain")
    assert kota_kecil.rekan.nama not in galat.value.pesan
    ini = klaim(kota_kecil, nik=NIK, tertanggung_gaji=False, tertanggung_beras=False)
    hak = {"sampai": None, "tertanggung_gaji": True, "tertanggung_beras": False, "tertanggung_pajak": True}
    with pytest.raises(SudahDitanggung):
        services.update_keluarga(keluarga=ini, oleh=kota_kecil.bkpsdm, pada=PADA, **hak)
    catat(itu, P.DITANGGUNG_LAIN, TIGA_MEI, kota_kecil.bkpsdm, dasar="Surat pernyataan 1/REKAAN")
    services.update_keluarga(keluarga=ini, oleh=kota_kecil.bkpsdm, pada=PADA, **hak)
    with pytest.raises(SudahDitanggung):
        catat(itu, P.DITANGGUNG_LAIN, None, kota_kecil.bkpsdm)


def test_nama_dan_tanggal_lahir_sama_ditolak_sampai_niknya_membedakan(kota_kecil: KotaKecil) -> None:
    KeluargaFactory(pegawai=kota_kecil.rekan, nama="ANAK BERSAMA", tanggal_lahir=date(2015, 5, 5))
    with pytest.raises(SudahDitanggung, match="isi NIK-nya") as galat:
        klaim(kota_kecil)
    assert galat.value.kolom == "nama"
    assert klaim(kota_kecil, nik=NIK).pk
    with pytest.raises(IsianSalah, match="16 angka"):
        klaim(kota_kecil, nik="32")


@pytest.mark.parametrize("lewat_nik", [True, False])
def test_dua_pegawai_tidak_saling_menanggung(kota_kecil: KotaKecil, lewat_nik: bool) -> None:
    rekan = kota_kecil.rekan
    type(rekan).objects.filter(pk=rekan.pk).update(nik=NIK)
    pasangan = {
        "hubungan": HubunganKeluarga.PASANGAN, "nama": "Nama Lain" if lewat_nik else rekan.nama.upper(),
        "tanggal_lahir": rekan.tanggal_lahir, "nik": NIK if lewat_nik else "", "tmt": date(2020, 1, 1),
    }  # fmt: skip
    itu = KeluargaFactory(pegawai=rekan, pasangan=True, nama=kota_kecil.staf.nama)
    with pytest.raises(SudahDitanggung, match="sudah menerima tunjangan suami/istri"):
        klaim(kota_kecil, **pasangan)
    catat(itu, P.ASN, TIGA_MEI, kota_kecil.bkpsdm, dasar="Dinas tempat istri bekerja")
    assert klaim(kota_kecil, **pasangan).pk


def test_surat_sekolah_tidak_menghidupkan_klaim_kedua(kota_kecil: KotaKecil) -> None:
    """A child of 22 counts nowhere; with a certificate it counts at one parent, and then not at the other."""
    lahir, isi = date(2004, 1, 5), {"sekolah": "Universitas Rekaan", "nomor_sk": "1/R"}
    masa_surat = {"mulai": date(2025, 8, 1), "sampai": date(2026, 7, 31)}
    dua = [KeluargaFactory(pegawai=p, tanggal_lahir=lahir, nik=NIK) for p in (kota_kecil.staf, kota_kecil.rekan)]
    kini = {"oleh": kota_kecil.bkpsdm, "pada": PADA}
    services.create_surat_sekolah(keluarga=dua[0], **masa_surat, **isi, **kini)
    with pytest.raises(SudahDitanggung):
        services.create_surat_sekolah(keluarga=dua[1], **masa_surat, **isi, **kini)


def test_halaman_peristiwa_mencatat_memperbaiki_dan_menjaga_isian(client: Client, kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:keluarga-peristiwa", kwargs={"pk": anak.pk})
    halaman = client.get(alamat).content.decode()
    assert "Berpenghasilan sendiri" in halaman
    assert "Bercerai" not in halaman
    isian = {"peristiwa": "PENGHASILAN", "mulai": "2026-01-10", "dasar": "Surat kerja 9/R"}
    assert client.post(alamat, isian | {"peristiwa": "CERAI"}).status_code == 400
    salah = client.post(alamat, isian | {"sampai": "2026-01-01"})
    assert 'value="Surat kerja 9/R"' in salah.content.decode()
    assert client.post(alamat, isian).status_code == 302
    assert 'value="2026-01-10"' in client.get(f"{alamat}?peristiwa=PENGHASILAN").content.decode()
    assert client.get(f"{alamat}?peristiwa=apa").status_code == 200
    tab = client.get(reverse("jabatan:pegawai-detail", kwargs={"uuid": kota_kecil.staf.uuid}) + "?tab=keluarga")
    isi = tab.content.decode()
    assert "Berpenghasilan sendiri sejak 10 Januari 2026 (Surat kerja 9/R)" in isi
    assert f"{alamat}?peristiwa=PENGHASILAN" in isi


def test_halaman_menolak_klaim_kedua_di_bidangnya_dan_tidak_menampilkan_nik(
    client: Client, kota_kecil: KotaKecil
) -> None:
    KeluargaFactory(pegawai=kota_kecil.rekan, nik=NIK)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:keluarga-baru", kwargs={"uuid": kota_kecil.staf.uuid})
    isian = {
        "hubungan": "ANAK", "nama": "Anak Rekaan Kedua", "nik": NIK, "tanggal_lahir": "2015-05-05", "tmt": "2015-05-05",
        "tertanggung_gaji": "on",
    }  # fmt: skip
    tolak = client.post(alamat, isian)
    assert tolak.status_code == 409
    assert "NIK ini sudah ditanggung pegawai lain" in tolak.content.decode()
    assert kota_kecil.rekan.nama not in tolak.content.decode()
    del isian["tertanggung_gaji"]
    assert client.post(alamat, isian).status_code == 302
    anak = Keluarga.objects.get(pegawai=kota_kecil.staf)
    assert anak.nik == NIK
    ubah = reverse("jabatan:keluarga-ubah", kwargs={"pk": anak.pk})
    for satu in (ubah, reverse("jabatan:pegawai-detail", kwargs={"uuid": kota_kecil.staf.uuid}) + "?tab=keluarga"):
        isi = client.get(satu).content.decode()
        assert NIK not in isi
        assert "berakhir 0001" in isi
    assert client.post(ubah, {"tertanggung_pajak": "on"}).status_code == 302
    anak.refresh_from_db()
    assert (anak.nik, anak.tertanggung_pajak) == (NIK, True)


def test_peristiwa_dilaporkan_pegawai_dan_tercatat_setelah_diterima(client: Client, kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("jabatan:keluarga-usulkan", kwargs={"pk": anak.pk}) + "?tentang=peristiwa"
    isian = {"peristiwa": "KAWIN", "mulai": "2026-05-03", "dasar": "Akta nikah 5/R", "dokumen": akta()}
    assert client.post(alamat, isian | {"mulai": ""}).status_code == 400
    assert client.post(alamat, isian | {"dokumen": akta()}).status_code == 302
    usulan = UsulanKeluarga.objects.get()
    halaman = client.get(reverse("jabatan:usulan-keluarga-detail", kwargs={"uuid": usulan.uuid})).content.decode()
    assert "Kawin, 3 Mei 2026 (Akta nikah 5/R)" in halaman
    services.approve_usulan_keluarga(usulan=usulan, oleh=kota_kecil.bkpsdm, pada=PADA)
    usulan.refresh_from_db()
    assert usulan.status == StatusUsulan.DITERIMA
    assert [hitungan(kota_kecil, date(2026, n, 1))[2] for n in (5, 6)] == [1, 0]


def test_api_mencatat_peristiwa_dan_usulan_membawanya(client: Client, kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf, nik=NIK)
    client.force_login(kota_kecil.bkpsdm)

    def kirim(alamat: str, isi: dict[str, Any], kunci: str) -> Any:
        return client.post(alamat, isi, content_type="application/json", headers={"Idempotency-Key": kunci})

    alamat = f"/api/v1/jabatan/keluarga/{anak.pk}/peristiwa/"
    isi = {"peristiwa": "PENGHASILAN", "mulai": "2026-01-10", "sampai": "2026-03-31", "dasar": "Surat kerja"}
    hasil = kirim(alamat, isi, "peristiwa-0")
    assert (hasil.status_code, hasil.json()["peristiwa"], hasil.json()["nik_tercatat"]) == (200, [isi], True)
    assert NIK not in hasil.content.decode()
    assert kirim(alamat, isi | {"peristiwa": "CERAI"}, "peristiwa-1").status_code == 400
    assert (
        kirim(alamat, isi | {"mulai": None, "sampai": None, "dasar": "Keliru"}, "peristiwa-2").json()["peristiwa"] == []
    )
    client.force_login(kota_kecil.staf.pengguna)
    usul = {
        "keluarga": anak.pk, "tertanggung_gaji": True, "tertanggung_beras": True, "tertanggung_pajak": True,
        "keterangan": "Anak kawin", "peristiwa": "KAWIN", "peristiwa_mulai": "2026-05-03",
    }  # fmt: skip
    alamat = "/api/v1/jabatan/usulan-keluarga/"

    def kirim_usul(tambah: dict[str, Any], kunci: str) -> Any:
        return client.post(alamat, usul | tambah | {"berkas": akta()}, headers={"Idempotency-Key": kunci})

    assert "dasar_peristiwa" in kirim_usul({}, "peristiwa-3").content.decode()
    baru = kirim_usul({"dasar_peristiwa": "Akta 5/R"}, "peristiwa-4")
    assert (baru.status_code, baru.json()["peristiwa"], baru.json()["sekolah_mulai"]) == (201, "KAWIN", None)


def test_lembar_surat_sekolah_diperiksa_lalu_dicatat(kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf, nama="Anak Rekaan", tanggal_lahir=date(2004, 1, 5))
    tajuk = "nip;nama_anak;tanggal_lahir;sekolah;nomor_surat;mulai;sampai"

    def unggah(*baris: str) -> Any:
        isi = "\n".join([tajuk, *baris]).encode()
        return services.create_impor(
            jenis=JenisImpor.SEKOLAH, nama_berkas="surat.csv", isi=isi, oleh=kota_kecil.bkpsdm, pada=PADA
        )

    nip = kota_kecil.staf.nip
    satu = f"{nip};anak  rekaan;5/1/2004;Universitas Rekaan;1/R;1/8/2025;31/1/2026"
    salah = unggah(
        satu,
        f"{nip};Anak Rekaan;5/1/2004;Universitas Rekaan;2/R;31/1/2026;31/7/2026",
        f"{nip};Anak Lain;5/1/2004;Universitas Rekaan;3/R;1/8/2025;31/1/2026",
        f"{nip};Anak Rekaan;5/1/2004;Universitas Rekaan;4/R;1/8/2027;31/7/2027",
    )
    assert [(g["baris"], g["kolom"]) for g in salah.galat] == [(3, "mulai"), (4, "nama_anak"), (5, "sampai")]
    assert not SuratSekolah.objects.exists()
    benar = unggah(satu, f"{nip};Anak Rekaan;5/1/2004;Universitas Rekaan;2/R;1/3/2026;31/7/2026")
    services.apply_impor(impor=benar, sidik=benar.sidik, oleh=kota_kecil.bkpsdm, pada=PADA)
    assert [(s.keluarga_id, s.akhir) for s in SuratSekolah.objects.order_by("pk")] == [
        (anak.pk, date(2026, 1, 31)), (anak.pk, date(2026, 7, 31)),
    ]  # fmt: skip
    assert [hitungan(kota_kecil, date(2026, n, 1))[2] for n in (1, 2, 3)] == [1, 0, 1]
    lagi = unggah(satu)
    assert (lagi.rencana, lagi.galat, lagi.jumlah_baris) == ([], [], 1)


def test_tanggal_lama_menjadi_surat_dengan_hitungan_yang_sama_dan_kembali(kota_kecil: KotaKecil) -> None:
    """The migration is run twice without doubling anything, and back."""
    pindah = import_module("jabatan.migrations.0017_surat_sekolah_bermasa")
    lama = KeluargaFactory(pegawai=kota_kecil.staf, tanggal_lahir=date(2005, 2, 28), sekolah_sampai=date(2027, 6, 30))
    muda = KeluargaFactory(pegawai=kota_kecil.staf, tanggal_lahir=date(2010, 1, 1), sekolah_sampai=date(2020, 6, 30))
    usul = {
        "pegawai": kota_kecil.staf, "hubungan": "ANAK", "nama": "x", "tanggal_lahir": date(2005, 2, 28),
        "tmt": date(2005, 2, 28), "tertanggung_gaji": True, "tertanggung_beras": True, "tertanggung_pajak": True,
        "keterangan": "x", "diajukan_oleh": kota_kecil.staf.pengguna, "diajukan_at": PADA,
    }  # fmt: skip
    tetap = UsulanKeluarga.objects.create(keluarga=lama, sekolah_sampai=date(2027, 6, 30), **usul)
    baru = UsulanKeluarga.objects.create(keluarga=muda, sekolah_sampai=date(2028, 6, 30), **usul | {"nama": "y"})
    for _ in range(2):
        pindah.maju(None, SimpleNamespace(connection=connection))
    masa_surat = {s.keluarga_id: (s.berlaku.lower, s.akhir) for s in SuratSekolah.objects.all()}
    assert masa_surat == {lama.pk: (date(2026, 2, 28), date(2027, 6, 30)), muda.pk: (date(2020, 6, 30),) * 2}
    assert [hitungan(kota_kecil, hari)[2] for hari in (date(2027, 6, 30), date(2027, 7, 1))] == [2, 1]
    tetap.refresh_from_db()
    baru.refresh_from_db()
    assert (tetap.sekolah_mulai, baru.sekolah_mulai) == (None, date(2026, 2, 28))
    SuratSekolahFactory(keluarga=lama, berlaku=masa(date(2027, 8, 1), date(2028, 1, 1)))
    pindah.mundur(None, SimpleNamespace(connection=connection))
    lama.refresh_from_db()
    assert lama.sekolah_sampai == date(2027, 12, 31)
