"""API of the working calendar."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.akun.wewenang import ActInti
from asn_portal.inti.kalender import selectors, services
from asn_portal.inti.kalender.acts import UBAH_KALENDER
from asn_portal.inti.kalender.enums import JenisLibur
from asn_portal.inti.kalender.models import HariLibur
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.ketat import IzinMasuk, KetatSerializer, KetatViewSet

HARI_PALING_BANYAK = 400
DAFTAR_TANGGAL = {"type": "array", "items": {"type": "string", "format": "date"}}


class LiburSerializer(serializers.ModelSerializer[HariLibur]):
    """A day that is not worked, with its decree."""

    class Meta:
        model = HariLibur
        fields = ("id", "tanggal", "nama", "jenis", "dasar_hukum")
        read_only_fields = fields


class LiburUbahSerializer(KetatSerializer):
    """Name, kind and decree; a wrong date is taken out and added again."""

    nama = serializers.CharField(max_length=120)
    jenis = serializers.ChoiceField(choices=JenisLibur.choices())
    dasar_hukum = serializers.CharField(max_length=200)


class LiburBaruSerializer(LiburUbahSerializer):
    """A holiday."""

    tanggal = serializers.DateField()


class RentangSerializer(KetatSerializer):
    """Two days, both inclusive."""

    awal = serializers.DateField()
    akhir = serializers.DateField()


class LiburFilter(django_filters.FilterSet):
    """Filters of the list."""

    tahun = django_filters.NumberFilter(
        field_name="tanggal", lookup_expr="year", label="Tahun", min_value=1945, max_value=2200
    )

    class Meta:
        model = HariLibur
        fields: ClassVar[list[str]] = ["tahun"]


class LiburViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, KetatViewSet):
    """Holidays, for everybody who is signed in; changed by BKPSDM."""

    model = HariLibur
    serializer_class = LiburSerializer
    filterset_class = LiburFilter
    permission_classes = (IzinMasuk,)
    akses_masuk = True
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar[dict[str, ActInti]] = {
        "create": UBAH_KALENDER,
        "partial_update": UBAH_KALENDER,
        "destroy": UBAH_KALENDER,
    }

    def get_base_queryset(self) -> QuerySet[HariLibur]:
        """Give every holiday, in order."""
        return HariLibur.objects.order_by("tanggal", "pk")

    @extend_schema(parameters=[RentangSerializer], responses={200: DAFTAR_TANGGAL})
    @action(detail=False, methods=["get"], url_path="hari-kerja", pagination_class=None, filterset_class=None)
    def hari_kerja(self, request: Request) -> Response:
        """List the working days between two days, at most 400 days apart."""
        masukan = RentangSerializer(data=request.query_params.dict())
        masukan.is_valid(raise_exception=True)
        awal, akhir = masukan.validated_data["awal"], masukan.validated_data["akhir"]
        if not 0 <= (akhir - awal).days <= HARI_PALING_BANYAK:
            raise ValidationError({"akhir": [f"Rentang paling panjang {HARI_PALING_BANYAK} hari, awal sebelum akhir."]})
        return Response([hari.isoformat() for hari in selectors.list_hari_kerja(awal, akhir)])

    @extend_schema(request=LiburBaruSerializer, responses={201: LiburSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a holiday."""
        return Response(self.get_serializer(services.create_hari_libur(**self._isi(LiburBaruSerializer))).data, 201)

    @extend_schema(request=LiburUbahSerializer, responses=LiburSerializer)
    @idempoten
    def partial_update(self, request: Request, pk: str) -> Response:
        """Correct name, kind or decree."""
        libur = self.get_object()
        return Response(
            self.get_serializer(services.update_hari_libur(libur=libur, **self._isi(LiburUbahSerializer))).data
        )

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, pk: str) -> Response:
        """Take a holiday out of the calendar."""
        services.cancel_hari_libur(libur=self.get_object(), **self.oleh())
        return Response(status=204)

    def _isi(self, kelas: Any) -> dict[str, Any]:
        data = self.isian(kelas)
        return data | {"jenis": JenisLibur(data["jenis"])} | self.oleh()
