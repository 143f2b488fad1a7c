"""Tax of a rapel in the month that pays it: by TER beside the month, in the last period by the count of the year.

`pajak_rapel_*` is the tax of a rapel that is paid whole; the lines of the slip take it where the pay of the month bears
the rapel (`rapel_dimuat`).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, int64
from penggajian.enums import MetodePajakTpp
from penggajian.rules.masa_terakhir import SESUDAH, is_setahun, pajak_atas, sisa_pph_gaji, sisa_setelah_kembali
from penggajian.rules.pph21 import TabelLapisan, pajak_ter, tunjangan_pph21
from penggajian.rules.rapel_baris import pajak_gaji, pajak_tpp_di_samping
from penggajian.rules.thr import DTP


def pajak_rapel_gaji(
    kurang_bruto: Kolom,
    kurang_iwp: Kolom,
    bruto_pph21: Kolom,
    masa_terakhir: Kolom,
    bruto_setahun: Kolom,
    pengurang_setahun: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    pph21_setahun: Kolom,
    pph21_masa_terakhir: Kolom,
    pph_gaji_lalu: Kolom,
    pph_ditanggung_lalu: Kolom,
    pph_lain: Kolom,
    ptkp: Kolom,
    status_asn: Kolom,
    bruto_thr_sebulan: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
    p_pns_dtp: str,
    p_pppk_pph: str,
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
) -> Kolom:
    """Tax a rapel of salary: TER on it and all that the month paid minus TER without it.

    In the last period the rapel and its pension contributions belong to the year: the tax of the year with them minus
    without, each after what is given back. After it the rapel takes all that the year with it still owes, as no salary
    does. Rupiah, shape (n,).
    Dasar hukum: PMK 168/2023, Pasal 5 ayat (3), Pasal 10 ayat (1), Pasal 15, Pasal 18 dan Pasal 21.
    """
    if not kurang_bruto.any() and not kurang_iwp.any():
        return np.zeros_like(kurang_bruto)
    ter = (p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    sebulan = bruto_pph21 + bruto_thr_sebulan
    biasa = pajak_gaji(kurang_bruto, sebulan, pajak_ter(sebulan, ptkp, *ter), ptkp, *ter)
    setahun = is_setahun(masa_terakhir)
    if not setahun.any():
        return biasa
    dengan = pajak_atas(
        bruto_setahun + kurang_bruto, pengurang_setahun + kurang_iwp, masa_terakhir, neto_lain, bulan_pajak,
        kewajiban_berakhir, ptkp, p_biaya_jabatan, p_biaya_jabatan_maks_bulan, p_ptkp_setahun, p_pkp_kelipatan,
        p_pph21_pasal17,
    )  # fmt: skip
    lalu = (pph_gaji_lalu, pph_ditanggung_lalu, pph_lain, status_asn, p_pns_dtp, p_pppk_pph)
    sisa = sisa_pph_gaji(pph21_masa_terakhir + dengan - pph21_setahun, *lalu)
    tanpa = np.where(masa_terakhir == SESUDAH, 0, sisa_pph_gaji(pph21_masa_terakhir, *lalu))
    ikut = (kurang_bruto != 0) | (kurang_iwp != 0)
    return int64(np.where(setahun, np.where(ikut, sisa - tanpa, 0), biasa))


def pajak_rapel_tpp(
    kurang_tpp: Kolom,
    kurang_bruto: Kolom,
    kurang_iwp: Kolom,
    pajak_rapel_gaji: Kolom,
    tpp_kotor: Kolom,
    pph_tpp: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    masa_terakhir: Kolom,
    bruto_setahun: Kolom,
    pengurang_setahun: Kolom,
    bruto_tpp_lalu: Kolom,
    pph_tpp_lalu: Kolom,
    pph_tpp_ditanggung_lalu: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    bruto_thr_sebulan: Kolom,
    tpp_thr_sebulan: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax a rapel of TPP by the method of the region, on top of all TPP that the month paid.

    In the last period and after it, where TPP is not taxed finally, the rapel belongs to the year: what the year's TPP then
    owes minus what the month's TPP takes. Rupiah, shape (n,). Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 18; Perkada.
    """
    biasa = np.zeros_like(kurang_tpp)
    final = MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN
    if kurang_tpp.any():
        sebulan = bruto_pph21 + bruto_thr_sebulan
        bulan = pajak_ter(sebulan, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
        biasa = pajak_tpp_di_samping(
            kurang_tpp, kurang_bruto, pajak_rapel_gaji, tpp_kotor if final else tpp_kotor + tpp_thr_sebulan, golongan, ptkp,
            sebulan, bulan, p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter,
            p_honor_final_pppk,
        )  # fmt: skip
    setahun = is_setahun(masa_terakhir)
    ada_tpp = (tpp_kotor > 0) | ((masa_terakhir == SESUDAH) & (bruto_tpp_lalu > 0))
    ikut = setahun & ((kurang_tpp != 0) | ((kurang_bruto != 0) & ada_tpp))
    if final or not ikut.any():
        return biasa
    tahun = (
        masa_terakhir, neto_lain, bulan_pajak, kewajiban_berakhir, ptkp, p_biaya_jabatan, p_biaya_jabatan_maks_bulan,
        p_ptkp_setahun, p_pkp_kelipatan, p_pph21_pasal17,
    )  # fmt: skip
    gaji, iuran = bruto_setahun + kurang_bruto, pengurang_setahun + kurang_iwp
    milik_tpp = pajak_atas(gaji + bruto_tpp_lalu + tpp_kotor + kurang_tpp, iuran, *tahun) - pajak_atas(
        gaji, iuran, *tahun
    )
    sisa = sisa_setelah_kembali(milik_tpp - pph_tpp_lalu, pph_tpp_lalu, pph_tpp_ditanggung_lalu)
    return int64(np.where(ikut, sisa - pph_tpp, np.where(setahun, 0, biasa)))


def pajak_rapel_thr(
    kurang_thr: Kolom,
    pajak_rapel_gaji: Kolom,
    kurang_bruto: Kolom,
    kurang_iwp: Kolom,
    bruto_pph21: Kolom,
    masa_terakhir: Kolom,
    bruto_setahun: Kolom,
    pengurang_setahun: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    pph21_setahun: Kolom,
    pph21_masa_terakhir: Kolom,
    pph_gaji_lalu: Kolom,
    pph_ditanggung_lalu: Kolom,
    pph_lain: Kolom,
    ptkp: Kolom,
    status_asn: Kolom,
    bruto_thr_sebulan: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
    p_pns_dtp: str,
    p_pppk_pph: str,
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
) -> Kolom:
    """Tax a correction of THR or gaji ketiga belas on top of the month and its rapel of salary.

    Rupiah, shape (n,). Dasar hukum: PMK 168/2023, Pasal 5 ayat (3), Pasal 15 dan Pasal 18.
    """
    if not kurang_thr.any():
        return np.zeros_like(kurang_thr)
    bersama = _pajak_gaji(
        kurang_bruto + kurang_thr, kurang_iwp, bruto_pph21, masa_terakhir, bruto_setahun, pengurang_setahun, neto_lain,
        bulan_pajak, kewajiban_berakhir, pph21_setahun, pph21_masa_terakhir, pph_gaji_lalu, pph_ditanggung_lalu,
        pph_lain, ptkp, status_asn, bruto_thr_sebulan, p_pph21_ter, p_kategori_ter, p_pembulatan_pph, p_pns_dtp, p_pppk_pph,
        p_biaya_jabatan, p_biaya_jabatan_maks_bulan, p_ptkp_setahun, p_pkp_kelipatan, p_pph21_pasal17,
    )  # fmt: skip
    return int64(np.where(kurang_thr != 0, bersama - pajak_rapel_gaji, 0))


def pajak_rapel_thr_tpp(
    kurang_thr_tpp: Kolom,
    kurang_thr: Kolom,
    pajak_rapel_thr: Kolom,
    pajak_rapel_tpp: Kolom,
    kurang_tpp: Kolom,
    kurang_bruto: Kolom,
    kurang_iwp: Kolom,
    pajak_rapel_gaji: Kolom,
    tpp_kotor: Kolom,
    pph_tpp: Kolom,
    golongan: Kolom,
    ptkp: Kolom,
    bruto_pph21: Kolom,
    masa_terakhir: Kolom,
    bruto_setahun: Kolom,
    pengurang_setahun: Kolom,
    bruto_tpp_lalu: Kolom,
    pph_tpp_lalu: Kolom,
    pph_tpp_ditanggung_lalu: Kolom,
    neto_lain: Kolom,
    bulan_pajak: Kolom,
    kewajiban_berakhir: Kolom,
    bruto_thr_sebulan: Kolom,
    tpp_thr_sebulan: Kolom,
    p_tpp_metode_pajak: str,
    p_pembulatan_pph: str,
    p_honor_final: Mapping[str, Tarif],
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_biaya_jabatan: Tarif,
    p_biaya_jabatan_maks_bulan: int,
    p_ptkp_setahun: Mapping[str, int],
    p_pkp_kelipatan: int,
    p_pph21_pasal17: TabelLapisan,
    p_honor_final_pppk: Mapping[str, Tarif] | None = None,
) -> Kolom:
    """Tax a correction of the TPP in THR on top of the month's TPP and its rapel, by the method of the region.

    Rupiah, shape (n,). Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023, Pasal 15 dan Pasal 18; Perkada.
    """
    if not kurang_thr_tpp.any() and not kurang_thr.any():
        return np.zeros_like(kurang_thr_tpp)
    bersama = _pajak_tpp(
        kurang_tpp + kurang_thr_tpp, kurang_bruto + kurang_thr, kurang_iwp, pajak_rapel_gaji + pajak_rapel_thr,
        tpp_kotor, pph_tpp, golongan, ptkp, bruto_pph21, masa_terakhir, bruto_setahun, pengurang_setahun,
        bruto_tpp_lalu, pph_tpp_lalu, pph_tpp_ditanggung_lalu, neto_lain, bulan_pajak, kewajiban_berakhir,
        bruto_thr_sebulan, tpp_thr_sebulan, p_tpp_metode_pajak, p_pembulatan_pph, p_honor_final, p_pph21_ter, p_kategori_ter, p_biaya_jabatan,
        p_biaya_jabatan_maks_bulan, p_ptkp_setahun, p_pkp_kelipatan, p_pph21_pasal17, p_honor_final_pppk,
    )  # fmt: skip
    return int64(np.where((kurang_thr_tpp != 0) | (kurang_thr != 0), bersama - pajak_rapel_tpp, 0))


_pajak_gaji, _pajak_tpp = pajak_rapel_gaji, pajak_rapel_tpp
"""The same rules under names that no argument hides."""


def rapel_pph_ditanggung_masa(
    rapel_pph_gaji: Kolom,
    pph21_gaji: Kolom,
    masa_terakhir: Kolom,
    status_asn: Kolom,
    p_pns_dtp: str,
    p_pppk_pph: str,
) -> Kolom:
    """Return the tax on a rapel of salary where the government bears it; rupiah, shape (n,).

    In the last period it bears what the year owes; what goes back to the person is that person's own.
    Dasar hukum: PP 80/2010; PMK 262/PMK.03/2010; PMK 168/2023, Pasal 21 ayat (2).
    """
    siapa = (status_asn, p_pns_dtp, p_pppk_pph)
    biasa = tunjangan_pph21(rapel_pph_gaji, *siapa)
    bersama = tunjangan_pph21(np.maximum(0, pph21_gaji + rapel_pph_gaji), *siapa)
    sendiri = tunjangan_pph21(np.maximum(0, pph21_gaji), *siapa)
    return int64(np.where(is_setahun(masa_terakhir), bersama - sendiri, biasa))


def rapel_dimuat_masa(
    kurang_gaji: Kolom,
    kurang_iuran: Kolom,
    kurang_tpp: Kolom,
    kurang_thr: Kolom,
    kurang_thr_tpp: Kolom,
    pajak_rapel_gaji: Kolom,
    pajak_rapel_tpp: Kolom,
    pajak_rapel_thr: Kolom,
    pajak_rapel_thr_tpp: Kolom,
    pph21_gaji: Kolom,
    masa_terakhir: Kolom,
    gaji_ditransfer: Kolom,
    tpp_bersih: Kolom,
    status_asn: Kolom,
    p_pns_dtp: str,
    p_pppk_pph: str,
    p_tpp_metode_pajak: str,
    p_thr_pph_gaji: str | None = None,
    p_thr_pph_tpp: str | None = None,
) -> Kolom:
    """Say whose pay of the month bears the rapel: 1, or 0 where net pay would fall below zero; shape (n,).

    Dasar hukum: praktik aplikasi gaji.
    """
    MetodePajakTpp(p_tpp_metode_pajak)  # without the region's method the tax is unknown: the rapel waits
    kurang = (kurang_gaji, kurang_tpp, kurang_thr, kurang_thr_tpp)
    masuk = kurang_gaji - kurang_iuran + kurang_tpp + kurang_thr + kurang_thr_tpp
    if not any((satu < 0).any() for satu in (masuk, *kurang)):
        return np.ones_like(kurang_gaji)
    ditanggung = rapel_pph_ditanggung_masa(
        pajak_rapel_gaji, pph21_gaji, masa_terakhir, status_asn, p_pns_dtp, p_pppk_pph
    )
    ditahan = pajak_rapel_gaji - ditanggung + pajak_rapel_tpp
    ditahan = ditahan + (0 if p_thr_pph_gaji == DTP else pajak_rapel_thr)
    ditahan = ditahan + (0 if p_thr_pph_tpp == DTP else pajak_rapel_thr_tpp)
    return int64(gaji_ditransfer + tpp_bersih + masuk - ditahan >= 0)


def rapel_thr(kurang_thr: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Pay what THR or gaji ketiga belas still owes, without its TPP; rupiah, shape (n,).

    Dasar hukum: PP 14/2024; PP 11/2025; PMK 262/PMK.03/2010.
    """
    return kurang_thr * rapel_dimuat


def rapel_thr_tpp(kurang_thr_tpp: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Pay the TPP that THR or gaji ketiga belas still owes; rupiah, shape (n,). Dasar hukum: PP 11/2025; Perkada."""
    return kurang_thr_tpp * rapel_dimuat


def rapel_pph_thr(pajak_rapel_thr: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Deduct the tax on a correction of THR; rupiah, shape (n,). Dasar hukum: PMK 168/2023, Pasal 15 dan Pasal 18."""
    return pajak_rapel_thr * rapel_dimuat


def rapel_pph_thr_ditanggung(rapel_pph_thr: Kolom, p_thr_pph_gaji: str | None = None) -> Kolom:
    """Return the tax on a correction of THR where the government bears it; rupiah, shape (n,).

    Dasar hukum: PP 14/2024; PP 11/2025.
    """
    return rapel_pph_thr if p_thr_pph_gaji == DTP else np.zeros_like(rapel_pph_thr)


def rapel_pph_thr_tpp(pajak_rapel_thr_tpp: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Deduct the tax on a correction of the TPP in THR; rupiah, shape (n,).

    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada.
    """
    return pajak_rapel_thr_tpp * rapel_dimuat


def rapel_pph_thr_tpp_ditanggung(rapel_pph_thr_tpp: Kolom, p_thr_pph_tpp: str | None = None) -> Kolom:
    """Return that tax where it is borne; rupiah, shape (n,). Dasar hukum: PP 11/2025; Perkada."""
    return rapel_pph_thr_tpp if p_thr_pph_tpp == DTP else np.zeros_like(rapel_pph_thr_tpp)


def rapel_bersih_dengan_thr(
    rapel_gaji: Kolom,
    rapel_premi: Kolom,
    rapel_pph_ditanggung: Kolom,
    rapel_tpp: Kolom,
    rapel_thr: Kolom,
    rapel_thr_tpp: Kolom,
    rapel_pph_thr_ditanggung: Kolom,
    rapel_pph_thr_tpp_ditanggung: Kolom,
    rapel_iuran: Kolom,
    potongan_rapel_premi: Kolom,
    rapel_pph_gaji: Kolom,
    rapel_pph_tpp: Kolom,
    rapel_pph_thr: Kolom,
    rapel_pph_thr_tpp: Kolom,
) -> Kolom:
    """Return what a rapel adds to net pay; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    gaji = rapel_gaji + rapel_premi + rapel_pph_ditanggung + rapel_tpp
    thr = rapel_thr + rapel_thr_tpp + rapel_pph_thr_ditanggung + rapel_pph_thr_tpp_ditanggung
    pajak = rapel_pph_gaji + rapel_pph_tpp + rapel_pph_thr + rapel_pph_thr_tpp
    return gaji + thr - rapel_iuran - potongan_rapel_premi - pajak


def rapel_pph_gaji_masa(pajak_rapel_gaji: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Deduct the tax on a rapel of salary; rupiah, shape (n,). Dasar hukum: PMK 168/2023, Pasal 15 dan Pasal 18."""
    return pajak_rapel_gaji * rapel_dimuat


def rapel_pph_tpp_masa(pajak_rapel_tpp: Kolom, rapel_dimuat: Kolom) -> Kolom:
    """Deduct the tax on a rapel of TPP; rupiah, shape (n,). Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada."""
    return pajak_rapel_tpp * rapel_dimuat
