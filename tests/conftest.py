"""The harness: what holds for every test."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.http.response import HttpResponseBase
from django.test.client import Client

from tests.perangkat.templat import VariabelHilang, check_leftover


def pytest_configure(config: pytest.Config) -> None:
    """Stop at once, with a sentence, when no database is reachable."""
    if not settings.HAS_LAYANAN:
        raise pytest.UsageError(
            "Uji memerlukan PostgreSQL dan Redis. Jalankan `make test`, atau isi DATABASE_URL dan REDIS_URL."
        )
    if pekerja := os.environ.get("PYTEST_XDIST_WORKER"):
        settings.AWALAN_REDIS = f"{settings.AWALAN_REDIS}-{pekerja}"


@pytest.fixture(scope="session", autouse=True)
def templat_ketat() -> Iterator[None]:
    """Fail on undefined variables in our own templates."""
    opsi = settings.TEMPLATES[0]["OPTIONS"]
    with pytest.MonkeyPatch.context() as tambalan:
        tambalan.setitem(opsi, "string_if_invalid", VariabelHilang("%s"))
        yield


@pytest.fixture(autouse=True)
def tanpa_sisa_kurung(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when an HTML answer still contains template syntax."""
    if request.node.get_closest_marker("kurung_diizinkan"):
        return
    asli = Client.request

    def check_answer(self: Client, **lingkungan: Any) -> HttpResponseBase:
        respons = asli(self, **lingkungan)
        is_html = respons.headers.get("Content-Type", "").startswith("text/html")
        if is_html and not respons.streaming:
            check_leftover(respons.content.decode(respons.charset), str(lingkungan.get("PATH_INFO", "")))
        return respons

    monkeypatch.setattr(Client, "request", check_answer)


@pytest.fixture(autouse=True)
def simpanan_bersih() -> Iterator[None]:
    """Leave no cached value from one test to the next."""
    yield
    cache.clear()
