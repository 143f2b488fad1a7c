"""API of withholding slips of a tax year."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from penggajian import acts, services
from penggajian.api.serializers import PekerjaanSerializer
from penggajian.filters import BuktiPotongFilter
from penggajian.models import BuktiPotong
from penggajian.selectors.bukti_potong import list_bukti
from penggajian.views.bukti_potong import buka_bukti


class BuktiPotongSerializer(serializers.ModelSerializer[BuktiPotong]):
    """One withholding slip that holds; rupiah."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    nomor = serializers.CharField(source="dokumen.nomor", read_only=True)

    class Meta:
        model = BuktiPotong
        fields = (
            "uuid", "pegawai", "nama", "tahun", "pembetulan", "formulir", "nomor", "bulan_awal", "bulan_akhir", "bruto",
            "terutang", "dipotong", "diterbitkan_at",
        )  # fmt: skip
        read_only_fields = fields


class CetakBuktiSerializer(KetatSerializer):
    """Withholding slips of which year, of which unit with all below it; without one of all units."""

    tahun = serializers.IntegerField(min_value=2009, max_value=9999)
    unit = serializers.SlugRelatedField[Any](
        slug_field="kode", queryset=UnitKerja.objects.order_by("kode"), required=False, allow_null=True, default=None
    )


class BuktiPotongViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Withholding slips in reach."""

    model = BuktiPotong
    serializer_class = BuktiPotongSerializer
    filterset_class = BuktiPotongFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_BUKTI,
        "retrieve": acts.LIHAT_BUKTI,
        "pdf": acts.LIHAT_BUKTI,
        "cetak": acts.CETAK_BUKTI,
    }

    def get_base_queryset(self) -> QuerySet[BuktiPotong]:
        """Give the rows in reach that hold, the newest year first."""
        return list_bukti(self.request.user)

    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["get"])
    def pdf(self, request: Request, uuid: str) -> HttpResponse:
        """Give one as PDF; recorded when it is another person's."""
        return buka_bukti(self.get_object(), request)

    @extend_schema(request=CetakBuktiSerializer, responses={202: PekerjaanSerializer})
    @action(detail=False, methods=["post"])
    @idempoten
    def cetak(self, request: Request) -> Response:
        """Issue what is due for a year and set all of a unit; the job's result names the file."""
        isi = self.isian(CetakBuktiSerializer)
        pekerjaan = services.enqueue_cetak_bukti(tahun=isi["tahun"], unit=isi["unit"], **self.oleh())
        return Response(PekerjaanSerializer(pekerjaan).data, status=status.HTTP_202_ACCEPTED)
