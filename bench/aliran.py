"""Five hundred open pages on one machine: how soon a change on one side is seen on the other.

A web process of its own serves a small city; the streams are bare sockets, two for each account. A change is an
entry in somebody's log; it is seen when the team board of the superior, fetched again on the sign, shows it. Fewer with BENCH_ALIRAN and BENCH_PEGAWAI_ALIRAN.
"""

import asyncio
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from asn_portal.demo.kota import bangun_kota
from asn_portal.inti.akun.models import Pengguna
from asn_portal.management.commands.jalankan import list_perintah
from bench import Ukuran
from jabatan.models import Pegawai
from jabatan.selectors import list_penilai
from kinerja.services.log import IsiLog, create_log

PEGAWAI = int(os.environ.get("BENCH_PEGAWAI_ALIRAN", "260"))
ALIRAN = int(os.environ.get("BENCH_ALIRAN", "500"))
PER_AKUN = 2
PERUBAHAN = 30
SASARAN_DETIK = 1.0
BATAS_NYALA = 60.0
BATAS_BUKA = 240.0
BATAS_TUNGGU = 10.0


def get_database_url() -> str:
    """Give the address of the measured database, for the web process."""
    d = connection.settings_dict
    return f"postgres://{d['USER']}:{d['PASSWORD']}@{d['HOST']}:{d['PORT']}/{d['NAME']}"


def get_free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return int(soket.getsockname()[1])


@contextmanager
def web() -> Iterator[tuple[int, int]]:
    """Run one web process on the measured database; give its port and its process id."""
    port = get_free_port()
    lingkungan = {
        "DATABASE_URL": get_database_url(),
        "DJANGO_SETTINGS_MODULE": "asn_portal.settings.test",
        "AWALAN_REDIS": settings.AWALAN_REDIS,
        "WEB_PROSES": "1",
    }
    with tempfile.TemporaryFile() as catatan:
        proses = subprocess.Popen(
            list_perintah(host="127.0.0.1", port=port)["Web"],
            env=os.environ | lingkungan,
            stdin=subprocess.DEVNULL,
            stdout=catatan,
            stderr=subprocess.STDOUT,
        )
        try:
            batas = time.monotonic() + BATAS_NYALA
            while time.monotonic() < batas:
                with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/sehat", timeout=2):
                    break
                time.sleep(0.1)
            else:
                catatan.seek(0)
                raise RuntimeError(f"The web process did not start: {catatan.read()[-2000:].decode(errors='replace')}")
            yield port, proses.pid
        finally:
            proses.terminate()
            try:
                proses.wait(timeout=10)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()


def buat_sesi(pengguna: Pengguna) -> str:
    """Sign an account in; give the value of its cookie."""
    klien = Client()
    klien.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return str(klien.session.session_key)


class Halaman:
    """One open stream: when it last heard a sign of a kind."""

    def __init__(self, port: int, sesi: str) -> None:
        self.port, self.sesi = port, sesi
        self.terdengar = asyncio.Event()
        self.pada = 0.0
        self.siap = asyncio.Event()

    def kepala(self, alamat: str, *lain: str) -> bytes:
        """Give the bytes of a request."""
        baris = [f"GET {alamat} HTTP/1.1", f"Host: 127.0.0.1:{self.port}"]
        baris += [f"Cookie: {settings.SESSION_COOKIE_NAME}={self.sesi}", *lain, "", ""]
        return "\r\n".join(baris).encode()

    async def dengar(self) -> None:
        """Hold the stream open and note each sign of the log."""
        baca, tulis = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            tulis.write(self.kepala(reverse("web:aliran"), "Accept: text/event-stream"))
            await tulis.drain()
            status = await baca.readline()
            if b" 200 " not in status:
                raise RuntimeError(f"The stream answered {status!r}.")
            while baris := await baca.readline():
                if baris.startswith(b": siap"):
                    self.siap.set()
                elif baris.startswith(b"event: log"):
                    self.pada = time.perf_counter()
                    self.terdengar.set()
        finally:
            tulis.close()

    async def ambil(self, alamat: str) -> str:
        """Fetch a fragment as the page does."""
        baca, tulis = await asyncio.open_connection("127.0.0.1", self.port)
        tulis.write(self.kepala(alamat, "HX-Request: true", "Connection: close"))
        await tulis.drain()
        isi = (await baca.read()).decode(errors="replace")
        tulis.close()
        return isi


def pilih_orang() -> tuple[Pegawai, Pegawai]:
    """Give somebody with an account and the superior who rates them."""
    akun = {p.pk: p for p in Pegawai.objects.filter(pengguna__isnull=False).select_related("pengguna")}
    pasangan = ((akun.get(a), akun.get(b or 0)) for a, b in sorted(list_penilai(timezone.localdate()).items()))
    return next((a, b) for a, b in pasangan if a is not None and b is not None and a.is_asn)


def catat(pegawai: Pegawai, nomor: int) -> None:
    """Write one entry as the person does, then let go of the connection."""
    create_log(
        pegawai=pegawai,
        isi=IsiLog(tanggal=timezone.localdate(), uraian=f"Perubahan ke-{nomor} untuk diukur"),
        oleh=pegawai.pengguna,
        pada=timezone.now(),
        per_tanggal=timezone.localdate(),
    )
    connections.close_all()


def baca_menunggu(isi: str, nama: str) -> int:
    """Read how many entries of a person wait, from the fragment of the team board."""
    potong = isi.partition(nama)[2].partition("</tr>")[0]
    cocok = re.search(r'data-judul="Menunggu">(\d+)<', potong)
    return int(cocok[1]) if cocok else -1


async def ukur(port: int, sesi: list[str], pegawai: Pegawai, papan: str) -> tuple[float, list[float], list[float]]:
    """Open every page, change something again and again; give seconds to open, to hear, and to see."""
    halaman = [Halaman(port, satu) for satu in sesi for _ in range(PER_AKUN)][:ALIRAN]
    atasan = Halaman(port, papan)
    halaman[-1] = atasan
    mulai = time.perf_counter()
    tugas = [asyncio.create_task(satu.dengar()) for satu in halaman]
    siap = asyncio.gather(*(satu.siap.wait() for satu in halaman))
    selesai, _ = await asyncio.wait([siap, *tugas], timeout=BATAS_BUKA, return_when=asyncio.FIRST_COMPLETED)
    if siap not in selesai:
        siap.cancel()
        for satu in selesai:
            satu.result()  # says why a stream ended
        belum = sum(not h.siap.is_set() for h in halaman)
        raise RuntimeError(f"{belum} of {len(halaman)} streams did not open.")
    terbuka = time.perf_counter() - mulai
    dengar, lihat = [], []
    sebelum = baca_menunggu(await atasan.ambil(reverse("kinerja:tim")), pegawai.nama)
    try:
        for nomor in range(PERUBAHAN):
            atasan.terdengar.clear()
            awal = time.perf_counter()
            await asyncio.to_thread(catat, pegawai, nomor)
            await asyncio.wait_for(atasan.terdengar.wait(), BATAS_TUNGGU)
            dengar.append(atasan.pada - awal)
            isi = await atasan.ambil(reverse("kinerja:tim"))
            if baca_menunggu(isi, pegawai.nama) != sebelum + nomor + 1:
                raise RuntimeError("The board fetched on the sign does not show the change.")
            lihat.append(time.perf_counter() - awal)
        gagal = [t for t in tugas if t.done()]
        if gagal:
            raise RuntimeError(f"{len(gagal)} streams ended.")
    finally:
        for satu in tugas:
            satu.cancel()
        await asyncio.gather(*tugas, return_exceptions=True)
    return terbuka, dengar, lihat


def get_memori(pid: int) -> float:
    """Give the resident memory of a process and its children, MB (Linux)."""

    def satu(nomor: int) -> float:
        keadaan = Path(f"/proc/{nomor}/status").read_text(encoding="ascii", errors="replace")
        return int(keadaan.partition("VmRSS:")[2].split()[0]) / 1024

    anak = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return satu(pid) + sum(satu(int(n)) for n in anak)


def run() -> list[Ukuran]:
    """Build a small city, open the pages, change, and see."""
    hari_ini: date = timezone.localdate()
    print(f"  membangun kota {PEGAWAI} pegawai, 1 bulan ...", file=sys.stderr)
    bangun_kota(benih=2025, pegawai=PEGAWAI, bulan=1, hari_ini=hari_ini, lapor=lambda _: None)
    pegawai, atasan = pilih_orang()
    banyak = -(-ALIRAN // PER_AKUN)
    akun = list(
        Pengguna.objects.filter(username__startswith="pegawai-").exclude(pk=atasan.pengguna_id).order_by("pk")[:banyak]
    )
    sesi = [buat_sesi(satu) for satu in akun]
    papan = buat_sesi(atasan.pengguna) if atasan.pengguna is not None else ""
    connections.close_all()
    with web() as (port, pid):
        terbuka, dengar, lihat = asyncio.run(ukur(port, sesi, pegawai, papan))
        memori = get_memori(pid)
    nama = f"{ALIRAN} halaman terbuka"
    return [
        {"name": f"{nama}: membuka semuanya", "value": terbuka, "unit": "detik"},
        {"name": f"{nama}: tanda terdengar, tengah", "value": statistics.median(dengar), "unit": "detik"},
        {
            "name": f"{nama}: perubahan terlihat di papan atasan, tengah",
            "value": statistics.median(lihat),
            "unit": "detik",
            "goal": SASARAN_DETIK,
        },
        {"name": f"{nama}: perubahan terlihat, terlama", "value": max(lihat), "unit": "detik"},
        {"name": f"{nama}: memori proses web", "value": memori, "unit": "MB"},
    ]
