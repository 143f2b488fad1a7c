"""API of notices, jobs, calendar, files, roles, tokens, and of the caller."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APIClient

from asn_portal.inti.akun.models import PeranPengguna, TokenApi
from asn_portal.inti.akun.services import create_token
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.kalender.models import HariLibur
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.factories.kinerja import LogFactory
from tests.perangkat.objek_rute import PDF

AKAR = "/api/v1"
LIBUR = {"tanggal": "2026-08-17", "nama": "Kemerdekaan", "jenis": "LIBUR_NASIONAL", "dasar_hukum": "SKB 1/2025"}


@pytest.fixture
def kota(db: None, time_machine: Any) -> KotaKecil:
    time_machine.move_to("2026-03-02T10:00:00+00:00", tick=False)
    return create_kota_kecil()


def api(pengguna: Any) -> APIClient:
    klien = APIClient()
    klien.force_authenticate(pengguna)
    return klien


def query(panggil: Callable[[], Any]) -> int:
    with CaptureQueriesContext(connection) as catatan:
        assert panggil().status_code == 200
    return len(catatan)


def test_pemberitahuan_hanya_milik_sendiri_dan_dapat_ditandai(kota: KotaKecil) -> None:
    satu = Notifikasi.objects.create(untuk=kota.staf.pengguna, jenis="uji", judul="Halo")
    staf = api(kota.staf.pengguna)
    assert [n["judul"] for n in staf.get(f"{AKAR}/notifikasi/").data["results"]] == ["Halo"]
    assert api(kota.rekan.pengguna).post(f"{AKAR}/notifikasi/{satu.uuid}/baca/").status_code == 404
    assert staf.post(f"{AKAR}/notifikasi/{satu.uuid}/baca/", {"untuk": 1}, format="json").status_code == 400
    assert staf.post(f"{AKAR}/notifikasi/{satu.uuid}/baca/", {}, format="json").data["dibaca_at"] is not None
    assert staf.post(f"{AKAR}/notifikasi/baca-semua/", {}, format="json").data == {"dibaca": 0}


def test_jumlah_query_pemberitahuan_tetap_untuk_3_dan_30_baris(kota: KotaKecil) -> None:
    staf = api(kota.staf.pengguna)

    def buat(banyak: int) -> None:
        Notifikasi.objects.bulk_create(
            Notifikasi(untuk=kota.staf.pengguna, jenis="uji", judul=f"Ke-{n}") for n in range(banyak)
        )

    buat(3)
    tiga = query(lambda: staf.get(f"{AKAR}/notifikasi/?ukuran=100"))
    buat(27)
    assert query(lambda: staf.get(f"{AKAR}/notifikasi/?ukuran=100")) == tiga


def test_pekerjaan_orang_lain_404_dan_yang_menunggu_dapat_dibatalkan_sekali(kota: KotaKecil) -> None:
    kerja = create_pekerjaan(jenis="jabatan.impor", kunci="uji:1", muatan={}, oleh=kota.staf.pengguna)
    alamat = f"{AKAR}/pekerjaan/{kerja.uuid}"
    assert api(kota.rekan.pengguna).get(f"{alamat}/").status_code == 404
    staf = api(kota.staf.pengguna)
    assert staf.post(f"{alamat}/ulangi/", {}, format="json").status_code == 409
    assert staf.post(f"{alamat}/batalkan/", {}, format="json").data["status"] == "DIBATALKAN"
    assert staf.post(f"{alamat}/batalkan/", {}, format="json").status_code == 409
    assert staf.get(f"{AKAR}/pekerjaan/teknis/").status_code == 403
    teknis = api(kota.admin).get(f"{AKAR}/pekerjaan/teknis/").data["results"]
    assert "hasil" not in teknis[0]


def test_kalender_dibaca_semua_dan_diubah_bkpsdm(kota: KotaKecil) -> None:
    assert api(kota.staf.pengguna).post(f"{AKAR}/libur/", LIBUR, format="json").status_code == 403
    bkpsdm = api(kota.bkpsdm)
    kunci = {"HTTP_IDEMPOTENCY_KEY": "libur-uji-01"}
    satu = bkpsdm.post(f"{AKAR}/libur/", LIBUR, format="json", **kunci)
    dua = bkpsdm.post(f"{AKAR}/libur/", LIBUR, format="json", **kunci)
    assert (satu.status_code, dua.status_code, HariLibur.objects.count()) == (201, 201, 1)
    assert bkpsdm.post(f"{AKAR}/libur/", LIBUR, format="json").status_code == 409
    hari = api(kota.staf.pengguna).get(f"{AKAR}/libur/hari-kerja/?awal=2026-08-14&akhir=2026-08-18").data
    assert hari == ["2026-08-14", "2026-08-18"]
    assert bkpsdm.get(f"{AKAR}/libur/hari-kerja/?awal=2026-08-14&akhir=2036-08-18").status_code == 400
    assert bkpsdm.get(f"{AKAR}/libur/?tahun=2026&asing=1").status_code == 400
    assert bkpsdm.delete(f"{AKAR}/libur/{satu.data['id']}/").status_code == 204


def test_berkas_lepas_hanya_untuk_pengunggahnya(kota: KotaKecil, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    staf = api(kota.staf.pengguna)

    def kirim(isi: bytes) -> Any:
        berkas = SimpleUploadedFile("data.csv", isi, content_type="text/csv")
        return staf.post(f"{AKAR}/berkas/", {"jenis": "IMPOR", "berkas": berkas}, format="multipart")

    hasil = kirim(b"a,b\n1,2\n")
    assert hasil.status_code == 201
    isi = staf.get(f"{AKAR}/berkas/{hasil.data['uuid']}/isi/")
    assert (isi.status_code, isi.content) == (200, b"a,b\n1,2\n")
    assert api(kota.rekan.pengguna).get(f"{AKAR}/berkas/{hasil.data['uuid']}/isi/").status_code == 404
    assert staf.get(f"{AKAR}/berkas/bukan-uuid/").status_code == 404


def test_unggahan_lepas_menempel_sekali_sebagai_bukti_log_dan_pembukaannya_tercatat(
    kota: KotaKecil, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    staf, log = api(kota.staf.pengguna), LogFactory(pegawai=kota.staf)

    def unggah(siapa: Any, jenis: str = "BUKTI_LOG") -> str:
        berkas = SimpleUploadedFile("bukti.pdf", PDF, content_type="application/pdf")
        return str(siapa.post(f"{AKAR}/berkas/", {"jenis": jenis, "berkas": berkas}, format="multipart").data["uuid"])

    def tempel(uuid: str) -> Any:
        return staf.post(f"{AKAR}/kinerja/log/{log.uuid}/bukti/", {"berkas_lepas": uuid})

    milik = unggah(staf)
    assert tempel(unggah(api(kota.rekan.pengguna))).status_code == 400
    assert tempel(unggah(staf, "LAMPIRAN")).status_code == 415
    assert tempel(milik).status_code == 201
    assert tempel(milik).status_code == 400, "sudah dipakai"
    assert [str(b.berkas_uuid) for b in log.bukti_set.all()] == [milik]

    assert staf.get(f"{AKAR}/berkas/{milik}/isi/").status_code == 200
    assert not Aktivitas.objects.filter(kode="berkas.dibuka").exists()
    assert api(kota.kabid.pengguna).get(f"{AKAR}/berkas/{milik}/isi/").status_code == 200
    assert Aktivitas.objects.get(kode="berkas.dibuka", is_baca=True).pengguna == kota.kabid.pengguna


def test_peran_diusulkan_dalam_unit_dan_diputus_orang_lain(kota: KotaKecil) -> None:
    isi = {
        "pengguna": kota.rekan.pengguna.username,
        "peran": "BENDAHARA",
        "unit_kode": "BIDANG",
        "mulai": "2026-03-01",
        "alasan": "SK 1",
    }
    pengelola = api(kota.pengelola)
    assert pengelola.post(f"{AKAR}/akun/peran/", {**isi, "unit_kode": ""}, format="json").status_code == 400
    usul = pengelola.post(f"{AKAR}/akun/peran/", isi, format="json")
    assert (usul.status_code, usul.data["keadaan"]) == (201, "DIUSULKAN")
    alamat = f"{AKAR}/akun/peran/{usul.data['id']}"
    assert pengelola.post(f"{alamat}/setujui/", {}, format="json").status_code == 403
    assert api(kota.pengelola_lain).post(f"{alamat}/tolak/", {}, format="json").status_code == 404
    assert api(kota.bkpsdm).post(f"{alamat}/setujui/", {}, format="json").data["keadaan"] == "DISETUJUI"
    assert api(kota.bkpsdm).post(f"{alamat}/setujui/", {}, format="json").status_code == 409
    assert PeranPengguna.objects.get(pk=usul.data["id"]).disetujui_oleh == kota.bkpsdm


def test_token_hanya_dilihat_dan_dicabut_pemiliknya(kota: KotaKecil) -> None:
    token, kunci = create_token(
        pengguna=kota.staf.pengguna, nama="uji", hari=1, pada=datetime.fromisoformat("2026-03-02T10:00:00+00:00")
    )
    klien = APIClient(headers={"Authorization": f"Bearer {kunci}"})
    daftar = klien.get(f"{AKAR}/akun/token/")
    assert daftar.status_code == 200
    assert kunci not in daftar.content.decode()
    assert api(kota.rekan.pengguna).post(f"{AKAR}/akun/token/{token.uuid}/cabut/").status_code == 404
    assert klien.post(f"{AKAR}/akun/token/{token.uuid}/cabut/", {}, format="json").status_code == 200
    assert klien.get(f"{AKAR}/akun/token/").status_code == 401
    assert TokenApi.objects.get().dicabut_at is not None


def test_saya_menyebut_peran_lingkup_dan_menu(kota: KotaKecil) -> None:
    isi = api(kota.kabid.pengguna).get(f"{AKAR}/akun/saya/").data
    assert isi["pegawai"] == str(kota.kabid.uuid)
    assert {"PEGAWAI", "ATASAN"} <= set(isi["peran"])
    assert isi["bawahan"] == 2
    assert "/kinerja/tim/" in {m["url"] for m in isi["menu"]}
    assert APIClient().get(f"{AKAR}/akun/saya/").status_code == 401
