from django.apps import AppConfig

from asn_portal.inti.audit.daftar import percepat_daftar

percepat_daftar()  # here, since every app is listed before the first model is read


class AuditConfig(AppConfig):
    """Audit trail and its hash chain."""

    name = "asn_portal.inti.audit"
    label = "audit"
    verbose_name = "Jejak audit"
    default_auto_field = "django.db.models.BigAutoField"
