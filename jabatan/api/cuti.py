"""Endpoints of leave: reading, recording a letter, ending early, withdrawing."""

from typing import Any, ClassVar

from django.http import HttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unduhan import jawab_berkas
from jabatan import acts, services
from jabatan.enums import JenisCuti
from jabatan.filters import CutiFilter
from jabatan.models import Pegawai, RiwayatCuti
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField
from jabatan.selectors.cuti import get_keadaan_cuti, hitung_hari_kerja, list_cuti
from jabatan.services import BentukEkspor

from .riwayat import CabutMixin
from .serializers import EksporSerializer, PejabatSerializer
from .views import DasarViewSet


class DaftarCutiSerializer(serializers.ListSerializer[Any]):
    """Counts the working days of all rows at once."""

    def to_representation(self, data: Any) -> list[Any]:
        """Count, then write each row."""
        daftar = list(data)
        self._context = {**self.context, "hari_kerja": hitung_hari_kerja(daftar)}
        return super().to_representation(daftar)


class CutiSerializer(serializers.Serializer[Any]):
    """One leave; `sampai` is the last day, inclusive."""

    id = serializers.IntegerField(read_only=True)
    pegawai = PejabatSerializer(read_only=True)
    jenis = serializers.ChoiceField(choices=JenisCuti.choices(), read_only=True)
    nama_jenis = serializers.CharField(source="get_jenis_display", read_only=True)
    mulai = serializers.DateField(source="masa_tertulis.lower", read_only=True)
    sampai = serializers.DateField(source="akhir", read_only=True)
    hari_kerja = serializers.SerializerMethodField(help_text="Hari kerja selama cuti, menurut kalender unitnya.")
    nomor_sk = serializers.CharField(read_only=True)
    tanggal_sk = serializers.DateField(read_only=True, allow_null=True)
    keadaan = serializers.SerializerMethodField()
    alasan_cabut = serializers.CharField(read_only=True)

    class Meta:
        list_serializer_class = DaftarCutiSerializer

    def get_hari_kerja(self, baris: RiwayatCuti) -> int:
        """Count the working days."""
        hitungan = self.context.get("hari_kerja")
        return (hitungan if hitungan is not None else hitung_hari_kerja([baris]))[baris.pk]

    def get_keadaan(self, baris: RiwayatCuti) -> str:
        """Give the state today: MENUNGGU, BERLAKU, BERAKHIR, DICABUT."""
        return get_keadaan_cuti(baris, timezone.localdate())


class CutiBaruSerializer(KetatSerializer):
    """A letter of leave to record."""

    pegawai = ScopedRelatedField(model=Pegawai)
    jenis = serializers.ChoiceField(choices=JenisCuti.choices())
    mulai = serializers.DateField()
    sampai = serializers.DateField(help_text="Hari terakhir, ikut dihitung.")
    nomor_sk = serializers.CharField(max_length=120, help_text="Nomor surat izin cuti.")
    tanggal_sk = serializers.DateField()


class CutiAkhiriSerializer(KetatSerializer):
    """The day on which a leave really ended, and why."""

    sampai = serializers.DateField(help_text="Hari terakhir yang baru, lebih awal daripada yang tercatat.")
    alasan = serializers.CharField(max_length=500)


class CutiViewSet(CabutMixin, DasarViewSet):
    """Leave in reach."""

    model = RiwayatCuti
    serializer_class = CutiSerializer
    filterset_class = CutiFilter
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar = {
        "list": acts.LIHAT_CUTI,
        "retrieve": acts.LIHAT_CUTI,
        "create": acts.CREATE_CUTI,
        "akhiri": acts.END_CUTI,
        "cabut": acts.CANCEL_CUTI,
        "ekspor": acts.EXPORT_CUTI,
    }

    def get_base_queryset(self) -> Any:
        """The leaves in reach, withdrawn ones too: withdrawing twice is answered by 409."""
        return list_cuti(self.request.user, timezone.localdate())

    @extend_schema(request=CutiBaruSerializer, responses={201: CutiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a letter of leave."""
        nilai = self._isi(CutiBaruSerializer, request)
        if not acts.CREATE_CUTI.boleh(request.user, nilai["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.CREATE_CUTI.kalimat}.")
        return self._jawab(services.create_cuti(**nilai, **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=CutiAkhiriSerializer, responses=CutiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, pk: str) -> Response:
        """End the leave earlier."""
        cuti = self.get_object()
        nilai = self._isi(CutiAkhiriSerializer, request)
        return self._jawab(services.akhiri_cuti(cuti=cuti, **nilai, **self._oleh()))

    @extend_schema(request=EksporSerializer, responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=False, methods=["post"], pagination_class=None)
    def ekspor(self, request: Request) -> HttpResponse:
        """Give the filtered list of leaves that the caller may export as a file; recorded."""
        bentuk = BentukEkspor(self.isian(EksporSerializer)["bentuk"])
        kini = timezone.localdate()
        self.check_parameter(*CutiFilter.base_filters)
        dasar = list_cuti(request.user, kini, acts.EXPORT_CUTI.tindakan)
        saringan = CutiFilter(request.query_params, queryset=dasar, request=request)
        if not saringan.is_valid():
            raise ValidationError(saringan.errors)
        isi = services.export_cuti(
            daftar=saringan.qs, bentuk=bentuk, saring=request.query_params.urlencode(), **self.oleh()
        )
        return jawab_berkas(isi, f"cuti-{kini}.{bentuk}")
