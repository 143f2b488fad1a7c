"""Who reaches a row of the pay table in a month, over the whole population in one statement."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db import connection


class JatuhTempo(NamedTuple):
    """One person whose masa kerja golongan reaches a row of the table with a month."""

    jatuh_tempo: date
    pegawai_id: int
    pangkat_id: int
    golongan: str
    langkah: int


# Whole months as everywhere else: a row that began on the 15th has its years full on the 15th, and the increase
# begins with the month after. A withdrawn row has an empty period, so no day.
SQL_JATUH_TEMPO = """
SELECT b.hari, g.pegawai_id, g.id, g.golongan, l.tahun
FROM jabatan_riwayatpangkat g
JOIN unnest(%(golongan)s::text[], %(langkah)s::int[]) AS l(golongan, tahun) ON l.golongan = g.golongan
    AND l.tahun * 12 > g.mkg_tahun * 12 + g.mkg_bulan
CROSS JOIN LATERAL (
    SELECT (date_trunc('month', lower(g.berlaku)) + make_interval(months =>
        l.tahun * 12 - g.mkg_tahun * 12 - g.mkg_bulan + (date_part('day', lower(g.berlaku)) > 1)::int))::date AS hari
) b
JOIN jabatan_riwayatstatus s ON s.pegawai_id = g.pegawai_id AND s.berlaku @> b.hari
WHERE b.hari BETWEEN %(awal)s AND %(akhir)s AND g.berlaku @> b.hari
  AND s.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
ORDER BY b.hari, g.pegawai_id
"""


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
