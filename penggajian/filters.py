"""Filters of pay lists."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from penggajian.enums import (
    JenisCapaian,
    JenisKetetapan,
    JenisProses,
    JenisSukarela,
    PembayarGaji,
    SebabRapel,
    StatusHonorarium,
    StatusKetetapan,
    StatusKgb,
    StatusProses,
    StatusSetoran,
    StatusSukarela,
    SumberPenghasilan,
)
from penggajian.models import (
    BuktiPotong,
    CapaianBulan,
    DuaPembayar,
    KetetapanGaji,
    Kgb,
    PembayaranHonorarium,
    PenghasilanSebelumnya,
    PotonganSukarela,
    Rapel,
    SetoranRapel,
    Slip,
)


class SlipFilter(django_filters.FilterSet):
    """Search slips by person, month, kind."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    jenis = django_filters.ChoiceFilter(choices=JenisProses.choices)
    periode = django_filters.CharFilter(method="saring_periode", label="Bulan")

    class Meta:
        model = Slip
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[Slip], name: str, value: str) -> QuerySet[Slip]:
        """Match name or NIP."""
        return queryset.filter(Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value))

    def saring_periode(self, queryset: QuerySet[Slip], name: str, value: Any) -> QuerySet[Slip]:
        """Keep one month; an unreadable month gives no rows."""
        try:
            return queryset.filter(periode=Periode.dari_teks(value).awal)
        except PeriodeTidakSah:
            return queryset.none()


class SukarelaFilter(django_filters.FilterSet):
    """Search voluntary deductions by person, kind, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    jenis = django_filters.ChoiceFilter(choices=JenisSukarela.choices)
    status = django_filters.ChoiceFilter(choices=StatusSukarela.choices)

    class Meta:
        model = PotonganSukarela
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[PotonganSukarela], name: str, value: str) -> QuerySet[PotonganSukarela]:
        """Match name, NIP or receiver."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value) | Q(penerima__icontains=value)
        )


class KetetapanFilter(django_filters.FilterSet):
    """Search decisions about pay by person or number, kind, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    jenis = django_filters.ChoiceFilter(choices=JenisKetetapan.choices)
    status = django_filters.ChoiceFilter(choices=StatusKetetapan.choices)

    class Meta:
        model = KetetapanGaji
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[KetetapanGaji], name: str, value: str) -> QuerySet[KetetapanGaji]:
        """Match name, NIP or number of the decision."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value) | Q(nomor_sk__icontains=value)
        )


class CapaianFilter(django_filters.FilterSet):
    """Search achievements by owner or source, kind, state, month."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    jenis = django_filters.ChoiceFilter(choices=JenisCapaian.choices)
    status = django_filters.ChoiceFilter(choices=StatusKetetapan.choices)
    periode = django_filters.CharFilter(method="saring_periode", label="Bulan")

    class Meta:
        model = CapaianBulan
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[CapaianBulan], name: str, value: str) -> QuerySet[CapaianBulan]:
        """Match person, NIP, unit or source."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value)
            | Q(pegawai__nip__startswith=value)
            | Q(unit_kerja__nama__icontains=value)
            | Q(sumber__icontains=value)
        )

    def saring_periode(self, queryset: QuerySet[CapaianBulan], name: str, value: Any) -> QuerySet[CapaianBulan]:
        """Keep one month; an unreadable month gives no rows."""
        try:
            return queryset.filter(periode=Periode.dari_teks(value).awal)
        except PeriodeTidakSah:
            return queryset.none()


class PenghasilanFilter(django_filters.FilterSet):
    """Search recorded income by person, source, year."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    sumber = django_filters.ChoiceFilter(choices=SumberPenghasilan.choices)
    tahun = django_filters.NumberFilter()

    class Meta:
        model = PenghasilanSebelumnya
        fields: tuple[str, ...] = ()

    def saring_cari(
        self, queryset: QuerySet[PenghasilanSebelumnya], name: str, value: str
    ) -> QuerySet[PenghasilanSebelumnya]:
        """Match name, NIP or paper."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value) | Q(nomor_bukti__icontains=value)
        )


class DuaPembayarFilter(django_filters.FilterSet):
    """Search statements of a second payer by person, payer, paper, year, and by what is missing."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    pembayar_gaji = django_filters.ChoiceFilter(choices=PembayarGaji.choices)
    tahun = django_filters.NumberFilter()
    menunggu = django_filters.BooleanFilter(method="saring_menunggu", label="Menunggu bukti potong")

    class Meta:
        model = DuaPembayar
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[DuaPembayar], name: str, value: str) -> QuerySet[DuaPembayar]:
        """Match name, NIP, payer or paper."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value)
            | Q(pegawai__nip__startswith=value)
            | Q(pembayar__icontains=value)
            | Q(nomor_pernyataan__icontains=value)
            | Q(nomor_bukti__icontains=value)
        )

    def saring_menunggu(self, queryset: QuerySet[DuaPembayar], name: str, value: bool) -> QuerySet[DuaPembayar]:
        """Keep the rows whose withholding slip is still missing."""
        belum = Q(pembayar_gaji=PembayarGaji.LAIN, nomor_bukti="", dicabut_at__isnull=True)
        return queryset.filter(belum) if value else queryset


class BuktiPotongFilter(django_filters.FilterSet):
    """Search withholding slips by person and year."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    tahun = django_filters.NumberFilter()

    class Meta:
        model = BuktiPotong
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[BuktiPotong], name: str, value: str) -> QuerySet[BuktiPotong]:
        """Match name or NIP."""
        return queryset.filter(Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value))


class SetoranFilter(django_filters.FilterSet):
    """Search setoran by person, proof, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    status = django_filters.ChoiceFilter(choices=StatusSetoran.choices)

    class Meta:
        model = SetoranRapel
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[SetoranRapel], name: str, value: str) -> QuerySet[SetoranRapel]:
        """Match name, NIP or proof."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value) | Q(nomor_bukti__icontains=value)
        )


class HonorariumFilter(django_filters.FilterSet):
    """Search payments of honoraria by ground, month of payment, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    status = django_filters.ChoiceFilter(choices=StatusHonorarium.choices)
    bulan = django_filters.CharFilter(method="saring_bulan", label="Dibayar")

    class Meta:
        model = PembayaranHonorarium
        fields: tuple[str, ...] = ()

    def saring_cari(
        self, queryset: QuerySet[PembayaranHonorarium], name: str, value: str
    ) -> QuerySet[PembayaranHonorarium]:
        """Match decree, activity or unit."""
        return queryset.filter(
            Q(nomor_sk__icontains=value) | Q(kegiatan__icontains=value) | Q(unit_kerja__nama__icontains=value)
        )

    def saring_bulan(
        self, queryset: QuerySet[PembayaranHonorarium], name: str, value: Any
    ) -> QuerySet[PembayaranHonorarium]:
        """Keep one month of payment; an unreadable month gives no rows."""
        try:
            return queryset.filter(tanggal_bayar__range=Periode.dari_teks(value).rentang)
        except PeriodeTidakSah:
            return queryset.none()


class RapelFilter(django_filters.FilterSet):
    """Search rapel by person, month of payment, cause, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    bayar = django_filters.CharFilter(method="saring_bayar", label="Dibayar bersama")
    sebab = django_filters.ChoiceFilter(choices=SebabRapel.choices, method="saring_sebab")
    keadaan = django_filters.ChoiceFilter(
        choices=[("menunggu", "Akan dibayar"), ("dibayar", "Sudah dibayar")], method="saring_keadaan"
    )

    class Meta:
        model = Rapel
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[Rapel], name: str, value: str) -> QuerySet[Rapel]:
        """Match name or NIP."""
        return queryset.filter(Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value))

    def saring_bayar(self, queryset: QuerySet[Rapel], name: str, value: Any) -> QuerySet[Rapel]:
        """Keep one month of payment; an unreadable month gives no rows."""
        try:
            return queryset.filter(bulan_bayar=Periode.dari_teks(value).awal)
        except PeriodeTidakSah:
            return queryset.none()

    def saring_sebab(self, queryset: QuerySet[Rapel], name: str, value: str) -> QuerySet[Rapel]:
        """Keep one cause."""
        return queryset.filter(sebab__contains=[value])

    def saring_keadaan(self, queryset: QuerySet[Rapel], name: str, value: str) -> QuerySet[Rapel]:
        """Keep what is paid, or what waits."""
        dibayar = Q(proses__status=StatusProses.DIKUNCI)
        return queryset.filter(dibayar) if value == "dibayar" else queryset.exclude(dibayar)


class KgbFilter(django_filters.FilterSet):
    """Search periodic increases by person, month in which they begin, state."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
    bulan = django_filters.CharFilter(method="saring_bulan", label="Mulai")
    status = django_filters.ChoiceFilter(choices=StatusKgb.choices)

    class Meta:
        model = Kgb
        fields: tuple[str, ...] = ()

    def saring_cari(self, queryset: QuerySet[Kgb], name: str, value: str) -> QuerySet[Kgb]:
        """Match name, NIP or number of the letter."""
        return queryset.filter(
            Q(pegawai__nama__icontains=value) | Q(pegawai__nip__startswith=value) | Q(nomor__icontains=value)
        )

    def saring_bulan(self, queryset: QuerySet[Kgb], name: str, value: Any) -> QuerySet[Kgb]:
        """Keep one month; an unreadable month gives no rows."""
        try:
            return queryset.filter(tmt=Periode.dari_teks(value).awal)
        except PeriodeTidakSah:
            return queryset.none()
