"""API of two payers at once: statements of employees and the withholding slips of who pays gaji pokok."""

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
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.api.sukarela import TerapkanPotonganSerializer, UnggahPotonganSerializer
from penggajian.enums import PembayarGaji
from penggajian.filters import DuaPembayarFilter
from penggajian.models import DuaPembayar, ImporDuaPembayar
from penggajian.models.dua_pembayar import RUPIAH_BUKTI


class DuaPembayarSerializer(serializers.ModelSerializer[DuaPembayar]):
    """What a person stated about a second payer, and that payer's slip; rupiah."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)

    class Meta:
        model = DuaPembayar
        fields = (
            "uuid", "pegawai", "nama", "tahun", "bulan_awal", "bulan_akhir", "pembayar", "pembayar_gaji",
            "nomor_pernyataan", "tanggal_pernyataan", "nomor_bukti", "tanggal_bukti", *RUPIAH_BUKTI,
            "dicabut_at", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class DuaPembayarBaruSerializer(KetatSerializer):
    """A statement to record; the slip is added by an act of its own."""

    pegawai = ScopedRelatedField(model=Pegawai)
    tahun = serializers.IntegerField(min_value=2024, max_value=9999)
    bulan_awal = serializers.IntegerField(min_value=1, max_value=12)
    bulan_akhir = serializers.IntegerField(min_value=1, max_value=12)
    pembayar = serializers.CharField(max_length=160)
    pembayar_gaji = serializers.ChoiceField(choices=PembayarGaji.choices())
    nomor_pernyataan = serializers.CharField(max_length=120)
    tanggal_pernyataan = serializers.DateField()


class BuktiPembayarSerializer(KetatSerializer):
    """The withholding slip of who pays gaji pokok; rupiah."""

    versi = serializers.IntegerField(required=False, min_value=1)
    nomor_bukti = serializers.CharField(max_length=120)
    tanggal_bukti = serializers.DateField()
    bruto = serializers.IntegerField(min_value=1)
    pengurang = serializers.IntegerField(min_value=0, default=0)
    pph_dipotong = serializers.IntegerField(min_value=0, default=0)
    pph_ditanggung = serializers.IntegerField(min_value=0, default=0)


class ImporDuaPembayarSerializer(serializers.ModelSerializer[ImporDuaPembayar]):
    """A preview: what would be recorded, what is wrong, and the hash that binds it."""

    class Meta:
        model = ImporDuaPembayar
        fields = (
            "uuid", "nama_berkas", "sidik", "rencana", "galat", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class DuaPembayarViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Payers of the same months beside this institution."""

    model = DuaPembayar
    serializer_class = DuaPembayarSerializer
    filterset_class = DuaPembayarFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_PENGHASILAN,
        "retrieve": acts.LIHAT_PENGHASILAN,
        "create": acts.CATAT_PENGHASILAN,
        "bukti": acts.CATAT_PENGHASILAN,
        "cabut": acts.CATAT_PENGHASILAN,
        "impor": acts.CATAT_PENGHASILAN,
        "terapkan": acts.CATAT_PENGHASILAN,
    }

    def get_base_queryset(self) -> QuerySet[DuaPembayar]:
        """Give records in reach, newest first."""
        dasar = DuaPembayar.objects.visible_to(self.request.user)
        return dasar.select_related("pegawai").order_by("-dicatat_at", "-pk")

    @extend_schema(request=DuaPembayarBaruSerializer, responses={201: DuaPembayarSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record what a person stated, never for oneself."""
        isi = self.isian(DuaPembayarBaruSerializer)
        act: Any = acts.CATAT_PENGHASILAN
        if not act.boleh(request.user, DuaPembayar(pegawai=isi["pegawai"])):
            raise Http404
        satu = services.record_dua_pembayar(**isi, per_tanggal=timezone.localdate(), **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=BuktiPembayarSerializer, responses=DuaPembayarSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def bukti(self, request: Request, uuid: str) -> Response:
        """Add the withholding slip of who pays gaji pokok."""
        satu = self.get_object()
        isi = self.isian(BuktiPembayarSerializer)
        bukti = services.IsiBukti(isi["nomor_bukti"], isi["tanggal_bukti"], {nama: isi[nama] for nama in RUPIAH_BUKTI})
        hasil = services.record_bukti_pembayar(
            dua_pembayar=satu, bukti=bukti, versi=isi.get("versi"), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=AlasanSerializer, responses=DuaPembayarSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Withdraw a wrong record, with a reason."""
        satu = self.get_object()
        hasil = services.withdraw_dua_pembayar(dua_pembayar=satu, **self.isian(AlasanSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=UnggahPotonganSerializer, responses={201: ImporDuaPembayarSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahPotonganSerializer)["berkas"]
        impor = services.create_impor_dua_pembayar(
            nama_berkas=berkas.name, isi=berkas.read(), per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporDuaPembayarSerializer(impor).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=TerapkanPotonganSerializer, responses=ImporDuaPembayarSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        isi = self.isian(TerapkanPotonganSerializer)
        impor = get_unggahan(ImporDuaPembayar, isi["impor"], self.pengguna)
        hasil = services.apply_impor_dua_pembayar(
            impor=impor, sidik=isi["sidik"], per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(ImporDuaPembayarSerializer(hasil).data)
