"""An incentive for an innovation or award that was decided: paid once, taxed finally by golongan."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, kali_pecahan
from penggajian.rules.pph21 import tarif_final


def insentif(insentif_ditetapkan: Kolom) -> Kolom:
    """Pay the incentives that a decision set; rupiah, shape (n,). Dasar hukum: PP 38/2017; PP 30/2019."""
    return np.maximum(insentif_ditetapkan, 0)


def pph_insentif(
    insentif: Kolom,
    golongan: Kolom,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Deduct the final tax on irregular pay from APBD: 0, 5 or 15 per cent by golongan; rupiah, shape (n,).

    Dasar hukum: PP 80/2010, Pasal 4; PMK 262/PMK.03/2010.
    """
    if not insentif.any():
        return np.zeros_like(insentif)
    tarif = tarif_final(golongan, p_honor_final, p_honor_final_pppk)
    return kali_pecahan(insentif, tarif.pembilang, tarif.penyebut, Pembulatan(p_pembulatan_pph))
