"""Lines of rapel on the slip of the month of payment: what earlier months still owe, and the tax of this month on it.

The facts `kurang_*` are sums over the months corrected, below zero where too much was paid. They enter a slip whole or
not at all: money to be given back is taken only when the pay of the month bears it. Beside them the month's own salary is taxed by TER, also in the last
period, whose own tax is about the whole year.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, int64
from penggajian.rules.pph21 import TabelLapisan, pajak_ter, pph_tambahan, pph_tpp, tunjangan_pph21


def pajak_gaji(
    kurang_bruto: Kolom,
    bruto_pph21: Kolom,
    pph21_gaji: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax a rapel of salary with the month of payment: TER on both together minus what the month withheld.

    Rupiah, shape (n,). Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 15.
    """
    if not kurang_bruto.any():
        return np.zeros_like(kurang_bruto)
    return pph_tambahan(bruto_pph21, kurang_bruto, pph21_gaji, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)


def pajak_tpp(
    kurang_tpp: Kolom,
    kurang_bruto: Kolom,
    pajak_rapel_gaji: Kolom,
    tpp_kotor: Kolom,
    pph_tpp_bulan: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    pph21_gaji: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan | None = None,
    p_kategori_ter: Mapping[str, str] | None = None,
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax a rapel of TPP with the month of payment, by the method of the region; nothing where no TPP is in it.

    Rupiah, shape (n,). Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada.
    """
    if not kurang_tpp.any():
        return np.zeros_like(kurang_tpp)
    gabungan = pph_tpp(
        tpp_kotor + kurang_tpp,
        golongan,
        ptkp,
        bruto_pph21 + kurang_bruto,
        pph21_gaji + pajak_rapel_gaji,
        p_tpp_metode_pajak,
        p_pembulatan_pph,
        p_honor_final,
        p_pph21_ter,
        p_kategori_ter,
        p_honor_final_pppk,
    )
    return int64(np.where(kurang_tpp != 0, gabungan - pph_tpp_bulan, 0))


def pajak_tpp_di_samping(
    kurang_tpp: Kolom,
    kurang_bruto: Kolom,
    pajak_rapel_gaji: Kolom,
    tpp_kotor: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    pajak_bulan: Kolom,
    metode: str,
    pembulatan: str,
    honor_final: Mapping[str, Tarif],
    pph21_ter: TabelLapisan | None,
    kategori_ter: Mapping[str, str] | None,
    honor_final_pppk: Mapping[str, Tarif] | None,
) -> Kolom:
    """Tax a rapel of TPP on top of the month's own TPP, both by the month's method; rupiah, shape (n,).

    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada.
    """
    sisa = (metode, pembulatan, honor_final, pph21_ter, kategori_ter, honor_final_pppk)
    bulan = pph_tpp(tpp_kotor, golongan, ptkp, bruto_pph21, pajak_bulan, *sisa)
    return pajak_tpp(
        kurang_tpp, kurang_bruto, pajak_rapel_gaji, tpp_kotor, bulan, golongan, ptkp, bruto_pph21, pajak_bulan, *sisa
    )


def rapel_dimuat(
    kurang_gaji: Kolom,
    kurang_iuran: Kolom,
    kurang_bruto: Kolom,
    kurang_tpp: Kolom,
    gaji_ditransfer: Kolom,
    tpp_bersih: Kolom,
    tpp_kotor: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    status_asn: Kolom,
    bruto_pph21: Kolom,
    p_pns_dtp: str,
    p_pppk_pph: str,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Say whose pay of the month bears the rapel: 1, or 0 where net pay would fall below zero; shape (n,).

    Dasar hukum: praktik aplikasi gaji.
    """
    masuk = kurang_gaji - kurang_iuran + kurang_tpp
    if not (masuk < 0).any() and not (kurang_tpp < 0).any() and not (kurang_gaji < 0).any():
        return np.ones_like(kurang_gaji)
    bulan = pajak_ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    pph = pajak_gaji(kurang_bruto, bruto_pph21, bulan, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    ditahan = pph - tunjangan_pph21(pph, status_asn, p_pns_dtp, p_pppk_pph)
    atas_tpp = pajak_tpp_di_samping(
        kurang_tpp, kurang_bruto, pph, tpp_kotor, golongan, ptkp, bruto_pph21, bulan, p_tpp_metode_pajak,
        p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_honor_final_pppk,
    )  # fmt: skip
    return int64(gaji_ditransfer + tpp_bersih + masuk - ditahan - atas_tpp >= 0)


def rapel_gaji(kurang_gaji: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Pay the salary that earlier months owe; rupiah, shape (n,). Dasar hukum: PMK 262/PMK.03/2010."""
    return kurang_gaji * rapel_dimuat


def rapel_premi(kurang_premi: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Show the employer's contributions on a rapel as income; rupiah, shape (n,).

    Dasar hukum: Perpres 64/2020; PP 70/2015.
    """
    return kurang_premi * rapel_dimuat


def rapel_pph_gaji(
    kurang_bruto: Kolom,
    rapel_dimuat: Kolom,
    bruto_pph21: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Deduct the tax on a rapel of salary, by the month of payment; rupiah, shape (n,).

    Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 15.
    """
    isi = kurang_bruto * rapel_dimuat
    if not isi.any():
        return np.zeros_like(isi)
    bulan = pajak_ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    return pajak_gaji(isi, bruto_pph21, bulan, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)


def rapel_pph_ditanggung(rapel_pph_gaji: Kolom, status_asn: Kolom, p_pns_dtp: str, p_pppk_pph: str) -> Kolom:
    """Return the tax on a rapel of salary where the government bears it; rupiah, shape (n,).

    Dasar hukum: PP 80/2010; PMK 262/PMK.03/2010.
    """
    return tunjangan_pph21(rapel_pph_gaji, status_asn, p_pns_dtp, p_pppk_pph)


def rapel_tpp(kurang_tpp: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Pay the TPP that earlier months owe; rupiah, shape (n,). Dasar hukum: Perkada."""
    return kurang_tpp * rapel_dimuat


def rapel_iuran(kurang_iuran: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Deduct pension, THT and health contributions on a rapel; rupiah, shape (n,).

    Dasar hukum: Keppres 8/1977; Perpres 64/2020.
    """
    return kurang_iuran * rapel_dimuat


def potongan_rapel_premi(rapel_premi: Kolom) -> Kolom:
    """Pass the employer's contributions on a rapel on; rupiah, shape (n,). Dasar hukum: Perpres 64/2020; PP 70/2015."""
    return rapel_premi


def rapel_pph_tpp(
    kurang_tpp: Kolom,
    kurang_bruto: Kolom,
    rapel_dimuat: Kolom,
    rapel_pph_gaji: Kolom,
    tpp_kotor: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Deduct the tax on a rapel of TPP, by the month of payment; rupiah, shape (n,).

    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada.
    """
    isi = kurang_tpp * rapel_dimuat
    if not isi.any():
        return np.zeros_like(isi)
    bulan = pajak_ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    return pajak_tpp_di_samping(
        isi, kurang_bruto * rapel_dimuat, rapel_pph_gaji, tpp_kotor, golongan, ptkp, bruto_pph21, bulan,
        p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_honor_final_pppk,
    )  # fmt: skip


def rapel_bersih(
    rapel_gaji: Kolom,
    rapel_premi: Kolom,
    rapel_pph_ditanggung: Kolom,
    rapel_tpp: Kolom,
    rapel_iuran: Kolom,
    potongan_rapel_premi: Kolom,
    rapel_pph_gaji: Kolom,
    rapel_pph_tpp: Kolom,
) -> Kolom:
    """Return what a rapel adds to net pay; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    masuk = rapel_gaji + rapel_premi + rapel_pph_ditanggung + rapel_tpp
    return masuk - rapel_iuran - potongan_rapel_premi - rapel_pph_gaji - rapel_pph_tpp
