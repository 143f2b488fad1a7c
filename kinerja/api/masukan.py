"""API of feedback without names, of requests, and of the summaries. A single answer has no endpoint."""

from typing import Any, ClassVar

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten, idempoten_rahasia
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet, VersiSerializer
from kinerja.acts import BACA_RINGKASAN_MASUKAN, BERI_MASUKAN, LIHAT_PERMINTAAN, MINTA_UMPAN_BALIK
from kinerja.enums import Ekspektasi, Hubungan, NilaiBerakhlak
from kinerja.models import MasukanAnonim, PermintaanUmpanBalik, Rhk, RingkasanMasukan
from kinerja.selectors.masukan import list_permintaan, list_ringkasan
from kinerja.services.masukan import submit_masukan
from kinerja.services.permintaan_umpan_balik import cancel_permintaan, create_permintaan, decline_permintaan

from .apresiasi import RekanField
from .evaluasi import OrangSerializer


class TopikMasukanSerializer(serializers.Serializer[Any]):
    """One topic of a summary."""

    topik = serializers.CharField(read_only=True)
    label = serializers.CharField(read_only=True)  # type: ignore[assignment]
    di_bawah = serializers.IntegerField(read_only=True)
    sesuai = serializers.IntegerField(read_only=True)
    di_atas = serializers.IntegerField(read_only=True)


class RingkasanMasukanSerializer(serializers.ModelSerializer[RingkasanMasukan]):
    """What five people or more said together; the number of givers is not told."""

    untuk = OrangSerializer(read_only=True)
    topik = TopikMasukanSerializer(many=True, read_only=True)
    kekuatan = serializers.ListField(child=serializers.CharField(), read_only=True)
    perbaikan = serializers.ListField(child=serializers.CharField(), read_only=True)

    class Meta:
        model = RingkasanMasukan
        fields = ("uuid", "untuk", "hubungan", "triwulan", "is_cukup", "topik", "kekuatan", "perbaikan")
        read_only_fields = fields


class RingkasanMasukanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Summaries about oneself and the people whom one rates."""

    model = RingkasanMasukan
    serializer_class = RingkasanMasukanSerializer
    acts: ClassVar[dict[str, Act]] = {"list": BACA_RINGKASAN_MASUKAN, "retrieve": BACA_RINGKASAN_MASUKAN}

    def get_base_queryset(self) -> Any:
        """Give the summaries in reach, newest first."""
        return list_ringkasan(self.request.user)


class JawabanTopikSerializer(KetatSerializer):
    """The judgement of one topic: a BerAKHLAK value, or `rhk:<uuid>` where the request asks for one."""

    topik = serializers.CharField(max_length=60)
    arah = serializers.ChoiceField(choices=Ekspektasi.choices())


class MasukanSerializer(KetatSerializer):
    """Feedback without a name: to a person, or to a request."""

    untuk = RekanField(required=False, allow_null=True, default=None)
    permintaan = ScopedRelatedField(model=PermintaanUmpanBalik, required=False, allow_null=True, default=None)
    isi = JawabanTopikSerializer(many=True)
    kekuatan = serializers.CharField(max_length=1000, allow_blank=True, default="")
    perbaikan = serializers.CharField(max_length=1000, allow_blank=True, default="")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Need exactly one of the two."""
        if (attrs["untuk"] is None) == (attrs["permintaan"] is None):
            raise serializers.ValidationError({"untuk": ["Isi untuk siapa, atau permintaan yang dijawab; satu saja."]})
        return attrs


class TolakPermintaanSerializer(KetatSerializer):
    """The request that is declined."""

    permintaan = ScopedRelatedField(model=PermintaanUmpanBalik)


class MasukanViewSet(ScopedViewSet):
    """Giving without a name. There is no reading: no list, no detail, no answer with content."""

    model = MasukanAnonim
    serializer_class = MasukanSerializer
    acts: ClassVar[dict[str, Act]] = {"create": BERI_MASUKAN, "tolak": BERI_MASUKAN}

    @extend_schema(request=MasukanSerializer, responses={204: None})
    @idempoten_rahasia
    def create(self, request: Request) -> Response:
        """Write, or write again: within a quarter the last words replace the earlier ones."""
        data = self.isian(MasukanSerializer)
        permintaan = data["permintaan"]
        submit_masukan(
            untuk=permintaan.tentang if permintaan else data["untuk"],
            isi={satu["topik"]: satu["arah"] for satu in data["isi"]},
            kekuatan=data["kekuatan"],
            perbaikan=data["perbaikan"],
            permintaan=permintaan,
            **self.oleh(),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(request=TolakPermintaanSerializer, responses={204: None})
    @action(detail=False, methods=["post"])
    @idempoten
    def tolak(self, request: Request) -> Response:
        """Decline a request."""
        decline_permintaan(**self.isian(TolakPermintaanSerializer), **self.oleh())
        return Response(status=status.HTTP_204_NO_CONTENT)


class PermintaanSerializer(serializers.ModelSerializer[PermintaanUmpanBalik]):
    """A request. Whom it asked is told to who asked alone, and never who answered without a name."""

    peminta = OrangSerializer(read_only=True)
    tentang = OrangSerializer(read_only=True)
    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)
    kepada = serializers.SerializerMethodField()

    class Meta:
        model = PermintaanUmpanBalik
        fields = (
            "uuid", "peminta", "tentang", "hubungan", "is_anonim", "nilai", "rhk", "pertanyaan", "sampai", "status",
            "kepada", "versi",
        )  # fmt: skip
        read_only_fields = fields

    @extend_schema_field(OrangSerializer(many=True))
    def get_kepada(self, permintaan: PermintaanUmpanBalik) -> list[dict[str, Any]]:
        """Give those asked, to the one who asked."""
        if permintaan.peminta_id != lingkup(self.context["request"].user).pegawai_id:
            return []
        return list(OrangSerializer([u.kepada for u in permintaan.undangan_set.all()], many=True).data)


class PermintaanBaruSerializer(KetatSerializer):
    """A new request."""

    tentang = RekanField()
    hubungan = serializers.ChoiceField(choices=Hubungan.choices())
    kepada = RekanField(many=True)
    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices(), allow_blank=True, default="")
    rhk = ScopedRelatedField(model=Rhk, required=False, allow_null=True, default=None)
    pertanyaan = serializers.CharField(max_length=400, allow_blank=True, default="")
    sampai = serializers.DateField()


class PermintaanViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Requests in which one has a part."""

    model = PermintaanUmpanBalik
    serializer_class = PermintaanSerializer
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_PERMINTAAN,
        "retrieve": LIHAT_PERMINTAAN,
        "create": MINTA_UMPAN_BALIK,
        "batalkan": MINTA_UMPAN_BALIK,
    }

    def get_base_queryset(self) -> Any:
        """Give the requests in reach, those that wait first."""
        return list_permintaan(self.request.user).prefetch_related("undangan_set__kepada")

    def _jawab(self, permintaan: PermintaanUmpanBalik, kode: int = 200) -> Response:
        return Response(self.get_serializer(self.get_base_queryset().get(pk=permintaan.pk)).data, status=kode)

    @extend_schema(request=PermintaanBaruSerializer, responses={201: PermintaanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Ask; peers and subordinates are five or more."""
        return self._jawab(create_permintaan(**self.isian(PermintaanBaruSerializer), **self.oleh()), 201)

    @extend_schema(request=VersiSerializer, responses=PermintaanSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def batalkan(self, request: Request, uuid: str) -> Response:
        """Take one's request back."""
        permintaan = self.get_object()
        return self._jawab(cancel_permintaan(permintaan=permintaan, **self.isian(VersiSerializer), **self.oleh()))
