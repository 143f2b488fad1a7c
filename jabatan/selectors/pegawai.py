"""Reading people within a person's reach."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from jabatan.models import Pegawai, RiwayatPangkat


def get_pegawai_user(user: Any) -> Pegawai | None:
    """Give the person behind an account, or None for an account of nobody in service."""
    if user.pk is None:
        return None
    return Pegawai.objects.select_related("posisi__jabatan", "unit_kerja").filter(pengguna=user).first()


def list_pegawai(user: Any, *, tanggal: date, tindakan: str = "l") -> QuerySet[Pegawai]:
    """Give the people in reach with seat, unit and golongan of the day, by name."""
    golongan = RiwayatPangkat.objects.filter(pegawai=OuterRef("pk"), berlaku__contains=tanggal).values("golongan")[:1]
    return (
        Pegawai.objects.visible_to(user, tindakan)
        .select_related("posisi__jabatan", "unit_kerja")
        .annotate(golongan=Subquery(golongan))
        .order_by("nama", "pk")
    )
