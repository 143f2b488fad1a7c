"""Retirement age and the first day of retirement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode, ulang_tahun


@dataclass(frozen=True, slots=True)
class Pensiun:
    """Age limit in years, the day it is reached, and the TMT of retirement."""

    bup: int
    tercapai: date
    tmt: date


def pensiun(jenis_jabatan: str, lahir: date, bup: Mapping[str, int]) -> Pensiun:
    """Compute when a person of this kind of post retires: the first of the month after reaching BUP.

    Years and dates; born on the 1st still means the next month. Dasar hukum: PP 11/2017, Pasal 239.
    """
    kunci = jenis_jabatan if jenis_jabatan in bup else f"jf_{jenis_jabatan}"
    if kunci not in bup:
        raise IsianSalah(f"Jenis jabatan “{jenis_jabatan}” belum mempunyai batas usia pensiun.")
    tercapai = ulang_tahun(lahir, bup[kunci])
    return Pensiun(bup[kunci], tercapai, Periode.dari_tanggal(tercapai).berikutnya().awal)
