"""The board of a superior: one row per person rated, in a fixed number of queries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import Case, Count, Max, Min, OuterRef, Subquery, When
from django.db.models.functions import Coalesce, JSONObject

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.istilah import Istilah
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi, StatusLog, StatusSkp
from kinerja.models import Evaluasi, LogHarian, Presensi, Skp, UmpanBalik
from kinerja.parameters.mutu_data import get_parameter_mutu
from kinerja.rules.angka import is_tertinggal
from kinerja.rules.predikat import predikat
from kinerja.selectors.kepuasan import list_terbuka
from kinerja.selectors.log import TIDAK_MASUK

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
class RingkasTim:
    """The days of one person, the log entries and SKP that wait for their rater, and their SKP of the day."""

    pegawai: Pegawai
    hari: list[Hari]
    menunggu: int
    sejak: datetime | None
    kosong: int
    status_skp: frozenset[str]
    skp_diajukan: int
    survei: dict[str, Any] | None = None
    """The employees' survey that waits for an answer of this person, when they asked themselves, or to be closed."""

    @property
    def hari_huruf(self) -> list[str]:
        """Give the kinds of the little bars, oldest day first."""
        return [h.status.value for h in self.hari]

    def list_kosong(self, sejak: date) -> list[date]:
        """Give the days without an entry from a day on, the last one included."""
        return [h.tanggal for h in self.hari if h.status == StatusHari.KOSONG and h.tanggal >= sejak]


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
    waktu: int | None = None
    """Share of the SKP's time that has passed, whole per cent."""
    is_tertinggal: bool = False

    @property
    def hari_huruf(self) -> list[str]:
        """Give the kinds of the little bars, oldest day first."""
        return [h.status.value for h in self.hari]


# Progress of an RHK is its logged quantity against the target of its quantity indicator, at most
# 100; a person's progress is the mean over the RHK that have such a target.
SQL_KEMAJUAN = """
SELECT s.pegawai_id,
       round(avg(least(100, 100 * coalesce(l.jumlah, 0) / i.target)))::int,
       max(least(100, 100 * (%(tanggal)s::date - lower(s.berlaku) + 1) / nullif(upper(s.berlaku) - lower(s.berlaku), 0)))
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


def list_kemajuan_waktu(pegawai_ids: Collection[int], tanggal: date) -> dict[int, tuple[int, int]]:
    """Give each person's progress against the year's quantity targets, and the share of its time; whole per cent."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_KEMAJUAN, {"pegawai": list(pegawai_ids), "tanggal": tanggal})
        return {pegawai: (maju, 100 if waktu is None else waktu) for pegawai, maju, waktu in kursor.fetchall()}


def list_kemajuan(pegawai_ids: Collection[int], tanggal: date) -> dict[int, int]:
    """Give the progress of each person against the year's quantity targets, whole per cent."""
    return {pegawai: maju for pegawai, (maju, _) in list_kemajuan_waktu(pegawai_ids, tanggal).items()}


def list_tim_ringkas(
    pegawai_ids: Collection[int], tanggal: date, hari_kerja: Sequence[date], diri: int | None = None
) -> list[RingkasTim]:
    """Give the days of these people and what they have handed in, by name, in one statement.

    For `diri` alone it also tells the employees' survey that waits: whether somebody else has answered is told to nobody.
    """
    awal = hari_kerja[0] if hari_kerja else tanggal
    log = LogHarian.objects.filter(pegawai=OuterRef("pk"))
    log_jendela = log.filter(tanggal__range=(awal, tanggal)).order_by()
    diajukan = log.menunggu().order_by().values("pegawai")
    absen = Presensi.objects.filter(pegawai=OuterRef("pk"), tanggal__range=(awal, tanggal), status__in=TIDAK_MASUK)
    skp = Skp.objects.filter(pegawai=OuterRef("pk")).exclude(status=StatusSkp.DIBATALKAN)
    baris = (
        Pegawai.objects.filter(pk__in=list(pegawai_ids))
        .select_related("posisi__jabatan", "unit_kerja")
        .annotate(
            hari_disetujui=ArraySubquery(log_jendela.filter(status=StatusLog.DISETUJUI).values("tanggal").distinct()),
            hari_lain=ArraySubquery(log_jendela.exclude(status=StatusLog.DISETUJUI).values("tanggal").distinct()),
            hari_absen=ArraySubquery(absen.values("tanggal")),
            log_menunggu=Coalesce(Subquery(diajukan.annotate(n=Count("pk")).values("n")), 0),
            log_sejak=Subquery(diajukan.annotate(n=Min("created_at")).values("n")),
            status_skp=ArraySubquery(skp.filter(berlaku__contains=tanggal).values("status")),
            skp_diajukan=ArraySubquery(skp.filter(status=StatusSkp.DIAJUKAN).values("pk")),
            survei=Case(When(pk=diri or 0, then=Subquery(_survei(tanggal)))),
        )
        .order_by("nama", "pk")
    )
    return [
        RingkasTim(
            pegawai,
            batang := [Hari(h, _status_hari(pegawai, h)) for h in hari_kerja],
            pegawai.log_menunggu,
            pegawai.log_sejak,
            sum(h.status == StatusHari.KOSONG and h.tanggal < tanggal for h in batang),
            frozenset(pegawai.status_skp),
            len(pegawai.skp_diajukan),
            pegawai.survei,
        )
        for pegawai in baris
    ]


def _survei(tanggal: date) -> Any:
    """Give the open round that waits for the person of the outer row, or to be closed, as one value."""
    isi = JSONObject(uuid="uuid", judul="judul", akhir="akhir")
    return list_terbuka(OuterRef("pk"), tanggal).annotate(isi=isi).values("isi")[:1]


def list_tim(pegawai_ids: Collection[int], tanggal: date, hari_kerja: Sequence[date]) -> list[BarisTim]:
    """Give the board for these people; `hari_kerja` are the working days to draw, oldest first."""
    ids = list(pegawai_ids)
    if not ids:
        return []
    umpan_balik = dict(UmpanBalik.objects.filter(untuk_id__in=ids).values_list("untuk_id").annotate(Max("created_at")))
    evaluasi = {
        e.pegawai_id: e for e in Evaluasi.objects.periodik().filter(pegawai_id__in=ids, periode=tanggal.replace(day=1))
    }
    kemajuan = list_kemajuan_waktu(ids, tanggal)
    toleransi = int(get_parameter_mutu("kemajuan_toleransi", tanggal).nilai)
    return [
        BarisTim(
            ringkas.pegawai,
            ringkas.hari,
            ringkas.menunggu,
            ringkas.kosong,
            (maju := kemajuan.get(ringkas.pegawai.pk, (None, None)))[0],
            umpan_balik.get(ringkas.pegawai.pk),
            evaluasi.get(ringkas.pegawai.pk),
            get_predikat_sementara(evaluasi.get(ringkas.pegawai.pk)),
            maju[1],
            maju[0] is not None and maju[1] is not None and is_tertinggal(maju[0], maju[1], toleransi),
        )
        for ringkas in list_tim_ringkas(ids, tanggal, hari_kerja)
    ]


def _status_hari(pegawai: Any, hari: date) -> StatusHari:
    """Sum up a day: waiting wins over approved, leave over nothing."""
    if hari in pegawai.hari_lain:
        return StatusHari.MENUNGGU
    if hari in pegawai.hari_disetujui:
        return StatusHari.DISETUJUI
    return StatusHari.LIBUR if hari in pegawai.hari_absen else StatusHari.KOSONG


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
    return Evaluasi.objects.periodik().filter(penilai_id=penilai_id, status=StatusEvaluasi.TERBUKA).count()
