"""API of the frame and the versions of an SKP: actions that `SkpViewSet` takes in."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping.api import KetatSerializer, VersiSerializer
from kinerja.enums import JenisLampiran, JenisVersi, PendekatanSkp
from kinerja.models import LampiranSkp
from kinerja.selectors.skp_versi import list_versi
from kinerja.services import skp_lampiran, skp_versi


class LampiranSerializer(serializers.ModelSerializer[LampiranSkp]):
    """One line of an attached list."""

    class Meta:
        model = LampiranSkp
        fields = ("jenis", "uraian")
        read_only_fields = fields


class DaftarLampiranSerializer(KetatSerializer):
    """One attached list anew, in order."""

    jenis = serializers.ChoiceField(choices=JenisLampiran.choices())
    butir = serializers.ListField(child=serializers.CharField(max_length=500), max_length=20)


class LampiranUbahSerializer(VersiSerializer):
    """Attached lists anew; a list that is not named stays as it is."""

    lampiran = DaftarLampiranSerializer(many=True, min_length=1, max_length=3)  # type: ignore[call-arg]  # a ListSerializer takes it


class PendekatanSerializer(VersiSerializer):
    """The approach of a draft."""

    pendekatan = serializers.ChoiceField(choices=PendekatanSkp.choices())


class RevisiSerializer(VersiSerializer):
    """Why an agreed SKP changes, and how far."""

    jenis = serializers.ChoiceField(choices=[JenisVersi.REVISI.value, JenisVersi.ADENDUM.value])
    alasan = serializers.CharField(max_length=1000)


class VersiSkpSerializer(serializers.Serializer[Any]):
    """One agreed version with what it changed and whether it is untouched."""

    uuid = serializers.UUIDField(source="versi.uuid")
    nomor = serializers.IntegerField(source="versi.nomor")
    jenis = serializers.CharField(source="versi.jenis")
    alasan = serializers.CharField(source="versi.alasan")
    disepakati_at = serializers.DateTimeField(source="versi.disepakati_at")
    sidik = serializers.CharField(source="versi.sidik")
    is_utuh = serializers.BooleanField()
    beda = serializers.ListField(child=serializers.CharField())
    isi = serializers.JSONField(source="versi.isi")


class VersiAksi:
    """Actions on the frame and the versions of one SKP."""

    request: Any

    @extend_schema(request=LampiranUbahSerializer)
    @action(detail=True, methods=["put"])
    @idempoten
    def lampiran(self: Any, request: Request, uuid: str) -> Response:
        """Write the attached lists of a draft."""
        skp = self.get_object()
        data = self.isian(LampiranUbahSerializer)
        isi = {JenisLampiran(satu["jenis"]): satu["butir"] for satu in data["lampiran"]}
        return self._jawab(skp_lampiran.update_lampiran(skp=skp, lampiran=isi, versi=data["versi"], **self.oleh()))

    @extend_schema(request=PendekatanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def pendekatan(self: Any, request: Request, uuid: str) -> Response:
        """Change between kuantitatif and kualitatif."""
        skp = self.get_object()
        data = self.isian(PendekatanSerializer)
        return self._jawab(
            skp_lampiran.update_pendekatan(
                skp=skp, pendekatan=PendekatanSkp(data["pendekatan"]), versi=data["versi"], **self.oleh()
            )
        )

    @extend_schema(request=RevisiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def revisi(self: Any, request: Request, uuid: str) -> Response:
        """Draft a revision or an adendum beside the agreed SKP; answers with the draft."""
        skp = self.get_object()
        data = self.isian(RevisiSerializer)
        draf = skp_versi.create_revisi(
            skp=skp,
            jenis=JenisVersi(data["jenis"]),
            alasan=data["alasan"],
            versi=data["versi"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return self._jawab(draf, 201)

    @extend_schema(responses=VersiSkpSerializer(many=True))
    @action(detail=True, methods=["get"])
    def versi(self: Any, request: Request, uuid: str) -> Response:
        """Give the agreed versions, newest first."""
        return Response(VersiSkpSerializer(list_versi(self.get_object()), many=True).data)
