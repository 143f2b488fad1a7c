"""Print the present TOTP code of the demo accounts."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import kode_totp_demo
from asn_portal.lib.galat import GalatDomain


class Command(BaseCommand):
    """Refuses outside demo and test mode."""

    help = "Cetak kode TOTP yang berlaku sekarang untuk akun peragaan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take an optional account, to check that it uses the demo secret."""
        parser.add_argument("username", nargs="?")

    def handle(self, *args: Any, **opsi: Any) -> None:
        """Print code and remaining seconds."""
        try:
            kode, sisa = kode_totp_demo(timezone.now())
        except GalatDomain as galat:
            raise CommandError(galat.pesan) from galat
        if nama := opsi["username"]:
            try:
                pengguna = Pengguna.objects.get_by_natural_key(nama)
            except Pengguna.DoesNotExist as sebab:
                raise CommandError(f"Akun {nama} tidak ada.") from sebab
            if not Authenticator.objects.filter(user=pengguna, type=Authenticator.Type.TOTP).exists():
                raise CommandError(f"Akun {nama} masuk tanpa kode.")
        self.stdout.write(f"{kode}  (berlaku {sisa} detik lagi)")
