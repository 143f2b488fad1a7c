"""Create the rows of schedules that are missing."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from asn_portal.inti.pekerjaan.services import pasang_jadwal


class Command(BaseCommand):
    help = "Create the schedule rows that are missing; rows that operators changed are kept."

    def handle(self, *args: Any, **options: Any) -> None:
        """Install."""
        self.stdout.write(f"{pasang_jadwal(pada=timezone.now())} jadwal dipasang")
