"""The columns of the payroll register: every line of a slip in exactly one of them, so that a row adds up to its net pay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom
from penggajian.enums import Arah
from penggajian.rules.daftar_thr import KOMPONEN_PER_KODE
from penggajian.rules.komponen import TUNJANGAN_JABATAN


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column: the lines that it adds up, income plus and deductions minus; `total` marks a running total.

    `keluar` shows deductions as they are taken, without a minus; a total adds the columns that it names.
    """

    kode: str
    nama: str
    komponen: tuple[str, ...] = ()
    keluar: bool = False
    total: tuple[str, ...] = ()


BULANAN: Final = (
    Lajur("pokok", "Gaji pokok", ("gaji_pokok",)),
    Lajur("keluarga", "Suami/istri dan anak", ("tunjangan_suami_istri", "tunjangan_anak")),
    Lajur(
        "jabatan",
        "Tunjangan jabatan",
        TUNJANGAN_JABATAN,
    ),
    Lajur("lain", "Beras dan pembulatan", ("tunjangan_beras", "tunjangan_pembulatan")),
    Lajur(
        "pemerintah",
        "Iuran dan PPh dibayar pemerintah",
        ("tunjangan_bpjs_4", "tunjangan_jkk", "tunjangan_jkm", "tunjangan_pph21"),
    ),
    Lajur("kotor", "Gaji kotor", total=("pokok", "keluarga", "jabatan", "lain", "pemerintah")),
    Lajur("iuran", "Iuran pegawai", ("bpjs_kesehatan_1", "iwp_8", "iwp_3_25"), keluar=True),
    Lajur(
        "setor",
        "Iuran pemerintah dan PPh disetor",
        ("potongan_bpjs_4", "potongan_jkk", "potongan_jkm", "potongan_pph21"),
        keluar=True,
    ),
    Lajur("kuasa", "Zakat, Korpri, potongan lain", ("potongan_zakat", "potongan_korpri", "potongan_lain"), keluar=True),
    Lajur("gaji", "Gaji diterima", total=("kotor", "iuran", "setor", "kuasa")),
    Lajur("tpp", "TPP", ("bagian_produktivitas", "bagian_disiplin")),
    Lajur(
        "potongan_tpp",
        "Potongan TPP dan PPh",
        (
            "potongan_produktivitas",
            "potongan_terlambat",
            "potongan_pulang_cepat",
            "potongan_tanpa_keterangan",
            "potongan_tidak_apel",
            "potongan_hukuman",
            "pph_tpp",
            "bpjs_tpp_1",
        ),
        keluar=True,
    ),
    Lajur(
        "susulan",
        "Rapel dan insentif",
        (
            "rapel_gaji",
            "rapel_premi",
            "rapel_pph_gaji",
            "rapel_pph_ditanggung",
            "rapel_tpp",
            "rapel_iuran",
            "potongan_rapel_premi",
            "rapel_pph_tpp",
            "rapel_thr",
            "rapel_thr_tpp",
            "rapel_pph_thr",
            "rapel_pph_thr_ditanggung",
            "rapel_pph_thr_tpp",
            "rapel_pph_thr_tpp_ditanggung",
            "insentif",
            "pph_insentif",
        ),
    ),
    Lajur("diterima", "Diterima", total=("gaji", "tpp", "potongan_tpp", "susulan")),
)
"""The register of a month. Dasar hukum: Permendagri 77/2020 (daftar pembayaran gaji dan tunjangan)."""

THR: Final = (
    Lajur("pokok", "Gaji pokok", ("thr_gaji_pokok",)),
    Lajur("keluarga", "Suami/istri dan anak", ("thr_suami_istri", "thr_anak")),
    Lajur("jabatan", "Tunjangan jabatan", ("thr_struktural", "thr_fungsional", "thr_penyetaraan", "thr_umum")),
    Lajur("lain", "Tunjangan beras", ("thr_beras",)),
    Lajur("tpp", "TPP", ("thr_tpp",)),
    Lajur("pemerintah", "PPh dibayar pemerintah", ("thr_pph_ditanggung", "thr_pph_tpp_ditanggung")),
    Lajur("kotor", "Jumlah kotor", total=("pokok", "keluarga", "jabatan", "lain", "tpp", "pemerintah")),
    Lajur("pph", "PPh 21", ("thr_pph_gaji", "thr_pph_tpp"), keluar=True),
    Lajur("diterima", "Diterima", total=("kotor", "pph")),
)
"""The register of THR and gaji ketiga belas. Dasar hukum: as `BULANAN`."""


def susun_daftar(lajur: Sequence[Lajur], komponen: Sequence[str], jumlah: np.ndarray) -> dict[str, Kolom]:
    """Give each column of a register from slips of one layout: `jumlah` of shape (n, k), each column (n,); rupiah.

    Deductions count minus; what an older layout does not have counts as nothing. Dasar hukum: as `BULANAN`.
    """
    tempat = {kode: nomor for nomor, kode in enumerate(komponen)}
    nol = np.zeros(len(jumlah), dtype=np.int64)
    hasil: dict[str, Kolom] = {}
    for satu in lajur:
        isi = nol.copy()
        for kode in satu.komponen:
            if kode in tempat:
                tanda = -1 if KOMPONEN_PER_KODE[kode].arah is Arah.POTONGAN else 1
                isi += tanda * jumlah[:, tempat[kode]]
        for kode in satu.total:
            isi += hasil[kode]
        hasil[satu.kode] = isi
    return hasil


def tampil(lajur: Sequence[Lajur], baris: Mapping[str, int]) -> list[int]:
    """Give a row as it is printed: a column of deductions without its minus; rupiah. Dasar hukum: as `BULANAN`."""
    return [-baris[satu.kode] if satu.keluar else baris[satu.kode] for satu in lajur]
