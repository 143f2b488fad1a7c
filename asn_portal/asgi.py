"""Entry point of the web server for pages, API and live streams."""

import os

from django.conf import settings
from django.core.asgi import get_asgi_application

from asn_portal.giliran import Giliran
from asn_portal.inti.basis_data.kolam import KOLAM

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")

django_aplikasi = get_asgi_application()
KOLAM.muat = settings.PERMINTAAN_SERENTAK
application = Giliran(django_aplikasi, serentak=settings.PERMINTAAN_SERENTAK, batas=settings.PERMINTAAN_BATAS_TUNGGU)
