"""PPh 21 of the last period, over columns: the tax of the whole year minus what was withheld before it.

The last period is December or the month in which somebody leaves. Its facts are sums of earlier months, which the
snapshot takes from slips, from balances brought in from another system, and from the withholding slip of a former
payer. Every amount here is zero in any other month. A rapel paid to who left earlier in the year counts the year again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, Topeng, int64, kali_pecahan, topeng
from penggajian.enums import KOSONG, MetodePajakTpp
from penggajian.rules.pph21 import TabelLapisan, pajak_ditanggung, pajak_ter, pph_tpp, tunjangan_pph21
from penggajian.rules.setahun import biaya_jabatan, pkp, pph_pasal17, ptkp_setahun

TERAKHIR: Final = 1
BELUM_LENGKAP: Final = 2
SESUDAH: Final = 3
"""Codes of the fact `masa_terakhir`: counted over the year; due, but months of the year are unknown; after it, when
only a rapel is still paid."""


def is_setahun(masa_terakhir: Kolom) -> Topeng:
    """Say for whom the month counts the year: in the last period, and after it for a rapel."""
    return topeng((masa_terakhir == TERAKHIR) | (masa_terakhir == SESUDAH))


def _hanya(masa_terakhir: Kolom, nilai: Kolom) -> Kolom:
    return int64(np.where(is_setahun(masa_terakhir), nilai, 0))


def bruto_setahun(masa_terakhir: Kolom, bruto_gaji_lalu: Kolom, bruto_pph21: Kolom) -> Kolom:
    """Sum the gross salary of the year.

    Shape (n,); rupiah per year. Dasar hukum: PMK 168/2023, Pasal 18 ayat (1).
    """
    return _hanya(masa_terakhir, bruto_gaji_lalu + bruto_pph21)


def biaya_jabatan_setahun(
    bruto_setahun: Kolom, bulan_pajak: Kolom, p_biaya_jabatan: Tarif, p_biaya_jabatan_maks_bulan: int
) -> Kolom:
    """Deduct biaya jabatan for the months worked; rupiah per year, shape (n,).

    Dasar hukum: PMK 168/2023, Pasal 10 ayat (2).
    """
    return biaya_jabatan(bruto_setahun, bulan_pajak, p_biaya_jabatan, p_biaya_jabatan_maks_bulan)


def pengurang_setahun(
    masa_terakhir: Kolom, pengurang_lalu: Kolom, iwp_8: Kolom, iwp_3_25: Kolom, zakat: Kolom, dapat_gaji: Kolom
) -> Kolom:
    """Sum pension and old-age contributions of the employee, and zakat paid through the employer.

    Shape (n,); rupiah per year. This month's zakat counts as authorised: what is taken depends on this tax.
    Dasar hukum: PMK 168/2023, Pasal 10 ayat (1) dan Pasal 17 ayat (6) huruf b.
    """
    return _hanya(masa_terakhir, pengurang_lalu + iwp_8 + iwp_3_25 + zakat * (dapat_gaji == 1))


def neto_setahun(
    bruto_setahun: Kolom, biaya_jabatan_setahun: Kolom, pengurang_setahun: Kolom, masa_terakhir: Kolom, neto_lain: Kolom
) -> Kolom:
    """Take net salary of the year, with the net income from a former payer.

    Shape (n,); rupiah per year. Dasar hukum: PMK 168/2023, Pasal 15 ayat (2).
    """
    return bruto_setahun - biaya_jabatan_setahun - pengurang_setahun + _hanya(masa_terakhir, neto_lain)


def _disetahunkan(neto: Kolom, bulan_pajak: Kolom, kewajiban_berakhir: Kolom) -> Kolom:
    """Lift net income to twelve months where tax liability itself ends within the year."""
    setahun = kali_pecahan(neto, np.full_like(neto, 12), bulan_pajak)
    return int64(np.where(kewajiban_berakhir == 1, setahun, neto))


def _pajak_setahun(kena: Kolom, bulan_pajak: Kolom, kewajiban_berakhir: Kolom, lapisan: TabelLapisan) -> Kolom:
    """Apply the brackets, and take the part of the months for which there was tax liability."""
    pajak = pph_pasal17(kena, lapisan)
    return int64(np.where(kewajiban_berakhir == 1, kali_pecahan(pajak, bulan_pajak, 12), pajak))


def pkp_setahun(
    neto_setahun: Kolom,
    masa_terakhir: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    ptkp: Kolom,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
) -> Kolom:
    """Take the taxable income of the year, annualised where tax liability ends within it.

    Shape (n,); rupiah per year, full thousands. Dasar hukum: PMK 168/2023, Pasal 8 ayat (4) dan Pasal 18 ayat (3).
    """
    neto = _disetahunkan(neto_setahun, bulan_pajak, kewajiban_berakhir)
    return _hanya(masa_terakhir, pkp(neto, ptkp_setahun(ptkp, p_ptkp_setahun), p_pkp_kelipatan))


def pph21_setahun(
    pkp_setahun: Kolom, bulan_pajak: Kolom, kewajiban_berakhir: Kolom, p_pph21_pasal17: TabelLapisan
) -> Kolom:
    """Apply the progressive brackets to the year's salary.

    Shape (n,); rupiah per year. Dasar hukum: UU 7/2021, Pasal 17 ayat (1) huruf a; PMK 168/2023, Pasal 18.
    """
    return _pajak_setahun(pkp_setahun, bulan_pajak, kewajiban_berakhir, p_pph21_pasal17)


def pph21_masa_terakhir(masa_terakhir: Kolom, pph21_setahun: Kolom, pph_gaji_lalu: Kolom, pph_lain: Kolom) -> Kolom:
    """Take the year's tax minus what was withheld before; negative means too much was withheld.

    Shape (n,); rupiah. Dasar hukum: PMK 168/2023, Pasal 18 ayat (2).
    """
    return _hanya(masa_terakhir, pph21_setahun - pph_gaji_lalu - pph_lain)


def pph21_gaji_masa(
    bruto_pph21: Kolom,
    ptkp: Kolom,
    status_asn: Kolom,
    masa_terakhir: Kolom,
    pph21_masa_terakhir: Kolom,
    pph21_ditetapkan: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
    p_pns_dtp: str,
    p_pppk_pph: str,
) -> Kolom:
    """Tax the month's salary: TER, and in the last period what the year still owes.

    Shape (n,); rupiah per month. Too much withheld goes back to the employee, except what the government bore: that
    stays zero. `pph21_ditetapkan` -1 means that no amount was fixed from outside.
    Dasar hukum: PP 58/2023; PMK 168/2023, Pasal 13-18 dan Pasal 21.
    """
    pajak = pajak_ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    ditanggung = pajak_ditanggung(status_asn, p_pns_dtp, p_pppk_pph)
    akhir = np.where(ditanggung, np.maximum(0, pph21_masa_terakhir), pph21_masa_terakhir)
    pajak = np.where(masa_terakhir == TERAKHIR, akhir, pajak)
    return int64(np.where(pph21_ditetapkan != KOSONG, pph21_ditetapkan, pajak))


def pajak_atas(
    bruto: Kolom,
    pengurang: Kolom,
    masa_terakhir: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    ptkp: Kolom,
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
) -> Kolom:
    """Count the tax of a whole year from its gross and its deductions; rupiah per year, shape (n,).

    Dasar hukum: PMK 168/2023, Pasal 15 dan Pasal 18.
    """
    biaya = biaya_jabatan(bruto, bulan_pajak, p_biaya_jabatan, p_biaya_jabatan_maks_bulan)
    neto = neto_setahun(bruto, biaya, pengurang, masa_terakhir, neto_lain)
    kena = pkp_setahun(neto, masa_terakhir, bulan_pajak, kewajiban_berakhir, ptkp, p_ptkp_setahun, p_pkp_kelipatan)
    return _pajak_setahun(kena, bulan_pajak, kewajiban_berakhir, p_pph21_pasal17)


def pph21_setahun_tpp(
    masa_terakhir: Kolom,
    bruto_setahun: Kolom,
    bruto_tpp_lalu: Kolom,
    tpp_kotor: Kolom,
    pengurang_setahun: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    ptkp: Kolom,
    pph21_setahun: Kolom,
    p_tpp_metode_pajak: str,
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
) -> Kolom:
    """Take what TPP adds to the year's tax: salary and TPP together, minus the tax on salary alone.

    Shape (n,); rupiah per year. Zero where the region taxes TPP finally, for final tax stays out of the year's count.
    Dasar hukum: PMK 168/2023, Pasal 18; PP 80/2010, Pasal 4.
    """
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        return np.zeros_like(bruto_setahun)
    bruto = bruto_setahun + _hanya(masa_terakhir, bruto_tpp_lalu + tpp_kotor)
    bersama = pajak_atas(
        bruto, pengurang_setahun, masa_terakhir, neto_lain, bulan_pajak, kewajiban_berakhir, ptkp, p_biaya_jabatan,
        p_biaya_jabatan_maks_bulan, p_ptkp_setahun, p_pkp_kelipatan, p_pph21_pasal17,
    )  # fmt: skip
    return bersama - pph21_setahun


def pph_tpp_masa(
    tpp_kotor: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    pph21_gaji: Kolom,
    masa_terakhir: Kolom,
    pph21_setahun_tpp: Kolom,
    pph_tpp_lalu: Kolom,
    dapat_tpp: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan | None = None,
    p_kategori_ter: Mapping[str, str] | None = None,
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax TPP by the region's method; in the last period what the year's TPP still owes.

    Shape (n,); rupiah per month; negative where too much was withheld. Final tax never changes afterwards.
    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 18 dan Pasal 21; Perkada.
    """
    bulan = pph_tpp(
        tpp_kotor, golongan, ptkp, bruto_pph21, pph21_gaji, p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final,
        p_pph21_ter, p_kategori_ter, p_honor_final_pppk,
    )  # fmt: skip
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        return bulan
    akhir = (masa_terakhir == TERAKHIR) & (dapat_tpp == 1)
    return int64(np.where(akhir, pph21_setahun_tpp - pph_tpp_lalu, bulan))


def sisa_setelah_kembali(sisa: Kolom, pph_lalu: Kolom, ditanggung_lalu: Kolom, pph_lain: Kolom | int = 0) -> Kolom:
    """Keep what the year still owes; give back of too much withheld at most what the person paid of it.

    Rupiah, shape (n,), below zero what goes back. `ditanggung_lalu` is the part of `pph_lalu` that the government bore,
    `pph_lain` what a former payer withheld from the person. Dasar hukum: PMK 168/2023, Pasal 21 ayat (1) dan ayat (2).
    """
    dibayar = np.maximum(0, pph_lalu - ditanggung_lalu + pph_lain)
    return int64(np.maximum(sisa, -dibayar))


def sisa_pph_gaji(
    sisa: Kolom,
    pph_gaji_lalu: Kolom,
    pph_ditanggung_lalu: Kolom,
    pph_lain: Kolom,
    status_asn: Kolom,
    p_pns_dtp: str,
    p_pppk_pph: str,
) -> Kolom:
    """Say what of the year's tax on salary the last period takes or gives back; rupiah, shape (n,).

    Where the government bears the tax, what a former payer withheld is not paid out of its budget: the person claims it
    with the annual return. Dasar hukum: PMK 168/2023, Pasal 18 ayat (2) dan Pasal 21.
    """
    ditanggung = pajak_ditanggung(status_asn, p_pns_dtp, p_pppk_pph)
    lain = int64(np.where(ditanggung, 0, pph_lain))
    return sisa_setelah_kembali(sisa, pph_gaji_lalu, pph_ditanggung_lalu, lain)


def pph21_gaji_kembali(
    bruto_pph21: Kolom,
    ptkp: Kolom,
    status_asn: Kolom,
    masa_terakhir: Kolom,
    pph21_masa_terakhir: Kolom,
    pph21_ditetapkan: Kolom,
    pph_gaji_lalu: Kolom,
    pph_ditanggung_lalu: Kolom,
    pph_lain: Kolom,
    bruto_thr_sebulan: Kolom,
    pph_thr_sebulan: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
    p_pns_dtp: str,
    p_pppk_pph: str,
) -> Kolom:
    """Tax the month's salary: TER, and in the last period what the year still owes.

    Where THR of the month was paid before it: TER on both together minus what THR withheld, never below zero.
    Shape (n,); rupiah per month. Too much withheld goes back to the employee up to what that employee paid; what the
    government bore does not. `pph21_ditetapkan` -1 means that no amount was fixed from outside.
    Dasar hukum: PP 58/2023; PMK 168/2023, Pasal 5 ayat (3), Pasal 13-18 dan Pasal 21.
    """
    pajak = pajak_ter(bruto_pph21 + bruto_thr_sebulan, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    pajak = int64(np.where(bruto_pph21 != 0, np.maximum(0, pajak - pph_thr_sebulan), 0))
    if (masa_terakhir == TERAKHIR).any():
        akhir = sisa_pph_gaji(
            pph21_masa_terakhir, pph_gaji_lalu, pph_ditanggung_lalu, pph_lain, status_asn, p_pns_dtp, p_pppk_pph
        )
        pajak = int64(np.where(masa_terakhir == TERAKHIR, akhir, pajak))
    return int64(np.where(pph21_ditetapkan != KOSONG, pph21_ditetapkan, pajak))


def tunjangan_pph21_terutang(pph21_gaji: Kolom, status_asn: Kolom, p_pns_dtp: str, p_pppk_pph: str) -> Kolom:
    """Return the tax on salary as an allowance where the government bears it; tax given back is the person's own.

    Shape (n,); rupiah per month. Dasar hukum: PP 80/2010; PMK 262/PMK.03/2010; PMK 168/2023, Pasal 21 ayat (2).
    """
    return tunjangan_pph21(np.maximum(0, pph21_gaji), status_asn, p_pns_dtp, p_pppk_pph)


def pph_tpp_kembali(
    tpp_kotor: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    pph21_gaji: Kolom,
    masa_terakhir: Kolom,
    pph21_setahun_tpp: Kolom,
    pph_tpp_lalu: Kolom,
    pph_tpp_ditanggung_lalu: Kolom,
    dapat_tpp: Kolom,
    bruto_thr_sebulan: Kolom,
    pph_thr_sebulan: Kolom,
    tpp_thr_sebulan: Kolom,
    pph_tpp_thr_sebulan: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan | None = None,
    p_kategori_ter: Mapping[str, str] | None = None,
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax TPP by the region's method; in the last period what the year's TPP still owes.

    Where TPP is not taxed finally, the TPP in THR of the month that was paid before it is taxed with it, and what that
    withheld is taken off.
    Shape (n,); rupiah per month; negative where too much was withheld, at most what the person paid of it. A last period
    without a right to TPP gives back and takes nothing. Final tax never changes afterwards.
    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 18 dan Pasal 21; Perkada.
    """
    sisa = (p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_honor_final_pppk)
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        return pph_tpp(tpp_kotor, golongan, ptkp, bruto_pph21, pph21_gaji, *sisa)
    bersama = pph_tpp(
        tpp_kotor + tpp_thr_sebulan,
        golongan,
        ptkp,
        bruto_pph21 + bruto_thr_sebulan,
        pph21_gaji + pph_thr_sebulan,
        *sisa,
    )
    bulan = np.where((tpp_kotor > 0) | (tpp_thr_sebulan == 0), np.maximum(0, bersama - pph_tpp_thr_sebulan), 0)
    akhir = sisa_setelah_kembali(pph21_setahun_tpp - pph_tpp_lalu, pph_tpp_lalu, pph_tpp_ditanggung_lalu)
    akhir = np.where(dapat_tpp == 1, akhir, np.minimum(0, akhir))
    return int64(np.where(masa_terakhir == TERAKHIR, akhir, bulan))
