"""API of complaints: months of units, and what finished complaints say of officers."""

from typing import Any, ClassVar

import django_filters
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from asn_portal.inti.pekerjaan.idempotensi import idempoten
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import UnitKerja
from jabatan.scoping import Act
from jabatan.scoping.api import KetatSerializer, ScopedRelatedField, ScopedViewSet
from jabatan.services import BentukEkspor
from kinerja.partisipasi.acts import CATAT_HASIL, EKSPOR_HASIL, LIHAT_HASIL, LIHAT_PETUGAS
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, ImporPengaduan
from kinerja.partisipasi.selectors.hasil import list_pengaduan, list_petugas, list_terbaca
from kinerja.partisipasi.services.ekspor import export_pengaduan
from kinerja.partisipasi.services.impor_pengaduan import apply_impor_pengaduan, create_impor_pengaduan
from kinerja.partisipasi.services.pengaduan import IsiPengaduan, create_pengaduan, update_pengaduan

from .impor import ImporAksi

KOLOM = ("periode", "diterima", "dijawab", "tepat_waktu", "selesai", "median_hari")


class PengaduanSerializer(serializers.ModelSerializer[HasilPengaduan]):
    """One month of one unit; `median_hari` in working days."""

    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)
    nama_unit = serializers.CharField(source="unit_kerja.nama", read_only=True)

    class Meta:
        model = HasilPengaduan
        fields = ("uuid", "unit_kerja", "nama_unit", *KOLOM, "sumber", "alasan", "is_berlaku", "pada")
        read_only_fields = fields


class PetugasSerializer(serializers.ModelSerializer[HasilPetugas]):
    """The finished complaints of a month that name an officer."""

    pegawai = serializers.UUIDField(source="pegawai.uuid", read_only=True)
    nama = serializers.CharField(source="pegawai.nama", read_only=True)
    unit_kerja = serializers.CharField(source="unit_kerja.kode", read_only=True)

    class Meta:
        model = HasilPetugas
        fields = ("uuid", "pegawai", "nama", "unit_kerja", "periode", "selesai", "terbukti")
        read_only_fields = fields


class _PengaduanBaruSerializer(KetatSerializer):
    periode = serializers.CharField(max_length=7, help_text="YYYY-MM")
    diterima = serializers.IntegerField(min_value=0)
    dijawab = serializers.IntegerField(min_value=0)
    tepat_waktu = serializers.IntegerField(min_value=0)
    selesai = serializers.IntegerField(min_value=0)
    median_hari = serializers.DecimalField(
        max_digits=6, decimal_places=1, required=False, default=None, allow_null=True, help_text="Hari kerja."
    )
    sumber = serializers.CharField(max_length=200)

    def validate_periode(self, nilai: str) -> Any:
        """Read the month."""
        try:
            return Periode.dari_teks(nilai).awal
        except PeriodeTidakSah as galat:
            raise ValidationError([str(galat)]) from galat


class PengaduanBaruSerializer(_PengaduanBaruSerializer):
    """A month to record."""

    unit_kerja = ScopedRelatedField(model=UnitKerja, slug_field="kode")


class PengaduanKoreksiSerializer(_PengaduanBaruSerializer):
    """A correction, with its reason."""

    alasan = serializers.CharField(max_length=500)


class PengaduanFilter(django_filters.FilterSet):
    """Filters of the list."""

    unit_kerja = django_filters.CharFilter(field_name="unit_kerja__kode", label="Kode unit")
    dari = django_filters.DateFilter(field_name="periode", lookup_expr="gte", label="Dari bulan")
    sampai = django_filters.DateFilter(field_name="periode", lookup_expr="lte", label="Sampai bulan")

    class Meta:
        model = HasilPengaduan
        fields: ClassVar[list[str]] = ["unit_kerja"]


class PengaduanViewSet(ImporAksi, mixins.ListModelMixin, mixins.RetrieveModelMixin, ScopedViewSet):
    """Complaints by unit and month, the newest version of each."""

    model = HasilPengaduan
    model_impor = ImporPengaduan
    nama_berkas = "hasil-pengaduan"
    serializer_class = PengaduanSerializer
    filterset_class = PengaduanFilter
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"periode": ("periode",)}
    acts: ClassVar[dict[str, Act]] = {
        "list": LIHAT_HASIL,
        "retrieve": LIHAT_HASIL,
        "create": CATAT_HASIL,
        "koreksi": CATAT_HASIL,
        "impor": CATAT_HASIL,
        "terapkan": CATAT_HASIL,
        "ekspor": EKSPOR_HASIL,
    }

    def get_base_queryset(self) -> Any:
        """Give months with their unit; single ones may be old versions for who checks the record."""
        user = self.request.user
        return list_pengaduan(user) if self.action == "list" else list_terbaca(user, HasilPengaduan)

    @extend_schema(request=PengaduanBaruSerializer, responses={201: PengaduanSerializer})
    @idempoten
    def create(self, request: Request) -> Response:
        """Record a month."""
        data = self.isian(PengaduanBaruSerializer)
        hasil = create_pengaduan(
            unit_kerja=data["unit_kerja"],
            isi=IsiPengaduan(**{k: data[k] for k in KOLOM}),
            sumber=data["sumber"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(PengaduanSerializer(hasil).data, status=201)

    @extend_schema(request=PengaduanKoreksiSerializer, responses={201: PengaduanSerializer})
    @action(detail=True, methods=["post"])
    @idempoten
    def koreksi(self, request: Request, uuid: str) -> Response:
        """Correct a month by a new version."""
        lama = self.get_object()
        data = self.isian(PengaduanKoreksiSerializer)
        hasil = update_pengaduan(
            hasil=lama,
            isi=IsiPengaduan(**{k: data[k] for k in KOLOM}),
            sumber=data["sumber"],
            alasan=data["alasan"],
            per_tanggal=timezone.localdate(),
            **self.oleh(),
        )
        return Response(PengaduanSerializer(hasil).data, status=201)

    def create_impor(self, **isi: Any) -> ImporPengaduan:
        """Preview."""
        return create_impor_pengaduan(**isi)

    def apply_impor(self, **isi: Any) -> ImporPengaduan:
        """Apply."""
        return apply_impor_pengaduan(**isi)

    def export(self, bentuk: BentukEkspor) -> bytes:
        """Write the file."""
        return export_pengaduan(daftar=list_pengaduan(self.request.user), bentuk=bentuk, **self.oleh())


class PetugasViewSet(mixins.ListModelMixin, ScopedViewSet):
    """Officers whom finished complaints name, in reach."""

    model = HasilPetugas
    serializer_class = PetugasSerializer
    urutan: ClassVar[dict[str, tuple[str, ...]]] = {"periode": ("periode",)}
    acts: ClassVar[dict[str, Act]] = {"list": LIHAT_PETUGAS}

    def get_base_queryset(self) -> Any:
        """Give the rows."""
        return list_petugas(self.request.user)
