"""Pages about people and units: loaded by `visible_to`, authorised by an `Act`."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.views.generic import ListView

from asn_portal.inti.web.halaman import FormHalaman, Halaman, HalamanMixin, TombolHalaman


class ObjekMixin:
    """Load one object inside the user's scope, then check the act on it.

    `model` declares SCOPE; `slug_field`/`url_kwarg` name the opaque key in the address. Not in scope
    is 404, the same answer as absent; in scope but not this act is 403.
    """

    model: Any = None
    act: Any = None
    slug_field = "uuid"
    url_kwarg = "uuid"
    objek: Any = None

    def get_queryset(self) -> QuerySet[Any]:
        """Give the rows in scope; override to add select_related."""
        return self.model.objects.visible_to(self.request.user)  # type: ignore[attr-defined]

    def muat(self) -> None:
        """Load the object and check the act on it."""
        kunci = self.kwargs[self.url_kwarg]  # type: ignore[attr-defined]
        try:
            self.objek = self.get_queryset().get(**{self.slug_field: kunci})
        except (self.model.DoesNotExist, ValueError) as sebab:
            raise Http404 from sebab
        if self.act is not None and not self.act.boleh(self.request.user, self.objek):  # type: ignore[attr-defined]
            raise PermissionDenied(self.act.kata_tolak(self.request.user, self.objek))  # type: ignore[attr-defined]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the object to the template as `objek`."""
        return super().get_context_data(objek=self.objek, **kwargs)  # type: ignore[misc]


class ScopedDetailView(ObjekMixin, Halaman):
    """Show one object in scope."""


class ServiceView(ObjekMixin, FormHalaman):
    """One object, one form, one service."""


class ServiceButton(ObjekMixin, TombolHalaman):
    """One object, one button, one service."""


class ScopedListView(HalamanMixin, ListView):
    """A paginated, filterable list of the rows in scope.

    Subclasses give `model`, `act`, `template_name`, and may give `filterset_class` (django-filter)
    and `get_base_queryset()` for select_related and annotations.
    """

    model: Any = None
    filterset_class: Any = None
    paginate_by = 25
    page_kwarg = "halaman"
    context_object_name = "daftar"
    filterset: Any = None

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the rows in scope with what the list shows; ordered, ending in pk."""
        return self.model.objects.visible_to(self.request.user).order_by("pk")

    def get_queryset(self) -> QuerySet[Any]:
        """Apply the filters of the address to the rows in scope."""
        dasar = self.get_base_queryset()
        if self.filterset_class is None:
            return dasar
        self.filterset = self.filterset_class(self.request.GET, queryset=dasar, request=self.request)
        return self.filterset.qs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the filter form beside the rows."""
        return super().get_context_data(filterset=self.filterset, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the page of the list."""
        return super().get(request, *args, **kwargs)
