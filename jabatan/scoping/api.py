"""API endpoints about people and units: the same rows and the same acts as the pages.

Rows start from `.visible_to(user)`, so what is out of reach answers 404 like what does not exist;
each action names its `Act`, and an action without one is refused. Fields that point at another
object take only objects in reach, with the same message as for an object that does not exist.
"""

from typing import Any, ClassVar

from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from asn_portal.inti.web.ketat import KetatSerializer, KetatViewSet, VersiSerializer

from .act import Act

__all__ = ["IzinAct", "KetatSerializer", "ScopedRelatedField", "ScopedViewSet", "VersiSerializer"]


class IzinAct(BasePermission):
    """Ask the `Act` that the view names for its action: `acts = {"list": ACT, "create": ACT_LAIN}`."""

    def _act(self, request: Request, view: APIView) -> Act | None:
        return view.acts.get(getattr(view, "action", None) or request.method.lower())  # type: ignore[attr-defined, union-attr]

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the user may do this to anything at all."""
        act = self._act(request, view)
        if act is None:
            return False
        self.message = f"Anda tidak memiliki hak: {act.kalimat}."
        return act.boleh_umum(request.user)

    def has_object_permission(self, request: Request, view: APIView, obj: Any) -> bool:
        """Tell whether the user may do this to the object."""
        act = self._act(request, view)
        return act is not None and act.boleh(request.user, obj)


class ScopedViewSet(KetatViewSet):
    """A set of endpoints over the rows in reach.

    Subclasses give `model`, `acts` (action name → Act), `serializer_class`, and may give
    `filterset_class` (its fields are the allow-list of filters), `urutan` (allow-listed orderings:
    name in the address → model fields) and `get_base_queryset()`. `lookup_field` is an opaque key.
    An unknown parameter of the address is answered with 400 and the list of those that exist.
    """

    acts: ClassVar[dict[str, Act]] = {}
    permission_classes = (IzinAct,)
    lookup_field = "uuid"

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the rows in reach; override for select_related and annotations."""
        return self.model.objects.visible_to(self.request.user)


class ScopedRelatedField(serializers.SlugRelatedField):
    """Point at an object in the user's reach by an opaque key (`uuid`, or `kode` for reference rows).

    `tindakan` is the letter of the matrix that the user needs on that object (default: see).
    """

    default_error_messages: ClassVar[dict[str, Any]] = {
        "does_not_exist": "Data yang ditunjuk tidak ditemukan.",
        "invalid": "Data yang ditunjuk tidak ditemukan.",
    }

    def __init__(self, *, model: Any = None, slug_field: str = "uuid", tindakan: str = "l", **kwargs: Any) -> None:
        self.model, self.tindakan = model, tindakan
        if not kwargs.get("read_only"):
            kwargs["queryset"] = model._default_manager.none()
        super().__init__(slug_field=slug_field, **kwargs)

    def get_queryset(self) -> QuerySet[Any]:
        """Give the objects in reach."""
        request = self.context.get("request")
        if request is None or not request.user.is_authenticated:
            return self.model._default_manager.none()
        return self.model._default_manager.visible_to(request.user, self.tindakan)

    def to_internal_value(self, data: Any) -> Any:
        """Find the object; a value of a wrong kind is answered like an absent one."""
        if not isinstance(data, str | int) or isinstance(data, bool):
            self.fail("invalid")
        try:
            return super().to_internal_value(data)
        except (ValueError, TypeError, OverflowError):
            self.fail("invalid")
