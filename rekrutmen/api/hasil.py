"""API of results of selection."""

from typing import Any, ClassVar

import django_filters
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from asn_portal.inti.web.unggahan import get_unggahan
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from jabatan.services import BentukEkspor
from rekrutmen.acts import EKSPOR_SELEKSI, IMPOR_SELEKSI, LIHAT_SELEKSI
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi, ImporSeleksi
from rekrutmen.selectors import list_hasil
from rekrutmen.services.ekspor import export_hasil
from rekrutmen.services.impor import ISI, apply_impor_seleksi, create_impor_seleksi


class HasilSeleksiSerializer(serializers.ModelSerializer[HasilSeleksi]):
    """One result; scores in points, `akhir` of 100."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)

    class Meta:
        model = HasilSeleksi
        fields = ("uuid", "pegawai", "nama", *ISI, "sumber", "alasan", "pada")
        read_only_fields = fields


class PratinjauSeleksiSerializer(serializers.ModelSerializer[ImporSeleksi]):
    """A preview of a sheet."""

    class Meta:
        model = ImporSeleksi
        fields = (
            "uuid", "nama_berkas", "sumber", "alasan", "sidik", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "galat", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class UnggahSeleksiSerializer(KetatSerializer):
    """A sheet, its source, and why it changes what is recorded."""

    berkas = serializers.FileField()
    sumber = serializers.CharField(max_length=200)
    alasan = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class TerapkanSeleksiSerializer(KetatSerializer):
    """Which preview to apply, bound by its hash."""

    impor = serializers.UUIDField()
    sidik = serializers.CharField(max_length=64)


class HasilSeleksiFilter(django_filters.FilterSet):
    """Filters of the list."""

    tahun = django_filters.NumberFilter(field_name="tahun", label="Tahun formasi")
    jenis = django_filters.ChoiceFilter(field_name="jenis", choices=JenisSeleksi.choices(), label="Jenis seleksi")

    class Meta:
        model = HasilSeleksi
        fields: ClassVar[list[str]] = ["tahun", "jenis"]


class HasilSeleksiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Results of selection in reach, the newest version of each."""

    model = HasilSeleksi
    serializer_class = HasilSeleksiSerializer
    filterset_class = HasilSeleksiFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tahun": ("tahun",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SELEKSI,
        "retrieve": LIHAT_SELEKSI,
        "impor": IMPOR_SELEKSI,
        "terapkan": IMPOR_SELEKSI,
        "ekspor": EKSPOR_SELEKSI,
    }

    def get_base_queryset(self) -> Any:
        """Give the rows."""
        return list_hasil(self.request.user)

    @extend_schema(request=UnggahSeleksiSerializer, responses={201: PratinjauSeleksiSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        data = self.isian(UnggahSeleksiSerializer)
        berkas = data.pop("berkas")
        impor = create_impor_seleksi(
            nama_berkas=berkas.name, isi=berkas.read(), **data, per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(PratinjauSeleksiSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanSeleksiSerializer, responses=PratinjauSeleksiSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Record exactly what was previewed, or nothing."""
        data = self.isian(TerapkanSeleksiSerializer)
        hasil = apply_impor_seleksi(
            impor=get_unggahan(ImporSeleksi, data["impor"], self.pengguna),
            sidik=data["sidik"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(PratinjauSeleksiSerializer(hasil).data)

    @extend_schema(
        parameters=[OpenApiParameter("bentuk", description="xlsx (bawaan) atau csv")],
        responses={200: OpenApiTypes.BINARY},
    )
    @action(detail=False, methods=["get"], filterset_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give everything in reach as a file; recorded."""
        self.check_parameter("bentuk")
        bentuk = BentukEkspor.CSV if request.query_params.get("bentuk") == "csv" else BentukEkspor.XLSX
        isi = export_hasil(daftar=list_hasil(request.user), bentuk=bentuk, **self.oleh())
        return jawab_berkas(isi, f"hasil-seleksi.{bentuk}")
