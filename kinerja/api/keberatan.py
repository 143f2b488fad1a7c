"""API of objections."""

from typing import Any, ClassVar

import django_filters
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_KEBERATAN, TANGGAPI_KEBERATAN
from kinerja.enums import Ekspektasi, PutusanKeberatan, StatusKeberatan
from kinerja.models import Evaluasi, Keberatan
from kinerja.selectors.keberatan import list_keberatan
from kinerja.services.keberatan import cancel_keberatan, decide_keberatan, respond_keberatan, submit_keberatan

from .evaluasi import OrangSerializer


class KeberatanSerializer(serializers.ModelSerializer[Keberatan]):
    """An objection: what each side said, the clock, the decision."""

    evaluasi = serializers.UUIDField(source="evaluasi.uuid", read_only=True)
    periode = serializers.DateField(source="evaluasi.periode", read_only=True)
    masa = serializers.CharField(source="evaluasi.masa.kode", read_only=True)
    pegawai = OrangSerializer(read_only=True)
    pemutus = OrangSerializer(read_only=True)
    predikat_semula = serializers.CharField(source="evaluasi.predikat", read_only=True)
    predikat_baru = serializers.CharField(source="koreksi.predikat", read_only=True, default="")

    class Meta:
        model = Keberatan
        fields = (
            "uuid", "evaluasi", "periode", "masa", "pegawai", "pemutus", "status", "alasan", "diajukan_at", "batas_penjelasan",
            "batas_putus", "penjelasan", "penjelasan_at", "tanggapan", "tanggapan_at", "putusan", "alasan_putusan",
            "diputus_at", "predikat_semula", "predikat_baru", "versi",
        )  # fmt: skip
        read_only_fields = fields


class KeberatanBaruSerializer(KetatSerializer):
    """Which result, and why."""

    evaluasi = ScopedRelatedField(model=Evaluasi)
    alasan = serializers.CharField(max_length=4000)


class TanggapanKeberatanSerializer(VersiSerializer):
    """What one side says."""

    teks = serializers.CharField(max_length=4000)


class PutusanKeberatanSerializer(VersiSerializer):
    """The decision; ratings only when the result changes."""

    putusan = serializers.ChoiceField(choices=PutusanKeberatan.choices())
    rating_hasil = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True, default="")
    rating_perilaku = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True, default="")
    alasan = serializers.CharField(max_length=4000)


class KeberatanFilter(django_filters.FilterSet):
    """Filters of the list."""

    status = django_filters.ChoiceFilter(choices=StatusKeberatan.choices(), label="Status")

    class Meta:
        model = Keberatan
        fields: ClassVar[list[str]] = ["status"]


class KeberatanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Objections in reach, and each side's part in them."""

    model = Keberatan
    serializer_class = KeberatanSerializer
    filterset_class = KeberatanFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"batas": ("batas_putus",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_KEBERATAN,
        "retrieve": LIHAT_KEBERATAN,
        "create": TANGGAPI_KEBERATAN,
        "tanggapi": TANGGAPI_KEBERATAN,
        "putuskan": TANGGAPI_KEBERATAN,
        "cabut": TANGGAPI_KEBERATAN,
    }

    def get_base_queryset(self) -> Any:
        """Give the rows in reach, those that wait first."""
        return list_keberatan(self.request.user)

    def _jawab(self, keberatan: Keberatan, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=keberatan.pk)).data, status=status)

    @extend_schema(request=KeberatanBaruSerializer, responses={201: KeberatanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Object to one's own result."""
        return self._jawab(submit_keberatan(**self.isian(KeberatanBaruSerializer), **self.oleh()), 201)

    @extend_schema(request=TanggapanKeberatanSerializer, responses=KeberatanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tanggapi(self, request: Request, uuid: str) -> Response:
        """Be heard, as the rater or as the person."""
        keberatan = self.get_object()
        return self._jawab(
            respond_keberatan(keberatan=keberatan, **self.isian(TanggapanKeberatanSerializer), **self.oleh())
        )

    @extend_schema(request=PutusanKeberatanSerializer, responses=KeberatanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def putuskan(self, request: Request, uuid: str) -> Response:
        """Decide once and for all."""
        keberatan = self.get_object()
        return self._jawab(
            decide_keberatan(keberatan=keberatan, **self.isian(PutusanKeberatanSerializer), **self.oleh())
        )

    @extend_schema(request=VersiSerializer, responses=KeberatanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Withdraw one's own objection."""
        keberatan = self.get_object()
        return self._jawab(cancel_keberatan(keberatan=keberatan, **self.isian(VersiSerializer), **self.oleh()))
