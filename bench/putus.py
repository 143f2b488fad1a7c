"""SIGKILL of a worker's child, its parent or all, at five points of a pay run: seconds until the run has resumed and ended.

Once in one transaction and once in shards. Leases are shortened to 3 seconds so that thirty kills take minutes;
`PUTUS_SEWA=45` measures with those of the product. A worker that died is started again at once, as a supervisor would.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path
from typing import Any

import redis
from celery import Celery
from django.conf import settings
from django.db import connection
from django.db.models import Count

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan, pengumuman, sapu, sapu_pekerjaan
from bench._gaji import PADA, PERIODE, buka_proses, isi_pegawai
from penggajian.models import ProsesGaji, Slip
from penggajian.services import compute_proses
from penggajian.services.usang import is_sedang_dihitung
from penggajian.tasks import HITUNG

from .skala import buang_draf

PEGAWAI = int(os.environ.get("PUTUS_PEGAWAI", "10000"))
SEWA = float(os.environ.get("PUTUS_SEWA", "3"))
BATAS = 120
PERCOBAAN = 100  # as in `_pekerja_putus`
TITIK = ("sebelum baris pertama", "sesudah baris pertama", "di tengah", "sebelum selesai", "sesudah tersimpan")
KORBAN = ("anak", "induk", "semua")
POTONG = max(1, PEGAWAI // 5)
TUNGGU = ("TUNGGU_PENGUMUMAN_PERTAMA", "TUNGGU_SEWA_ULANG", "TUNGGU_PENGUMUMAN_ULANG")
SQL_SISA = """
SELECT count(*) FROM pg_class WHERE relkind = 'r' AND NOT relispartition AND relname LIKE 'penggajian_slip_2026%'
"""


class Pekerja:
    """One worker of the heavy queue with two children, started again when it has died."""

    def __init__(self, tanda: Path, awalan: str, bagian: int, *, sewa: float = SEWA, potong: int = POTONG) -> None:
        lain = connection.settings_dict
        alamat = f"postgres://{lain['USER']}:{lain['PASSWORD']}@{lain['HOST']}:{lain['PORT']}/{lain['NAME']}"
        self.lingkungan = os.environ | {
            "DATABASE_URL": alamat.replace(":@", "@"),
            "PUTUS_BROKER": settings.REDIS_URL,
            "PUTUS_AWALAN": awalan,
            "PUTUS_SEWA": str(sewa),
            "PUTUS_POTONG": str(potong),
            "PUTUS_TANDA": str(tanda),
            "PUTUS_BAGIAN": str(bagian or ""),
        }
        self.proses: subprocess.Popen[bytes] | None = None

    def jaga(self) -> None:
        """Start it unless it lives."""
        if self.proses is not None and self.proses.poll() is None:
            return
        if self.proses is not None:
            self.proses.wait()
        self.proses = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "bench._pekerja_putus:app", "worker", "-c", "2", "-Q", "berat",
             "-n", f"berat-{uuid.uuid4().hex[:6]}", "-l", "ERROR", "--without-gossip", "--without-mingle"],
            env=self.lingkungan,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def akhiri(self) -> None:
        """Kill it with its children."""
        if self.proses is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.proses.pid, signal.SIGKILL)
            self.proses.wait()


@contextmanager
def antrean_sendiri() -> Iterator[tuple[Celery, str]]:
    """Give a sender and a corner of Redis of our own; nothing stays there."""
    awalan = f"asn-putus-{uuid.uuid4().hex[:8]}:"
    kirim = Celery("putus", broker=settings.REDIS_URL)
    kirim.conf.broker_transport_options = {"global_keyprefix": awalan}
    try:
        yield kirim, awalan
    finally:
        kirim.close()
        klien = redis.Redis.from_url(settings.REDIS_URL)
        for kunci in klien.scan_iter(f"{awalan}*"):
            klien.delete(kunci)
        klien.close()


def run() -> Iterator[dict[str, Any]]:
    """Kill at every point, in both ways of computing, and check what is there afterwards."""
    isi_pegawai(PEGAWAI)
    proses, oleh = buka_proses()
    sidik = compute_proses(proses=proses, oleh=oleh, pada=PADA).sidik
    laju = SEWA / 45
    for nama in TUNGGU:
        setattr(sapu, nama, getattr(sapu, nama) * laju)
    with tempfile.TemporaryDirectory() as folder, antrean_sendiri() as (kirim, awalan):
        pengumuman.current_app = kirim
        tanda = Path(folder) / "tanda"
        tanda.write_text("tidak|", encoding="utf-8")
        for bagian, cara in ((0, "satu transaksi"), (POTONG, "bagian")):
            pekerja = Pekerja(tanda, awalan, bagian)
            try:
                for titik, korban in product(TITIK, KORBAN):
                    detik = bunuh(pekerja, tanda, titik, korban, jeda_sapu=15 * laju, sidik=sidik, jumlah=PEGAWAI)
                    yield {"name": f"{cara}, {titik}: {korban}", "value": detik, "unit": "detik", "goal": BATAS}
            finally:
                pekerja.akhiri()


def _is_dihitung() -> bool:
    return is_sedang_dihitung(ProsesGaji.objects.get(periode=PERIODE))


def bunuh(
    pekerja: Pekerja, tanda: Path, titik: str, korban: str, *, jeda_sapu: float, sidik: str, jumlah: int
) -> float:
    """Ask for a run, let somebody be killed in it, and give the seconds from the kill to its end."""
    while _is_dihitung():  # an orphan of the kill before
        time.sleep(0.05)
    buang_draf()
    proses = ProsesGaji.objects.select_related("dihitung_oleh").get(periode=PERIODE)
    ProsesGaji.objects.filter(pk=proses.pk).update(sidik="", jumlah_pegawai=0)
    jejak = Aktivitas.objects.filter(kode="penggajian.proses.dihitung")
    lama = jejak.count()
    pekerja.jaga()
    Path(f"{tanda}.ke").write_bytes(b"")
    tanda.write_text(f"{titik}|{korban}", encoding="utf-8")
    pekerjaan = create_pekerjaan(
        jenis=HITUNG,
        kunci=f"putus:{uuid.uuid4().hex}",
        muatan={"proses": proses.pk, "versi": proses.versi},
        oleh=proses.dihitung_oleh,
    )
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(maks_percobaan=PERCOBAAN)
    mulai, sapu_lagi = time.time(), 0.0
    while (kini := Pekerjaan.objects.get(pk=pekerjaan.pk)).status != StatusPekerjaan.SELESAI:
        assert kini.status != StatusPekerjaan.GAGAL, (titik, korban, kini.galat, kini.galat_teknis)
        if time.time() - mulai > 2 * BATAS:
            raise TimeoutError(f"{titik}, {korban}: {Pekerjaan.objects.values().get(pk=pekerjaan.pk)}")
        pekerja.jaga()
        if time.monotonic() >= sapu_lagi:
            sapu_pekerjaan()
            sapu_lagi = time.monotonic() + jeda_sapu
        time.sleep(0.05)
    selesai = time.time()
    while _is_dihitung():  # by one whom another overtook: it must find that out, and leave nothing
        assert time.time() - selesai < BATAS, (titik, korban, "somebody still computes")
        time.sleep(0.05)
    assert tanda.read_text(encoding="utf-8").startswith("sudah|"), f"nobody was killed at: {titik}"
    proses.refresh_from_db()
    ganda = Slip.objects.filter(periode=PERIODE).values("pegawai").annotate(n=Count("pegawai")).filter(n__gt=1)
    ada = (proses.sidik, proses.jumlah_pegawai, Slip.objects.filter(periode=PERIODE).count())
    assert ada == (sidik, jumlah, jumlah), (titik, korban, ada)
    assert not ganda.exists()
    assert jejak.count() == lama + 1
    with connection.cursor() as kursor:
        kursor.execute(SQL_SISA)
        assert kursor.fetchone()[0] == 0, "tables of shards were left"
    return selesai - tanda.stat().st_mtime
