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
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, UsulanKeluarga
from jabatan.rules.usia_anak import akhir_anak
from jabatan.selectors import get_batas_anak, list_fakta_pegawai
from jabatan.selectors.usulan_keluarga import list_beda
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import KeluargaFactory, KotaKecil, masa
from tests.jabatan.test_usulan_keluarga import akta

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
LAHIR = date(2005, 10, 15)
SURAT = date(2027, 6, 30)


def hitungan(kota: KotaKecil, hari: date) -> tuple[int, int, str]:
    """Give the counts for allowance, rice and tax on a day."""
    fakta = next(f for f in list_fakta_pegawai(hari) if f.pegawai_id == kota.staf.pk)
    return fakta.anak_gaji, fakta.anak_beras, fakta.ptkp


def kuliah(kota: KotaKecil, surat: date | None = SURAT, **kolom: Any) -> Keluarga:
    """Give a child who turns 21 on 15 October 2026."""
    return KeluargaFactory(pegawai=kota.staf, tanggal_lahir=LAHIR, sekolah_sampai=surat, **kolom)


def ubah(anak: Keluarga, surat: date | None, oleh: Any) -> Keluarga:
    """Record a certificate on the entry."""
    return services.update_keluarga(
        keluarga=anak, sampai=None, tertanggung_gaji=True, tertanggung_beras=True, tertanggung_pajak=True,
        sekolah_sampai=surat, oleh=oleh, pada=PADA,
    )  # fmt: skip


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
    kuliah(kota_kecil, surat)
    assert hitungan(kota_kecil, hari) == (dihitung, dihitung, "TK/1")
    akhir = akhir_anak(LAHIR, surat, get_batas_anak(hari))
    assert (hari < akhir.hari) is bool(dihitung)


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
            ubah(anak, SURAT, kota_kecil.bkpsdm)
    finally:
        penempatan_berubah.disconnect(terima)
    assert [(k["pegawai_ids"], k["sejak"]) for k in kabar] == [(frozenset({kota_kecil.staf.pk}), anak.berlaku.lower)]
    assert hitungan(kota_kecil, date(2026, 11, 1))[0] == 1


def test_surat_hanya_bagi_anak_dan_setelah_lahir(kota_kecil: KotaKecil) -> None:
    pasangan = KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    with pytest.raises(IsianSalah, match="hanya dicatat bagi anak"):
        ubah(pasangan, SURAT, kota_kecil.bkpsdm)
    with pytest.raises(IsianSalah, match="sebelum anak lahir"):
        ubah(kuliah(kota_kecil, None), LAHIR, kota_kecil.bkpsdm)
    with pytest.raises(IntegrityError, match="keluarga_surat_sekolah_anak"), transaction.atomic():
        Keluarga.objects.filter(pk=pasangan.pk).update(sekolah_sampai=SURAT)


def test_profil_menyebut_surat_dan_sejak_kapan_tidak_dihitung(client: Client, kota_kecil: KotaKecil) -> None:
    KeluargaFactory(pegawai=kota_kecil.staf, tanggal_lahir=date(2002, 1, 5), sekolah_sampai=date(2025, 6, 30))
    KeluargaFactory(
        pegawai=kota_kecil.staf, tanggal_lahir=date(2002, 1, 5), tertanggung_gaji=False, tertanggung_beras=False
    )
    KeluargaFactory(pegawai=kota_kecil.staf, tanggal_lahir=date(2004, 1, 5))
    KeluargaFactory(pegawai=kota_kecil.staf, tanggal_lahir=date(2024, 1, 5), sekolah_sampai=date(2048, 12, 31))
    KeluargaFactory(
        pegawai=kota_kecil.staf, tanggal_lahir=date(2004, 2, 5), berlaku=masa(date(2020, 1, 1), date(2025, 1, 1))
    )
    client.force_login(kota_kecil.staf.pengguna)
    saya = client.get("/jabatan/saya/?tab=keluarga")
    assert saya.headers["Location"].endswith(f"{kota_kecil.staf.uuid}/?tab=keluarga")
    assert "?" not in client.get("/jabatan/saya/?tab=bukan").headers["Location"]
    isi = client.get(saya.headers["Location"]).content.decode()
    assert "sekolah atau kuliah, surat berlaku sampai 31 Desember 2048" in isi
    assert (
        "tidak dihitung untuk tunjangan sejak 1 Juli 2025 karena surat keterangan sekolahnya berlaku sampai 30 Juni 2025"
        in isi
    )
    assert (
        "tidak dihitung untuk tunjangan sejak 1 Februari 2025 karena berusia 21 tahun tanpa surat keterangan sekolah"
        in isi
    )
    assert (isi.count("tidak dihitung untuk"), isi.count("surat berlaku sampai")) == (2, 1)


def test_halaman_mencatat_surat_dan_tidak_menanyakannya_bagi_pasangan(client: Client, kota_kecil: KotaKecil) -> None:
    anak, pasangan = kuliah(kota_kecil), KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:keluarga-ubah", kwargs={"pk": anak.pk})
    assert 'value="2027-06-30"' in client.get(alamat).content.decode()
    assert client.post(alamat, {"sekolah_sampai": "2028-06-30", "tertanggung_gaji": "on"}).status_code == 302
    anak.refresh_from_db()
    assert (anak.sekolah_sampai, anak.tertanggung_beras) == (date(2028, 6, 30), False)
    alamat = reverse("jabatan:keluarga-ubah", kwargs={"pk": pasangan.pk})
    assert "sekolah_sampai" not in client.get(alamat).content.decode()
    assert client.post(alamat, {"tertanggung_gaji": "on"}).status_code == 302
    client.force_login(kota_kecil.staf.pengguna)
    usul = reverse("jabatan:keluarga-usulkan", kwargs={"pk": pasangan.pk})
    assert "sekolah_sampai" not in client.get(usul).content.decode()
    isian = {"sampai": "2026-02-28", "keterangan": "Bercerai", "dokumen": akta()}
    assert client.post(usul, isian).status_code == 302


def test_surat_diusulkan_pegawai_dan_tercatat_setelah_diterima(client: Client, kota_kecil: KotaKecil) -> None:
    anak = kuliah(kota_kecil, None)
    client.force_login(kota_kecil.staf.pengguna)
    isian = {
        "sekolah_sampai": "2027-06-30", "tertanggung_gaji": "on", "tertanggung_beras": "on", "tertanggung_pajak": "on",
        "keterangan": "Surat aktif kuliah terlampir", "dokumen": akta(),
    }  # fmt: skip
    assert client.post(reverse("jabatan:keluarga-usulkan", kwargs={"pk": anak.pk}), isian).status_code == 302
    usulan = UsulanKeluarga.objects.get()
    beda = {b.label: (b.kini, b.usul) for b in list_beda(usulan) if b.is_berubah}
    assert beda == {"Surat sekolah sampai": ("tidak ada", "30 Juni 2027")}
    services.approve_usulan_keluarga(usulan=usulan, oleh=kota_kecil.bkpsdm, pada=PADA)
    anak.refresh_from_db()
    assert anak.sekolah_sampai == SURAT


def test_api_menyimpan_surat_dan_membiarkannya_bila_tidak_dikirim(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    hak = {"tertanggung_gaji": True, "tertanggung_beras": True, "tertanggung_pajak": True}

    def kirim(cara: Any, alamat: str, isi: dict[str, Any], kunci: str) -> Any:
        return cara(alamat, isi, content_type="application/json", headers={"Idempotency-Key": kunci})

    baru = kirim(
        client.post,
        f"/api/v1/jabatan/pegawai/{kota_kecil.staf.uuid}/keluarga/tambah/",
        {"hubungan": "ANAK", "nama": "Anak Rekaan", "tanggal_lahir": "2005-10-15", "tmt": "2005-10-15",
         "sekolah_sampai": "2027-06-30", **hak},
        "surat-sekolah-0",
    )  # fmt: skip
    assert (baru.status_code, baru.json()["sekolah_sampai"]) == (201, "2027-06-30")
    alamat = f"/api/v1/jabatan/keluarga/{baru.json()['id']}/"
    tetap = kirim(client.patch, alamat, hak, "surat-sekolah-1")
    assert tetap.json()["sekolah_sampai"] == "2027-06-30"
    assert (
        kirim(client.patch, alamat, hak | {"sekolah_sampai": None}, "surat-sekolah-2").json()["sekolah_sampai"] is None
    )
    pasangan = KeluargaFactory(pegawai=kota_kecil.rekan, hubungan=HubunganKeluarga.PASANGAN)
    salah = kirim(
        client.patch,
        f"/api/v1/jabatan/keluarga/{pasangan.pk}/",
        hak | {"sekolah_sampai": "2027-06-30"},
        "surat-sekolah-3",
    )
    assert salah.status_code == 400


def test_pegawai_diingatkan_dua_bulan_sebelumnya_satu_kali(kota_kecil: KotaKecil) -> None:
    kuliah(kota_kecil, None)
    KeluargaFactory(pegawai=kota_kecil.staf)
    KeluargaFactory(pegawai=kota_kecil.rekan, tanggal_lahir=date(2003, 1, 1), sekolah_sampai=date(2026, 10, 20))
    KeluargaFactory(pegawai=kota_kecil.rekan, tanggal_lahir=date(2004, 1, 1))
    KeluargaFactory(pegawai=kota_kecil.kabid, tanggal_lahir=LAHIR, berlaku=masa(date(2020, 1, 1), date(2026, 10, 1)))
    assert services.remind_anak(per_tanggal=date(2026, 8, 14)) == 0
    jumlah = [services.remind_anak(per_tanggal=date(2026, 8, 17) + timedelta(days=7 * n)) for n in range(9)]
    assert jumlah == [1, 1, 0, 0, 0, 0, 0, 0, 0]
    kabar = Notifikasi.objects.filter(jenis="jabatan.anak_berakhir").order_by("pk")
    assert {k.untuk_id for k in kabar} == {kota_kecil.staf.pengguna_id, kota_kecil.rekan.pengguna_id}
    assert {k.judul for k in kabar} == {"Tunjangan seorang anak Anda berakhir mulai November 2026"}
    assert {k.url for k in kabar} == {"/jabatan/saya/?tab=keluarga"}
