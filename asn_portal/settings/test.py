"""Settings for the test suite."""

from asn_portal.settings.local import *  # noqa: F403
from asn_portal.settings.local import LOGGING, env

DEBUG = False
MODE_UJI = True
SECRET_KEY = "hanya-untuk-uji-" + "x" * 48
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# Tests call services and tasks themselves; a message that is sent all the same goes nowhere.
CELERY_BROKER_URL = env("UJI_BROKER_URL", default="memory://")
CELERY_BROKER_TRANSPORT_OPTIONS = {}
CELERY_TASK_ALWAYS_EAGER = False

AWALAN_REDIS = env("AWALAN_REDIS", default="asn-uji")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True  # no scan of every static file for each test client
TINGKAT_LOG = env("TINGKAT_LOG", default="WARNING")
LOGGING["root"]["level"] = TINGKAT_LOG

# Most tests sign people in without a second factor; the tests of A-07 and the access table switch this on.
WAJIB_FAKTOR_KEDUA = False
