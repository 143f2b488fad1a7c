"""Devices are named so that their owner recognises them."""

import pytest

from asn_portal.lib.perangkat import TIDAK_DIKENAL, nama_perangkat

GAWAI = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "nama"),
    [
        (f"{GAWAI} Chrome/126.0 Mobile Safari/537.36", "Chrome di Android"),
        (f"{GAWAI} SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36", "Samsung Internet di Android"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0", "Edge di Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1", "Safari di iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox di Linux"),
        ("curl/8.5.0", "curl"),
        ("", TIDAK_DIKENAL),
    ],
)
def test_peramban_dan_sistem_disebut(user_agent: str, nama: str) -> None:
    assert nama_perangkat(user_agent) == nama
