"""Endpoints of the certificates that husbands have no income: reading, recording, withdrawing."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan import acts, services
from jabatan.enums import TingkatPenerbit
from jabatan.filters import SuratSuamiFilter
from jabatan.models import Pegawai, SuratSuami
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField
from jabatan.selectors.surat_suami import get_keadaan_surat, list_surat_suami

from .riwayat import CabutMixin
from .serializers import PejabatSerializer
from .views import DasarViewSet


class SuratSuamiSerializer(serializers.Serializer[Any]):
    """One certificate; `sampai` is 31 December of its tax year."""

    id = serializers.IntegerField(read_only=True)
    pegawai = PejabatSerializer(read_only=True)
    tahun = serializers.IntegerField(read_only=True)
    sejak = serializers.DateField(source="masa_tertulis.lower", read_only=True)
    sampai = serializers.DateField(source="akhir", read_only=True)
    tingkat = serializers.ChoiceField(choices=TingkatPenerbit.choices(), read_only=True)
    penerbit = serializers.CharField(read_only=True)
    nomor_sk = serializers.CharField(read_only=True)
    tanggal_sk = serializers.DateField(read_only=True)
    keadaan = serializers.SerializerMethodField()
    alasan_cabut = serializers.CharField(read_only=True)

    def get_keadaan(self, baris: SuratSuami) -> str:
        """Give the state today: MENUNGGU, BERLAKU, BERAKHIR, DICABUT."""
        return get_keadaan_surat(baris, timezone.localdate())


class SuratSuamiBaruSerializer(KetatSerializer):
    """A certificate to record."""

    pegawai = ScopedRelatedField(model=Pegawai)
    tahun = serializers.IntegerField(min_value=1900, max_value=9998, help_text="Tahun pajak yang memakai surat ini.")
    sejak = serializers.DateField(help_text="Suami tidak berpenghasilan sejak tanggal ini, menurut suratnya.")
    tingkat = serializers.ChoiceField(choices=TingkatPenerbit.choices())
    penerbit = serializers.CharField(max_length=200)
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField()


class SuratSuamiViewSet(CabutMixin, DasarViewSet):
    """Certificates in reach."""

    model = SuratSuami
    serializer_class = SuratSuamiSerializer
    filterset_class = SuratSuamiFilter
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar = {
        "list": acts.LIHAT_IDENTITAS,
        "retrieve": acts.LIHAT_IDENTITAS,
        "create": acts.CREATE_KELUARGA,
        "cabut": acts.CANCEL_KELUARGA,
    }

    def get_base_queryset(self) -> Any:
        """The certificates in reach, withdrawn ones too: withdrawing twice is answered by 409."""
        return list_surat_suami(self.request.user)

    @extend_schema(request=SuratSuamiBaruSerializer, responses={201: SuratSuamiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a certificate."""
        nilai = self._isi(SuratSuamiBaruSerializer, request)
        if not acts.CREATE_KELUARGA.boleh(request.user, nilai["pegawai"]):
            raise PermissionDenied(f"Anda tidak memiliki hak: {acts.CREATE_KELUARGA.kalimat}.")
        return self._jawab(services.create_surat_suami(**nilai, **self._oleh()), status.HTTP_201_CREATED)
