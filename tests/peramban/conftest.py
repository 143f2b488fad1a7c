"""Browser tests: a whole portal as `make demo` starts it, on a database of its own, seen by Chromium."""

import asyncio
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.peramban.pemeriksa import Pemeriksa
from tests.peramban.sesi import Sesi
from tests.perangkat import basis_data

AKAR = Path(__file__).resolve().parents[2]
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"))), None
)
BENDERA = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Large enough for every role and a nested unit, small enough for a suite. The city's last day is the end of
# last month, so that month is still open and can be closed and paid today.
AKHIR_BULAN_LALU = date.today().replace(day=1) - timedelta(days=1)
KOTA_KECIL = ["--pegawai", "60", "--bulan", "2", "--hari-ini", AKHIR_BULAN_LALU.isoformat()]
BATAS_NYALA = 180
MENYALA: list["Menyala"] = []
GELUNG: list[asyncio.AbstractEventLoop | None] = []  # of Playwright, which counts as running until the session ends


@dataclass
class Menyala:
    """The portal of this run, until its last browser test."""

    proses: subprocess.Popen[bytes]
    basis_data: str
    port: int
    lingkungan: dict[str, str]
    catatan: Path


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests take more than a few seconds."""
    for butir in items:
        if is_peramban(butir):
            butir.add_marker(pytest.mark.lambat)


def is_peramban(butir: pytest.Item) -> bool:
    """Tell whether a test belongs to this folder."""
    return Path(__file__).parent in Path(butir.path).parents


@pytest.fixture(scope="session", autouse=True)
def gelung_berjalan() -> None:
    """Let the ORM work beside Playwright, whose event loop runs until the session ends, in fixtures of modules too."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Use the system's Chromium; without it skip on a developer's machine and fail on CI."""
    if CHROMIUM is None:
        alasan = "Chromium tidak terpasang (Debian: apt-get install chromium)"
        if os.environ.get("CI"):
            pytest.fail(alasan)
        pytest.skip(alasan)
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": BENDERA}


def create_database() -> tuple[str, str]:
    """Copy the migrated database beside the suite's own; return its name and address."""
    nama = f"uji_peramban_{secrets.token_hex(4)}"
    basis_data.salin(nama)
    return nama, urlsplit(settings.DATABASE_URL)._replace(path=f"/{nama}").geturl()


def get_free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


@pytest.fixture(scope="session")
def portal_hidup(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[tuple[str, dict[str, str]]]:
    """Start the whole portal with a small demo city; give its address and environment."""
    with django_db_blocker.unblock():
        nama, database_url = create_database()
    port = get_free_port()
    catatan = tmp_path_factory.mktemp("portal") / "portal.log"
    lingkungan = os.environ | {
        "DATABASE_URL": database_url,
        "REDIS_URL": settings.REDIS_URL,
        "AWALAN_REDIS": nama,
        "DJANGO_SETTINGS_MODULE": "asn_portal.settings.local",
        "WEB_PROSES": "1",
        "PEKERJA": "1",
        "MEDIA_ROOT": str(tmp_path_factory.mktemp("media")),
    }
    alamat = f"http://127.0.0.1:{port}"
    MENYALA.append(Menyala(start_portal(port, lingkungan, catatan), nama, port, lingkungan, catatan))
    try:
        wait_until_ready(f"{alamat}/siap", MENYALA[0].proses, catatan)
        yield alamat, lingkungan
    finally:
        stop_portal()


def start_portal(port: int, lingkungan: dict[str, str], catatan: Path) -> subprocess.Popen[bytes]:
    """Run what `make demo` runs."""
    with catatan.open("wb") as keluaran:
        return subprocess.Popen(
            [sys.executable, "manage.py", "jalankan", "--port", str(port), *KOTA_KECIL],
            cwd=AKAR,
            env=lingkungan,
            stdin=subprocess.DEVNULL,
            stdout=keluaran,
            stderr=subprocess.STDOUT,
        )


def stop_portal() -> None:
    """Stop the portal and drop its database."""
    while MENYALA:
        menyala = MENYALA.pop()
        menyala.proses.send_signal(signal.SIGTERM)
        try:
            menyala.proses.wait(timeout=30)
        except subprocess.TimeoutExpired:
            menyala.proses.kill()
            menyala.proses.wait()
        basis_data.hapus(menyala.basis_data)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Stop the portal after the last browser test, not at the end of the whole run, and hide Playwright's loop.

    Django gives a thread another connection as long as a loop runs in it. So a module's town, built before the loop is
    hidden and used after, would lie in a transaction that its tests do not see, and wait for.
    """
    yield
    if is_peramban(item) and nextitem is not None and not is_peramban(nextitem):
        stop_portal()
        GELUNG.append(asyncio._get_running_loop())
        asyncio._set_running_loop(None)


@pytest.fixture(scope="session")
def browser(browser: Browser) -> Iterator[Browser]:
    """Show the loop again before the browser closes."""
    yield browser
    while GELUNG:
        asyncio._set_running_loop(GELUNG.pop())


def wait_until_ready(alamat: str, proses: subprocess.Popen[bytes], catatan: Path) -> None:
    """Wait for the portal; fail with the end of its output."""
    batas = time.monotonic() + BATAS_NYALA
    while time.monotonic() < batas:
        if proses.poll() is not None:
            break
        try:
            with urllib.request.urlopen(alamat, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    pytest.fail(f"Portal tidak menyala (kode {proses.poll()}):\n{catatan.read_text(errors='replace')[-4000:]}")


@pytest.fixture(scope="session")
def portal(portal_hidup: tuple[str, dict[str, str]]) -> str:
    """Give the address of the running portal."""
    return portal_hidup[0]


@pytest.fixture
def menyala(portal_hidup: tuple[str, dict[str, str]]) -> Menyala:
    """Give the portal's own process, to stop it and start it again."""
    return MENYALA[0]


@pytest.fixture(scope="session")
def perintah(portal_hidup: tuple[str, dict[str, str]]) -> Iterator[Callable[..., str]]:
    """Run a management command on the portal's database; give its output."""
    pelayan = subprocess.Popen(
        [sys.executable, "-m", "tests.perangkat.pelayan_perintah"],
        cwd=AKAR,
        env=portal_hidup[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert pelayan.stdin is not None
    assert pelayan.stdout is not None
    masuk, keluar = pelayan.stdin, pelayan.stdout

    def run(*bagian: str) -> str:
        print(json.dumps(bagian), file=masuk, flush=True)
        hasil = json.loads(keluar.readline())
        assert not hasil["galat"], hasil["galat"][-3000:]
        return str(hasil["keluaran"])

    yield run
    masuk.close()
    pelayan.wait(timeout=30)


@pytest.fixture(scope="session")
def base_url(portal: str) -> str:
    """Let `page.goto("/…")` mean the running portal."""
    return portal


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], base_url: str) -> dict[str, Any]:
    """Speak Indonesian, live in Jakarta."""
    return {**browser_context_args, "locale": "id-ID", "timezone_id": "Asia/Jakarta", "base_url": base_url}


@pytest.fixture
def pemeriksa(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[Pemeriksa]:
    """Open pages at any width and collect what is wrong with them."""
    terbuka: list[BrowserContext] = []

    def open_page(lebar: int) -> tuple[Page, list[str]]:
        konteks = browser.new_context(**{**browser_context_args, "viewport": {"width": lebar, "height": 900}})
        terbuka.append(konteks)
        halaman, galat = konteks.new_page(), []

        def note(pesan: ConsoleMessage) -> None:
            if pesan.type == "error":
                galat.append(pesan.text)

        halaman.on("console", note)
        halaman.on("pageerror", lambda kesalahan: galat.append(str(kesalahan)))
        return halaman, galat

    yield Pemeriksa(open_page)
    for konteks in terbuka:
        konteks.close()


@pytest.fixture(scope="session")
def sesi_bersama(browser: Browser, browser_context_args: dict[str, Any]) -> Sesi:
    """Keep the sign-ins of all tests: a TOTP code counts once."""
    return Sesi(browser, browser_context_args)


@pytest.fixture
def sesi(sesi_bersama: Sesi) -> Iterator[Sesi]:
    """Open windows of demo accounts, and close them when the test ends."""
    yield sesi_bersama
    sesi_bersama.close()
