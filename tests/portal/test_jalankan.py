"""The one command: what it refuses, and which processes it starts; `tests/peramban/test_nyala_ulang.py` runs it."""

import socket

import pytest
from django.conf import LazySettings
from django.core.management import CommandError

from asn_portal.management.commands.jalankan import check_port, list_perintah, use_alamat


def test_port_yang_terpakai_ditolak_dengan_saran() -> None:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        soket.listen()
        port = soket.getsockname()[1]

        with pytest.raises(CommandError, match=f"Port {port} sudah dipakai") as tertangkap:
            check_port("127.0.0.1", port)

    assert f"PORT={port + 1}" in str(tertangkap.value)


def test_empat_proses_membentuk_portal() -> None:
    assert list(list_perintah(host="127.0.0.1", port=8000)) == ["Web", "Pekerja", "Pekerja berat", "Jadwal"]


def test_tautan_di_surel_dan_dokumen_memakai_alamat_yang_dinyalakan(
    settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALAMAT_SITUS", raising=False)
    assert use_alamat("0.0.0.0", 8080)["ALAMAT_SITUS"] == settings.ALAMAT_SITUS == "http://localhost:8080"  # noqa: S104
    monkeypatch.setenv("ALAMAT_SITUS", "https://asn.contoh.test")
    assert use_alamat("127.0.0.1", 8080) == {}  # who names the official address keeps it
