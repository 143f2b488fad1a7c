"""API of the employees' own survey. A single answer has no endpoint."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten, idempoten_rahasia
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.services import BentukEkspor
from kinerja.acts import EKSPOR_KEPUASAN, JAWAB_KEPUASAN, KELOLA_KEPUASAN, LIHAT_KEPUASAN
from kinerja.enums import StatusPutaran
from kinerja.models import PutaranKepuasan
from kinerja.parameters.kepuasan import list_dimensi
from kinerja.selectors.kepuasan import get_hasil, list_putaran
from kinerja.services.ekspor_kepuasan import export_kepuasan
from kinerja.services.kepuasan import close_putaran, open_putaran, submit_jawaban


class PernyataanSerializer(serializers.Serializer[Any]):
    """One statement."""

    kode = serializers.CharField(read_only=True)
    nama = serializers.CharField(read_only=True)
    pernyataan = serializers.CharField(read_only=True)


class PutaranSerializer(serializers.ModelSerializer[PutaranKepuasan]):
    """One round with its statements; `jawaban` is told after closing."""

    pernyataan = serializers.SerializerMethodField()

    class Meta:
        model = PutaranKepuasan
        fields = ("uuid", "judul", "awal", "akhir", "status", "diminta", "jawaban", "pernyataan", "versi")
        read_only_fields = fields

    @extend_schema_field(PernyataanSerializer(many=True))
    def get_pernyataan(self, putaran: PutaranKepuasan) -> list[dict[str, Any]]:
        """Give what the round asks."""
        return list(PernyataanSerializer(list_dimensi(putaran.awal), many=True).data)


class PutaranBaruSerializer(KetatSerializer):
    """A round to open."""

    judul = serializers.CharField(max_length=120)
    awal = serializers.DateField()
    akhir = serializers.DateField()


class JawabanKepuasanSerializer(KetatSerializer):
    """One answer: a value from 1 to 5 for each statement, by its code."""

    nilai = serializers.DictField(child=serializers.IntegerField(min_value=1, max_value=5))


class BandingPuasSerializer(serializers.Serializer[Any]):
    """A mean in words, the one of the round before, and the direction."""

    nama = serializers.CharField(read_only=True)
    nilai = serializers.CharField(read_only=True)
    lalu = serializers.CharField(read_only=True)
    arah = serializers.IntegerField(read_only=True)


class UnitPuasSerializer(serializers.Serializer[Any]):
    """One released unit beside IKM and predikat of the year."""

    unit_kerja = serializers.CharField(source="unit.kode", read_only=True)
    nama_unit = serializers.CharField(source="unit.nama", read_only=True)
    jawaban = serializers.IntegerField(read_only=True)
    puas = BandingPuasSerializer(read_only=True)
    motivasi = BandingPuasSerializer(read_only=True)
    komitmen = BandingPuasSerializer(read_only=True)
    ikm = serializers.CharField(read_only=True)
    baik = serializers.CharField(read_only=True)


class HasilPutaranSerializer(serializers.Serializer[Any]):
    """What a closed round shows; empty while it is open."""

    kota = BandingPuasSerializer(many=True, read_only=True)
    puas = BandingPuasSerializer(read_only=True, allow_null=True)
    unit = UnitPuasSerializer(many=True, read_only=True)


class KepuasanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Rounds of the survey, answering, and released means."""

    model = PutaranKepuasan
    serializer_class = PutaranSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_KEPUASAN,
        "retrieve": LIHAT_KEPUASAN,
        "hasil": LIHAT_KEPUASAN,
        "create": KELOLA_KEPUASAN,
        "tutup": KELOLA_KEPUASAN,
        "jawab": JAWAB_KEPUASAN,
        "ekspor": EKSPOR_KEPUASAN,
    }

    def get_base_queryset(self) -> Any:
        """Give the rounds, the newest first."""
        return list_putaran(self.request.user)

    @extend_schema(request=PutaranBaruSerializer, responses={201: PutaranSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Open a round."""
        putaran = open_putaran(**self.isian(PutaranBaruSerializer), **self.oleh())
        return Response(PutaranSerializer(putaran).data, status=201)

    @extend_schema(request=VersiSerializer, responses=PutaranSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tutup(self, request: Request, uuid: str) -> Response:
        """Close a round and release its means."""
        putaran = close_putaran(putaran=self.get_object(), **self.isian(VersiSerializer), **self.oleh())
        return Response(PutaranSerializer(putaran).data)

    @extend_schema(request=JawabanKepuasanSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten_rahasia
    def jawab(self, request: Request, uuid: str) -> Response:
        """Answer once, without a name."""
        submit_jawaban(putaran=self.get_object(), **self.isian(JawabanKepuasanSerializer), **self.oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses=HasilPutaranSerializer)
    @action(detail=True, methods=["get"])
    def hasil(self, request: Request, uuid: str) -> Response:
        """Give the released means."""
        putaran = self.get_object()
        if putaran.status != StatusPutaran.DITUTUP:
            return Response({"kota": [], "puas": None, "unit": []})
        return Response(HasilPutaranSerializer(get_hasil(putaran, request.user)).data)

    @extend_schema(responses={200: OpenApiTypes.BINARY})
    @action(detail=True, methods=["get"])
    def ekspor(self, request: Request, uuid: str) -> HttpResponse:
        """Give the released means as XLSX; recorded."""
        isi = export_kepuasan(
            putaran=self.get_object(), bentuk=BentukEkspor.XLSX, oleh=self.pengguna, pada=timezone.now()
        )
        return jawab_berkas(isi, "survei-pegawai.xlsx")
