"""API of recognition: apresiasi, stories, suggestions, innovations, awards, incentives, comparison."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError as SalahDjango
from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import Pegawai
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja import acts
from kinerja.enums import JenisGagasan, NilaiBerakhlak
from kinerja.forms.apresiasi import list_rekan
from kinerja.models import (
    Apresiasi,
    Gagasan,
    KisahSukses,
    UsulanPenghargaan,
)
from kinerja.selectors.apresiasi import list_apresiasi, list_banding, list_gagasan, list_kisah
from kinerja.selectors.penghargaan import list_penghargaan
from kinerja.selectors.unit_banding import list_unit_pilihan
from kinerja.services import apresiasi as layanan
from kinerja.services.penghargaan import approve_penghargaan

from .evaluasi import OrangSerializer


class RekanField(serializers.SlugRelatedField):
    """Any colleague in service, by uuid."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "does_not_exist": "Data yang ditunjuk tidak ditemukan.",
        "invalid": "Data yang ditunjuk tidak ditemukan.",
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(slug_field="uuid", queryset=Pegawai.objects.none(), **kwargs)

    def get_queryset(self) -> QuerySet[Pegawai]:
        """Give everyone in service."""
        return list_rekan()

    def to_internal_value(self, data: Any) -> Any:
        """Find the colleague; a value of a wrong kind is answered like an absent one."""
        try:
            return super().to_internal_value(data)
        except (ValueError, TypeError, OverflowError, SalahDjango):
            self.fail("invalid")


class ApresiasiSerializer(serializers.ModelSerializer[Apresiasi]):
    """One apresiasi."""

    dari = OrangSerializer(read_only=True)
    untuk = OrangSerializer(read_only=True)

    class Meta:
        model = Apresiasi
        fields = ("uuid", "dari", "untuk", "nilai", "kalimat", "dipajang_at", "created_at")
        read_only_fields = fields


class BeriSerializer(KetatSerializer):
    """A sentence of thanks."""

    untuk = RekanField()
    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices())
    kalimat = serializers.CharField(max_length=300)


class PajangSerializer(KetatSerializer):
    """Whether it stands on the board."""

    pajang = serializers.BooleanField()


class ApresiasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """What one wrote or received, and the board."""

    model = Apresiasi
    serializer_class = ApresiasiSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_APRESIASI,
        "retrieve": acts.LIHAT_APRESIASI,
        "create": acts.BERAPRESIASI,
        "pajang": acts.BERAPRESIASI,
    }

    def get_base_queryset(self) -> QuerySet[Apresiasi]:
        """Give what this person reads."""
        return list_apresiasi(self.request.user)

    @extend_schema(request=BeriSerializer, responses={201: ApresiasiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Thank a colleague."""
        baris = layanan.create_apresiasi(**self.isian(BeriSerializer), **self.oleh())
        return Response(self.get_serializer(baris).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=PajangSerializer, responses=ApresiasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def pajang(self, request: Request, uuid: str) -> Response:
        """Put a received one on the board, or take it away."""
        baris = layanan.update_pajang(apresiasi=self.get_object(), **self.isian(PajangSerializer), **self.oleh())
        return Response(self.get_serializer(baris).data)


class KisahSerializer(serializers.ModelSerializer[KisahSukses]):
    """One story."""

    pegawai = OrangSerializer(read_only=True)
    penulis = OrangSerializer(read_only=True)

    class Meta:
        model = KisahSukses
        fields = ("uuid", "pegawai", "penulis", "judul", "isi", "status", "disetujui_at", "ditarik_at", "created_at")
        read_only_fields = fields


class TulisKisahSerializer(KetatSerializer):
    """A story about a colleague."""

    pegawai = RekanField()
    judul = serializers.CharField(max_length=160)
    isi = serializers.CharField(max_length=4000)


class SetujuSerializer(KetatSerializer):
    """Agree, or withdraw."""

    setuju = serializers.BooleanField()


class KisahViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Stories in reach."""

    model = KisahSukses
    serializer_class = KisahSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_APRESIASI,
        "retrieve": acts.LIHAT_APRESIASI,
        "create": acts.BERAPRESIASI,
        "jawab": acts.BERAPRESIASI,
    }

    def get_base_queryset(self) -> QuerySet[KisahSukses]:
        """Give the stories in reach."""
        return list_kisah(self.request.user)

    @extend_schema(request=TulisKisahSerializer, responses={201: KisahSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Write a story."""
        kisah = layanan.create_kisah(**self.isian(TulisKisahSerializer), **self.oleh())
        return Response(self.get_serializer(kisah).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=SetujuSerializer, responses=KisahSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jawab(self, request: Request, uuid: str) -> Response:
        """Agree to a story about oneself, or withdraw it."""
        kisah = layanan.approve_kisah(kisah=self.get_object(), **self.isian(SetujuSerializer), **self.oleh())
        return Response(self.get_serializer(kisah).data)


class GagasanSerializer(serializers.ModelSerializer[Gagasan]):
    """One suggestion."""

    pegawai = OrangSerializer(read_only=True)

    class Meta:
        model = Gagasan
        fields = ("uuid", "pegawai", "jenis", "judul", "isi", "status", "jawaban", "dijawab_at", "created_at")
        read_only_fields = fields


class TulisGagasanSerializer(KetatSerializer):
    """An initiative or a suggestion."""

    jenis = serializers.ChoiceField(choices=JenisGagasan.choices())
    judul = serializers.CharField(max_length=160)
    isi = serializers.CharField(max_length=4000)


class JawabGagasanSerializer(KetatSerializer):
    """The decision."""

    diterima = serializers.BooleanField()
    jawaban = serializers.CharField(max_length=4000)


class GagasanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Suggestions in reach."""

    model = Gagasan
    serializer_class = GagasanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_APRESIASI,
        "retrieve": acts.LIHAT_APRESIASI,
        "create": acts.BERAPRESIASI,
        "jawab": acts.PUTUS_GAGASAN,
    }

    def get_base_queryset(self) -> QuerySet[Gagasan]:
        """Give the suggestions in reach."""
        return list_gagasan(self.request.user)

    @extend_schema(request=TulisGagasanSerializer, responses={201: GagasanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Write one down."""
        gagasan = layanan.create_gagasan(**self.isian(TulisGagasanSerializer), **self.oleh())
        return Response(self.get_serializer(gagasan).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=JawabGagasanSerializer, responses=GagasanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jawab(self, request: Request, uuid: str) -> Response:
        """Answer it."""
        gagasan = layanan.approve_gagasan(
            gagasan=self.get_object(), **self.isian(JawabGagasanSerializer), **self.oleh()
        )
        return Response(self.get_serializer(gagasan).data)


class PutusanSerializer(KetatSerializer):
    """A decision with its reason; `insentif` in whole rupiah."""

    ditetapkan = serializers.BooleanField()
    alasan = serializers.CharField(max_length=4000)
    insentif = serializers.IntegerField(
        min_value=1, max_value=10_000_000_000, required=False, allow_null=True, default=None
    )


# --- Awards, incentives, comparison -------------------------------------------------------------
class PenghargaanSerializer(serializers.ModelSerializer[UsulanPenghargaan]):
    """One nomination."""

    pegawai = OrangSerializer(read_only=True)
    pejabat = OrangSerializer(read_only=True, allow_null=True)
    bukti = serializers.JSONField(read_only=True)

    class Meta:
        model = UsulanPenghargaan
        fields = ("uuid", "pegawai", "kategori", "periode", "bukti", "status", "alasan", "insentif", "pejabat")
        read_only_fields = fields


class PenghargaanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Nominations in reach."""

    model = UsulanPenghargaan
    serializer_class = PenghargaanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": acts.LIHAT_NILAI,
        "retrieve": acts.LIHAT_NILAI,
        "putuskan": acts.PUTUS_PENGHARGAAN,
    }

    def get_base_queryset(self) -> QuerySet[UsulanPenghargaan]:
        """Give the nominations in reach."""
        return list_penghargaan(self.request.user)

    @extend_schema(request=PutusanSerializer, responses=PenghargaanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def putuskan(self, request: Request, uuid: str) -> Response:
        """Decide."""
        usulan = approve_penghargaan(usulan=self.get_object(), **self.isian(PutusanSerializer), **self.oleh())
        return Response(self.get_serializer(usulan).data)


class BandingSerializer(serializers.Serializer[Any]):
    """One unit against its own past; whole per cent."""

    unit = serializers.CharField(source="unit.kode", read_only=True)
    nama = serializers.CharField(source="unit.nama", read_only=True)
    dulu = serializers.IntegerField(read_only=True, allow_null=True)
    kini = serializers.IntegerField(read_only=True, allow_null=True)
    perubahan = serializers.IntegerField(read_only=True, allow_null=True)


class IkutBandingSerializer(KetatSerializer):
    """A unit of the caller, in or out."""

    unit = serializers.CharField(max_length=60)
    ikut = serializers.BooleanField()


class BandingViewSet(ScopedViewSet):
    """Units that joined the comparison."""

    model = UsulanPenghargaan
    serializer_class = BandingSerializer
    acts: ClassVar[dict[str, Act]] = {"list": acts.LIHAT_APRESIASI, "create": acts.IKUT_BANDING}

    @extend_schema(responses=BandingSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Give the comparison."""
        self.check_parameter()
        return Response({"results": BandingSerializer(list_banding(timezone.localdate()), many=True).data})

    @extend_schema(request=IkutBandingSerializer, responses={204: None})
    @idempoten
    def create(self, request: Request) -> Response:
        """Enter a unit, or take it out."""
        isi = self.isian(IkutBandingSerializer)
        unit = next((u for u in list_unit_pilihan(request.user, acts.PENGELOLA) if u.kode == isi["unit"]), None)
        if unit is None:
            raise NotFound
        layanan.update_pembanding(unit_kerja=unit, ikut=isi["ikut"], **self.oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)
