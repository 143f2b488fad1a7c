"""Hints on log entries, the same sentences for the writer and the rater: they never block and never accuse."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from kinerja.enums import JenisPetunjuk, StatusPresensi
from kinerja.rules.log import Hadir, Waktu, cek_waktu

HARI_KEMBAR = 14
BATAS_KEMBAR = 0.8
BATAS_SERUPA = 0.95
PANJANG_SERUPA = 30

# Routine work reads alike every day, so similar words count only with the same numbers in them. The index
# on (pegawai, tanggal) and (unit_kerja, tanggal) leaves a handful of rows to compare; a trigram index over
# all text would be larger than the table and never be chosen here.
SQL_PETUNJUK = """
WITH dilihat AS (
    SELECT id, pegawai_id, unit_kerja_id, tanggal, mulai, selesai, uraian,
           regexp_replace(uraian, '\\D+', ' ', 'g') AS angka
    FROM kinerja_logharian WHERE id = ANY(%(ids)s)
)
SELECT d.id, 'waktu', l.tanggal, l.uraian, 0::real
FROM dilihat d
JOIN kinerja_logharian l ON l.pegawai_id = d.pegawai_id AND l.tanggal = d.tanggal AND l.id <> d.id
WHERE d.mulai < l.selesai AND l.mulai < d.selesai
UNION ALL
SELECT d.id, 'kembar', l.tanggal, l.uraian, similarity(l.uraian, d.uraian)
FROM dilihat d
JOIN kinerja_logharian l ON l.pegawai_id = d.pegawai_id AND l.id <> d.id
    AND l.tanggal BETWEEN d.tanggal - %(hari)s AND d.tanggal
    AND (l.tanggal < d.tanggal OR l.id < d.id)
WHERE similarity(l.uraian, d.uraian) > %(batas_kembar)s
  AND regexp_replace(l.uraian, '\\D+', ' ', 'g') = d.angka
UNION ALL
SELECT d.id, 'serupa', l.tanggal, '', similarity(l.uraian, d.uraian)
FROM dilihat d
JOIN kinerja_logharian l ON l.unit_kerja_id = d.unit_kerja_id AND l.tanggal = d.tanggal
    AND l.pegawai_id <> d.pegawai_id
WHERE length(d.uraian) >= %(panjang)s AND similarity(l.uraian, d.uraian) > %(batas_serupa)s
  AND regexp_replace(l.uraian, '\\D+', ' ', 'g') = d.angka
UNION ALL
SELECT d.id, CASE WHEN l.pegawai_id = d.pegawai_id THEN 'berkas' ELSE 'berkas_rekan' END, l.tanggal, '', 0
FROM dilihat d
JOIN kinerja_buktilog b ON b.log_id = d.id
JOIN berkas_berkas f ON f.uuid = b.berkas_uuid
JOIN berkas_berkas g ON g.sha256 = f.sha256
JOIN kinerja_buktilog c ON c.berkas_uuid = g.uuid
JOIN kinerja_logharian l ON l.id = c.log_id AND l.id <> d.id
ORDER BY 1, 2 DESC, 5 DESC, 3 DESC
"""

SQL_WAKTU = """
SELECT d.id, d.tanggal, d.mulai, d.selesai, d.status, d.updated_at, p.status, p.masuk, p.pulang,
       (SELECT coalesce(sum(extract(epoch FROM s.selesai - s.mulai) / 60), 0)::int FROM kinerja_logharian s
        WHERE s.pegawai_id = d.pegawai_id AND s.tanggal = d.tanggal AND s.status <> 'DIKEMBALIKAN')
FROM kinerja_logharian d
LEFT JOIN kinerja_presensi p ON p.pegawai_id = d.pegawai_id AND p.tanggal = d.tanggal
WHERE d.id = ANY(%(ids)s)
"""

SQL_SIDIK = """
SELECT b.id, f.nama_asli, f.sha256
FROM kinerja_buktilog b JOIN berkas_berkas f ON f.uuid = b.berkas_uuid
WHERE b.log_id = ANY(%(ids)s)
"""


@dataclass(frozen=True)
class Petunjuk:
    """Something the writer and the rater should look at; it never blocks."""

    jenis: str
    teks: str


class BarisWaktu(NamedTuple):
    """An entry's hours beside the day's attendance."""

    log_id: int
    tanggal: date
    mulai: time | None
    selesai: time | None
    status: str
    ditulis: Any
    presensi: str | None
    masuk: time | None
    pulang: time | None
    menit_sehari: int


def list_petunjuk(log_ids: Iterable[int]) -> dict[int, list[Petunjuk]]:
    """Give hints for entries, in two statements: hours that clash or lie outside attendance, words and files
    that are already there. At most one hint of a kind for an entry.
    """
    ids = list(log_ids)
    if not ids:
        return {}
    hasil: dict[int, list[Petunjuk]] = {}
    with connection.cursor() as kursor:
        kursor.execute(
            SQL_PETUNJUK,
            {
                "ids": ids,
                "hari": HARI_KEMBAR,
                "batas_kembar": BATAS_KEMBAR,
                "batas_serupa": BATAS_SERUPA,
                "panjang": PANJANG_SERUPA,
            },
        )
        for log_id, jenis, tanggal, uraian, mirip in kursor.fetchall():
            _tambah(hasil, log_id, _tulis_kata(jenis, tanggal, uraian, mirip))
        kursor.execute(SQL_WAKTU, {"ids": ids})
        for baris in map(BarisWaktu._make, kursor.fetchall()):
            for kata in _cek(baris):
                _tambah(hasil, baris.log_id, kata)
    return hasil


def _tambah(hasil: dict[int, list[Petunjuk]], log_id: int, petunjuk: Petunjuk) -> None:
    """Keep the first hint of each kind."""
    milik = hasil.setdefault(log_id, [])
    if all(p.jenis != petunjuk.jenis for p in milik):
        milik.append(petunjuk)


def _tulis_kata(jenis: str, tanggal: date, uraian: str, mirip: float) -> Petunjuk:
    """Put what the database found into a sentence that both sides read."""
    potong = uraian if len(uraian) <= 60 else f"{uraian[:57]}…"
    hari = f"{tanggal.day}/{tanggal.month}"
    if jenis == JenisPetunjuk.WAKTU:
        return Petunjuk(JenisPetunjuk.WAKTU, f"Jamnya bertumpang tindih dengan “{potong}”")
    if jenis == JenisPetunjuk.KEMBAR:
        return Petunjuk(JenisPetunjuk.KEMBAR, f"Mirip dengan catatan {hari}: “{potong}”")
    if jenis == JenisPetunjuk.SERUPA:
        return Petunjuk(
            JenisPetunjuk.SERUPA,
            f"{int(mirip * 100)}% sama dengan catatan rekan seunit {hari}. Wajar bila dikerjakan bersama; sebut bagian masing-masing.",
        )
    pemilik = "catatan rekan" if jenis == "berkas_rekan" else "catatan"
    return Petunjuk(JenisPetunjuk.BERKAS, f"Berkas buktinya sama persis dengan bukti {pemilik} {hari}")


def _cek(baris: BarisWaktu) -> list[Petunjuk]:
    """Compare the hours with the day's attendance, and put it into sentences."""
    hadir = Hadir(StatusPresensi(baris.presensi), baris.masuk, baris.pulang) if baris.presensi else None
    waktu = Waktu(baris.tanggal, baris.mulai, baris.selesai, baris.ditulis.astimezone(timezone.get_current_timezone()))
    return [Petunjuk(jenis, _tulis_waktu(jenis, baris)) for jenis in cek_waktu(waktu, hadir, baris.menit_sehari)]


def _tulis_waktu(jenis: JenisPetunjuk, baris: BarisWaktu) -> str:
    """Put a finding about the hours into words."""
    if jenis == JenisPetunjuk.SEHARI:
        return f"Jam catatan hari itu berjumlah {baris.menit_sehari // 60} jam {baris.menit_sehari % 60} menit"
    if jenis == JenisPetunjuk.BELUM_TIBA:
        return "Jam selesainya belum tiba ketika dicatat"
    if jenis == JenisPetunjuk.TIDAK_HADIR:
        return f"Kehadiran hari itu: {StatusPresensi(baris.presensi or '').label.lower()}"
    hadir = " sampai ".join(f"{j:%H.%M}" for j in (baris.masuk, baris.pulang) if j is not None)
    return f"Di luar jam hadir hari itu ({hadir})"


def lengkapi_bukti(log: Iterable[Any]) -> None:
    """Put name and fingerprint of the file on each evidence of entries (with `bukti_set`), in one statement."""
    bukti = {b.pk: b for satu in log for b in satu.bukti_set.all() if b.berkas_uuid}
    if not bukti:
        return
    with connection.cursor() as kursor:
        kursor.execute(SQL_SIDIK, {"ids": sorted({b.log_id for b in bukti.values()})})
        for bukti_id, nama, sidik in kursor.fetchall():
            if bukti_id in bukti:
                bukti[bukti_id].nama, bukti[bukti_id].sidik = nama, sidik
