"""Links by mail, always on the official domain."""

from datetime import datetime

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity


def get_tautan_sandi(pengguna: Pengguna) -> str:
    """Make a link that sets a new password once, within half an hour (A-05)."""
    jalur = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(pengguna), "key": default_token_generator.make_token(pengguna)},
    )
    return settings.ALAMAT_SITUS.rstrip("/") + jalur


@transaction.atomic
def export_tautan_sandi(*, pengguna: Pengguna, pada: datetime) -> None:
    """Send the link and record that it was asked for."""
    log_activity("akun.sandi.tautan_dikirim", target=pengguna, oleh=None, pada=pada)
    isi = render_to_string("akun/surel/tautan_sandi.txt", {"pengguna": pengguna, "tautan": get_tautan_sandi(pengguna)})
    send_mail("Atur ulang kata sandi ASN Portal", isi, None, [pengguna.surel])
