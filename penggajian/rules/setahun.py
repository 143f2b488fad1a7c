"""PPh 21 of the last period: the tax of the year (or part of it) minus what was withheld before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import (
    Kolom,
    Tarif,
    bagi_bulat,
    bulat_ke_bawah,
    int64,
    kali,
    kolom,
)
from penggajian.enums import KODE_PTKP
from penggajian.rules.pph21 import TabelLapisan
from penggajian.rules.tabel import Lapisan, cari


def biaya_jabatan(bruto: Kolom, bulan: Kolom, p_biaya_jabatan: Tarif, p_biaya_jabatan_maks_bulan: int) -> Kolom:
    """Deduct 5 per cent of gross, at most the monthly limit times the months worked.

    Shape (n,); rupiah per year. Dasar hukum: PMK 168/2023, Pasal 10 ayat (2).
    """
    return int64(np.minimum(kali(bruto, p_biaya_jabatan), bulan * p_biaya_jabatan_maks_bulan))


def ptkp_setahun(ptkp: Kolom, p_ptkp_setahun: Mapping[str, int]) -> Kolom:
    """Look up the tax-free income of the year by status on 1 January.

    Shape (n,); rupiah per year. Dasar hukum: PMK 101/PMK.010/2016.
    """
    return cari({KODE_PTKP[nama]: isi for nama, isi in p_ptkp_setahun.items() if nama in KODE_PTKP}, ptkp)


def pkp(neto: Kolom, ptkp_setahun: Kolom, p_pkp_kelipatan: int) -> Kolom:
    """Take net minus PTKP, not below zero, down to full thousands.

    Shape (n,); rupiah per year. Dasar hukum: UU PPh, Pasal 17 ayat (4).
    """
    return bulat_ke_bawah(np.maximum(0, neto - ptkp_setahun), p_pkp_kelipatan)


def pph_pasal17(pkp: Kolom, p_pph21_pasal17: TabelLapisan) -> Kolom:
    """Apply the progressive brackets, summed exactly and rounded once.

    Shape (n,); rupiah per year. Dasar hukum: UU 7/2021, Pasal 17 ayat (1) huruf a.
    """
    lapisan = Lapisan.dari_baris(next(iter(p_pph21_pasal17.values())))
    jumlah = np.zeros_like(pkp)
    for bawah, atas, tarif in zip(lapisan.batas_bawah, lapisan.batas_atas, lapisan.pembilang, strict=True):
        jumlah = jumlah + np.maximum(0, np.minimum(pkp, atas) - bawah) * tarif
    return kali(jumlah, Tarif(1, lapisan.penyebut))


@dataclass(frozen=True, slots=True)
class Setahun:
    """The annual count of one person; rupiah. `kali_tahun` is 12 when the year is not annualised."""

    bruto: int
    biaya_jabatan: int
    pengurang: int
    neto: int
    neto_gabungan: int
    neto_disetahunkan: int
    pkp: int
    pph_setahun: int
    pph_terutang: int
    pph_dipotong: int
    pph_masa_terakhir: int


def hitung_setahun(
    *,
    bruto: int,
    bulan: int,
    ptkp: str,
    pengurang: int,
    pph_dipotong: int,
    parameter: Mapping[str, Any],
    neto_sebelumnya: int = 0,
    pph_sebelumnya: int = 0,
    disetahunkan: bool = False,
) -> Setahun:
    """Count the last period's tax of one person; rupiah, months worked at this payer.

    `disetahunkan` is for tax liability that itself starts or ends within the year: net x 12/n, tax x n/12.
    A negative result is tax withheld too much. Raises `IsianSalah` for an unknown PTKP status.
    Dasar hukum: PMK 168/2023, Pasal 15 dan 18.
    """
    if ptkp not in KODE_PTKP:
        raise IsianSalah(f"Status PTKP “{ptkp}” tidak dikenal. Pakai TK/0 sampai K/3.")
    if not 1 <= bulan <= 12:
        raise IsianSalah(f"Lama bekerja {bulan} bulan tidak mungkin dalam satu tahun pajak.")
    isi = parameter
    biaya = int(biaya_jabatan(kolom(bruto), kolom(bulan), isi["biaya_jabatan"], isi["biaya_jabatan_maks_bulan"])[0])
    neto = bruto - biaya - pengurang
    gabungan = neto + neto_sebelumnya
    setahun = bagi_bulat(gabungan * 12, bulan) if disetahunkan else gabungan
    bebas = ptkp_setahun(kolom(KODE_PTKP[ptkp]), isi["ptkp_setahun"])
    kena = pkp(kolom(setahun), bebas, isi["pkp_kelipatan"])
    pajak = int(pph_pasal17(kena, isi["pph21_pasal17"])[0])
    terutang = bagi_bulat(pajak * bulan, 12) if disetahunkan else pajak
    return Setahun(
        bruto=bruto,
        biaya_jabatan=biaya,
        pengurang=pengurang,
        neto=neto,
        neto_gabungan=gabungan,
        neto_disetahunkan=setahun,
        pkp=int(kena[0]),
        pph_setahun=pajak,
        pph_terutang=terutang,
        pph_dipotong=pph_dipotong,
        pph_masa_terakhir=terutang - pph_sebelumnya - pph_dipotong,
    )


def gross_up(bersih: int, lapisan: list[list[Any]]) -> tuple[int, int, Tarif]:
    """Find the gross whose TER tax leaves exactly the net promised.

    Returns (tax allowance, gross, rate); rupiah per month. The lowest bracket that contains its own
    gross counts. Dasar hukum: PP 58/2023, Lampiran.
    """
    for bawah, atas, persen in lapisan:
        tarif = Tarif.dari_persen(persen)
        bruto = bagi_bulat(bersih * tarif.penyebut, tarif.penyebut - tarif.pembilang)
        if bruto > bawah and (atas is None or bruto <= atas):
            return bruto - bersih, bruto, tarif
    return 0, bersih, Tarif(0)
