"""Filters of lists: the same for pages and API; only what is named here can be asked."""

from datetime import date
from typing import Any

import django_filters as df
from django.core.validators import RegexValidator
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Q, QuerySet

from asn_portal.lib.periode import Periode
from jabatan.enums import (
    JenisCuti,
    JenisJabatan,
    JenisPenugasan,
    JenisWafat,
    Kedudukan,
    StatusAsn,
    StatusKeputusanWafat,
    StatusUsulan,
    TingkatHukuman,
)
from jabatan.models import (
    HukumanDisiplin,
    Jabatan,
    KeputusanWafat,
    Pegawai,
    Penugasan,
    Posisi,
    RiwayatCuti,
    SuratSuami,
    UnitKerja,
    UsulanKeluarga,
)


def _unit_dan_bawahannya(queryset: QuerySet[Any], jalur: str, kode: str) -> QuerySet[Any]:
    """Keep the rows of a unit and of all units below it."""
    unit = UnitKerja.objects.filter(kode=kode).first()
    if unit is None:
        return queryset.none()
    return queryset.filter(**{f"{jalur}__in": list(unit.descendants(include_self=True).values_list("pk", flat=True))})


class PegawaiFilter(df.FilterSet):
    """Find people."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    unit = df.CharFilter(method="filter_unit", label="Unit kerja", max_length=40)
    status = df.ChoiceFilter(choices=StatusAsn.choices(), label="Status", empty_label="Semua status")
    kedudukan = df.ChoiceFilter(choices=Kedudukan.choices(), label="Kedudukan", empty_label="Semua kedudukan")
    kelas = df.NumberFilter(field_name="posisi__kelas", label="Kelas", min_value=1, max_value=17)

    class Meta:
        model = Pegawai
        fields: list[str] = []

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Search by name, or by the beginning of the NIP."""
        angka = value.replace(" ", "")
        if angka.isdigit() and angka.isascii():
            return queryset.filter(nip__startswith=angka)
        return queryset.filter(Q(nama__icontains=value.strip()) | Q(posisi__jabatan__nama__icontains=value.strip()))

    def filter_unit(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Narrow to a unit with everything below it."""
        return _unit_dan_bawahannya(queryset, "unit_kerja", value)


class PosisiFilter(df.FilterSet):
    """Find seats."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    unit = df.CharFilter(method="filter_unit", label="Unit kerja", max_length=40)
    kelas = df.NumberFilter(field_name="kelas", label="Kelas", min_value=1, max_value=17)
    keadaan = df.ChoiceFilter(
        method="filter_keadaan",
        choices=[("lowong", "Masih lowong"), ("berlebih", "Melebihi kebutuhan"), ("tanpa-kelas", "Tanpa kelas")],
        label="Keadaan",
        empty_label="Semua keadaan",
    )

    class Meta:
        model = Posisi
        fields: list[str] = []

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Search by post or code."""
        return queryset.filter(Q(jabatan__nama__icontains=value.strip()) | Q(kode__istartswith=value.strip()))

    def filter_unit(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Narrow to a unit with everything below it."""
        return _unit_dan_bawahannya(queryset, "unit_kerja", value)

    def filter_keadaan(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep what needs attention."""
        syarat = {"lowong": Q(selisih__lt=0), "berlebih": Q(selisih__gt=0), "tanpa-kelas": Q(kelas=None)}
        return queryset.filter(syarat[value])


class JabatanFilter(df.FilterSet):
    """Find posts of the catalogue."""

    cari = df.CharFilter(field_name="nama", lookup_expr="icontains", label="Cari", max_length=100)
    jenis = df.ChoiceFilter(choices=JenisJabatan.choices(), label="Jenis", empty_label="Semua jenis")

    class Meta:
        model = Jabatan
        fields: list[str] = []


class UnitFilter(df.FilterSet):
    """Find units."""

    cari = df.CharFilter(field_name="nama", lookup_expr="icontains", label="Cari", max_length=100)
    induk = df.CharFilter(field_name="parent__kode", label="Kode unit induk", max_length=40)

    class Meta:
        model = UnitKerja
        fields: list[str] = []


class UsulanKeluargaFilter(df.FilterSet):
    """Find proposals about families."""

    cari = df.CharFilter(field_name="pegawai__nama", lookup_expr="icontains", label="Cari", max_length=100)
    status = df.ChoiceFilter(choices=StatusUsulan.choices(), label="Keadaan", empty_label="Semua keadaan")

    class Meta:
        model = UsulanKeluarga
        fields: list[str] = []


class PenugasanFilter(df.FilterSet):
    """Find assignments."""

    cari = df.CharFilter(field_name="pegawai__nama", lookup_expr="icontains", label="Cari", max_length=100)
    jenis = df.ChoiceFilter(choices=JenisPenugasan.choices(), label="Jenis", empty_label="Plt dan Plh")

    class Meta:
        model = Penugasan
        fields: list[str] = []


class HukumanFilter(df.FilterSet):
    """Find disciplinary decisions."""

    cari = df.CharFilter(field_name="pegawai__nama", lookup_expr="icontains", label="Cari", max_length=100)
    tingkat = df.ChoiceFilter(choices=TingkatHukuman.choices(), label="Tingkat", empty_label="Semua tingkat")
    keadaan = df.ChoiceFilter(
        choices=[("berlaku", "Berlaku hari ini"), ("lainnya", "Menunggu, berakhir, atau dicabut")],
        method="filter_keadaan",
        label="Keadaan",
        empty_label="Semua keadaan",
    )

    class Meta:
        model = HukumanDisiplin
        fields: list[str] = []

    def filter_keadaan(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep what is in force today, or the rest."""
        return queryset.filter(is_berlaku=value == "berlaku")


class CutiFilter(df.FilterSet):
    """Find leaves."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    jenis = df.ChoiceFilter(choices=JenisCuti.choices(), label="Jenis", empty_label="Semua jenis")
    unit = df.CharFilter(method="filter_unit", label="Unit kerja", max_length=40)
    bulan = df.CharFilter(
        method="filter_bulan",
        label="Bulan",
        validators=[RegexValidator(r"^(19|2\d)\d\d-(0[1-9]|1[0-2])$", "Tulis tahun dan bulan, misalnya 2026-11.")],
    )
    keadaan = df.ChoiceFilter(
        choices=[
            ("kini", "Sedang cuti hari ini"),
            ("lainnya", "Akan datang, berakhir, atau dicabut"),
        ],
        method="filter_keadaan",
        label="Keadaan",
        empty_label="Semua keadaan",
    )

    class Meta:
        model = RiwayatCuti
        fields: list[str] = []

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Search by name or number of the letter, or by the beginning of the NIP."""
        angka = value.replace(" ", "")
        if angka.isdigit() and angka.isascii():
            return queryset.filter(pegawai__nip__startswith=angka)
        return queryset.filter(Q(pegawai__nama__icontains=value.strip()) | Q(nomor_sk__icontains=value.strip()))

    def filter_unit(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Narrow to a unit with everything below it."""
        return _unit_dan_bawahannya(queryset, "pegawai__unit_kerja", value)

    def filter_bulan(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep the leaves with a day in that month."""
        return queryset.filter(berlaku__overlap=DateRange(*Periode.dari_teks(value).rentang))

    def filter_keadaan(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep who is on leave today, or the rest."""
        return queryset.filter(is_kini=value == "kini")


class SuratSuamiFilter(df.FilterSet):
    """Find certificates of husbands by tax year."""

    tahun = df.NumberFilter(
        method="filter_tahun", label="Tahun pajak", min_value=1900, max_value=9997, decimal_places=0
    )

    class Meta:
        model = SuratSuami
        fields: list[str] = []

    def filter_tahun(self, queryset: QuerySet[Any], name: str, value: Any) -> QuerySet[Any]:
        """Keep those of one tax year."""
        return queryset.filter(berlaku__overlap=DateRange(date(int(value), 1, 1), date(int(value) + 1, 1, 1)))


class KeputusanWafatFilter(df.FilterSet):
    """Find decisions about deaths."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    jenis = df.ChoiceFilter(choices=JenisWafat.choices(), label="Jenis", empty_label="Semua jenis")
    status = df.ChoiceFilter(choices=StatusKeputusanWafat.choices(), label="Keadaan", empty_label="Semua keadaan")

    class Meta:
        model = KeputusanWafat
        fields: list[str] = []

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Search by name or number of the decision, or by the beginning of the NIP."""
        angka = value.replace(" ", "")
        if angka.isdigit() and angka.isascii():
            return queryset.filter(pegawai__nip__startswith=angka)
        return queryset.filter(Q(pegawai__nama__icontains=value.strip()) | Q(nomor_sk__icontains=value.strip()))
