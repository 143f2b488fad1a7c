from django.apps import AppConfig


class RekrutmenConfig(AppConfig):
    """Recruitment: rules of selection, and the scores of people who joined."""

    name = "rekrutmen"
    label = "rekrutmen"
    verbose_name = "Rekrutmen"
    default_auto_field = "django.db.models.BigAutoField"
