"""Entry point for servers without ASGI; live streams fall back to polling there."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.local")

application = get_wsgi_application()
