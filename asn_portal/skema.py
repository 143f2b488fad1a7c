"""The OpenAPI document and how it names the two ways to sign in."""

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.views import SpectacularJSONAPIView


class SkemaSesi(OpenApiAuthenticationExtension):
    """The session of the pages."""

    target_class = "asn_portal.inti.web.autentikasi.AutentikasiSesi"
    name = "sesi"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Describe the cookie."""
        return {
            "type": "apiKey",
            "in": "cookie",
            "name": "sessionid",
            "description": "Sesi halaman, beserta token CSRF.",
        }


class SkemaToken(OpenApiAuthenticationExtension):
    """A token of the API."""

    target_class = "asn_portal.inti.akun.api.autentikasi.AutentikasiToken"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        """Describe the header."""
        return {"type": "http", "scheme": "bearer", "description": "Token API milik pengguna, di tajuk Authorization."}


class SkemaView(SpectacularJSONAPIView):
    """The document, for those signed in."""

    akses_masuk = True
