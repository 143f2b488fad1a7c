import os
import signal
import socket
import sys
import urllib.error
import urllib.request
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from asn_portal import lokal
from asn_portal.demo.akun import is_kota_ada, list_akun_demo
from asn_portal.pengawas import Pengawas
from asn_portal.struktur import update_structure

BENIH_PERAGAAN = 2025
# Celery says this on every start as root; in a container or on CI nobody can act on it.
PERINGATAN_DIKETAHUI = "ignore:You're running the worker with superuser privileges"
KALIMAT_FAKTOR_KEDUA = "* meminta kode enam angka sesudah kata sandi. Kode saat ini: `.venv/bin/python manage.py kode_totp` di jendela lain."


class Command(BaseCommand):
    """Start everything: database structure, demo city, web, workers and schedule, until Ctrl-C."""

    help = "Menyalakan ASN Portal: migrasi, kota contoh (sekali), web, pekerja, dan jadwal."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the address to listen on."""
        parser.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
        parser.add_argument("--tanpa-kota", action="store_true", help="jangan membuat kota contoh")
        parser.add_argument("--pegawai", type=int, help="banyaknya pegawai kota contoh")
        parser.add_argument("--bulan", type=int, help="banyaknya bulan kota contoh")
        parser.add_argument("--hari-ini", type=date.fromisoformat, help="hari terakhir kota contoh, YYYY-MM-DD")

    def handle(self, *args: Any, host: str, port: int, tanpa_kota: bool, **options: Any) -> None:
        """Prepare, start, print where to go, and watch until something stops."""
        lokal.install_signal_handlers()
        check_port(host, port)
        alamat = use_alamat(host, port)
        update_structure(self.stdout.write)
        if not tanpa_kota:
            self._create_kota({nama: options[nama] for nama in ("pegawai", "bulan", "hari_ini") if options[nama]})
        connection.close()
        layanan = lokal.list_started()
        pengawas = Pengawas(folder=settings.BASE_DIR, lingkungan=self._environment() | alamat)
        try:
            for nama, perintah in list_perintah(host=host, port=port).items():
                pengawas.start(nama, perintah)
            pemeriksa = [milik.list_stopped for milik in layanan]
            sebab = pengawas.wait(*pemeriksa, sampai=lambda: is_answering(host, port))
            if not sebab:
                self._print_welcome(host, port)
                sebab = pengawas.wait(*pemeriksa)
        except SystemExit:  # Ctrl-C or SIGTERM, the normal way to end
            sebab = []
        finally:
            for sinyal in (signal.SIGINT, signal.SIGTERM):
                signal.signal(sinyal, signal.SIG_IGN)
            self.stdout.write("\nMenghentikan semua proses ...")
            pengawas.stop()
        if sebab:
            raise CommandError("Semua dihentikan karena " + "; ".join(sebab) + ".")

    def _create_kota(self, ukuran: dict[str, Any]) -> None:
        """Build the demo city once, when nobody is registered yet."""
        if "siapkan_uji" in get_commands() and not is_kota_ada():
            self.stdout.write("Membuat kota contoh (sekali saja, paling lama dua menit) ...")
            call_command("siapkan_uji", benih=BENIH_PERAGAAN, **ukuran)

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            "DATABASE_URL": settings.DATABASE_URL,
            "REDIS_URL": settings.REDIS_URL,
            "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
            "PYTHONWARNINGS": os.environ.get("PYTHONWARNINGS", PERINGATAN_DIKETAHUI),
            "TINGKAT_LOG": os.environ.get("TINGKAT_LOG", "WARNING"),
        }

    def _print_welcome(self, host: str, port: int) -> None:
        alamat = write_alamat(host, port)
        self.stdout.write(f"\nASN Portal berjalan di {alamat}/\nCtrl-C menghentikan semuanya; data tetap tersimpan.\n")
        if is_kota_ada():
            self._print_akun(alamat)
        self.stdout.flush()

    def _print_akun(self, alamat: str) -> None:
        akun = list_akun_demo()
        kolom = [("Peran", "Nama pengguna", "Kata sandi", "Halaman")]
        for a in akun:
            kolom.append((a.sebagai + (" *" if a.faktor_kedua else ""), a.username, a.sandi, alamat + a.halaman))
        lebar = [max(len(baris[i]) for baris in kolom) for i in range(4)]
        for baris in kolom:
            rata = [isi.ljust(panjang) for isi, panjang in zip(baris, lebar, strict=True)]
            self.stdout.write("  ".join(rata).rstrip())
        if any(a.faktor_kedua for a in akun):
            self.stdout.write(KALIMAT_FAKTOR_KEDUA)


def list_perintah(*, host: str, port: int) -> dict[str, list[str]]:
    """Return the command line of each process that makes up a running portal."""
    python = sys.executable
    celery = [python, "-m", "celery", "-q", "-A", "asn_portal.celery:app"]
    tingkat = ["--loglevel", "WARNING"]
    granian = [python, "-m", "granian", "--interface", "asginl", "--host", host, "--port", str(port)]
    granian += ["--workers", str(settings.WEB_PROSES), "--workers-kill-timeout", "5", "--log-level", "warning"]
    pekerja = [*celery, "worker", *tingkat, "--without-gossip", "--without-mingle"]
    return {
        "Web": [*granian, "asn_portal.asgi:application"],
        "Pekerja": [*pekerja, "-n", "ringan@%h", "-Q", "ringan", "-c", "1"],
        "Pekerja berat": [*pekerja, "-n", "berat@%h", "-Q", "berat", "-c", str(settings.CELERY_WORKER_CONCURRENCY)],
        "Jadwal": [*celery, "beat", *tingkat, "--pidfile="],
    }


def write_alamat(host: str, port: int) -> str:
    """Write the address that a person on this machine opens."""
    return f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"


def use_alamat(host: str, port: int) -> dict[str, str]:
    """Let links in letters and documents lead to this portal, here and in what it starts; an address that is set stays."""
    if os.environ.get("ALAMAT_SITUS"):
        return {}
    settings.ALAMAT_SITUS = write_alamat(host, port)
    return {"ALAMAT_SITUS": settings.ALAMAT_SITUS}


def check_port(host: str, port: int) -> None:
    """Raise `CommandError` when another program listens there already."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError:
            raise CommandError(
                f"Port {port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya "
                f"`make demo PORT={port + 1}`."
            ) from None


def is_answering(host: str, port: int) -> bool:
    """Tell whether the web server answers."""
    alamat = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}/sehat"
    try:
        with urllib.request.urlopen(alamat, timeout=2) as jawaban:
            return bool(jawaban.status == 200)
    except (urllib.error.URLError, OSError):
        return False
