"""API of printed documents of a locked run."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping.api import KetatSerializer
from penggajian import services
from penggajian.api.serializers import PekerjaanSerializer
from penggajian.enums import DokumenGaji


class CetakProsesSerializer(KetatSerializer):
    """Which document of a locked run, of which unit with all below it; without one of all units."""

    dokumen = serializers.ChoiceField(choices=DokumenGaji.choices())
    unit = serializers.SlugRelatedField[Any](
        slug_field="kode", queryset=UnitKerja.objects.order_by("kode"), required=False, allow_null=True, default=None
    )


class CetakMixin:
    """What the view set of runs does to print them."""

    @extend_schema(request=CetakProsesSerializer, responses={202: PekerjaanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def cetak(self: Any, request: Request, uuid: str) -> Response:
        """Ask for the register or the slips; the job's result names the file. 409 before the lock."""
        proses = self.get_object()
        isi = self.isian(CetakProsesSerializer)
        pekerjaan = services.enqueue_cetakan(
            proses=proses, dokumen=DokumenGaji(isi["dokumen"]), unit=isi["unit"], **self.oleh()
        )
        return Response(PekerjaanSerializer(pekerjaan).data, status=status.HTTP_202_ACCEPTED)
