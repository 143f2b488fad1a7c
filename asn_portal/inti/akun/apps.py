from django.apps import AppConfig


class AkunConfig(AppConfig):
    """Accounts, roles and second factors."""

    name = "asn_portal.inti.akun"
    label = "akun"
    verbose_name = "Akun dan peran"
    default_auto_field = "django.db.models.BigAutoField"
