"""API of SKP, log and attendance."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from jabatan.models import Pegawai
from kinerja.enums import StatusLog, StatusSkp
from kinerja.models import LogHarian, Rhk, Skp
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, PresensiFactory, RhkFactory, SkpFactory, create_skp_pimpinan

AKAR = "/api/v1/kinerja"


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 17.00 WIB."""
    time_machine.move_to("2026-03-02T10:00:00+00:00", tick=False)


def api(siapa: Any) -> APIClient:
    klien = APIClient()
    klien.force_authenticate(siapa.pengguna if isinstance(siapa, Pegawai) else siapa)
    return klien


def test_skp_dari_dibuat_sampai_disepakati(kota_kecil: KotaKecil) -> None:
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.first()
    staf = api(kota_kecil.staf)
    respons = staf.post(
        f"{AKAR}/skp/", {"posisi": "STAF", "mulai": "2026-01-01", "selesai": "2026-12-31"}, format="json"
    )
    assert respons.status_code == 201
    alamat = f"{AKAR}/skp/{respons.data['uuid']}"
    isi = staf.post(f"{alamat}/rhk/", {"rhk_pimpinan": str(pimpinan.uuid), "versi": 1}, format="json").data
    isi = staf.post(
        f"{alamat}/iki/",
        {
            "rhk": isi["rhk"][0]["uuid"],
            "aspek": "WAKTU",
            "uraian": "Lama",
            "target": "1",
            "satuan": "hari",
            "versi": isi["versi"],
        },
        format="json",
    ).data
    isi = staf.put(
        f"{alamat}/lampiran/",
        {
            "lampiran": [
                {"jenis": jenis, "butir": ["Rekaan"]} for jenis in ("DUKUNGAN", "PERTANGGUNGJAWABAN", "KONSEKUENSI")
            ],
            "versi": isi["versi"],
        },
        format="json",
    ).data
    isi = staf.post(f"{alamat}/ajukan/", {"versi": isi["versi"]}, format="json").data
    assert isi["status"] == "DIAJUKAN"

    respons = api(kota_kecil.kabid).post(f"{alamat}/sepakati/", {"versi": isi["versi"]}, format="json")

    assert respons.status_code == 200
    assert Skp.objects.get(uuid=isi["uuid"]).status == StatusSkp.DISEPAKATI


def test_C_01_status_dan_penyetuju_dalam_badan_ditolak(kota_kecil: KotaKecil) -> None:
    respons = api(kota_kecil.staf).post(
        f"{AKAR}/log/", {"uraian": "Rapat", "tanggal": "2026-03-02", "status": "DISETUJUI"}, format="json"
    )

    assert respons.status_code == 400
    assert not LogHarian.objects.exists()


def test_C_07_ubah_dengan_versi_usang_409(kota_kecil: KotaKecil) -> None:
    rhk = RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf, versi=3), urutan=1)

    respons = api(kota_kecil.staf).patch(
        f"{AKAR}/rhk/{rhk.uuid}/", {"uraian": "Baru", "jenis": "UTAMA", "versi": 2}, format="json"
    )

    assert respons.status_code == 409
    assert "kini versi 3" in respons.data["detail"]
    assert Rhk.objects.get(pk=rhk.pk).uraian != "Baru"


def test_I_01_kirim_ganda_dengan_kunci_sama_satu_efek(kota_kecil: KotaKecil) -> None:
    staf = api(kota_kecil.staf)
    isi = {"uraian": "Rapat koordinasi", "tanggal": "2026-03-02"}
    kunci = {"HTTP_IDEMPOTENCY_KEY": "kunci-uji-0001"}

    satu = staf.post(f"{AKAR}/log/", isi, format="json", **kunci)
    dua = staf.post(f"{AKAR}/log/", isi, format="json", **kunci)
    tiga = staf.post(f"{AKAR}/log/", {**isi, "uraian": "Lain"}, format="json", **kunci)

    assert (satu.status_code, dua.status_code, tiga.status_code) == (201, 201, 409)
    assert satu.json()["uuid"] == dua.json()["uuid"]
    assert LogHarian.objects.count() == 1


def test_B_01_daftar_log_hanya_lingkup_dan_tindakan_terlarang_403(kota_kecil: KotaKecil) -> None:
    milik = LogFactory(pegawai=kota_kecil.staf)
    LogFactory(pegawai=kota_kecil.orang_lain)

    assert [x["uuid"] for x in api(kota_kecil.kabid).get(f"{AKAR}/log/").data["results"]] == [str(milik.uuid)]
    pengelola = api(kota_kecil.pengelola)
    assert pengelola.get(f"{AKAR}/log/{milik.uuid}/").status_code == 200
    assert pengelola.post(f"{AKAR}/log/{milik.uuid}/setujui/", {"versi": 1}, format="json").status_code == 403
    assert api(kota_kecil.kadis_lain).get(f"{AKAR}/log/{milik.uuid}/").status_code == 404
    assert api(kota_kecil.admin).get(f"{AKAR}/log/").status_code == 403
    assert APIClient().get(f"{AKAR}/log/").status_code == 401


def test_B_04_massal_dengan_satu_di_luar_lingkup_menolak_semua(kota_kecil: KotaKecil) -> None:
    milik, asing = LogFactory(pegawai=kota_kecil.staf), LogFactory(pegawai=kota_kecil.orang_lain)
    butir = [{"uuid": str(x.uuid), "versi": 1} for x in (milik, asing)]

    respons = api(kota_kecil.kabid).post(f"{AKAR}/log/setujui-massal/", {"butir": butir}, format="json")

    assert respons.status_code == 404
    assert not LogHarian.objects.filter(status=StatusLog.DISETUJUI).exists()
    respons = api(kota_kecil.kabid).post(f"{AKAR}/log/setujui-massal/", {"butir": butir[:1]}, format="json")
    assert respons.data == {"disetujui": 1}


def test_B_05_menyetujui_log_sendiri_403(kota_kecil: KotaKecil) -> None:
    log = LogFactory(pegawai=kota_kecil.kabid)

    respons = api(kota_kecil.kabid).post(f"{AKAR}/log/{log.uuid}/setujui/", {"versi": 1}, format="json")

    assert respons.status_code == 403


def test_C_02_saringan_dan_urutan_di_luar_daftar_400(kota_kecil: KotaKecil) -> None:
    klien = api(kota_kecil.staf)

    for query in ("urut=pegawai__nik", "pegawai__nama=x", "expand=pegawai"):
        assert klien.get(f"{AKAR}/log/?{query}").status_code == 400


def test_presensi_dibaca_menurut_lingkup(kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf)
    PresensiFactory(pegawai=kota_kecil.orang_lain)

    assert api(kota_kecil.staf).get(f"{AKAR}/presensi/").data["count"] == 1
    assert api(kota_kecil.bkpsdm).get(f"{AKAR}/presensi/").data["count"] == 2
    assert api(kota_kecil.pimpinan).get(f"{AKAR}/presensi/").status_code == 403
