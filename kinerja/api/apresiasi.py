"""API of recognition: apresiasi, stories, suggestions, innovations, awards, incentives, comparison."""

from decimal import Decimal
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
from kinerja.enums import ArahTarget, JenisGagasan, NilaiBerakhlak
from kinerja.forms.apresiasi import list_rekan
from kinerja.models import (
    Apresiasi,
    Gagasan,
    Inovasi,
    KisahSukses,
    KontribusiInovasi,
    UsulanInsentif,
    UsulanPenghargaan,
)
from kinerja.selectors.apresiasi import list_apresiasi, list_banding, list_gagasan, list_inovasi, list_kisah
from kinerja.selectors.penghargaan import list_penghargaan
from kinerja.selectors.unit_banding import list_unit_pilihan
from kinerja.services import apresiasi as layanan
from kinerja.services import inovasi as layanan_inovasi
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


class PutusanSerializer(KetatSerializer):
    """A decision with its reason; `insentif` in whole rupiah."""

    ditetapkan = serializers.BooleanField()
    alasan = serializers.CharField(max_length=4000)
    insentif = serializers.IntegerField(
        min_value=1, max_value=10_000_000_000, required=False, allow_null=True, default=None
    )


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
