"""Settings for a developer's machine and for the demo."""

from asn_portal.settings.base import *  # noqa: F403
from asn_portal.settings.base import INSTALLED_APPS, STATIC_ROOT, STORAGES, env

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="hanya-untuk-mesin-pengembang-dan-peragaan")
ALLOWED_HOSTS = ["*"]
MODE_UJI = env.bool("MODE_UJI", default=True)

# Static files come straight from their sources, without a build step; production hashes them.
WHITENOISE_USE_FINDERS = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = env("EMAIL_BACKEND", default="django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = str(VAR_DIR / "surel")  # noqa: F405

# Keeps one line of migrations per app; only makemigrations and the gate use it.
INSTALLED_APPS = [*INSTALLED_APPS, "django_linear_migrations"]

MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
