from importlib import import_module

from django.apps import AppConfig


class DokumenConfig(AppConfig):
    """Issued documents: frozen content with a digest, and the public check of a printed code."""

    name = "asn_portal.inti.dokumen"
    label = "dokumen"
    verbose_name = "Dokumen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the check of issued documents and their invariant."""
        for nama in ("pemeriksa", "invarian"):
            import_module(f"asn_portal.inti.dokumen.{nama}")
