"""API of computing a part of a draft again."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping.api import VersiSerializer
from penggajian import services
from penggajian.selectors.sebagian import list_orang_unit


class HitungSebagianSerializer(VersiSerializer):
    """People in reach, or one unit with all below it; without either those whose facts are newer than the draft."""

    pegawai = serializers.ListField(
        child=serializers.UUIDField(), max_length=services.SEBAGIAN_PALING_BANYAK, required=False, default=list
    )
    unit = serializers.SlugRelatedField[Any](
        slug_field="kode", queryset=UnitKerja.objects.order_by("kode"), required=False, allow_null=True, default=None
    )


class HasilSebagianSerializer(serializers.Serializer[Any]):
    """How many were computed, whose slip differs, and the run as it is now."""

    orang = serializers.IntegerField()
    berubah = serializers.IntegerField()
    versi = serializers.IntegerField(source="proses.versi")
    total_bersih = serializers.IntegerField(source="proses.total_bersih")
    masih_usang = serializers.SerializerMethodField()

    def get_masih_usang(self, hasil: services.Sebagian) -> bool:
        """Say whether facts of others are still newer."""
        return hasil.proses.usang_at is not None


class SebagianMixin:
    """What the view set of runs does to mend a draft."""

    @extend_schema(request=HitungSebagianSerializer, responses=HasilSebagianSerializer)
    @action(detail=True, methods=["post"], url_path="hitung-sebagian")
    @idempoten
    def hitung_sebagian(self: Any, request: Request, uuid: str) -> Response:
        """Compute some people of a draft again; the slips of all others stay."""
        proses = self.get_object()
        isi = self.isian(HitungSebagianSerializer)
        if isi["pegawai"]:
            orang = list(Pegawai.objects.visible_to(request.user).filter(uuid__in=isi["pegawai"]).order_by("pk"))
            if len(orang) != len(set(isi["pegawai"])):
                raise serializers.ValidationError({"pegawai": ["Ada pegawai yang tidak ditemukan."]})
            ids = [satu.pk for satu in orang]
        elif isi["unit"] is not None:
            ids = list_orang_unit(proses, isi["unit"])
        else:
            ids = list(proses.pegawai_usang_set.order_by("pegawai").values_list("pegawai", flat=True))
        hasil = services.compute_sebagian(proses=proses, pegawai_ids=ids, versi=isi["versi"], **self.oleh())
        return Response(HasilSebagianSerializer(hasil).data)
