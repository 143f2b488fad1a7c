"""Many at once, and killed in the middle: one result, one winner."""

import json
import threading
from datetime import date
from functools import partial
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, connections

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan, run_pekerjaan
from kinerja.models import Evaluasi
from penggajian import services
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji, Slip
from penggajian.tasks import DRAF, HITUNG
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_kota, pejabat
from tests.perangkat.balapan import BAGIAN_SLIP, balap, serempak


@pytest.fixture
def kota_nyata(transactional_db: None) -> Any:
    """Give the town outside a transaction; drop the month's tables afterwards."""
    yield buat_kota()
    with connection.cursor() as kursor:
        kursor.execute(BAGIAN_SLIP)
        for (nama,) in kursor.fetchall():
            kursor.execute(f"DROP TABLE {nama}")


def test_H_01_menghitung_serempak_memberi_satu_hasil(kota_nyata: KotaGaji) -> None:
    proses = services.create_proses(periode=PERIODE, oleh=kota_nyata.bendahara, pada=PADA)
    hasil = serempak(*[lambda: services.compute_proses(proses=proses, oleh=kota_nyata.bendahara, pada=PADA).sidik] * 3)
    assert {satu for satu in hasil if isinstance(satu, str)} == {ProsesGaji.objects.get().sidik}
    assert all(isinstance(satu, str | services.ProsesBerubah) for satu in hasil)
    assert Slip.objects.count() == 4


def test_I_02_dua_penyetuju_serempak_satu_menang(kota_nyata: KotaGaji) -> None:
    proses = services.create_proses(periode=PERIODE, oleh=kota_nyata.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota_nyata.bendahara, pada=PADA)
    services.verify_proses(proses=proses, oleh=kota_nyata.bkpsdm, pada=PADA)
    orang = [kota_nyata.pimpinan, pejabat(Peran.PIMPINAN, "Pimpinan Lain")]
    hasil = balap(
        ProsesGaji, *[partial(services.approve_proses, proses=proses, oleh=satu, pada=PADA) for satu in orang]
    )
    assert sum(isinstance(satu, services.TahapTerlompati) for satu in hasil) == 1
    assert Aktivitas.objects.filter(kode="penggajian.proses.disetujui").count() == 1
    proses.refresh_from_db()
    assert proses.status == StatusProses.DISETUJUI


def test_H_07_data_yang_berubah_saat_menghitung_tidak_ikut_separuh(
    kota_nyata: KotaGaji, monkeypatch: pytest.MonkeyPatch
) -> None:
    proses = services.create_proses(periode=PERIODE, oleh=kota_nyata.bendahara, pada=PADA)
    sidik = services.compute_proses(proses=proses, oleh=kota_nyata.bendahara, pada=PADA).sidik
    asli = services.hitung.list_potret  # type: ignore[attr-defined]

    def potret_terganggu(*args: Any, **kwargs: Any) -> Any:
        def ubah() -> None:
            Evaluasi.objects.update(predikat="kurang")
            connections.close_all()

        utas = threading.Thread(target=ubah)
        utas.start()
        utas.join()
        return asli(*args, **kwargs)

    monkeypatch.setattr("penggajian.services.hitung.list_potret", potret_terganggu)
    assert services.compute_proses(proses=proses, oleh=kota_nyata.bendahara, pada=PADA).sidik == sidik


def test_J_04_pekerjaan_tersimpan_jalan_meski_tidak_diumumkan(
    kota_nyata: KotaGaji, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asn_portal.inti.pekerjaan.services.antre.umumkan", lambda *a, **k: None)
    proses = services.create_proses(periode=PERIODE, oleh=kota_nyata.bendahara, pada=PADA)
    pekerjaan = create_pekerjaan(
        jenis=HITUNG,
        kunci=f"{HITUNG}:uji",
        muatan={"proses": proses.pk, "versi": proses.versi},
        oleh=kota_nyata.bendahara,
    )
    assert Pekerjaan.objects.get().status == StatusPekerjaan.MENUNGGU
    assert run_pekerjaan(pekerjaan.pk).status == StatusPekerjaan.SELESAI
    versi = ProsesGaji.objects.get().versi
    run_pekerjaan(pekerjaan.pk)
    assert ProsesGaji.objects.get().versi == versi


def test_jalankan_periode_dari_evaluasi_sampai_kunci(kota_nyata: KotaGaji, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("jalankan_periode", "2026-10")
    hasil = json.loads(capsys.readouterr().out)
    assert hasil["status"] == "DIKUNCI"
    assert hasil["slip"] == 4
    assert set(hasil["detik"]) == {"evaluasi", "hitung", "verifikasi", "setuju", "kunci"}
    call_command("slip", kota_nyata.pegawai[0].nip, "2026-10", "--json")
    slip = json.loads(capsys.readouterr().out)
    assert {"kode", "arah", "jumlah", "dasar_hukum", "masukan", "parameter", "sebab"} <= set(slip["baris"][0])
    assert slip["bersih"] == slip["kotor"] - slip["potongan"]
    assert date.fromisoformat(f"{slip['periode']}-01") == PERIODE


def test_jadwal_membuka_proses_bulan_lalu_dan_memberi_tahu_bendahara_sekali(kota: KotaGaji) -> None:
    pekerjaan = create_pekerjaan(
        jenis=DRAF, kunci="jadwal:uji", muatan={"slot": "2026-11-02T06:00:00+07:00"}, oleh=None
    )
    assert run_pekerjaan(pekerjaan.pk).status == StatusPekerjaan.SELESAI
    assert ProsesGaji.objects.get().periode == PERIODE
    assert ProsesGaji.objects.get().status == StatusProses.DRAF
    assert [satu.untuk for satu in Notifikasi.objects.all()] == [kota.bendahara]
