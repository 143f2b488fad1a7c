from django.apps import AppConfig


class KalenderConfig(AppConfig):
    """Working days and holidays."""

    name = "asn_portal.inti.kalender"
    label = "kalender"
    verbose_name = "Kalender kerja"
    default_auto_field = "django.db.models.BigAutoField"
