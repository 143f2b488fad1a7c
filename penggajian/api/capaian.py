"""API of achievements of a month."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unggahan import get_unggahan
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.api.sukarela import BulanField, TerapkanPotonganSerializer, UnggahPotonganSerializer
from penggajian.enums import JenisCapaian
from penggajian.filters import CapaianFilter
from penggajian.models import CapaianBulan, ImporCapaian
from penggajian.selectors.capaian_catatan import list_capaian


class CapaianBulanSerializer(serializers.ModelSerializer[CapaianBulan]):
    """An achievement; `nilai` in millionths, so 875000 is 87.5 per cent."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    unit_kerja = serializers.SlugRelatedField[Any](slug_field="kode", read_only=True)

    class Meta:
        model = CapaianBulan
        fields = (
            "uuid", "periode", "jenis", "unit_kerja", "pegawai", "nilai", "sumber", "status", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class CapaianBulanBaruSerializer(KetatSerializer):
    """A record to make, of a unit or of a person."""

    bulan = BulanField()
    jenis = serializers.ChoiceField(choices=JenisCapaian.choices())
    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode", required=False, allow_null=True, default=None)
    pegawai = ScopedRelatedField(model=Pegawai, required=False, allow_null=True, default=None)
    persen = serializers.DecimalField(min_value=0, max_value=200, max_digits=7, decimal_places=4)
    sumber = serializers.CharField(max_length=200)


class ImporCapaianBulanSerializer(serializers.ModelSerializer[ImporCapaian]):
    """A preview: what would be recorded, what is wrong, and the hash that binds it."""

    class Meta:
        model = ImporCapaian
        fields = (
            "uuid", "nama_berkas", "sidik", "rencana", "galat", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class CapaianViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Achievements: recorded by one person, put into force by another, replaced or withdrawn."""

    model = CapaianBulan
    serializer_class = CapaianBulanSerializer
    filterset_class = CapaianFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_CAPAIAN,
        "retrieve": acts.LIHAT_CAPAIAN,
        "create": acts.AJUKAN_CAPAIAN,
        "tarik": acts.AJUKAN_CAPAIAN,
        "setujui": acts.PUTUSKAN_CAPAIAN,
        "tolak": acts.PUTUSKAN_CAPAIAN,
        "cabut": acts.PUTUSKAN_CAPAIAN,
        "impor": acts.AJUKAN_CAPAIAN,
        "terapkan": acts.AJUKAN_CAPAIAN,
    }

    def get_base_queryset(self) -> QuerySet[CapaianBulan]:
        """Give the rows in reach; what waits comes first."""
        return list_capaian(self.request.user)

    def _jawab(self, layanan: Any, isian: Any) -> Response:
        satu = self.get_object()
        return Response(self.get_serializer(layanan(capaian=satu, **self.isian(isian), **self.oleh())).data)

    @extend_schema(request=CapaianBulanBaruSerializer, responses={201: CapaianBulanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record an achievement of a unit or person in reach, never of oneself."""
        isi = self.isian(CapaianBulanBaruSerializer)
        tempat = isi["pegawai"].unit_kerja if isi["pegawai"] else isi["unit_kerja"]
        act: Any = acts.AJUKAN_CAPAIAN
        if tempat is not None and not act.boleh(request.user, CapaianBulan(pegawai=isi["pegawai"], unit_kerja=tempat)):
            raise Http404
        satu = services.submit_capaian(**isi, per_tanggal=timezone.localdate(), **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses=CapaianBulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Put a number into force, as another person than who recorded it."""
        return self._jawab(services.approve_capaian, VersiSerializer)

    @extend_schema(request=AlasanSerializer, responses=CapaianBulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn a number down, with a reason."""
        return self._jawab(services.reject_capaian, AlasanSerializer)

    @extend_schema(request=VersiSerializer, responses=CapaianBulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take one's own record back."""
        return self._jawab(services.withdraw_capaian, VersiSerializer)

    @extend_schema(request=AlasanSerializer, responses=CapaianBulanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Withdraw an approved number, with a reason."""
        return self._jawab(services.cancel_capaian, AlasanSerializer)

    @extend_schema(request=UnggahPotonganSerializer, responses={201: ImporCapaianBulanSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahPotonganSerializer)["berkas"]
        impor = services.create_impor_capaian(
            nama_berkas=berkas.name, isi=berkas.read(), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporCapaianBulanSerializer(impor).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=TerapkanPotonganSerializer, responses=ImporCapaianBulanSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Record exactly what was previewed, or nothing."""
        isi = self.isian(TerapkanPotonganSerializer)
        impor = get_unggahan(ImporCapaian, isi["impor"], self.pengguna)
        hasil = services.apply_impor_capaian(
            impor=impor, sidik=isi["sidik"], per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporCapaianBulanSerializer(hasil).data)
