import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from asn_portal.rute import list_rute


class Command(BaseCommand):
    """Print every route with its methods, its view, and who may use it."""

    help = "Mencetak semua rute HTML, HTMX, dan API beserta metode, view, dan haknya."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the format."""
        parser.add_argument("--json", action="store_true", help="satu larik JSON")
        parser.add_argument("--milik-sendiri", action="store_true", help="tanpa rute dari paket pihak ketiga")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print."""
        rute = [r for r in list_rute() if not options["milik_sendiri"] or r.milik_sendiri]
        if options["json"]:
            self.stdout.write(json.dumps([r.as_dict() for r in rute], ensure_ascii=False, indent=1))
            return
        for r in rute:
            hak = r.act or r.akses
            self.stdout.write(f"{'/' + r.pola:<60} {','.join(r.metode):<24} {hak:<32} {r.view}")
