"""What every page must carry so that a browser protects the person who reads it (D-03)."""

import re

from django.http import HttpResponse

# A tag with an attribute of code or style; quoted values are passed over, for people may type such words.
SEBARIS = re.compile(
    r"""<[a-z][^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*?\s(?:on\w+|style)\s*=|<style|javascript:""", re.IGNORECASE
)


def list_tajuk_kurang(respons: HttpResponse, akses: str) -> list[str]:
    """Give what an HTML answer lacks: its headers, its freedom from inline code, and, unless public, from storing."""
    csp = respons.get("Content-Security-Policy", "")
    syarat = {
        "CSP longgar": "unsafe-" not in csp and "default-src 'self'" in csp and "frame-ancestors 'none'" in csp,
        "nosniff": respons.get("X-Content-Type-Options") == "nosniff",
        "Referrer-Policy": bool(respons.get("Referrer-Policy")),
        "X-Frame-Options": respons.get("X-Frame-Options") == "DENY",
        "X-Request-ID": bool(respons.get("X-Request-ID")),
        "dapat disimpan peramban": akses in ("publik", "paket")
        or "no-store" in respons.get("Cache-Control", "no-store"),
        "gaya atau skrip sebaris": not SEBARIS.search(respons.content.decode()),
    }
    return [nama for nama, terpenuhi in syarat.items() if not terpenuhi]
