from django.apps import AppConfig


class PekerjaanConfig(AppConfig):
    """Background jobs, outbox and idempotency keys."""

    name = "asn_portal.inti.pekerjaan"
    label = "pekerjaan"
    verbose_name = "Pekerjaan latar"
    default_auto_field = "django.db.models.BigAutoField"
