"""One migrated database for the whole run, copied for whoever needs one.

Migrating takes many seconds, copying less than one. The first process that needs a database migrates the template
under a lock; every other process, and every test that wants a database of its own, copies it.
"""

import asyncio
import fcntl
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg2
from django.conf import settings
from django.db import connection
from psycopg2 import sql

from asn_portal import lokal

# In the environment, so that every process of the run knows them: the template, its lock, and whether it is kept.
NAMA, KUNCI, SIMPAN = "UJI_TEMPLAT", "UJI_TEMPLAT_KUNCI", "UJI_TEMPLAT_SIMPAN"
_detik_sekali = [0.0]  # processor time that this process spent for the whole run, in a test that came first by chance


# --- The run ----------------------------------------------------------------------------------
def mulai(*, simpan: bool) -> None:
    """Name the template and its lock for this process and those that it starts; `simpan` keeps it for the next run."""
    if KUNCI not in os.environ:
        akhiran = "" if simpan else f"_{secrets.token_hex(4)}"
        os.environ[NAMA] = f"templat_{urlsplit(settings.DATABASE_URL).path[1:]}{akhiran}"
        os.environ[SIMPAN] = "ya" if simpan else ""
        nomor, os.environ[KUNCI] = tempfile.mkstemp(prefix="uji-templat-")
        os.close(nomor)


def akhiri() -> None:
    """Take the template away, in the process that named it."""
    kunci, nama, simpan = (Path(os.environ.pop(KUNCI)), os.environ.pop(NAMA), os.environ.pop(SIMPAN))
    if kunci.exists() and kunci.read_text() and not simpan:
        hapus(nama)
    kunci.unlink(missing_ok=True)


def is_disimpan() -> bool:
    """Tell whether migrated databases stay for the next run."""
    return bool(os.environ[SIMPAN])


@contextmanager
def _terkunci() -> Iterator[bool]:
    """Let one process at a time pass; tell whether another has made the template, and note that it is made."""
    with Path(os.environ[KUNCI]).open("r+") as berkas:
        fcntl.flock(berkas, fcntl.LOCK_EX)
        siap = bool(berkas.read())
        yield siap
        if not siap:
            berkas.write("siap")
            berkas.flush()


@contextmanager
def tanpa_gelung() -> Iterator[None]:
    """Hide Playwright's event loop, which counts as running until the session ends, from the ORM."""
    gelung = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(gelung)


def siapkan_templat() -> str:
    """Give the name of the migrated database; migrate it when no process of this run has."""
    nama = os.environ[NAMA]
    with _terkunci() as siap:
        if not siap:
            migrasikan(nama)
    return nama


def migrasikan(nama: str) -> None:
    """Make a database and migrate it; in a run that keeps its databases, bring one that is there up to date."""
    semula, sejak = connection.settings_dict["NAME"], time.process_time()
    connection.settings_dict["TEST"]["NAME"] = nama
    with tanpa_gelung():
        try:
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False, keepdb=is_disimpan())
        finally:
            pakai(semula)
            _detik_sekali[0] += time.process_time() - sejak


def ambil_detik_sekali() -> float:
    """Give what migrating the template cost, and count anew: it is no test's own time."""
    detik, _detik_sekali[0] = _detik_sekali[0], 0.0
    return detik


# --- Databases of tests -----------------------------------------------------------------------
def pakai(nama: str) -> None:
    """Let the connection of this process mean another database."""
    with tanpa_gelung():
        connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = nama


def salin(nama: str) -> None:
    """Make a copy of the template."""
    hapus(nama)
    jalankan(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(nama), sql.Identifier(siapkan_templat())))


def hapus(nama: str) -> None:
    """Drop a database, whoever is connected."""
    jalankan(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nama)))


def jalankan(perintah: sql.Composable) -> None:
    """Run one statement outside a transaction, on the database of the address."""
    sambungan = psycopg2.connect(settings.DATABASE_URL)
    sambungan.autocommit = True
    try:
        with sambungan.cursor() as kursor:
            kursor.execute(perintah)
    finally:
        sambungan.close()


def salin_ke_peladen_lain(database_url: str) -> None:
    """Copy the template into an empty database of another server; a server of another version migrates its own.

    What one version dumps, another need not read.
    """
    asal = urlsplit(settings.DATABASE_URL)._replace(path=f"/{siapkan_templat()}").geturl()
    if _versi(asal) != _versi(database_url):
        perintah = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
        lingkungan = {"DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "asn_portal.settings.test"}
        subprocess.run(perintah, check=True, cwd=settings.BASE_DIR, env=os.environ | lingkungan)
        return
    bin_ = lokal.get_postgres_bin()
    isi = subprocess.run([bin_ / "pg_dump", "--no-owner", "--no-comments", asal], check=True, capture_output=True)
    psql = [bin_ / "psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction", database_url]
    subprocess.run(psql, input=isi.stdout, check=True, stdout=subprocess.DEVNULL)


def _versi(database_url: str) -> int:
    """Give the main version of a server."""
    sambungan = psycopg2.connect(database_url)
    try:
        return int(sambungan.server_version) // 10000
    finally:
        sambungan.close()
