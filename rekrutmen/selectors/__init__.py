"""Reading results of selection."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from jabatan.enums import StatusAsn
from jabatan.models import RiwayatStatus
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi

STATUS = {
    JenisSeleksi.CPNS: (StatusAsn.CPNS, StatusAsn.PNS),
    JenisSeleksi.PPPK: (StatusAsn.PPPK, StatusAsn.PPPK_PARUH_WAKTU),
}
"""The status with which a selection begins; a CPNS whose first row is PNS already was recorded late."""


def list_hasil(user: Any, cari: str = "") -> QuerySet[HasilSeleksi]:
    """Give the results in force in reach, the newest selection first."""
    baris = HasilSeleksi.objects.visible_to(user).filter(is_berlaku=True)
    for kata in cari.split()[:6]:
        baris = baris.filter(
            Q(pegawai__nama__icontains=kata) | Q(pegawai__nip__startswith=kata) | Q(formasi__icontains=kata)
        )
    return baris.select_related("pegawai__unit_kerja", "oleh").order_by(
        "-tahun", "jenis", "kode_formasi", "-akhir", "pk"
    )


def all_hasil() -> list[HasilSeleksi]:
    """Give every result in force, of the whole institution, in the order of entry."""
    return list(HasilSeleksi.objects.filter(is_berlaku=True).order_by("tahun", "jenis", "pk"))


def all_masuk(pegawai_ids: set[int]) -> dict[int, list[tuple[str, date]]]:
    """Give the rows of status of people that begin on a known day: status and first day, oldest first; one query."""
    masuk: dict[int, list[tuple[str, date]]] = {}
    baris = RiwayatStatus.objects.sah().filter(pegawai__in=pegawai_ids, berlaku__startswith__isnull=False)
    for pegawai_id, status, berlaku in baris.order_by("berlaku", "pk").values_list("pegawai", "status", "berlaku"):
        masuk.setdefault(pegawai_id, []).append((status, berlaku.lower))
    return masuk


def get_tmt(jenis: str, tahun: int, riwayat: list[tuple[str, date]]) -> date | None:
    """Give the day on which somebody of a selection began: the first row of its status in its year or later."""
    cocok = STATUS[JenisSeleksi(jenis)]
    return next((tmt for status, tmt in riwayat if status in cocok and tmt.year >= tahun), None)
