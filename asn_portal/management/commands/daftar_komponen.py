import json
import os
import sys
import tomllib
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from asn_portal.komponen import LayananCelahMati, baca_kunci, list_celah, susun_sbom, tanya_http

ALAMAT = "ALAMAT_LAYANAN_CELAH"


class Command(BaseCommand):
    """Print the components of this release, or ask which of them have known holes."""

    help = "Mencetak daftar komponen (SBOM CycloneDX) dari kunci paket; --celah menanyakan celah yang sudah dikenal."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take what is asked."""
        parser.add_argument("--celah", action="store_true", help=f"tanyakan celah ke layanan pada {ALAMAT}")
        parser.add_argument("--berkas", default="", help="tulis daftar ke berkas ini, bukan ke layar")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print or ask."""
        akar = settings.BASE_DIR
        paket = baca_kunci((akar / "requirements.lock").read_text())
        if options["celah"]:
            self._celah(paket)
            return
        proyek = tomllib.loads((akar / "pyproject.toml").read_text())["project"]
        isi = susun_sbom(paket, nama=proyek["name"], versi=proyek["version"])
        teks = json.dumps(isi, indent=1, ensure_ascii=False)
        if options["berkas"]:
            with open(options["berkas"], "w", encoding="utf-8") as berkas:
                berkas.write(teks + "\n")
            self.stderr.write(f"{len(paket)} komponen ditulis ke {options['berkas']}.")
        else:
            self.stdout.write(teks)

    def _celah(self, paket: list[Any]) -> None:
        alamat = os.environ.get(ALAMAT, "")
        if not alamat:
            self.stdout.write(
                f"Celah tidak diperiksa: {ALAMAT} belum diisi. Isi dengan alamat layanan berformat OSV, lalu ulangi."
            )
            return
        try:
            celah = list_celah(paket, alamat=alamat, tanya=tanya_http)
        except LayananCelahMati as sebab:
            self.stdout.write(f"Celah tidak diperiksa: {sebab} Ulangi dari mesin yang tersambung.")
            return
        hari_ini = timezone.localdate()
        terlambat = [c for c in celah if c.is_terlambat(hari_ini)]
        for c in celah:
            tanda = "HARUS DIPERBARUI" if c in terlambat else "diketahui"
            ke = f", perbaikan {c.perbaikan}" if c.perbaikan else ", belum ada perbaikan"
            self.stdout.write(f"{tanda}: {c.paket.nama} {c.paket.versi}, {c.nomor} {c.berat or 'tanpa bobot'}{ke}")
        self.stdout.write(f"{len(paket)} komponen diperiksa, {len(celah)} celah, {len(terlambat)} lewat tujuh hari.")
        if terlambat:
            sys.exit(1)
