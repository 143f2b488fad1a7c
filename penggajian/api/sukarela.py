"""API of voluntary deductions."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unggahan import get_unggahan
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from jabatan.selectors import get_pegawai_user
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.enums import JenisSukarela
from penggajian.filters import SukarelaFilter
from penggajian.models import ImporPotongan, PotonganSukarela


class SukarelaSerializer(serializers.ModelSerializer[PotonganSukarela]):
    """A voluntary deduction with the words of its consent."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    berhenti = serializers.DateField(
        source="berlaku.upper", read_only=True, allow_null=True, help_text="Hari pertama tanpa potongan."
    )

    class Meta:
        model = PotonganSukarela
        fields = (
            "uuid",
            "pegawai",
            "nama",
            "jenis",
            "penerima",
            "jumlah",
            "mulai",
            "berhenti",
            "status",
            "kuasa",
            "nomor_kuasa",
            "alasan",
            "versi",
        )
        read_only_fields = fields


@extend_schema_field(OpenApiTypes.STR)
class BulanField(serializers.Field):
    """A month written YYYY-MM."""

    def to_internal_value(self, data: Any) -> Periode:
        """Read the month."""
        try:
            return Periode.dari_teks(str(data)[:10])
        except PeriodeTidakSah as galat:
            raise serializers.ValidationError(str(galat)) from galat

    def to_representation(self, value: Periode) -> str:
        """Write the month."""
        return f"{value.tahun}-{value.bulan:02d}"


class SukarelaBaruSerializer(KetatSerializer):
    """A deduction of one's own; `setuju` must be true, for it is a consent."""

    jenis = serializers.ChoiceField(choices=JenisSukarela.choices())
    penerima = serializers.CharField(max_length=120, required=False, allow_blank=True, default="")
    jumlah = serializers.IntegerField(min_value=1_000, max_value=100_000_000)
    mulai = BulanField()
    setuju = serializers.BooleanField()

    def validate_setuju(self, setuju: bool) -> bool:
        """Refuse a deduction without consent."""
        if not setuju:
            raise serializers.ValidationError("Tanpa kuasa Anda, gaji tidak dipotong.")
        return setuju

    def validate(self, isi: dict[str, Any]) -> dict[str, Any]:
        """Ask for the receiver where the kind does not say it; the consent itself is no field of the row."""
        if isi["jenis"] in (JenisSukarela.KOPERASI, JenisSukarela.LAIN) and not isi["penerima"].strip():
            raise serializers.ValidationError({"penerima": ["Tulis kepada siapa potongan ini disalurkan."]})
        return {nama: nilai for nama, nilai in isi.items() if nama != "setuju"}


class SukarelaSetujuiSerializer(VersiSerializer):
    """Acceptance, perhaps with the number of the signed letter."""

    nomor_kuasa = serializers.CharField(max_length=120, required=False, allow_blank=True, default="")


class SukarelaHentikanSerializer(VersiSerializer):
    """From which month on nothing is taken any more."""

    mulai = BulanField()
    alasan = serializers.CharField(max_length=250, required=False, allow_blank=True, default="")


class ImporPotonganSerializer(serializers.ModelSerializer[ImporPotongan]):
    """A preview: what would change, what is wrong, and the hash that binds it."""

    class Meta:
        model = ImporPotongan
        fields = (
            "uuid",
            "nama_berkas",
            "sidik",
            "rencana",
            "galat",
            "jumlah_baris",
            "jumlah_baru",
            "jumlah_ubah",
            "jumlah_sama",
            "diterapkan_at",
        )
        read_only_fields = fields


class UnggahPotonganSerializer(KetatSerializer):
    """A sheet."""

    berkas = serializers.FileField()


class TerapkanPotonganSerializer(KetatSerializer):
    """Which preview to apply, bound by its hash."""

    impor = serializers.UUIDField()
    sidik = serializers.CharField(max_length=64)


class SukarelaViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Voluntary deductions: one's own, and those that the treasurer decides."""

    model = PotonganSukarela
    serializer_class = SukarelaSerializer
    filterset_class = SukarelaFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_SUKARELA,
        "retrieve": acts.LIHAT_SUKARELA,
        "create": acts.AJUKAN_SUKARELA,
        "hentikan": acts.AJUKAN_SUKARELA,
        "setujui": acts.PUTUSKAN_SUKARELA,
        "tolak": acts.PUTUSKAN_SUKARELA,
        "batalkan": acts.PUTUSKAN_SUKARELA,
        "impor": acts.PUTUSKAN_SUKARELA,
        "terapkan": acts.PUTUSKAN_SUKARELA,
    }

    def get_base_queryset(self) -> QuerySet[PotonganSukarela]:
        """Give deductions in reach, newest first."""
        dasar = PotonganSukarela.objects.visible_to(self.request.user)
        return dasar.select_related("pegawai").order_by("-diajukan_at", "-pk")

    def _jawab(self, layanan: Any, isian: Any, **lain: Any) -> Response:
        sukarela = self.get_object()
        return Response(
            self.get_serializer(layanan(sukarela=sukarela, **self.isian(isian), **lain, **self.oleh())).data
        )

    @extend_schema(request=SukarelaBaruSerializer, responses={201: SukarelaSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Authorise a deduction from one's own pay."""
        pegawai = get_pegawai_user(request.user)
        if pegawai is None:
            raise Http404
        isi = self.isian(SukarelaBaruSerializer)
        sukarela = services.submit_sukarela(pegawai=pegawai, **isi, per_tanggal=timezone.localdate(), **self.oleh())
        return Response(self.get_serializer(sukarela).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=SukarelaHentikanSerializer, responses=SukarelaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def hentikan(self, request: Request, uuid: str) -> Response:
        """Stop one's own from a month on."""
        isian = SukarelaHentikanSerializer
        return self._jawab(services.cancel_sukarela, isian, per_tanggal=timezone.localdate())

    @extend_schema(request=SukarelaSetujuiSerializer, responses=SukarelaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Accept, as another person than who authorised."""
        isian = SukarelaSetujuiSerializer
        return self._jawab(services.approve_sukarela, isian, per_tanggal=timezone.localdate())

    @extend_schema(request=AlasanSerializer, responses=SukarelaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn down with a reason."""
        return self._jawab(services.reject_sukarela, AlasanSerializer)

    @extend_schema(request=SukarelaHentikanSerializer, responses=SukarelaSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Stop a person's deduction, with a reason that the person reads."""
        isian = SukarelaHentikanSerializer
        return self._jawab(services.cancel_sukarela, isian, per_tanggal=timezone.localdate())

    @extend_schema(request=UnggahPotonganSerializer, responses={201: ImporPotonganSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahPotonganSerializer)["berkas"]
        impor = services.create_impor_potongan(
            nama_berkas=berkas.name, isi=berkas.read(), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporPotonganSerializer(impor).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=TerapkanPotonganSerializer, responses=ImporPotonganSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        isi = self.isian(TerapkanPotonganSerializer)
        impor = get_unggahan(ImporPotongan, isi["impor"], self.pengguna)
        hasil = services.apply_impor_potongan(
            impor=impor, sidik=isi["sidik"], per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporPotonganSerializer(hasil).data)
