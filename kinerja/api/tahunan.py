"""API of annual evaluations: a year by unit, and opening it. The results themselves stand under `evaluasi`."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import BUKA_TAHUNAN, PANTAU_PERIODE
from kinerja.enums import StatusEvaluasi
from kinerja.models import Evaluasi
from kinerja.selectors.jam_tahunan import get_batas_tahunan, get_hari_buka
from kinerja.selectors.tahunan import count_tahunan, list_kemajuan_tahunan
from kinerja.services.buka import open_tahunan

from .periode import KemajuanUnitSerializer

TAHUN = OpenApiParameter("id", int, OpenApiParameter.PATH, description="Tahun")


class TahunanSerializer(serializers.Serializer[Any]):
    """A year: its clock, the counts in reach, and each unit."""

    tahun = serializers.IntegerField(read_only=True)
    dibuka = serializers.DateField(read_only=True)
    batas = serializers.DateField(read_only=True)
    jumlah = serializers.IntegerField(read_only=True)
    disampaikan = serializers.IntegerField(read_only=True)
    final = serializers.IntegerField(read_only=True)
    unit = KemajuanUnitSerializer(many=True, read_only=True)


class DibukaSerializer(serializers.Serializer[Any]):
    """How many evaluations were added."""

    ditambah = serializers.IntegerField(read_only=True)


class TahunanViewSet(ScopedViewSet):
    """Years of annual evaluation, named by their number."""

    model = Evaluasi
    serializer_class = TahunanSerializer
    lookup_field = "pk"
    lookup_value_regex = r"[0-9]{4}"
    acts: ClassVar[dict[str, Act]] = {"retrieve": PANTAU_PERIODE, "buka": BUKA_TAHUNAN}

    def get_tahun(self) -> int:
        """Give the year of the address; a year before the method or still to come does not exist."""
        tahun = int(self.kwargs["pk"])
        if not 2022 <= tahun <= timezone.localdate().year:
            raise Http404
        return tahun

    @extend_schema(parameters=[TAHUN], responses=TahunanSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """Give one year with the units in reach, the latest first."""
        tahun = self.get_tahun()
        jumlah = count_tahunan(request.user, tahun)
        return Response(
            TahunanSerializer(
                {
                    "tahun": tahun,
                    "dibuka": get_hari_buka(tahun),
                    "batas": get_batas_tahunan(tahun),
                    "jumlah": sum(jumlah.values()),
                    "disampaikan": sum(jumlah.values()) - jumlah[StatusEvaluasi.TERBUKA.value],
                    "final": jumlah[StatusEvaluasi.FINAL.value],
                    "unit": list_kemajuan_tahunan(request.user, tahun),
                }
            ).data
        )

    @extend_schema(parameters=[TAHUN], request=None, responses=DibukaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def buka(self, request: Request, pk: str) -> Response:
        """Open the year for every agreed SKP; repeated, it adds those agreed since."""
        jumlah = open_tahunan(tahun=self.get_tahun(), oleh=request.user, pada=timezone.now())  # type: ignore[arg-type]
        return Response(DibukaSerializer({"ditambah": jumlah}).data)
