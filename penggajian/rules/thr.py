"""THR and gaji ketiga belas: what of the reference month is paid once more, and the tax on it.

No contributions are taken; the tax is borne by the government. Amounts are those of the month that the yearly
regulation names, as they were paid: a CPNS has 80 per cent of gaji pokok already in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, int64, kali, kali_pecahan
from penggajian.enums import KODE_STATUS
from penggajian.rules.pph21 import TabelLapisan, pph_tambahan

KOMPONEN: Final = (
    "gaji_pokok",
    "tunjangan_suami_istri",
    "tunjangan_anak",
    "tunjangan_beras",
    "tunjangan_struktural",
    "tunjangan_fungsional",
    "tunjangan_penyetaraan",
    "tunjangan_umum",
)
"""The lines of salary that count."""


@dataclass(frozen=True, slots=True)
class Tambahan:
    """What is paid once more; rupiah, shape (n,) each. `pph` is shown as allowance and deduction."""

    komponen: dict[str, Kolom]
    tpp: Kolom
    bruto: Kolom
    pph: Kolom

    @property
    def diterima(self) -> Kolom:
        """Give what reaches the person: the whole gross, for its tax is borne."""
        return self.bruto


def porsi_masa_kerja(jumlah: Kolom, status_asn: Kolom, bulan_kerja: Kolom, p_thr_pppk_baru_bulan: int) -> Kolom:
    """Pay n/12 of an amount to a PPPK with less than a year of service, rounded down; others have the whole.

    Shape (n,); rupiah, months. Dasar hukum: PP 11/2025.
    """
    porsi = np.clip(bulan_kerja, 0, p_thr_pppk_baru_bulan)
    sebagian = kali_pecahan(jumlah, porsi, p_thr_pppk_baru_bulan, Pembulatan.KE_BAWAH)
    return int64(np.where(status_asn == KODE_STATUS["PPPK"], sebagian, jumlah))


def hitung_thr(
    acuan: Mapping[str, Kolom],
    *,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    ptkp: Kolom,
    bruto_bulan_bayar: Kolom,
    pph_bulan_bayar: Kolom,
    p_thr_tpp: Tarif,
    p_thr_pppk_baru_bulan: int,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Tambahan:
    """Compute THR or gaji ketiga belas of each person.

    `acuan` holds the lines of the reference month (`KOMPONEN` and `tpp_pagu`), rupiah, shape (n,). `p_thr_tpp` is the
    share of one month's TPP that the region's fiscal capacity allows, a fraction up to 1. The tax is TER on the gross
    of the month of payment and this together, minus what that month withheld.
    Dasar hukum: PP 11/2025; PP 14/2024; PMK 168/2023, Pasal 15.
    """
    isi = {nama: porsi_masa_kerja(acuan[nama], status_asn, bulan_kerja, p_thr_pppk_baru_bulan) for nama in KOMPONEN}
    tpp = porsi_masa_kerja(kali(acuan["tpp_pagu"], p_thr_tpp), status_asn, bulan_kerja, p_thr_pppk_baru_bulan)
    bruto = int64(np.sum([*isi.values(), tpp], axis=0))
    pajak = pph_tambahan(bruto_bulan_bayar, bruto, pph_bulan_bayar, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    return Tambahan(isi, tpp, bruto, pajak)
