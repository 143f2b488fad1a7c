"""API of task teams."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from kinerja.acts import KELOLA_TIM_KERJA, LIHAT_TIM_KERJA
from kinerja.models import AnggotaTim, TimKerja
from kinerja.selectors.tim_kerja import list_tim_kerja
from kinerja.services.tim_kerja import add_anggota, create_tim_kerja, end_anggota, end_tim_kerja

from .apresiasi import RekanField
from .evaluasi import OrangSerializer


class AnggotaTimSerializer(serializers.ModelSerializer[AnggotaTim]):
    """A member and the half-open period."""

    pegawai = OrangSerializer(read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)

    class Meta:
        model = AnggotaTim
        fields = ("pegawai", "mulai", "sebelum")
        read_only_fields = fields


class TimKerjaSerializer(serializers.ModelSerializer[TimKerja]):
    """A team; `sebelum` is the day after its last one."""

    ketua = OrangSerializer(read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)
    anggota = AnggotaTimSerializer(source="anggota_set", many=True, read_only=True)

    class Meta:
        model = TimKerja
        fields = ("uuid", "nama", "ketua", "unit_kerja", "mulai", "sebelum", "dasar", "anggota", "versi")
        read_only_fields = fields


class TimKerjaBaruSerializer(KetatSerializer):
    """A new team."""

    nama = serializers.CharField(max_length=160)
    ketua = RekanField()
    mulai = serializers.DateField()
    sampai = serializers.DateField(allow_null=True, default=None)
    dasar = serializers.CharField(max_length=200)
    anggota = RekanField(many=True, required=False)


class AnggotaMasukSerializer(VersiSerializer):
    """A member who joins."""

    pegawai = RekanField()
    mulai = serializers.DateField()


class AnggotaKeluarSerializer(VersiSerializer):
    """A member who leaves."""

    pegawai = RekanField()
    terakhir = serializers.DateField()


class AkhiriTimSerializer(VersiSerializer):
    """The end of a team."""

    terakhir = serializers.DateField()
    alasan = serializers.CharField(max_length=4000)


class TimKerjaViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Teams in reach."""

    model = TimKerja
    serializer_class = TimKerjaSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_TIM_KERJA,
        "retrieve": LIHAT_TIM_KERJA,
        "create": KELOLA_TIM_KERJA,
        "anggota": KELOLA_TIM_KERJA,
        "keluar": KELOLA_TIM_KERJA,
        "akhiri": KELOLA_TIM_KERJA,
    }

    def get_base_queryset(self) -> Any:
        """Give the teams in reach with their members."""
        return list_tim_kerja(self.request.user, timezone.localdate()).prefetch_related("anggota_set__pegawai")

    def _jawab(self, tim: TimKerja, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=tim.pk)).data, status=status)

    @extend_schema(request=TimKerjaBaruSerializer, responses={201: TimKerjaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Form a team."""
        return self._jawab(create_tim_kerja(**self.isian(TimKerjaBaruSerializer), **self.oleh()), 201)

    @extend_schema(request=AnggotaMasukSerializer, responses=TimKerjaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def anggota(self, request: Request, uuid: str) -> Response:
        """Let somebody join."""
        tim = self.get_object()
        return self._jawab(add_anggota(tim=tim, **self.isian(AnggotaMasukSerializer), **self.oleh()))

    @extend_schema(request=AnggotaKeluarSerializer, responses=TimKerjaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def keluar(self, request: Request, uuid: str) -> Response:
        """Let somebody leave."""
        tim = self.get_object()
        return self._jawab(end_anggota(tim=tim, **self.isian(AnggotaKeluarSerializer), **self.oleh()))

    @extend_schema(request=AkhiriTimSerializer, responses=TimKerjaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, uuid: str) -> Response:
        """End the team."""
        tim = self.get_object()
        return self._jawab(end_tim_kerja(tim=tim, **self.isian(AkhiriTimSerializer), **self.oleh()))
