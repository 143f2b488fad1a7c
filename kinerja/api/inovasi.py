"""API of innovations and the incentives proposed for them."""

from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as SalahDjango
from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja import acts
from kinerja.enums import ArahTarget
from kinerja.models import (
    Inovasi,
    KontribusiInovasi,
    UsulanInsentif,
)
from kinerja.selectors.apresiasi import list_inovasi
from kinerja.services import inovasi as layanan_inovasi

from .apresiasi import PutusanSerializer, RekanField
from .evaluasi import OrangSerializer


# --- Innovations --------------------------------------------------------------------------------
class KontribusiInovasiSerializer(serializers.ModelSerializer[KontribusiInovasi]):
    """The share of a member."""

    pegawai = OrangSerializer(read_only=True)

    class Meta:
        model = KontribusiInovasi
        fields = ("pegawai", "peran", "persen", "disetujui_at")
        read_only_fields = fields


class InovasiSerializer(serializers.ModelSerializer[Inovasi]):
    """One innovation."""

    pengusul = OrangSerializer(read_only=True)
    pejabat = OrangSerializer(read_only=True, allow_null=True)
    kontribusi = KontribusiInovasiSerializer(source="kontribusi_set", many=True, read_only=True)
    persen_perbaikan = serializers.IntegerField(read_only=True)

    class Meta:
        model = Inovasi
        fields = (
            "uuid", "pengusul", "judul", "masalah", "perubahan", "ukuran", "satuan", "arah", "sebelum",
            "sebelum_tanggal", "sesudah", "sesudah_tanggal", "persen_perbaikan", "bukti", "status", "kontribusi",
            "penilaian", "alasan", "insentif", "pejabat", "created_at",
        )  # fmt: skip
        read_only_fields = fields


class BagianSerializer(KetatSerializer):
    """The share of one member."""

    pegawai = RekanField()
    peran = serializers.CharField(max_length=160)
    persen = serializers.DecimalField(max_digits=5, decimal_places=2, min_value=Decimal("0.01"), max_value=100)


class BagianDaftarSerializer(KetatSerializer):
    """All shares; together exactly 100."""

    bagian = BagianSerializer(many=True)


class UsulInovasiSerializer(BagianDaftarSerializer):
    """An innovation with its measure and its shares."""

    judul = serializers.CharField(max_length=160)
    masalah = serializers.CharField(max_length=4000)
    perubahan = serializers.CharField(max_length=4000)
    ukuran = serializers.CharField(max_length=160)
    satuan = serializers.CharField(max_length=40)
    arah = serializers.ChoiceField(choices=ArahTarget.choices())
    sebelum = serializers.DecimalField(max_digits=14, decimal_places=2, min_value=0)
    sebelum_tanggal = serializers.DateField()
    sesudah = serializers.DecimalField(max_digits=14, decimal_places=2, min_value=0)
    sesudah_tanggal = serializers.DateField()
    bukti = serializers.CharField(max_length=4000)


class PenilaianInovasiSerializer(KetatSerializer):
    """The assessment of the evidence."""

    penilaian = serializers.CharField(max_length=4000)


def _bagian(data: list[dict[str, Any]]) -> list[layanan_inovasi.Bagian]:
    return [(b["pegawai"], b["peran"], b["persen"]) for b in data]


class InovasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """The register in reach; who may act is checked by the service, since several people own an innovation."""

    model = Inovasi
    serializer_class = InovasiSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_APRESIASI,
        "retrieve": acts.LIHAT_APRESIASI,
        "create": acts.IKUT_INOVASI,
        "bagian": acts.IKUT_INOVASI,
        "sepakati": acts.IKUT_INOVASI,
        "nilai": acts.NILAI_INOVASI,
        "putuskan": acts.PUTUS_PENGHARGAAN,
    }

    def get_base_queryset(self) -> QuerySet[Inovasi]:
        """Give the register in reach."""
        return list_inovasi(self.request.user).prefetch_related("kontribusi_set__pegawai")

    def _satu(self) -> Inovasi:
        try:
            return self.get_queryset().get(uuid=self.kwargs["uuid"])
        except (Inovasi.DoesNotExist, SalahDjango) as sebab:
            raise NotFound from sebab

    def _jawab(self, inovasi: Inovasi, kode: int = status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=inovasi.pk)).data, status=kode)

    @extend_schema(request=UsulInovasiSerializer, responses={201: InovasiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Register an innovation."""
        isi = self.isian(UsulInovasiSerializer)
        bagian = _bagian(isi.pop("bagian"))
        return self._jawab(
            layanan_inovasi.create_inovasi(isi=isi, bagian=bagian, **self.oleh()), status.HTTP_201_CREATED
        )

    @extend_schema(request=BagianDaftarSerializer, responses=InovasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def bagian(self, request: Request, uuid: str) -> Response:
        """Change the shares; everyone is asked again."""
        inovasi = self._satu()
        bagian = _bagian(self.isian(BagianDaftarSerializer)["bagian"])
        return self._jawab(layanan_inovasi.update_bagian(inovasi=inovasi, bagian=bagian, **self.oleh()))

    @extend_schema(request=KetatSerializer, responses=InovasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def sepakati(self, request: Request, uuid: str) -> Response:
        """Agree to one's own share."""
        self.isian(KetatSerializer)
        return self._jawab(layanan_inovasi.accept_bagian(inovasi=self._satu(), **self.oleh()))

    @extend_schema(request=PenilaianInovasiSerializer, responses=InovasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def nilai(self, request: Request, uuid: str) -> Response:
        """Assess the evidence."""
        inovasi, isi = self._satu(), self.isian(PenilaianInovasiSerializer)
        return self._jawab(layanan_inovasi.verify_inovasi(inovasi=inovasi, **isi, **self.oleh()))

    @extend_schema(request=PutusanSerializer, responses=InovasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def putuskan(self, request: Request, uuid: str) -> Response:
        """Decide as the named official."""
        inovasi, isi = self._satu(), self.isian(PutusanSerializer)
        return self._jawab(layanan_inovasi.approve_inovasi(inovasi=inovasi, **isi, **self.oleh()))


class InsentifSerializer(serializers.ModelSerializer[UsulanInsentif]):
    """One proposed incentive; whole rupiah."""

    pegawai = OrangSerializer(read_only=True)

    class Meta:
        model = UsulanInsentif
        fields = ("uuid", "pegawai", "jumlah", "dasar", "tanggal")
        read_only_fields = fields


class InsentifViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Incentives proposed by decisions, in reach."""

    model = UsulanInsentif
    serializer_class = InsentifSerializer
    acts: ClassVar[dict[str, Act]] = {"list": acts.LIHAT_INSENTIF}

    def get_base_queryset(self) -> QuerySet[UsulanInsentif]:
        """Give the proposals in reach, newest first."""
        return (
            UsulanInsentif.objects.visible_to(self.request.user).select_related("pegawai").order_by("-tanggal", "-pk")
        )
