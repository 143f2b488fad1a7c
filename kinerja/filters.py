"""Filters of lists of appraisal: the same for pages and API; only what is named here can be asked."""

from typing import Any

import django_filters as df
from django.db.models import F, Q, QuerySet

from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import HasilUjiPetik, Jenjang, StatusPak, StatusUjiPetik
from kinerja.models import Pak, UjiPetik

KEADAAN_AK = [
    ("pangkat", "Cukup untuk kenaikan pangkat"),
    ("jenjang", "Cukup untuk kenaikan jenjang"),
    ("belum", "Belum cukup"),
    ("kosong", "Belum ada angka kredit"),
    ("diusulkan", "PAK menunggu penetapan"),
]


def cari_orang(queryset: QuerySet[Any], nilai: str, jalur: str = "") -> QuerySet[Any]:
    """Search people by name, or by the beginning of the NIP."""
    angka = nilai.replace(" ", "")
    if angka.isdigit() and angka.isascii():
        return queryset.filter(**{f"{jalur}nip__startswith": angka})
    return queryset.filter(**{f"{jalur}nama__icontains": nilai.strip()})


def saring_unit(queryset: QuerySet[Any], kode: str, jalur: str = "unit_kerja") -> QuerySet[Any]:
    """Narrow to a unit with everything below it."""
    unit = UnitKerja.objects.filter(kode=kode).first()
    if unit is None:
        return queryset.none()
    return queryset.filter(**{f"{jalur}__in": list(unit.descendants(include_self=True).values_list("pk", flat=True))})


class FungsionalFilter(df.FilterSet):
    """Find functional officers by name, unit, jenjang and what their angka kredit allows."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    unit = df.CharFilter(method="filter_unit", label="Unit kerja", max_length=40)
    jenjang = df.ChoiceFilter(
        method="filter_jenjang", choices=Jenjang.choices(), label="Jenjang", empty_label="Semua jenjang"
    )
    keadaan = df.ChoiceFilter(method="filter_keadaan", choices=KEADAAN_AK, label="Keadaan", empty_label="Semua keadaan")

    class Meta:
        model = Pegawai
        fields: tuple[str, ...] = ()

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Match name or NIP."""
        return cari_orang(queryset, value)

    def filter_unit(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep a unit with everything below it."""
        return saring_unit(queryset, value)

    def filter_jenjang(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep one jenjang."""
        return queryset.filter(posisi__jabatan__jenis=f"jf_{value}")

    def filter_keadaan(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Keep those whose credits reach the next step, or do not."""
        cukup_pangkat = Q(capaian_pangkat__gte=F("butuh_pangkat"))
        cukup_jenjang = Q(jumlah__gte=F("butuh_jenjang"))
        syarat = {
            "pangkat": cukup_pangkat,
            "jenjang": cukup_jenjang,
            "belum": Q(capaian_pangkat__lt=F("butuh_pangkat")),
            "kosong": Q(jumlah=0),
            "diusulkan": Q(diusulkan=True),
        }
        return queryset.filter(syarat[value])


class PakFilter(df.FilterSet):
    """Find PAK by person and state."""

    cari = df.CharFilter(method="filter_cari", label="Cari", max_length=100)
    status = df.ChoiceFilter(choices=StatusPak.choices(), label="Keadaan", empty_label="Semua keadaan")

    class Meta:
        model = Pak
        fields: tuple[str, ...] = ()

    def filter_cari(self, queryset: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Match name or NIP."""
        return cari_orang(queryset, value, "pegawai__")


class UjiPetikFilter(df.FilterSet):
    """Find drawn entries by where they stand, what was found, and month."""

    status = df.ChoiceFilter(choices=StatusUjiPetik.choices(), label="Status")
    hasil = df.ChoiceFilter(choices=HasilUjiPetik.choices(), label="Hasil")
    periode = df.DateFilter(field_name="tarikan__periode", label="Hari pertama bulan")

    class Meta:
        model = UjiPetik
        fields = ("status", "hasil", "periode")
