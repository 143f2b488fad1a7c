"""Choices of a form field, found by typing."""

from typing import Any

from dal_alight.views import AlightQuerySetView
from django.http import HttpRequest, HttpResponse

from asn_portal.inti.web.halaman import HalamanMixin


class Pilihan(HalamanMixin, AlightQuerySetView):
    """Choices of a form field, in the reach of who fills it in; it never creates."""

    http_method_names = ["get", "head", "options"]
    paginate_by = 20

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the fragment."""
        return AlightQuerySetView.get(self, request, *args, **kwargs)

    def render_to_response(self, context: Any, **response_kwargs: Any) -> HttpResponse:
        """Give the fragment of the widget, not a page."""
        return AlightQuerySetView.render_to_response(self, context)
