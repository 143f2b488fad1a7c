"""Build the fictitious city for the demo, tests and benchmarks."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from asn_portal.demo.kota import bangun_kota
from asn_portal.lib.galat import GalatDomain


class Command(BaseCommand):
    help = "Build the example city: the same for the same seed and day. Only in demo or test mode."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take seed, size, months and the day that counts as today."""
        parser.add_argument("--benih", type=int, default=2026, help="seed")
        parser.add_argument("--pegawai", type=int, default=1200, help="about how many people")
        parser.add_argument("--bulan", type=int, default=12, help="months, the last one open")
        parser.add_argument("--hari-ini", type=date.fromisoformat, default=None, help="YYYY-MM-DD; default today")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build and say what was built."""
        if options["pegawai"] < 60 or options["bulan"] < 1:
            raise CommandError("Sedikitnya 60 pegawai dan 1 bulan, agar setiap unit dan peran terisi.")
        try:
            kota = bangun_kota(
                benih=options["benih"],
                pegawai=options["pegawai"],
                bulan=options["bulan"],
                hari_ini=options["hari_ini"] or timezone.localdate(),
                lapor=self.stderr.write if options["verbosity"] else lambda kalimat: None,
            )
        except GalatDomain as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(
            f"Kota Tanjung Harapan siap: {kota.pegawai} pegawai, {len(kota.bulan)} bulan "
            f"({kota.bulan[0].nama} sampai {kota.bulan[-1].nama}), {kota.detik} detik."
        )
