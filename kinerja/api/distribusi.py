"""API of capaian organisasi and the spread of predikat."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import JUSTIFIKASI_SEBARAN, LIHAT_SEBARAN, TETAPKAN_CAPAIAN
from kinerja.enums import CapaianOrganisasi
from kinerja.models import CapaianUnit
from kinerja.rules.masa import Masa, MasaTidakSah
from kinerja.selectors.distribusi import BarisSebaran, get_unit_sebaran, list_sebaran
from kinerja.services.distribusi import create_capaian, create_justifikasi

KODE = OpenApiParameter("kode", str, OpenApiParameter.PATH, description="Kode unit kerja")
MASA = OpenApiParameter("masa", str, description="2026-11, 2026-T4, atau 2026", required=True)


class SebaranUnitSerializer(serializers.Serializer[Any]):
    """One unit with all below it; without numbers when there are too few people."""

    unit = serializers.CharField(source="unit.kode", read_only=True)
    nama = serializers.CharField(source="unit.nama", read_only=True)
    capaian = serializers.SerializerMethodField()
    orang = serializers.IntegerField(read_only=True)
    jumlah = serializers.SerializerMethodField()
    jarak = serializers.IntegerField(read_only=True, allow_null=True, help_text="Persen berbeda dari acuan.")
    perlu_alasan = serializers.BooleanField(read_only=True)
    justifikasi = serializers.SerializerMethodField()

    def get_capaian(self, baris: BarisSebaran) -> str:
        """Give the capaian, or nothing."""
        return baris.capaian.capaian if baris.capaian else ""

    def get_jumlah(self, baris: BarisSebaran) -> dict[str, int]:
        """Give people by predikat, nothing for a small unit."""
        return {p.value: n for p, n in baris.jumlah.items()} if baris.cukup else {}

    def get_justifikasi(self, baris: BarisSebaran) -> str:
        """Give what the head wrote."""
        return baris.justifikasi.alasan if baris.justifikasi else ""


class CapaianBaruSerializer(KetatSerializer):
    """A capaian to record."""

    masa = serializers.CharField(max_length=7)
    capaian = serializers.ChoiceField(choices=CapaianOrganisasi.choices())
    pejabat = serializers.CharField(max_length=200)
    dasar_hukum = serializers.CharField(max_length=200)


class JustifikasiBaruSerializer(KetatSerializer):
    """A justification to write."""

    masa = serializers.CharField(max_length=7)
    alasan = serializers.CharField(max_length=4000)


class DicatatSerializer(serializers.Serializer[Any]):
    """What was recorded."""

    uuid = serializers.UUIDField(read_only=True)
    unit = serializers.CharField(source="unit_kerja.kode", read_only=True)
    masa = serializers.CharField(source="masa.kode", read_only=True)


def _baca(teks: str) -> Masa:
    try:
        return Masa.dari_teks(teks)
    except MasaTidakSah as sebab:
        raise serializers.ValidationError({"masa": str(sebab)}) from sebab


class SebaranViewSet(ScopedViewSet):
    """Units by their code, with capaian and spread of a span."""

    model = CapaianUnit
    serializer_class = SebaranUnitSerializer
    lookup_field = "kode"
    lookup_value_regex = r"[^/]+"
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SEBARAN,
        "capaian": TETAPKAN_CAPAIAN,
        "justifikasi": JUSTIFIKASI_SEBARAN,
    }

    def get_unit(self) -> UnitKerja:
        """Find the unit in reach; another does not exist."""
        unit = get_unit_sebaran(self.request.user, self.kwargs["kode"], timezone.localdate())
        if unit is None:
            raise Http404
        return unit

    @extend_schema(parameters=[MASA], responses=SebaranUnitSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give every unit in reach for a span."""
        masa = _baca(request.query_params.get("masa", ""))
        baris = list_sebaran(request.user, masa, timezone.localdate())
        return Response(SebaranUnitSerializer(baris, many=True).data)

    @extend_schema(parameters=[KODE], request=CapaianBaruSerializer, responses={201: DicatatSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def capaian(self, request: Request, kode: str) -> Response:
        """Record the capaian of a unit."""
        isian = self.isian(CapaianBaruSerializer)
        hasil = create_capaian(unit_kerja=self.get_unit(), **isian | {"masa": _baca(isian["masa"])}, **self.oleh())
        return Response(DicatatSerializer(hasil).data, status=201)

    @extend_schema(parameters=[KODE], request=JustifikasiBaruSerializer, responses={201: DicatatSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def justifikasi(self, request: Request, kode: str) -> Response:
        """Write the justification of one's unit."""
        isian = self.isian(JustifikasiBaruSerializer)
        hasil = create_justifikasi(unit_kerja=self.get_unit(), **isian | {"masa": _baca(isian["masa"])}, **self.oleh())
        return Response(DicatatSerializer(hasil).data, status=201)
