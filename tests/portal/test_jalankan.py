"""The one command, as a person uses it: start, break, start again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest
from django.core.management import CommandError

from asn_portal import lokal
from asn_portal.management.commands.jalankan import check_port, list_perintah
from tests.perangkat import basis_data

AKAR = Path(__file__).resolve().parents[2]


@pytest.fixture
def layanan(tmp_path: Path) -> Iterator[lokal.Layanan]:
    milik = lokal.Layanan(tmp_path / "layanan", sementara=True)
    milik.start()
    yield milik
    milik.stop()


def start_portal(layanan: lokal.Layanan, port: int) -> subprocess.Popen[str]:
    lingkungan = os.environ | layanan.alamat.as_environment()
    lingkungan |= {"DJANGO_SETTINGS_MODULE": "asn_portal.settings.local", "WEB_PROSES": "1", "PEKERJA": "1"}
    return subprocess.Popen(
        [sys.executable, "manage.py", "jalankan", "--tanpa-kota", "--port", str(port)],
        cwd=AKAR,
        env=lingkungan,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def wait_until_answering(port: int, detik: float = 150) -> float:
    mulai = time.monotonic()
    while time.monotonic() - mulai < detik:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/siap", timeout=2):
                return time.monotonic() - mulai
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"Tidak ada jawaban di port {port} dalam {detik} detik")


def get_free_port() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


def list_children(pid: int) -> list[tuple[int, str]]:
    hasil = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    baris = [b.split(None, 2) for b in hasil.stdout.splitlines()]
    return [(int(anak), perintah) for anak, induk, perintah in baris if int(induk) == pid]


@pytest.mark.lambat
@pytest.mark.skipif(not lokal.LINUX, reason="membaca daftar proses Linux")
def test_portal_menyala_berhenti_dan_menyala_lagi_dengan_data_tetap(
    django_db_setup: None, layanan: lokal.Layanan
) -> None:
    basis_data.salin_ke_peladen_lain(layanan.alamat.database_url)  # migrating has been done once for the whole run
    port = get_free_port()
    proses = start_portal(layanan, port)
    wait_until_answering(port)
    with psycopg2.connect(layanan.alamat.database_url) as sambungan, sambungan.cursor() as kursor:
        kursor.execute("CREATE TABLE catatan_uji AS SELECT 7 AS isi")
    sambungan.close()
    anak = [pid for pid, _ in list_children(proses.pid)]
    proses.send_signal(signal.SIGINT)
    keluaran, _ = proses.communicate(timeout=30)

    assert proses.returncode == 0
    assert f"http://localhost:{port}/" in keluaran
    assert len(anak) >= 4
    assert not any(Path(f"/proc/{pid}").exists() for pid in anak)

    proses = start_portal(layanan, port)
    detik = wait_until_answering(port)
    anak_web = [pid for pid, perintah in list_children(proses.pid) if "granian" in perintah]
    os.kill(anak_web[0], signal.SIGKILL)
    keluaran, _ = proses.communicate(timeout=30)
    with psycopg2.connect(layanan.alamat.database_url) as sambungan, sambungan.cursor() as kursor:
        kursor.execute("SELECT isi FROM catatan_uji")
        isi = kursor.fetchall()
    sambungan.close()

    assert detik <= 60  # about nine on a free machine; the figure stands in README.md
    assert proses.returncode != 0
    assert "Semua dihentikan karena Web berhenti sendiri" in keluaran
    assert isi == [(7,)]


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
