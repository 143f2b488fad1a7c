"""Totals of the slip and the rounding of net salary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, bulat_ke_atas, int64

KOTOR: Final = (
    "gaji_kotor", "tpp_pagu", "rapel_gaji", "rapel_premi", "rapel_pph_ditanggung", "rapel_tpp", "rapel_thr", "rapel_thr_tpp",
    "rapel_pph_thr_ditanggung", "rapel_pph_thr_tpp_ditanggung", "insentif",
)  # fmt: skip
"""What a slip adds up to before anything is taken."""


def jumlahkan(kolom: Mapping[str, Kolom], nama: Iterable[str]) -> Kolom:
    """Add lines up that are already rounded; never round a total again. Shape (n,), rupiah."""
    return int64(np.stack([kolom[satu] for satu in nama]).sum(axis=0, dtype=np.int64))


def gaji_kotor_sebelum(
    gaji_pokok: Kolom,
    tunjangan_suami_istri: Kolom,
    tunjangan_anak: Kolom,
    tunjangan_struktural: Kolom,
    tunjangan_fungsional: Kolom,
    tunjangan_penyetaraan: Kolom,
    tunjangan_umum: Kolom,
    tunjangan_beras: Kolom,
    tunjangan_bpjs_4: Kolom,
    tunjangan_jkk: Kolom,
    tunjangan_jkm: Kolom,
    tunjangan_pph21: Kolom,
) -> Kolom:
    """Sum the income lines before rounding; rupiah, shape (n,). Dasar hukum: PMK 262/PMK.03/2010."""
    keluarga = gaji_pokok + tunjangan_suami_istri + tunjangan_anak
    jabatan = tunjangan_struktural + tunjangan_fungsional + tunjangan_penyetaraan + tunjangan_umum
    return keluarga + jabatan + tunjangan_beras + tunjangan_bpjs_4 + tunjangan_jkk + tunjangan_jkm + tunjangan_pph21


def gaji_jumlah_potongan(
    potongan_bpjs_4: Kolom,
    potongan_jkk: Kolom,
    potongan_jkm: Kolom,
    bpjs_kesehatan_1: Kolom,
    iwp_8: Kolom,
    iwp_3_25: Kolom,
    potongan_pph21: Kolom,
) -> Kolom:
    """Sum the deduction lines of salary; rupiah, shape (n,). Dasar hukum: Keppres 8/1977."""
    return potongan_bpjs_4 + potongan_jkk + potongan_jkm + bpjs_kesehatan_1 + iwp_8 + iwp_3_25 + potongan_pph21


def gaji_bersih_sebelum(gaji_kotor_sebelum: Kolom, gaji_jumlah_potongan: Kolom) -> Kolom:
    """Return net salary before rounding; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    return gaji_kotor_sebelum - gaji_jumlah_potongan


def tunjangan_pembulatan(gaji_bersih_sebelum: Kolom, p_pembulatan_bersih: int) -> Kolom:
    """Add what lifts net salary to the next full hundred.

    Shape (n,); rupiah, 0 to 99. Dasar hukum: praktik aplikasi gaji pusat dan daerah.
    """
    return bulat_ke_atas(gaji_bersih_sebelum, p_pembulatan_bersih) - gaji_bersih_sebelum


def gaji_kotor(gaji_kotor_sebelum: Kolom, tunjangan_pembulatan: Kolom) -> Kolom:
    """Return gross salary with its rounding; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    return gaji_kotor_sebelum + tunjangan_pembulatan


def gaji_bersih(gaji_kotor: Kolom, gaji_jumlah_potongan: Kolom) -> Kolom:
    """Return net salary; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    return gaji_kotor - gaji_jumlah_potongan


def gaji_ditransfer(gaji_bersih: Kolom, potongan_zakat: Kolom, potongan_korpri: Kolom, potongan_lain: Kolom) -> Kolom:
    """Return what reaches the bank account after voluntary deductions; rupiah, shape (n,).

    Dasar hukum: surat kuasa pegawai.
    """
    return gaji_bersih - potongan_zakat - potongan_korpri - potongan_lain


def tpp_jumlah_potongan(
    potongan_produktivitas: Kolom, potongan_disiplin: Kolom, potongan_hukuman: Kolom, pph_tpp: Kolom, bpjs_tpp_1: Kolom
) -> Kolom:
    """Sum the deduction lines of TPP; rupiah, shape (n,). Dasar hukum: Perkada."""
    return potongan_produktivitas + potongan_disiplin + potongan_hukuman + pph_tpp + bpjs_tpp_1


def tpp_bersih(tpp_pagu: Kolom, tpp_jumlah_potongan: Kolom) -> Kolom:
    """Return net TPP; rupiah, shape (n,). Dasar hukum: Perkada."""
    return tpp_pagu - tpp_jumlah_potongan


def total_diterima(gaji_ditransfer: Kolom, tpp_bersih: Kolom) -> Kolom:
    """Return salary and TPP paid together; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    return gaji_ditransfer + tpp_bersih


def total_diterima_dengan_rapel(
    gaji_ditransfer: Kolom, tpp_bersih: Kolom, rapel_bersih: Kolom, insentif: Kolom, pph_insentif: Kolom
) -> Kolom:
    """Return all that is paid together: salary, TPP, rapel and incentives; rupiah, shape (n,).

    Dasar hukum: praktik aplikasi gaji.
    """
    return gaji_ditransfer + tpp_bersih + rapel_bersih + insentif - pph_insentif
