"""The hidden field that makes a form safe to send twice."""

import secrets

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from asn_portal.inti.pekerjaan.idempotensi import KOLOM

register = template.Library()


@register.simple_tag
def kunci_idempoten() -> SafeString:
    """Write `<input type="hidden" name="_kunci">` with a fresh key for this rendering of the form."""
    return format_html('<input type="hidden" name="{}" value="{}">', KOLOM, secrets.token_urlsafe(18))
