"""API v1: the same rows, rights and refusals as the pages."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.penyedia_unit import penyedia_unit
from jabatan.models import Pegawai, Penugasan, RiwayatPangkat
from tests.factories.jabatan import KotaKecil, PegawaiFactory, nip_rekaan

AKAR = "/api/v1/jabatan"


def masuk(pengguna: Pengguna | None) -> APIClient:
    """Sign in."""
    assert pengguna is not None
    client = APIClient()
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return client


def baru(n: int, posisi: str) -> dict[str, Any]:
    """Give a newcomer."""
    return {
        "nip": nip_rekaan(n), "nama": "Baru Rekaan", "jenis_kelamin": "L", "tanggal_lahir": "1985-01-15",
        "status": "PNS", "tmt": "2026-01-01", "golongan": "III/a", "posisi": posisi,
    }  # fmt: skip


@pytest.mark.parametrize("nama", ["unit", "jabatan", "posisi", "pegawai", "penugasan"])
def test_lists_answer_within_reach(kota_kecil: KotaKecil, nama: str) -> None:
    assert masuk(kota_kecil.bkpsdm).get(f"{AKAR}/{nama}/").status_code == 200
    assert APIClient().get(f"{AKAR}/{nama}/").status_code == 401


def test_C_03_jumlah_hanya_menghitung_baris_dalam_lingkup(kota_kecil: KotaKecil) -> None:
    assert masuk(kota_kecil.pengelola).get(f"{AKAR}/pegawai/").json()["count"] == 4
    assert masuk(kota_kecil.pengelola_lain).get(f"{AKAR}/pegawai/").json()["count"] == 2
    assert len(masuk(kota_kecil.bkpsdm).get(f"{AKAR}/pegawai/?ukuran=5000").json()["results"]) == 7
    assert masuk(kota_kecil.admin).get(f"{AKAR}/pegawai/").status_code == 403


def test_B_02_pegawai_di_luar_lingkup_sama_dengan_tidak_ada(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola)
    ada = client.get(f"{AKAR}/pegawai/{kota_kecil.orang_lain.uuid}/")
    tak_ada = client.get(f"{AKAR}/pegawai/00000000-0000-4000-8000-000000000000/")
    assert (ada.status_code, ada.json()) == (tak_ada.status_code, tak_ada.json())
    assert ada.status_code == 404


def test_B_03_menunjuk_posisi_di_luar_lingkup_sama_dengan_menunjuk_yang_tidak_ada(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola)
    luar = client.post(f"{AKAR}/pegawai/", baru(370, "STAF-LAIN"))
    tak_ada = client.post(f"{AKAR}/pegawai/", baru(370, "TIDAK-ADA"))
    assert (luar.status_code, luar.json()) == (tak_ada.status_code, tak_ada.json())
    assert luar.status_code == 400
    assert client.post(f"{AKAR}/pegawai/", baru(370, "STAF")).status_code == 201


def test_C_01_isian_di_luar_daftar_ditolak(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    respons = client.patch(
        f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/", {"versi": 1, "nama": "X", "status": "PPPK", "unit_kerja": "KOTA"}
    )
    assert respons.status_code == 400
    kota_kecil.staf.refresh_from_db()
    assert (kota_kecil.staf.nama, kota_kecil.staf.status) == ("Stefani Rekaan", "PNS")


def test_C_02_urutan_dan_saringan_di_luar_daftar_izin_ditolak(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola)
    for params in ("urut=nik", "urut=pengguna__password", "nik__startswith=99", "pengguna__is_staff=1", "fields=nik"):
        assert client.get(f"{AKAR}/pegawai/?{params}").status_code == 400
    nama = [p["nama"] for p in client.get(f"{AKAR}/pegawai/?urut=-nama").json()["results"]]
    assert nama == sorted(nama, reverse=True)


def test_C_07_versi_usang_dijawab_409_dengan_versi_kini(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    alamat = f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/"
    assert client.patch(alamat, {"versi": 1, "nama": "Satu"}).json()["versi"] == 2
    usang = client.patch(alamat, {"versi": 1, "nama": "Dua"})
    assert usang.status_code == 409
    assert usang.json()["kode"] == "versi_usang"
    assert "kini versi 2" in usang.json()["detail"]
    assert client.patch(alamat, {"nama": "Tanpa versi"}).status_code == 400


def test_I_01_kunci_idempoten_memberi_satu_efek(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    kunci = {"Idempotency-Key": "11111111-1111-4111-8111-111111111111"}
    data = {"golongan": "III/b", "mkg_tahun": 10, "tmt": "2026-04-01", "nomor_sk": "821/1"}
    alamat = f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/pangkat/"
    satu = client.post(alamat, data, headers=kunci)
    dua = client.post(alamat, data, headers=kunci)
    assert (satu.status_code, dua.status_code) == (201, 201)
    assert satu.json() == dua.json()
    assert RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).count() == 2
    assert client.post(alamat, data).status_code == 409


def test_history_and_family_follow_the_matrix(kota_kecil: KotaKecil) -> None:
    dasar = f"{AKAR}/pegawai/{kota_kecil.staf.uuid}"
    assert masuk(kota_kecil.staf.pengguna).get(f"{dasar}/riwayat/").json()[0]["sejak"] == "2020-01-01"
    assert masuk(kota_kecil.kabid.pengguna).get(f"{dasar}/riwayat/").status_code == 200
    assert masuk(kota_kecil.rekan.pengguna).get(f"{dasar}/riwayat/").status_code == 403
    assert masuk(kota_kecil.kabid.pengguna).get(f"{dasar}/keluarga/").status_code == 403
    assert masuk(kota_kecil.pengelola).post(f"{dasar}/pangkat/", {}).status_code == 403


def test_the_rater_is_asked_by_day(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.staf.pengguna)
    alamat = f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/penilai/"
    assert client.get(alamat, {"tanggal": "2026-03-02"}).json()["penilai"]["nama"] == "Kabul Rekaan"
    assert client.get(alamat, {"tanggal": "2019-03-02"}).json()["penilai"] is None
    assert client.get(alamat, {"tanggal": "kemarin"}).status_code == 400


def test_structure_is_written_by_bkpsdm_only(kota_kecil: KotaKecil) -> None:
    unit = {"kode": "SEKSI-9", "nama": "Seksi Sembilan", "jenis": "SEKSI", "induk": "BIDANG"}
    assert masuk(kota_kecil.pengelola).post(f"{AKAR}/unit/", unit).status_code == 403
    client = masuk(kota_kecil.bkpsdm)
    assert client.post(f"{AKAR}/unit/", unit).json()["induk"] == "BIDANG"
    assert client.patch(f"{AKAR}/unit/DINAS/", {"versi": 1, "induk": "SEKSI-9"}).status_code == 409
    assert client.patch(f"{AKAR}/posisi/STAF/", {"versi": 1, "kelas": 8}).json()["kelas"] == 8
    posisi = {
        "kode": "P-9",
        "jabatan": "JAB-STAF",
        "unit_kerja": "BIDANG",
        "atasan": "KABID",
        "kelas": 7,
        "tmt": "2026-01-01",
    }
    assert client.post(f"{AKAR}/posisi/", posisi).status_code == 201
    assert client.post(f"{AKAR}/posisi/P-9/akhiri/", {"versi": 1, "sampai": "2026-03-31"}).status_code == 204
    assert (
        client.post(f"{AKAR}/jabatan/", {"kode": "J9", "nama": "Arsiparis", "jenis": "jf_terampil"}).status_code == 201
    )
    assert client.patch(f"{AKAR}/jabatan/J9/", {"versi": 1, "nama": "Arsiparis Terampil"}).status_code == 200


def test_assignments_are_named_and_ended(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    data = {
        "jenis": "PLH", "pegawai": str(kota_kecil.staf.uuid), "posisi": "KABID", "tmt": "2026-03-01", "nomor_sk": "800/1",
    }  # fmt: skip
    assert client.post(f"{AKAR}/penugasan/", {**data, "jenis": "PLT"}).status_code == 409
    assert client.post(f"{AKAR}/penugasan/", data).status_code == 201
    tugas = Penugasan.objects.get()
    akhir = client.post(f"{AKAR}/penugasan/{tugas.pk}/akhiri/", {"sampai": "2026-03-31", "alasan": "Kembali"})
    assert akhir.json()["sebelum"] == "2026-04-01"


def test_the_list_of_people_runs_as_many_queries_for_3_rows_as_for_30(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as tangkap:
            assert client.get(f"{AKAR}/pegawai/").status_code == 200
        return len(tangkap)

    hitung()
    sedikit = hitung()
    for _ in range(20):
        PegawaiFactory(duduk=kota_kecil.posisi.staf)
    assert hitung() == sedikit


@pytest.mark.parametrize(
    "isi", [{"posisi": None}, {"posisi": ["STAF"]}, {"posisi": {"kode": "STAF"}}, {"posisi": True}]
)
def test_C_05_tipe_tertukar_dijawab_400(kota_kecil: KotaKecil, isi: dict[str, Any]) -> None:
    respons = masuk(kota_kecil.bkpsdm).post(f"{AKAR}/pegawai/", baru(371, "STAF") | isi)
    assert respons.status_code == 400
    assert not Pegawai.objects.filter(nip=nip_rekaan(371)).exists()


def test_accounts_hear_about_units(kota_kecil: KotaKecil) -> None:
    penyedia = penyedia_unit()
    assert next(kode for kode, _ in penyedia.list_unit()) == "KOTA"
    assert penyedia.list_turunan(["DINAS"]) == {"DINAS", "BIDANG"}
    assert penyedia.list_pengguna_ids(["DINAS-LAIN"]) == {
        kota_kecil.kadis_lain.pengguna_id,
        kota_kecil.orang_lain.pengguna_id,
    }


def test_C_08_metode_pengganti_dan_options_tidak_membuka_apa_pun(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.staf.pengguna)
    alamat = f"{AKAR}/pegawai/{kota_kecil.staf.uuid}/"
    assert client.options(alamat).status_code in (403, 405)
    assert client.post(alamat, {"nama": "X"}, headers={"X-HTTP-Method-Override": "PATCH"}).status_code in (403, 405)
    assert client.get(f"{AKAR}/pegawai/?format=api").status_code in (400, 404)
