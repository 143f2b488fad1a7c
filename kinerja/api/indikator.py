"""API around indicators: templates, comments, unrealistic targets, and how one is judged."""

from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedViewSet, VersiSerializer
from kinerja.acts import LIHAT_SKP, check_pihak_skp
from kinerja.enums import Ekspektasi
from kinerja.models import Iki, KomentarIndikator
from kinerja.rules.predikat import MATRIKS_PREDIKAT
from kinerja.rules.saran_rating import BATAS_ATAS, BATAS_BAWAH
from kinerja.selectors.indikator import get_catatan_iki, get_pemahaman, get_soal
from kinerja.selectors.skp import is_jpt, list_isi_rhk
from kinerja.services import indikator as services
from kinerja.services.skp_dasar import PilihanTidakAda


class KomentarSerializer(serializers.ModelSerializer[KomentarIndikator]):
    """A comment with its answer."""

    skp = serializers.UUIDField(source="skp.uuid", read_only=True)
    penulis = serializers.CharField(source="penulis.nama", read_only=True)
    dijawab_oleh = serializers.CharField(source="dijawab_oleh.nama", read_only=True, default=None)

    class Meta:
        model = KomentarIndikator
        fields = (
            "uuid", "skp", "iki", "tentang", "penulis", "isi", "created_at", "jawaban", "dijawab_oleh", "dijawab_at",
        )  # fmt: skip
        read_only_fields = fields


class KomentarBaruSerializer(KetatSerializer):
    """A comment on the SKP, or on one of its indicators."""

    isi = serializers.CharField(max_length=2000)
    iki = serializers.IntegerField(required=False, allow_null=True, default=None, min_value=1, max_value=10**17)


class JawabanSerializer(KetatSerializer):
    """The answer to a comment."""

    jawaban = serializers.CharField(max_length=2000)


class PaketSerializer(VersiSerializer):
    """A template of indicators by its code."""

    paket = serializers.CharField(max_length=60)


class TidakRealistisSerializer(KetatSerializer):
    """Why a target is out of reach."""

    alasan = serializers.CharField(max_length=1000)


class PemahamanSerializer(KetatSerializer):
    """The answer to the check question."""

    jawaban = serializers.CharField(max_length=300)


class PembandingSerializer(serializers.Serializer[Any]):
    """What stands beside an indicator."""

    iki = serializers.IntegerField()
    riwayat = serializers.FloatField(allow_null=True)
    median = serializers.FloatField(allow_null=True)
    abk = serializers.FloatField(allow_null=True)
    is_tinggi = serializers.BooleanField()
    petunjuk = serializers.ListField(child=serializers.CharField())


class DinilaiSerializer(serializers.Serializer[Any]):
    """How an SKP is judged, and the receipt of it."""

    batas_atas = serializers.CharField()
    batas_bawah = serializers.CharField()
    kuadran = serializers.DictField(child=serializers.CharField(), help_text="“hasil|perilaku” menunjuk predikat.")
    pertanyaan = serializers.CharField()
    pilihan = serializers.ListField(child=serializers.CharField())
    dipahami_at = serializers.DateTimeField(allow_null=True)


class IndikatorAksi:
    """Actions on one SKP: comments, comparisons, how it is judged."""

    request: Any

    @extend_schema(request=KomentarBaruSerializer, responses={201: KomentarSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def komentar(self: Any, request: Request, uuid: str) -> Response:
        """Comment before the SKP is agreed."""
        skp = self.get_object()
        check_pihak_skp(request.user, skp)
        data = self.isian(KomentarBaruSerializer)
        iki = Iki.objects.filter(pk=data["iki"], rhk__skp=skp).select_related("rhk").first() if data["iki"] else None
        if data["iki"] and iki is None:
            raise PilihanTidakAda("Indikator itu tidak ada dalam SKP ini.", kolom="iki")
        hasil = services.create_komentar(skp=skp, isi=data["isi"], iki=iki, **self.oleh())
        return Response(KomentarSerializer(hasil).data, status=201)

    @extend_schema(responses=PembandingSerializer(many=True))
    @action(detail=True, methods=["get"])
    def pembanding(self: Any, request: Request, uuid: str) -> Response:
        """Give what each target is compared with, and hints on each indicator."""
        tampilan: Any = self
        skp = tampilan.get_object()
        catatan = get_catatan_iki(skp, list_isi_rhk(skp), is_jpt=is_jpt(skp))
        isi = [
            {
                "iki": pk,
                **{k: float(n) if (n := getattr(c.pembanding, k)) else None for k in ("riwayat", "median", "abk")},
                "is_tinggi": c.is_tinggi,
                "petunjuk": c.petunjuk,
            }
            for pk, c in sorted(catatan.items())
        ]
        return Response(PembandingSerializer(isi, many=True).data)

    @extend_schema(responses=DinilaiSerializer)
    @action(detail=True, methods=["get"])
    def dinilai(self: Any, request: Request, uuid: str) -> Response:
        """Give how the SKP is judged, with the check question."""
        skp = self.get_object()
        soal, tanda = get_soal(skp), get_pemahaman(skp)
        return Response(
            DinilaiSerializer(
                {
                    "batas_atas": str(BATAS_ATAS),
                    "batas_bawah": str(BATAS_BAWAH),
                    "kuadran": {f"{h}|{p}": MATRIKS_PREDIKAT[h, p] for h in Ekspektasi for p in Ekspektasi},
                    "pertanyaan": soal.pertanyaan.tanya,
                    "pilihan": soal.pilihan,
                    "dipahami_at": tanda.dipahami_at if tanda else None,
                }
            ).data
        )

    @extend_schema(request=PemahamanSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    @idempoten
    def pahami(self: Any, request: Request, uuid: str) -> Response:
        """State that one knows how the SKP is judged; a wrong answer is 400 with the explanation."""
        skp = self.get_object()
        services.accept_pemahaman(skp=skp, **self.isian(PemahamanSerializer), **self.oleh())
        return Response(status=204)


class PaketAksi:
    """Add a template of indicators to an RHK."""

    request: Any

    @extend_schema(request=PaketSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def templat(self: Any, request: Request, uuid: str) -> Response:
        """Add the indicators of a template."""
        rhk = self.get_object()
        services.create_iki_dari_paket(rhk=rhk, **self.isian(PaketSerializer), **self.oleh())
        return Response(self.get_serializer(self.get_base_queryset().get(pk=rhk.pk)).data)


class TidakRealistisAksi:
    """Call a target unrealistic."""

    request: Any

    @extend_schema(request=TidakRealistisSerializer, responses={204: None})
    @action(detail=True, methods=["post"], url_path="tidak-realistis")
    @idempoten
    def tidak_realistis(self: Any, request: Request, pk: str) -> Response:
        """Put the target on the agenda of the next dialogue; agreeing waits for it."""
        iki = self.get_object()
        services.create_tidak_realistis(iki=iki, **self.isian(TidakRealistisSerializer), **self.oleh())
        return Response(status=204)


class KomentarViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Comments in reach; written through their SKP."""

    model = KomentarIndikator
    serializer_class = KomentarSerializer
    acts: ClassVar[dict[str, Act]] = {"list": LIHAT_SKP, "retrieve": LIHAT_SKP, "jawab": LIHAT_SKP}

    def get_base_queryset(self) -> Any:
        """Give comments with what the answer shows."""
        return super().get_base_queryset().select_related("skp__pegawai", "penulis", "dijawab_oleh").order_by("-pk")

    @extend_schema(request=JawabanSerializer, responses=KomentarSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def jawab(self, request: Request, uuid: str) -> Response:
        """Answer a comment of the other side."""
        komentar = self.get_object()
        check_pihak_skp(request.user, komentar.skp)
        hasil = services.respond_komentar(
            komentar=komentar, **self.isian(JawabanSerializer), oleh=self.pengguna, pada=timezone.now()
        )
        return Response(self.get_serializer(hasil).data)
