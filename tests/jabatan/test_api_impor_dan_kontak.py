"""API of contact, export, import and gaps; and of bank accounts."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from jabatan.models import Impor
from penggajian.models import Rekening
from tests.factories.akun import buktikan_diri
from tests.factories.jabatan import KotaKecil

AKAR = "/api/v1/jabatan"


def api(pengguna: Any) -> APIClient:
    klien = APIClient()
    klien.force_authenticate(pengguna)
    return klien


def test_kontak_sendiri_dengan_versi_dan_bukan_milik_orang_lain(kota_kecil: KotaKecil) -> None:
    staf, alamat = api(kota_kecil.staf.pengguna), f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/kontak/"
    isi = {"surel": "staf@contoh.go.id", "ponsel": "0812 3456 7890", "versi": kota_kecil.staf.versi}
    assert staf.put(alamat, isi, format="json").status_code == 200
    assert staf.put(alamat, isi, format="json").status_code == 409
    assert api(kota_kecil.orang_lain.pengguna).put(alamat, isi, format="json").status_code == 404


def test_impor_hanya_milik_pengunggah_dan_berkas_asing_ditolak(kota_kecil: KotaKecil) -> None:
    bkpsdm = api(kota_kecil.bkpsdm)
    isi = {"jenis": "UNIT", "berkas": SimpleUploadedFile("unit.csv", b"kode;nama\nX;Y\n", content_type="text/csv")}
    hasil = bkpsdm.post(f"{AKAR}/impor/", isi, format="multipart")
    assert hasil.status_code == 201, hasil.data
    alamat = f"{AKAR}/impor/{hasil.data['uuid']}/"
    assert bkpsdm.get(alamat).status_code == 200
    assert api(kota_kecil.pengelola).get(alamat).status_code == 404
    assert bkpsdm.post(f"{alamat}terapkan/", {"sidik": "0" * 64}, format="json").status_code == 409
    assert Impor.objects.count() == 1


def test_ekspor_hanya_bkpsdm_dan_keberesan_hanya_kepegawaian(kota_kecil: KotaKecil) -> None:
    assert api(kota_kecil.staf.pengguna).post(f"{AKAR}/pegawai/ekspor/", {}, format="json").status_code == 403
    hasil = api(kota_kecil.bkpsdm).post(f"{AKAR}/pegawai/ekspor/", {"bentuk": "csv"}, format="json")
    assert (hasil.status_code, hasil["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert api(kota_kecil.pengelola).get(f"{AKAR}/keberesan/").status_code == 200
    assert api(kota_kecil.staf.pengguna).get(f"{AKAR}/keberesan/").status_code == 403


def test_rekening_diajukan_pemilik_sekali_per_kunci_dan_nomornya_samar(kota_kecil: KotaKecil) -> None:
    staf, alamat = api(kota_kecil.staf.pengguna), "/api/v1/penggajian/rekening/"
    buktikan_diri(staf, kota_kecil.staf.pengguna)
    isi = {"bank": "Bank Rekaan", "nomor": "1234567890", "atas_nama": "Stefani"}
    kunci = {"HTTP_IDEMPOTENCY_KEY": "rekening-uji-1"}
    satu = staf.post(alamat, isi, format="json", **kunci)
    dua = staf.post(alamat, isi, format="json", **kunci)
    assert (satu.status_code, dua.status_code, Rekening.objects.count()) == (201, 201, 1)
    assert satu.data["nomor"].endswith("7890")
    assert "123456" not in satu.data["nomor"]
    assert staf.post(alamat, {**isi, "status": "AKTIF"}, format="json").status_code == 400
    assert api(kota_kecil.orang_lain.pengguna).get(f"{alamat}{satu.data['uuid']}/").status_code == 404
