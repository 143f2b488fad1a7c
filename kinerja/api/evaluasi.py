"""API of evaluation: results, rating, delivery and receipt."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from jabatan.scoping import Act, lingkup
from jabatan.scoping.api import KetatSerializer, ScopedViewSet
from kinerja.acts import LIHAT_NILAI, MENILAI, TERBITKAN_DOKUMEN
from kinerja.enums import (
    Ekspektasi,
    JenisEvaluasi,
    JenisKonflik,
    NilaiBerakhlak,
    Predikat,
    StatusEvaluasi,
)
from kinerja.models import Evaluasi
from kinerja.selectors.bukti_rating import list_bukti_tertutup, list_calon_bukti
from kinerja.selectors.eskalasi import list_dapat_dinilai
from kinerja.selectors.evaluasi import list_evaluasi
from kinerja.services.bukti_rating import submit_konflik
from kinerja.services.dokumen_evaluasi import create_dokumen_evaluasi
from kinerja.services.evaluasi import IsianRating, accept_evaluasi, submit_evaluasi, update_rating

TERSEMBUNYI = (
    "saran_hasil",
    "saran_perilaku",
    "rating_hasil",
    "rating_perilaku",
    "predikat",
    "alasan",
    "predikat_periodik",
    "alasan_beda",
)


class OrangSerializer(serializers.Serializer[Any]):
    """A person named in an answer."""

    uuid = serializers.UUIDField(read_only=True)
    nama = serializers.CharField(source="nama_lengkap", read_only=True)


class RatingRhkSerializer(serializers.Serializer[Any]):
    """The rating of one RHK."""

    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True)
    rating = serializers.CharField(read_only=True)
    realisasi = serializers.CharField(read_only=True)
    alasan = serializers.CharField(read_only=True)


class RatingPerilakuSerializer(serializers.Serializer[Any]):
    """The rating of one BerAKHLAK value."""

    nilai = serializers.CharField(read_only=True)
    rating = serializers.CharField(read_only=True)
    alasan = serializers.CharField(read_only=True)


class BuktiRatingSerializer(serializers.Serializer[Any]):
    """One piece of evidence behind the rating of an RHK or of a value."""

    rhk = serializers.UUIDField(source="rhk.uuid", read_only=True, default=None)
    nilai = serializers.CharField(read_only=True)
    jenis = serializers.CharField(read_only=True)
    kutipan = serializers.CharField(read_only=True)
    tautan = serializers.CharField(read_only=True)


class CalonBuktiSerializer(serializers.Serializer[Any]):
    """Evidence of the period that a rating may be linked to, by its key."""

    kunci = serializers.CharField(read_only=True)
    jenis = serializers.CharField(read_only=True)
    kutipan = serializers.CharField(read_only=True)


class EvaluasiSerializer(serializers.ModelSerializer[Evaluasi]):
    """A result. While it is open only its rater sees the ratings; the person sees who holds it."""

    pegawai = OrangSerializer(read_only=True)
    penilai = OrangSerializer(read_only=True, allow_null=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    predikat_periodik = serializers.CharField(read_only=True, help_text="Predikat periodik tersering; hanya tahunan.")
    masa = serializers.CharField(source="masa.kode", read_only=True, help_text="2026-11, 2026-T4, atau 2026")
    rhk = RatingRhkSerializer(source="rating_rhk_set", many=True, read_only=True)
    perilaku = RatingPerilakuSerializer(source="rating_perilaku_set", many=True, read_only=True)
    bukti = BuktiRatingSerializer(source="bukti_rating_set", many=True, read_only=True)

    class Meta:
        model = Evaluasi
        fields = (
            "uuid",
            "jenis",
            "periode",
            "masa",
            "pegawai",
            "penilai",
            "unit_kerja",
            "status",
            *TERSEMBUNYI,
            "rhk",
            "perilaku",
            "bukti",
            "dinilai_sebagai",
            "dinilai_at",
            "disampaikan_at",
            "diterima_at",
            "catatan_pegawai",
            "versi",
        )
        read_only_fields = fields

    def to_representation(self, instance: Evaluasi) -> dict[str, Any]:
        """Keep ratings that were not delivered between the rater and the sheet."""
        data: dict[str, Any] = super().to_representation(instance)
        pegawai_id = lingkup(self.context["request"].user).pegawai_id
        is_penilai = self.context["view"].action == "nilai" or instance.penilai_id == pegawai_id
        if instance.status == StatusEvaluasi.TERBUKA and (pegawai_id is None or not is_penilai):
            data |= dict.fromkeys(TERSEMBUNYI, "") | {"rhk": [], "perilaku": [], "bukti": []}
        tertutup = list_bukti_tertutup(instance, self.context["request"].user) if data["bukti"] else set()
        for satu in data["bukti"]:
            if satu["jenis"] in tertutup:
                satu["kutipan"] = satu["kutipan"].partition(":")[0]
        return data


class IsiRhkSerializer(KetatSerializer):
    """The rating of one RHK, named by its uuid."""

    rhk = serializers.UUIDField()
    rating = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True)
    realisasi = serializers.CharField(max_length=4000, allow_blank=True, default="")
    alasan = serializers.CharField(max_length=2000, allow_blank=True, default="")
    bukti = serializers.ListField(child=serializers.CharField(max_length=60), max_length=40, default=list)
    tautan = serializers.URLField(max_length=500, allow_blank=True, default="")


class IsiPerilakuSerializer(KetatSerializer):
    """The rating of one BerAKHLAK value."""

    nilai = serializers.ChoiceField(choices=NilaiBerakhlak.choices())
    rating = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True)
    alasan = serializers.CharField(max_length=2000, allow_blank=True, default="")
    bukti = serializers.ListField(child=serializers.CharField(max_length=60), max_length=40, default=list)
    tautan = serializers.URLField(max_length=500, allow_blank=True, default="")


class NilaiSerializer(KetatSerializer):
    """Ratings to keep."""

    versi = serializers.IntegerField(min_value=1)
    rhk = IsiRhkSerializer(many=True, default=list, max_length=50)  # type: ignore[call-arg]  # a ListSerializer takes it
    perilaku = IsiPerilakuSerializer(many=True, default=list, max_length=7)  # type: ignore[call-arg]  # a ListSerializer takes it


class SampaikanSerializer(NilaiSerializer):
    """Ratings to keep, and the result to deliver; an empty rating takes the suggestion."""

    rating_hasil = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True, default="")
    rating_perilaku = serializers.ChoiceField(choices=Ekspektasi.choices(), allow_blank=True, default="")
    alasan = serializers.CharField(max_length=4000, allow_blank=True, default="")
    alasan_beda = serializers.CharField(
        max_length=4000,
        allow_blank=True,
        default="",
        help_text="Wajib bila predikat tahunan bukan predikat periodik tersering.",
    )
    tanpa_konflik = serializers.BooleanField(
        default=False, help_text="Pernyataan penilai bahwa ia tidak mempunyai benturan kepentingan."
    )
    di_luar_kalibrasi = serializers.BooleanField(
        default=False, help_text="Sampaikan walau sesi kalibrasi yang membahas usulan ini masih terbuka."
    )


class KonflikSerializer(KetatSerializer):
    """An interest of the rater's own; passes the rating to the rater's own rater."""

    jenis = serializers.ChoiceField(choices=[(j.value, j.label) for j in JenisKonflik if j != JenisKonflik.TIDAK_ADA])
    catatan = serializers.CharField(max_length=1000)


class TerimaSerializer(KetatSerializer):
    """A receipt."""

    catatan = serializers.CharField(max_length=2000, allow_blank=True, default="")


class DokumenSerializer(serializers.Serializer[Any]):
    """An issued document: the code that anyone can check, and the digest of its content."""

    kode = serializers.CharField(read_only=True)
    judul = serializers.CharField(read_only=True)
    sidik = serializers.CharField(read_only=True)
    diterbitkan_at = serializers.DateTimeField(read_only=True)
    menggantikan = serializers.CharField(source="menggantikan.kode", read_only=True, default="")


class EvaluasiFilter(django_filters.FilterSet):
    """Filters of the list."""

    periode = django_filters.DateFilter(label="Hari pertama bulan")
    jenis = django_filters.ChoiceFilter(choices=JenisEvaluasi.choices(), label="Jenis")
    status = django_filters.ChoiceFilter(choices=StatusEvaluasi.choices(), label="Status")
    predikat = django_filters.ChoiceFilter(choices=Predikat.choices(), label="Predikat")

    class Meta:
        model = Evaluasi
        fields: ClassVar[list[str]] = ["periode", "jenis", "status", "predikat"]


def _lengkap(baris: QuerySet[Evaluasi]) -> QuerySet[Evaluasi]:
    """Add what the answer names."""
    return baris.select_related("pegawai", "unit_kerja", "penilai").prefetch_related(
        "rating_rhk_set__rhk", "rating_perilaku_set", "bukti_rating_set__rhk"
    )


class EvaluasiViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Results in reach, and the acts of rater and person."""

    model = Evaluasi
    serializer_class = EvaluasiSerializer
    filterset_class = EvaluasiFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"periode": ("periode",), "nama": ("pegawai__nama",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_NILAI,
        "retrieve": LIHAT_NILAI,
        "nilai": MENILAI,
        "sampaikan": MENILAI,
        "terima": LIHAT_NILAI,
        "dokumen": TERBITKAN_DOKUMEN,
        "calon_bukti": MENILAI,
        "konflik": MENILAI,
    }

    def get_base_queryset(self) -> Any:
        """Give the rows in reach with what the answer names."""
        if self.action in ("nilai", "sampaikan", "calon_bukti", "konflik"):
            return _lengkap(list_dapat_dinilai(self.request.user, timezone.localdate()))
        return _lengkap(list_evaluasi(self.request.user))

    def _isian(self, kelas: type[NilaiSerializer], request: Request, evaluasi: Evaluasi) -> dict[str, Any]:
        """Validate, and turn the uuid of each RHK into its id; a foreign RHK is not found."""
        masukan = kelas(data=request.data)
        masukan.is_valid(raise_exception=True)
        data = masukan.validated_data
        milik = dict(evaluasi.skp.rhk_set.values_list("uuid", "id"))
        return {
            "data": data,
            "isi": {
                "evaluasi": evaluasi,
                "rhk": {
                    milik.get(r["rhk"], 0): IsianRating(
                        r["rating"],
                        realisasi=r["realisasi"],
                        alasan=r["alasan"],
                        bukti=tuple(r["bukti"]),
                        tautan=r["tautan"],
                    )
                    for r in data["rhk"]
                },
                "perilaku": {
                    p["nilai"]: IsianRating(
                        p["rating"], alasan=p["alasan"], bukti=tuple(p["bukti"]), tautan=p["tautan"]
                    )
                    for p in data["perilaku"]
                },
                "oleh": request.user,
                "pada": timezone.now(),
                "versi": data["versi"],
            },
        }

    def _jawab(self, evaluasi: Evaluasi) -> Response:
        return Response(self.get_serializer(_lengkap(Evaluasi.objects.all()).get(pk=evaluasi.pk)).data)

    @extend_schema(request=NilaiSerializer, responses=EvaluasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def nilai(self, request: Request, uuid: str) -> Response:
        """Keep ratings; nothing is shown to the person yet."""
        evaluasi = self.get_object()
        return self._jawab(update_rating(**self._isian(NilaiSerializer, request, evaluasi)["isi"]))

    @extend_schema(request=SampaikanSerializer, responses=EvaluasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def sampaikan(self, request: Request, uuid: str) -> Response:
        """Set the result and deliver it."""
        evaluasi = self.get_object()
        isian = self._isian(SampaikanSerializer, request, evaluasi)
        data = isian["data"]
        return self._jawab(
            submit_evaluasi(
                rating_hasil=data["rating_hasil"],
                rating_perilaku=data["rating_perilaku"],
                alasan=data["alasan"],
                tanpa_konflik=data["tanpa_konflik"],
                alasan_beda=data["alasan_beda"],
                di_luar_kalibrasi=data["di_luar_kalibrasi"],
                **isian["isi"],
            )
        )

    @extend_schema(responses=CalonBuktiSerializer(many=True))
    @action(detail=True, methods=["get"], url_path="calon-bukti", filterset_class=None, pagination_class=None)
    def calon_bukti(self, request: Request, uuid: str) -> Response:
        """Give the evidence of the period that a rating may be linked to."""
        return Response(CalonBuktiSerializer(list_calon_bukti(self.get_object(), request.user), many=True).data)

    @extend_schema(request=KonflikSerializer, responses=EvaluasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def konflik(self, request: Request, uuid: str) -> Response:
        """Declare an interest of one's own: the rating passes to the rater's own rater."""
        evaluasi = self.get_object()
        submit_konflik(evaluasi=evaluasi, **self.isian(KonflikSerializer), **self.oleh())
        return self._jawab(evaluasi)

    @extend_schema(request=TerimaSerializer, responses=EvaluasiSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def terima(self, request: Request, uuid: str) -> Response:
        """Acknowledge one's own result."""
        evaluasi = self.get_object()
        masukan = TerimaSerializer(data=request.data)
        masukan.is_valid(raise_exception=True)
        hasil = accept_evaluasi(
            evaluasi=evaluasi, catatan=masukan.validated_data["catatan"], oleh=self.pengguna, pada=timezone.now()
        )
        return self._jawab(hasil)

    @extend_schema(request=None, responses=DokumenSerializer)
    @action(detail=True, methods=["post"])
    @idempoten
    def dokumen(self, request: Request, uuid: str) -> Response:
        """Issue the document of a final result, or give the one in force."""
        dokumen = create_dokumen_evaluasi(evaluasi=self.get_object(), **self.oleh())
        return Response(DokumenSerializer(dokumen).data)
