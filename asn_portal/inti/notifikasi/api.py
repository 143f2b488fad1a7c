"""API of one's own notices."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.notifikasi import selectors, services
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet


class NotifikasiSerializer(serializers.ModelSerializer[Notifikasi]):
    """A notice; `url` is the page where to act."""

    class Meta:
        model = Notifikasi
        fields = ("uuid", "jenis", "judul", "isi", "url", "dibaca_at", "created_at")
        read_only_fields = fields


class JumlahSerializer(serializers.Serializer[Any]):
    """How many were marked."""

    dibaca = serializers.IntegerField(read_only=True)


class NotifikasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, KetatViewSet):
    """My notices, newest first."""

    model = Notifikasi
    serializer_class = NotifikasiSerializer
    permission_classes = (IzinMasuk,)
    akses_masuk = True

    def get_base_queryset(self) -> QuerySet[Notifikasi]:
        """Give one's own."""
        pengguna: Any = self.request.user
        return selectors.list_notifikasi(pengguna)

    @extend_schema(request=KetatSerializer, responses=NotifikasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def baca(self, request: Request, uuid: str) -> Response:
        """Mark one as read."""
        satu = self.get_object()
        self.isian(KetatSerializer)
        services.update_dibaca(notifikasi=satu, pada=self.oleh()["pada"])
        satu.refresh_from_db()
        return Response(self.get_serializer(satu).data)

    @extend_schema(request=KetatSerializer, responses=JumlahSerializer)
    @action(detail=False, methods=["post"], url_path="baca-semua")
    @idempoten
    def baca_semua(self, request: Request) -> Response:
        """Mark all as read."""
        self.isian(KetatSerializer)
        pengguna: Any = request.user
        return Response({"dibaca": services.update_semua_dibaca(pengguna=pengguna, pada=self.oleh()["pada"])})
