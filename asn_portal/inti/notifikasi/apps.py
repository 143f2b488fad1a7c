from django.apps import AppConfig


class NotifikasiConfig(AppConfig):
    """Notices in the application and by e-mail."""

    name = "asn_portal.inti.notifikasi"
    label = "notifikasi"
    verbose_name = "Pemberitahuan"
    default_auto_field = "django.db.models.BigAutoField"
