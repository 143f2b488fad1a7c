"""API of the settings of appraisal."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_SETELAN, SETUJUI_SETELAN, USULKAN_SETELAN
from kinerja.models import SetelanKinerja
from kinerja.parameters import POLA
from kinerja.selectors.distribusi import get_pola
from kinerja.selectors.setelan import list_riwayat_setelan, list_setelan
from kinerja.services.setelan import approve_setelan, create_pola, create_setelan, reject_setelan

from .skp import CatatanSerializer


class SetelanSerializer(serializers.ModelSerializer[SetelanKinerja]):
    """A value proposed or decided."""

    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    sebelum = serializers.DateField(source="berlaku.upper", read_only=True, allow_null=True)

    class Meta:
        model = SetelanKinerja
        fields = (
            "uuid", "kunci", "nilai", "tabel", "satuan", "mulai", "sebelum", "dasar_hukum", "alasan", "status", "diusulkan_at",
            "diputus_at", "catatan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class SetelanBerlakuSerializer(serializers.Serializer[Any]):
    """A setting and the value in force today."""

    kunci = serializers.CharField(source="jenis.kunci")
    nama = serializers.CharField(source="jenis.nama")
    satuan = serializers.CharField(source="jenis.satuan")
    nilai = serializers.IntegerField(source="kini.nilai", allow_null=True, default=None)
    sejak = serializers.DateField(source="kini.sejak", allow_null=True, default=None)
    dasar_hukum = serializers.CharField(source="kini.dasar_hukum", default="")


class SetelanBaruSerializer(KetatSerializer):
    """A value from a day on."""

    kunci = serializers.CharField(max_length=60)
    nilai = serializers.IntegerField(min_value=0, max_value=100_000)
    mulai = serializers.DateField()
    dasar_hukum = serializers.CharField(max_length=200)
    alasan = serializers.CharField(max_length=2000)


class PolaDistribusiSerializer(serializers.Serializer[Any]):
    """The guide curve in force: a weight per capaian and predikat, its ground and how far it can be trusted."""

    nilai = serializers.DictField(child=serializers.DictField(child=serializers.IntegerField()), read_only=True)
    sejak = serializers.DateField(read_only=True)
    dasar_hukum = serializers.CharField(read_only=True)
    keyakinan = serializers.CharField(read_only=True, help_text="Kosong bila ditetapkan instansi.")


class PolaDistribusiBaruSerializer(KetatSerializer):
    """A guide curve from a day on."""

    tabel = serializers.DictField(
        child=serializers.DictField(child=serializers.IntegerField(min_value=POLA.terkecil, max_value=POLA.terbesar))
    )
    mulai = serializers.DateField()
    dasar_hukum = serializers.CharField(max_length=200)
    alasan = serializers.CharField(max_length=2000)


class SetelanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Proposals and decisions; `berlaku` gives the values of today."""

    model = SetelanKinerja
    serializer_class = SetelanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_SETELAN,
        "retrieve": LIHAT_SETELAN,
        "berlaku": LIHAT_SETELAN,
        "create": USULKAN_SETELAN,
        "pola": LIHAT_SETELAN,
        "usulkan_pola": USULKAN_SETELAN,
        "setujui": SETUJUI_SETELAN,
        "tolak": SETUJUI_SETELAN,
    }

    def get_base_queryset(self) -> Any:
        """Give every row; the act alone decides."""
        return list_riwayat_setelan()

    @extend_schema(responses=SetelanBerlakuSerializer(many=True))
    @action(detail=False, pagination_class=None, filter_backends=[])
    def berlaku(self, request: Request) -> Response:
        """Give each setting with its value of today."""
        return Response(SetelanBerlakuSerializer(list_setelan(timezone.localdate()), many=True).data)

    @extend_schema(request=SetelanBaruSerializer, responses={201: SetelanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Propose a value."""
        return Response(
            self.get_serializer(create_setelan(**self.isian(SetelanBaruSerializer), **self.oleh())).data, status=201
        )

    @extend_schema(request=VersiSerializer, responses=SetelanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Put it into force."""
        hasil = approve_setelan(setelan=self.get_object(), **self.isian(VersiSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=CatatanSerializer, responses=SetelanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Refuse it with a reason."""
        hasil = reject_setelan(setelan=self.get_object(), **self.isian(CatatanSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(responses=PolaDistribusiSerializer)
    @action(detail=False, methods=["get"], pagination_class=None, filter_backends=[])
    def pola(self, request: Request) -> Response:
        """Give the guide curve of today."""
        pola = get_pola(timezone.localdate())
        if pola is None:
            raise Http404
        return Response(PolaDistribusiSerializer(pola).data)

    @extend_schema(request=PolaDistribusiBaruSerializer, responses={201: SetelanSerializer})
    @pola.mapping.post
    @idempoten
    def usulkan_pola(self, request: Request) -> Response:
        """Propose a guide curve."""
        hasil = create_pola(**self.isian(PolaDistribusiBaruSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data, status=201)
