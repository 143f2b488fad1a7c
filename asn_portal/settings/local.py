"""Settings for a developer's machine and for the demo."""

from asn_portal.settings.base import *  # noqa: F403
from asn_portal.settings.base import env

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="hanya-untuk-mesin-pengembang-dan-peragaan")
ALLOWED_HOSTS = ["*"]
MODE_UJI = env.bool("MODE_UJI", default=True)
DATABASES = {"default": env.db("DATABASE_URL", default="postgres://postgres@127.0.0.1:5432/postgres")}
REDIS_URL = env("REDIS_URL", default="redis://127.0.0.1:6379/5")
