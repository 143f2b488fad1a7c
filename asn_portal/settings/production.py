"""Settings of a real installation. It refuses to start with anything that would endanger people's data."""

import os

from django.core.exceptions import ImproperlyConfigured

from asn_portal.settings import penjaga
from asn_portal.settings.base import *  # noqa: F403
from asn_portal.settings.base import DATABASE_URL, env

DEBUG = env.bool("DEBUG", default=False)
MODE_UJI = env.bool("MODE_UJI", default=False)
SECRET_KEY = env("SECRET_KEY", default="")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

_pelanggaran = penjaga.list_breaches(
    lingkungan=os.environ, debug=DEBUG, mode_uji=MODE_UJI, secret_key=SECRET_KEY, allowed_hosts=ALLOWED_HOSTS
)
if not _pelanggaran and penjaga.is_superuser(DATABASE_URL):
    _pelanggaran.append(
        "Peran basis data di DATABASE_URL adalah superuser, sehingga penjaga data dapat dilewati. "
        "Buat peran biasa (LOGIN, tanpa SUPERUSER) pemilik basis data ini."
    )
if _pelanggaran:
    raise ImproperlyConfigured("Aplikasi menolak menyala:\n- " + "\n- ".join(_pelanggaran))

# The role is looked at again at the first connection: the server may have been away until then.
TOLAK_SUPERUSER = True

SECURE_SSL_REDIRECT = env.bool("ALIHKAN_HTTPS", default=True)
SECURE_REDIRECT_EXEMPT = [r"^sehat$", r"^siap$"]
if env.bool("PROKSI_HTTPS", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True

SESSION_COOKIE_NAME = "__Host-asn_sesi"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-asn_csrf"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
if _surel := env("EMAIL_URL", default=""):
    vars().update(env.email_url_config(_surel))
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="ASN Portal <tidak-dibalas@localhost>")
