"""A city of 10,000 with twelve months behind it, kept for the measurements that need a full institution.

It stays in a database named after its size, so that only the first run builds it. That needs a server that
stays: with DATABASE_URL set. Smaller with BENCH_PEGAWAI and BENCH_BULAN.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.db import connection, connections

from asn_portal.demo.kota import bangun_kota
from jabatan.models import Pegawai

PEGAWAI = int(os.environ.get("BENCH_PEGAWAI", "10000"))
BULAN = int(os.environ.get("BENCH_BULAN", "12"))
HARI_INI = date(2026, 11, 20)
BENIH = 2025


def prosesor_postgres() -> float:
    """Give the processor seconds that the server process of this connection has used; 0 where it cannot be read."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_backend_pid()")
        berkas = Path(f"/proc/{kursor.fetchone()[0]}/stat")
    try:
        bidang = berkas.read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(bidang[11]) + int(bidang[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def kota_besar() -> Iterator[str]:
    """Point the connection to the kept city, building it when it is not there yet; give its size in words."""
    semula = connection.settings_dict["NAME"]
    nama = f"bench_kota_{PEGAWAI}_{BULAN}"
    with connection.cursor() as kursor:
        kursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [nama])
        baru = kursor.fetchone() is None
        if baru:
            kursor.execute(f'CREATE DATABASE "{nama}"')
    connection.close()
    connections[connection.alias].settings_dict["NAME"] = nama
    try:
        call_command("migrate", interactive=False, verbosity=0)
        if not Pegawai.objects.exists():
            with connection.cursor() as kursor:
                kursor.execute("SET synchronous_commit TO off")  # a city that is lost is built again
            print(f"  membangun kota {PEGAWAI} pegawai, {BULAN} bulan (sekali) ...", file=sys.stderr)
            kota = bangun_kota(benih=BENIH, pegawai=PEGAWAI, bulan=BULAN, hari_ini=HARI_INI, lapor=lambda _: None)
            print(f"  kota {kota.pegawai} pegawai dibangun dalam {kota.detik} detik", file=sys.stderr)
        yield f"{Pegawai.objects.count():,} pegawai".replace(",", ".")
    finally:
        connection.close()
        connections[connection.alias].settings_dict["NAME"] = semula
