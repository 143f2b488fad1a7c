from importlib import import_module

from django.apps import AppConfig


class JabatanConfig(AppConfig):
    """Units, posts, seats, people and the scope of access."""

    name = "jabatan"
    label = "jabatan"
    verbose_name = "Jabatan dan pegawai"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what the platform asks upper apps for."""
        import_module("jabatan.saluran")
        import_module("jabatan.penyedia_unit")
        import_module("jabatan.berkas")
