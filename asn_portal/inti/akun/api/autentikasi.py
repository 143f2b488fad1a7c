"""API tokens in the `Authorization: Bearer` header."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.request import Request

from asn_portal.inti.akun.middleware import KALIMAT_FAKTOR, perlu_faktor_kedua
from asn_portal.inti.akun.models import Pengguna, TokenApi
from asn_portal.inti.akun.selectors import get_token


class AutentikasiToken(BaseAuthentication):
    """Act as the owner of a living token; the owner's rights are asked anew at every call."""

    def authenticate(self, request: Request) -> tuple[Pengguna, TokenApi] | None:
        """Give owner and token, or nothing when the header is absent."""
        bagian = get_authorization_header(request).split()
        if not bagian or bagian[0].lower() != b"bearer":
            return None
        kini = timezone.now()
        token = get_token(bagian[1].decode("latin-1"), pada=kini) if len(bagian) == 2 else None
        if token is None:
            raise AuthenticationFailed("Token tidak berlaku. Buat token baru di halaman akun Anda.")
        if token.pengguna.wajib_ganti_sandi or perlu_faktor_kedua(token.pengguna):
            raise PermissionDenied(KALIMAT_FAKTOR)
        # One mark in five minutes is enough to see whether a token is in use.
        TokenApi.objects.filter(
            Q(terakhir_dipakai_at__isnull=True) | Q(terakhir_dipakai_at__lt=kini - timedelta(minutes=5)), pk=token.pk
        ).update(terakhir_dipakai_at=kini)
        return token.pengguna, token

    def authenticate_header(self, request: Request) -> str:
        """Name the scheme, so that an anonymous call is answered with 401."""
        return "Bearer"
