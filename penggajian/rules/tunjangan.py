"""Allowances of salary: family, rice, position."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, int64, kali
from penggajian.enums import KODE_ESELON, KODE_GOLONGAN
from penggajian.rules.cuti import bertunjangan
from penggajian.rules.gaji_pokok import bagian_sementara
from penggajian.rules.paruh_waktu import Hak, berhak
from penggajian.rules.tabel import cari, cari_teks


def tunjangan_suami_istri(
    gaji_pokok: Kolom,
    pasangan_tertanggung: Kolom,
    status_asn: Kolom,
    p_tunjangan_suami_istri: Tarif,
    p_paruh_waktu_hak: Hak | None = None,
) -> Kolom:
    """Add the spouse allowance, for one spouse.

    Shape (n,); rupiah per month, a fraction of gaji pokok; to PPPK paruh waktu where the region gives it.
    Dasar hukum: PP 7/1977, Pasal 16.
    """
    orang = np.clip(pasangan_tertanggung, 0, 1) * berhak(status_asn, p_paruh_waktu_hak, "tunjangan_keluarga")
    return kali(gaji_pokok, orang, p_tunjangan_suami_istri)


def tunjangan_anak(
    gaji_pokok: Kolom,
    anak_tertanggung: Kolom,
    status_asn: Kolom,
    p_tunjangan_anak: Tarif,
    p_batas_anak: int,
    p_paruh_waktu_hak: Hak | None = None,
) -> Kolom:
    """Add the child allowance; children beyond the limit earn nothing.

    Shape (n,); rupiah per month, a fraction of gaji pokok per child; to PPPK paruh waktu where the region gives it.
    Dasar hukum: PP 7/1977, Pasal 16.
    """
    anak = np.clip(anak_tertanggung, 0, p_batas_anak) * berhak(status_asn, p_paruh_waktu_hak, "tunjangan_keluarga")
    return kali(gaji_pokok, anak, p_tunjangan_anak)


def tunjangan_beras(
    jiwa_beras: Kolom,
    dapat_gaji: Kolom,
    uang_sementara: Kolom,
    status_asn: Kolom,
    p_beras_kg: int,
    p_beras_harga: int,
    p_batas_jiwa_beras: int,
    p_uang_sementara_persen: Tarif | None = None,
    p_paruh_waktu_hak: Hak | None = None,
) -> Kolom:
    """Pay rice in money for each soul on the pay list, up to the limit; during a suspension its part of it.

    Shape (n,); rupiah per month = souls x kilograms x price; to PPPK paruh waktu where the region gives it.
    Dasar hukum: PER-3/PB/2015; PP 11/2017, Pasal 281 jo. PP 17/2020.
    """
    hak = dapat_gaji * berhak(status_asn, p_paruh_waktu_hak, "tunjangan_beras")
    penuh = kali(np.clip(jiwa_beras, 0, p_batas_jiwa_beras) * hak, p_beras_kg, p_beras_harga)
    return bagian_sementara(penuh, uang_sementara, p_uang_sementara_persen)


def _hak(dapat_gaji: Kolom, dapat_tunjangan_jabatan: Kolom, cuti_awal: Kolom, tanpa: Sequence[str] | None) -> Kolom:
    """Say who has an allowance of the post: in pay, in the post, and on no leave that stops it; 1 or 0."""
    return dapat_gaji * dapat_tunjangan_jabatan * bertunjangan(cuti_awal, tanpa)


def tunjangan_struktural(
    eselon: Kolom,
    dapat_gaji: Kolom,
    dapat_tunjangan_jabatan: Kolom,
    cuti_awal: Kolom,
    p_tunjangan_struktural: Mapping[str, int],
    p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None = None,
) -> Kolom:
    """Pay the structural allowance of the eselon held, but not during a leave that stops it.

    Shape (n,); rupiah per month; eselon 0 earns none. Dasar hukum: Perpres 26/2007; PP 11/2017.
    """
    hak = _hak(dapat_gaji, dapat_tunjangan_jabatan, cuti_awal, p_cuti_tanpa_tunjangan_jabatan)
    return cari_teks(p_tunjangan_struktural, KODE_ESELON, eselon, tidak_ada=0) * hak


def tunjangan_fungsional(
    kode_fungsional: Kolom,
    dapat_gaji: Kolom,
    dapat_tunjangan_jabatan: Kolom,
    cuti_awal: Kolom,
    p_tunjangan_fungsional: Mapping[str, int],
    p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None = None,
) -> Kolom:
    """Pay the functional allowance of the table row that the post refers to, but not during a leave that stops it.

    Shape (n,); rupiah per month; code 0 earns none. Dasar hukum: Perpres per rumpun jabatan; PP 11/2017.
    """
    tabel = {int(kode): jumlah for kode, jumlah in p_tunjangan_fungsional.items()}
    hak = _hak(dapat_gaji, dapat_tunjangan_jabatan, cuti_awal, p_cuti_tanpa_tunjangan_jabatan)
    return cari(tabel, kode_fungsional, tidak_ada=0) * hak


def tunjangan_penyetaraan(
    tunjangan_dijamin: Kolom,
    tunjangan_struktural: Kolom,
    tunjangan_fungsional: Kolom,
    dapat_gaji: Kolom,
    dapat_tunjangan_jabatan: Kolom,
    cuti_awal: Kolom,
    p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None = None,
) -> Kolom:
    """Top up to the position allowance that a decree guarantees (penyetaraan, or a fixed amount).

    Shape (n,); rupiah per month, never negative.
    Dasar hukum: PermenPANRB 17/2021, penghasilan pejabat yang disetarakan tidak berkurang.
    """
    kurang = np.maximum(0, tunjangan_dijamin - tunjangan_struktural - tunjangan_fungsional)
    hak = _hak(dapat_gaji, dapat_tunjangan_jabatan, cuti_awal, p_cuti_tanpa_tunjangan_jabatan)
    return int64(kurang * hak)


def tunjangan_umum(
    golongan: Kolom,
    tunjangan_struktural: Kolom,
    tunjangan_fungsional: Kolom,
    tunjangan_penyetaraan: Kolom,
    dapat_gaji: Kolom,
    dapat_tunjangan_jabatan: Kolom,
    cuti_awal: Kolom,
    p_tunjangan_umum_pns: Mapping[str, int],
    p_tunjangan_umum_pppk: Mapping[str, int] | None = None,
    p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None = None,
) -> Kolom:
    """Pay the general allowance to those with no position allowance.

    Shape (n,); rupiah per month by golongan. Dasar hukum: Perpres 12/2006, Pasal 2; Perpres 98/2020, Pasal 4.
    """
    tabel: dict[int, int] = {}
    for teks, kode in KODE_GOLONGAN.items():
        if kode < 100:
            tabel[kode] = p_tunjangan_umum_pns[teks.split("/")[0]]
    mulai = sorted((KODE_GOLONGAN[teks], jumlah) for teks, jumlah in (p_tunjangan_umum_pppk or {}).items())
    for kode in range(101, 118):
        for awal, jumlah in mulai:
            if kode >= awal:
                tabel[kode] = jumlah
    tanpa_jabatan = (tunjangan_struktural + tunjangan_fungsional + tunjangan_penyetaraan) == 0
    hak = _hak(dapat_gaji, dapat_tunjangan_jabatan, cuti_awal, p_cuti_tanpa_tunjangan_jabatan)
    return int64(cari(tabel, golongan, tidak_ada=0) * tanpa_jabatan * hak)
