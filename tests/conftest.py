"""The harness: what holds for every test."""

import asyncio
import os
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.http.response import HttpResponseBase
from django.test.client import Client
from xdist.scheduler import LoadScopeScheduling

from tests.perangkat.templat import VariabelHilang, check_leftover


def pytest_configure(config: pytest.Config) -> None:
    """Stop at once, with a sentence, when no database is reachable."""
    if not settings.HAS_LAYANAN:
        raise pytest.UsageError(
            "Uji memerlukan PostgreSQL dan Redis. Jalankan `make test`, atau isi DATABASE_URL dan REDIS_URL."
        )
    if pekerja := os.environ.get("PYTEST_XDIST_WORKER"):
        settings.AWALAN_REDIS = f"{settings.AWALAN_REDIS}-{pekerja}"


class Penjadwal(LoadScopeScheduling):
    """Give single tests to whichever process is free, but all browser tests to one: they share a running portal.

    The groups of pytest-xdist 3.8 do the same, but pytest 9.2 no longer lets it write them into the test's name.
    """

    def _split_scope(self, nodeid: str) -> str:
        """Name the group of a test."""
        return "peramban" if nodeid.startswith("tests/peramban/") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Hand tests out as above, in the order collected: tests that empty the tables stay last."""
    config.option.loadscopereorder = False
    return Penjadwal(config, log)


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
def tanpa_gelung_peramban(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hide Playwright's event loop, which counts as running until the session ends, from tests without a browser."""
    gelung = asyncio._get_running_loop()
    if gelung is None or request.node.nodeid.startswith("tests/peramban/"):
        yield
        return
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(gelung)


@pytest.fixture(autouse=True)
def simpanan_bersih() -> Iterator[None]:
    """Leave no cached value from one test to the next."""
    yield
    cache.clear()
