"""API of findings that two persons let stand."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from penggajian import acts, services
from penggajian.models import Pengesampingan, ProsesGaji
from penggajian.rules.pagar import PAGAR


class TemuanSerializer(serializers.Serializer[Any]):
    """One check over a run; the digest names exactly who and what was found."""

    kode = serializers.CharField()
    tingkat = serializers.CharField()
    jumlah = serializers.IntegerField()
    kalimat = serializers.SerializerMethodField()
    cara = serializers.CharField()
    dasar_hukum = serializers.CharField(source="pagar.dasar_hukum")
    sidik = serializers.CharField()
    menahan = serializers.BooleanField()
    is_dikesampingkan = serializers.BooleanField()

    def get_kalimat(self, temuan: Any) -> str:
        """Say what was found, or what was looked for."""
        return str(temuan.kalimat if temuan.jumlah else temuan.judul)


class PengesampinganSerializer(serializers.ModelSerializer[Pengesampingan]):
    """The wish to let a finding stand: read only; decided by named actions."""

    proses = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    diajukan_oleh = serializers.CharField(source="diajukan_oleh.get_full_name", read_only=True)
    diputus_oleh = serializers.CharField(source="diputus_oleh.get_full_name", read_only=True, default="")

    class Meta:
        model = Pengesampingan
        fields = (
            "uuid",
            "proses",
            "kode",
            "sidik",
            "jumlah",
            "alasan",
            "status",
            "diajukan_oleh",
            "diajukan_at",
            "diputus_oleh",
            "diputus_at",
            "alasan_tolak",
        )
        read_only_fields = fields


class PengesampinganBaruSerializer(KetatSerializer):
    """Which finding of which run, as it was read, and why it may stand."""

    proses = serializers.SlugRelatedField[Any](slug_field="uuid", queryset=ProsesGaji.objects.all())
    kode = serializers.ChoiceField(choices=[satu.kode for satu in PAGAR])
    sidik = serializers.RegexField(r"^[0-9a-f]{64}$")
    alasan = serializers.CharField(max_length=1000)


class TolakPengesampinganSerializer(KetatSerializer):
    """Why it is turned down."""

    alasan = serializers.CharField(max_length=250)


class PengesampinganViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Findings that somebody wants to let stand."""

    model = Pengesampingan
    serializer_class = PengesampinganSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_PROSES,
        "retrieve": acts.LIHAT_PROSES,
        "create": acts.AJUKAN_PENGESAMPINGAN,
        "setujui": acts.PUTUSKAN_PENGESAMPINGAN,
        "tolak": acts.PUTUSKAN_PENGESAMPINGAN,
    }

    def get_base_queryset(self) -> QuerySet[Pengesampingan]:
        """Give every wish, newest first; a run has no owner, so the act alone decides."""
        return Pengesampingan.objects.select_related("proses", "diajukan_oleh", "diputus_oleh").order_by("-pk")

    @extend_schema(request=PengesampinganBaruSerializer, responses={201: PengesampinganSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Ask to let a finding stand; another digest than the present one is 409."""
        isi = self.isian(PengesampinganBaruSerializer)
        hasil = services.submit_pengesampingan(**isi, **self.oleh())
        return Response(self.get_serializer(hasil).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=KetatSerializer, responses=PengesampinganSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Let it stand, as another person than who asked."""
        objek = self.get_object()
        self.isian(KetatSerializer)
        hasil = services.approve_pengesampingan(pengesampingan=objek, **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=TolakPengesampinganSerializer, responses=PengesampinganSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn it down with a reason."""
        objek = self.get_object()
        isi = self.isian(TolakPengesampinganSerializer)
        hasil = services.reject_pengesampingan(pengesampingan=objek, **isi, **self.oleh())
        return Response(self.get_serializer(hasil).data)
