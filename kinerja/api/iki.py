"""API of indicators: changes of one, with the version of its SKP."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import ScopedViewSet
from kinerja.acts import UBAH_SKP
from kinerja.enums import Aspek
from kinerja.models import Iki
from kinerja.services import rhk as layanan_rhk

from .indikator import TidakRealistisAksi
from .skp import IkiSerializer, IsiIkiSerializer, isi_iki


class IkiUbahSerializer(IsiIkiSerializer):
    """An indicator anew."""

    aspek = serializers.ChoiceField(choices=Aspek.choices())
    uraian = serializers.CharField(max_length=400)
    target = serializers.DecimalField(max_digits=14, decimal_places=2, min_value=0)
    satuan = serializers.CharField(max_length=60)


class IkiViewSet(TidakRealistisAksi, ScopedViewSet):
    """Changes of one indicator; it is added through its SKP."""

    model = Iki
    serializer_class = IkiSerializer
    lookup_field = "pk"
    lookup_value_regex = r"\d{1,18}"
    acts: ClassVar[dict[str, Act]] = {
        "partial_update": UBAH_SKP,
        "destroy": UBAH_SKP,
        "tidak_realistis": UBAH_SKP,
    }

    def get_base_queryset(self) -> Any:
        """Give indicators in reach."""
        return super().get_base_queryset().select_related("rhk__skp__pegawai")

    @extend_schema(request=IkiUbahSerializer, responses=IkiSerializer)
    @idempoten
    def partial_update(self, request: Request, pk: str) -> Response:
        """Change; a stale version of the SKP is 409."""
        iki = self.get_object()
        data = self.isian(IkiUbahSerializer)
        hasil = layanan_rhk.update_iki(
            iki=iki,
            aspek=Aspek(data["aspek"]),
            uraian=data["uraian"],
            target=data["target"],
            satuan=data["satuan"],
            isi=isi_iki(data),
            versi=data["versi"],
            **self.oleh(),
        )
        return Response(self.get_serializer(hasil).data)

    @extend_schema(responses={204: None})
    @idempoten
    def destroy(self, request: Request, pk: str) -> Response:
        """Take out of a draft."""
        layanan_rhk.delete_iki(iki=self.get_object(), **self.oleh())
        return Response(status=204)
