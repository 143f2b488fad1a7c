"""Contributions: IWP, health insurance, work accident and death, and their bases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, int64, kali, kolom
from penggajian.enums import KONTRAK
from penggajian.rules.fakta import KUASA_LAIN
from penggajian.rules.paruh_waktu import Hak, basis_terendah, berhak, is_paruh_waktu


def basis_iwp(gaji_pokok: Kolom, tunjangan_suami_istri: Kolom, tunjangan_anak: Kolom) -> Kolom:
    """Sum the base of pension and THT: gaji pokok and family allowances.

    Shape (n,); rupiah per month. Dasar hukum: Keppres 8/1977.
    """
    return gaji_pokok + tunjangan_suami_istri + tunjangan_anak


def iwp_8(basis_iwp: Kolom, status_asn: Kolom, p_iwp_pns: Tarif) -> Kolom:
    """Deduct 8 per cent from PNS and CPNS, rounded once and not as two parts.

    Shape (n,); rupiah per month. Dasar hukum: Keppres 56/1974 jo. Keppres 8/1977.
    """
    return kali(basis_iwp * ~np.isin(status_asn, KONTRAK), p_iwp_pns)


def iwp_8_bukan_terusan(basis_iwp: Kolom, status_asn: Kolom, bulan_terusan: Kolom, p_iwp_pns: Tarif) -> Kolom:
    """Deduct 8 per cent from PNS and CPNS, but nothing from salary that goes on after a death.

    Shape (n,); rupiah per month. Dasar hukum: Keppres 56/1974 jo. Keppres 8/1977; SE/133/81.
    """
    return iwp_8(basis_iwp * (bulan_terusan == 0), status_asn, p_iwp_pns)


def iwp_3_25(basis_iwp: Kolom, status_asn: Kolom, p_iwp_pppk: Tarif, p_paruh_waktu_hak: Hak | None = None) -> Kolom:
    """Deduct the 3,25 per cent JHT from PPPK, who have no pension contribution.

    Shape (n,); rupiah per month; from PPPK paruh waktu only where the region sets it. Dasar hukum: Perpres 98/2020.
    """
    ikut = np.isin(status_asn, KONTRAK) * berhak(status_asn, p_paruh_waktu_hak, "hari_tua")
    return kali(basis_iwp * ikut, p_iwp_pppk)


def basis_bpjs_2014(gaji_pokok: Kolom, tunjangan_suami_istri: Kolom, tunjangan_anak: Kolom) -> Kolom:
    """Sum the health base before 2020: gaji pokok and family, without a cap.

    Shape (n,); rupiah per month. Dasar hukum: Perpres 111/2013.
    """
    return gaji_pokok + tunjangan_suami_istri + tunjangan_anak


def basis_bpjs_2020(
    gaji_pokok: Kolom,
    tunjangan_suami_istri: Kolom,
    tunjangan_anak: Kolom,
    tunjangan_struktural: Kolom,
    tunjangan_fungsional: Kolom,
    tunjangan_penyetaraan: Kolom,
    tunjangan_umum: Kolom,
    status_asn: Kolom,
    p_bpjs_plafon: int,
    p_upah_minimum: int | None = None,
) -> Kolom:
    """Sum the health base of salary: pay, family and position allowance, up to the cap.

    Shape (n,); rupiah per month; rice is not in it. That of a PPPK paruh waktu is at least the minimum wage of the region.
    Dasar hukum: Perpres 75/2019 jo. Perpres 64/2020; Perpres 82/2018, Pasal 32.
    """
    jumlah = gaji_pokok + tunjangan_suami_istri + tunjangan_anak + tunjangan_struktural
    jumlah = jumlah + tunjangan_fungsional + tunjangan_penyetaraan + tunjangan_umum
    return int64(np.minimum(basis_terendah(jumlah, gaji_pokok, status_asn, p_upah_minimum), p_bpjs_plafon))


def premi_bpjs_4(basis_bpjs: Kolom, p_bpjs_pemberi_kerja: Tarif) -> Kolom:
    """Compute the employer's health contribution on salary; rupiah per month, shape (n,).

    Dasar hukum: Perpres 75/2019 jo. Perpres 64/2020.
    """
    return kali(basis_bpjs, p_bpjs_pemberi_kerja)


def bpjs_kesehatan_1_2014(basis_bpjs: Kolom, p_bpjs_pegawai: Tarif) -> Kolom:
    """Deduct the employee's health contribution of the regime before 2020; rupiah, shape (n,).

    Dasar hukum: Perpres 111/2013.
    """
    return kali(basis_bpjs, p_bpjs_pegawai)


def bpjs_kesehatan_1_2020(
    basis_bpjs: Kolom,
    dapat_gaji: Kolom,
    status_asn: Kolom,
    p_bpjs_pegawai: Tarif,
    p_bpjs_plafon: int,
    p_bpjs_pembagian_plafon: str,
) -> Kolom:
    """Deduct the employee's health contribution on salary.

    Shape (n,); rupiah per month. A region may take the whole capped base from the salary slip
    (`penuh_di_gaji`) instead of sharing the cap with TPP, but not from the wage of a PPPK paruh waktu.
    Dasar hukum: Perpres 64/2020.
    """
    basis = basis_bpjs
    if p_bpjs_pembagian_plafon == "penuh_di_gaji":
        penuh = np.where(dapat_gaji == 1, p_bpjs_plafon, 0)
        basis = int64(np.where(is_paruh_waktu(status_asn), basis_bpjs, penuh))
    return kali(basis, p_bpjs_pegawai)


def premi_jkk(gaji_pokok: Kolom, p_jkk: Tarif) -> Kolom:
    """Compute the employer's work-accident contribution; rupiah per month, shape (n,).

    Dasar hukum: PP 70/2015.
    """
    return kali(gaji_pokok, p_jkk)


def premi_jkm(gaji_pokok: Kolom, p_jkm: Tarif) -> Kolom:
    """Compute the employer's death contribution; rupiah per month, shape (n,).

    Dasar hukum: PP 70/2015 jo. PP 66/2017.
    """
    return kali(gaji_pokok, p_jkm)


def premi_jkk_bukan_terusan(
    gaji_pokok: Kolom, bulan_terusan: Kolom, status_asn: Kolom, p_jkk: Tarif, p_paruh_waktu_hak: Hak | None = None
) -> Kolom:
    """Compute the work-accident contribution of who lives; rupiah per month, shape (n,).

    For PPPK paruh waktu where the region pays it. Dasar hukum: PP 70/2015.
    """
    ikut = (bulan_terusan == 0) * berhak(status_asn, p_paruh_waktu_hak, "kecelakaan_kematian")
    return premi_jkk(gaji_pokok * ikut, p_jkk)


def premi_jkm_bukan_terusan(
    gaji_pokok: Kolom, bulan_terusan: Kolom, status_asn: Kolom, p_jkm: Tarif, p_paruh_waktu_hak: Hak | None = None
) -> Kolom:
    """Compute the death contribution of who lives; rupiah per month, shape (n,).

    For PPPK paruh waktu where the region pays it. Dasar hukum: PP 70/2015 jo. PP 66/2017.
    """
    ikut = (bulan_terusan == 0) * berhak(status_asn, p_paruh_waktu_hak, "kecelakaan_kematian")
    return premi_jkm(gaji_pokok * ikut, p_jkm)


def tampil(premi: Kolom, pilihan: str) -> Kolom:
    """Show an employer's share on the slip only where the region does so; rupiah, shape (n,).

    Dasar hukum: pengaturan daerah.
    """
    return premi if pilihan == "tampil" else np.zeros_like(premi)


def tunjangan_bpjs_4(premi_bpjs_4: Kolom, p_slip_premi_pemberi_kerja: str) -> Kolom:
    """Show the employer's health share as income; rupiah, shape (n,). Dasar hukum: Perpres 64/2020."""
    return tampil(premi_bpjs_4, p_slip_premi_pemberi_kerja)


def tunjangan_jkk(premi_jkk: Kolom, p_slip_premi_pemberi_kerja: str) -> Kolom:
    """Show the work-accident share as income; rupiah, shape (n,). Dasar hukum: PP 70/2015."""
    return tampil(premi_jkk, p_slip_premi_pemberi_kerja)


def tunjangan_jkm(premi_jkm: Kolom, p_slip_premi_pemberi_kerja: str) -> Kolom:
    """Show the death share as income; rupiah, shape (n,). Dasar hukum: PP 70/2015 jo. PP 66/2017."""
    return tampil(premi_jkm, p_slip_premi_pemberi_kerja)


def potongan_bpjs_4(tunjangan_bpjs_4: Kolom) -> Kolom:
    """Pass the shown health share on to BPJS; rupiah, shape (n,). Dasar hukum: Perpres 64/2020."""
    return tunjangan_bpjs_4


def potongan_jkk(tunjangan_jkk: Kolom) -> Kolom:
    """Pass the shown work-accident share on to Taspen; rupiah, shape (n,). Dasar hukum: PP 70/2015."""
    return tunjangan_jkk


def potongan_jkm(tunjangan_jkm: Kolom) -> Kolom:
    """Pass the shown death share on to Taspen; rupiah, shape (n,). Dasar hukum: PP 66/2017."""
    return tunjangan_jkm


def basis_bpjs_tpp(basis_bpjs: Kolom, tpp_kotor: Kolom, p_bpjs_plafon: int, p_bpjs_pembagian_plafon: str) -> Kolom:
    """Give TPP what salary left of the cap.

    Shape (n,); rupiah per month = max(0, min(TPP, cap - base of salary)). Nothing is left where
    the whole cap is taken from salary. Dasar hukum: Perpres 64/2020.
    """
    if p_bpjs_pembagian_plafon == "penuh_di_gaji":
        return np.zeros_like(tpp_kotor)
    return np.maximum(0, np.minimum(tpp_kotor, p_bpjs_plafon - basis_bpjs))


GAJI_DI_LUAR: Final = ("sisa_plafon", "tpp_saja")
"""What TPP may use of the cap where another institution pays the salary: what that salary left, or all of it."""


def basis_bpjs_tpp_gaji_di_luar(
    basis_bpjs: Kolom,
    tpp_kotor: Kolom,
    gaji_di_luar: Kolom,
    p_bpjs_plafon: int,
    p_bpjs_pembagian_plafon: str,
    p_bpjs_gaji_di_luar: str,
) -> Kolom:
    """Give TPP what salary left of the cap, also salary that another institution pays.

    Shape (n,); rupiah per month. `sisa_plafon`: the salary paid elsewhere uses the cap first, as that institution takes
    its contribution; `tpp_saja`: TPP uses the cap by itself. Dasar hukum: Perpres 64/2020; pengaturan daerah.
    """
    lain = np.minimum(gaji_di_luar, p_bpjs_plafon) if p_bpjs_gaji_di_luar == GAJI_DI_LUAR[0] else np.int64(0)
    return basis_bpjs_tpp(int64(basis_bpjs + lain), tpp_kotor, p_bpjs_plafon, p_bpjs_pembagian_plafon)


def bpjs_tpp_1(basis_bpjs_tpp: Kolom, p_bpjs_pegawai: Tarif) -> Kolom:
    """Deduct the employee's health contribution on TPP; rupiah per month, shape (n,).

    Dasar hukum: Perpres 64/2020.
    """
    return kali(basis_bpjs_tpp, p_bpjs_pegawai)


def bpjs_tpp_4(basis_bpjs_tpp: Kolom, p_bpjs_pemberi_kerja: Tarif) -> Kolom:
    """Compute the employer's health contribution on TPP; rupiah per month, shape (n,).

    Dasar hukum: Perpres 64/2020.
    """
    return kali(basis_bpjs_tpp, p_bpjs_pemberi_kerja)


def potongan_zakat(zakat: Kolom) -> Kolom:
    """Take the zakat that the person authorised, after net pay; rupiah, shape (n,). Dasar hukum: UU 23/2011."""
    return np.maximum(zakat, 0)


def potongan_korpri(iuran_korpri: Kolom) -> Kolom:
    """Take the Korpri dues, after net pay; rupiah, shape (n,). Dasar hukum: keputusan pengurus Korpri."""
    return np.maximum(iuran_korpri, 0)


def potongan_lain(potongan_sukarela: Kolom) -> Kolom:
    """Take other deductions that the person authorised; rupiah, shape (n,). Dasar hukum: surat kuasa pegawai."""
    return np.maximum(potongan_sukarela, 0)


def _secukupnya(diminta: Kolom, sisa: Kolom) -> Kolom:
    """Take an amount whole or not at all: never more than what is left."""
    diminta = np.maximum(diminta, 0)
    return int64(np.where(diminta <= np.maximum(sisa, 0), diminta, 0))


def potongan_zakat_secukupnya(zakat: Kolom, gaji_bersih: Kolom) -> Kolom:
    """Take the zakat that the person authorised when net salary bears it, else none of it.

    Rupiah, shape (n,). Dasar hukum: UU 23/2011.
    """
    return _secukupnya(zakat, gaji_bersih)


def potongan_korpri_secukupnya(iuran_korpri: Kolom, gaji_bersih: Kolom, potongan_zakat: Kolom) -> Kolom:
    """Take the Korpri dues when what is left of net salary bears them; rupiah, shape (n,).

    Dasar hukum: keputusan pengurus Korpri.
    """
    return _secukupnya(iuran_korpri, gaji_bersih - potongan_zakat)


def potongan_lain_secukupnya(
    potongan_sukarela: Kolom, gaji_bersih: Kolom, potongan_zakat: Kolom, potongan_korpri: Kolom
) -> Kolom:
    """Take the other deductions together when what is left of net salary bears them; rupiah, shape (n,).

    Dasar hukum: surat kuasa pegawai.
    """
    return _secukupnya(potongan_sukarela, gaji_bersih - potongan_zakat - potongan_korpri)


def ambil_berurutan(diminta: Sequence[Kolom], sisa: Kolom) -> list[Kolom]:
    """Take each amount whole while what is left bears it, in the order given; a smaller later one may still fit.

    Rupiah, shape (n,) each. Dasar hukum: surat kuasa pegawai.
    """
    hasil: list[Kolom] = []
    for satu in diminta:
        hasil.append(_secukupnya(satu, sisa))
        sisa = sisa - hasil[-1]
    return hasil


def potongan_lain_berurutan(
    potongan_sukarela: Kolom,
    potongan_koperasi_1: Kolom,
    potongan_koperasi_2: Kolom,
    potongan_koperasi_3: Kolom,
    potongan_pihak_lain_1: Kolom,
    potongan_pihak_lain_2: Kolom,
    potongan_pihak_lain_3: Kolom,
    gaji_bersih: Kolom,
    potongan_zakat: Kolom,
    potongan_korpri: Kolom,
    p_urutan_potongan_lain: Sequence[str],
) -> Kolom:
    """Take cooperative and other deductions one by one, in the order of kinds, the oldest consent first.

    Rupiah, shape (n,). Each is taken whole or left out; what has no place of its own comes last, together.
    Dasar hukum: surat kuasa pegawai; Perkada.
    """
    tempat = {
        "KOPERASI": [potongan_koperasi_1, potongan_koperasi_2, potongan_koperasi_3],
        "LAIN": [potongan_pihak_lain_1, potongan_pihak_lain_2, potongan_pihak_lain_3],
    }
    urut = [satu for jenis in p_urutan_potongan_lain for satu in tempat.get(jenis, [])]
    sisanya = int64(np.maximum(potongan_sukarela, 0) - sum(urut))
    diambil = ambil_berurutan([*urut, sisanya], gaji_bersih - potongan_zakat - potongan_korpri)
    return int64(np.sum(diambil, axis=0))


def list_potongan_lain(nilai: Mapping[str, int], urutan: Sequence[str]) -> list[tuple[str, int, bool]]:
    """Say of each deduction of one person whether it was taken: fact, rupiah, taken; what has no fact is "".

    The same weighing as `potongan_lain_berurutan`, in its order. Dasar hukum: surat kuasa pegawai; Perkada.
    """
    nama = [satu for jenis in urutan for _, satu in KUASA_LAIN[jenis][1]]
    diminta = [nilai.get(satu, 0) for satu in nama]
    diminta.append(max(nilai["potongan_sukarela"], 0) - sum(diminta))
    sisa = nilai["gaji_bersih"] - nilai["potongan_zakat"] - nilai["potongan_korpri"]
    diambil = ambil_berurutan([kolom([satu]) for satu in diminta], kolom([sisa]))
    return [
        (satu, jumlah, int(ambil[0]) == jumlah)
        for satu, jumlah, ambil in zip([*nama, ""], diminta, diambil, strict=True)
        if jumlah
    ]
