"""API of pay."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from asn_portal.inti.pekerjaan.models import Pekerjaan
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji
from tests.factories.penggajian import KotaGaji
from tests.penggajian.test_halaman import masuk, pegawai_masuk, slip_dari
from tests.penggajian.test_proses import hitung, kunci

DASAR = "/api/v1/penggajian"


def kirim(klien: Client, alamat: str, isi: dict[str, Any], kunci_kirim: str = "") -> Any:
    return klien.post(
        f"{DASAR}/{alamat}",
        isi,
        content_type="application/json",
        headers={"Idempotency-Key": kunci_kirim} if kunci_kirim else {},
    )


def test_slip_sendiri_dengan_penjelasan_dan_bukan_milik_orang_lain(kota: KotaGaji) -> None:
    kunci(kota)
    klien = pegawai_masuk(kota)
    daftar = klien.get(f"{DASAR}/slip/").json()
    assert [satu["uuid"] for satu in daftar["results"]] == [str(slip_dari(kota).uuid)]
    baris = klien.get(f"{DASAR}/slip/{slip_dari(kota).uuid}/penjelasan/").json()
    assert {"kode", "rumus", "masukan", "parameter", "sebab"} <= set(baris[0])
    assert klien.get(f"{DASAR}/slip/{slip_dari(kota, 1).uuid}/").status_code == 404


def test_C_02_parameter_di_luar_daftar_ditolak(kota: KotaGaji) -> None:
    kunci(kota)
    klien = pegawai_masuk(kota)
    assert klien.get(f"{DASAR}/slip/", {"pegawai__nik": "1"}).status_code == 400
    assert klien.get(f"{DASAR}/slip/", {"urut": "pegawai__nik"}).status_code == 400


def test_C_01_isian_yang_bukan_haknya_ditolak(kota: KotaGaji) -> None:
    proses = hitung(kota)
    jawaban = kirim(
        masuk(kota.bkpsdm),
        f"proses/{proses.uuid}/verifikasi/",
        {"versi": proses.versi, "status": "DIKUNCI", "disetujui_oleh": kota.pimpinan.pk},
    )
    assert jawaban.status_code == 400
    proses.refresh_from_db()
    assert proses.status == StatusProses.DIHITUNG


def test_I_01_kunci_idempoten_sama_satu_efek_dan_jawaban_sama(kota: KotaGaji) -> None:
    proses = hitung(kota)
    klien, tanda = masuk(kota.bkpsdm), str(uuid4())
    satu = kirim(klien, f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi}, tanda)
    dua = kirim(klien, f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi}, tanda)
    assert satu.status_code == dua.status_code == 200
    assert satu.json() == dua.json()
    beda = kirim(klien, f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi + 1}, tanda)
    assert beda.status_code == 409
    proses.refresh_from_db()
    assert proses.versi == satu.json()["versi"]


def test_C_07_versi_usang_409(kota: KotaGaji) -> None:
    proses = hitung(kota)
    jawaban = kirim(masuk(kota.bkpsdm), f"proses/{proses.uuid}/verifikasi/", {"versi": proses.versi - 1})
    assert jawaban.status_code == 409
    assert jawaban.json()["kode"] == "versi_usang"


def test_H_05_tahap_terlompati_409(kota: KotaGaji) -> None:
    proses = hitung(kota)
    jawaban = kirim(masuk(kota.bendahara), f"proses/{proses.uuid}/kunci/", {"versi": proses.versi})
    assert jawaban.status_code == 409
    assert jawaban.json()["kode"] == "tahap_terlompati"


def test_hitung_lewat_api_menjadi_satu_pekerjaan(kota: KotaGaji) -> None:
    klien = masuk(kota.bendahara)
    buka = kirim(klien, "proses/", {"periode": "2026-10"})
    assert buka.status_code == 201
    uuid, versi = buka.json()["uuid"], buka.json()["versi"]
    for _ in range(2):
        assert kirim(klien, f"proses/{uuid}/hitung/", {"versi": versi}).status_code == 202
    assert Pekerjaan.objects.count() == 1
    assert kirim(masuk(kota.bkpsdm), f"proses/{uuid}/hitung/", {"versi": versi}).status_code == 403


@pytest.mark.parametrize("alamat", ["slip/", "proses/", "perkada/", "perkiraan/"])
def test_tanpa_masuk_401(kota: KotaGaji, alamat: str) -> None:
    assert Client().get(f"{DASAR}/{alamat}").status_code == 401


def test_perkada_yang_berlaku_terbaca_semua_pegawai(kota: KotaGaji) -> None:
    daftar = pegawai_masuk(kota).get(f"{DASAR}/perkada/").json()["results"]
    assert {satu["status"] for satu in daftar} == {"DISETUJUI"}
    assert ProsesGaji.objects.count() == 0
