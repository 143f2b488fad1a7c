"""What every page knows beside its own facts."""

from django.conf import settings
from django.http import HttpRequest


def mode_peragaan(request: HttpRequest) -> dict[str, bool]:
    """Tell whether this is a demo, where the sign-in page may say how to get a code."""
    return {"mode_peragaan": bool(settings.MODE_UJI)}
