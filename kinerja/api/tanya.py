"""API of questions about one line of a result."""

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
from kinerja.acts import LIHAT_TANYA, TANGGAPI_TANYA
from kinerja.enums import StatusTanya
from kinerja.models import Evaluasi, TanyaNilai
from kinerja.selectors.tanya import list_tanya
from kinerja.services.tanya import respond_tanya, submit_tanya

from .evaluasi import OrangSerializer


class PesanTanyaSerializer(serializers.Serializer[Any]):
    """One word of a thread."""

    oleh: "serializers.StringRelatedField[Any]" = serializers.StringRelatedField(read_only=True)
    isi = serializers.CharField(read_only=True)
    pada = serializers.DateTimeField(read_only=True)


class TanyaSerializer(serializers.ModelSerializer[TanyaNilai]):
    """A question about one line, its clock, and the thread."""

    evaluasi = serializers.UUIDField(source="evaluasi.uuid", read_only=True)
    baris = serializers.CharField(source="kunci", read_only=True)
    nama_baris = serializers.CharField(source="baris", read_only=True)
    pegawai = OrangSerializer(read_only=True)
    penjawab = OrangSerializer(read_only=True)
    dialihkan_ke = OrangSerializer(read_only=True, allow_null=True)
    pesan = PesanTanyaSerializer(source="pesan_set", many=True, read_only=True)

    class Meta:
        model = TanyaNilai
        fields = (
            "uuid", "evaluasi", "baris", "nama_baris", "pegawai", "penjawab", "dialihkan_ke", "isi", "status",
            "ditanya_at", "batas", "dialihkan_at", "dijawab_at", "pesan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class TanyaBaruSerializer(KetatSerializer):
    """Which line of which result, and the question."""

    evaluasi = ScopedRelatedField(model=Evaluasi)
    baris = serializers.CharField(max_length=60, help_text="`predikat`, `rhk:<uuid>` atau `nilai:<kode>`.")
    isi = serializers.CharField(max_length=300)


class JawabTanyaSerializer(VersiSerializer):
    """An answer, or one more question."""

    isi = serializers.CharField(max_length=2000)


class TanyaFilter(django_filters.FilterSet):
    """Filters of the list."""

    status = django_filters.ChoiceFilter(choices=StatusTanya.choices(), label="Status")

    class Meta:
        model = TanyaNilai
        fields: ClassVar[list[str]] = ["status"]


class TanyaViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Questions in reach, and each side's turn."""

    model = TanyaNilai
    serializer_class = TanyaSerializer
    filterset_class = TanyaFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"batas": ("batas",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_TANYA,
        "retrieve": LIHAT_TANYA,
        "create": TANGGAPI_TANYA,
        "jawab": TANGGAPI_TANYA,
    }

    def get_base_queryset(self) -> Any:
        """Give the rows in reach, those that wait first."""
        return list_tanya(self.request.user).prefetch_related("pesan_set__oleh")

    def _jawab(self, tanya: TanyaNilai, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=tanya.pk)).data, status=status)

    @extend_schema(request=TanyaBaruSerializer, responses={201: TanyaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Ask about one line of one's own result."""
        return self._jawab(submit_tanya(**self.isian(TanyaBaruSerializer), **self.oleh()), 201)

    @extend_schema(request=JawabTanyaSerializer, responses=TanyaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jawab(self, request: Request, uuid: str) -> Response:
        """Answer, or ask once more after an answer."""
        tanya = self.get_object()
        return self._jawab(respond_tanya(tanya=tanya, **self.isian(JawabTanyaSerializer), **self.oleh()))
