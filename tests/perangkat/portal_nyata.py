"""The portal as it really runs, for tests of faults: a web process, and servers that are killed and started again."""

import http.client
import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.db import connection

from asn_portal import lokal
from asn_portal.identitas import get_identitas
from asn_portal.management.commands.jalankan import list_perintah

AKAR = Path(__file__).resolve().parents[2]
BATAS_NYALA = 60.0


def get_database_url() -> str:
    """Give the address of the test database, for another process."""
    d = connection.settings_dict
    return f"postgres://{d['USER']}:{d['PASSWORD']}@{d['HOST']}:{d['PORT']}/{d['NAME']}"


def get_free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


# --- Servers ----------------------------------------------------------------------------------
def bunuh(layanan: lokal.Layanan, nama: str) -> None:
    """Kill a server as the kernel would: no warning, nothing written down."""
    proses, _ = layanan._proses[nama]
    proses.kill()
    proses.wait()


def nyalakan_lagi(layanan: lokal.Layanan, nama: str, port: int) -> None:
    """Start a killed server on its old port; PostgreSQL may have to wait for its orphans to end."""
    lama, sinyal = layanan._proses[nama]
    perintah = [str(bagian) for bagian in lama.args]  # type: ignore[union-attr]
    identitas = get_identitas(layanan.folder, [Path(perintah[0])])
    batas = time.monotonic() + BATAS_NYALA
    while time.monotonic() < batas:
        proses, _ = layanan._proses[nama]
        if proses.poll() is not None:
            layanan._run(nama, perintah, identitas, sinyal)
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"{nama} tidak menyala lagi")


# --- The web process --------------------------------------------------------------------------
@dataclass
class Jawaban:
    """An answer; status 0 when the connection broke."""

    status: int
    isi: bytes = b""
    kepala: Any = None

    def json(self) -> Any:
        """Read the body."""
        return json.loads(self.isi)


@dataclass
class Web:
    """A running web process."""

    port: int
    proses: subprocess.Popen[bytes]

    def minta(self, alamat: str, isi: Any = None, batas: float = 15, **kepala: str) -> Jawaban:
        """Ask once: GET, or POST of JSON when there is a body."""
        badan = None if isi is None else json.dumps(isi).encode()
        kepala = {nama.replace("_", "-"): nilai for nama, nilai in kepala.items()}
        if badan is not None:
            kepala["Content-Type"] = "application/json"
        permintaan = urllib.request.Request(f"http://127.0.0.1:{self.port}{alamat}", badan, kepala)
        try:
            with urllib.request.urlopen(permintaan, timeout=batas) as jawaban:
                return Jawaban(jawaban.status, jawaban.read(), jawaban.headers)
        except urllib.error.HTTPError as galat:
            with galat:
                return Jawaban(galat.code, galat.read(), galat.headers)
        except (OSError, http.client.HTTPException):
            return Jawaban(0)


@contextmanager
def jalankan_web(catatan: Path, **lingkungan: str) -> Iterator[Web]:
    """Run one web process with the given addresses, as the demo does; stop it in the end."""
    port = get_free_port()
    with catatan.open("wb") as keluaran:
        proses = subprocess.Popen(
            list_perintah(host="127.0.0.1", port=port)["Web"],
            cwd=AKAR,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "asn_portal.settings.local", "WEB_PROSES": "1"} | lingkungan,
            stdin=subprocess.DEVNULL,
            stdout=keluaran,
            stderr=subprocess.STDOUT,
        )
    web = Web(port, proses)
    try:
        tunggu(lambda: web.minta("/sehat").status == 200, BATAS_NYALA, lambda: catatan.read_text()[-3000:])
        yield web
    finally:
        proses.terminate()
        try:
            proses.wait(timeout=10)
        except subprocess.TimeoutExpired:
            proses.kill()
            proses.wait()


def tunggu(syarat: Callable[[], bool], batas: float, sebab: Callable[[], str] = lambda: "") -> float:
    """Wait for something; give the seconds that it took."""
    mulai = time.monotonic()
    while not syarat():
        assert time.monotonic() - mulai < batas, f"Belum juga dalam {batas} detik. {sebab()}"
        time.sleep(0.05)
    return time.monotonic() - mulai


def get_port(alamat: str | None) -> int:
    """Give the port of an address."""
    return int(urlsplit(str(alamat)).port or 0)
