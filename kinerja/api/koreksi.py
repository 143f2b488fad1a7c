"""API of corrections of attendance: asked, checked, decided by three hands."""

from typing import Any, ClassVar

import django_filters
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from kinerja.acts import AJUKAN_KOREKSI, LIHAT_PRESENSI, SETUJUI_PRESENSI, TOLAK_KOREKSI, VERIFIKASI_PRESENSI
from kinerja.enums import StatusKoreksi, StatusPresensi
from kinerja.models import KoreksiPresensi, Presensi
from kinerja.services import presensi as services

from .skp import CatatanSerializer, get_pegawai_wajib


class KoreksiSerializer(serializers.ModelSerializer[KoreksiPresensi]):
    """A correction and where it stands."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)

    class Meta:
        model = KoreksiPresensi
        fields = (
            "uuid", "pegawai", "nama", "unit_kerja", "tanggal", "status_baru", "masuk_baru", "pulang_baru", "tidak_apel_baru",
            "alasan",
            "status", "diperiksa_at", "diputus_at", "catatan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class IsiKoreksiSerializer(KetatSerializer):
    """What a day should be, and why."""

    tanggal = serializers.DateField()
    status = serializers.ChoiceField(choices=StatusPresensi.choices())
    masuk = serializers.TimeField(required=False, allow_null=True, default=None)
    pulang = serializers.TimeField(required=False, allow_null=True, default=None)
    tidak_apel = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Kosong berarti tetap seperti tercatat."
    )
    alasan = serializers.CharField(max_length=1000)

    @staticmethod
    def get_isi(data: dict[str, Any]) -> services.IsiPresensi:
        """Give what the service takes."""
        return services.IsiPresensi(
            tanggal=data["tanggal"],
            status=StatusPresensi(data["status"]),
            masuk=data["masuk"],
            pulang=data["pulang"],
            tidak_apel=data["tidak_apel"],
        )


class IsiKoreksiUnitSerializer(IsiKoreksiSerializer):
    """The same for a person of the unit."""

    pegawai = ScopedRelatedField(model=Pegawai)


class KoreksiFilter(django_filters.FilterSet):
    """Filters of the list."""

    pegawai = django_filters.UUIDFilter(field_name="pegawai__uuid", label="Pegawai")
    status = django_filters.ChoiceFilter(choices=StatusKoreksi.choices(), label="Status")

    class Meta:
        model = KoreksiPresensi
        fields: ClassVar[list[str]] = ["pegawai", "status"]


class KoreksiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Corrections in reach."""

    model = KoreksiPresensi
    serializer_class = KoreksiSerializer
    filterset_class = KoreksiFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"tanggal": ("tanggal",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_PRESENSI,
        "retrieve": LIHAT_PRESENSI,
        "create": AJUKAN_KOREKSI,
        "usulkan": VERIFIKASI_PRESENSI,
        "periksa": VERIFIKASI_PRESENSI,
        "tetapkan": SETUJUI_PRESENSI,
        "tolak": TOLAK_KOREKSI,
    }

    def get_base_queryset(self) -> Any:
        """Give corrections with person and unit, newest first."""
        return super().get_base_queryset().select_related("pegawai", "unit_kerja").order_by("-tanggal", "-pk")

    def _jawab(self, koreksi: KoreksiPresensi, status: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=koreksi.pk)).data, status=status)

    def _ajukan(self, pegawai: Pegawai, data: dict[str, Any]) -> Response:
        koreksi = services.submit_koreksi(
            pegawai=pegawai,
            isi=IsiKoreksiSerializer.get_isi(data),
            alasan=data["alasan"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return self._jawab(koreksi, 201)

    @extend_schema(request=IsiKoreksiSerializer, responses={201: KoreksiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Ask for a day of one's own to be corrected."""
        return self._ajukan(get_pegawai_wajib(request), self.isian(IsiKoreksiSerializer))

    @extend_schema(request=IsiKoreksiUnitSerializer, responses={201: KoreksiSerializer})
    @action(detail=False, methods=["post"])
    @idempoten
    def usulkan(self, request: Request) -> Response:
        """Ask, for the unit, for a day of a person; it is then already checked."""
        data = self.isian(IsiKoreksiUnitSerializer)
        pegawai = data["pegawai"]
        contoh = Presensi(pegawai=pegawai, unit_kerja_id=pegawai.unit_kerja_id)
        if not LIHAT_PRESENSI.boleh(request.user, contoh):
            raise ValidationError({"pegawai": ["Data yang ditunjuk tidak ditemukan."]})
        if not VERIFIKASI_PRESENSI.boleh(request.user, contoh):
            raise PermissionDenied(f"Anda tidak memiliki hak: {VERIFIKASI_PRESENSI.kalimat}.")
        return self._ajukan(pegawai, data)

    @extend_schema(request=VersiSerializer, responses=KoreksiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def periksa(self, request: Request, uuid: str) -> Response:
        """Say that reason and evidence hold."""
        koreksi = self.get_object()
        return self._jawab(services.verify_koreksi(koreksi=koreksi, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=KoreksiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tetapkan(self, request: Request, uuid: str) -> Response:
        """Decide, and apply to the day."""
        koreksi = self.get_object()
        return self._jawab(services.approve_koreksi(koreksi=koreksi, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=CatatanSerializer, responses=KoreksiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Refuse with the reason; for the one whose step it is."""
        koreksi = self.get_object()
        giliran = VERIFIKASI_PRESENSI if koreksi.status == StatusKoreksi.DIAJUKAN else SETUJUI_PRESENSI
        if not giliran.boleh(request.user, koreksi):
            raise PermissionDenied(f"Anda tidak memiliki hak: {giliran.kalimat}.")
        return self._jawab(services.reject_koreksi(koreksi=koreksi, **self.isian(CatatanSerializer), **self.oleh()))
