"""API of feedback under one's own name."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from kinerja.acts import BACA_UMPAN_BALIK, UMPAN_BALIK
from kinerja.enums import Ekspektasi, Hubungan, NilaiBerakhlak
from kinerja.models import Rhk, UmpanBalik
from kinerja.selectors.hubungan import list_penerima
from kinerja.services.umpan_balik import (
    create_umpan_balik,
    submit_tanggapan,
    update_dibaca,
    update_umpan_balik,
)

from .evaluasi import OrangSerializer


class UmpanBalikSerializer(serializers.ModelSerializer[UmpanBalik]):
    """One feedback as its readers see it; `hubungan` is what the giver is to the receiver."""

    dari = OrangSerializer(read_only=True)
    untuk = OrangSerializer(read_only=True)
    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)

    class Meta:
        model = UmpanBalik
        fields = (
            "uuid",
            "dari",
            "untuk",
            "hubungan",
            "arah",
            "pengamatan",
            "akibat",
            "saran",
            "nilai",
            "rhk",
            "created_at",
            "dibaca_at",
            "tanggapan",
            "ditanggapi_at",
            "diubah_at",
            "versi",
        )
        read_only_fields = fields


class PenerimaField(ScopedRelatedField):
    """One of the people to whom the caller may write today; anybody else is answered like an absent one."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(model=Pegawai, **kwargs)

    def get_queryset(self) -> Any:
        """Give the receivers."""
        request = self.context.get("request")
        if request is None or not request.user.is_authenticated:
            return Pegawai.objects.none()
        pegawai_id = lingkup(request.user).pegawai_id
        return list_penerima(pegawai_id, timezone.localdate(), Hubungan.ATASAN, Hubungan.BAWAHAN, Hubungan.KETUA_TIM)


class KirimSerializer(KetatSerializer):
    """What is sent."""

    untuk = PenerimaField()
    arah = serializers.ChoiceField(choices=Ekspektasi.choices())
    pengamatan = serializers.CharField(max_length=4000)
    akibat = serializers.CharField(max_length=4000, allow_blank=True, default="")
    saran = serializers.CharField(max_length=4000, allow_blank=True, default="")
    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices(), allow_blank=True, default="")
    rhk = ScopedRelatedField(model=Rhk, required=False, allow_null=True, default=None)


class UbahSerializer(KetatSerializer):
    """The words anew, with the version that was read."""

    arah = serializers.ChoiceField(choices=Ekspektasi.choices())
    pengamatan = serializers.CharField(max_length=4000)
    akibat = serializers.CharField(max_length=4000, allow_blank=True, default="")
    saran = serializers.CharField(max_length=4000, allow_blank=True, default="")
    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices(), allow_blank=True, default="")
    rhk = ScopedRelatedField(model=Rhk, required=False, allow_null=True, default=None)
    versi = serializers.IntegerField(min_value=1)


class TanggapanSerializer(KetatSerializer):
    """An answer."""

    tanggapan = serializers.CharField(max_length=4000)


class JumlahDibacaSerializer(serializers.Serializer[Any]):
    """How many were marked."""

    dibaca = serializers.IntegerField(read_only=True)


class UmpanBalikViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """What one wrote or received, and what team leads wrote about the people whom one rates."""

    model = UmpanBalik
    serializer_class = UmpanBalikSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"waktu": ("created_at",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": UMPAN_BALIK,
        "retrieve": BACA_UMPAN_BALIK,
        "create": UMPAN_BALIK,
        "partial_update": UMPAN_BALIK,
        "tanggapi": UMPAN_BALIK,
        "baca": UMPAN_BALIK,
    }

    def get_base_queryset(self) -> Any:
        """Give what one reads, newest first."""
        return (
            UmpanBalik.objects.visible_to(self.request.user)
            .select_related("dari", "untuk", "rhk")
            .order_by("-created_at", "-pk")
        )

    @extend_schema(request=KirimSerializer, responses={201: UmpanBalikSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Send feedback to a subordinate, the superior, or a member of a team that one leads."""
        masukan = KirimSerializer(data=request.data, context=self.get_serializer_context())
        masukan.is_valid(raise_exception=True)
        umpan = create_umpan_balik(oleh=self.pengguna, pada=timezone.now(), **masukan.validated_data)
        return Response(self.get_serializer(umpan).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=UbahSerializer, responses=UmpanBalikSerializer)
    @idempoten
    def partial_update(self, request: Request, uuid: str) -> Response:
        """Change one's own words within 24 hours; a stale version is 409."""
        umpan = self.get_object()
        hasil = update_umpan_balik(umpan_balik=umpan, **self.isian(UbahSerializer), **self.oleh())
        return Response(self.get_serializer(self.get_base_queryset().get(pk=hasil.pk)).data)

    @extend_schema(request=TanggapanSerializer, responses=UmpanBalikSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tanggapi(self, request: Request, uuid: str) -> Response:
        """Answer once."""
        umpan = self.get_object()
        masukan = TanggapanSerializer(data=request.data)
        masukan.is_valid(raise_exception=True)
        hasil = submit_tanggapan(
            umpan_balik=umpan,
            tanggapan=masukan.validated_data["tanggapan"],
            oleh=self.pengguna,
            pada=timezone.now(),
        )
        return Response(self.get_serializer(self.get_base_queryset().get(pk=hasil.pk)).data)

    @extend_schema(request=KetatSerializer, responses=JumlahDibacaSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def baca(self, request: Request) -> Response:
        """Mark everything received as read."""
        self.isian(KetatSerializer)
        jumlah = update_dibaca(oleh=request.user, pada=timezone.now())  # type: ignore[arg-type]
        return Response({"dibaca": jumlah})
