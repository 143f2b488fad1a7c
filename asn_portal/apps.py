from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from asn_portal.celery import app as celery_app

__all__ = ["PortalConfig", "celery_app"]


class PortalConfig(AppConfig):
    """The top floor: home pages, navigation and the commands that join the apps."""

    name = "asn_portal"
    label = "portal"
    verbose_name = "ASN Portal"

    def ready(self) -> None:
        """Watch the first database connection of the process when settings ask for it."""
        if getattr(settings, "TOLAK_SUPERUSER", False):
            connection_created.connect(refuse_superuser, dispatch_uid="portal.refuse_superuser")


def refuse_superuser(connection: BaseDatabaseWrapper, **_: object) -> None:
    """Raise `ImproperlyConfigured` when the database role of the application is a superuser."""
    with connection.connection.cursor() as kursor:
        kursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if kursor.fetchone()[0]:
            raise ImproperlyConfigured("Peran basis data adalah superuser. Pakai peran biasa di DATABASE_URL.")
    connection_created.disconnect(dispatch_uid="portal.refuse_superuser")
