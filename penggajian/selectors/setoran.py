"""Reading setoran: what a list shows, what stands behind a month, a run, a person; and what waits to be given back."""

from typing import Any

from django.db.models import QuerySet

from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji, Rapel, SetoranRapel


def list_setoran(user: Any) -> QuerySet[SetoranRapel]:
    """Give the setoran in reach, what waits first, then the newest."""
    return (
        SetoranRapel.objects.visible_to(user, "ls")
        .select_related("pegawai__unit_kerja", "dikoreksi", "proses", "dicatat_oleh", "diputus_oleh")
        .order_by("status", "-tanggal", "-pk")
    )


def list_setoran_bulan(rapel: Rapel) -> list[SetoranRapel]:
    """Give the setoran against the month that a rapel corrects, newest first."""
    baris = SetoranRapel.objects.filter(pegawai_id=rapel.pegawai_id, dikoreksi_id=rapel.dikoreksi_id)
    return list(baris.select_related("pegawai", "dikoreksi").order_by("-tanggal", "-pk"))


def list_setoran_proses(proses: ProsesGaji) -> list[SetoranRapel]:
    """Give the setoran in the books of a run, by day."""
    return list(proses.setoran_set.select_related("pegawai", "dikoreksi").order_by("tanggal", "pk"))


def list_setoran_pegawai(pegawai_id: int) -> list[SetoranRapel]:
    """Give what one person paid back, newest first; what was turned down is not theirs to see."""
    baris = SetoranRapel.objects.filter(pegawai_id=pegawai_id).exclude(status="DITOLAK")
    return list(baris.select_related("dikoreksi").order_by("-tanggal", "-pk")[:12])


def list_kelebihan(pegawai_id: int) -> list[Rapel]:
    """Give the months of one person that wait to be given back, oldest first."""
    baris = Rapel.objects.filter(pegawai_id=pegawai_id).exclude(proses__status=StatusProses.DIKUNCI)
    return [satu for satu in baris.select_related("dikoreksi").order_by("bulan", "pk") if satu.jumlah < 0]


def is_menunggu_setoran(rapel: Rapel) -> bool:
    """Tell whether a rapel is money to be given back that no locked run has taken."""
    return rapel.jumlah < 0 and not rapel.is_dibayar
