from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Audit trail and its hash chain."""

    name = "asn_portal.inti.audit"
    label = "audit"
    verbose_name = "Jejak audit"
    default_auto_field = "django.db.models.BigAutoField"
