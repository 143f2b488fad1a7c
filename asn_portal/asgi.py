"""Entry point of the web server for pages, API and live streams."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")

application = get_asgi_application()
