"""Whether pay is due for the month in which service begins, and after a death."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, int64
from penggajian.enums import KONTRAK

MULAI: Final = ("bulan_berikut", "bulan_itu")
"""From which month salary is paid to who begins after the first working day."""
RANGKAPAN: Final[Mapping[str, tuple[str, ...]]] = {"plt": ("PLT",), "plt_dan_plh": ("PLT", "PLH")}
"""Which kinds of an additional post pay, by what the regulation says."""


def gaji_bulan_mulai(hari_mulai: Kolom, hari_kerja_pertama: int, p_gaji_bulan_mulai: str) -> Kolom:
    """Say who has salary for the month in which they begin or return.

    Shape (n,); day of the month in (0: in service since before it), 1 or 0 out. Who begins by the first working day
    has the whole month; a later beginning is paid from the next month, unless the setting says the same month.
    Dasar hukum: PP 7/1977; surat pernyataan melaksanakan tugas (SPMT).
    """
    if p_gaji_bulan_mulai == "bulan_itu":
        return np.ones_like(hari_mulai)
    return int64(hari_mulai <= hari_kerja_pertama)


def tunjangan_bulan_dilantik(hari_dilantik: Kolom, hari_kerja_pertama: int) -> Kolom:
    """Say who has the allowance of a new post in the month in which they take it up.

    Shape (n,); day of the month in (0: no new post), 1 or 0 out. An inauguration by the first working day counts for
    the month; a later one from the next month, and the old post's allowance stays until then.
    Dasar hukum: Perpres 26/2007; Peraturan Kepala BKN 31/2007.
    """
    return int64((hari_dilantik > 0) & (hari_dilantik <= hari_kerja_pertama))


def gaji_terusan(
    bulan_sejak_wafat: Kolom,
    status_asn: Kolom,
    tertanggung: Kolom,
    tewas: Kolom,
    p_gaji_terusan_bulan: int,
    p_gaji_terusan_bulan_tewas: int,
) -> Kolom:
    """Say which month of continued salary the family of a deceased civil servant has; 0 where there is none.

    Shape (n,); months since the month of death in (0: alive), status codes, family members on the pay list, 1 where a
    decision says that the death was in the line of duty. It is paid from the month after the death for as many months
    as the law says, to PNS and CPNS who leave a family.
    Dasar hukum: PP 49/1980; SE Dirjen Anggaran SE-2.9/DJA/VII.4/7/81 (SE/133/81); PP 70/2015, Pasal 1.
    """
    lama = np.where(tewas > 0, p_gaji_terusan_bulan_tewas, p_gaji_terusan_bulan)
    ada = (bulan_sejak_wafat > 0) & (bulan_sejak_wafat <= lama) & (tertanggung > 0)
    return int64(np.where(ada & ~np.isin(status_asn, KONTRAK), bulan_sejak_wafat, 0))
