"""Reading what holds pay up: for the one who must act, for those who look after a unit, and for the person waiting."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from asn_portal.lib.periode import Periode, tulis_tanggal
from kinerja.enums import StatusEvaluasi
from kinerja.models import Evaluasi
from penggajian.enums import Sebab
from penggajian.models import PenahanGaji

SQL_PENILAI = """
SELECT DISTINCT ON (e.pegawai_id) e.pegawai_id, e.penilai_id, e.uuid
FROM kinerja_evaluasi e
WHERE e.periode = %(awal)s AND e.jenis <> 'TAHUNAN' AND e.status = 'TERBUKA' AND e.penilai_id IS NOT NULL
  AND e.pegawai_id = ANY(%(orang)s)
ORDER BY e.pegawai_id, e.id DESC
"""
SQL_UNIT = "SELECT id, unit_kerja_id FROM jabatan_pegawai WHERE id = ANY(%(orang)s)"
SQL_PENAHAN_SAYA = """
SELECT h.pegawai_id, h.periode, h.sebab, h.kalimat, h.tenggat,
    nullif(concat_ws(', ', nullif(concat_ws(' ', nullif(p.gelar_depan, ''), p.nama), ''), nullif(p.gelar_belakang, '')), '')
FROM penggajian_penahangaji h
LEFT JOIN jabatan_pegawai p ON p.id = h.penanggung_id
WHERE h.pegawai_id = %(pegawai)s AND h.selesai_at IS NULL AND (h.evaluasi_uuid IS NULL OR EXISTS (
    SELECT 1 FROM kinerja_evaluasi e WHERE e.uuid = h.evaluasi_uuid AND e.status = 'TERBUKA'))
"""
"""What one person's pay waits for; part of the statement of an estimate."""


SQL_TUGAS = """
SELECT %(pegawai)s::bigint, count(DISTINCT h.pegawai_id), min(h.tenggat)
FROM penggajian_penahangaji h
WHERE h.penanggung_id = %(pegawai)s AND h.selesai_at IS NULL AND EXISTS (
    SELECT 1 FROM kinerja_evaluasi e WHERE e.uuid = h.evaluasi_uuid AND e.status = 'TERBUKA')
"""
"""How many people's pay waits for one rater, and the first deadline; part of the statement of an estimate."""


SQL_SLIP_TERAKHIR = """
SELECT DISTINCT ON (s.pegawai_id) s.pegawai_id, s.periode, s.bersih, s.masukan, u.masukan
FROM penggajian_slip s JOIN penggajian_prosesgaji p ON p.id = s.proses_id JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE p.status = 'DIKUNCI' AND s.jenis = 'BULANAN' AND s.periode < %(awal)s AND s.pegawai_id = ANY(%(orang)s)
ORDER BY s.pegawai_id, s.periode DESC
"""
SQL_KELAS_SEJABATAN = """
SELECT r.pegawai_id, min(lain.kelas), max(lain.kelas)
FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id
JOIN jabatan_posisi lain ON lain.jabatan_id = o.jabatan_id AND lain.kelas IS NOT NULL
WHERE r.berlaku @> %(awal)s::date AND r.pegawai_id = ANY(%(orang)s)
GROUP BY r.pegawai_id
"""


@dataclass(frozen=True, slots=True)
class SlipTerakhir:
    """The newest locked month of a person: its first day, what it paid net (rupiah), and the facts it stored."""

    periode: date
    bersih: int
    fakta: dict[str, int]


def all_slip_terakhir(periode: date, orang: Iterable[int]) -> dict[int, SlipTerakhir]:
    """Give the newest locked month before `periode` of each person; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_SLIP_TERAKHIR, {"awal": periode, "orang": list(orang)})
        return {
            pegawai: SlipTerakhir(bulan, bersih, dict(zip(nama, isi, strict=True)))
            for pegawai, bulan, bersih, isi, nama in kursor.fetchall()
        }


def all_kelas_sejabatan(periode: date, orang: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Give the lowest and highest class among seats of the same post as each person's; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_KELAS_SEJABATAN, {"awal": periode, "orang": list(orang)})
        return {pegawai: (rendah, tinggi) for pegawai, rendah, tinggi in kursor.fetchall()}


@dataclass(frozen=True, slots=True)
class JumlahPenahan:
    """How many people wait, and what for all of them together (rupiah; 0 when not computable)."""

    orang: int
    efek: int
    tenggat: date | None


NIHIL = JumlahPenahan(0, 0, None)


def list_terbuka() -> QuerySet[PenahanGaji]:
    """Give the gaps that are still open; a rating given since the last counting is left out at once."""
    terbuka = Evaluasi.objects.filter(uuid=OuterRef("evaluasi_uuid"), status=StatusEvaluasi.TERBUKA)
    return PenahanGaji.objects.filter(Q(evaluasi_uuid__isnull=True) | Exists(terbuka), selesai_at__isnull=True)


def list_penahan_penilai(pegawai_id: int) -> QuerySet[PenahanGaji]:
    """Give the gaps that wait for this rater, the first deadline first; without amounts, which are not theirs to read.

    The rupiah of a subordinate's pay is closed to the rater (matrix: slips, superior, none); the share of TPP is not.
    """
    return (
        list_terbuka()
        .filter(penanggung=pegawai_id)
        .defer("efek", "efek_atas", "dasar_efek")
        .select_related("pegawai")
        .order_by("tenggat", "pegawai__nama", "pk")
    )


def list_penahan_unit(user: Any) -> QuerySet[PenahanGaji]:
    """Give the gaps in reach of who reads slips of others, those of data first."""
    terlihat = PenahanGaji.objects.visible_to(user).values("pk")
    return (
        list_terbuka()
        .filter(pk__in=terlihat)
        .select_related("pegawai", "unit_kerja", "penanggung")
        .order_by("tenggat", "-sebab", "pegawai__nama", "pk")
    )


def sum_penahan(penahan: QuerySet[PenahanGaji]) -> JumlahPenahan:
    """Count people and sum what waits, each person once however many gaps; rupiah."""
    baris = list(
        penahan.order_by()
        .values("pegawai")
        .annotate(paling=Max("efek"), akhir=Max("tenggat"))
        .values_list("paling", "akhir")
    )
    return JumlahPenahan(
        len(baris), sum(efek or 0 for efek, _ in baris), min((akhir for _, akhir in baris), default=None)
    )


def baca_tugas(baris: list[Any]) -> JumlahPenahan:
    """Read the row of `SQL_TUGAS`; no amount, which is not the rater's to read."""
    _, orang, tenggat = baris[0] if baris else (0, 0, None)
    return JumlahPenahan(orang, 0, date.fromisoformat(str(tenggat)) if tenggat else None)


def all_penilai(periode: date, orang: Iterable[int]) -> dict[int, tuple[int, Any]]:
    """Give who must still rate each person in a month, and the evaluation; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_PENILAI, {"awal": periode, "orang": list(orang)})
        return {pegawai: (penilai, nomor) for pegawai, penilai, nomor in kursor.fetchall()}


def all_unit(orang: Iterable[int]) -> dict[int, int | None]:
    """Give the unit of each person today; one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_UNIT, {"orang": list(orang)})
        return dict(kursor.fetchall())


def baca_penahan(baris: list[Any]) -> list[str]:
    """Put rows of `SQL_PENAHAN_SAYA` into words: whom the pay waits for, and until when."""
    hasil = []
    for _, periode, sebab, kalimat, tenggat, penilai in baris:
        bulan = Periode.dari_tanggal(date.fromisoformat(str(periode))).nama
        akhir = tulis_tanggal(date.fromisoformat(str(tenggat)))
        if sebab == Sebab.ATASAN and penilai:
            hasil.append(f"TPP {bulan} menunggu penilaian dari {penilai}, tenggat {akhir}.")
        else:
            hasil.append(f"{bulan}: {kalimat} Menunggu pengelola kepegawaian, tenggat {akhir}.")
    return hasil
