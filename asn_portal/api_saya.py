"""API: who am I, what may I open."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from asn_portal.inti.akun.selectors import list_peran_berlaku
from asn_portal.inti.web.ketat import IzinMasuk
from asn_portal.navigation import list_menu
from jabatan.scoping import lingkup
from jabatan.selectors import get_pegawai_user


class PeranSayaSerializer(serializers.Serializer[Any]):
    """A granted role; without a unit it covers the whole institution."""

    peran = serializers.CharField(read_only=True)
    sebutan = serializers.CharField(source="get_peran_display", read_only=True)
    unit_kode = serializers.CharField(read_only=True)


class MenuSerializer(serializers.Serializer[Any]):
    """A page that the caller may open."""

    nama = serializers.CharField(source="label", read_only=True)
    url = serializers.CharField(read_only=True)


class SayaSerializer(serializers.Serializer[Any]):
    """The account, its roles and reach."""

    nama = serializers.CharField(read_only=True)
    username = serializers.CharField(read_only=True)
    pegawai = serializers.UUIDField(read_only=True, allow_null=True)
    peran = serializers.ListField(child=serializers.CharField(), read_only=True, help_text="Semua peran hari ini.")
    diberikan = PeranSayaSerializer(many=True, read_only=True)
    bawahan = serializers.IntegerField(read_only=True, help_text="Jumlah pegawai yang Anda nilai.")
    menu = MenuSerializer(many=True, read_only=True)


class SayaView(APIView):
    """The account of the caller."""

    akses_masuk = True
    permission_classes = (IzinMasuk,)
    http_method_names = ("get", "head", "options")

    @extend_schema(responses=SayaSerializer)
    def get(self, request: Request) -> Response:
        """Say who calls, with which roles, and which pages are open."""
        pengguna: Any = request.user
        pegawai = get_pegawai_user(pengguna)
        jangkauan = lingkup(pengguna)
        isi = {
            "nama": pengguna.nama,
            "username": pengguna.username,
            "pegawai": pegawai.uuid if pegawai else None,
            "peran": sorted(jangkauan.peran),
            "diberikan": list_peran_berlaku(pengguna, jangkauan.tanggal),
            "bawahan": len(jangkauan.bawahan_ids),
            "menu": [butir for kelompok in list_menu(request._request) for butir in kelompok.butir],
        }
        return Response(SayaSerializer(isi).data)
