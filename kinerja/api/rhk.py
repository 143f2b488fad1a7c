"""API of RHK: change, take out, and the team's matrix."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import LIHAT_SKP, UBAH_SKP, USULKAN_RHK
from kinerja.enums import JenisRhk
from kinerja.models import Rhk
from kinerja.services import rhk as layanan_rhk

from .indikator import PaketAksi
from .peran_hasil import PeranHasilAksi
from .skp import IsiRhkSerializer, RhkSerializer, isian


class RhkUbahSerializer(IsiRhkSerializer):
    """New words and ties of an RHK."""

    uraian = serializers.CharField(max_length=1000)
    jenis = serializers.ChoiceField(choices=JenisRhk.choices())
    rhk_pimpinan = serializers.UUIDField(required=False, allow_null=True, default=None)


class RhkViewSet(PeranHasilAksi, PaketAksi, ScopedViewSet):
    """Changes of one RHK."""

    model = Rhk
    serializer_class = RhkSerializer
    acts: ClassVar[dict[str, Act]] = {
        "partial_update": UBAH_SKP,
        "destroy": UBAH_SKP,
        "usulkan": UBAH_SKP,
        "usulan": USULKAN_RHK,
        "tarik_usulan": USULKAN_RHK,
        "sendiri": UBAH_SKP,
        "kontribusi": LIHAT_SKP,
        "templat": UBAH_SKP,
    }

    def get_base_queryset(self) -> Any:
        """Give RHK in reach."""
        return (
            super()
            .get_base_queryset()
            .select_related("skp__pegawai", "rhk_pimpinan", "sasaran")
            .prefetch_related("iki_set")
        )

    @extend_schema(request=RhkUbahSerializer, responses=RhkSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Change words and ties; a stale version is 409."""
        rhk = self.get_object()
        data = isian(RhkUbahSerializer, request)
        hasil = layanan_rhk.update_rhk(
            rhk=rhk,
            uraian=data["uraian"],
            jenis=JenisRhk(data["jenis"]),
            rhk_pimpinan=str(data["rhk_pimpinan"]) if data["rhk_pimpinan"] else None,
            isi=layanan_rhk.IsiRhk(
                data.get("ukuran", rhk.ukuran), data.get("perspektif", rhk.perspektif), data.get("sasaran", rhk.sasaran)
            ),
            versi=data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return Response(self.get_serializer(self.get_base_queryset().get(pk=hasil.pk)).data)

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Take out of a draft."""
        layanan_rhk.delete_rhk(rhk=self.get_object(), oleh=self.pengguna, pada=timezone.now())
        return Response(status=204)
