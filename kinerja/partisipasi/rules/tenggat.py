"""Deadlines of complaints (SP4N-LAPOR!)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tambah_hari_kerja


def batas_pengaduan(jenis: str, mulai: date, hari: Mapping[str, int], libur: Collection[date] = ()) -> date:
    """Return the last working day to answer a complaint of this kind, counted from forwarding.

    Working days. Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018.
    """
    if jenis not in hari:
        raise IsianSalah(f"Jenis pengaduan “{jenis}” tidak dikenal. Pakai salah satu dari: {', '.join(hari)}.")
    return tambah_hari_kerja(mulai, hari[jenis], libur)
