"""Entry point of the web server for pages, API and live streams."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from asn_portal.giliran import Giliran

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")

application = Giliran(
    get_asgi_application(), serentak=settings.PERMINTAAN_SERENTAK, batas=settings.PERMINTAAN_BATAS_TUNGGU
)
