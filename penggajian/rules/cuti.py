"""Leave inside a month: what its days pay of TPP, what a month of leave asks of a predikat, and the allowance of the post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from asn_portal.lib.uang import SATU, Kolom, Tarif
from penggajian.enums import KODE_CUTI, KOSONG
from penggajian.rules.tabel import tarif_per_kode

TANPA_TUNJANGAN: Final = "cuti_tanpa_tunjangan_jabatan"
PREDIKAT_CUTI: Final = "tpp_predikat_cuti"
MENUNGGU, TERAKHIR, JENISNYA = "tunggu", "terakhir", "jenis"
PILIHAN_PREDIKAT_CUTI: Final = (JENISNYA, TERAKHIR, MENUNGGU)
"""What pays the productivity part of a month of leave that nobody rated: the kind alone, the last predikat, or nothing yet."""

PER_JENIS: Final = 100
"""Two digits of `cuti_lain` for each kind: 503 is 3 days of the kind of code 1 and 5 days of that of code 2."""


def bobot_jenis(kode: int) -> int:
    """Give the place of a kind of leave inside `cuti_lain`; a power of one hundred. Dasar hukum: Peraturan BKN 24/2017."""
    return int(PER_JENIS ** (kode - 1))


def hari_per_jenis(cuti_lain: int) -> list[tuple[int, int]]:
    """Take `cuti_lain` apart: code of the kind and days, most days first. Dasar hukum: Peraturan BKN 24/2017."""
    isi = [(kode, cuti_lain // bobot_jenis(kode) % PER_JENIS) for kode in KODE_CUTI.values() if kode]
    return sorted((satu for satu in isi if satu[1] > 0), key=lambda satu: (-satu[1], satu[0]))


def bertunjangan(cuti_awal: Kolom, p_cuti_tanpa_tunjangan_jabatan: Sequence[str] | None) -> Kolom:
    """Say whether the leave of the first day lets the allowance of the post stand; 1 or 0, shape (n,).

    Dasar hukum: PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017.
    """
    tanpa = [KODE_CUTI[satu] for satu in p_cuti_tanpa_tunjangan_jabatan or ()]
    return 1 - np.isin(cuti_awal, tanpa).astype(np.int64)


def pecahan_cuti(
    cuti: Kolom,
    hari_cuti: Kolom,
    hari_aktif: Kolom,
    hari_bulan: Kolom,
    cuti_lain: Kolom,
    p_tpp_cuti: Mapping[str, Tarif],
) -> tuple[Kolom, Kolom]:
    """Give the share of TPP that leave lets stand, as numerator and denominator: days of each kind by the table, the others in full.

    `cuti` and `hari_cuti` are the kind with most days, `cuti_lain` the days of every other kind of the month. A leave
    without days, or of one kind on all days in the post, is the state of the whole month.
    Shape (n,) each; a kind that the table does not name is paid in full. Dasar hukum: PP 12/2019, Pasal 58; Perkada.
    """
    tarif = tarif_per_kode({kode: p_tpp_cuti.get(nama, SATU) for nama, kode in KODE_CUTI.items()}, cuti)
    if not (hari_cuti > 0).any():
        return tarif.pembilang, np.full_like(cuti, tarif.penyebut)
    aktif = np.clip(hari_aktif, 0, hari_bulan)
    hari, dibayar = hari_cuti, hari_cuti * tarif.pembilang
    if (cuti_lain > 0).any():
        for nama, kode in KODE_CUTI.items():
            if kode:
                satu, lain = p_tpp_cuti.get(nama, SATU), cuti_lain // bobot_jenis(kode) % PER_JENIS
                hari = hari + lain
                dibayar = dibayar + lain * (satu.pembilang * (tarif.penyebut // satu.penyebut))
    sebagian = (cuti > 0) & (hari_cuti > 0) & ((hari < aktif) | (cuti_lain > 0))
    atas = np.where(sebagian, np.maximum(aktif - hari, 0) * tarif.penyebut + dibayar, tarif.pembilang)
    bawah = np.where(sebagian, np.maximum(aktif, hari) * tarif.penyebut, tarif.penyebut)
    return atas, bawah


def tanpa_penilaian(predikat: Kolom, cuti_sebulan: Kolom, p_tpp_predikat_cuti: str | None) -> Kolom:
    """Say where the month was leave on all its working days, nobody rated it, and nobody has to; 1 or 0, shape (n,).

    Without a setting, as before it, the month waits for its predikat. Dasar hukum: PermenPANRB 6/2022; Perkada.
    """
    if p_tpp_predikat_cuti not in (JENISNYA, TERAKHIR):
        return np.zeros_like(predikat)
    return ((cuti_sebulan > 0) & (predikat == KOSONG)).astype(np.int64)
