"""API of payments of honoraria, and of paid honoraria in reach."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.models import UnitKerja
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from jabatan.services.dasar import hari
from penggajian import acts, services
from penggajian.api.serializers import AlasanSerializer
from penggajian.api.sukarela import BulanField
from penggajian.enums import PajakHonorarium
from penggajian.filters import HonorariumFilter
from penggajian.models import BarisHonorarium, PembayaranHonorarium
from penggajian.selectors.honorarium import list_baris, list_baris_lihat, list_honorarium
from penggajian.services.honorarium import TERBANYAK


class HonorariumSerializer(serializers.ModelSerializer[PembayaranHonorarium]):
    """One payment; rupiah. A reversing entry names what it takes back, and its sums are below zero."""

    unit_kerja = serializers.SlugRelatedField[Any](slug_field="kode", read_only=True)
    membalik = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)

    class Meta:
        model = PembayaranHonorarium
        fields = (
            "uuid", "unit_kerja", "nomor_sk", "tanggal_sk", "kegiatan", "rekening_belanja", "bulan", "tanggal_bayar",
            "pajak", "status", "membalik", "nomor_bukti", "tanggal_setor", "catatan", "orang", "bruto", "pph", "bersih",
            "dikunci_at", "versi",
        )  # fmt: skip
        read_only_fields = fields


class BarisHonorariumSerializer(serializers.ModelSerializer[BarisHonorarium]):
    """One recipient; rupiah, `tarif` in millionths of gross."""

    pembayaran = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    membalik = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)

    class Meta:
        model = BarisHonorarium
        fields = (
            "uuid", "pembayaran", "pegawai", "nama", "peran", "golongan", "status_asn", "nilai", "tarif", "bruto", "pph",
            "bersih", "bulan", "membalik",
        )  # fmt: skip
        read_only_fields = fields


class PenerimaSerializer(KetatSerializer):
    """Who is to receive what, by NIP; rupiah, gross or net as the payment says."""

    nip = serializers.RegexField(r"^[0-9]{18}$")
    peran = serializers.CharField(max_length=120)
    nilai = serializers.IntegerField(min_value=1, max_value=10**9)


class HonorariumBaruSerializer(KetatSerializer):
    """A payment to begin, with its recipients or without."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")
    nomor_sk = serializers.CharField(max_length=120)
    tanggal_sk = serializers.DateField()
    kegiatan = serializers.CharField(max_length=200)
    rekening_belanja = serializers.CharField(max_length=30)
    bulan = BulanField()
    tanggal_bayar = serializers.DateField()
    pajak = serializers.ChoiceField(choices=PajakHonorarium.choices())
    penerima = serializers.ListField(child=PenerimaSerializer(), required=False, default=list, max_length=TERBANYAK)


class TambahPenerimaSerializer(VersiSerializer):
    """Recipients to add to a draft."""

    penerima = serializers.ListField(child=PenerimaSerializer(), min_length=1, max_length=TERBANYAK)


class BalikHonorariumSerializer(KetatSerializer):
    """Which paid line is taken back, the proof of the money, and why; `semua` takes back the whole payment."""

    baris = serializers.UUIDField()
    semua = serializers.BooleanField(default=False)
    nomor_bukti = serializers.CharField(max_length=60)
    tanggal_setor = serializers.DateField()
    alasan = serializers.CharField(max_length=250)


class HonorariumViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Payments of honoraria in reach: composed, verified, approved and locked by three people, reversed."""

    model = PembayaranHonorarium
    serializer_class = HonorariumSerializer
    filterset_class = HonorariumFilter
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_HONORARIUM,
        "retrieve": acts.LIHAT_HONORARIUM,
        "baris": acts.LIHAT_HONORARIUM,
        "create": acts.SUSUN_HONORARIUM,
        "tambah": acts.SUSUN_HONORARIUM,
        "ajukan": acts.SUSUN_HONORARIUM,
        "batalkan": acts.SUSUN_HONORARIUM,
        "balik": acts.SUSUN_HONORARIUM,
        "verifikasi": acts.VERIFIKASI_HONORARIUM,
        "setujui": acts.SETUJUI_HONORARIUM,
        "kembalikan": acts.KEMBALIKAN_HONORARIUM,
    }

    def get_base_queryset(self) -> QuerySet[PembayaranHonorarium]:
        """Give the rows in reach, the newest day of payment first."""
        return list_honorarium(self.request.user)

    def _jawab(self, satu: PembayaranHonorarium, kode: int = status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(satu).data, status=kode)

    @extend_schema(request=HonorariumBaruSerializer, responses={201: HonorariumSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Begin a payment."""
        isi = self.isian(HonorariumBaruSerializer)
        act: Any = acts.SUSUN_HONORARIUM
        if not act.boleh(request.user, PembayaranHonorarium(unit_kerja=isi["unit_kerja"])):
            raise Http404
        penerima = services.find_penerima(isi.pop("penerima"))
        siapa = self.oleh()
        satu = services.create_honorarium(**isi, penerima=penerima, per_tanggal=hari(siapa["pada"]), **siapa)
        return self._jawab(satu, status.HTTP_201_CREATED)

    @extend_schema(responses=BarisHonorariumSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"])
    def baris(self, request: Request, uuid: str) -> Response:
        """Give the recipients of a payment, by name."""
        halaman = self.paginate_queryset(list_baris(self.get_object()))
        return self.get_paginated_response(BarisHonorariumSerializer(halaman, many=True).data)

    @extend_schema(request=TambahPenerimaSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tambah(self, request: Request, uuid: str) -> Response:
        """Add recipients to a draft; all or none."""
        satu, isi = self.get_object(), self.isian(TambahPenerimaSerializer)
        penerima = services.find_penerima(isi.pop("penerima"))
        return self._jawab(services.add_penerima(pembayaran=satu, penerima=penerima, **isi, **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def ajukan(self, request: Request, uuid: str) -> Response:
        """Hand a draft to the examiner."""
        satu = self.get_object()
        isi = self.isian(VersiSerializer)
        return self._jawab(services.submit_honorarium(pembayaran=satu, **isi, **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def verifikasi(self, request: Request, uuid: str) -> Response:
        """Confirm it; another person than who composed it."""
        satu = self.get_object()
        isi = self.isian(VersiSerializer)
        return self._jawab(services.verify_honorarium(pembayaran=satu, **isi, **self.oleh()))

    @extend_schema(request=VersiSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Approve and lock it; a third person."""
        satu = self.get_object()
        isi = self.isian(VersiSerializer)
        return self._jawab(services.lock_honorarium(pembayaran=satu, **isi, **self.oleh()))

    @extend_schema(request=AlasanSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def kembalikan(self, request: Request, uuid: str) -> Response:
        """Send it back to its draft, with a reason."""
        satu = self.get_object()
        isi = self.isian(AlasanSerializer)
        return self._jawab(services.return_honorarium(pembayaran=satu, **isi, **self.oleh()))

    @extend_schema(request=AlasanSerializer, responses=HonorariumSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Give a draft up, with a reason."""
        satu = self.get_object()
        isi = self.isian(AlasanSerializer)
        return self._jawab(services.cancel_honorarium(pembayaran=satu, **isi, **self.oleh()))

    @extend_schema(request=BalikHonorariumSerializer, responses={201: HonorariumSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def balik(self, request: Request, uuid: str) -> Response:
        """Take a paid line back by a reversing entry, which then goes through the same three people."""
        satu, isi, siapa = self.get_object(), self.isian(BalikHonorariumSerializer), self.oleh()
        baris = satu.baris_set.filter(uuid=isi.pop("baris")).first()
        if baris is None:
            raise Http404
        hasil = services.reverse_honorarium(baris=baris, **isi, per_tanggal=hari(siapa["pada"]), **siapa)
        return self._jawab(hasil, status.HTTP_201_CREATED)


class BarisHonorariumViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Paid honoraria in reach: one's own, or of those whose pay one works with."""

    model = BarisHonorarium
    serializer_class = BarisHonorariumSerializer
    acts: ClassVar[dict[str, Any]] = {"list": acts.LIHAT_BARIS_HONORARIUM, "retrieve": acts.LIHAT_BARIS_HONORARIUM}

    def get_base_queryset(self) -> QuerySet[BarisHonorarium]:
        """Give the rows in reach, newest first."""
        return list_baris_lihat(self.request.user)
