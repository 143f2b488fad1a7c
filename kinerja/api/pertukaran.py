"""API of the exchange with e-Kinerja BKN."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
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
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import TUKAR_DATA
from kinerja.models import CatatanEkinerja, ImporEkinerja, ImporSkp
from kinerja.rules.pertukaran import get_kode_predikat, get_kode_rating
from kinerja.services.impor_ekinerja import apply_impor_ekinerja, create_impor_ekinerja
from kinerja.services.impor_skp import apply_impor_skp, create_impor_skp
from kinerja.services.pertukaran import BentukTukar, JenisTukar, export_ekinerja

from .evaluasi import OrangSerializer
from .impor import PratinjauSerializer, TerapkanSerializer, UnggahSerializer


class CatatanSerializer(serializers.ModelSerializer[CatatanEkinerja]):
    """A result of the national record: our words, and the codes of the other side."""

    pegawai = OrangSerializer(read_only=True)
    periode = serializers.DateField(read_only=True, format="%Y-%m")
    kode_hasil = serializers.SerializerMethodField()
    kode_perilaku = serializers.SerializerMethodField()
    kode_predikat = serializers.SerializerMethodField()

    class Meta:
        model = CatatanEkinerja
        fields = (
            "uuid", "pegawai", "periode", "rating_hasil", "rating_perilaku", "predikat", "kode_hasil",
            "kode_perilaku", "kode_predikat", "id_luar", "diimpor_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_kode_hasil(self, catatan: CatatanEkinerja) -> int:
        """Give the code of the rating of results."""
        return get_kode_rating(catatan.rating_hasil)

    def get_kode_perilaku(self, catatan: CatatanEkinerja) -> int:
        """Give the code of the rating of conduct."""
        return get_kode_rating(catatan.rating_perilaku)

    def get_kode_predikat(self, catatan: CatatanEkinerja) -> int:
        """Give the code of the predikat."""
        return get_kode_predikat(catatan.predikat)


class EksporPertukaranSerializer(KetatSerializer):
    """What to export."""

    jenis = serializers.ChoiceField(choices=JenisTukar.choices())
    bentuk = serializers.ChoiceField(choices=BentukTukar.choices(), default=BentukTukar.JSON.value)
    periode = serializers.CharField(max_length=7)

    def validate_periode(self, nilai: str) -> Periode:
        """Read the month."""
        try:
            return Periode.dari_teks(nilai)
        except PeriodeTidakSah as galat:
            raise ValidationError([str(galat)]) from galat


class PertukaranViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Results of the national record in reach, export, and import in two steps."""

    model = CatatanEkinerja
    serializer_class = CatatanSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"periode": ("periode",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": TUKAR_DATA,
        "ekspor": TUKAR_DATA,
        "impor": TUKAR_DATA,
        "terapkan": TUKAR_DATA,
        "impor_skp": TUKAR_DATA,
        "terapkan_skp": TUKAR_DATA,
    }

    def get_base_queryset(self) -> Any:
        """Give the records in reach."""
        return super().get_base_queryset().select_related("pegawai").order_by("-periode", "pegawai__nama", "pk")

    @extend_schema(request=EksporPertukaranSerializer, responses={200: OpenApiTypes.BINARY})
    @action(detail=False, methods=["post"])
    def ekspor(self, request: Request) -> HttpResponse:
        """Give a file with the codes of the other side."""
        data = self.isian(EksporPertukaranSerializer)
        isi, jumlah = export_ekinerja(
            jenis=JenisTukar(data["jenis"]),
            bentuk=BentukTukar(data["bentuk"]),
            periode=data["periode"].awal,
            **self.oleh(),
        )
        respons = HttpResponse(isi, content_type="application/octet-stream", headers={"X-Jumlah-Baris": str(jumlah)})
        respons["Content-Disposition"] = f'attachment; filename="ekinerja-{data["jenis"]}.{data["bentuk"]}"'
        return respons

    @extend_schema(request=UnggahSerializer, responses={201: PratinjauSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahSerializer)["berkas"]
        impor = create_impor_ekinerja(
            nama_berkas=berkas.name, isi=berkas.read(), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(PratinjauSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanSerializer, responses=PratinjauSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        isi = self._pratinjau(ImporEkinerja)
        return Response(PratinjauSerializer(apply_impor_ekinerja(per_tanggal=timezone.localdate(), **isi)).data)

    @extend_schema(request=UnggahSerializer, responses={201: PratinjauSerializer})
    @action(detail=False, methods=["post"], url_path="impor-skp", parser_classes=[MultiPartParser])
    @idempoten
    def impor_skp(self, request: Request) -> Response:
        """Preview a sheet of SKP and RHK; nothing is recorded yet."""
        berkas = self.isian(UnggahSerializer)["berkas"]
        impor = create_impor_skp(nama_berkas=berkas.name, isi=berkas.read(), **self.oleh())
        return Response(PratinjauSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanSerializer, responses=PratinjauSerializer)
    @action(detail=False, methods=["post"], url_path="terapkan-skp")
    @idempoten
    def terapkan_skp(self, request: Request) -> Response:
        """Write exactly the drafts that were previewed, or nothing."""
        return Response(PratinjauSerializer(apply_impor_skp(**self._pratinjau(ImporSkp))).data)

    def _pratinjau(self, jenis: Any) -> dict[str, Any]:
        """Give one's own preview of a kind with its hash and who applies it."""
        data = self.isian(TerapkanSerializer)
        return {
            "impor": get_unggahan(jenis, data["impor"], self.pengguna),
            "sidik": data["sidik"],
            **self.oleh(),
        }
