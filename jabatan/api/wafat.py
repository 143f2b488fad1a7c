"""Endpoints of decisions about the kind of a death."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan import acts, services
from jabatan.enums import JenisWafat
from jabatan.filters import KeputusanWafatFilter
from jabatan.models import KeputusanWafat, Pegawai
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, VersiSerializer
from jabatan.selectors.wafat import list_keputusan_wafat

from .serializers import PejabatSerializer
from .views import DasarViewSet


class KeputusanWafatSerializer(serializers.ModelSerializer[KeputusanWafat]):
    """One decision with its papers."""

    pegawai = PejabatSerializer(read_only=True)

    class Meta:
        model = KeputusanWafat
        fields = (
            "uuid", "pegawai", "jenis", "tanggal_wafat", "nomor_sk", "tanggal_sk", "nomor_bkn", "tanggal_bkn", "status",
            "diajukan_at", "diputus_at", "akhir_at", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class KeputusanWafatBaruSerializer(KetatSerializer):
    """A proposal; the approval of BKN only for who died in the line of duty."""

    pegawai = ScopedRelatedField(model=Pegawai)
    jenis = serializers.ChoiceField(choices=JenisWafat.choices())
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField()
    nomor_bkn = serializers.CharField(max_length=120, required=False, allow_blank=True, default="")
    tanggal_bkn = serializers.DateField(required=False, allow_null=True, default=None)


class AkhiriKeputusanWafatSerializer(VersiSerializer):
    """Why it does not count."""

    alasan = serializers.CharField(max_length=250)


class KeputusanWafatViewSet(DasarViewSet):
    """Decisions about the kind of a death: proposed by one person, approved by another, ended with a reason."""

    model = KeputusanWafat
    serializer_class = KeputusanWafatSerializer
    filterset_class = KeputusanWafatFilter
    acts: ClassVar = {
        "list": acts.LIHAT_WAFAT,
        "retrieve": acts.LIHAT_WAFAT,
        "create": acts.SUBMIT_WAFAT,
        "setujui": acts.APPROVE_WAFAT,
        "akhiri": acts.CANCEL_WAFAT,
    }

    def get_base_queryset(self) -> Any:
        """The decisions in reach, what waits first."""
        return list_keputusan_wafat(self.request.user)

    @extend_schema(request=KeputusanWafatBaruSerializer, responses={201: KeputusanWafatSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Propose a decision."""
        nilai = self._isi(KeputusanWafatBaruSerializer, request)
        if not acts.SUBMIT_WAFAT.boleh(request.user, nilai["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.SUBMIT_WAFAT.kalimat}.")
        return self._jawab(services.submit_keputusan_wafat(**nilai, **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses=KeputusanWafatSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Put a decision into force, as another person than who proposed it."""
        satu = self.get_object()
        return self._jawab(
            services.approve_keputusan_wafat(keputusan=satu, **self._isi(VersiSerializer, request), **self._oleh())
        )

    @extend_schema(request=AkhiriKeputusanWafatSerializer, responses=KeputusanWafatSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, uuid: str) -> Response:
        """Take back, turn down or withdraw a decision, with a reason."""
        satu = self.get_object()
        isi = self._isi(AkhiriKeputusanWafatSerializer, request)
        return self._jawab(services.cancel_keputusan_wafat(keputusan=satu, **isi, **self._oleh()))
