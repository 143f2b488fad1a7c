"""How the API knows who calls."""

from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class AutentikasiSesi(SessionAuthentication):
    """The session of the pages, CSRF check included; without one the answer is 401, not 403."""

    def authenticate_header(self, request: Request) -> str:
        """Name a scheme, so that an anonymous request is answered with 401."""
        return "Session"
