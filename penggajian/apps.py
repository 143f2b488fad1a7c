from importlib import import_module

from django.apps import AppConfig


class PenggajianConfig(AppConfig):
    """Pay: parameters, rules, runs and slips."""

    name = "penggajian"
    label = "penggajian"
    verbose_name = "Penggajian"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to the floors below and register the invariants."""
        for nama in ("acts", "berkas", "invarian", "penerima", "pemeriksa"):
            import_module(f"penggajian.{nama}")
