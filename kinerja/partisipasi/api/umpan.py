"""API of feedback about officers, and of answers that wait for a reviewer."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.partisipasi.acts import LIHAT_PETUGAS, TANGGAPI_UMPAN, TINJAU_JAWABAN
from kinerja.partisipasi.enums import JenisSanggah
from kinerja.partisipasi.models import JawabanWarga, SanggahSaran, UmpanPetugas
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.rules.samar import samarkan
from kinerja.partisipasi.selectors.umpan import (
    get_skor,
    kata_umpan,
    list_sanggah,
    list_saran,
    list_tinjauan,
    list_umpan,
    list_unit_sendiri,
)
from kinerja.partisipasi.services.tinjau import (
    submit_sanggah,
    submit_tanggapan,
    verify_jawaban,
    verify_sanggah,
    verify_saran,
)


class UmpanSerializer(serializers.ModelSerializer[UmpanPetugas]):
    """What users said about an officer in a quarter; the score only where enough answered."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    kalimat = serializers.SerializerMethodField()
    skor = serializers.SerializerMethodField()
    tanggapan = serializers.SerializerMethodField()

    class Meta:
        model = UmpanPetugas
        fields = ("uuid", "pegawai", "nama", "unit_kerja", "periode", "n", "is_cukup", "skor", "kalimat", "tanggapan")
        read_only_fields = fields

    def get_kalimat(self, umpan: UmpanPetugas) -> str:
        """Give it in words."""
        return kata_umpan(umpan)

    def get_skor(self, umpan: UmpanPetugas) -> str | None:
        """Give the shrunk mean, two decimals."""
        skor = get_skor(umpan)
        return None if skor is None else tulis_dua(skor.skor).replace(",", ".")

    def get_tanggapan(self, umpan: UmpanPetugas) -> str:
        """Give the officer's answer."""
        tanggapan = getattr(umpan, "tanggapan", None)
        return tanggapan.teks if tanggapan else ""


class SaranSerializer(KetatSerializer):
    """One redacted comment."""

    jawaban = serializers.UUIDField(source="pk", read_only=True)
    layanan = serializers.CharField(source="layanan.nama", read_only=True)
    teks = serializers.CharField(source="saran_tampil", read_only=True)


class TanggapanUmpanSerializer(KetatSerializer):
    """The officer's words."""

    teks = serializers.CharField(max_length=1000)


class SanggahSaranSerializer(KetatSerializer):
    """A dispute about one comment."""

    jawaban = serializers.UUIDField()
    jenis = serializers.ChoiceField(choices=JenisSanggah.choices())
    alasan = serializers.CharField(max_length=500)


class UmpanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Released feedback in reach."""

    model = UmpanPetugas
    serializer_class = UmpanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_PETUGAS,
        "retrieve": LIHAT_PETUGAS,
        "saran": LIHAT_PETUGAS,
        "tanggapi": TANGGAPI_UMPAN,
        "sanggah": TANGGAPI_UMPAN,
    }

    def get_base_queryset(self) -> Any:
        """Give the newest versions."""
        return list_umpan(self.request.user)

    @extend_schema(responses=SaranSerializer(many=True))
    @action(detail=True, methods=["get"], filterset_class=None, pagination_class=None)
    def saran(self, request: Request, uuid: str) -> Response:
        """Give the redacted comments; none where too few answered."""
        return Response(SaranSerializer(list_saran(self.get_object()), many=True).data)

    @extend_schema(request=TanggapanUmpanSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def tanggapi(self, request: Request, uuid: str) -> Response:
        """Answer once what users said about oneself."""
        submit_tanggapan(umpan=self.get_object(), **self.isian(TanggapanUmpanSerializer), **self.oleh())
        return Response(status=204)

    @extend_schema(request=SanggahSaranSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def sanggah(self, request: Request, uuid: str) -> Response:
        """Dispute one comment about oneself."""
        submit_sanggah(umpan=self.get_object(), **self.isian(SanggahSaranSerializer), **self.oleh())
        return Response(status=204)


class TinjauanSerializer(serializers.ModelSerializer[JawabanWarga]):
    """An answer that waits, with its proposed redaction."""

    layanan = serializers.CharField(source="layanan.nama", read_only=True)
    unit_kerja = serializers.CharField(source="layanan.unit_kerja.kode", read_only=True)
    usul_saran = serializers.SerializerMethodField()

    class Meta:
        model = JawabanWarga
        fields = (
            "id", "layanan", "unit_kerja", "hari", "is_tanpa_kode", "nilai", "tanda", "status", "status_saran", "usul_saran",
        )  # fmt: skip
        read_only_fields = fields

    def get_usul_saran(self, jawaban: JawabanWarga) -> str:
        """Give the comment with what points at people hidden."""
        return samarkan(jawaban.saran)


class PutusanJawabanSerializer(KetatSerializer):
    """Whether an answer counts."""

    hitung = serializers.BooleanField()
    alasan = serializers.CharField(max_length=300, required=False, default="", allow_blank=True)


class PutusanSaranSerializer(KetatSerializer):
    """Whether a comment is shown, and in which words."""

    tampil = serializers.BooleanField()
    teks = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)


class PutusanSanggahSerializer(KetatSerializer):
    """Whether a dispute is accepted."""

    terima = serializers.BooleanField()
    putusan = serializers.CharField(max_length=500)


class SanggahanSerializer(serializers.ModelSerializer[SanggahSaran]):
    """A dispute that waits."""

    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    layanan = serializers.CharField(source="layanan.nama", read_only=True)

    class Meta:
        model = SanggahSaran
        fields = ("uuid", "nama", "layanan", "saran", "jenis", "alasan", "diajukan_pada")
        read_only_fields = fields


class TinjauViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Answers and comments that wait, except about the reviewer's own unit."""

    model = JawabanWarga
    serializer_class = TinjauanSerializer
    lookup_field = "id"
    acts: ClassVar[dict[str, Act]] = {"list": TINJAU_JAWABAN, "jawaban": TINJAU_JAWABAN, "saran": TINJAU_JAWABAN}

    def get_base_queryset(self) -> Any:
        """Give what waits."""
        return list_tinjauan(list_unit_sendiri(self.request.user))

    @extend_schema(request=PutusanJawabanSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def jawaban(self, request: Request, id: str) -> Response:
        """Let a held answer count, or leave it out."""
        verify_jawaban(jawaban=self.get_object(), **self.isian(PutusanJawabanSerializer), **self.oleh())
        return Response(status=204)

    @extend_schema(request=PutusanSaranSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def saran(self, request: Request, id: str) -> Response:
        """Show a comment redacted, or hide it."""
        verify_saran(jawaban=self.get_object(), **self.isian(PutusanSaranSerializer), **self.oleh())
        return Response(status=204)


class SanggahViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Disputes that wait, except about the reviewer's own unit."""

    model = SanggahSaran
    serializer_class = SanggahanSerializer
    acts: ClassVar[dict[str, Act]] = {"list": TINJAU_JAWABAN, "putuskan": TINJAU_JAWABAN}

    def get_base_queryset(self) -> Any:
        """Give what waits."""
        return list_sanggah(list_unit_sendiri(self.request.user))

    @extend_schema(request=PutusanSanggahSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def putuskan(self, request: Request, uuid: str) -> Response:
        """Decide a dispute."""
        verify_sanggah(sanggah=self.get_object(), **self.isian(PutusanSanggahSerializer), **self.oleh())
        return Response(status=204)
