"""API tokens: made once, shown once, ended by date, by hand, or with the owner's sessions."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna, TokenApi
from asn_portal.inti.akun.selectors import hitung_sidik_token
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah

HARI_PALING_LAMA = 90


class TokenTidakAktif(BentrokKeadaan):
    """The token has ended already."""

    kode = "token_tidak_aktif"


@transaction.atomic
def create_token(*, pengguna: Pengguna, nama: str, hari: int, pada: datetime) -> tuple[TokenApi, str]:
    """Create a token of `hari` days; returns it with its key, which is nowhere stored. Raises `IsianSalah`."""
    if not 1 <= hari <= HARI_PALING_LAMA:
        raise IsianSalah(f"Masa berlaku token paling lama {HARI_PALING_LAMA} hari.", kolom="hari")
    kunci = f"asn_{secrets.token_urlsafe(32)}"
    token = TokenApi.objects.create(
        pengguna=pengguna,
        nama=nama,
        awalan=kunci[:10],
        sidik=hitung_sidik_token(kunci),
        versi_sesi=pengguna.versi_sesi,
        berlaku_sampai=pada + timedelta(days=hari),
    )
    log_activity("akun.token.dibuat", target=token, oleh=pengguna, pada=pada)
    return token, kunci


@transaction.atomic
def cancel_token(*, token: TokenApi, oleh: Pengguna, pada: datetime) -> TokenApi:
    """Revoke a token. Raises `TokenTidakAktif`."""
    token = TokenApi.objects.select_for_update().get(pk=token.pk)
    if token.dicabut_at is not None:
        raise TokenTidakAktif("Token ini sudah dicabut, jadi tidak perlu dicabut lagi.")
    token.dicabut_at = pada
    token.save(update_fields=["dicabut_at"])
    log_activity("akun.token.dicabut", target=token, oleh=oleh, pada=pada)
    return token
