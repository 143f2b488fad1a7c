"""Check an audit bundle of a pay run, against the database or alone."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from penggajian.rules.bundel import periksa_bundel
from penggajian.services.bundel import periksa_terhadap_basis_data


class Command(BaseCommand):
    """Exit 0 when every byte is as it was given out, 1 otherwise with each file named."""

    help = "Periksa bundel audit gaji; cetak berkas yang berubah sebagai JSON; keluar 0 bila utuh."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and whether to leave the database alone."""
        parser.add_argument("berkas", type=Path, help="bundel ZIP")
        parser.add_argument(
            "--mandiri", action="store_true", help="tanpa basis data: wadah, sidik, rantai, hitung ulang"
        )

    def handle(self, *args: Any, **opsi: Any) -> None:
        """Read, check, print."""
        try:
            data = opsi["berkas"].read_bytes()
        except OSError as sebab:
            raise CommandError(f"Berkas {opsi['berkas']} tidak dapat dibaca. Periksa letaknya.") from sebab
        cacat = periksa_bundel(data) if opsi["mandiri"] else periksa_terhadap_basis_data(data)
        self.stdout.write(
            json.dumps(
                {"utuh": not cacat, "cacat": [{"berkas": satu.berkas, "pesan": satu.pesan} for satu in cacat]},
                ensure_ascii=False,
            )
        )
        if cacat:
            sys.exit(1)
