"""PPh 21 of one month: TER on the whole gross, and the tax of TPP by the region's method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, Topeng, kali_pecahan, topeng
from penggajian.enums import KODE_GOLONGAN, KODE_PTKP, KONTRAK, KOSONG, MetodePajakTpp
from penggajian.rules.paruh_waktu import PARUH_WAKTU
from penggajian.rules.tabel import SEJUTA, Lapisan, TarifKolom, cari, rentang_kelas, tarif_per_kode

TabelLapisan = Mapping[str, list[list[Any]]]
_KATEGORI = {"A": 0, "B": 1, "C": 2}
DTP_SEMUA = "dtp_semua"


def ter(bruto: Kolom, ptkp: Kolom, p_pph21_ter: TabelLapisan, p_kategori_ter: Mapping[str, str]) -> TarifKolom:
    """Find each row's monthly effective rate.

    Shape (n,); gross in rupiah per month, rate as a fraction. A gross equal to an upper bound
    belongs to that bracket. Dasar hukum: PP 58/2023, Lampiran.
    """
    kategori = cari(
        {KODE_PTKP[s]: _KATEGORI[k] for s, k in p_kategori_ter.items() if s in KODE_PTKP and k in _KATEGORI}, ptkp
    )
    penyebut = SEJUTA
    atas = np.zeros_like(bruto)
    for nama, nomor in _KATEGORI.items():
        lapisan = Lapisan.dari_baris(p_pph21_ter[nama])
        nilai = lapisan.pembilang[lapisan.posisi(bruto)] * (penyebut // lapisan.penyebut)
        atas = np.where(kategori == nomor, nilai, atas)
    return TarifKolom(atas.astype(np.int64), penyebut)


def pajak_ter(
    bruto: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax a month's gross by its effective rate, rounded once; rupiah, shape (n,). Dasar hukum: PP 58/2023, Lampiran."""
    tarif = ter(bruto, ptkp, p_pph21_ter, p_kategori_ter)
    return kali_pecahan(bruto, tarif.pembilang, tarif.penyebut, Pembulatan(p_pembulatan_pph))


def bruto_pph21(
    gaji_pokok: Kolom,
    tunjangan_suami_istri: Kolom,
    tunjangan_anak: Kolom,
    tunjangan_struktural: Kolom,
    tunjangan_fungsional: Kolom,
    tunjangan_penyetaraan: Kolom,
    tunjangan_umum: Kolom,
    tunjangan_beras: Kolom,
    premi_bpjs_4: Kolom,
    premi_jkk: Kolom,
    premi_jkm: Kolom,
) -> Kolom:
    """Sum the month's gross of salary: pay, allowances and the employer's premiums.

    Shape (n,); rupiah per month. Tax borne by the government is not part of it.
    Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 7 huruf h.
    """
    keluarga = gaji_pokok + tunjangan_suami_istri + tunjangan_anak
    jabatan = tunjangan_struktural + tunjangan_fungsional + tunjangan_penyetaraan + tunjangan_umum
    return keluarga + jabatan + tunjangan_beras + premi_bpjs_4 + premi_jkk + premi_jkm


def tarif_ter(bruto_pph21: Kolom, ptkp: Kolom, p_pph21_ter: TabelLapisan, p_kategori_ter: Mapping[str, str]) -> Kolom:
    """Show the TER rate of salary.

    Shape (n,); millionths (0,25% is 2500). Dasar hukum: PP 58/2023, Lampiran.
    """
    return ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter).persejuta()


def pph21_gaji_2024(
    bruto_pph21: Kolom,
    ptkp: Kolom,
    pph21_ditetapkan: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax the month's salary: TER x gross; the last period takes the amount of the annual count.

    Shape (n,); rupiah per month. `pph21_ditetapkan` -1 means: use TER.
    Dasar hukum: PP 58/2023; PMK 168/2023, Pasal 13-18.
    """
    pajak = pajak_ter(bruto_pph21, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    return np.where(pph21_ditetapkan != KOSONG, pph21_ditetapkan, pajak).astype(np.int64)


def pph_tambahan(
    bruto_bulan: Kolom,
    tambahan: Kolom,
    dipotong: Kolom,
    ptkp: Kolom,
    p_pph21_ter: TabelLapisan,
    p_kategori_ter: Mapping[str, str],
    p_pembulatan_pph: str,
) -> Kolom:
    """Tax a payment beside the month's pay (rapel, THR, gaji 13): TER on both together minus what was withheld.

    Shape (n,); rupiah. Nothing is added where nothing is paid beside. Dasar hukum: PMK 168/2023, Pasal 15.
    """
    pajak = pajak_ter(bruto_bulan + tambahan, ptkp, p_pph21_ter, p_kategori_ter, p_pembulatan_pph)
    return np.where(tambahan != 0, pajak - dipotong, 0).astype(np.int64)


def pajak_ditanggung(status_asn: Kolom, p_pns_dtp: str, p_pppk_pph: str) -> Topeng:
    """Say whose tax on salary the government bears; shape (n,).

    A PPPK paruh waktu pays it, unless the region bears that of all PPPK (`dtp_semua`).
    Dasar hukum: PP 80/2010; PMK 262/PMK.03/2010.
    """
    pppk = np.where(status_asn == PARUH_WAKTU, p_pppk_pph == DTP_SEMUA, p_pppk_pph in ("dtp", DTP_SEMUA))
    return topeng(np.where(np.isin(status_asn, KONTRAK), pppk, p_pns_dtp == "dtp"))


def tunjangan_pph21(pph21_gaji: Kolom, status_asn: Kolom, p_pns_dtp: str, p_pppk_pph: str) -> Kolom:
    """Return the tax on salary as an allowance where the government bears it.

    Shape (n,); rupiah per month. Dasar hukum: PP 80/2010; PMK 262/PMK.03/2010.
    """
    return np.where(pajak_ditanggung(status_asn, p_pns_dtp, p_pppk_pph), pph21_gaji, 0).astype(np.int64)


def potongan_pph21(pph21_gaji: Kolom) -> Kolom:
    """Deduct the tax on salary; rupiah per month, shape (n,). Dasar hukum: PMK 168/2023, Pasal 17."""
    return pph21_gaji


def tarif_final(
    golongan: Kolom, p_honor_final: Mapping[str, Tarif], p_honor_final_pppk: Mapping[str, Tarif] | None = None
) -> TarifKolom:
    """Find the final rate by golongan; PPPK golongan by the region's ranges ("9-17"), "0" for PPPK paruh waktu.

    Shape (n,); fraction of gross. Dasar hukum: PP 80/2010, Pasal 4.
    """
    per_kode = {kode: p_honor_final[teks.split("/")[0]] for teks, kode in KODE_GOLONGAN.items() if kode < 100}
    for nomor, tarif in rentang_kelas(p_honor_final_pppk or {}).items():
        per_kode[100 + nomor] = tarif
    return tarif_per_kode(per_kode, golongan)


def pph_tpp(
    tpp_kotor: Kolom,
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
    """Tax TPP by the method the region chose.

    Shape (n,); rupiah per month. `final_golongan`: 0/5/15 per cent; `ter_gabungan`: TER on salary and
    TPP together minus the salary's tax; `ter_terpisah`: TER on TPP alone.
    Dasar hukum: PP 80/2010, Pasal 4; PMK 168/2023; Perkada.
    """
    if MetodePajakTpp(p_tpp_metode_pajak) is MetodePajakTpp.FINAL_GOLONGAN:
        tarif = tarif_final(golongan, p_honor_final, p_honor_final_pppk)
        return kali_pecahan(tpp_kotor, tarif.pembilang, tarif.penyebut, Pembulatan(p_pembulatan_pph))
    gabungan = p_tpp_metode_pajak == MetodePajakTpp.TER_GABUNGAN
    bruto = tpp_kotor + bruto_pph21 if gabungan else tpp_kotor
    pajak = pajak_ter(bruto, ptkp, p_pph21_ter or {}, p_kategori_ter or {}, p_pembulatan_pph)
    return np.maximum(0, pajak - pph21_gaji) if gabungan else pajak
