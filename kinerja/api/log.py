"""API of the daily log."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.galat import TindakanTerlarang
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.selectors import get_pegawai_user
from kinerja.acts import LIHAT_SKP, SETUJUI_LOG, UBAH_SKP
from kinerja.enums import StatusLog
from kinerja.models import LogHarian
from kinerja.services import log as services

from .skp import CatatanSerializer, isian


class LogSerializer(serializers.ModelSerializer[LogHarian]):
    """An entry."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)
    tautan = serializers.SerializerMethodField()

    class Meta:
        model = LogHarian
        fields = (
            "uuid", "pegawai", "nama", "tanggal", "mulai", "selesai", "rhk", "uraian", "jumlah", "satuan",
            "status", "catatan", "ditinjau_at", "tautan", "versi",
        )  # fmt: skip
        read_only_fields = fields

    def get_tautan(self, log: LogHarian) -> list[str]:
        """Give the links that are evidence."""
        return [b.tautan for b in log.bukti_set.all() if b.tautan]


class IsiLogSerializer(KetatSerializer):
    """What a person writes."""

    uraian = serializers.CharField(max_length=services.PANJANG_URAIAN)
    tanggal = serializers.DateField()
    rhk = serializers.UUIDField(required=False, allow_null=True, default=None)
    mulai = serializers.TimeField(required=False, allow_null=True, default=None)
    selesai = serializers.TimeField(required=False, allow_null=True, default=None)
    jumlah = serializers.DecimalField(
        max_digits=12, decimal_places=2, min_value=0, required=False, allow_null=True, default=None
    )
    satuan = serializers.CharField(max_length=60, required=False, allow_blank=True, default="")

    @staticmethod
    def get_isi(data: dict[str, Any]) -> services.IsiLog:
        """Give what the service takes."""
        return services.IsiLog(
            tanggal=data["tanggal"],
            uraian=data["uraian"],
            rhk=str(data["rhk"]) if data["rhk"] else None,
            mulai=data["mulai"],
            selesai=data["selesai"],
            jumlah=data["jumlah"],
            satuan=data["satuan"],
        )


class UbahLogSerializer(IsiLogSerializer):
    """The whole entry anew, with the version that was read."""

    versi = serializers.IntegerField(min_value=1)


class ButirSerializer(KetatSerializer):
    """One entry of a bulk act with the version that was seen."""

    uuid = serializers.UUIDField()
    versi = serializers.IntegerField(min_value=1)


class MassalSerializer(KetatSerializer):
    """The entries of a bulk act."""

    butir = ButirSerializer(many=True, min_length=1, max_length=500)


class LogFilter(django_filters.FilterSet):
    """Filters of the list."""

    pegawai = django_filters.UUIDFilter(field_name="pegawai__uuid", label="Pegawai")
    status = django_filters.ChoiceFilter(choices=StatusLog.choices(), label="Status")
    dari = django_filters.DateFilter(field_name="tanggal", lookup_expr="gte", label="Dari tanggal")
    sampai = django_filters.DateFilter(field_name="tanggal", lookup_expr="lte", label="Sampai tanggal")

    class Meta:
        model = LogHarian
        fields: ClassVar[list[str]] = ["pegawai", "status"]


class LogViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Entries in reach."""

    model = LogHarian
    serializer_class = LogSerializer
    filterset_class = LogFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tanggal": ("tanggal",), "nama": ("pegawai__nama",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SKP,
        "retrieve": LIHAT_SKP,
        "create": UBAH_SKP,
        "partial_update": UBAH_SKP,
        "destroy": UBAH_SKP,
        "setujui": SETUJUI_LOG,
        "kembalikan": SETUJUI_LOG,
        "setujui_massal": SETUJUI_LOG,
    }

    def get_base_queryset(self) -> Any:
        """Give entries with what is shown."""
        return (
            super()
            .get_base_queryset()
            .select_related("pegawai", "rhk")
            .prefetch_related("bukti_set")
            .order_by("-tanggal", "-pk")
        )

    def _jawab(self, log: LogHarian, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=log.pk)).data, status=status)

    @extend_schema(request=IsiLogSerializer, responses={201: LogSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a piece of one's own work."""
        data = isian(IsiLogSerializer, request)
        pegawai = get_pegawai_user(request.user)
        if pegawai is None:
            raise TindakanTerlarang("Akun Anda tidak terhubung dengan data pegawai.")
        log = services.create_log(
            pegawai=pegawai,
            isi=IsiLogSerializer.get_isi(data),
            oleh=request.user,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        return self._jawab(log, 201)

    @extend_schema(request=UbahLogSerializer, responses=LogSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Change an entry that waits or was returned; a stale version is 409."""
        log = self.get_object()
        data = isian(UbahLogSerializer, request)
        return self._jawab(
            services.update_log(
                log=log,
                isi=IsiLogSerializer.get_isi(data),
                versi=data["versi"],
                oleh=request.user,
                pada=timezone.now(),
                per_tanggal=timezone.localdate(),
            )
        )

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Take away an entry that is not approved."""
        services.delete_log(log=self.get_object(), oleh=request.user, pada=timezone.now())
        return Response(status=204)

    @extend_schema(request=VersiSerializer, responses=LogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Approve one."""
        log = self.get_object()
        versi = isian(VersiSerializer, request)["versi"]
        return self._jawab(services.approve_log(log=log, oleh=request.user, pada=timezone.now(), versi=versi))

    @extend_schema(request=CatatanSerializer, responses=LogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Return one with a note."""
        log = self.get_object()
        return self._jawab(
            services.reject_log(log=log, oleh=request.user, pada=timezone.now(), **isian(CatatanSerializer, request))
        )

    @extend_schema(request=MassalSerializer, responses={200: MassalSerializer})
    @action(detail=False, methods=["post"], url_path="setujui-massal")
    @idempoten
    def setujui_massal(self, request: Request) -> Response:
        """Approve all of these or none; one out of reach is 404 for all."""
        versi: dict[UUID, int] = {b["uuid"]: b["versi"] for b in isian(MassalSerializer, request)["butir"]}
        ada = list(LogHarian.objects.visible_to(request.user, "s").select_related("pegawai").filter(uuid__in=versi))
        if len(ada) != len(versi):
            raise Http404
        jumlah = services.approve_log_massal(
            butir=[(log, versi[log.uuid]) for log in ada], oleh=request.user, pada=timezone.now()
        )
        return Response({"disetujui": jumlah})
