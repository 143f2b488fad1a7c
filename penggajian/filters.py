"""Filters of pay lists."""

from typing import Any

import django_filters
from django.db.models import Q, QuerySet

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from penggajian.models import Slip


class SlipFilter(django_filters.FilterSet):
    """Search slips by person, month."""

    cari = django_filters.CharFilter(method="saring_cari", label="Cari")
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
