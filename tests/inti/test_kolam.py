"""Connections that a web process keeps: `asn_portal.inti.basis_data`."""

from collections.abc import Iterator

import pytest
from django.db import connection

from asn_portal.inti.basis_data import kolam
from asn_portal.inti.basis_data.base import DatabaseWrapper
from asn_portal.inti.basis_data.kolam import KOLAM

pytestmark = pytest.mark.django_db


@pytest.fixture
def permintaan() -> Iterator[DatabaseWrapper]:
    """Give a connection as a request has it, in a process that keeps one for the next."""
    KOLAM.muat = 1
    satu = DatabaseWrapper({**connection.settings_dict}, "default")
    yield satu
    satu.close()
    KOLAM.kosongkan()
    KOLAM.muat = 0


def tanya(satu: DatabaseWrapper, perintah: str) -> str:
    """Ask for one value."""
    with satu.cursor() as kursor:
        kursor.execute(perintah)
        return str(kursor.fetchone()[0])


PROSES = "SELECT pg_backend_pid()"


def test_permintaan_berikutnya_memakai_sambungan_yang_sama(permintaan: DatabaseWrapper) -> None:
    lama = tanya(permintaan, PROSES)

    permintaan.close()

    assert tanya(permintaan, PROSES) == lama


def test_setelan_dan_transaksi_yang_tertinggal_tidak_terbawa(permintaan: DatabaseWrapper) -> None:
    asli = tanya(permintaan, "SHOW work_mem")
    lama = tanya(permintaan, PROSES)
    tanya(permintaan, "SELECT set_config('work_mem', '3MB', false)")
    permintaan.set_autocommit(False)
    tanya(permintaan, "SELECT set_config('application_name', 'tertinggal', false)")
    permintaan.close()

    assert tanya(permintaan, PROSES) == lama
    assert tanya(permintaan, "SHOW work_mem") == asli
    assert tanya(permintaan, "SHOW application_name") == "asn-portal"
    assert permintaan.get_autocommit()
    assert tanya(permintaan, "SHOW TimeZone") == "UTC"


def test_sambungan_yang_diputus_server_diganti_sebelum_dipakai(permintaan: DatabaseWrapper) -> None:
    lama = tanya(permintaan, PROSES)
    permintaan.close()
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_terminate_backend(%s)", [int(lama)])

    assert tanya(permintaan, PROSES) != lama


def test_sambungan_tua_dan_yang_berlebih_ditutup(permintaan: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch) -> None:
    kedua = DatabaseWrapper({**connection.settings_dict}, "default")
    pertama, lain = tanya(permintaan, PROSES), tanya(kedua, PROSES)
    permintaan.close()
    kedua.close()
    hidup = f"SELECT count(*) FROM pg_stat_activity WHERE pid = {lain}"
    for _ in range(50):
        if tanya(permintaan, hidup) == "0":
            break
        tanya(permintaan, "SELECT pg_sleep(0.02)")
    assert tanya(permintaan, hidup) == "0"
    assert tanya(permintaan, PROSES) == pertama
    permintaan.close()

    monkeypatch.setattr(kolam, "UMUR_DETIK", 0.0)

    assert tanya(permintaan, PROSES) != pertama


def test_di_luar_proses_web_sambungan_ditutup() -> None:
    assert KOLAM.muat == 0
    satu = DatabaseWrapper({**connection.settings_dict}, "default")
    lama = tanya(satu, PROSES)
    satu.close()

    assert tanya(satu, PROSES) != lama
    satu.close()
