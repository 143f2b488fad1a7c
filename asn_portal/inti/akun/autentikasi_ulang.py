"""A mixin for pages that change something sensitive: proof of identity not older than five minutes (A-10)."""

from typing import Any

from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest

from asn_portal.inti.akun.adapters import baru_autentikasi


class ButuhAutentikasiUlang:
    """Put it before the page class: bank account, mail, phone, second factor, token.

    The person is asked for the password or a code, then comes back to the page.
    """

    request: HttpRequest

    def muat(self) -> Any:
        """Ask for proof when the last one is too old, then load as usual."""
        if not baru_autentikasi(self.request):
            raise ReauthenticationRequired()
        return super().muat()  # type: ignore[misc]
