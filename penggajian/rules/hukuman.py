"""For which months a disciplinary sanction counts in pay."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

MULAI_HUKUMAN: Final = ("bulan_berikut", "bulan_itu")
"""From which month a sanction that begins inside a month reduces TPP."""


def hari_hukuman(awal: date, akhir: date, p_hukuman_bulan_mulai: str) -> date:
    """Give the day of a month on which a sanction must be in force to count for it.

    The month is [awal, akhir). The first day: a sanction that begins later counts from the next month. The last day: it
    counts from the month in which it begins. Either way a term of n months counts for n months, never for days.
    Dasar hukum: PP 94/2021, Pasal 8; PerBKN 6/2022; Perkada.
    """
    return akhir - timedelta(days=1) if p_hukuman_bulan_mulai == "bulan_itu" else awal
