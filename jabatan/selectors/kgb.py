"""Who reaches a row of the pay table in a month, over the whole population in one statement."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from .jeda import BERCUTI, sql_jeda


class JatuhTempo(NamedTuple):
    """One person whose masa kerja golongan reaches a row of the table with a month."""

    jatuh_tempo: date
    pegawai_id: int
    pangkat_id: int
    golongan: str
    langkah: int


# Whole months as everywhere else: a row that began on the 15th has its years full on the 15th, and the increase
# begins with the month after. A withdrawn row has an empty period, so no day.
_KURANG = "(l.tahun * 12 - g.mkg_tahun * 12 - g.mkg_bulan)"
_PENUH = f"(lower(g.berlaku) + make_interval(months => {_KURANG} + coalesce(sum(bulan){{w}}, 0)::int))::date + coalesce(sum(hari){{w}}, 0)::int"
# Leave counts when it begins before the day that the leave before it leaves; while it goes on, no day is full.
_SESUDAH_CUTI = f"""(
        SELECT date_trunc('month', p.penuh) + make_interval(months => (date_part('day', p.penuh) > 1)::int)
        FROM (
            SELECT CASE WHEN bool_or(akhir IS NULL) THEN NULL ELSE {_PENUH.format(w="")} END AS penuh
            FROM (
                SELECT c.awal, c.akhir, c.bulan, c.hari, {_PENUH.format(w=" OVER w")} AS sebelum
                FROM ({sql_jeda("g.pegawai_id", "lower(g.berlaku)", "")}) c
                WINDOW w AS (ORDER BY c.awal ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ) t WHERE t.awal < t.sebelum
        ) p
    )"""  # noqa: S608 only our own column names
SQL_JATUH_TEMPO = f"""
SELECT b.hari, g.pegawai_id, g.id, g.golongan, l.tahun
FROM jabatan_riwayatpangkat g
JOIN unnest(%(golongan)s::text[], %(langkah)s::int[]) AS l(golongan, tahun) ON l.golongan = g.golongan
    AND l.tahun * 12 > g.mkg_tahun * 12 + g.mkg_bulan
CROSS JOIN LATERAL (
    SELECT (CASE WHEN g.pegawai_id IN {BERCUTI} THEN {_SESUDAH_CUTI}
        ELSE date_trunc('month', lower(g.berlaku)) + make_interval(months =>
            {_KURANG} + (date_part('day', lower(g.berlaku)) > 1)::int) END)::date AS hari
) b
JOIN jabatan_riwayatstatus s ON s.pegawai_id = g.pegawai_id AND s.berlaku @> b.hari
WHERE b.hari BETWEEN %(awal)s AND %(akhir)s AND g.berlaku @> b.hari
  AND s.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
ORDER BY b.hari, g.pegawai_id
"""  # noqa: S608 only our own column names


def list_jatuh_tempo(awal: date, akhir: date, langkah: Mapping[str, Sequence[int]]) -> list[JatuhTempo]:
    """Give everyone in service whose increase falls due from the first day of one month to that of another.

    `langkah`: golongan → rows of the table above its first, in years. Dasar hukum: PP 7/1977, Pasal 11-13.
    """
    pasangan = [(golongan, tahun) for golongan, daftar in langkah.items() for tahun in daftar]
    isi: dict[str, Any] = {
        "awal": awal,
        "akhir": akhir,
        "golongan": [golongan for golongan, _ in pasangan],
        "langkah": [tahun for _, tahun in pasangan],
    }
    with connection.cursor() as kursor:
        kursor.execute(SQL_JATUH_TEMPO, isi)
        return [JatuhTempo._make(baris) for baris in kursor.fetchall()]
