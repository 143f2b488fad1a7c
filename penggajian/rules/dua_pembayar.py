"""PPh 21 of the last period where two institutions pay one person: who does not pay gaji pokok combines both.

Each withholds by its own method until then. In the last period the other payer's gross and deductions join the count of
the year, with one limit of biaya jabatan over the months of both, and what it withheld or what was borne there is taken
off. Its facts are zero where nothing is to be combined, so that the count of the year stays as it is.
"""

from __future__ import annotations

import numpy as np

from asn_portal.lib.uang import Kolom, int64
from penggajian.enums import KODE_DUA_PEMBAYAR, MetodePajakTpp
from penggajian.rules.masa_terakhir import bruto_setahun, is_setahun, pengurang_setahun, pph21_masa_terakhir

DIGABUNG, BELUM_LENGKAP, TIDAK_DIGABUNG = (
    KODE_DUA_PEMBAYAR[satu] for satu in ("digabung", "belum_lengkap", "tidak_digabung")
)


def tentukan_gabungan(
    keadaan: Kolom, ditanggung: Kolom, bruto_gaji_lalu: Kolom, bruto_tpp_lalu: Kolom, dapat_gaji: Kolom, metode: str
) -> Kolom:
    """Say for whom the last period combines two payers.

    Shape (n,), codes in and out. Combined is only the tax that the government bears, and only where this payer has
    something that the year counts: TPP that is taxed finally is none, salary is.
    Dasar hukum: PMK 168/2023, Pasal 18 ayat (4) sampai (6); PP 80/2010, Pasal 4.
    """
    ada = (bruto_gaji_lalu > 0) | (bruto_tpp_lalu > 0) | (dapat_gaji == 1)
    if metode != MetodePajakTpp.FINAL_GOLONGAN:
        ada = np.ones_like(ada)
    ikut = ada & (ditanggung != 0)
    return int64(np.where((keadaan != 0) & ~ikut, TIDAK_DIGABUNG, keadaan))


def bruto_setahun_dua(masa_terakhir: Kolom, bruto_gaji_lalu: Kolom, bruto_pph21: Kolom, bruto_bersama: Kolom) -> Kolom:
    """Sum the gross salary of the year, with that of the payer of gaji pokok.

    Shape (n,); rupiah per year. Dasar hukum: PMK 168/2023, Pasal 18 ayat (1) dan ayat (5).
    """
    return bruto_setahun(masa_terakhir, bruto_gaji_lalu + bruto_bersama, bruto_pph21)


def pengurang_setahun_dua(
    masa_terakhir: Kolom,
    pengurang_lalu: Kolom,
    pengurang_bersama: Kolom,
    iwp_8: Kolom,
    iwp_3_25: Kolom,
    zakat: Kolom,
    dapat_gaji: Kolom,
) -> Kolom:
    """Sum pension and old-age contributions and zakat, with those taken by the payer of gaji pokok.

    Shape (n,); rupiah per year. Dasar hukum: PMK 168/2023, Pasal 10 ayat (1) dan Pasal 18 ayat (5).
    """
    return pengurang_setahun(masa_terakhir, pengurang_lalu + pengurang_bersama, iwp_8, iwp_3_25, zakat, dapat_gaji)


def pph21_masa_terakhir_dua(
    masa_terakhir: Kolom, pph21_setahun: Kolom, pph_gaji_lalu: Kolom, pph_lain: Kolom, pph_bersama: Kolom
) -> Kolom:
    """Take the year's tax minus what both payers withheld or had borne; negative means too much.

    Shape (n,); rupiah. Dasar hukum: PMK 168/2023, Pasal 18 ayat (2) dan ayat (5).
    """
    return pph21_masa_terakhir(masa_terakhir, pph21_setahun, pph_gaji_lalu, pph_lain + pph_bersama)


def dua_pembayar_belum_lengkap(dua_pembayar: Kolom, masa_terakhir: Kolom) -> Kolom:
    """Say where two payers are known, and the statement or the other payer's withholding slip is not; codes, shape (n,).

    Dasar hukum: PMK 168/2023, Pasal 18 ayat (6).
    """
    return (dua_pembayar == BELUM_LENGKAP) & is_setahun(masa_terakhir)
