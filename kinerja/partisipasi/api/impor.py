"""Serializers and endpoints of an import in two steps: upload with a preview, then application of exactly that."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import get_unggahan
from jabatan.scoping.api import KetatSerializer
from jabatan.services import BentukEkspor
from kinerja.partisipasi.models import ImporSurvei


class PratinjauHasilSerializer(serializers.ModelSerializer[Any]):
    """A preview of either kind of sheet; both have the same fields."""

    class Meta:
        model = ImporSurvei
        fields = (
            "uuid", "nama_berkas", "sumber", "alasan", "sidik", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "galat", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class UnggahHasilSerializer(KetatSerializer):
    """A sheet, its source, and why it changes what is recorded."""

    berkas = serializers.FileField()
    sumber = serializers.CharField(max_length=200)
    alasan = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class TerapkanHasilSerializer(KetatSerializer):
    """Which preview to apply, bound by its hash."""

    impor = serializers.UUIDField()
    sidik = serializers.CharField(max_length=64)


BENTUK = OpenApiParameter("bentuk", description="xlsx (bawaan) atau csv")


class ImporAksi:
    """Import and export of one kind; before the base class of the endpoints."""

    model_impor: Any = None
    nama_berkas = ""
    request: Any
    isian: Any
    oleh: Any
    pengguna: Any
    check_parameter: Any

    def create_impor(self, **isi: Any) -> Any:
        """Preview."""
        raise NotImplementedError(f"{type(self).__name__} must implement create_impor().")

    def apply_impor(self, **isi: Any) -> Any:
        """Apply."""
        raise NotImplementedError(f"{type(self).__name__} must implement apply_impor().")

    def export(self, bentuk: BentukEkspor) -> bytes:
        """Write the file."""
        raise NotImplementedError(f"{type(self).__name__} must implement export().")

    @extend_schema(request=UnggahHasilSerializer, responses={201: PratinjauHasilSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        data = self.isian(UnggahHasilSerializer)
        berkas = data.pop("berkas")
        impor = self.create_impor(
            nama_berkas=berkas.name, isi=berkas.read(), **data, per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(PratinjauHasilSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanHasilSerializer, responses=PratinjauHasilSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        data = self.isian(TerapkanHasilSerializer)
        hasil = self.apply_impor(
            impor=get_unggahan(self.model_impor, data["impor"], self.pengguna),
            sidik=data["sidik"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(PratinjauHasilSerializer(hasil).data)

    @extend_schema(parameters=[BENTUK], responses={200: OpenApiTypes.BINARY})
    @action(detail=False, methods=["get"], filterset_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give everything in reach as a file; recorded."""
        self.check_parameter("bentuk")
        bentuk = BentukEkspor.CSV if request.query_params.get("bentuk") == "csv" else BentukEkspor.XLSX
        return jawab_berkas(self.export(bentuk), f"{self.nama_berkas}.{bentuk}")
