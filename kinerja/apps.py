from importlib import import_module

from django.apps import AppConfig


class KinerjaConfig(AppConfig):
    """Appraisal: SKP, daily log, attendance, feedback, evaluation."""

    name = "kinerja"
    label = "kinerja"
    verbose_name = "Kinerja"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Say who may read the files of this app."""
        import_module("kinerja.berkas")
        import_module("kinerja.penerima")
        import_module("kinerja.saluran")
        import_module("kinerja.selectors.bagian_dosir").daftar_semua()
