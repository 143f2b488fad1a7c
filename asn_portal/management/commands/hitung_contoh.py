"""Answer worked examples with the product's own rules; needs no database and writes nothing."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from asn_portal.contoh.jenis import baca_contoh, jawab_semua


class Command(BaseCommand):
    """Read a file of examples and print one JSON line per item, `keluaran` or `galat`."""

    help = "Menghitung contoh soal dari berkas JSON dengan aturan aplikasi, tanpa basis data."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file and, optionally, the day for examples without a date."""
        parser.add_argument("berkas", type=Path, help="berkas JSON berisi contoh")
        parser.add_argument(
            "--tanggal",
            type=date.fromisoformat,
            default=None,
            help="tanggal acuan bagi contoh tanpa tanggal; bawaan hari ini",
        )

    def handle(self, *_: Any, **pilihan: Any) -> None:
        """Print the answers; a file that cannot be read gives one line with `galat`."""
        per_tanggal = pilihan["tanggal"] or timezone.localdate()
        try:
            teks = pilihan["berkas"].read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            teks = ""
        daftar = baca_contoh(teks)
        if not daftar:
            self.stdout.write('{"id": null, "galat": "Berkas contoh tidak ada, kosong, atau bukan JSON yang sah."}')
            return
        for baris in jawab_semua(daftar, per_tanggal):
            self.stdout.write(baris)
