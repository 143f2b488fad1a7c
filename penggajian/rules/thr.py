"""THR and gaji ketiga belas: what of the reference month is paid once more, and the tax on it.

No contributions are taken. The facts `acuan_*` are the amounts of the reference month as it should have been paid: a
CPNS has 80 per cent of gaji pokok already in them. Which lines count, the share of TPP and who bears the tax are set
again every year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, int64, kali, kali_pecahan
from penggajian.enums import KONTRAK, MetodePajakTpp
from penggajian.rules.pph21 import TabelLapisan, pajak_ter, pph_tambahan, pph_tpp
from penggajian.rules.rapel_baris import pajak_tpp

DTP: Final = "dtp"
"""Value of `thr_pph_*` where the government bears the tax."""


def porsi_masa_kerja(jumlah: Kolom, status_asn: Kolom, bulan_kerja: Kolom, p_thr_pppk_baru_bulan: int) -> Kolom:
    """Pay n/12 of an amount to a PPPK with less than a year of service, rounded down; others have the whole.

    Shape (n,); rupiah, months. Dasar hukum: PP 11/2025.
    """
    porsi = np.clip(bulan_kerja, 0, p_thr_pppk_baru_bulan)
    sebagian = kali_pecahan(jumlah, porsi, p_thr_pppk_baru_bulan, Pembulatan.KE_BAWAH)
    return int64(np.where(np.isin(status_asn, KONTRAK), sebagian, jumlah))


def _baris(
    nama: str, acuan: Kolom, status_asn: Kolom, bulan_kerja: Kolom, komponen: Sequence[str], setahun: int
) -> Kolom:
    """Pay a line of the reference month where the law of the year names it; rupiah, shape (n,)."""
    if nama not in komponen:
        return np.zeros_like(acuan)
    return porsi_masa_kerja(acuan, status_asn, bulan_kerja, setahun)


def thr_gaji_pokok(
    acuan_gaji_pokok: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay gaji pokok of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("gaji_pokok", acuan_gaji_pokok, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_suami_istri(
    acuan_suami_istri: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the spouse's allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris(
        "tunjangan_keluarga", acuan_suami_istri, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan
    )


def thr_anak(
    acuan_anak: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the child allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("tunjangan_keluarga", acuan_anak, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_beras(
    acuan_beras: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the rice allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("tunjangan_pangan", acuan_beras, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_struktural(
    acuan_struktural: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the structural allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("tunjangan_jabatan", acuan_struktural, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_fungsional(
    acuan_fungsional: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the functional allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("tunjangan_jabatan", acuan_fungsional, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_penyetaraan(
    acuan_penyetaraan: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the guaranteed allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris(
        "tunjangan_jabatan", acuan_penyetaraan, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan
    )


def thr_umum(
    acuan_umum: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the general allowance of the reference month; rupiah, shape (n,). Dasar hukum: PP 14/2024; PP 11/2025."""
    return _baris("tunjangan_umum", acuan_umum, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_tpp(
    acuan_tpp: Kolom,
    status_asn: Kolom,
    bulan_kerja: Kolom,
    p_thr_komponen: Sequence[str],
    p_thr_tpp: Tarif,
    p_thr_pppk_baru_bulan: int,
) -> Kolom:
    """Pay the share of one month's TPP that the region's fiscal capacity allows; at most the whole of it.

    Shape (n,); rupiah. `acuan_tpp` is the right of the reference month before cuts for performance and discipline.
    Dasar hukum: PP 14/2024; PP 11/2025; Perkada.
    """
    sebulan = np.minimum(kali(acuan_tpp, p_thr_tpp), acuan_tpp)
    return _baris("tpp", sebulan, status_asn, bulan_kerja, p_thr_komponen, p_thr_pppk_baru_bulan)


def thr_bruto_gaji(
    thr_gaji_pokok: Kolom,
    thr_suami_istri: Kolom,
    thr_anak: Kolom,
    thr_beras: Kolom,
    thr_struktural: Kolom,
    thr_fungsional: Kolom,
    thr_penyetaraan: Kolom,
    thr_umum: Kolom,
) -> Kolom:
    """Sum what is taxed with salary; rupiah, shape (n,). Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) huruf b."""
    keluarga = thr_gaji_pokok + thr_suami_istri + thr_anak + thr_beras
    return keluarga + thr_struktural + thr_fungsional + thr_penyetaraan + thr_umum


def _pajak_bulan(
    bruto: Kolom,
    dipotong: Kolom,
    terakhir: Kolom,
    ptkp: Kolom,
    tabel: TabelLapisan,
    kategori: Mapping[str, str],
    p: str,
) -> Kolom:
    """Give the month's own tax: what it withheld, or TER where it held the count of the year."""
    if not terakhir.any():
        return dipotong
    return int64(np.where(terakhir == 1, pajak_ter(bruto, ptkp, tabel, kategori, p), dipotong))


def thr_pph_gaji(
    thr_bruto_gaji: Kolom,
    bruto_bulan_bayar: Kolom,
    pph_bulan_bayar: Kolom,
    bayar_masa_terakhir: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax it with the month of payment: TER on both together minus what the month withheld.

    Shape (n,); rupiah. Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 15.
    """
    ter = (p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    bulan = _pajak_bulan(bruto_bulan_bayar, pph_bulan_bayar, bayar_masa_terakhir, ptkp, *ter)
    return pph_tambahan(bruto_bulan_bayar, thr_bruto_gaji, bulan, ptkp, *ter)


def thr_pph_ditanggung(thr_pph_gaji: Kolom, p_thr_pph_gaji: str) -> Kolom:
    """Return the tax as an allowance where the government bears it; rupiah, shape (n,). Dasar hukum: PP 11/2025."""
    return thr_pph_gaji if p_thr_pph_gaji == DTP else np.zeros_like(thr_pph_gaji)


def thr_pph_tpp(
    thr_tpp: Kolom,
    thr_bruto_gaji: Kolom,
    thr_pph_gaji: Kolom,
    tpp_bulan_bayar: Kolom,
    pph_tpp_bulan_bayar: Kolom,
    bruto_bulan_bayar: Kolom,
    pph_bulan_bayar: Kolom,
    bayar_masa_terakhir: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax its TPP by the method of the region: a final rate on it alone, else on top of the TPP of the month of payment.

    Shape (n,); rupiah. Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 15; Perkada.
    """
    ter = (p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    sisa = (p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_honor_final_pppk)
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        return pph_tpp(thr_tpp, golongan, ptkp, thr_bruto_gaji, thr_pph_gaji, *sisa)
    gaji = _pajak_bulan(bruto_bulan_bayar, pph_bulan_bayar, bayar_masa_terakhir, ptkp, *ter)
    ulang = pph_tpp(tpp_bulan_bayar, golongan, ptkp, bruto_bulan_bayar, gaji, *sisa)
    bulan = int64(np.where(bayar_masa_terakhir == 1, ulang, pph_tpp_bulan_bayar))
    return pajak_tpp(
        thr_tpp, thr_bruto_gaji, thr_pph_gaji, tpp_bulan_bayar, bulan, golongan, ptkp, bruto_bulan_bayar, gaji, *sisa
    )


def thr_pph_gaji_bersama(
    thr_bruto_gaji: Kolom,
    bruto_bulan_bayar: Kolom,
    pph_bulan_bayar: Kolom,
    bruto_lain_bulan_bayar: Kolom,
    pph_lain_bulan_bayar: Kolom,
    bayar_masa_terakhir: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax it with all payments of the month: TER on their sum minus what they withheld.

    Shape (n,); rupiah. Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 15.
    """
    ter = (p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    bulan = _pajak_bulan(bruto_bulan_bayar, pph_bulan_bayar, bayar_masa_terakhir, ptkp, *ter)
    return pph_tambahan(
        bruto_bulan_bayar + bruto_lain_bulan_bayar, thr_bruto_gaji, bulan + pph_lain_bulan_bayar, ptkp, *ter
    )


def thr_pph_tpp_bersama(
    thr_tpp: Kolom,
    thr_bruto_gaji: Kolom,
    thr_pph_gaji: Kolom,
    tpp_bulan_bayar: Kolom,
    pph_tpp_bulan_bayar: Kolom,
    bruto_bulan_bayar: Kolom,
    pph_bulan_bayar: Kolom,
    bruto_lain_bulan_bayar: Kolom,
    pph_lain_bulan_bayar: Kolom,
    tpp_lain_bulan_bayar: Kolom,
    pph_tpp_lain_bulan_bayar: Kolom,
    bayar_masa_terakhir: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax its TPP by the method of the region: a final rate on it alone, else on top of all TPP paid in the month.

    Shape (n,); rupiah. Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 15; Perkada.
    """
    ter = (p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    sisa = (p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_honor_final_pppk)
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        return pph_tpp(thr_tpp, golongan, ptkp, thr_bruto_gaji, thr_pph_gaji, *sisa)
    gaji = _pajak_bulan(bruto_bulan_bayar, pph_bulan_bayar, bayar_masa_terakhir, ptkp, *ter)
    ulang = pph_tpp(tpp_bulan_bayar, golongan, ptkp, bruto_bulan_bayar, gaji, *sisa)
    bulan = int64(np.where(bayar_masa_terakhir == 1, ulang, pph_tpp_bulan_bayar)) + pph_tpp_lain_bulan_bayar
    return pajak_tpp(
        thr_tpp, thr_bruto_gaji, thr_pph_gaji, tpp_bulan_bayar + tpp_lain_bulan_bayar, bulan, golongan, ptkp,
        bruto_bulan_bayar + bruto_lain_bulan_bayar, gaji + pph_lain_bulan_bayar, *sisa,
    )  # fmt: skip


def thr_pph_tpp_ditanggung(thr_pph_tpp: Kolom, p_thr_pph_tpp: str) -> Kolom:
    """Return the tax on its TPP as an allowance where it is borne; rupiah, shape (n,). Dasar hukum: PP 11/2025."""
    return thr_pph_tpp if p_thr_pph_tpp == DTP else np.zeros_like(thr_pph_tpp)


def thr_kotor(thr_bruto_gaji: Kolom, thr_tpp: Kolom, thr_pph_ditanggung: Kolom, thr_pph_tpp_ditanggung: Kolom) -> Kolom:
    """Sum what is paid, tax that is borne included; rupiah, shape (n,). Dasar hukum: PP 11/2025."""
    return thr_bruto_gaji + thr_tpp + thr_pph_ditanggung + thr_pph_tpp_ditanggung


def total_diterima_thr(thr_kotor: Kolom, thr_pph_gaji: Kolom, thr_pph_tpp: Kolom) -> Kolom:
    """Give what reaches the person: no contribution is taken; rupiah, shape (n,). Dasar hukum: PP 11/2025."""
    return thr_kotor - thr_pph_gaji - thr_pph_tpp
