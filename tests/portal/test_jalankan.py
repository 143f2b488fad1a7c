"""The one command: what it refuses, and which processes it starts; `tests/peramban/test_nyala_ulang.py` runs it."""

import socket

import pytest
from django.core.management import CommandError

from asn_portal.management.commands.jalankan import check_port, list_perintah


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
