import re

import pytest
from django.test import Client


def test_setiap_jawaban_membawa_nomor_permintaan(client: Client) -> None:
    respons = client.get("/sehat")

    assert re.fullmatch(r"[0-9a-f-]{36}", respons["X-Request-ID"])


def test_nomor_permintaan_dari_luar_dipakai_bila_berupa_token_biasa(client: Client) -> None:
    respons = client.get("/sehat", headers={"X-Request-ID": "gerbang-2031-000017"})

    assert respons["X-Request-ID"] == "gerbang-2031-000017"


@pytest.mark.parametrize("palsu", ["pendek", "a" * 65, 'baris"}{"lain', "../../etc/passwd", "spasi di dalam"])
def test_D_08_nomor_permintaan_yang_dapat_memalsukan_log_diganti(client: Client, palsu: str) -> None:
    respons = client.get("/sehat", headers={"X-Request-ID": palsu})

    assert respons["X-Request-ID"] != palsu
