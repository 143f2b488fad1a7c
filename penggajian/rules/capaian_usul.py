"""What records of service suggest as an achievement of a month; a person decides whether to submit it."""

from __future__ import annotations

from decimal import Decimal

from asn_portal.lib.uang import bagi_bulat


def persen_tindak_lanjut(diterima: int, tepat_waktu: int) -> Decimal | None:
    """Give the share of complaints answered within their deadlines, in per cent with two decimals.

    None where nothing was received: there is nothing to measure, which is neither nought nor a hundred.
    Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018; rumus capaian pada Perkada.
    """
    return Decimal(bagi_bulat(tepat_waktu * 10_000, diterima)) / 100 if diterima > 0 else None
