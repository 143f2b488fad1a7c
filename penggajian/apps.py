from django.apps import AppConfig


class PenggajianConfig(AppConfig):
    """Pay: parameters, rules, runs and slips."""

    name = "penggajian"
    label = "penggajian"
    verbose_name = "Penggajian"
    default_auto_field = "django.db.models.BigAutoField"
