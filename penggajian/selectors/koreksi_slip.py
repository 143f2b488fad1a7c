"""Dated corrections that two people put over the facts of one person's month."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from asn_portal.lib.uang import Kolom

SQL_KOREKSI = """
SELECT k.pegawai_id, f.key, f.value::bigint
FROM penggajian_koreksislip k, jsonb_each_text(k.fakta) AS f
WHERE k.status = 'DISETUJUI' AND k.periode = %(awal)s
  AND (%(pegawai)s::bigint IS NULL OR k.pegawai_id = %(pegawai)s)
ORDER BY k.diputus_at, k.id
"""
"""One row for each fact; of two corrections of the same fact the one decided last counts."""


def terapkan_koreksi(masukan: dict[str, Kolom], urut: Kolom, baris: Iterable[Any]) -> None:
    """Lay the corrections over the columns of the snapshot, in the order given."""
    for pegawai_id, kode, nilai in baris:
        tempat = int(np.searchsorted(urut, pegawai_id))
        if kode in masukan and tempat < len(urut) and urut[tempat] == pegawai_id:
            kolom = masukan[kode].copy()  # several facts of nothing share one column
            kolom[tempat] = nilai
            masukan[kode] = kolom
