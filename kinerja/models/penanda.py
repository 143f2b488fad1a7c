"""Marks for the boards: whose figures a write has made stale, by whatever path it comes."""

from collections.abc import Sequence

import pgtrigger

from asn_portal.inti.kendala import penjaga_tulis

_TANDAI = """
INSERT INTO kinerja_angkausang (unit_kerja_id, sejak)
SELECT unit, min(date_trunc('month', bulan)::date)
FROM (
    SELECT b.unit_kerja_id AS unit, {bulan} AS bulan FROM ({baris}) AS b
    UNION ALL
    SELECT p.unit_kerja_id, {bulan} FROM ({baris}) AS b JOIN jabatan_pegawai p ON p.id = b.{pegawai}
    WHERE p.unit_kerja_id <> b.unit_kerja_id
) AS semua
WHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;
RETURN NULL;
"""


def penanda_angka(bulan: str, *, pegawai: str = "pegawai_id") -> list[pgtrigger.Trigger]:
    """Give the triggers that mark the figures of a row's unit, and of the person's unit today, as stale.

    `bulan` is an expression over the row `b` that gives a day of the first month concerned. They see whole
    statements, so that a month of attendance leaves one mark per unit.
    """

    def badan(tabel: Sequence[str]) -> str:
        baris = " UNION ALL ".join(f"SELECT * FROM {t}" for t in tabel)  # noqa: S608
        return _TANDAI.replace("{bulan}", bulan).replace("{pegawai}", pegawai).replace("{baris}", baris)

    return penjaga_tulis("tandai_angka", badan)
