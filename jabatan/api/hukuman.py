"""Endpoints of disciplinary decisions: read by those who must know, each reading recorded."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan import acts, services
from jabatan.filters import HukumanFilter
from jabatan.models import HukumanDisiplin, Pegawai
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField
from jabatan.selectors.hukuman import get_keadaan_hukuman, list_hukuman

from .riwayat import CabutMixin
from .serializers import PejabatSerializer
from .views import DasarViewSet


class HukumanSerializer(serializers.Serializer[Any]):
    """One decision; `sampai` is the last day, inclusive."""

    id = serializers.IntegerField(read_only=True)
    pegawai = PejabatSerializer(read_only=True)
    jenis = serializers.CharField(read_only=True)
    nama_jenis = serializers.CharField(read_only=True)
    tingkat = serializers.CharField(read_only=True)
    pelanggaran = serializers.CharField(read_only=True)
    pejabat = serializers.CharField(read_only=True)
    nomor_sk = serializers.CharField(read_only=True)
    tanggal_sk = serializers.DateField(read_only=True)
    tanggal_diterima = serializers.DateField(read_only=True)
    sejak = serializers.DateField(source="masa_tertulis.lower", read_only=True)
    sampai = serializers.DateField(source="akhir", read_only=True, allow_null=True)
    keadaan = serializers.SerializerMethodField()
    alasan_cabut = serializers.CharField(read_only=True)

    def get_keadaan(self, baris: HukumanDisiplin) -> str:
        """Give the state today: MENUNGGU, BERLAKU, BERAKHIR, DICABUT."""
        return get_keadaan_hukuman(baris, timezone.localdate())


class HukumanBaruSerializer(KetatSerializer):
    """A decision to record; without `tmt` it counts from the fifteenth working day after receipt."""

    pegawai = ScopedRelatedField(model=Pegawai)
    jenis = serializers.CharField(max_length=20, help_text="Kode pada tabel hukuman disiplin, misalnya tunda_kgb_12.")
    pelanggaran = serializers.CharField(max_length=500)
    pejabat = serializers.CharField(max_length=200)
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField()
    tanggal_diterima = serializers.DateField()
    tmt = serializers.DateField(allow_null=True, default=None)
    sampai = serializers.DateField(allow_null=True, default=None)


class HukumanViewSet(CabutMixin, DasarViewSet):
    """Disciplinary decisions in reach."""

    model = HukumanDisiplin
    serializer_class = HukumanSerializer
    filterset_class = HukumanFilter
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar = {
        "list": acts.LIHAT_HUKUMAN,
        "retrieve": acts.LIHAT_HUKUMAN,
        "create": acts.CREATE_HUKUMAN,
        "cabut": acts.CANCEL_HUKUMAN,
    }

    def get_base_queryset(self) -> Any:
        """The decisions in reach, withdrawn ones too: withdrawing twice is answered by 409."""
        return list_hukuman(self.request.user, timezone.localdate())

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """List, and record the reading."""
        log_baca("jabatan.hukumandisiplin.dibaca", target=self.pengguna, **self._oleh())
        return super().list(request, *args, **kwargs)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Show one, and record the reading of somebody else's."""
        baris = self.get_object()
        if baris.pegawai.pengguna_id != request.user.pk:
            log_baca("jabatan.hukumandisiplin.dibaca", target=baris.pegawai, **self._oleh())
        return Response(self.get_serializer(baris).data)

    @extend_schema(request=HukumanBaruSerializer, responses={201: HukumanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a decision."""
        nilai = self._isi(HukumanBaruSerializer, request)
        if not acts.CREATE_HUKUMAN.boleh(request.user, nilai["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.CREATE_HUKUMAN.kalimat}.")
        return self._jawab(services.create_hukuman(**nilai, **self._oleh()), status.HTTP_201_CREATED)
