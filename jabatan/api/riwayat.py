"""Endpoints of dated rows: rights of family members, Plt and Plh, and withdrawing what was recorded in error."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan import acts, services
from jabatan.enums import JenisPenugasan
from jabatan.filters import PenugasanFilter
from jabatan.models import Keluarga, Penugasan, RiwayatJabatan, RiwayatPangkat, RiwayatStatus, SuratSekolah
from jabatan.scoping.api import KetatSerializer, ScopedViewSet

from . import serializers as s
from .views import DasarViewSet, tolak_di_luar


class CabutSerializer(KetatSerializer):
    """Why a dated row is withdrawn; `perpanjang` gives its time back to the row before it."""

    alasan = serializers.CharField(max_length=500)
    perpanjang = serializers.BooleanField(default=True)


class CabutMixin:
    """Withdraw one dated row; it stays readable and holds on no day."""

    @extend_schema(request=CabutSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self: Any, request: Request, pk: str) -> Response:
        """Withdraw the row with its reason."""
        services.cancel_riwayat(baris=self.get_object(), **self.isian(CabutSerializer), **self.oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)


class _RiwayatViewSet(CabutMixin, ScopedViewSet):
    """Rows of one history in reach."""

    serializer_class = CabutSerializer
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar = {"cabut": acts.CANCEL_RIWAYAT}

    def get_base_queryset(self) -> Any:
        """The rows in reach, withdrawn ones too: withdrawing twice is answered by 409."""
        return super().get_base_queryset().select_related("pegawai").order_by("pk")


class RiwayatPangkatViewSet(_RiwayatViewSet):
    """Golongan."""

    model = RiwayatPangkat


class RiwayatJabatanViewSet(_RiwayatViewSet):
    """Seats."""

    model = RiwayatJabatan


class RiwayatStatusViewSet(_RiwayatViewSet):
    """Status and kedudukan."""

    model = RiwayatStatus


class KeluargaViewSet(CabutMixin, ScopedViewSet):
    """Family members in reach: changing their rights, withdrawing an entry."""

    model = Keluarga
    serializer_class = s.KeluargaSerializer
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar = {
        "partial_update": acts.CREATE_KELUARGA,
        "peristiwa": acts.CREATE_KELUARGA,
        "surat_sekolah": acts.CREATE_KELUARGA,
        "cabut": acts.CANCEL_KELUARGA,
    }

    def get_base_queryset(self) -> Any:
        """The family members in reach."""
        return Keluarga.objects.visible_to(self.request.user).sah().select_related("pegawai").order_by("pk")

    @extend_schema(request=s.HakKeluargaSerializer, responses=s.KeluargaSerializer)
    @idempoten
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change the rights, or end them."""
        keluarga = self.get_object()
        hasil = services.update_keluarga(keluarga=keluarga, **self.isian(s.HakKeluargaSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=s.PeristiwaBaruSerializer, responses=s.KeluargaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def peristiwa(self, request: Request, pk: str) -> Response:
        """Record what happened to the member, correct its days, or take it back."""
        isi = self.isian(s.PeristiwaBaruSerializer)
        hasil = services.update_peristiwa_keluarga(keluarga=self.get_object(), **isi, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=s.SuratSekolahBaruSerializer, responses={201: s.SuratSekolahSerializer})
    @action(detail=True, methods=["post"], url_path="surat-sekolah")
    @idempoten
    def surat_sekolah(self, request: Request, pk: str) -> Response:
        """Record a certificate of school of a child."""
        isi = self.isian(s.SuratSekolahBaruSerializer)
        hasil = services.create_surat_sekolah(keluarga=self.get_object(), **isi, **self.oleh())
        return Response(s.SuratSekolahSerializer(hasil).data, status=status.HTTP_201_CREATED)


class SuratSekolahViewSet(_RiwayatViewSet):
    """Certificates of school: withdrawing one recorded in error."""

    model = SuratSekolah
    acts: ClassVar = {"cabut": acts.CANCEL_KELUARGA}


class PenugasanViewSet(CabutMixin, DasarViewSet):
    """Plt and Plh."""

    model = Penugasan
    serializer_class = s.PenugasanSerializer
    filterset_class = PenugasanFilter
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    urutan: ClassVar = {"sejak": ("berlaku",)}
    acts: ClassVar = {
        "list": acts.LIHAT_RIWAYAT,
        "retrieve": acts.LIHAT_RIWAYAT,
        "create": acts.CREATE_PENUGASAN,
        "akhiri": acts.CREATE_PENUGASAN,
        "cabut": acts.CANCEL_RIWAYAT,
    }

    def get_base_queryset(self) -> Any:
        """The assignments in reach with their names."""
        return (
            Penugasan.objects.visible_to(self.request.user)
            .sah()
            .select_related("pegawai", "posisi__jabatan", "posisi__unit_kerja")
            .order_by("-berlaku", "pk")
        )

    @extend_schema(request=s.PenugasanBaruSerializer, responses={201: s.PenugasanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Name a Plt or Plh."""
        nilai = self._isi(s.PenugasanBaruSerializer, request)
        tolak_di_luar(request, nilai["posisi"])
        if not acts.CREATE_PENUGASAN.boleh(request.user, nilai["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.CREATE_PENUGASAN.kalimat}.")
        nilai["jenis"] = JenisPenugasan(nilai["jenis"])
        return self._jawab(services.create_penugasan(**nilai, **self._oleh()), status.HTTP_201_CREATED)

    @extend_schema(request=s.PenugasanUbahSerializer, responses=s.PenugasanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, pk: str) -> Response:
        """Set the last day."""
        penugasan = self.get_object()
        nilai = self._isi(s.PenugasanUbahSerializer, request)
        return self._jawab(services.update_penugasan(penugasan=penugasan, **nilai, **self._oleh()))
