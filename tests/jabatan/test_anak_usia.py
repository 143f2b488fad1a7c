"""A child stops counting for the allowances by itself: by age, later with a certificate of school."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.models import Keluarga, SuratSekolah, UsulanKeluarga
from jabatan.rules.tanggungan import alasan_tidak_dihitung
from jabatan.selectors import get_batas_anak, list_fakta_pegawai
from jabatan.selectors.keluarga import susun_anggota
from jabatan.selectors.usulan_keluarga import list_beda
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import KeluargaFactory, KotaKecil, SuratSekolahFactory, masa
from tests.jabatan.test_usulan_keluarga import akta

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
LAHIR = date(2005, 10, 15)
SURAT = date(2027, 6, 30)


def hitungan(kota: KotaKecil, hari: date) -> tuple[int, int, str]:
    """Give the counts for allowance, rice and tax on a day."""
    fakta = next(f for f in list_fakta_pegawai(hari) if f.pegawai_id == kota.staf.pk)
    return fakta.anak_gaji, fakta.anak_beras, fakta.ptkp


def kuliah(kota: KotaKecil, surat: date | None = SURAT, **kolom: Any) -> Keluarga:
    """Give a child who turns 21 on 15 October 2026, with a certificate from August 2026 to that day."""
    anak = KeluargaFactory(pegawai=kota.staf, tanggal_lahir=LAHIR, **kolom)
    if surat is not None:
        bersurat(anak, date(2026, 8, 1), surat)
    return anak


def bersurat(anak: Keluarga, awal: date, sampai: date) -> SuratSekolah:
    """Give a child a certificate, its last day inclusive."""
    return SuratSekolahFactory(keluarga=anak, berlaku=masa(awal, sampai + timedelta(days=1)))


def catat(anak: Keluarga, mulai: date, sampai: date, oleh: Any, **kolom: Any) -> SuratSekolah:
    """Record a certificate."""
    isi = {"sekolah": "Universitas Rekaan", "nomor_sk": "421/1/REKAAN"} | kolom
    return services.create_surat_sekolah(keluarga=anak, mulai=mulai, sampai=sampai, oleh=oleh, pada=PADA, **isi)


@pytest.mark.parametrize(
    ("surat", "hari", "dihitung"),
    [
        (None, date(2026, 10, 1), 1),
        (None, date(2026, 10, 14), 1),
        (None, date(2026, 10, 15), 0),
        (None, date(2026, 11, 1), 0),
        (date(2026, 10, 14), date(2026, 10, 15), 0),
        (SURAT, date(2026, 10, 15), 1),
        (SURAT, date(2027, 6, 30), 1),
        (SURAT, date(2027, 7, 1), 0),
        (date(2032, 1, 1), date(2030, 10, 14), 1),
        (date(2032, 1, 1), date(2030, 10, 15), 0),
    ],
)
def test_hitungan_berhenti_pada_ulang_tahun_dan_akhir_surat(
    kota_kecil: KotaKecil, surat: date | None, hari: date, dihitung: int
) -> None:
    """Allowance and rice end; tax, which knows no age, does not."""
    anak = kuliah(kota_kecil, surat)
    assert hitungan(kota_kecil, hari) == (dihitung, dihitung, "TK/1")
    assert (not alasan_tidak_dihitung(susun_anggota(anak), hari, get_batas_anak(hari))) is bool(dihitung)


@pytest.mark.parametrize(
    ("hari", "dihitung"),
    [
        (date(2027, 1, 31), 1),
        (date(2027, 2, 1), 0),
        (date(2027, 3, 1), 0),
        (date(2027, 3, 10), 1),
        (date(2027, 8, 1), 0),
    ],
)
def test_sela_di_antara_dua_surat_tidak_dihitung(kota_kecil: KotaKecil, hari: date, dihitung: int) -> None:
    """A certificate recorded later covers its own days alone."""
    anak = kuliah(kota_kecil, date(2027, 1, 31))
    catat(anak, date(2027, 3, 10), date(2027, 7, 31), kota_kecil.bkpsdm)
    assert hitungan(kota_kecil, hari)[0] == dihitung


def test_suami_istri_tidak_berbatas_usia_dan_anak_muda_tetap(kota_kecil: KotaKecil) -> None:
    KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    KeluargaFactory(pegawai=kota_kecil.staf)
    kuliah(kota_kecil, None)
    fakta = next(f for f in list_fakta_pegawai(date(2026, 11, 1)) if f.pegawai_id == kota_kecil.staf.pk)
    assert (fakta.pasangan_gaji, fakta.pasangan_beras, fakta.anak_gaji, fakta.anak_beras) == (1, 1, 1, 1)
    assert fakta.ptkp == "K/2"


def test_surat_yang_dicatat_mengubah_fakta_bulan_lalu_dan_memberi_tahu(
    kota_kecil: KotaKecil, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    anak = kuliah(kota_kecil, None)
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 0
    kabar: list[dict[str, Any]] = []

    def terima(sender: Any, **isi: Any) -> None:
        kabar.append(isi)

    penempatan_berubah.connect(terima)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            catat(anak, date(2026, 8, 1), SURAT, kota_kecil.bkpsdm)
    finally:
        penempatan_berubah.disconnect(terima)
    assert [(k["pegawai_ids"], k["sejak"]) for k in kabar] == [(frozenset({kota_kecil.staf.pk}), date(2026, 8, 1))]
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1


def test_surat_hanya_bagi_anak_dan_masuk_akal(kota_kecil: KotaKecil) -> None:
    pasangan, anak = KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True), kuliah(kota_kecil)
    for siapa, mulai, sampai, kolom, sebab in (
        (pasangan, date(2026, 8, 1), SURAT, {}, "hanya dicatat bagi anak"),
        (anak, LAHIR, date(2006, 1, 1), {}, "sebelum anak lahir"),
        (anak, date(2025, 8, 1), date(2025, 7, 31), {}, "mendahului hari pertamanya"),
        (anak, date(2018, 8, 1), date(2024, 8, 1), {}, "lebih dari 6 tahun"),
        (anak, date(2025, 8, 1), date(2026, 7, 31), {"nomor_sk": " "}, "nomor suratnya"),
        (anak, date(2025, 8, 1), date(2026, 7, 31), {"tanggal_sk": date(2026, 3, 3)}, "belum tiba"),
    ):
        with pytest.raises(IsianSalah, match=sebab):
            catat(siapa, mulai, sampai, kota_kecil.bkpsdm, **kolom)
    with pytest.raises(MasaBertumpang, match="1 Agustus 2026 sampai 30 Juni 2027"):
        catat(anak, SURAT, date(2027, 12, 31), kota_kecil.bkpsdm)
    with pytest.raises(IntegrityError, match="surat_sekolah_tanpa_tumpang_tindih"), transaction.atomic():
        bersurat(anak, SURAT, date(2027, 12, 31))
    with pytest.raises(IntegrityError, match="surat_sekolah_bernomor"), transaction.atomic():
        SuratSekolahFactory(keluarga=anak, berlaku=masa(date(2020, 1, 1), date(2021, 1, 1)), nomor_sk="")
    with pytest.raises(DataDiriSendiri):
        catat(anak, date(2027, 8, 1), date(2028, 7, 31), kota_kecil.staf.pengguna)


def test_surat_yang_dicabut_tidak_menutup_harinya_lagi(client: Client, kota_kecil: KotaKecil) -> None:
    anak = kuliah(kota_kecil)
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1
    surat = SuratSekolah.objects.get(keluarga=anak)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:surat-sekolah-cabut", kwargs={"pk": surat.pk})
    assert "Cabut surat sekolah" in client.get(alamat).content.decode()
    assert client.post(alamat, {"alasan": "Surat milik saudaranya"}).status_code == 302
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 0
    catat(anak, date(2026, 8, 1), SURAT, kota_kecil.bkpsdm)
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1


def test_tab_keluarga_menyebut_sampai_kapan_dan_mengapa(client: Client, kota_kecil: KotaKecil) -> None:
    staf = kota_kecil.staf
    bersurat(KeluargaFactory(pegawai=staf, tanggal_lahir=date(2002, 1, 5)), date(2024, 8, 1), date(2025, 6, 30))
    KeluargaFactory(pegawai=staf, tanggal_lahir=date(2002, 1, 5), tertanggung_gaji=False, tertanggung_beras=False)
    KeluargaFactory(pegawai=staf, tanggal_lahir=date(2004, 1, 5), tanggal_kawin=date(2024, 5, 3), dasar_kawin="Akta 7")
    KeluargaFactory(pegawai=staf, tanggal_lahir=date(2040, 1, 5))
    client.force_login(staf.pengguna)
    saya = client.get("/jabatan/saya/?tab=keluarga")
    assert saya.headers["Location"].endswith(f"{staf.uuid}/?tab=keluarga")
    assert "?" not in client.get("/jabatan/saya/?tab=bukan").headers["Location"]
    isi = client.get(saya.headers["Location"]).content.decode()
    for kalimat in (
        "Tidak dihitung untuk tunjangan sejak Juli 2025, karena surat keterangan sekolahnya berlaku sampai 30 Juni 2025.",
        "Tidak dihitung untuk tunjangan, karena kedua hak tunjangannya tidak dicentang.",
        "Tidak dihitung untuk tunjangan sejak Juni 2024, karena kawin 3 Mei 2024.",
        "Kawin 3 Mei 2024 (Akta 7)",
        "Dihitung untuk tunjangan sampai Januari 2061, karena sesudah itu berusia 21 tahun tanpa surat keterangan sekolah.",
        "Universitas Rekaan, 1 Agustus 2024 sampai 30 Juni 2025",
    ):
        assert kalimat in isi
    assert "Cabut surat" not in isi


def test_halaman_mencatat_surat_anak_saja(client: Client, kota_kecil: KotaKecil) -> None:
    anak, pasangan = kuliah(kota_kecil, None), KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:keluarga-surat", kwargs={"pk": anak.pk})
    assert client.get(alamat).status_code == 200
    isian = {"sekolah": "Universitas Rekaan", "nomor_sk": "1/R", "mulai": "2026-08-01", "sampai": "2027-06-30"}
    assert client.post(alamat, isian).status_code == 302
    lagi = client.post(alamat, isian)
    assert lagi.status_code == 409
    assert "sudah mempunyai surat sekolah pada masa itu" in lagi.content.decode()
    assert 'value="1/R"' in lagi.content.decode()
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1
    assert client.get(reverse("jabatan:keluarga-surat", kwargs={"pk": pasangan.pk})).status_code == 404
    client.force_login(kota_kecil.staf.pengguna)
    usul = reverse("jabatan:keluarga-usulkan", kwargs={"pk": pasangan.pk})
    assert client.get(f"{usul}?tentang=surat").status_code == 404
    assert client.get(f"{usul}?tentang=apa").status_code == 404
    assert client.post(usul, {"sampai": "2026-02-28", "keterangan": "Salah", "dokumen": akta()}).status_code == 302


def test_surat_diusulkan_pegawai_dan_tercatat_setelah_diterima(client: Client, kota_kecil: KotaKecil) -> None:
    anak = kuliah(kota_kecil, None)
    client.force_login(kota_kecil.staf.pengguna)
    usul = reverse("jabatan:keluarga-usulkan", kwargs={"pk": anak.pk}) + "?tentang=surat"
    assert "Usulkan surat sekolah" in client.get(usul).content.decode()
    isian = {"sekolah": "Universitas Rekaan", "nomor_sk": "1/R", "mulai": "2026-08-01", "sampai": "2027-06-30"}
    salah = client.post(usul, isian | {"sampai": "2026-07-30", "dokumen": akta()})
    assert "mendahului hari pertamanya" in salah.content.decode()
    assert client.post(usul, isian | {"dokumen": akta()}).status_code == 302
    usulan = UsulanKeluarga.objects.get()
    beda = {b.label: (b.kini, b.usul) for b in list_beda(usulan) if b.is_berubah}
    assert beda == {"Surat sekolah baru": ("", "1 Agustus 2026 sampai 30 Juni 2027 (Universitas Rekaan, nomor 1/R)")}
    halaman = client.get(reverse("jabatan:usulan-keluarga-detail", kwargs={"uuid": usulan.uuid})).content.decode()
    assert "Surat sekolah Universitas Rekaan terlampir." in halaman
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 0
    services.approve_usulan_keluarga(usulan=usulan, oleh=kota_kecil.bkpsdm, pada=PADA)
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1


def test_api_mencatat_dan_mencabut_surat(client: Client, kota_kecil: KotaKecil) -> None:
    anak = kuliah(kota_kecil, None)
    client.force_login(kota_kecil.bkpsdm)

    def kirim(alamat: str, isi: dict[str, Any], kunci: str) -> Any:
        return client.post(alamat, isi, content_type="application/json", headers={"Idempotency-Key": kunci})

    alamat = f"/api/v1/jabatan/keluarga/{anak.pk}/surat-sekolah/"
    isi = {"mulai": "2026-08-01", "sampai": "2027-06-30", "sekolah": "Universitas Rekaan", "nomor_sk": "1/R"}
    surat = kirim(alamat, isi, "surat-sekolah-0")
    assert (surat.status_code, surat.json()["sampai"]) == (201, "2027-06-30")
    assert kirim(alamat, isi, "surat-sekolah-1").status_code == 409
    assert kirim(alamat, isi | {"sampai": "9999-12-31"}, "surat-sekolah-2").status_code == 400
    assert kirim(alamat, isi | {"sekolah_sampai": "2027-06-30"}, "surat-sekolah-3").status_code == 400
    daftar = client.get(f"/api/v1/jabatan/pegawai/{kota_kecil.staf.uuid}/keluarga/").json()
    assert [s["nomor_sk"] for s in daftar[0]["surat_sekolah"]] == ["1/R"]
    cabut = kirim(f"/api/v1/jabatan/surat-sekolah/{surat.json()['id']}/cabut/", {"alasan": "Keliru"}, "surat-sekolah-4")
    assert cabut.status_code == 204
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 0


def test_pegawai_diingatkan_dua_bulan_sebelumnya_satu_kali(kota_kecil: KotaKecil) -> None:
    kuliah(kota_kecil, None)
    KeluargaFactory(pegawai=kota_kecil.staf)
    sampai_oktober = KeluargaFactory(pegawai=kota_kecil.rekan, tanggal_lahir=date(2003, 1, 1))
    bersurat(sampai_oktober, date(2025, 8, 1), date(2026, 10, 20))
    KeluargaFactory(pegawai=kota_kecil.rekan, tanggal_lahir=date(2004, 1, 1))
    KeluargaFactory(pegawai=kota_kecil.kabid, tanggal_lahir=LAHIR, berlaku=masa(date(2020, 1, 1), date(2026, 10, 1)))
    assert services.remind_anak(per_tanggal=date(2026, 8, 14)) == 0
    jumlah = [services.remind_anak(per_tanggal=date(2026, 8, 17) + timedelta(days=7 * n)) for n in range(9)]
    assert jumlah == [1, 1, 0, 0, 0, 0, 0, 0, 0]
    kabar = Notifikasi.objects.filter(jenis="jabatan.anak_berakhir").order_by("pk")
    assert {k.untuk_id for k in kabar} == {kota_kecil.staf.pengguna_id, kota_kecil.rekan.pengguna_id}
    assert {k.judul for k in kabar} == {"Tunjangan seorang anak Anda berakhir mulai November 2026"}
    assert {k.url for k in kabar} == {"/jabatan/saya/?tab=keluarga"}
