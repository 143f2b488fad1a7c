from django.apps import AppConfig


class PembinaanConfig(AppConfig):
    """Development: rules of learning, and the report on the quality of selection."""

    name = "pembinaan"
    label = "pembinaan"
    verbose_name = "Pembinaan"
    default_auto_field = "django.db.models.BigAutoField"
