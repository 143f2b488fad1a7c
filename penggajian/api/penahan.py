"""API of what holds pay up."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from asn_portal.inti.web.ketat import IzinMasuk
from jabatan.scoping.api import ScopedViewSet
from jabatan.selectors import get_pegawai_user
from penggajian import acts
from penggajian.models import PenahanGaji
from penggajian.selectors.penahan import list_penahan_penilai, list_penahan_unit


class TugasPenahanSerializer(serializers.ModelSerializer[PenahanGaji]):
    """A gap for the rater who must close it: the share of TPP that waits, without rupiah."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)

    class Meta:
        model = PenahanGaji
        fields: tuple[str, ...] = (
            "uuid",
            "periode",
            "pegawai",
            "nama",
            "kode",
            "kalimat",
            "evaluasi_uuid",
            "persen",
            "tenggat",
            "sejak",
        )
        read_only_fields = fields


class PenahanSerializer(TugasPenahanSerializer):
    """A gap for who reads the slip; rupiah."""

    unit_kerja = serializers.SlugRelatedField[Any](slug_field="kode", read_only=True)
    menunggu = serializers.CharField(source="penanggung.nama_lengkap", read_only=True, default="")

    class Meta(TugasPenahanSerializer.Meta):
        fields = (
            *TugasPenahanSerializer.Meta.fields,
            "unit_kerja",
            "cara",
            "sebab",
            "menunggu",
            "efek",
            "efek_atas",
            "dasar_efek",
        )
        read_only_fields = fields


class PenahanViewSet(mixins.ListModelMixin, ScopedViewSet):
    """What holds up the pay of people in reach; of oneself too."""

    model = PenahanGaji
    serializer_class = PenahanSerializer
    acts: ClassVar[dict[str, Any]] = {"list": acts.LIHAT_SLIP}

    def get_base_queryset(self) -> QuerySet[PenahanGaji]:
        """Give the open gaps in reach, the first deadline first."""
        return list_penahan_unit(self.request.user)


class TugasPenahanView(APIView):
    """What waits for the signed-in rater."""

    akses_masuk = True
    permission_classes = (IzinMasuk,)

    @extend_schema(responses=TugasPenahanSerializer(many=True))
    def get(self, request: Request) -> Response:
        """List the gaps, the first deadline first; at most 200."""
        pegawai = get_pegawai_user(request.user)
        baris = list(list_penahan_penilai(pegawai.pk)[:200]) if pegawai else []
        return Response(TugasPenahanSerializer(baris, many=True).data)
