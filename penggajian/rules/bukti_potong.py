"""The withholding slip of a tax year: what was paid and withheld, row by row, and the count of the year over it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.setahun import Setahun, hitung_setahun

BRUTO: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "pokok": ("Gaji pokok", ("gaji_pokok",)),
    "suami_istri": ("Tunjangan suami/istri", ("tunjangan_suami_istri",)),
    "anak": ("Tunjangan anak", ("tunjangan_anak",)),
    "jabatan": (
        "Tunjangan struktural, fungsional, dan umum",
        TUNJANGAN_JABATAN,
    ),
    "beras": ("Tunjangan beras", ("tunjangan_beras",)),
    "premi": ("Iuran kesehatan, JKK, dan JKM dibayar pemberi kerja", ("premi_bpjs_4", "premi_jkk", "premi_jkm")),
    "thr": ("THR dan gaji ketiga belas", ("thr_bruto_gaji",)),
    "rapel": ("Rapel gaji", ()),
    "setoran": ("Gaji yang disetor kembali", ()),
    "lama": ("Gaji menurut aplikasi gaji sebelumnya", ()),
    "bersama": ("Gaji dari instansi pembayar gaji pokok, digabung", ()),
    "tpp": ("TPP dan penghasilan teratur lain yang dibayar terpisah", ("tpp_kotor", "thr_tpp")),
}
"""Rows of gross income, each with the lines of slips that it adds up. Dasar hukum: PMK 168/2023, Pasal 5 ayat (3)."""

IURAN: Final = ("iwp_8", "iwp_3_25")
PAJAK_GAJI: Final = ("pph21_gaji", "rapel_pph_gaji", "rapel_pph_thr", "thr_pph_gaji")
PAJAK_TPP: Final = ("pph_tpp", "rapel_pph_tpp", "rapel_pph_thr_tpp", "thr_pph_tpp")
DITANGGUNG: Final = ("tunjangan_pph21", "rapel_pph_ditanggung", "rapel_pph_thr_ditanggung", "thr_pph_ditanggung")


@dataclass(slots=True)
class JumlahTahun:
    """What a year paid and withheld; rupiah. `bruto` by row of `BRUTO`."""

    bruto: dict[str, int] = field(default_factory=lambda: dict.fromkeys(BRUTO, 0))
    iuran: int = 0
    zakat: int = 0
    pph_gaji: int = 0
    pph_tpp: int = 0
    ditanggung: int = 0
    neto_lain: int = 0
    pph_lain: int = 0
    pph_bersama: int = 0


def tambah_slip(jumlah: JumlahTahun, nilai: Mapping[str, int], *, tpp_ikut: bool) -> None:
    """Add one slip, of a month or of THR; TPP that is taxed finally stays out of the year, and so does its tax.

    Rupiah. Dasar hukum: PMK 168/2023, Pasal 5 ayat (3), Pasal 10, Pasal 18; PP 80/2010, Pasal 4.
    """
    for kode, (_, komponen) in BRUTO.items():
        if kode != "tpp" or tpp_ikut:
            jumlah.bruto[kode] += sum(nilai.get(satu, 0) for satu in komponen)
    jumlah.iuran += sum(nilai.get(satu, 0) for satu in IURAN)
    jumlah.zakat += nilai.get("potongan_zakat", 0)
    jumlah.pph_gaji += sum(nilai.get(satu, 0) for satu in PAJAK_GAJI)
    jumlah.ditanggung += sum(nilai.get(satu, 0) for satu in DITANGGUNG)
    if tpp_ikut:
        jumlah.pph_tpp += sum(nilai.get(satu, 0) for satu in PAJAK_TPP)
        jumlah.ditanggung += nilai.get("thr_pph_tpp_ditanggung", 0) + nilai.get("rapel_pph_thr_tpp_ditanggung", 0)


def tambah_rapel(
    jumlah: JumlahTahun, bruto: int, tpp: int, selisih: Mapping[str, int], *, tpp_ikut: bool, baris: str = "rapel"
) -> None:
    """Add what was paid, or given back, for earlier months, in the year in which it was paid; rupiah.

    Dasar hukum: PMK 168/2023, Pasal 5 ayat (3).
    """
    jumlah.bruto[baris] += bruto
    jumlah.iuran += sum(selisih.get(satu, 0) for satu in IURAN)
    if tpp_ikut:
        jumlah.bruto["tpp"] += tpp


def gabungkan_bukti(jumlah: JumlahTahun, bruto: int, pengurang: int, pph: int) -> None:
    """Add the year of the institution that pays gaji pokok to that of the one that combines both; rupiah.

    Dasar hukum: PMK 168/2023, Pasal 18 ayat (4) sampai (6).
    """
    jumlah.bruto["bersama"] += bruto
    jumlah.iuran += pengurang
    jumlah.pph_bersama += pph


def hitung_bukti(
    jumlah: JumlahTahun, *, bulan: int, ptkp: str, disetahunkan: bool, parameter: Mapping[str, Any]
) -> Setahun:
    """Count the year over what was paid; `pph_masa_terakhir` is what is left to withhold, below zero too much withheld.

    Rupiah. Dasar hukum: PMK 168/2023, Pasal 15, Pasal 18 dan Pasal 21.
    """
    return hitung_setahun(
        bruto=sum(jumlah.bruto.values()),
        bulan=bulan,
        ptkp=ptkp,
        pengurang=jumlah.iuran + jumlah.zakat,
        pph_dipotong=jumlah.pph_gaji + jumlah.pph_tpp + jumlah.pph_bersama,
        parameter=parameter,
        neto_sebelumnya=jumlah.neto_lain,
        pph_sebelumnya=jumlah.pph_lain,
        disetahunkan=disetahunkan,
    )


def susun_baris(jumlah: JumlahTahun, hasil: Setahun, ptkp_setahun: int) -> list[tuple[str, list[tuple[str, int]]]]:
    """Lay the slip out: groups of rows in the order of the form; income rows of nothing are left out. Rupiah.

    Dasar hukum: PER-11/PJ/2025, Lampiran.
    """
    return [
        (
            "Penghasilan bruto",
            [
                *((nama, jumlah.bruto[kode]) for kode, (nama, _) in BRUTO.items() if jumlah.bruto[kode]),
                ("Jumlah penghasilan bruto", hasil.bruto),
            ],
        ),
        (
            "Pengurang",
            [
                ("Biaya jabatan", hasil.biaya_jabatan),
                ("Iuran pensiun dan hari tua", jumlah.iuran),
                ("Zakat melalui pemberi kerja", jumlah.zakat),
                ("Jumlah pengurang", hasil.biaya_jabatan + hasil.pengurang),
            ],
        ),
        (
            "Penghitungan PPh Pasal 21",
            [
                ("Penghasilan neto", hasil.neto),
                ("Penghasilan neto dari pembayar sebelumnya", jumlah.neto_lain),
                ("Penghasilan neto setahun atau disetahunkan", hasil.neto_disetahunkan),
                ("Penghasilan tidak kena pajak", ptkp_setahun),
                ("Penghasilan kena pajak", hasil.pkp),
                ("PPh Pasal 21 setahun atau disetahunkan", hasil.pph_setahun),
                ("PPh Pasal 21 terutang", hasil.pph_terutang),
                ("PPh Pasal 21 dipotong pembayar sebelumnya", jumlah.pph_lain),
            ],
        ),
        (
            "PPh Pasal 21 yang telah dipotong dan dilunasi",
            [
                ("Atas gaji dan tunjangan", jumlah.pph_gaji),
                ("Atas TPP yang dibayar terpisah", jumlah.pph_tpp),
                *(
                    [("Dipotong atau ditanggung pada pembayar gaji pokok", jumlah.pph_bersama)]
                    if jumlah.bruto["bersama"]
                    else []
                ),
                ("Di antaranya ditanggung pemerintah", jumlah.ditanggung),
                ("Masih kurang, atau lebih (minus)", hasil.pph_masa_terakhir),
            ],
        ),
    ]
