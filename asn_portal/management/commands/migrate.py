from typing import Any

from django.core.management.commands.migrate import Command as BaseCommand

from asn_portal.inti.migrasi import render_seperlunya


class Command(BaseCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        with render_seperlunya():
            super().handle(*args, **options)
