"""The board of a superior: one row per person rated, in a fixed number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, Max, Min

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.istilah import Istilah
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi, StatusLog
from kinerja.models import Evaluasi, LogHarian, Presensi, UmpanBalik
from kinerja.rules.predikat import predikat

JUMLAH_HARI = 11
JENDELA_HARI = 40


def list_hari_papan(tanggal: date, banyak: int = JUMLAH_HARI) -> list[date]:
    """Give the last working days up to and including the date, oldest first."""
    return list_hari_kerja(tanggal - timedelta(days=JENDELA_HARI), tanggal)[-banyak:]


class StatusHari(Istilah):
    """What a working day looks like on the board; the value is the class of the little bar."""

    DISETUJUI = "d", "log disetujui"
    MENUNGGU = "k", "log menunggu"
    KOSONG = "m", "belum ada log"
    LIBUR = "l", "cuti, sakit, atau libur"


@dataclass(frozen=True)
class Hari:
    """One working day of one person."""

    tanggal: date
    status: StatusHari


@dataclass(frozen=True)
class BarisTim:
    """One person on the board."""

    pegawai: Pegawai
    hari: list[Hari]
    menunggu: int
    kosong: int
    kemajuan: int | None
    umpan_balik_at: datetime | None
    evaluasi: Evaluasi | None
    sementara: Predikat | None

    @property
    def hari_huruf(self) -> list[str]:
        """Give the kinds of the little bars, oldest day first."""
        return [h.status.value for h in self.hari]


# Progress of an RHK is its logged quantity against the target of its quantity indicator, at most
# 100; a person's progress is the mean over the RHK that have such a target.
SQL_KEMAJUAN = """
SELECT s.pegawai_id,
       round(avg(least(100, 100 * coalesce(l.jumlah, 0) / i.target)))::int
FROM kinerja_skp s
JOIN kinerja_rhk r ON r.skp_id = s.id
JOIN kinerja_iki i ON i.rhk_id = r.id AND i.aspek = 'KUANTITAS' AND i.target > 0
LEFT JOIN LATERAL (
    SELECT sum(jumlah) AS jumlah FROM kinerja_logharian
    WHERE rhk_id = r.id AND tanggal <= %(tanggal)s AND status <> 'DIKEMBALIKAN'
) l ON true
WHERE s.pegawai_id = ANY(%(pegawai)s) AND s.status = 'DISEPAKATI' AND s.berlaku @> %(tanggal)s::date
GROUP BY s.pegawai_id
"""


def list_kemajuan(pegawai_ids: Collection[int], tanggal: date) -> dict[int, int]:
    """Give the progress of each person against the year's quantity targets, whole per cent."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_KEMAJUAN, {"pegawai": list(pegawai_ids), "tanggal": tanggal})
        return dict(kursor.fetchall())


def list_tim(pegawai_ids: Collection[int], tanggal: date, hari_kerja: Sequence[date]) -> list[BarisTim]:
    """Give the board for these people; `hari_kerja` are the working days to draw, oldest first."""
    ids = list(pegawai_ids)
    if not ids:
        return []
    awal = hari_kerja[0] if hari_kerja else tanggal
    log: dict[tuple[int, date], set[str]] = {}
    for pegawai_id, hari, status in LogHarian.objects.filter(
        pegawai_id__in=ids, tanggal__gte=awal, tanggal__lte=tanggal
    ).values_list("pegawai_id", "tanggal", "status"):
        log.setdefault((pegawai_id, hari), set()).add(status)
    libur = set(
        Presensi.objects.filter(pegawai_id__in=ids, tanggal__gte=awal, tanggal__lte=tanggal)
        .filter(status__in=["CUTI", "SAKIT", "TUGAS_BELAJAR"])
        .values_list("pegawai_id", "tanggal")
    )
    menunggu = dict(
        LogHarian.objects.filter(pegawai_id__in=ids, status=StatusLog.DIAJUKAN)
        .values_list("pegawai_id")
        .annotate(Count("pk"))
    )
    umpan_balik = dict(UmpanBalik.objects.filter(untuk_id__in=ids).values_list("untuk_id").annotate(Max("created_at")))
    evaluasi = {e.pegawai_id: e for e in Evaluasi.objects.filter(pegawai_id__in=ids, periode=tanggal.replace(day=1))}
    kemajuan = list_kemajuan(ids, tanggal)
    hasil = []
    for pegawai in (
        Pegawai.objects.filter(pk__in=ids).select_related("posisi__jabatan", "unit_kerja").order_by("nama", "pk")
    ):
        batang = [Hari(h, _status_hari(log.get((pegawai.pk, h)), (pegawai.pk, h) in libur)) for h in hari_kerja]
        penilaian = evaluasi.get(pegawai.pk)
        hasil.append(
            BarisTim(
                pegawai,
                batang,
                menunggu.get(pegawai.pk, 0),
                sum(h.status == StatusHari.KOSONG and h.tanggal < tanggal for h in batang),
                kemajuan.get(pegawai.pk),
                umpan_balik.get(pegawai.pk),
                penilaian,
                get_predikat_sementara(penilaian),
            )
        )
    return hasil


def _status_hari(status: set[str] | None, is_libur: bool) -> StatusHari:
    """Sum up a day: waiting wins over approved, leave over nothing."""
    if status:
        return StatusHari.MENUNGGU if status != {StatusLog.DISETUJUI.value} else StatusHari.DISETUJUI
    return StatusHari.LIBUR if is_libur else StatusHari.KOSONG


def get_predikat_sementara(evaluasi: Evaluasi | None) -> Predikat | None:
    """Give the set predikat, else the one that the ratings so far suggest, else None."""
    if evaluasi is None:
        return None
    if evaluasi.predikat:
        return Predikat(evaluasi.predikat)
    if evaluasi.saran_hasil and evaluasi.saran_perilaku:
        return predikat(Ekspektasi(evaluasi.saran_hasil), Ekspektasi(evaluasi.saran_perilaku))
    return None


def count_penilaian_terbuka(penilai_id: int) -> int:
    """Count the evaluations that this rater still has to deliver."""
    return Evaluasi.objects.filter(penilai_id=penilai_id, status=StatusEvaluasi.TERBUKA).count()


def count_tugas_penilai(penilai_id: int, bawahan_ids: Collection[int]) -> dict[str, Any]:
    """Count what waits for a superior: log entries, people, and since when."""
    log = LogHarian.objects.filter(pegawai_id__in=list(bawahan_ids), status=StatusLog.DIAJUKAN).aggregate(
        jumlah=Count("pk"), orang=Count("pegawai", distinct=True), sejak=Min("created_at")
    )
    log["evaluasi"] = count_penilaian_terbuka(penilai_id)
    return log
