"""API of survey results."""

from typing import Any, ClassVar

import django_filters
from django.utils import timezone
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.triwulan import Triwulan, TriwulanTidakSah
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from jabatan.services import BentukEkspor
from kinerja.partisipasi.acts import CATAT_HASIL, EKSPOR_HASIL, LIHAT_HASIL
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm
from kinerja.partisipasi.models import HasilSurvei, ImporSurvei, Layanan
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.selectors.hasil import get_rata, list_survei, list_terbaca
from kinerja.partisipasi.services.ekspor import export_survei
from kinerja.partisipasi.services.impor_survei import apply_impor_survei, create_impor_survei, susun_isi
from kinerja.partisipasi.services.survei import create_survei, update_survei
from kinerja.partisipasi.services.terbit_hasil import release_hasil

from .impor import ImporAksi


class SurveiSerializer(serializers.ModelSerializer[HasilSurvei]):
    """One result; index, band and sample are computed by the portal, means have two decimals."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    nama_unit = serializers.CharField(source="unit_kerja.nama", read_only=True)
    awal = serializers.DateField(read_only=True)
    akhir = serializers.DateField(read_only=True)
    pengguna_layanan = serializers.IntegerField(source="populasi", read_only=True)
    unsur = serializers.SerializerMethodField()

    class Meta:
        model = HasilSurvei
        fields = (
            "uuid", "unit_kerja", "nama_unit", "layanan", "awal", "akhir", "responden", "pengguna_layanan",
            "rumus_sampel", "sampel", "is_cukup", "cara", "ikm", "mutu", "unsur", "sumber", "alasan", "is_berlaku", "pada",
        )  # fmt: skip
        read_only_fields = fields

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
    def get_unsur(self, hasil: HasilSurvei) -> dict[str, str]:
        """Give the means by element."""
        return {u.value: tulis_dua(rata).replace(",", ".") for u, rata in get_rata(hasil).items()}


class _UnsurSerializer(KetatSerializer):
    """The elements: a mean (3,45) or a sum over answers (725/210); empty where one does not apply."""

    persyaratan = serializers.CharField(max_length=20, required=False, allow_blank=True)
    prosedur = serializers.CharField(max_length=20, required=False, allow_blank=True)
    waktu = serializers.CharField(max_length=20, required=False, allow_blank=True)
    biaya = serializers.CharField(max_length=20, required=False, allow_blank=True)
    produk = serializers.CharField(max_length=20, required=False, allow_blank=True)
    kompetensi = serializers.CharField(max_length=20, required=False, allow_blank=True)
    perilaku = serializers.CharField(max_length=20, required=False, allow_blank=True)
    pengaduan = serializers.CharField(max_length=20, required=False, allow_blank=True)
    sarana = serializers.CharField(max_length=20, required=False, allow_blank=True)


class _SurveiBaruSerializer(KetatSerializer):
    layanan = serializers.CharField(max_length=120, required=False, default="", allow_blank=True)
    awal = serializers.DateField()
    akhir = serializers.DateField()
    responden = serializers.IntegerField(min_value=1)
    pengguna_layanan = serializers.IntegerField(min_value=1)
    rumus_sampel = serializers.ChoiceField(choices=RumusSampel.choices(), default=RumusSampel.KREJCIE_MORGAN.value)
    cara = serializers.ChoiceField(choices=CaraSurvei.choices())
    unsur = _UnsurSerializer()
    sumber = serializers.CharField(max_length=200)


class SurveiBaruSerializer(_SurveiBaruSerializer):
    """A result to record."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")


class SurveiKoreksiSerializer(_SurveiBaruSerializer):
    """A correction, with its reason."""

    alasan = serializers.CharField(max_length=500)


class TerbitkanSerializer(KetatSerializer):
    """A quarter of a unit to release; users of the period before by service."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")
    triwulan = serializers.CharField(max_length=7, help_text="YYYY-Tn")
    pengguna_layanan = serializers.DictField(
        child=serializers.IntegerField(min_value=1), help_text="uuid layanan: banyaknya"
    )
    alasan = serializers.CharField(max_length=500, required=False, default="", allow_blank=True)

    def validate_triwulan(self, teks: str) -> Triwulan:
        """Read the quarter."""
        try:
            return Triwulan.dari_teks(teks)
        except TriwulanTidakSah as sebab:
            raise serializers.ValidationError(str(sebab)) from sebab


class SurveiFilter(django_filters.FilterSet):
    """Filters of the list."""

    unit_kerja = django_filters.CharFilter(field_name="unit_kerja__kode", label="Kode unit")
    is_cukup = django_filters.BooleanFilter(label="Sampel terpenuhi")

    class Meta:
        model = HasilSurvei
        fields: ClassVar[list[str]] = ["unit_kerja", "is_cukup"]


def _isi(data: dict[str, Any]) -> Any:
    unsur = {u.value.lower(): data["unsur"].get(u.value.lower(), "") for u in UnsurSkm}
    return susun_isi(data | unsur)


class SurveiViewSet(ImporAksi, mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Surveys of services, the newest version of each."""

    model = HasilSurvei
    model_impor = ImporSurvei
    nama_berkas = "hasil-survei"
    serializer_class = SurveiSerializer
    filterset_class = SurveiFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"akhir": ("berlaku__endswith",), "ikm": ("ikm",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_HASIL,
        "retrieve": LIHAT_HASIL,
        "create": CATAT_HASIL,
        "koreksi": CATAT_HASIL,
        "terbitkan": CATAT_HASIL,
        "impor": CATAT_HASIL,
        "terapkan": CATAT_HASIL,
        "ekspor": EKSPOR_HASIL,
    }

    def get_base_queryset(self) -> Any:
        """Give results with unit and elements; single ones may be old versions for who checks the record."""
        baris = (
            list_survei(self.request.user) if self.action == "list" else list_terbaca(self.request.user, HasilSurvei)
        )
        return baris.prefetch_related("unsur_set")

    @extend_schema(request=SurveiBaruSerializer, responses={201: SurveiSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a survey."""
        data = self.isian(SurveiBaruSerializer)
        hasil = create_survei(
            unit_kerja=data["unit_kerja"],
            isi=_isi(data),
            sumber=data["sumber"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(SurveiSerializer(hasil).data, status=201)

    @extend_schema(request=SurveiKoreksiSerializer, responses={201: SurveiSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def koreksi(self, request: Request, uuid: str) -> Response:
        """Correct a survey by a new version."""
        lama = self.get_object()
        data = self.isian(SurveiKoreksiSerializer)
        hasil = update_survei(
            hasil=lama,
            isi=_isi(data),
            sumber=data["sumber"],
            alasan=data["alasan"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(SurveiSerializer(hasil).data, status=201)

    @extend_schema(request=TerbitkanSerializer, responses={201: SurveiSerializer(many=True)})
    @action(detail=False, methods=["post"], filterset_class=None, pagination_class=None)
    @idempoten
    def terbitkan(self, request: Request) -> Response:
        """Release a quarter of a unit from the answers of its services."""
        data = self.isian(TerbitkanSerializer)
        per_uuid = data.pop("pengguna_layanan")
        kunci = {str(k.uuid): k.pk for k in Layanan.objects.filter(unit_kerja=data["unit_kerja"])}
        hasil = release_hasil(
            **data, pengguna_layanan={kunci[u]: n for u, n in per_uuid.items() if u in kunci}, **self.oleh()
        )
        return Response(SurveiSerializer(hasil.survei, many=True).data, status=201)

    def create_impor(self, **isi: Any) -> ImporSurvei:
        """Preview."""
        return create_impor_survei(**isi)

    def apply_impor(self, **isi: Any) -> ImporSurvei:
        """Apply."""
        return apply_impor_survei(**isi)

    def export(self, bentuk: BentukEkspor) -> bytes:
        """Write the file."""
        daftar = list_survei(self.request.user).prefetch_related("unsur_set")
        return export_survei(daftar=daftar, bentuk=bentuk, **self.oleh())
