from django.apps import AppConfig


class BerkasConfig(AppConfig):
    """Uploaded files and their checks."""

    name = "asn_portal.inti.berkas"
    label = "berkas"
    verbose_name = "Berkas"
    default_auto_field = "django.db.models.BigAutoField"
