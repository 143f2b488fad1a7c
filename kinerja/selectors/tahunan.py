"""Reading annual evaluations: their history of the year, their clock, and how far a year is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Count, Q, QuerySet

from asn_portal.lib.periode import NAMA_BULAN, Periode
from jabatan.enums import Kedudukan
from jabatan.models import RiwayatStatus
from kinerja.enums import JenisEvaluasi, Predikat, StatusEvaluasi
from kinerja.models import Evaluasi
from kinerja.rules.tahunan import predikat_tersering

from .evaluasi import BarisUnit, susun_kemajuan

LAMA = {JenisEvaluasi.BULANAN.value: 1, JenisEvaluasi.TRIWULANAN.value: 3}
BULAN_TAMPIL = 2
"""How many months after December the annual evaluations of a year stand beside those of the month."""


@dataclass(frozen=True)
class BulanRiwayat:
    """One month of the strip: its name, the predikat in force, and where it was given."""

    bulan: str
    predikat: str
    masa: str
    uuid: str

    @property
    def label(self) -> str:
        """The predikat in words, or what stands in its place."""
        return Predikat(self.predikat).label if self.predikat else "Belum ada"


@dataclass(frozen=True)
class RiwayatTahun:
    """The periodic results of one SKP in one year, month by month, and what they show most often; `sampai` when the person left or moved."""

    bulan: list[BulanRiwayat]
    tersering: tuple[Predikat, ...]
    sampai: date | None = None

    @property
    def kalimat(self) -> str:
        """The most frequent predikat as words."""
        return " dan ".join(p.label for p in self.tersering)


def get_riwayat_tahun(evaluasi: Evaluasi) -> RiwayatTahun:
    """Give the periodic history beside an annual evaluation; corrected results count. Three queries."""
    baris = list(
        Evaluasi.objects.periodik()
        .filter(skp=evaluasi.skp_id, periode__year=evaluasi.periode.year)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .prefetch_related("koreksi_set")
        .order_by("periode")
    )
    hasil: list[tuple[Predikat, int]] = []
    isi: dict[int, BulanRiwayat] = {}
    for satu in baris:
        predikat = Predikat(_berlaku(satu))
        lama = LAMA[satu.jenis]
        hasil.append((predikat, lama))
        for n in range(lama):
            bulan = satu.periode.month - n
            isi[bulan] = BulanRiwayat(NAMA_BULAN[bulan - 1], predikat.value, satu.masa.nama, str(satu.uuid))
    terakhir = get_hari_terakhir(evaluasi)
    return RiwayatTahun(
        [isi.get(n, BulanRiwayat(NAMA_BULAN[n - 1], "", "", "")) for n in range(1, 13)],
        predikat_tersering(hasil),
        terakhir if terakhir < date(evaluasi.periode.year, 12, 31) else None,
    )


def _berlaku(evaluasi: Evaluasi) -> str:
    """Give the predikat in force from corrections that were read along."""
    koreksi = max(evaluasi.koreksi_set.all(), key=lambda k: k.nomor, default=None)
    return koreksi.predikat if koreksi else evaluasi.predikat


def list_tahunan_penilai(penilai_id: int, bulan: date) -> QuerySet[Evaluasi]:
    """Give the annual evaluations of a rater to show with a month: what is open, and those of the year just ended."""
    masa = Periode.dari_tanggal(bulan)
    return (
        Evaluasi.objects.tahunan()
        .filter(
            Q(status=StatusEvaluasi.TERBUKA) | Q(periode__range=(masa.geser(-BULAN_TAMPIL).awal, masa.awal)),
            penilai_id=penilai_id,
        )
        .select_related("pegawai", "skp__posisi__jabatan")
        .prefetch_related("koreksi_set")
        .order_by("-status", "-periode", "pegawai__nama", "pk")
    )


def list_tahunan_saya(pegawai_id: int) -> QuerySet[Evaluasi]:
    """Give the annual evaluations of a person, newest first."""
    return (
        Evaluasi.objects.tahunan()
        .filter(pegawai_id=pegawai_id)
        .select_related("penilai", "skp__posisi__jabatan")
        .prefetch_related("koreksi_set")
        .order_by("-periode", "-pk")
    )


def get_hari_terakhir(evaluasi: Evaluasi) -> date:
    """Give the last day of the year on which the person served under this SKP: 31 December unless they left or moved."""
    tahun, berlaku = evaluasi.periode.year, evaluasi.skp.berlaku
    akhir = min(date(tahun + 1, 1, 1), berlaku.upper)
    masa = DateRange(max(date(tahun, 1, 1), berlaku.lower), akhir)
    dinas = RiwayatStatus.objects.filter(
        pegawai=evaluasi.pegawai_id, kedudukan=Kedudukan.AKTIF, berlaku__overlap=masa
    ).values_list("berlaku", flat=True)
    return max((min(b.upper or akhir, akhir) for b in dinas), default=akhir) - timedelta(days=1)


def list_kemajuan_tahunan(user: Any, tahun: int) -> list[BarisUnit]:
    """Give, per unit in scope, how many people have an annual result; the latest unit first."""
    return susun_kemajuan(Evaluasi.objects.visible_to(user).tahunan(tahun))


def count_tahunan(user: Any, tahun: int) -> dict[str, int]:
    """Count the annual evaluations in scope by status."""
    jumlah = Evaluasi.objects.visible_to(user).tahunan(tahun).values_list("status").annotate(Count("pk"))
    return {s.value: 0 for s in StatusEvaluasi} | dict(jumlah)


# Of two plans in one year the later one counts; a corrected result replaces the delivered one.
SQL_PREDIKAT_TAHUNAN = """
SELECT pegawai_id, tahun, predikat
FROM (
    SELECT DISTINCT ON (e.pegawai_id, extract(year FROM e.periode)) e.pegawai_id,
        extract(year FROM e.periode)::int AS tahun, COALESCE(k.predikat, e.predikat) AS predikat
    FROM kinerja_evaluasi e
    LEFT JOIN LATERAL (
        SELECT c.predikat FROM kinerja_koreksievaluasi c WHERE c.evaluasi_id = e.id ORDER BY c.nomor DESC LIMIT 1
    ) k ON true
    WHERE e.pegawai_id = ANY(%(pegawai)s) AND e.jenis = 'TAHUNAN' AND e.status <> 'TERBUKA'
      AND e.periode >= %(awal)s AND e.periode < %(akhir)s
    ORDER BY e.pegawai_id, extract(year FROM e.periode), e.periode DESC, e.id DESC
) AS t
WHERE predikat <> ''
ORDER BY pegawai_id, tahun DESC
"""


def list_predikat_tahunan(pegawai_ids: Collection[int], tahun: int, sampai: int) -> dict[int, list[tuple[int, str]]]:
    """Give the annual predikat in force of many people in the years from `tahun` to `sampai`, the newest first; one query."""
    hasil: dict[int, list[tuple[int, str]]] = {}
    isi: dict[str, Any] = {"pegawai": list(pegawai_ids), "awal": date(tahun, 1, 1), "akhir": date(sampai + 1, 1, 1)}
    with connection.cursor() as kursor:
        kursor.execute(SQL_PREDIKAT_TAHUNAN, isi)
        for pegawai_id, satu, predikat in kursor.fetchall():
            hasil.setdefault(pegawai_id, []).append((satu, predikat))
    return hasil
