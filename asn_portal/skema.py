"""The OpenAPI document and how it names the two ways to sign in."""

from functools import cache
from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator
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


@cache
def get_dokumen() -> dict[str, Any]:
    """Give the document; making it takes a second, and it is the same for everyone until the next release."""
    dokumen: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)
    return dokumen


class DokumenSekali(SchemaGenerator):
    """Makes the document once in a process."""

    def get_schema(self, request: Any = None, public: bool = False) -> dict[str, Any]:
        """Give the document."""
        return get_dokumen()


class SkemaView(SpectacularJSONAPIView):
    """The document, for those signed in."""

    akses_masuk = True
    generator_class = DokumenSekali
