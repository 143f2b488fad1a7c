"""Seed the holidays of one or more years."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from asn_portal.inti.kalender.services import import_hari_libur
from asn_portal.lib.galat import GalatDomain


class Command(BaseCommand):
    help = "Seed national holidays and cuti bersama of the given years; rows that exist are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the years."""
        parser.add_argument("tahun", nargs="+", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        """Seed each year."""
        for tahun in options["tahun"]:
            try:
                jumlah = import_hari_libur(tahun=tahun)
            except GalatDomain as galat:
                raise CommandError(galat.pesan) from galat
            self.stdout.write(f"{tahun}: {jumlah} hari ditambahkan")
