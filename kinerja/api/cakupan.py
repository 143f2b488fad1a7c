"""API of the coverage of dialogues by unit and quarter."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from kinerja.acts import INGATKAN_DIALOG, LIHAT_TANPA_DIALOG, PANTAU_DIALOG
from kinerja.models import DialogKinerja
from kinerja.selectors.cakupan import list_cakupan, list_tanpa_dialog_unit
from kinerja.services.pengingat_dialog import remind_cakupan

from .evaluasi import OrangSerializer

TRIWULAN = OpenApiParameter("triwulan", description="YYYY-T1 sampai YYYY-T4; kosong: triwulan berjalan.")


def baca_triwulan(teks: str) -> Triwulan:
    """Read a quarter, by default the running one."""
    try:
        return Triwulan.dari_teks(teks) if teks else Triwulan.dari_tanggal(timezone.localdate())
    except TriwulanTidakSah as galat:
        raise ValidationError({"triwulan": [str(galat)]}) from galat


class CakupanSerializer(serializers.Serializer[Any]):
    """One unit; figures of fewer than five people are null for those who see aggregates only."""

    kode = serializers.CharField(read_only=True)
    unit = serializers.CharField(read_only=True)
    jumlah = serializers.IntegerField(read_only=True)
    terlaksana = serializers.SerializerMethodField()
    direncanakan = serializers.SerializerMethodField()
    persen = serializers.SerializerMethodField()

    def get_terlaksana(self, baris: Any) -> int | None:
        """Give people with a dialogue held."""
        return None if baris.is_tersembunyi else baris.terlaksana

    def get_direncanakan(self, baris: Any) -> int | None:
        """Give people with a dialogue planned only."""
        return None if baris.is_tersembunyi else baris.direncanakan

    def get_persen(self, baris: Any) -> int | None:
        """Give the share in per cent."""
        return None if baris.is_tersembunyi else baris.persen


class TanpaDialogSerializer(serializers.Serializer[Any]):
    """Somebody without a dialogue held, and their rater."""

    pegawai = OrangSerializer(read_only=True)
    penilai = OrangSerializer(read_only=True)
    unit = serializers.CharField(read_only=True)
    is_direncanakan = serializers.BooleanField(read_only=True)


class IngatkanSerializer(KetatSerializer):
    """Which quarter, and one unit or all in reach."""

    triwulan = serializers.CharField(max_length=7, allow_blank=True, default="")
    unit = ScopedRelatedField(model=UnitKerja, slug_field="kode", required=False, allow_null=True, default=None)


class JumlahCakupanSerializer(serializers.Serializer[Any]):
    """How many heard it."""

    diingatkan = serializers.IntegerField(read_only=True)


class CakupanViewSet(ScopedViewSet):
    """Shares by unit, names without a dialogue, and the reminder."""

    model = DialogKinerja
    serializer_class = CakupanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": PANTAU_DIALOG,
        "tanpa_dialog": LIHAT_TANPA_DIALOG,
        "ingatkan": INGATKAN_DIALOG,
    }

    @extend_schema(parameters=[TRIWULAN], responses=CakupanSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give one row per unit in reach, the smallest share first."""
        self.check_parameter("triwulan", "halaman", "ukuran")
        baris = list_cakupan(
            request.user,
            baca_triwulan(request.query_params.get("triwulan", "")),
            timezone.localdate(),
            sembunyikan=not LIHAT_TANPA_DIALOG.boleh_umum(request.user),
        )
        return self.get_paginated_response(CakupanSerializer(self.paginate_queryset(baris), many=True).data)

    @extend_schema(parameters=[TRIWULAN], responses=TanpaDialogSerializer(many=True))
    @action(detail=False, methods=["get"], url_path="tanpa-dialog")
    def tanpa_dialog(self, request: Request) -> Response:
        """Give who in reach has had no dialogue in the quarter."""
        self.check_parameter("triwulan", "halaman", "ukuran")
        triwulan = baca_triwulan(request.query_params.get("triwulan", ""))
        baris = list_tanpa_dialog_unit(request.user, triwulan, timezone.localdate())
        return self.get_paginated_response(TanpaDialogSerializer(self.paginate_queryset(baris), many=True).data)

    @extend_schema(request=IngatkanSerializer, responses=JumlahCakupanSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def ingatkan(self, request: Request) -> Response:
        """Remind the raters of people without a dialogue."""
        data = self.isian(IngatkanSerializer)
        jumlah = remind_cakupan(
            triwulan=baca_triwulan(data["triwulan"]), unit=data["unit"], per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response({"diingatkan": jumlah})
