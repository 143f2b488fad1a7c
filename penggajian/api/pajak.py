"""API of income and tax from before this portal."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
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
from penggajian.enums import SumberPenghasilan
from penggajian.filters import PenghasilanFilter
from penggajian.models import ImporPenghasilan, PenghasilanSebelumnya
from penggajian.models.pajak import RUPIAH


class PenghasilanSerializer(serializers.ModelSerializer[PenghasilanSebelumnya]):
    """Months of a tax year with their paper; rupiah."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)

    class Meta:
        model = PenghasilanSebelumnya
        fields = (
            "uuid", "pegawai", "nama", "tahun", "bulan_awal", "bulan_akhir", "sumber", "nomor_bukti", *RUPIAH,
            "dicabut_at", "alasan", "versi",
        )  # fmt: skip
        read_only_fields = fields


class PenghasilanBaruSerializer(KetatSerializer):
    """A record to make; amounts that the source does not give are left out."""

    pegawai = ScopedRelatedField(model=Pegawai)
    tahun = serializers.IntegerField(min_value=2009, max_value=9999)
    bulan_awal = serializers.IntegerField(min_value=1, max_value=12)
    bulan_akhir = serializers.IntegerField(min_value=1, max_value=12)
    sumber = serializers.ChoiceField(choices=SumberPenghasilan.choices())
    nomor_bukti = serializers.CharField(max_length=120)
    bruto = serializers.IntegerField(min_value=0, default=0)
    bruto_tpp = serializers.IntegerField(min_value=0, default=0)
    pengurang = serializers.IntegerField(min_value=0, default=0)
    pph = serializers.IntegerField(min_value=0, default=0)
    pph_tpp = serializers.IntegerField(min_value=0, default=0)
    neto = serializers.IntegerField(min_value=0, default=0)


class ImporPenghasilanSerializer(serializers.ModelSerializer[ImporPenghasilan]):
    """A preview: what would be recorded, what is wrong, and the hash that binds it."""

    class Meta:
        model = ImporPenghasilan
        fields = (
            "uuid", "nama_berkas", "sidik", "rencana", "galat", "jumlah_baris", "jumlah_baru", "jumlah_ubah",
            "jumlah_sama", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields


class PenghasilanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Income and tax of months that no slip of this portal holds."""

    model = PenghasilanSebelumnya
    serializer_class = PenghasilanSerializer
    filterset_class = PenghasilanFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_PENGHASILAN,
        "retrieve": acts.LIHAT_PENGHASILAN,
        "create": acts.CATAT_PENGHASILAN,
        "cabut": acts.CATAT_PENGHASILAN,
        "impor": acts.CATAT_PENGHASILAN,
        "terapkan": acts.CATAT_PENGHASILAN,
    }

    def get_base_queryset(self) -> QuerySet[PenghasilanSebelumnya]:
        """Give records in reach, newest first."""
        dasar = PenghasilanSebelumnya.objects.visible_to(self.request.user)
        return dasar.select_related("pegawai").order_by("-dicatat_at", "-pk")

    @extend_schema(request=PenghasilanBaruSerializer, responses={201: PenghasilanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record months of a person."""
        isi = self.isian(PenghasilanBaruSerializer)
        jumlah = {nama: isi.pop(nama) for nama in RUPIAH}
        act: Any = acts.CATAT_PENGHASILAN
        if not act.boleh(request.user, PenghasilanSebelumnya(pegawai=isi["pegawai"])):
            raise Http404
        satu = services.record_penghasilan(**isi, jumlah=jumlah, **self.oleh())
        return Response(self.get_serializer(satu).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=AlasanSerializer, responses=PenghasilanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def cabut(self, request: Request, uuid: str) -> Response:
        """Withdraw a wrong record, with a reason."""
        satu = self.get_object()
        hasil = services.withdraw_penghasilan(penghasilan=satu, **self.isian(AlasanSerializer), **self.oleh())
        return Response(self.get_serializer(hasil).data)

    @extend_schema(request=UnggahPotonganSerializer, responses={201: ImporPenghasilanSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a sheet; nothing is recorded yet."""
        berkas = self.isian(UnggahPotonganSerializer)["berkas"]
        impor = services.create_impor_penghasilan(nama_berkas=berkas.name, isi=berkas.read(), **self.oleh())
        return Response(ImporPenghasilanSerializer(impor).data, status=status.HTTP_201_CREATED)

    @extend_schema(request=TerapkanPotonganSerializer, responses=ImporPenghasilanSerializer)
    @action(detail=False, methods=["post"])
    @idempoten
    def terapkan(self, request: Request) -> Response:
        """Apply exactly what was previewed, or nothing."""
        isi = self.isian(TerapkanPotonganSerializer)
        impor = get_unggahan(ImporPenghasilan, isi["impor"], self.pengguna)
        hasil = services.apply_impor_penghasilan(impor=impor, sidik=isi["sidik"], **self.oleh())
        return Response(ImporPenghasilanSerializer(hasil).data)
