"""API of rapel."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from jabatan.services.ekspor import BentukEkspor
from penggajian import acts, services
from penggajian.api.serializers import PekerjaanSerializer
from penggajian.filters import RapelFilter
from penggajian.models import Rapel
from penggajian.selectors.rapel import list_baris_rapel, list_rapel
from penggajian.tasks import RAPEL


class RapelSerializer(serializers.ModelSerializer[Rapel]):
    """What one locked month owes one person; rupiah, below zero what was paid too much."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    status = serializers.CharField(read_only=True)
    jenis = serializers.CharField(
        source="dikoreksi.jenis", read_only=True, help_text="Pembayaran yang dikoreksi: BULANAN, THR, atau GAJI_13."
    )
    jumlah = serializers.IntegerField(read_only=True, help_text="Sebelum pajak.")

    class Meta:
        model = Rapel
        fields: tuple[str, ...] = (
            "uuid", "pegawai", "nama", "jenis", "bulan", "bulan_bayar", "status", "sebab", "alasan", "gaji", "tpp", "iuran",
            "premi", "jumlah",
        )  # fmt: skip
        read_only_fields: tuple[str, ...] = fields


class BarisRapelSerializer(serializers.Serializer[Any]):
    """One component of the corrected month; rupiah."""

    nama = serializers.CharField()
    lama = serializers.IntegerField()
    baru = serializers.IntegerField()
    selisih = serializers.IntegerField()
    rumus = serializers.CharField()


class RapelLengkapSerializer(RapelSerializer):
    """The same with its month before and after."""

    baris = serializers.SerializerMethodField()

    class Meta(RapelSerializer.Meta):
        fields = (*RapelSerializer.Meta.fields, "baris")
        read_only_fields: tuple[str, ...] = fields

    @extend_schema_field(BarisRapelSerializer(many=True))
    def get_baris(self, rapel: Rapel) -> Any:
        """Give each component before and after."""
        return BarisRapelSerializer(list_baris_rapel(rapel), many=True).data


class EksporRapelSerializer(KetatSerializer):
    """The form of the file."""

    bentuk = serializers.ChoiceField(choices=BentukEkspor.choices(), default=BentukEkspor.CSV)


class RapelViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Rapel in reach."""

    model = Rapel
    serializer_class = RapelSerializer
    filterset_class = RapelFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_RAPEL,
        "retrieve": acts.LIHAT_RAPEL,
        "hitung": acts.HITUNG_RAPEL,
        "ekspor": acts.EKSPOR_RAPEL,
    }

    def get_base_queryset(self) -> QuerySet[Rapel]:
        """Give the rows in reach, the newest month of payment first."""
        return list_rapel(self.request.user).select_related("susunan", "aturan")

    def get_serializer_class(self) -> Any:
        """Show the month before and after of one."""
        return RapelLengkapSerializer if self.action == "retrieve" else RapelSerializer

    def get_object(self) -> Rapel:
        """Load one, and record that somebody opened the pay of another person."""
        rapel: Rapel = super().get_object()
        log_baca(
            "penggajian.rapel.dibuka",
            target=rapel.pegawai,
            oleh=self.request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            alasan=f"rapel {rapel.bulan:%Y-%m}",
        )
        return rapel

    @extend_schema(request=KetatSerializer, responses={202: PekerjaanSerializer})
    @action(detail=False, methods=["post"])
    @idempoten
    def hitung(self, request: Request) -> Response:
        """Ask for the computation of all locked months; it runs as a job."""
        self.isian(KetatSerializer)
        pekerjaan = create_pekerjaan(
            jenis=RAPEL,
            kunci=f"{RAPEL}:{timezone.now():%Y-%m-%dT%H:%M}",
            muatan={},
            oleh=request.user,  # type: ignore[arg-type]
        )
        return Response(PekerjaanSerializer(pekerjaan).data, status=status.HTTP_202_ACCEPTED)

    @extend_schema(request=EksporRapelSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=False, methods=["post"], pagination_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give the rapel in reach as a file; recorded."""
        bentuk = BentukEkspor(self.isian(EksporRapelSerializer)["bentuk"])
        daftar = self.filter_queryset(self.get_queryset())
        isi = services.export_rapel(daftar=daftar, bentuk=bentuk, **self.oleh())
        return jawab_berkas(isi, f"rapel.{bentuk}")
