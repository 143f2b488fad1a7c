"""API of strengths and weaknesses by topic."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from jabatan.models import Pegawai
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import BACA_RINGKASAN_MASUKAN
from kinerja.selectors.kekuatan import get_kekuatan

from .masukan import RingkasanMasukanSerializer


class TopikUmpanSerializer(serializers.Serializer[Any]):
    """One topic as leaders judged it; `umpan_balik` are their words, newest first."""

    topik = serializers.CharField(source="kunci", read_only=True)
    label = serializers.CharField(read_only=True)  # type: ignore[assignment]
    sifat = serializers.CharField(source="sifat.value", read_only=True)
    di_bawah = serializers.IntegerField(read_only=True)
    sesuai = serializers.IntegerField(read_only=True)
    di_atas = serializers.IntegerField(read_only=True)
    umpan_balik = serializers.ListField(child=serializers.UUIDField(), source="nomor_kutipan", read_only=True)


class KekuatanSerializer(serializers.Serializer[Any]):
    """A quarter of one person."""

    triwulan = serializers.CharField(read_only=True)
    topik = TopikUmpanSerializer(many=True, read_only=True)
    ringkasan = RingkasanMasukanSerializer(many=True, read_only=True)


class KekuatanViewSet(ScopedViewSet):
    """Oneself and the people whom one rates."""

    model = Pegawai
    serializer_class = KekuatanSerializer
    acts: ClassVar[dict[str, Act]] = {"retrieve": BACA_RINGKASAN_MASUKAN}

    def get_base_queryset(self) -> Any:
        """Give the people whose topics the caller reads."""
        return Pegawai.objects.filter(pk__in=lingkup(self.request.user).diri_dan_bawahan)

    @extend_schema(parameters=[OpenApiParameter("triwulan", description="2026-T4; kosong: triwulan berjalan.")])
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give the topics of a quarter."""
        self.check_parameter("triwulan")
        pegawai = self.get_object()
        teks = request.query_params.get("triwulan") or str(Triwulan.dari_tanggal(timezone.localdate()))
        try:
            triwulan = Triwulan.dari_teks(teks)
        except TriwulanTidakSah as galat:
            raise ValidationError({"triwulan": [str(galat)]}) from galat
        hasil = get_kekuatan(request.user, pegawai, triwulan.awal, triwulan.akhir)
        isi = {"triwulan": str(triwulan), "topik": hasil.topik, "ringkasan": hasil.ringkasan}
        return Response(KekuatanSerializer(isi).data)
