"""API of the sample of log entries."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_UJI_PETIK, PERIKSA_UJI_PETIK, TANGGAPI_UJI_PETIK
from kinerja.enums import HasilUjiPetik
from kinerja.filters import UjiPetikFilter
from kinerja.models import UjiPetik
from kinerja.selectors.uji_petik import list_uji_petik
from kinerja.services.uji_petik import decide_uji_petik, examine_uji_petik, respond_uji_petik

from .evaluasi import OrangSerializer


class UjiPetikSerializer(serializers.ModelSerializer[UjiPetik]):
    """One drawn entry: by which digest, what was found, what the person says."""

    periode = serializers.DateField(source="tarikan.periode", read_only=True)
    segel = serializers.CharField(source="tarikan.segel_hash", read_only=True)
    log = serializers.UUIDField(source="log.uuid", read_only=True)
    pegawai = OrangSerializer(read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)

    class Meta:
        model = UjiPetik
        fields = (
            "uuid", "periode", "segel", "sidik", "urutan", "log", "pegawai", "unit_kerja", "status", "hasil", "catatan",
            "diperiksa_at", "batas_jawab", "tanggapan", "ditanggapi_at", "alasan_akhir", "selesai_at", "versi",
        )  # fmt: skip
        read_only_fields = fields


class PeriksaSerializer(VersiSerializer):
    """The finding."""

    hasil = serializers.ChoiceField(choices=HasilUjiPetik.choices())
    catatan = serializers.CharField(max_length=4000)


class TanggapanUjiPetikSerializer(VersiSerializer):
    """The words of the person."""

    tanggapan = serializers.CharField(max_length=4000)


class PutusanUjiPetikSerializer(VersiSerializer):
    """The decision."""

    hasil = serializers.ChoiceField(choices=HasilUjiPetik.choices())
    alasan = serializers.CharField(max_length=4000)


class UjiPetikViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Drawn entries in reach."""

    model = UjiPetik
    serializer_class = UjiPetikSerializer
    filterset_class = UjiPetikFilter
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_UJI_PETIK,
        "retrieve": LIHAT_UJI_PETIK,
        "periksa": PERIKSA_UJI_PETIK,
        "tanggapi": TANGGAPI_UJI_PETIK,
        "putuskan": PERIKSA_UJI_PETIK,
    }

    def get_base_queryset(self) -> Any:
        """Give the drawn entries, those that wait first."""
        return list_uji_petik(self.request.user)

    def _jawab(self, uji: UjiPetik) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=uji.pk)).data)

    @extend_schema(request=PeriksaSerializer, responses=UjiPetikSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def periksa(self, request: Request, uuid: str) -> Response:
        """Record the finding."""
        uji = self.get_object()
        return self._jawab(examine_uji_petik(uji=uji, **self.isian(PeriksaSerializer), **self.oleh()))

    @extend_schema(request=TanggapanUjiPetikSerializer, responses=UjiPetikSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tanggapi(self, request: Request, uuid: str) -> Response:
        """Be heard, as the person."""
        uji = self.get_object()
        return self._jawab(respond_uji_petik(uji=uji, **self.isian(TanggapanUjiPetikSerializer), **self.oleh()))

    @extend_schema(request=PutusanUjiPetikSerializer, responses=UjiPetikSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def putuskan(self, request: Request, uuid: str) -> Response:
        """Decide after hearing."""
        uji = self.get_object()
        return self._jawab(decide_uji_petik(uji=uji, **self.isian(PutusanUjiPetikSerializer), **self.oleh()))
