"""API of disputes of lines of slips, and of the corrections that a second person decides."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.berkas.bidang_api import BerkasLepasField
from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.inti.web.pengurai import JSONKetat
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from kinerja.api.tanya import JawabTanyaSerializer, PesanTanyaSerializer
from kinerja.enums import Ekspektasi, StatusPresensi
from kinerja.services.presensi import IsiPresensi
from penggajian import acts, services
from penggajian.enums import CaraKoreksi, StatusTanyaSlip
from penggajian.models import KoreksiSlip, PerbaikanCatatan, Slip, TanyaSlip
from penggajian.selectors.perbaikan import get_angka_tanya
from penggajian.selectors.tanya import is_jumlah_terbaca, list_koreksi, list_tanya_slip
from penggajian.tasks import enqueue_rapel


class PerbaikanSerializer(serializers.ModelSerializer[PerbaikanCatatan]):
    """The watch over the record behind an accepted dispute; without the facts, which only readers of the slip see."""

    class Meta:
        model = PerbaikanCatatan
        fields = ("status", "batas", "sejak", "diingatkan_at", "dinaikkan_at", "diperbaiki_at", "selesai_at")
        read_only_fields = fields


class AngkaTanyaSerializer(serializers.Serializer[Any]):
    """How disputes in reach go; days are whole, empty while none was decided or mended."""

    diajukan = serializers.IntegerField()
    menunggu = serializers.IntegerField()
    lewat_batas = serializers.IntegerField()
    diterima = serializers.IntegerField()
    ditolak = serializers.IntegerField()
    ditarik = serializers.IntegerField()
    hari_putusan = serializers.IntegerField(allow_null=True)
    perbaikan_menunggu = serializers.IntegerField()
    perbaikan_lewat = serializers.IntegerField()
    perbaikan_selesai = serializers.IntegerField()
    hari_perbaikan = serializers.IntegerField(allow_null=True)


class TanyaSlipSerializer(serializers.ModelSerializer[TanyaSlip]):
    """A dispute, its clock, the thread and the decision; no rupiah for who may not read the slip."""

    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama_lengkap", read_only=True)
    periode = serializers.DateField(read_only=True)
    baris = serializers.CharField(source="komponen", read_only=True)
    jumlah = serializers.SerializerMethodField()
    penjawab = serializers.CharField(source="nama_penjawab", read_only=True)
    pesan = PesanTanyaSerializer(source="pesan_set", many=True, read_only=True)
    perbaikan = PerbaikanSerializer(source="perbaikan_set", many=True, read_only=True)

    class Meta:
        model = TanyaSlip
        fields = (
            "uuid", "pegawai", "nama", "periode", "baris", "nama_baris", "jumlah", "sebab", "tujuan", "penjawab", "isi",
            "status", "ditanya_at", "batas", "dialihkan_at", "dijawab_at", "cara", "alasan_putusan", "diputus_at",
            "pesan", "perbaikan", "versi",
        )  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(serializers.IntegerField(allow_null=True, help_text="Rupiah."))
    def get_jumlah(self, tanya: TanyaSlip) -> int | None:
        """Give what the slip says to who may read it."""
        return tanya.jumlah if is_jumlah_terbaca(self.context["request"].user, tanya) else None


class TanyaSlipBaruSerializer(KetatSerializer):
    """Which line of one's own slip, what is wrong, and evidence, if there is any."""

    slip = ScopedRelatedField(model=Slip)
    baris = serializers.CharField(max_length=60, help_text="Kode komponen slip.")
    isi = serializers.CharField(max_length=300)
    berkas = serializers.FileField(required=False, allow_null=True, default=None)
    berkas_lepas = BerkasLepasField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Give what the service takes."""
        lepas = attrs.pop("berkas_lepas", None)
        return {
            "slip": attrs["slip"],
            "komponen": attrs["baris"],
            "isi": attrs["isi"],
            "bukti": attrs["berkas"] or lepas,
        }


class AlasanPutusanSerializer(VersiSerializer):
    """A decision that says why."""

    alasan = serializers.CharField(max_length=2000)


class TerimaTanyaSerializer(AlasanPutusanSerializer):
    """What is right: facts, both ratings, or a day of attendance, as `cara` needs."""

    cara = serializers.ChoiceField(choices=CaraKoreksi.choices())
    fakta = serializers.DictField(child=serializers.IntegerField(), required=False, default=dict)
    rating_hasil = serializers.ChoiceField(choices=Ekspektasi.choices(), required=False, default="")
    rating_perilaku = serializers.ChoiceField(choices=Ekspektasi.choices(), required=False, default="")
    tanggal = serializers.DateField(required=False, allow_null=True, default=None)
    status_presensi = serializers.ChoiceField(choices=StatusPresensi.choices(), required=False, default="HADIR")
    masuk = serializers.TimeField(required=False, allow_null=True, default=None)
    pulang = serializers.TimeField(required=False, allow_null=True, default=None)
    tidak_apel = serializers.BooleanField(required=False, allow_null=True, default=None)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Give what the service takes."""
        tanggal = attrs["tanggal"]
        isi = services.IsiKoreksi(
            fakta=attrs["fakta"],
            rating_hasil=attrs["rating_hasil"],
            rating_perilaku=attrs["rating_perilaku"],
            presensi=IsiPresensi(
                tanggal,
                StatusPresensi(attrs["status_presensi"]),
                attrs["masuk"],
                attrs["pulang"],
                tidak_apel=attrs["tidak_apel"],
            )
            if tanggal is not None
            else None,
        )
        return {"cara": attrs["cara"], "isi": isi, "alasan": attrs["alasan"], "versi": attrs["versi"]}


class TanyaSlipFilter(django_filters.FilterSet):
    """Filters of the list."""

    status = django_filters.ChoiceFilter(choices=StatusTanyaSlip.choices(), label="Status")

    class Meta:
        model = TanyaSlip
        fields: ClassVar[list[str]] = ["status"]


class TanyaSlipViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Disputes in reach, and each side's turn."""

    model = TanyaSlip
    serializer_class = TanyaSlipSerializer
    filterset_class = TanyaSlipFilter
    parser_classes = (JSONKetat, MultiPartParser)
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"batas": ("batas",)}
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_TANYA,
        "retrieve": acts.LIHAT_TANYA,
        "create": acts.AJUKAN_TANYA,
        "jawab": acts.TANGGAPI_TANYA,
        "terima": acts.PUTUSKAN_TANYA,
        "tolak": acts.PUTUSKAN_TANYA,
        "tarik": acts.AJUKAN_TANYA,
        "catatan_benar": acts.PUTUSKAN_TANYA,
        "angka": acts.LIHAT_SLIP_LAIN,
    }

    def get_base_queryset(self) -> QuerySet[TanyaSlip]:
        """Give the rows in reach, those that wait first."""
        return list_tanya_slip(self.request.user).prefetch_related("pesan_set__oleh", "perbaikan_set")

    def _jawab(self, tanya: TanyaSlip, kode: int = status.HTTP_200_OK) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=tanya.pk)).data, status=kode)

    @extend_schema(request=TanyaSlipBaruSerializer, responses={201: TanyaSlipSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Dispute one line of one's own slip."""
        hasil = services.submit_tanya_slip(**self.isian(TanyaSlipBaruSerializer), **self.oleh())
        return self._jawab(hasil, status.HTTP_201_CREATED)

    @extend_schema(request=JawabTanyaSerializer, responses=TanyaSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jawab(self, request: Request, uuid: str) -> Response:
        """Answer in words, or ask once more after an answer."""
        tanya = self.get_object()
        return self._jawab(services.respond_tanya_slip(tanya=tanya, **self.isian(JawabTanyaSerializer), **self.oleh()))

    @extend_schema(request=TerimaTanyaSerializer, responses=TanyaSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def terima(self, request: Request, uuid: str) -> Response:
        """Accept, and open the correction of what is behind the line."""
        tanya = self.get_object()
        return self._jawab(services.approve_tanya_slip(tanya=tanya, **self.isian(TerimaTanyaSerializer), **self.oleh()))

    @extend_schema(request=AlasanPutusanSerializer, responses=TanyaSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Reject with a reason."""
        tanya = self.get_object()
        return self._jawab(
            services.reject_tanya_slip(tanya=tanya, **self.isian(AlasanPutusanSerializer), **self.oleh())
        )

    @extend_schema(request=VersiSerializer, responses=TanyaSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tarik(self, request: Request, uuid: str) -> Response:
        """Take back one's own dispute."""
        tanya = self.get_object()
        return self._jawab(services.cancel_tanya_slip(tanya=tanya, **self.isian(VersiSerializer), **self.oleh()))

    @extend_schema(request=AlasanPutusanSerializer, responses=TanyaSlipSerializer)
    @action(detail=True, methods=["post"], url_path="catatan-benar")
    @idempoten
    def catatan_benar(self, request: Request, uuid: str) -> Response:
        """Say that the record is right after all; the dispute opens again."""
        tanya = self.get_object()
        return self._jawab(services.cancel_perbaikan(tanya=tanya, **self.isian(AlasanPutusanSerializer), **self.oleh()))

    @extend_schema(responses=AngkaTanyaSerializer)
    @action(detail=False, methods=["get"], pagination_class=None, filterset_class=None)
    def angka(self, request: Request) -> Response:
        """Count the disputes in reach and what became of them."""
        return Response(AngkaTanyaSerializer(get_angka_tanya(request.user, timezone.localdate())).data)


class KoreksiSlipSerializer(serializers.ModelSerializer[KoreksiSlip]):
    """A correction that follows from a dispute: read only; decided by named actions."""

    tanya = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    pegawai = serializers.SlugRelatedField[Any](slug_field="uuid", read_only=True)
    diajukan_oleh = serializers.CharField(source="diajukan_oleh.get_full_name", read_only=True)
    diputus_oleh = serializers.CharField(source="diputus_oleh.get_full_name", read_only=True, default="")

    class Meta:
        model = KoreksiSlip
        fields = (
            "uuid", "tanya", "pegawai", "periode", "cara", "fakta", "rating_hasil", "rating_perilaku", "alasan",
            "status", "diajukan_oleh", "diajukan_at", "diputus_oleh", "diputus_at", "alasan_tolak", "versi",
        )  # fmt: skip
        read_only_fields = fields


class KoreksiSlipViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Corrections in reach; a second person puts them into force."""

    model = KoreksiSlip
    serializer_class = KoreksiSlipSerializer
    acts: ClassVar[dict[str, Any]] = {
        "list": acts.LIHAT_KOREKSI,
        "retrieve": acts.LIHAT_KOREKSI,
        "setujui": acts.PUTUSKAN_KOREKSI,
        "tolak": acts.PUTUSKAN_KOREKSI,
    }

    def get_base_queryset(self) -> QuerySet[KoreksiSlip]:
        """Give the rows in reach, the oldest first."""
        return list_koreksi(self.request.user)

    def _jawab(self, koreksi: KoreksiSlip) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=koreksi.pk)).data)

    @extend_schema(request=VersiSerializer, responses=KoreksiSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def setujui(self, request: Request, uuid: str) -> Response:
        """Put a correction into force as the second person; rapel is computed at once."""
        koreksi = self.get_object()
        hasil = services.approve_koreksi_slip(koreksi=koreksi, **self.isian(VersiSerializer), **self.oleh())
        enqueue_rapel(request.user)  # type: ignore[arg-type]
        return self._jawab(hasil)

    @extend_schema(request=AlasanPutusanSerializer, responses=KoreksiSlipSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def tolak(self, request: Request, uuid: str) -> Response:
        """Return a correction with a reason."""
        koreksi = self.get_object()
        return self._jawab(
            services.reject_koreksi_slip(koreksi=koreksi, **self.isian(AlasanPutusanSerializer), **self.oleh())
        )
