"""The result in force of an evaluation: the latest correction, else what was delivered."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode
from asn_portal.lib.triwulan import Triwulan
from kinerja.enums import Ekspektasi, JenisEvaluasi, Predikat, StatusSkp
from kinerja.models import Evaluasi, KoreksiEvaluasi, Skp
from kinerja.parameters import get_setelan_bawaan

from .siklus import SQL_UNIT_TRIWULAN, get_unit_triwulan

SQL_HASIL = """
SELECT e.id, e.pegawai_id, e.skp_id, e.periode, e.jenis, COALESCE(k.predikat, e.predikat) AS predikat,
    EXISTS (SELECT 1 FROM kinerja_keberatan b WHERE b.evaluasi_id = e.id AND b.status = 'DIAJUKAN') AS sementara
FROM kinerja_evaluasi e
LEFT JOIN LATERAL (
    SELECT c.predikat FROM kinerja_koreksievaluasi c WHERE c.evaluasi_id = e.id ORDER BY c.nomor DESC LIMIT 1
) k ON true
WHERE e.status <> 'TERBUKA' AND e.jenis <> 'TAHUNAN'
"""
"""Delivered results of months as they count today: id, pegawai_id, skp_id, periode, jenis, predikat, sementara. For upper floors
that read a population; `get_hasil` gives the same for one evaluation."""


SQL_SEJAK = """
SELECT (%(awal)s::date - make_interval(months => COALESCE((
    SELECT t.nilai FROM kinerja_setelankinerja t
    WHERE t.kunci = 'triwulan_acuan' AND t.status = 'DISETUJUI' AND t.berlaku @> (%(akhir)s::date - 1)
), %(triwulan_acuan)s)))::date
"""
"""The oldest month whose result a quarterly unit still uses, by the setting of the institution or of the product."""

SQL_HASIL_BULAN = f"""
SELECT h.id, h.pegawai_id, h.skp_id, h.predikat, h.sementara FROM ({SQL_HASIL}) AS h WHERE h.periode = %(awal)s
UNION ALL
SELECT l.id, s.pegawai_id, s.id, l.predikat, l.sementara
FROM kinerja_skp s
CROSS JOIN LATERAL (
    SELECT h.id, h.predikat, h.sementara FROM ({SQL_HASIL}) AS h
    WHERE h.pegawai_id = s.pegawai_id AND h.periode >= ({SQL_SEJAK})
      AND (h.periode < %(awal)s OR (h.jenis = 'TRIWULANAN' AND h.periode > %(awal)s AND h.periode < %(triwulan)s))
    ORDER BY (h.periode < %(awal)s) DESC, h.periode DESC, (h.skp_id = s.id) DESC, h.id DESC LIMIT 1
) l
WHERE s.unit_kerja_id IN ({SQL_UNIT_TRIWULAN}) AND s.status = 'DISEPAKATI'
  AND s.berlaku && daterange(%(awal)s, %(akhir)s)
  AND NOT EXISTS (
    SELECT 1 FROM kinerja_evaluasi e WHERE e.skp_id = s.id AND e.periode = %(awal)s
      AND e.jenis <> 'TAHUNAN' AND e.status <> 'TERBUKA'
  )
"""  # noqa: S608
"""The result that counts for a month, by person and SKP: its own, and in a unit that evaluates quarterly the latest
delivered before it, else (somebody without any) that of the quarter itself. Columns id, pegawai_id, skp_id, predikat, sementara; its values come from `isi_hasil_bulan`."""


SQL_SUMBER = f"""
SELECT e.* FROM kinerja_evaluasi e
WHERE e.id = (SELECT h.id FROM ({SQL_HASIL_BULAN}) AS h WHERE h.pegawai_id = %(pegawai)s ORDER BY h.id DESC LIMIT 1)
  AND NOT (e.jenis = 'BULANAN' AND e.periode = %(awal)s)
"""  # noqa: S608


def isi_hasil_bulan(periode: date) -> dict[str, Any]:
    """Give the values that `SQL_HASIL_BULAN` needs for a month, without a query."""
    masa = Periode.dari_tanggal(periode)
    bawaan = BukuParameter(get_setelan_bawaan()).riwayat("triwulan_acuan")[0]
    return {
        "awal": masa.awal,
        "akhir": masa.berikutnya().awal,
        "triwulan": Triwulan.dari_tanggal(masa.awal).berikutnya().awal,
        "triwulan_acuan": int(bawaan.nilai),
    }


def get_sumber_hasil(pegawai_id: int, periode: date) -> Evaluasi | None:
    """Give the evaluation whose result counts for a person's month when it is not one of that month alone.

    None for a month that has its own.
    """
    isi = isi_hasil_bulan(periode) | {"pegawai": pegawai_id}
    return next(iter(Evaluasi.objects.raw(SQL_SUMBER, isi)), None)


@dataclass(frozen=True)
class TriwulanDitunggu:
    """The quarter whose result a month without any waits for, and its evaluation once it is open."""

    triwulan: Triwulan
    evaluasi: Evaluasi | None


def get_triwulan_ditunggu(pegawai_id: int, periode: date) -> TriwulanDitunggu | None:
    """Give the quarter that a person's month waits for; None where the unit evaluates month by month."""
    masa = Periode.dari_tanggal(periode)
    milik = Skp.objects.filter(
        pegawai=pegawai_id,
        status=StatusSkp.DISEPAKATI,
        berlaku__overlap=DateRange(masa.awal, masa.berikutnya().awal),
        unit_kerja__in=get_unit_triwulan(masa.awal),
    )
    if not milik.exists():
        return None
    triwulan = Triwulan.dari_tanggal(masa.awal)
    evaluasi = (
        Evaluasi.objects.filter(
            pegawai=pegawai_id, jenis=JenisEvaluasi.TRIWULANAN, periode=triwulan.akhir.replace(day=1)
        )
        .select_related("penilai")
        .order_by("predikat", "-pk")
        .first()
    )
    return TriwulanDitunggu(triwulan, evaluasi)


@dataclass(frozen=True)
class Hasil:
    """Ratings and predikat that count, and the correction that set them when there is one."""

    rating_hasil: str
    rating_perilaku: str
    predikat: str
    ditetapkan_at: datetime | None
    koreksi: KoreksiEvaluasi | None

    @property
    def label(self) -> str:
        """Give the predikat in words."""
        return Predikat(self.predikat).label if self.predikat else ""

    @property
    def label_rating(self) -> tuple[str, str]:
        """Give both ratings in words."""
        return Ekspektasi(self.rating_hasil).label, Ekspektasi(self.rating_perilaku).label


def get_hasil(evaluasi: Evaluasi) -> Hasil:
    """Give the result in force of one evaluation."""
    koreksi = evaluasi.koreksi_set.order_by("-nomor").first()
    dari: Evaluasi | KoreksiEvaluasi = koreksi or evaluasi
    return Hasil(
        dari.rating_hasil,
        dari.rating_perilaku,
        dari.predikat,
        koreksi.pada if koreksi else evaluasi.disampaikan_at,
        koreksi,
    )
