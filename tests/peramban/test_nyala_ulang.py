"""The one command as a person uses it: stop it, start it again with the same data, and one of its processes dies."""

import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg2
import pytest

from asn_portal import lokal
from tests.peramban.conftest import Menyala, start_portal, wait_until_ready


def list_children(pid: int) -> list[tuple[int, str]]:
    """Give the processes that a process started."""
    hasil = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    baris = [b.split(None, 2) for b in hasil.stdout.splitlines()]
    return [(int(anak), perintah) for anak, induk, perintah in baris if int(induk) == pid]


def read_kota(menyala: Menyala) -> list[tuple[str, str]]:
    """Give everybody who is registered, from the database itself."""
    with psycopg2.connect(menyala.lingkungan["DATABASE_URL"]) as sambungan, sambungan.cursor() as kursor:
        kursor.execute("SELECT nip, nama FROM jabatan_pegawai ORDER BY nip")
        orang = kursor.fetchall()
    sambungan.close()
    assert len(orang) > 50
    return orang


@pytest.mark.skipif(not lokal.LINUX, reason="membaca daftar proses Linux")
def test_portal_berhenti_bersih_lalu_menyala_lagi_dengan_data_tetap(menyala: Menyala) -> None:
    """Comes last of the browser tests (`get_giliran`), since it takes their portal away."""
    kota = read_kota(menyala)
    anak = [pid for pid, _ in list_children(menyala.proses.pid)]
    menyala.proses.send_signal(signal.SIGINT)
    assert menyala.proses.wait(timeout=30) == 0
    assert len(anak) >= 4
    assert not any(Path(f"/proc/{pid}").exists() for pid in anak)
    assert f"http://localhost:{menyala.port}/" in menyala.catatan.read_text()

    mulai = time.monotonic()
    menyala.proses = start_portal(menyala.port, menyala.lingkungan, menyala.catatan)
    wait_until_ready(f"http://127.0.0.1:{menyala.port}/siap", menyala.proses, menyala.catatan)
    assert time.monotonic() - mulai <= 60  # about nine on a free machine; the figure stands in README.md
    assert "Membuat kota contoh" not in menyala.catatan.read_text()
    assert read_kota(menyala) == kota

    web = next(pid for pid, jalan in list_children(menyala.proses.pid) if "granian" in jalan)
    os.kill(web, signal.SIGKILL)
    assert menyala.proses.wait(timeout=30) != 0
    assert "Semua dihentikan karena Web berhenti sendiri" in menyala.catatan.read_text()
