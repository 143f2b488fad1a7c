"""The second factor of demo accounts: one fixed secret, only in demo and test mode."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.conf import settings

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import TindakanTerlarang

RAHASIA_DEMO = "KOTATANJUNGHARAPANKOTATANJUNGHAR"


class BukanModeUji(TindakanTerlarang):
    """A fixed secret is never installed outside demo and test mode."""

    kode = "bukan_mode_uji"


def _pastikan_mode_uji() -> None:
    if not settings.MODE_UJI:
        raise BukanModeUji("Kode peragaan hanya ada pada mode uji dan peragaan.")


def pasang_totp_demo(pengguna: Pengguna) -> None:
    """Give a demo account the fixed TOTP secret. Raises `BukanModeUji`."""
    _pastikan_mode_uji()
    if not Authenticator.objects.filter(user=pengguna, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(pengguna, RAHASIA_DEMO)


def kode_totp_demo(pada: datetime) -> tuple[str, int]:
    """Give the code of the demo secret at a moment, and for how many more seconds it holds."""
    _pastikan_mode_uji()
    detik = int(pada.timestamp())
    return format_hotp_value(hotp_value(RAHASIA_DEMO, detik // 30)), 30 - detik % 30
