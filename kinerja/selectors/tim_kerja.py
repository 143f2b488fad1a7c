"""Reading task teams."""

from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from kinerja.models import AnggotaTim, TimKerja


def list_tim_kerja(user: Any, tanggal: date) -> QuerySet[TimKerja]:
    """Give the teams in reach with the number of members today: those that run first, then by name."""
    return (
        TimKerja.objects.visible_to(user)
        .select_related("ketua", "unit_kerja")
        .annotate(jumlah=Count("anggota_set", filter=Q(anggota_set__berlaku__contains=tanggal)))
        .order_by(F("berlaku__endswith").desc(nulls_first=True), "nama", "pk")
    )


def list_anggota(tim: TimKerja) -> QuerySet[AnggotaTim]:
    """Give the members of a team, past ones too, by name."""
    return (
        AnggotaTim.objects.filter(tim=tim)
        .select_related("pegawai__posisi__jabatan", "pegawai__unit_kerja")
        .order_by("pegawai__nama", "berlaku", "pk")
    )
