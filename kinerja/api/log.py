"""API of the daily log."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.http import Http404
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.berkas.bidang_api import BerkasLepasField
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.pengurai import JSONKetat
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_SKP, SETUJUI_LOG, UBAH_SKP
from kinerja.enums import StatusLog
from kinerja.models import BuktiLog, LogHarian
from kinerja.selectors.log import get_log_cepat
from kinerja.selectors.petunjuk_log import list_petunjuk
from kinerja.services import log as services
from kinerja.services import log_tinjau
from kinerja.services.templat_log import create_log_salinan

from .skp import CatatanSerializer, get_pegawai_wajib, isian


class BuktiSerializer(serializers.ModelSerializer[BuktiLog]):
    """A link or a file; the file is fetched at `/api/v1/berkas/<uuid>/isi/`."""

    berkas = serializers.UUIDField(source="berkas_uuid", read_only=True)

    class Meta:
        model = BuktiLog
        fields = ("id", "tautan", "berkas")
        read_only_fields = fields


class BuktiBaruSerializer(KetatSerializer):
    """Evidence: a link, an upload (in this request, or made loose at `/api/v1/berkas/`), or both."""

    tautan = serializers.CharField(max_length=500, allow_blank=True, default="")
    berkas = serializers.FileField(required=False, allow_null=True, default=None)
    berkas_lepas = BerkasLepasField()


class PilihanRhkSerializer(serializers.Serializer[Any]):
    """An RHK to which the work may belong."""

    uuid = serializers.UUIDField(read_only=True)
    uraian = serializers.CharField(read_only=True)


class LogCepatSerializer(serializers.Serializer[Any]):
    """What a quick entry starts from: the RHK of the day, the likely one, and recent entries to copy."""

    tanggal = serializers.DateField(read_only=True)
    pilihan = PilihanRhkSerializer(many=True, read_only=True)
    rhk = serializers.CharField(read_only=True, help_text="RHK yang paling mungkin; kosong bila tidak ada.")


class LogSerializer(serializers.ModelSerializer[LogHarian]):
    """An entry."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)
    tautan = serializers.SerializerMethodField()
    bukti = BuktiSerializer(source="bukti_set", many=True, read_only=True)

    class Meta:
        model = LogHarian
        fields = (
            "uuid", "pegawai", "nama", "tanggal", "mulai", "selesai", "rhk", "uraian", "jumlah", "satuan",
            "nomor_transaksi",
            "status", "catatan", "ditinjau_at", "tautan", "bukti",
            "versi",
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

    nomor_transaksi = serializers.CharField(max_length=40, required=False, allow_blank=True, default="")

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
            nomor_transaksi=data["nomor_transaksi"],
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

    butir = ButirSerializer(many=True, min_length=1, max_length=500)  # type: ignore[call-arg]  # a ListSerializer takes it


class SalinSerializer(KetatSerializer):
    """Several entries to write at once, all or none."""

    butir = IsiLogSerializer(many=True, min_length=1, max_length=20)  # type: ignore[call-arg]  # a ListSerializer takes it


class PetunjukSerializer(serializers.Serializer[Any]):
    """A hint, the same for the writer and the rater."""

    jenis = serializers.CharField(read_only=True)
    teks = serializers.CharField(read_only=True)


class JumlahDisetujuiSerializer(serializers.Serializer[Any]):
    """How many were approved."""

    disetujui = serializers.IntegerField(read_only=True)


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
        "batal_setuju": SETUJUI_LOG,
        "bukti": UBAH_SKP,
        "cepat": UBAH_SKP,
        "salin": UBAH_SKP,
        "petunjuk": LIHAT_SKP,
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
        pegawai = get_pegawai_wajib(request)
        log = services.create_log(
            pegawai=pegawai,
            isi=IsiLogSerializer.get_isi(data),
            oleh=self.pengguna,
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        return self._jawab(log, 201)

    @extend_schema(request=SalinSerializer, responses={201: LogSerializer(many=True)})
    @action(detail=False, methods=["post"])
    @idempoten
    def salin(self, request: Request) -> Response:
        """Record several pieces of one's own work, all or none."""
        log = create_log_salinan(
            pegawai=get_pegawai_wajib(request),
            isi=[IsiLogSerializer.get_isi(satu) for satu in isian(SalinSerializer, request)["butir"]],
            oleh=request.user,  # type: ignore[arg-type]
            pada=timezone.now(),
            per_tanggal=timezone.localdate(),
        )
        ada = self.get_base_queryset().filter(pk__in=[x.pk for x in log])
        return Response(self.get_serializer(ada, many=True).data, status=201)

    @extend_schema(responses=PetunjukSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None, filterset_class=None)
    def petunjuk(self, request: Request, uuid: str) -> Response:
        """Give the hints on one entry."""
        log = self.get_object()
        return Response(PetunjukSerializer(list_petunjuk([log.pk]).get(log.pk, []), many=True).data)

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
                oleh=self.pengguna,
                pada=timezone.now(),
                per_tanggal=timezone.localdate(),
            )
        )

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Take away an entry that is not approved."""
        services.delete_log(log=self.get_object(), oleh=self.pengguna, pada=timezone.now())
        return Response(status=204)

    @extend_schema(request=VersiSerializer, responses=LogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Approve one."""
        log = self.get_object()
        versi = isian(VersiSerializer, request)["versi"]
        return self._jawab(log_tinjau.approve_log(log=log, oleh=self.pengguna, pada=timezone.now(), versi=versi))

    @extend_schema(request=CatatanSerializer, responses=LogSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Return one with a note."""
        log = self.get_object()
        return self._jawab(
            log_tinjau.reject_log(log=log, oleh=self.pengguna, pada=timezone.now(), **isian(CatatanSerializer, request))
        )

    @extend_schema(request=MassalSerializer, responses={200: JumlahDisetujuiSerializer})
    @action(detail=False, methods=["post"], url_path="setujui-massal")
    @idempoten
    def setujui_massal(self, request: Request) -> Response:
        """Approve all of these or none; one out of reach is 404 for all."""
        versi: dict[UUID, int] = {b["uuid"]: b["versi"] for b in isian(MassalSerializer, request)["butir"]}
        ada = list(LogHarian.objects.visible_to(request.user, "s").select_related("pegawai").filter(uuid__in=versi))
        if len(ada) != len(versi):
            raise Http404
        jumlah = log_tinjau.approve_log_massal(
            butir=[(log, versi[log.uuid]) for log in ada], oleh=self.pengguna, pada=timezone.now()
        )
        return Response({"disetujui": jumlah})

    @extend_schema(request=VersiSerializer, responses=LogSerializer)
    @action(detail=True, methods=["post"], url_path="batal-setuju")
    @idempoten
    def batal_setuju(self, request: Request, uuid: str) -> Response:
        """Undo an approval while the month is open."""
        log = self.get_object()
        return self._jawab(log_tinjau.cancel_persetujuan_log(log=log, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=BuktiBaruSerializer, responses={201: LogSerializer})
    @action(detail=True, methods=["post"], parser_classes=[JSONKetat, MultiPartParser])
    @idempoten
    def bukti(self, request: Request, uuid: str) -> Response:
        """Hang a link or an upload on an entry that may still change."""
        log = self.get_object()
        data = self.isian(BuktiBaruSerializer)
        services.create_bukti_lengkap(
            log=log, tautan=data["tautan"], unggahan=data["berkas"] or data["berkas_lepas"], **self.oleh()
        )
        return self._jawab(log, 201)

    @extend_schema(
        parameters=[OpenApiParameter("tanggal", OpenApiTypes.DATE, description="Hari kerja; kosong: hari ini.")],
        responses=LogCepatSerializer,
    )
    @action(detail=False, methods=["get"], pagination_class=None, filterset_class=None)
    def cepat(self, request: Request) -> Response:
        """Say what a quick entry of a day starts from."""
        self.check_parameter("tanggal")
        hari_ini = timezone.localdate()
        tanggal = serializers.DateField().run_validation(request.query_params.get("tanggal") or hari_ini.isoformat())
        isi = get_log_cepat(get_pegawai_wajib(request).pk, tanggal, hari_ini)
        return Response(LogCepatSerializer(isi).data)


class BuktiViewSet(ScopedViewSet):
    """Evidence of entries: taking off."""

    model = BuktiLog
    serializer_class = BuktiSerializer
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar[dict[str, Act]] = {"destroy": UBAH_SKP}

    def get_base_queryset(self) -> Any:
        """Give evidence in reach."""
        return super().get_base_queryset().select_related("log__pegawai")

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, pk: str) -> Response:
        """Take evidence off an entry that may still change."""
        services.delete_bukti(bukti=self.get_object(), **self.oleh())
        return Response(status=204)
