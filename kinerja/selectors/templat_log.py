"""A person's own sentences: those kept as templates, and those written often enough to be worth keeping."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import F, QuerySet

from kinerja.models import LogHarian, Rhk, TemplatLog
from kinerja.rules.log import buang_angka, tutup_angka

from .log import get_hari_log_terakhir

HARI_SERING = 60
SERING = 3
PALING_BANYAK_SARAN = 5


@dataclass(frozen=True)
class SaranTemplat:
    """A sentence written often: the newest entry of its kind, how often, and its words without that day's number."""

    log: LogHarian
    kali: int
    uraian: str


def list_templat(pegawai_id: int, pilihan: Sequence[Rhk] | None = None) -> QuerySet[TemplatLog]:
    """Give a person's templates by RHK; with `pilihan`, only those of these RHK or of none."""
    qs = TemplatLog.objects.filter(pegawai_id=pegawai_id, is_aktif=True).select_related("rhk")
    if pilihan is not None:
        qs = qs.filter(rhk__in=pilihan) | qs.filter(rhk__isnull=True)
    return qs.order_by(F("rhk__urutan").asc(nulls_last=True), "uraian", "pk")


def list_saran_templat(pegawai_id: int, per_tanggal: date, templat: Sequence[TemplatLog]) -> list[SaranTemplat]:
    """Give what the person wrote at least three times in the last 60 days and has not kept, most often first."""
    ada = {(t.rhk_id, tutup_angka(t.uraian).replace("…", "#")) for t in templat}
    kelompok: dict[tuple[int | None, str], list[LogHarian]] = {}
    for log in (
        LogHarian.objects.filter(pegawai_id=pegawai_id, tanggal__gt=per_tanggal - timedelta(days=HARI_SERING))
        .select_related("rhk")
        .order_by("-tanggal", "-pk")[:300]
    ):
        kelompok.setdefault((log.rhk_id, tutup_angka(log.uraian)), []).append(log)
    saran = [
        SaranTemplat(isi[0], len(isi), buang_angka(isi[0].uraian))
        for kunci, isi in kelompok.items()
        if len(isi) >= SERING and kunci not in ada
    ]
    return sorted(saran, key=lambda s: -s.kali)[:PALING_BANYAK_SARAN]


def list_log_untuk_salin(pegawai_id: int, sebelum: date, hari: int = 14) -> list[LogHarian]:
    """Give every entry of the last day with entries before a date, at most 14 days back."""
    terakhir = get_hari_log_terakhir(pegawai_id, sebelum, hari)
    if terakhir is None:
        return []
    return list(
        LogHarian.objects.filter(pegawai_id=pegawai_id, tanggal=terakhir)
        .select_related("rhk")
        .order_by("mulai", "pk")[:20]
    )
