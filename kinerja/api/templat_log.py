"""API of kept sentences for the log."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import UBAH_SKP
from kinerja.models import TemplatLog
from kinerja.services import templat_log as services

from .skp import get_pegawai_wajib


class TemplatSerializer(serializers.ModelSerializer[TemplatLog]):
    """A kept sentence."""

    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)

    class Meta:
        model = TemplatLog
        fields = ("uuid", "uraian", "rhk", "satuan", "mulai", "selesai", "is_aktif")
        read_only_fields = fields


class IsiTemplatSerializer(KetatSerializer):
    """What is kept."""

    uraian = serializers.CharField(max_length=services.PANJANG)
    rhk = serializers.UUIDField(required=False, allow_null=True, default=None)
    satuan = serializers.CharField(max_length=60, required=False, allow_blank=True, default="")
    mulai = serializers.TimeField(required=False, allow_null=True, default=None)
    selesai = serializers.TimeField(required=False, allow_null=True, default=None)


class TemplatViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """One's own sentences."""

    model = TemplatLog
    serializer_class = TemplatSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": UBAH_SKP,
        "retrieve": UBAH_SKP,
        "create": UBAH_SKP,
        "partial_update": UBAH_SKP,
        "destroy": UBAH_SKP,
        "pulihkan": UBAH_SKP,
    }

    def get_base_queryset(self) -> Any:
        """Give one's own; those put away only to bring them back."""
        qs = TemplatLog.objects.visible_to(self.request.user, "u").select_related("pegawai", "rhk")
        return (qs if self.action == "pulihkan" else qs.filter(is_aktif=True)).order_by("uraian", "pk")

    def _isi(self) -> dict[str, Any]:
        """Give what the services take."""
        data = self.isian(IsiTemplatSerializer)
        return {**data, "rhk": str(data["rhk"]) if data["rhk"] else None, "per_tanggal": timezone.localdate()}

    @extend_schema(request=IsiTemplatSerializer, responses={201: TemplatSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Keep a sentence."""
        templat = services.create_templat(pegawai=get_pegawai_wajib(request), **self._isi(), **self.oleh())
        return Response(self.get_serializer(templat).data, status=201)

    @extend_schema(request=IsiTemplatSerializer, responses=TemplatSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Write a sentence anew."""
        templat = services.update_templat(templat=self.get_object(), **self._isi(), **self.oleh())
        return Response(self.get_serializer(templat).data)

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Put a sentence away."""
        services.update_templat_aktif(templat=self.get_object(), is_aktif=False, **self.oleh())
        return Response(status=204)

    @extend_schema(request=KetatSerializer, responses=TemplatSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def pulihkan(self, request: Request, uuid: str) -> Response:
        """Bring a sentence back."""
        templat = self.get_object()
        self.isian(KetatSerializer)
        return Response(
            self.get_serializer(services.update_templat_aktif(templat=templat, is_aktif=True, **self.oleh())).data
        )
