"""API of services and their one-use codes. Codes are in the answer once and kept nowhere."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.unggahan import get_unggahan
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from kinerja.partisipasi.acts import ATUR_SURVEI, KELOLA_LAYANAN, LIHAT_LAYANAN, TERBITKAN_KODE
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import ImporTransaksi, JaringanKantor, Layanan, TerbitanKode
from kinerja.partisipasi.selectors.layanan import list_jaringan, list_layanan, list_pertanyaan
from kinerja.partisipasi.services.impor_transaksi import apply_impor_transaksi, create_impor_transaksi
from kinerja.partisipasi.services.kode import TERBANYAK, issue_kode, record_rekap, reissue_kode
from kinerja.partisipasi.services.layanan import (
    create_jaringan,
    create_layanan,
    delete_jaringan,
    update_layanan,
    update_pertanyaan,
)

from .impor import PratinjauHasilSerializer, TerapkanHasilSerializer


class LayananSerializer(serializers.ModelSerializer[Layanan]):
    """A service; codes as numbers, those that are still told apart."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    kode = serializers.IntegerField(read_only=True)
    kode_terpakai = serializers.IntegerField(read_only=True)

    class Meta:
        model = Layanan
        fields = ("uuid", "unit_kerja", "nama", "is_aktif", "is_terbuka", "tanpa_unsur", "kode", "kode_terpakai")
        read_only_fields = fields


class _LayananIsiSerializer(KetatSerializer):
    nama = serializers.CharField(max_length=120)
    is_terbuka = serializers.BooleanField(default=False)
    tanpa_unsur = serializers.ListField(child=serializers.ChoiceField(choices=UnsurSkm.choices()), default=list)
    petugas = ScopedRelatedField(model=Pegawai, many=True)


class LayananBaruSerializer(_LayananIsiSerializer):
    """A service to add."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")

    def validate_unit_kerja(self, unit: UnitKerja) -> UnitKerja:
        """Keep only units whose services the caller manages."""
        if not KELOLA_LAYANAN.boleh(self.context["request"].user, Layanan(unit_kerja=unit)):
            raise serializers.ValidationError("Data yang ditunjuk tidak ditemukan.")
        return unit


class LayananUbahSerializer(_LayananIsiSerializer):
    """A service as it shall be."""

    is_aktif = serializers.BooleanField()


class KodeBaruSerializer(KetatSerializer):
    """Completed transactions of one day and counter."""

    tanggal = serializers.DateField()
    loket = serializers.CharField(max_length=40)
    petugas = ScopedRelatedField(model=Pegawai, many=True)
    jumlah = serializers.IntegerField(min_value=1, max_value=TERBANYAK, default=1)


class KodeTerbitSerializer(KetatSerializer):
    """An issue with its codes in words; no later request gives them again."""

    terbitan = serializers.UUIDField(source="terbitan.uuid", read_only=True)
    berlaku_sampai = serializers.DateField(source="terbitan.berlaku_sampai", read_only=True)
    kode = serializers.ListField(child=serializers.CharField(), read_only=True)


class GantiKodeSerializer(KetatSerializer):
    """Which issue lost its strips."""

    terbitan = serializers.UUIDField()


class RekapSerializer(KetatSerializer):
    """How many transactions a day had."""

    tanggal = serializers.DateField()
    jumlah = serializers.IntegerField(min_value=0)


class UnggahTransaksiSerializer(KetatSerializer):
    """A sheet of transactions and its source."""

    berkas = serializers.FileField()
    sumber = serializers.CharField(max_length=200)


class StrukSerializer(KetatSerializer):
    """One code and the number of the transaction to hand it out by."""

    nomor = serializers.CharField(read_only=True)
    kode = serializers.CharField(read_only=True)
    layanan = serializers.UUIDField(source="terbit.terbitan.layanan.uuid", read_only=True)
    berlaku_sampai = serializers.DateField(source="terbit.terbitan.berlaku_sampai", read_only=True)


class LayananViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Services in reach; issuing codes answers with them once, so a repeated request issues anew."""

    model = Layanan
    serializer_class = LayananSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_LAYANAN,
        "retrieve": LIHAT_LAYANAN,
        "create": KELOLA_LAYANAN,
        "update": KELOLA_LAYANAN,
        "terbitkan": TERBITKAN_KODE,
        "ganti": TERBITKAN_KODE,
        "transaksi": KELOLA_LAYANAN,
        "impor": KELOLA_LAYANAN,
        "terapkan": KELOLA_LAYANAN,
    }

    def get_base_queryset(self) -> Any:
        """Give the services."""
        return list_layanan(self.request.user)

    def _jawab(self, layanan: Layanan, status: int) -> Response:
        return Response(LayananSerializer(self.get_base_queryset().get(pk=layanan.pk)).data, status=status)

    @extend_schema(request=LayananBaruSerializer, responses={201: LayananSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Add a service."""
        return self._jawab(create_layanan(**self.isian(LayananBaruSerializer), **self.oleh()), 201)

    @extend_schema(request=LayananUbahSerializer, responses=LayananSerializer)
    @idempoten
    def update(self, request: Request, uuid: str) -> Response:
        """Change a service."""
        layanan = self.get_object()
        return self._jawab(update_layanan(layanan=layanan, **self.isian(LayananUbahSerializer), **self.oleh()), 200)

    @extend_schema(request=KodeBaruSerializer, responses={201: KodeTerbitSerializer})
    @action(detail=True, methods=["post"])
    def terbitkan(self, request: Request, uuid: str) -> Response:
        """Issue codes; they stand in this answer and nowhere else."""
        layanan = self.get_object()
        hasil = issue_kode(layanan=layanan, **self.isian(KodeBaruSerializer), **self.oleh())
        return Response(KodeTerbitSerializer(hasil).data, status=201, headers={"Cache-Control": "no-store"})

    @extend_schema(request=GantiKodeSerializer, responses={201: KodeTerbitSerializer})
    @action(detail=True, methods=["post"])
    def ganti(self, request: Request, uuid: str) -> Response:
        """Replace the unspent codes of an issue of this service."""
        layanan = self.get_object()
        terbitan = TerbitanKode.objects.filter(
            layanan=layanan, uuid=self.isian(GantiKodeSerializer)["terbitan"]
        ).first()
        if terbitan is None:
            raise serializers.ValidationError({"terbitan": "Data yang ditunjuk tidak ditemukan."})
        hasil = reissue_kode(terbitan=terbitan, **self.oleh())
        return Response(KodeTerbitSerializer(hasil).data, status=201, headers={"Cache-Control": "no-store"})

    @extend_schema(request=RekapSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def transaksi(self, request: Request, uuid: str) -> Response:
        """Record how many transactions a day had."""
        record_rekap(layanan=self.get_object(), **self.isian(RekapSerializer), **self.oleh())
        return Response(status=204)

    @extend_schema(request=UnggahTransaksiSerializer, responses={201: PratinjauHasilSerializer})
    @action(detail=False, methods=["post"], parser_classes=[MultiPartParser])
    @idempoten
    def impor(self, request: Request) -> Response:
        """Preview a day's transactions; no code is issued yet."""
        data = self.isian(UnggahTransaksiSerializer)
        berkas = data.pop("berkas")
        impor = create_impor_transaksi(
            nama_berkas=berkas.name, isi=berkas.read(), **data, per_tanggal=timezone.localdate(), **self.oleh()
        )
        return Response(PratinjauHasilSerializer(impor).data, status=201)

    @extend_schema(request=TerapkanHasilSerializer, responses=StrukSerializer(many=True))
    @action(detail=False, methods=["post"], filterset_class=None, pagination_class=None)
    def terapkan(self, request: Request) -> Response:
        """Issue the codes of exactly what was previewed; they stand in this answer and nowhere else."""
        data = self.isian(TerapkanHasilSerializer)
        struk = apply_impor_transaksi(
            impor=get_unggahan(ImporTransaksi, data["impor"], self.pengguna),
            sidik=data["sidik"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(StrukSerializer(struk, many=True).data, headers={"Cache-Control": "no-store"})


class PertanyaanSerializer(KetatSerializer):
    """One question with its labels for the values 1 to 4."""

    unsur = serializers.ChoiceField(choices=UnsurSkm.choices())
    teks = serializers.CharField(max_length=160)
    pilihan = serializers.ListField(child=serializers.CharField(max_length=60), min_length=4, max_length=4)


class JaringanSerializer(serializers.ModelSerializer[JaringanKantor]):
    """An office network."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)

    class Meta:
        model = JaringanKantor
        fields = ("uuid", "unit_kerja", "alamat")
        read_only_fields = fields


class JaringanBaruSerializer(KetatSerializer):
    """An office network to list."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")
    alamat = serializers.CharField(max_length=43)


class JaringanViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Office networks, and the questions of the survey."""

    model = JaringanKantor
    serializer_class = JaringanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": ATUR_SURVEI,
        "create": ATUR_SURVEI,
        "destroy": ATUR_SURVEI,
        "pertanyaan": ATUR_SURVEI,
        "ubah_pertanyaan": ATUR_SURVEI,
    }

    def get_base_queryset(self) -> Any:
        """Give the networks."""
        return list_jaringan(self.request.user)

    @extend_schema(request=JaringanBaruSerializer, responses={201: JaringanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """List a network."""
        baris = create_jaringan(**self.isian(JaringanBaruSerializer), **self.oleh())
        return Response(JaringanSerializer(baris).data, status=201)

    @extend_schema(request=None, responses={204: None})
    @idempoten
    def destroy(self, request: Request, uuid: str) -> Response:
        """Take a network from the list."""
        delete_jaringan(jaringan=self.get_object(), **self.oleh())
        return Response(status=204)

    @extend_schema(responses=PertanyaanSerializer(many=True))
    @action(detail=False, methods=["get"], filterset_class=None, pagination_class=None)
    def pertanyaan(self, request: Request) -> Response:
        """Give the nine questions as they are asked today."""
        return Response(PertanyaanSerializer(list_pertanyaan(timezone.localdate()), many=True).data)

    @extend_schema(request=PertanyaanSerializer, responses={204: None})
    @pertanyaan.mapping.post
    @idempoten
    def ubah_pertanyaan(self, request: Request) -> Response:
        """Word one question anew."""
        data = self.isian(PertanyaanSerializer)
        update_pertanyaan(unsur=UnsurSkm(data["unsur"]), teks=data["teks"], pilihan=data["pilihan"], **self.oleh())
        return Response(status=204)
