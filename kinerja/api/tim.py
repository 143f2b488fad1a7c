"""API of a superior's team: the board, their SKP, and the matrix of roles and results."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from jabatan.models import Pegawai
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import LIHAT_SKP, NILAI_BAWAHAN
from kinerja.selectors.peran_hasil import get_matriks_peran
from kinerja.selectors.skp import list_skp_tim
from kinerja.selectors.tim import list_hari_papan, list_tim

from .evaluasi import OrangSerializer
from .skp import get_pegawai_wajib


class HariSerializer(serializers.Serializer[Any]):
    """One working day of one person."""

    tanggal = serializers.DateField(read_only=True)
    keadaan = serializers.CharField(source="status.label", read_only=True)


class BarisTimSerializer(serializers.Serializer[Any]):
    """One person on the board; `kemajuan` is whole per cent."""

    pegawai = OrangSerializer(read_only=True)
    jabatan = serializers.CharField(source="pegawai.posisi.jabatan.nama", read_only=True, default=None, allow_null=True)
    hari = HariSerializer(many=True, read_only=True)
    menunggu = serializers.IntegerField(read_only=True, help_text="Log yang menunggu Anda.")
    kosong = serializers.IntegerField(read_only=True, help_text="Hari kerja tanpa log.")
    kemajuan = serializers.IntegerField(read_only=True, allow_null=True)
    waktu = serializers.IntegerField(read_only=True, allow_null=True, help_text="Bagian masa SKP yang sudah lewat.")
    tertinggal = serializers.BooleanField(source="is_tertinggal", read_only=True)
    umpan_balik_at = serializers.DateTimeField(read_only=True, allow_null=True)
    evaluasi = serializers.UUIDField(source="evaluasi.uuid", read_only=True, default=None, allow_null=True)
    predikat_sementara = serializers.CharField(source="sementara", read_only=True, allow_null=True)


class SkpTimSerializer(serializers.Serializer[Any]):
    """The SKP of one subordinate, or that it is missing."""

    pegawai = OrangSerializer(read_only=True)
    skp = serializers.UUIDField(source="skp.uuid", read_only=True, default=None, allow_null=True)
    status = serializers.CharField(source="skp.status", read_only=True, default=None, allow_null=True)
    tenggat = serializers.DateField(read_only=True)
    terlambat = serializers.BooleanField(source="is_terlambat", read_only=True)


class RhkRingkasSerializer(serializers.Serializer[Any]):
    """An RHK by key and words."""

    uuid = serializers.UUIDField(read_only=True)
    uraian = serializers.CharField(read_only=True)


class SelSerializer(serializers.Serializer[Any]):
    """What one member brings about for one RHK of the leader."""

    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True)
    turunan = RhkRingkasSerializer(many=True, read_only=True)


class BarisPeranSerializer(serializers.Serializer[Any]):
    """One member of the matrix."""

    pegawai = OrangSerializer(read_only=True)
    sel = SelSerializer(many=True, read_only=True)


class MatriksPeranSerializer(serializers.Serializer[Any]):
    """The leader's RHK across, members down."""

    skp = serializers.UUIDField(source="skp.uuid", read_only=True, default=None, allow_null=True)
    rhk = RhkRingkasSerializer(many=True, read_only=True)
    baris = BarisPeranSerializer(many=True, read_only=True)


class TimViewSet(ScopedViewSet):
    """The people whom the caller rates today."""

    model = Pegawai
    serializer_class = BarisTimSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": NILAI_BAWAHAN,
        "retrieve": NILAI_BAWAHAN,
        "skp": LIHAT_SKP,
        "peran_hasil": LIHAT_SKP,
    }

    def get_base_queryset(self) -> QuerySet[Pegawai]:
        """Give the people whom the caller rates today."""
        return Pegawai.objects.filter(pk__in=lingkup(self.request.user).bawahan_ids).order_by("nama", "pk")

    @extend_schema(responses=BarisTimSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give a page of the board: log gaps, what waits, progress, last feedback."""
        halaman = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or []
        hari_ini = timezone.localdate()
        baris = list_tim([p.pk for p in halaman], hari_ini, list_hari_papan(hari_ini))
        return self.get_paginated_response(self.get_serializer(baris, many=True).data)

    @extend_schema(responses=BarisTimSerializer)
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give one person of the board."""
        hari_ini = timezone.localdate()
        return Response(
            self.get_serializer(list_tim([self.get_object().pk], hari_ini, list_hari_papan(hari_ini))[0]).data
        )

    @extend_schema(responses=SkpTimSerializer(many=True))
    @action(detail=False, methods=["get"], pagination_class=None)
    def skp(self, request: Request) -> Response:
        """Give the SKP of the team: who waits, who is late."""
        self.check_parameter()
        baris = list_skp_tim(get_pegawai_wajib(request).pk, timezone.localdate())
        return Response(SkpTimSerializer(baris, many=True).data)

    @extend_schema(responses=MatriksPeranSerializer)
    @action(detail=False, methods=["get"], url_path="peran-hasil", pagination_class=None)
    def peran_hasil(self, request: Request) -> Response:
        """Give the matrix of roles and results."""
        self.check_parameter()
        matriks = get_matriks_peran(get_pegawai_wajib(request).pk, timezone.localdate())
        return Response(MatriksPeranSerializer(matriks).data)
