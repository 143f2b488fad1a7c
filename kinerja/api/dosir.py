"""API of the dossier of a person and a span."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.audit.services import log_baca
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import LIHAT_SKP
from kinerja.rules.masa import Masa, MasaTidakSah
from kinerja.selectors.dosir import Permintaan, list_bagian, list_celah


class ButirSerializer(serializers.Serializer[Any]):
    """One line."""

    teks = serializers.CharField(read_only=True)
    nilai = serializers.CharField(read_only=True)
    sub = serializers.CharField(read_only=True)


class BagianSerializer(serializers.Serializer[Any]):
    """One section with its gaps."""

    judul = serializers.CharField(read_only=True)
    angka = serializers.ListField(child=serializers.ListField(child=serializers.CharField()), read_only=True)
    butir = ButirSerializer(many=True, read_only=True)
    kosong = serializers.CharField(read_only=True)
    celah = serializers.ListField(child=serializers.CharField(), read_only=True)


class DosirSerializer(serializers.Serializer[Any]):
    """A dossier."""

    masa = serializers.CharField(read_only=True)
    celah = serializers.ListField(child=serializers.CharField(), read_only=True)
    bagian = BagianSerializer(many=True, read_only=True)


class DosirViewSet(ScopedViewSet):
    """The evidence about one person in reach."""

    model = Pegawai
    serializer_class = DosirSerializer
    acts: ClassVar[dict[str, Act]] = {"retrieve": LIHAT_SKP}

    @extend_schema(
        parameters=[OpenApiParameter("masa", description="2026-11, 2026-T4, atau 2026; kosong: bulan berjalan.")]
    )
    def retrieve(self, request: Request, uuid: str) -> Response:
        """Give the sections of a span; reading somebody else's is recorded."""
        self.check_parameter("masa")
        pegawai = self.get_object()
        hari_ini = timezone.localdate()
        try:
            masa = Masa.dari_teks(request.query_params.get("masa") or str(Periode.dari_tanggal(hari_ini)))
        except MasaTidakSah as galat:
            raise ValidationError({"masa": [str(galat)]}) from galat
        if pegawai.pk != lingkup(request.user).pegawai_id:
            log_baca("kinerja.dosir.dibuka", target=pegawai, alasan=f"berkas bukti {masa.kode}", **self.oleh())
        bagian = list_bagian(Permintaan(pegawai, masa, request.user, hari_ini))
        return Response(DosirSerializer({"masa": masa.kode, "celah": list_celah(bagian), "bagian": bagian}).data)
