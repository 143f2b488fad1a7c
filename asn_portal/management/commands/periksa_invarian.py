"""Check every invariant and print each breach as JSON."""

import json
import sys
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.module_loading import autodiscover_modules

from asn_portal.inti.audit.registri import list_invarian
from asn_portal.inti.audit.services import create_segel


class Command(BaseCommand):
    """Exit 0 when all invariants hold, 1 otherwise."""

    help = "Periksa semua invarian; cetak pelanggaran sebagai JSON; keluar 0 bila semuanya utuh."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an optional narrower set of checks."""
        parser.add_argument("--hanya", action="append", default=[], help="awalan nama invarian")
        parser.add_argument("--tanpa-segel", action="store_true", help="jangan menyegel baris baru lebih dahulu")

    def handle(self, *args: Any, **opsi: Any) -> None:
        """Seal what is new, run the checks, print, exit."""
        autodiscover_modules("invarian")
        if not opsi["tanpa_segel"]:
            create_segel(pada=timezone.now())
        pelanggaran, diperiksa = [], {}
        for nama, fn in list_invarian().items():
            if opsi["hanya"] and not nama.startswith(tuple(opsi["hanya"])):
                continue
            mulai = time.monotonic()
            temuan = [{"invarian": nama, **baris} for baris in fn()]
            diperiksa[nama] = {"pelanggaran": len(temuan), "detik": round(time.monotonic() - mulai, 3)}
            pelanggaran += temuan
        self.stdout.write(
            json.dumps(
                {"utuh": not pelanggaran, "diperiksa": diperiksa, "pelanggaran": pelanggaran},
                ensure_ascii=False,
                default=str,
            )
        )
        if pelanggaran:
            sys.exit(1)
