from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_peran_aktif
from asn_portal.inti.akun.services.peran import approve_peran, submit_peran
from asn_portal.lib.galat import GalatDomain

PERAN_AWAL = (Peran.ADMIN, Peran.BKPSDM)


class Command(BaseCommand):
    """Give the first roles of a new installation; afterwards the page of proposals is the only way."""

    help = "Memberi peran pertama (ADMIN, BKPSDM) pada pemasangan baru; ditetapkan oleh akun kedua."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the receiver, the role and the second person."""
        parser.add_argument("pengguna", help="nama pengguna penerima peran")
        parser.add_argument("peran", choices=[satu.value for satu in PERAN_AWAL])
        parser.add_argument("--penetap", required=True, help="nama pengguna orang kedua yang menetapkan")

    @transaction.atomic
    def handle(self, *args: Any, pengguna: str, peran: str, penetap: str, **options: Any) -> None:
        """Propose and approve as two accounts, while nobody holds the role."""
        pada = timezone.now()
        hari = timezone.localdate(pada)
        if list_peran_aktif(hari).filter(peran=peran).exists():
            raise CommandError("Peran ini sudah ada pemegangnya. Usulkan lewat halaman Usulan peran.")
        try:
            usulan = submit_peran(
                pengguna=self._get(pengguna),
                peran=Peran(peran),
                oleh=self._get(pengguna),
                pada=pada,
                mulai=hari,
                alasan="Peran pertama pada pemasangan baru",
            )
            approve_peran(usulan=usulan, oleh=self._get(penetap), pada=pada)
        except GalatDomain as galat:
            raise CommandError(galat.pesan) from galat
        self.stdout.write(f"{Peran(peran).label} diberikan kepada {pengguna}, ditetapkan oleh {penetap}.")

    def _get(self, username: str) -> Pengguna:
        try:
            return Pengguna.objects.get(username=username, is_active=True)
        except Pengguna.DoesNotExist:
            raise CommandError(
                f"Tidak ada akun aktif bernama “{username}”. Buat dahulu dengan `manage.py createsuperuser`."
            ) from None
