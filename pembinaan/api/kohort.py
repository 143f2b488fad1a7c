"""API of the report on the quality of selection."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet
from pembinaan.acts import LIHAT_KOHORT
from pembinaan.selectors.kohort import KOLOM, BarisPita, get_laporan
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi


class KotakSerializer(serializers.Serializer[Any]):
    """The middle half of the indices of a band, 25 to 100."""

    n = serializers.IntegerField(read_only=True)
    bawah = serializers.FloatField(read_only=True)
    tengah = serializers.FloatField(read_only=True)
    atas = serializers.FloatField(read_only=True)


class PitaSerializer(serializers.Serializer[Any]):
    """One band; a number that is null is hidden, for it could show who it is."""

    pita = serializers.CharField(source="kode", read_only=True)
    nama = serializers.CharField(read_only=True)
    orang = serializers.IntegerField(read_only=True, allow_null=True)
    predikat = serializers.SerializerMethodField()
    ikm = KotakSerializer(read_only=True, allow_null=True)

    def get_predikat(self, baris: BarisPita) -> dict[str, int | None]:
        """Give people by predikat."""
        return {kode: n for (kode, _), n in zip(KOLOM, baris.sel, strict=True)}


class HubunganSerializer(serializers.Serializer[Any]):
    """A rank correlation with its 95 per cent interval; only `n` while there are too few people."""

    n = serializers.SerializerMethodField()
    r = serializers.FloatField(read_only=True, allow_null=True)
    dari = serializers.FloatField(read_only=True, allow_null=True)
    sampai = serializers.FloatField(read_only=True, allow_null=True)

    def get_n(self, hubungan: Any) -> int | None:
        """Give the people, nothing for very few."""
        return hubungan.n if hubungan.r is not None else None


class KohortSerializer(serializers.Serializer[Any]):
    """The report of one kind of selection."""

    jenis = serializers.CharField(read_only=True)
    tahun = serializers.IntegerField(read_only=True, allow_null=True)
    pilihan_tahun = serializers.ListField(child=serializers.IntegerField(), read_only=True)
    baris = PitaSerializer(many=True, read_only=True)
    hubungan_predikat = HubunganSerializer(read_only=True)
    hubungan_ikm = HubunganSerializer(read_only=True)
    minimum = serializers.IntegerField(read_only=True, help_text="Di bawah ini tidak ada simpulan.")


class KohortViewSet(ScopedViewSet):
    """Cohorts by kind of selection, aggregates only."""

    model = HasilSeleksi
    serializer_class = KohortSerializer
    acts: ClassVar[dict[str, Act]] = {"list": LIHAT_KOHORT}

    @extend_schema(
        parameters=[
            OpenApiParameter("jenis", enum=[j.value for j in JenisSeleksi], required=True),
            OpenApiParameter("tahun", int, description="Tahun formasi; tanpa ini seluruh tahun"),
        ],
        responses=KohortSerializer,
    )
    def list(self, request: Request) -> Response:
        """Give the report of a kind of selection; 404 while nothing is recorded."""
        self.check_parameter("jenis", "tahun")
        jenis, tahun = (request.query_params.get(nama, "") for nama in ("jenis", "tahun"))
        if jenis not in [j.value for j in JenisSeleksi]:
            raise serializers.ValidationError({"jenis": ["Tulis CPNS atau PPPK."]})
        if tahun and not (tahun.isascii() and tahun.isdigit() and len(tahun) == 4):
            raise serializers.ValidationError({"tahun": ["Tulis empat angka, misalnya 2024."]})
        laporan = get_laporan(JenisSeleksi(jenis), int(tahun) if tahun else None, timezone.localdate())
        if laporan is None or (tahun and laporan.tahun is None):
            raise Http404
        return Response(KohortSerializer(laporan).data)
