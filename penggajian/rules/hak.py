"""Whether pay is due for the month in which service begins."""

from __future__ import annotations

from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, int64

MULAI: Final = ("bulan_berikut", "bulan_itu")
"""From which month salary is paid to who begins after the first working day."""


def gaji_bulan_mulai(hari_mulai: Kolom, hari_kerja_pertama: int, p_gaji_bulan_mulai: str) -> Kolom:
    """Say who has salary for the month in which they begin or return.

    Shape (n,); day of the month in (0: in service since before it), 1 or 0 out. Who begins by the first working day
    has the whole month; a later beginning is paid from the next month, unless the setting says the same month.
    Dasar hukum: PP 7/1977; surat pernyataan melaksanakan tugas (SPMT).
    """
    if p_gaji_bulan_mulai == "bulan_itu":
        return np.ones_like(hari_mulai)
    return int64(hari_mulai <= hari_kerja_pertama)
