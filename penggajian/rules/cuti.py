"""Leave inside a month: which share of TPP its days pay, and which leave stops the allowance of the post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from asn_portal.lib.uang import SATU, Kolom, Tarif
from penggajian.enums import KODE_CUTI
from penggajian.rules.tabel import tarif_per_kode

TANPA_TUNJANGAN: Final = "cuti_tanpa_tunjangan_jabatan"


def bertunjangan(cuti_awal: Kolom, p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None) -> Kolom:
    """Say whether the leave of the first day lets the allowance of the post stand; 1 or 0, shape (n,).

    Dasar hukum: PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017.
    """
    tanpa = [KODE_CUTI[satu] for satu in p_cuti_tanpa_tunjangan_jabatan or ()]
    return 1 - np.isin(cuti_awal, tanpa).astype(np.int64)


def pecahan_cuti(
    cuti: Kolom, hari_cuti: Kolom, hari_aktif: Kolom, hari_bulan: Kolom, p_tpp_cuti: Mapping[str, Tarif]
) -> tuple[Kolom, Kolom]:
    """Give the share of TPP that leave lets stand, as numerator and denominator: days of leave by the table, the others in full.

    A leave without days, or of all days in the post, is the state of the whole month.
    Shape (n,) each; a kind that the table does not name is paid in full. Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    tarif = tarif_per_kode({kode: p_tpp_cuti.get(nama, SATU) for nama, kode in KODE_CUTI.items()}, cuti)
    if not (hari_cuti > 0).any():
        return tarif.pembilang, np.full_like(cuti, tarif.penyebut)
    aktif = np.clip(hari_aktif, 0, hari_bulan)
    sebagian = (cuti > 0) & (hari_cuti > 0) & (hari_cuti < aktif)
    atas = np.where(sebagian, (aktif - hari_cuti) * tarif.penyebut + hari_cuti * tarif.pembilang, tarif.pembilang)
    bawah = np.where(sebagian, aktif * tarif.penyebut, tarif.penyebut)
    return atas, bawah
