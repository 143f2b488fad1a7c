"""Pages: who opens them, what they refuse, and how many queries they run."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from jabatan.models import Impor, Pegawai, Penugasan, Posisi, RiwayatPangkat, UnitKerja
from tests.factories.jabatan import KotaKecil, PegawaiFactory, nip_rekaan
from tests.jabatan.test_impor import TAJUK, baris


def masuk(pengguna: Pengguna | None) -> Client:
    """Sign in."""
    assert pengguna is not None
    client = Client()
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return client


def url(nama: str, *args: Any) -> str:
    """Give an address of this app."""
    return reverse(f"jabatan:{nama}", args=args)


HALAMAN_BKPSDM = [
    "pegawai-list", "pegawai-baru", "unit-list", "unit-baru", "posisi-list", "posisi-baru", "jabatan-list",
    "jabatan-baru", "penugasan-list", "penugasan-baru", "keberesan", "impor",
]  # fmt: skip


@pytest.mark.parametrize("nama", HALAMAN_BKPSDM)
def test_bkpsdm_opens_every_page_of_this_app(kota_kecil: KotaKecil, nama: str) -> None:
    assert masuk(kota_kecil.bkpsdm).get(url(nama)).status_code == 200


@pytest.mark.parametrize(
    "nama", ["pangkat-baru", "riwayat-jabatan-baru", "status-baru", "keluarga-baru", "pegawai-ubah"]
)
def test_bkpsdm_opens_every_form_about_a_person(kota_kecil: KotaKecil, nama: str) -> None:
    assert masuk(kota_kecil.bkpsdm).get(url(nama, kota_kecil.staf.uuid)).status_code == 200


@pytest.mark.parametrize("jenis", ["P", "L"])
def test_family_starts_with_every_right_and_says_when_tax_counts_it(kota_kecil: KotaKecil, jenis: str) -> None:
    """PMK 168/2023, Pasal 9: what a married woman is taxed by is the rule's business, not that of the tick."""
    staf = kota_kecil.staf
    Pegawai.objects.filter(pk=staf.pk).update(jenis_kelamin=jenis)
    halaman = (
        masuk(kota_kecil.bkpsdm).get(url("keluarga-baru", staf.uuid)).text,
        masuk(staf.pengguna).get(url("usulan-keluarga-baru")).text,
    )
    for isi in halaman:
        hak = {
            nama: "checked" in tanda for tanda, nama in re.findall(r'(<input[^>]*name="tertanggung_(\w+)"[^>]*>)', isi)
        }
        assert hak == {"gaji": True, "beras": True, "pajak": True}
        assert "tanpa itu ia dipajaki TK/0" in isi


def test_objects_have_their_own_pages(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    assert client.get(url("unit-detail", "BIDANG")).status_code == 200
    assert client.get(url("unit-ubah", "BIDANG")).status_code == 200
    assert client.get(url("posisi-ubah", "STAF")).status_code == 200
    assert client.get(url("posisi-akhiri", "STAF")).status_code == 200
    assert client.get(url("jabatan-ubah", "JAB-STAF")).status_code == 200
    for jenis in ("unit", "posisi", "pegawai"):
        assert client.get(url("impor-unggah", jenis)).status_code == 200
        assert client.get(url("impor-templat", jenis)).content.startswith(b"PK")


@pytest.mark.parametrize("tab", ["ringkasan", "riwayat", "keluarga"])
def test_an_employee_sees_all_tabs_of_their_own_profile(kota_kecil: KotaKecil, tab: str) -> None:
    client = masuk(kota_kecil.staf.pengguna)
    respons = client.get(url("pegawai-detail", kota_kecil.staf.uuid), {"tab": tab})
    assert respons.status_code == 200


def test_a_colleague_sees_the_profile_but_not_history_or_family(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.rekan.pengguna)
    alamat = url("pegawai-detail", kota_kecil.staf.uuid)
    respons = client.get(alamat)
    assert respons.status_code == 200
    assert "Tanggal lahir" not in respons.content.decode()
    assert client.get(alamat, {"tab": "riwayat"}).status_code == 403
    assert client.get(alamat, {"tab": "keluarga"}).status_code == 403


def test_B_02_pegawai_unit_lain_menjadi_404_yang_sama_dengan_yang_tidak_ada(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola_lain)
    ada = client.get(url("pegawai-detail", kota_kecil.staf.uuid))
    tak_ada = client.get(url("pegawai-detail", "00000000-0000-4000-8000-000000000000"))
    assert (ada.status_code, tak_ada.status_code) == (404, 404)
    assert client.get(url("pegawai-ubah", kota_kecil.staf.uuid)).status_code == 404
    assert client.post(url("nik-buka", kota_kecil.staf.uuid)).status_code == 404


def test_acts_without_a_right_are_403(kota_kecil: KotaKecil) -> None:
    staf = masuk(kota_kecil.staf.pengguna)
    for nama in ("pegawai-baru", "unit-baru", "posisi-baru", "penugasan-baru", "keberesan", "impor"):
        assert staf.get(url(nama)).status_code == 403
    pengelola = masuk(kota_kecil.pengelola)
    assert pengelola.get(url("pangkat-baru", kota_kecil.staf.uuid)).status_code == 403
    assert pengelola.get(url("posisi-ubah", "STAF")).status_code == 403
    assert masuk(kota_kecil.admin).get(url("pegawai-list")).status_code == 403


def test_an_anonymous_visitor_is_sent_to_sign_in(kota_kecil: KotaKecil) -> None:
    assert Client().get(url("pegawai-list")).status_code == 302
    assert Client().get(url("pegawai-list"), headers={"HX-Request": "true"}).status_code == 401


def test_the_list_runs_as_many_queries_for_3_rows_as_for_30(kota_kecil: KotaKecil) -> None:
    Posisi.objects.filter(pk=kota_kecil.posisi.staf.pk).update(kebutuhan=40)
    client = masuk(kota_kecil.bkpsdm)

    def hitung(nama: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as tangkap:
            assert client.get(url(nama)).status_code == 200
        return len(tangkap)

    hitung("pegawai-list")
    sedikit = {n: hitung(n) for n in ("pegawai-list", "posisi-list", "unit-list", "keberesan")}
    for n in range(24):
        PegawaiFactory(duduk=kota_kecil.posisi.staf)
        UnitKerja.objects.create(kode=f"X{n}", nama=f"Unit {n}", jenis="SEKSI", parent=kota_kecil.bidang)
    assert {n: hitung(n) for n in sedikit} == sedikit


def test_the_link_to_the_next_page_leads_to_other_people(kota_kecil: KotaKecil) -> None:
    Posisi.objects.filter(pk=kota_kecil.posisi.staf.pk).update(kebutuhan=40)
    PegawaiFactory.create_batch(30, duduk=kota_kecil.posisi.staf)
    client = masuk(kota_kecil.bkpsdm)
    satu = client.get(url("pegawai-list"))
    lanjut = re.search(r'href="(\?[^"]+)" rel="next"', satu.content.decode())
    assert lanjut is not None
    dua = client.get(url("pegawai-list") + lanjut[1])
    assert not {p.pk for p in satu.context["daftar"]} & {p.pk for p in dua.context["daftar"]}


def test_search_filters_and_fragment(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    isi = client.get(url("pegawai-list"), {"cari": "stef"}).content.decode()
    assert "Stefani" in isi
    assert "Kabul" not in isi
    nip = client.get(url("pegawai-list"), {"cari": kota_kecil.kabid.nip[:14]}).content.decode()
    assert "Kabul" in nip
    potongan = client.get(url("pegawai-list"), {"unit": "DINAS-LAIN"}, headers={"HX-Request": "true"}).content.decode()
    assert "Orlan" in potongan
    assert "Stefani" not in potongan
    assert "<html" not in potongan


def test_hr_records_a_promotion_and_a_refusal_stays_on_the_form(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    data = {"golongan": "III/b", "mkg_tahun": 10, "mkg_bulan": 0, "tmt": "2026-04-01", "nomor_sk": "821/1"}
    assert client.post(url("pangkat-baru", kota_kecil.staf.uuid), data).status_code == 302
    ulang = client.post(url("pangkat-baru", kota_kecil.staf.uuid), data)
    assert ulang.status_code == 409
    assert "sudah ada" in ulang.content.decode()
    assert RiwayatPangkat.objects.filter(pegawai=kota_kecil.staf).count() == 2


def test_C_07_halaman_dengan_versi_usang_menjawab_409(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    data = {"versi": 1, "nama": "Nama Satu", "jenis_kelamin": "L", "tanggal_lahir": "1985-01-01"}
    assert client.post(url("pegawai-ubah", kota_kecil.staf.uuid), data).status_code == 302
    usang = client.post(url("pegawai-ubah", kota_kecil.staf.uuid), data | {"nama": "Nama Dua"})
    assert usang.status_code == 409
    assert "kini versi 2" in usang.content.decode()


def test_B_03_posisi_unit_lain_ditolak_sama_seperti_yang_tidak_ada(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola)
    data = {
        "status": "PNS", "nip": nip_rekaan(360), "nama": "Baru", "jenis_kelamin": "L", "tanggal_lahir": "1985-01-01",
        "tmt": "2026-01-01", "mkg_tahun": 0, "mkg_bulan": 0, "golongan": "III/a",
    }  # fmt: skip
    luar = client.post(url("pegawai-baru"), data | {"posisi": kota_kecil.posisi.staf_lain.pk})
    kosong = client.post(url("pegawai-baru"), data | {"posisi": 99999999})
    assert (luar.status_code, kosong.status_code) == (400, 400)
    for respons in (luar, kosong):
        assert "Posisi ini tidak ditemukan" in respons.content.decode()
    assert not Pegawai.objects.filter(nip=nip_rekaan(360)).exists()
    assert client.post(url("pegawai-baru"), data | {"posisi": kota_kecil.posisi.staf.pk}).status_code == 302


def test_choices_of_a_field_stay_in_reach(kota_kecil: KotaKecil) -> None:
    isi = masuk(kota_kecil.pengelola).get(url("pilihan-posisi")).content.decode()
    assert "Pengelola Layanan" in isi
    assert "Pengelola Arsip" not in isi
    orang = masuk(kota_kecil.pengelola).get(url("pilihan-pegawai"), {"q": "rekaan"}).content.decode()
    assert "Stefani" in orang
    assert "Orlan" not in orang


def test_G_01_nik_tersamar_sampai_dibuka_dan_pembukaannya_tercatat(kota_kecil: KotaKecil) -> None:
    Pegawai.objects.filter(pk=kota_kecil.staf.pk).update(nik="9901011501850001")
    client = masuk(kota_kecil.bkpsdm)
    assert "9901011501850001" not in client.get(url("pegawai-detail", kota_kecil.staf.uuid)).content.decode()
    assert "9901011501850001" in client.post(url("nik-buka", kota_kecil.staf.uuid)).content.decode()
    assert Aktivitas.objects.filter(kode="jabatan.nik.dibuka", pengguna=kota_kecil.bkpsdm).count() == 1


def test_an_employee_changes_own_contact_only(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.staf.pengguna)
    data = {"surel": "baru@kota.example", "ponsel": "0812 0000 0000", "versi": 1}
    assert client.post(url("kontak-ubah", kota_kecil.staf.uuid), data).status_code == 302
    assert client.post(url("kontak-ubah", kota_kecil.rekan.uuid), data).status_code == 403


def test_import_by_pages_from_upload_to_result(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.pengelola)
    isi = "\n".join([TAJUK, baris(401), baris(402)]).encode()
    respons = client.post(url("impor-unggah", "pegawai"), {"berkas": SimpleUploadedFile("pegawai.csv", isi)})
    impor = Impor.objects.get()
    assert respons.headers["Location"] == url("impor-detail", impor.uuid)
    assert "Terapkan persis ini" in client.get(url("impor-detail", impor.uuid)).content.decode()
    assert client.post(url("impor-detail", impor.uuid), {"sidik": "0" * 64}).status_code == 409
    assert client.post(url("impor-detail", impor.uuid), {"sidik": impor.sidik}).status_code == 302
    assert Pegawai.objects.filter(nip=nip_rekaan(401)).exists()
    assert masuk(kota_kecil.bkpsdm).get(url("impor-detail", impor.uuid)).status_code == 404
    assert client.get(url("impor-unggah", "unit")).status_code == 404


def test_D_09_ekspor_mengikuti_lingkup_dan_tidak_menjadi_rumus(kota_kecil: KotaKecil) -> None:
    Pegawai.objects.filter(pk=kota_kecil.staf.pk).update(nama="=HYPERLINK(1)")
    client = masuk(kota_kecil.bkpsdm)
    teks = client.post(url("pegawai-ekspor") + "?unit=BIDANG", {"bentuk": "csv"}).content.decode("utf-8-sig")
    assert ";'=HYPERLINK(1);" in teks
    assert "Orlan" not in teks
    assert Aktivitas.objects.get(kode="jabatan.pegawai.diekspor").sesudah == {
        "bentuk": "csv", "saring": "unit=BIDANG", "jumlah": 3,
    }  # fmt: skip
    assert client.get(url("pegawai-ekspor")).status_code == 404
    assert masuk(kota_kecil.pengelola).post(url("pegawai-ekspor"), {"bentuk": "csv"}).status_code == 403


def test_gaps_are_listed_with_the_way_to_put_them_right(kota_kecil: KotaKecil) -> None:
    PegawaiFactory(nama="Tanpa Posisi", unit_kerja=kota_kecil.bidang)
    Posisi.objects.filter(pk=kota_kecil.posisi.staf.pk).update(kelas=None)
    isi = masuk(kota_kecil.bkpsdm).get(url("keberesan")).content.decode()
    assert "Tanpa Posisi" in isi
    assert url("posisi-ubah", "STAF") in isi
    pengelola = masuk(kota_kecil.pengelola).get(url("keberesan")).content.decode()
    assert "Sampaikan ke BKPSDM" in pengelola


def test_a_plh_is_named_by_the_page(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    data = {
        "jenis": "PLH", "posisi": kota_kecil.posisi.kabid.pk, "pegawai": kota_kecil.staf.pk, "tmt": "2026-03-01",
        "nomor_sk": "800/1",
    }  # fmt: skip
    assert client.post(url("penugasan-baru"), data).status_code == 302
    tugas = Penugasan.objects.get()
    assert client.get(url("penugasan-list")).status_code == 200
    ubah = {"sampai": "2026-03-31", "alasan": "Pejabat kembali"}
    assert client.post(url("penugasan-ubah", tugas.pk), ubah).status_code == 302
