"""API of decisions about the pay of one person."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unggahan import get_unggahan
from jabatan.models import Pegawai
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.api.sukarela import BulanField, TerapkanPotonganSerializer, UnggahPotonganSerializer
from penggajian.enums import NAMA_PERAN, JenisKetetapan
from penggajian.filters import KetetapanFilter
from penggajian.models import ImporKetetapan, KetetapanGaji
from penggajian.rules.ketetapan import TERBESAR
from penggajian.selectors.ketetapan import list_ketetapan


class KetetapanSerializer(serializers.ModelSerializer[KetetapanGaji]):
    """A decision about pay; `jumlah` in rupiah per month."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    mulai = serializers.DateField(source="berlaku.lower", read_only=True)
    berhenti = serializers.DateField(
        source="berlaku.upper", read_only=True, allow_null=True, help_text="Hari pertama yang tidak dihitung lagi."
    )

    class Meta:
        model = KetetapanGaji
        fields = (
            "uuid", "pegawai", "nama", "jenis", "peran", "jumlah", "upah_lalu", "mulai", "berhenti", "nomor_sk",
            "tanggal_sk", "keterangan", "status", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class KetetapanBaruSerializer(KetatSerializer):
    """A proposal: a role names itself, an amount is given only for what fixes one."""

    pegawai = ScopedRelatedField(model=Pegawai)
    jenis = serializers.ChoiceField(choices=JenisKetetapan.choices())
    peran = serializers.ChoiceField(choices=list(NAMA_PERAN.items()), required=False, allow_blank=True, default="")
    jumlah = serializers.IntegerField(min_value=1, max_value=TERBESAR, required=False, allow_null=True, default=None)
    upah_lalu = serializers.IntegerField(
        min_value=1,
        max_value=TERBESAR,
        required=False,
        allow_null=True,
        default=None,
        help_text="Upah terakhir sebagai pegawai non-ASN; hanya untuk upah PPPK paruh waktu.",
    )
    mulai = BulanField()
    sampai = BulanField(required=False, allow_null=True, default=None, help_text="Bulan terakhir yang dihitung.")
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField()
    keterangan = serializers.CharField(max_length=250, required=False, allow_blank=True, default="")


class KetetapanAkhiriSerializer(AlasanSerializer):
    """From which month on it no longer counts, and why."""

    mulai = BulanField()


class ImporKetetapanSerializer(serializers.ModelSerializer[ImporKetetapan]):
    """A preview: what would be proposed, what is wrong, and the hash that binds it."""

    class Meta:
        model = ImporKetetapan
        fields = (
            "uuid", "nama_berkas", "sidik", "rencana", "galat", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class KetetapanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Decisions about pay: proposed by one person, put into force by another, ended from a month on."""

    model = KetetapanGaji
    serializer_class = KetetapanSerializer
    filterset_class = KetetapanFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_KETETAPAN,
        "retrieve": acts.LIHAT_KETETAPAN,
        "create": acts.AJUKAN_KETETAPAN,
        "tarik": acts.AJUKAN_KETETAPAN,
        "setujui": acts.PUTUSKAN_KETETAPAN,
        "tolak": acts.PUTUSKAN_KETETAPAN,
        "akhiri": acts.PUTUSKAN_KETETAPAN,
        "impor": acts.AJUKAN_KETETAPAN,
        "terapkan": acts.AJUKAN_KETETAPAN,
    }

    def get_base_queryset(self) -> QuerySet[KetetapanGaji]:
        """Give the rows in reach; what waits comes first."""
        return list_ketetapan(self.request.user)

    def _jawab(self, layanan: Any, isian: Any) -> Response:
        satu = self.get_object()
        return Response(self.get_serializer(layanan(ketetapan=satu, **self.isian(isian), **self.oleh())).data)

    @extend_schema(request=KetetapanBaruSerializer, responses={201: KetetapanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Propose a decision for a person in reach, never for oneself."""
        isi = self.isian(KetetapanBaruSerializer)
        act: Any = acts.AJUKAN_KETETAPAN
        if not act.boleh(request.user, KetetapanGaji(pegawai=isi["pegawai"])):
            raise Http404
        satu = services.submit_ketetapan(**isi, per_tanggal=timezone.localdate(), **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=VersiSerializer, responses=KetetapanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Put a proposal into force, as another person than who proposed it."""
        return self._jawab(services.approve_ketetapan, VersiSerializer)

    @extend_schema(request=AlasanSerializer, responses=KetetapanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Turn a proposal down, with a reason."""
        return self._jawab(services.reject_ketetapan, AlasanSerializer)

    @extend_schema(request=VersiSerializer, responses=KetetapanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take one's own proposal back."""
        return self._jawab(services.withdraw_ketetapan, VersiSerializer)

    @extend_schema(request=KetetapanAkhiriSerializer, responses=KetetapanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def akhiri(self, request: Request, uuid: str) -> Response:
        """End an approved decision from a month on, with a reason."""
        return self._jawab(services.cancel_ketetapan, KetetapanAkhiriSerializer)

    @extend_schema(request=UnggahPotonganSerializer, responses={201: ImporKetetapanSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahPotonganSerializer)["berkas"]
        impor = services.create_impor_ketetapan(
            nama_berkas=berkas.name, isi=berkas.read(), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporKetetapanSerializer(impor).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=TerapkanPotonganSerializer, responses=ImporKetetapanSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Propose exactly what was previewed, or nothing."""
        isi = self.isian(TerapkanPotonganSerializer)
        impor = get_unggahan(ImporKetetapan, isi["impor"], self.pengguna)
        hasil = services.apply_impor_ketetapan(
            impor=impor, sidik=isi["sidik"], per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporKetetapanSerializer(hasil).data)
