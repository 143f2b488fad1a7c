"""Kenaikan gaji berkala: when each falls due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from asn_portal.lib.periode import tambah_bulan


def jadwal_kgb(
    golongan_awal: str, tmt_cpns: date, jumlah: int, bulan: Mapping[str, int], penundaan: Mapping[date, int]
) -> list[date]:
    """List the first increases: every 24 months of MKG, the first of a II/a appointment after 12.

    Dates are the TMT of each increase. A postponement (due date → months) moves only that increase; the next
    one keeps its own due date, unless the postponement has not ended by then.
    Dasar hukum: PP 7/1977, Pasal 11-13.
    """
    hasil: list[date] = []
    jatuh_tempo = tambah_bulan(tmt_cpns, bulan["pertama_ii_a"] if golongan_awal == "II/a" else bulan["biasa"])
    while len(hasil) < jumlah:
        tmt = tambah_bulan(jatuh_tempo, penundaan.get(jatuh_tempo, 0))
        hasil.append(max(tmt, hasil[-1]) if hasil else tmt)
        jatuh_tempo = tambah_bulan(jatuh_tempo, bulan["biasa"])
    return hasil
