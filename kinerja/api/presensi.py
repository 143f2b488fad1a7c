"""API of attendance: reading, and import by preview and application."""

from typing import Any, ClassVar

import django_filters
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unggahan import get_unggahan
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import LIHAT_PRESENSI, LIHAT_PRESENSI_UNIT, VERIFIKASI_PRESENSI
from kinerja.enums import StatusPresensi
from kinerja.models import ImporPresensi, Presensi
from kinerja.selectors.presensi import list_rekap_unit
from kinerja.services.impor_presensi import apply_impor_presensi, create_impor_presensi

from .impor import PratinjauSerializer, TerapkanSerializer, UnggahSerializer
from .skp import isian


class PresensiSerializer(serializers.ModelSerializer[Presensi]):
    """A day's attendance; minutes are computed by the portal."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)

    class Meta:
        model = Presensi
        fields = (
            "id", "pegawai", "unit_kerja", "tanggal", "status", "masuk", "pulang", "menit_terlambat",
            "menit_pulang_cepat", "tidak_apel", "keterangan", "sumber",
        )  # fmt: skip
        read_only_fields = fields


class RekapSerializer(serializers.Serializer[Any]):
    """The sums of a month of one person; days, times and whole minutes."""

    pegawai = serializers.UUIDField(source="pegawai__uuid", read_only=True)
    nama = serializers.CharField(source="pegawai__nama", read_only=True)
    nip = serializers.CharField(source="pegawai__nip", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja__nama", read_only=True)
    hari = serializers.IntegerField(read_only=True)
    hadir = serializers.IntegerField(read_only=True)
    terlambat_kali = serializers.IntegerField(read_only=True)
    terlambat_menit = serializers.IntegerField(read_only=True)
    pulang_cepat_kali = serializers.IntegerField(read_only=True)
    pulang_cepat_menit = serializers.IntegerField(read_only=True)
    tanpa_keterangan = serializers.IntegerField(read_only=True)
    tidak_apel = serializers.IntegerField(read_only=True)


class PresensiFilter(django_filters.FilterSet):
    """Filters of the list."""

    pegawai = django_filters.UUIDFilter(field_name="pegawai__uuid", label="Pegawai")
    status = django_filters.ChoiceFilter(choices=StatusPresensi.choices(), label="Status")
    dari = django_filters.DateFilter(field_name="tanggal", lookup_expr="gte", label="Dari tanggal")
    sampai = django_filters.DateFilter(field_name="tanggal", lookup_expr="lte", label="Sampai tanggal")

    class Meta:
        model = Presensi
        fields: ClassVar[list[str]] = ["pegawai", "status"]


class PresensiViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Attendance in reach."""

    model = Presensi
    serializer_class = PresensiSerializer
    filterset_class = PresensiFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tanggal": ("tanggal",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_PRESENSI,
        "impor": VERIFIKASI_PRESENSI,
        "terapkan": VERIFIKASI_PRESENSI,
        "unit": LIHAT_PRESENSI_UNIT,
    }

    def get_base_queryset(self) -> Any:
        """Give days with person and unit."""
        return super().get_base_queryset().select_related("pegawai", "unit_kerja").order_by("-tanggal", "-pk")

    @extend_schema(
        parameters=[
            OpenApiParameter("bulan", description="YYYY-MM; kosong: bulan berjalan."),
            OpenApiParameter("cari", description="Nama, NIP, atau unit."),
        ],
        responses=RekapSerializer(many=True),
    )
    @action(detail=False, methods=["get"], filterset_class=None)
    def unit(self, request: Request) -> Response:
        """Give one row per person in reach with the sums of a month."""
        self.check_parameter("bulan", "cari", "halaman", "ukuran")
        try:
            bulan = Periode.dari_teks(request.query_params.get("bulan") or f"{timezone.localdate():%Y-%m}")
        except PeriodeTidakSah as galat:
            raise ValidationError({"bulan": [str(galat)]}) from galat
        baris = list_rekap_unit(request.user, bulan.awal, request.query_params.get("cari", "").strip()[:80])
        return self.get_paginated_response(RekapSerializer(self.paginate_queryset(baris), many=True).data)

    @extend_schema(request=UnggahSerializer, responses={201: PratinjauSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = isian(UnggahSerializer, request)["berkas"]
        impor = create_impor_presensi(
            nama_berkas=berkas.name,
            isi=berkas.read(),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        return Response(PratinjauSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanSerializer, responses=PratinjauSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        data = isian(TerapkanSerializer, request)
        hasil = apply_impor_presensi(
            impor=get_unggahan(ImporPresensi, data["impor"], self.pengguna),
            sidik=data["sidik"],
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        return Response(PratinjauSerializer(hasil).data)
