"""API of the mirror of a rater, and of the pattern without names."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import LIHAT_POLA_NILAI, MENILAI
from kinerja.models import Evaluasi
from kinerja.rules.keadilan import tulis_rerata
from kinerja.selectors.keadilan import get_cermin, get_pola

BULAN = OpenApiParameter("periode", str, description="Bulan `YYYY-MM`; bawaannya bulan berjalan.")


class CerminSerializer(serializers.Serializer[Any]):
    """One hint: what it is about, and the sentence with its numbers."""

    jenis = serializers.CharField(read_only=True)
    kalimat = serializers.CharField(read_only=True)


@extend_schema_field(OpenApiTypes.STR)
class RerataField(serializers.Field[Any, Any, str, Any]):
    """A mean on the scale 1 to 3, with two decimals."""

    def to_representation(self, value: Any) -> str:
        """Write it with a point."""
        return tulis_rerata(value).replace(",", ".")


class PolaSerializer(serializers.Serializer[Any]):
    """How the raters of one perangkat daerah rate together."""

    unit = serializers.CharField(read_only=True)
    penilai = serializers.IntegerField(read_only=True)
    orang = serializers.IntegerField(read_only=True)
    rerata = RerataField(read_only=True)
    tanpa_sebaran = serializers.IntegerField(read_only=True)
    tanpa_log = serializers.IntegerField(read_only=True)
    rerata_pria = RerataField(read_only=True, allow_null=True)
    rerata_wanita = RerataField(read_only=True, allow_null=True)


class CerminViewSet(ScopedViewSet):
    """The hints of one's own month as a rater; the pattern of all raters for BKPSDM."""

    model = Evaluasi
    serializer_class = CerminSerializer
    acts: ClassVar[dict[str, Act]] = {"list": MENILAI, "pola": LIHAT_POLA_NILAI}

    def _bulan(self) -> Periode:
        self.check_parameter("periode")
        teks = self.request.query_params.get("periode")
        if not teks:
            return Periode.dari_tanggal(timezone.localdate())
        try:
            return Periode.dari_teks(teks)
        except PeriodeTidakSah as sebab:
            raise serializers.ValidationError({"periode": "Tulis bulan sebagai YYYY-MM, misalnya 2026-10."}) from sebab

    @extend_schema(parameters=[BULAN], responses=CerminSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give the hints about one's own ratings of a month."""
        masa = self._bulan()
        pegawai_id = lingkup(request.user).pegawai_id
        petunjuk = get_cermin(pegawai_id, masa.awal, timezone.localdate()).petunjuk if pegawai_id is not None else []
        return Response(CerminSerializer(petunjuk, many=True).data)

    @extend_schema(parameters=[BULAN], responses=PolaSerializer(many=True))
    @action(detail=False, methods=["get"])
    def pola(self, request: Request) -> Response:
        """Give the pattern per perangkat daerah of five raters or more."""
        return Response(PolaSerializer(get_pola(self._bulan().awal).unit, many=True).data)
