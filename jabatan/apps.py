from django.apps import AppConfig


class JabatanConfig(AppConfig):
    """Units, posts, seats, people and the scope of access."""

    name = "jabatan"
    label = "jabatan"
    verbose_name = "Jabatan dan pegawai"
    default_auto_field = "django.db.models.BigAutoField"
