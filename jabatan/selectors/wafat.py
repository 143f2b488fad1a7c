"""Reading deaths: who died and when, and the decision about its kind."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from jabatan.enums import Kedudukan, StatusKeputusanWafat
from jabatan.models import KeputusanWafat, Pegawai, RiwayatStatus


def get_tanggal_wafat(pegawai_id: int) -> date | None:
    """Give the day on which a person died by the history of status; None for the living."""
    baris = (
        RiwayatStatus.objects.sah()
        .filter(pegawai_id=pegawai_id, kedudukan=Kedudukan.MENINGGAL)
        .order_by("berlaku", "pk")
        .first()
    )
    return baris.berlaku.lower if baris is not None else None


def get_wafat_banyak(pegawai_ids: Iterable[int]) -> dict[int, date]:
    """Give the day of death of those of some people who died, by person; one query."""
    baris = RiwayatStatus.objects.sah().filter(pegawai_id__in=list(pegawai_ids), kedudukan=Kedudukan.MENINGGAL)
    return {satu.pegawai_id: satu.berlaku.lower for satu in baris.order_by("-berlaku", "pk")}


def list_keputusan_wafat(user: Any) -> QuerySet[KeputusanWafat]:
    """Give the decisions in reach; what waits comes first, then the latest death."""
    return (
        KeputusanWafat.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "diajukan_oleh", "diputus_oleh", "akhir_oleh")
        .alias(menunggu=ExpressionWrapper(Q(status=StatusKeputusanWafat.DIAJUKAN), output_field=BooleanField()))
        .order_by("-menunggu", "-tanggal_wafat", "-pk")
    )


def list_keputusan_wafat_pegawai(pegawai: Pegawai) -> QuerySet[KeputusanWafat]:
    """Give every decision about the death of a person, the latest first."""
    return KeputusanWafat.objects.filter(pegawai=pegawai).order_by("-diajukan_at", "-pk")
