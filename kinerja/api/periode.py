"""API of the months of appraisal: the board by unit, and closing."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import PANTAU_PERIODE, TUTUP_PERIODE
from kinerja.models import PeriodeKinerja
from kinerja.selectors.evaluasi import count_predikat, get_periode, list_kemajuan_unit
from kinerja.services.evaluasi import close_periode


class PeriodeSerializer(serializers.ModelSerializer[PeriodeKinerja]):
    """A month."""

    periode = serializers.DateField(read_only=True, format="%Y-%m")

    class Meta:
        model = PeriodeKinerja
        fields: tuple[str, ...] = ("periode", "status", "ditutup_at", "versi")
        read_only_fields = fields


class KemajuanUnitSerializer(serializers.Serializer[Any]):
    """How far one unit is; `persen` is the share of people with a result."""

    unit = serializers.CharField(read_only=True)
    jumlah = serializers.IntegerField(read_only=True)
    dinilai = serializers.IntegerField(read_only=True)
    diterima = serializers.IntegerField(read_only=True)
    belum = serializers.IntegerField(read_only=True)
    persen = serializers.IntegerField(read_only=True)
    terakhir = serializers.DateField(read_only=True, allow_null=True)


class SebaranSerializer(serializers.Serializer[Any]):
    """How many people have a predikat."""

    predikat = serializers.CharField(read_only=True)
    jumlah = serializers.IntegerField(read_only=True)


class PapanSerializer(PeriodeSerializer):
    """A month with its units in reach and the spread of predikat."""

    unit = KemajuanUnitSerializer(many=True, read_only=True)
    sebaran = SebaranSerializer(many=True, read_only=True)

    class Meta(PeriodeSerializer.Meta):
        fields = (*PeriodeSerializer.Meta.fields, "unit", "sebaran")
        read_only_fields = fields


class TutupSerializer(KetatSerializer):
    """Closing; the reason is needed when people are still unrated."""

    alasan = serializers.CharField(max_length=1000, allow_blank=True, default="")


class PeriodeViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Months of appraisal, newest first."""

    model = PeriodeKinerja
    serializer_class = PeriodeSerializer
    lookup_field = "periode"
    acts: ClassVar[dict[str, Act]] = {"list": PANTAU_PERIODE, "retrieve": PANTAU_PERIODE, "tutup": TUTUP_PERIODE}

    def get_base_queryset(self) -> QuerySet[PeriodeKinerja]:
        """Give every month; its board shows units in reach only."""
        return PeriodeKinerja.objects.order_by("-periode")

    def get_object(self) -> PeriodeKinerja:
        """Find by `YYYY-MM`."""
        try:
            ada = get_periode(Periode.dari_teks(self.kwargs["periode"]).awal)
        except PeriodeTidakSah as sebab:
            raise Http404 from sebab
        if ada is None:
            raise Http404
        return ada

    @extend_schema(responses=PapanSerializer)
    def retrieve(self, request: Request, periode: str) -> Response:
        """Give the board of a month: units in reach, the latest first."""
        ada: Any = self.get_object()
        ada.unit = list_kemajuan_unit(request.user, ada.periode)
        ada.sebaran = [
            {"predikat": p.value, "jumlah": jumlah} for p, jumlah in count_predikat(request.user, ada.periode)
        ]
        return Response(PapanSerializer(ada).data)

    @extend_schema(request=TutupSerializer, responses=PeriodeSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tutup(self, request: Request, periode: str) -> Response:
        """Close for the whole institution; a month closed already is 409."""
        ada = self.get_object()
        return Response(
            self.get_serializer(
                close_periode(
                    periode=ada.periode,
                    oleh=request.user,  # type: ignore[arg-type]
                    pada=timezone.now(),
                    **self.isian(TutupSerializer),
                )
            ).data
        )
