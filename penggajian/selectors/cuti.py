"""The leave of a month: its kind and days, and the leave of the first day."""

from jabatan.enums import JenisCuti
from penggajian.enums import KODE_CUTI

_KODE = " ".join(f"WHEN '{jenis}' THEN {KODE_CUTI[jenis.lower()]}" for jenis in JenisCuti)

SQL_CUTI = f"""
SELECT DISTINCT ON (pegawai_id) pegawai_id, kode, sum(hari)::int, max(max(awal)) OVER (PARTITION BY pegawai_id)
FROM (
    SELECT pegawai_id, kode, upper(i) - lower(i) AS hari, CASE WHEN i @> %(awal)s::date THEN kode ELSE 0 END AS awal
    FROM (
        SELECT pegawai_id, CASE jenis {_KODE} END AS kode, berlaku * daterange(%(awal)s, %(akhir)s) AS i
        FROM jabatan_riwayatcuti
        WHERE berlaku && daterange(%(awal)s, %(akhir)s)
          AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
    ) c
) h GROUP BY pegawai_id, kode ORDER BY pegawai_id, 3 DESC, kode
"""  # noqa: S608 codes of our own
"""Of several kinds in one month the one with most days counts; a withdrawn leave holds on no day."""
