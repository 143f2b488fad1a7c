"""API of the choice how often each unit evaluates."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from kinerja.acts import ATUR_SIKLUS, LIHAT_SIKLUS
from kinerja.models import SiklusEvaluasi
from kinerja.models.siklus import PERIODIK
from kinerja.selectors.siklus import list_siklus
from kinerja.services.siklus import cancel_siklus, create_siklus

from .skp import CatatanSerializer


class SiklusSerializer(serializers.ModelSerializer[SiklusEvaluasi]):
    """A choice with its ground."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    jenis = serializers.CharField(read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)

    class Meta:
        model = SiklusEvaluasi
        fields = ("uuid", "unit_kerja", "jenis", "mulai", "sebelum", "dasar_hukum", "ditetapkan_at", "versi")
        read_only_fields = fields


class SiklusBaruSerializer(KetatSerializer):
    """A choice to make."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")
    jenis = serializers.ChoiceField(choices=[(j.value, j.label) for j in PERIODIK])
    mulai = serializers.DateField(help_text="Hari pertama triwulan yang belum dimulai.")
    dasar_hukum = serializers.CharField(max_length=200)


class SiklusViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Every choice; the personnel agency makes them."""

    model = SiklusEvaluasi
    serializer_class = SiklusSerializer
    acts: ClassVar[dict[str, Act]] = {"list": LIHAT_SIKLUS, "create": ATUR_SIKLUS, "cabut": ATUR_SIKLUS}

    def get_base_queryset(self) -> Any:
        """Give every choice."""
        return list_siklus()

    @extend_schema(request=SiklusBaruSerializer, responses={201: SiklusSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Choose for a unit from a quarter on."""
        return Response(
            self.get_serializer(create_siklus(**self.isian(SiklusBaruSerializer), **self.oleh())).data, status=201
        )

    @extend_schema(request=CatatanSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Take back a choice that has not begun."""
        cancel_siklus(siklus=self.get_object(), **self.isian(CatatanSerializer), **self.oleh())
        return Response(status=204)
