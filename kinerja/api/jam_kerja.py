"""API of working hours."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from kinerja.acts import UBAH_JAM_KERJA
from kinerja.models import JamKerja
from kinerja.selectors.presensi import list_jam_kerja
from kinerja.services.presensi import create_jam_kerja


class JamKerjaSerializer(serializers.ModelSerializer[JamKerja]):
    """Hours of a unit on a weekday; without a unit those of the whole institution."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True, default=None, allow_null=True)
    hari = serializers.IntegerField(read_only=True, help_text="1 Senin sampai 7 Minggu.")
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)

    class Meta:
        model = JamKerja
        fields = ("id", "unit_kerja", "hari", "masuk", "pulang", "mulai", "sebelum", "dasar_hukum")
        read_only_fields = fields


class JamKerjaBaruSerializer(KetatSerializer):
    """Hours from a day on."""

    unit_kerja = ScopedRelatedField(
        model=UnitKerja, slug_field="kode", tindakan="u", required=False, allow_null=True, default=None
    )
    hari = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=7), min_length=1, max_length=7,
        help_text="1 Senin sampai 7 Minggu.",
    )  # fmt: skip
    masuk = serializers.TimeField()
    pulang = serializers.TimeField()
    mulai = serializers.DateField()
    dasar_hukum = serializers.CharField(max_length=200)


class JamKerjaViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Local rows of working hours."""

    model = JamKerja
    serializer_class = JamKerjaSerializer
    acts: ClassVar[dict[str, Act]] = {"list": UBAH_JAM_KERJA, "create": UBAH_JAM_KERJA}

    def get_base_queryset(self) -> Any:
        """Give every row; the act alone decides."""
        return list_jam_kerja()

    @extend_schema(request=JamKerjaBaruSerializer, responses={201: JamKerjaSerializer(many=True)})
    @idempoten
    def create(self, request: Request) -> Response:
        """Set hours; attendance already recorded keeps its minutes."""
        baris = create_jam_kerja(**self.isian(JamKerjaBaruSerializer), **self.oleh())
        return Response(self.get_serializer(baris, many=True).data, status=201)
