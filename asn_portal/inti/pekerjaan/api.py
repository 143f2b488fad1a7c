"""API of jobs: those that the caller asked for, and the technical list."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun.wewenang import ActInti
from asn_portal.inti.pekerjaan import selectors, services
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet


class PekerjaanTeknisSerializer(serializers.ModelSerializer[Pekerjaan]):
    """State and times, never payload or result."""

    class Meta:
        model = Pekerjaan
        fields: tuple[str, ...] = (
            "uuid",
            "jenis",
            "status",
            "kemajuan",
            "total",
            "percobaan",
            "created_at",
            "mulai_at",
            "selesai_at",
        )
        read_only_fields = fields


class PekerjaanSayaSerializer(PekerjaanTeknisSerializer):
    """A job with how far it is, what failed, and its result."""

    class Meta(PekerjaanTeknisSerializer.Meta):
        fields = (*PekerjaanTeknisSerializer.Meta.fields, "keterangan", "galat", "galat_butir", "jumlah_galat", "hasil")
        read_only_fields = fields


class PekerjaanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, KetatViewSet):
    """My jobs, newest first."""

    model = Pekerjaan
    serializer_class = PekerjaanSayaSerializer
    permission_classes = (IzinMasuk,)
    akses_masuk = True
    acts: ClassVar[dict[str, ActInti]] = {"teknis": LIHAT_TEKNIS}

    def get_base_queryset(self) -> QuerySet[Pekerjaan]:
        """Give one's own."""
        pengguna: Any = self.request.user
        return selectors.list_pekerjaan(pengguna)

    @extend_schema(request=KetatSerializer, responses=PekerjaanSayaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def ulangi(self, request: Request, uuid: str) -> Response:
        """Try a failed job again."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        hasil = services.retry_pekerjaan(pekerjaan=objek, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=KetatSerializer, responses=PekerjaanSayaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Cancel a waiting job, or ask a running one to stop."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        hasil = services.cancel_pekerjaan(pekerjaan=objek, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(responses=PekerjaanTeknisSerializer(many=True))
    @action(detail=False, methods=["get"])
    def teknis(self, request: Request) -> Response:
        """Give every job without payload and result."""
        self.check_parameter("halaman", "ukuran")
        halaman = self.paginate_queryset(selectors.list_pekerjaan_teknis())
        return self.get_paginated_response(PekerjaanTeknisSerializer(halaman, many=True).data)
