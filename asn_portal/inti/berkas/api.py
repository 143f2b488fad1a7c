"""API of files: taken in loose, read through the right of the object that they hang on."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.berkas import selectors, services
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.views import kirim_berkas
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet


class BerkasSerializer(serializers.ModelSerializer[Berkas]):
    """A file without its bytes."""

    class Meta:
        model = Berkas
        fields = ("uuid", "nama_asli", "jenis", "format", "status", "ukuran", "sha256", "created_at")
        read_only_fields = fields


class UnggahBerkasSerializer(KetatSerializer):
    """A file and what it is for."""

    jenis = serializers.ChoiceField(choices=JenisBerkas.choices())
    berkas = serializers.FileField()


class BerkasViewSet(KetatViewSet):
    """Files that the caller may read."""

    model = Berkas
    serializer_class = BerkasSerializer
    permission_classes = (IzinMasuk,)
    akses_masuk = True
    parser_classes = (MultiPartParser,)

    def get_base_queryset(self) -> QuerySet[Berkas]:
        """Give one's own; others are found one by one through their object."""
        return Berkas.objects.filter(pemilik=self.request.user.pk, dihapus_at__isnull=True).order_by("-pk")

    def get_object(self) -> Berkas:
        """Find through the right of the object; anything else is absent."""
        try:
            kunci = UUID(self.kwargs["uuid"])
        except ValueError as sebab:
            raise Http404 from sebab
        ada = selectors.get_berkas_terbaca(self.request.user, kunci)
        if ada is None:
            raise Http404
        return ada

    @extend_schema(responses=BerkasSerializer)
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Describe a file."""
        return Response(self.get_serializer(self.get_object()).data)

    @extend_schema(request=UnggahBerkasSerializer, responses={201: BerkasSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Take in a file; it is swept within a day unless an act hangs it on an object."""
        data = self.isian(UnggahBerkasSerializer)
        pemilik: Any = request.user
        berkas = services.create_berkas(unggahan=data["berkas"], jenis=JenisBerkas(data["jenis"]), pemilik=pemilik)
        return Response(self.get_serializer(berkas).data, status=201)

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["get"])
    def isi(self, request: Request, uuid: str) -> HttpResponse:
        """Give the bytes as an attachment."""
        oleh: Any = request.user
        return kirim_berkas(self.get_object(), oleh)
