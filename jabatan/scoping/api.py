"""API endpoints about people and units: the same rows and the same acts as the pages.

Rows start from `.visible_to(user)`, so what is out of reach answers 404 like what does not exist;
each action names its `Act`, and an action without one is refused. Fields that point at another
object take only objects in reach, with the same message as for an object that does not exist.
"""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from .act import Act

PARAMETER_UMUM = frozenset({"halaman", "ukuran", "urut"})


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


class ScopedViewSet(GenericViewSet):
    """A set of endpoints over the rows in reach.

    Subclasses give `model`, `acts` (action name → Act), `serializer_class`, and may give
    `filterset_class` (its fields are the allow-list of filters), `urutan` (allow-listed orderings:
    name in the address → model fields) and `get_base_queryset()`. `lookup_field` is an opaque key.
    An unknown parameter of the address is answered with 400 and the list of those that exist.
    """

    model: ClassVar[Any] = None
    acts: ClassVar[dict[str, Act]] = {}
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {}
    filterset_class: ClassVar[Any] = None
    permission_classes = (IzinAct,)
    lookup_field = "uuid"
    metadata_class = None

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the rows in reach; override for select_related and annotations."""
        return self.model.objects.visible_to(self.request.user)

    def get_queryset(self) -> QuerySet[Any]:
        """Give the rows in reach, in the order asked for, ending in pk."""
        if getattr(self, "swagger_fake_view", False):
            return self.model.objects.none()
        dasar = self.get_base_queryset()
        nama = self.request.query_params.get("urut", "")
        if not nama:
            return dasar
        kolom = self.urutan.get(nama.removeprefix("-"))
        if kolom is None:
            pilihan = ", ".join(sorted(self.urutan)) or "tidak ada"
            raise ValidationError({"urut": [f"Urutan ini tidak dikenal. Pilihan: {pilihan}."]})
        tanda = "-" if nama.startswith("-") else ""
        return dasar.order_by(*(f"{tanda}{k}" for k in kolom), "pk")

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Apply the allow-listed filters; refuse any other parameter."""
        if self.action != "list":
            return queryset
        params: QueryDict = self.request.query_params
        dikenal = set(PARAMETER_UMUM)
        if self.filterset_class is not None:
            dikenal |= set(self.filterset_class.base_filters)
        asing = sorted(set(params) - dikenal)
        if asing:
            raise ValidationError(
                {nama: [f"Parameter ini tidak dikenal. Pilihan: {', '.join(sorted(dikenal))}."] for nama in asing}
            )
        if self.filterset_class is None:
            return queryset
        saringan = self.filterset_class(params, queryset=queryset, request=self.request)
        if not saringan.is_valid():
            raise ValidationError(saringan.errors)
        return saringan.qs


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


class KetatSerializer(serializers.Serializer):
    """Input of one action: a field that is not listed is refused, never silently used."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """Refuse unknown names before anything is read."""
        if isinstance(data, dict):
            asing = sorted(set(data) - set(self.fields))
            if asing:
                raise ValidationError({nama: ["Isian ini tidak dikenal untuk tindakan ini."] for nama in asing})
        return super().to_internal_value(data)


class VersiSerializer(KetatSerializer):
    """Input of an edit: the version that the editor has read."""

    versi = serializers.IntegerField(min_value=1, help_text="Versi data yang terakhir Anda baca.")
