"""What every endpoint keeps: unknown fields, filters and orderings are refused, never silently used."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from asn_portal.inti.akun.models import Pengguna

from .halaman import get_pengguna

PARAMETER_UMUM = frozenset({"halaman", "ukuran", "urut"})


class IzinMasuk(BasePermission):
    """Ask the act that the view names for its action; without one, an account that is signed in."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        """Tell whether the user may come in."""
        act = getattr(view, "acts", {}).get(getattr(view, "action", None) or str(request.method).lower())
        if act is None:
            return bool(request.user.is_authenticated and request.user.is_active)
        self.message = f"Anda tidak memiliki hak: {act.kalimat}."
        return bool(act.boleh_umum(request.user))


class KetatViewSet(GenericViewSet):
    """Endpoints whose orderings and filters are allow-lists.

    Subclasses give `get_base_queryset()`, `serializer_class`, and may give `filterset_class` (its fields are the
    filters) and `urutan` (name in the address -> model fields). An unknown parameter is answered with 400 and the
    list of those that exist.
    """

    model: ClassVar[Any] = None
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {}
    filterset_class: ClassVar[Any] = None
    metadata_class = None
    lookup_field = "uuid"

    def get_base_queryset(self) -> QuerySet[Any]:
        """Give the rows in reach."""
        raise NotImplementedError

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

    def check_parameter(self, *dikenal: str) -> None:
        """Refuse a parameter of the address that this action does not know."""
        asing = sorted(set(self.request.query_params) - set(dikenal))
        if asing:
            pilihan = ", ".join(sorted(dikenal)) or "tidak ada"
            raise ValidationError({nama: [f"Parameter ini tidak dikenal. Pilihan: {pilihan}."] for nama in asing})

    def isian(self, kelas: Any) -> dict[str, Any]:
        """Validate the body of an action."""
        masukan = kelas(data=self.request.data, context=self.get_serializer_context())
        masukan.is_valid(raise_exception=True)
        return dict(masukan.validated_data)

    @property
    def pengguna(self) -> Pengguna:
        """Give the signed-in account."""
        return get_pengguna(self.request)

    def oleh(self) -> dict[str, Any]:
        """Give who acts and when."""
        return {"oleh": self.pengguna, "pada": timezone.now()}


class KetatSerializer(serializers.Serializer):
    """Input of one action: a field that is not listed is refused, never silently used."""

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """Refuse unknown names before anything is read."""
        if isinstance(data, dict):
            asing = sorted(set(data) - set(self.fields))
            if asing:
                # Only the first are named: an answer to ten thousand names would cost more than what was sent.
                raise ValidationError({nama: ["Isian ini tidak dikenal untuk tindakan ini."] for nama in asing[:20]})
        return super().to_internal_value(data)


class VersiSerializer(KetatSerializer):
    """Input of an edit: the version that the editor has read."""

    versi = serializers.IntegerField(min_value=1, help_text="Versi data yang terakhir Anda baca.")
