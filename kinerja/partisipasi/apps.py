from django.apps import AppConfig


class PartisipasiConfig(AppConfig):
    """What citizens say about services: results of surveys and of complaints, by period."""

    name = "kinerja.partisipasi"
    label = "partisipasi"
    verbose_name = "Partisipasi"
    default_auto_field = "django.db.models.BigAutoField"
