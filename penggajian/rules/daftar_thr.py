"""The table of components of THR and gaji ketiga belas, and both tables together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from penggajian.enums import Arah, Bagian, Sebab
from penggajian.rules import daftar, thr
from penggajian.rules.komponen import Fungsi, Komponen, Versi

AWAL: Final = date(2024, 3, 1)
_PP: Final = "PP tentang THR dan gaji ketiga belas"


def _k(
    kode: str, nama: str, arah: Arah, dasar: str, sebab: Sebab, *fungsi: Fungsi, bagian: Bagian = Bagian.THR
) -> Komponen:
    return Komponen(kode, nama, bagian, arah, dasar, sebab, tuple(Versi(AWAL, satu) for satu in fungsi))


_MASUK, _KELUAR, _INFO, _JUMLAH = Arah.PENERIMAAN, Arah.POTONGAN, Arah.INFORMASI, Arah.TOTAL
_DATA, _ATURAN = Sebab.DATA, Sebab.ATURAN
_PAJAK = "PMK 168/2023, Pasal 15"

_SUSUN: tuple[Komponen, ...] = (
    _k("thr_gaji_pokok", "Gaji pokok bulan acuan", _MASUK, _PP, _DATA, thr.thr_gaji_pokok),
    _k("thr_suami_istri", "Tunjangan suami/istri bulan acuan", _MASUK, _PP, _DATA, thr.thr_suami_istri),
    _k("thr_anak", "Tunjangan anak bulan acuan", _MASUK, _PP, _DATA, thr.thr_anak),
    _k("thr_struktural", "Tunjangan jabatan struktural bulan acuan", _MASUK, _PP, _DATA, thr.thr_struktural),
    _k("thr_fungsional", "Tunjangan jabatan fungsional bulan acuan", _MASUK, _PP, _DATA, thr.thr_fungsional),
    _k("thr_penyetaraan", "Tunjangan jabatan yang dijamin bulan acuan", _MASUK, _PP, _DATA, thr.thr_penyetaraan),
    _k("thr_umum", "Tunjangan umum bulan acuan", _MASUK, _PP, _DATA, thr.thr_umum),
    _k("thr_beras", "Tunjangan beras bulan acuan", _MASUK, _PP, _DATA, thr.thr_beras),
    _k("thr_tpp", "TPP bulan acuan", _MASUK, f"{_PP}; Perkada", _ATURAN, thr.thr_tpp),
    _k(
        "thr_bruto_gaji", "Bruto PPh 21 tanpa TPP", _INFO, "PMK 168/2023, Pasal 5 ayat (3)", _ATURAN, thr.thr_bruto_gaji
    ),
    _k("thr_pph_gaji", "PPh 21", _KELUAR, _PAJAK, _ATURAN, thr.thr_pph_gaji, thr.thr_pph_gaji_bersama),
    _k("thr_pph_ditanggung", "Tunjangan PPh 21 ditanggung pemerintah", _MASUK, _PP, _ATURAN, thr.thr_pph_ditanggung),
    _k(
        "thr_pph_tpp",
        "PPh 21 atas TPP",
        _KELUAR,
        f"PP 80/2010, Pasal 4; {_PAJAK}",
        _ATURAN,
        thr.thr_pph_tpp,
        thr.thr_pph_tpp_bersama,
    ),
    _k(
        "thr_pph_tpp_ditanggung",
        "Tunjangan PPh 21 atas TPP ditanggung pemerintah",
        _MASUK,
        _PP,
        _ATURAN,
        thr.thr_pph_tpp_ditanggung,
    ),
    _k("thr_kotor", "Jumlah sebelum pajak", _JUMLAH, _PP, _ATURAN, thr.thr_kotor),
    _k("total_diterima", "Diterima", _JUMLAH, _PP, _ATURAN, thr.total_diterima_thr, bagian=Bagian.SEMUA),
)

KOMPONEN_THR: Final[tuple[Komponen, ...]] = tuple(replace(satu, urutan=nomor) for nomor, satu in enumerate(_SUSUN, 1))
SEMUA_KOMPONEN: Final[tuple[Komponen, ...]] = (
    *daftar.KOMPONEN, *(satu for satu in KOMPONEN_THR if satu.bagian is Bagian.THR),
)  # fmt: skip
"""Every line that a slip of some kind may have, each code once."""
KOMPONEN_PER_KODE: Final = {satu.kode: satu for satu in SEMUA_KOMPONEN}
ATURAN: Final[dict[str, Fungsi]] = daftar.ATURAN | {
    f"{satu.kode}:{versi.fungsi.__name__}": versi.fungsi for satu in KOMPONEN_THR for versi in satu.versi
}
"""Every version ever in force by its stored name, of the month and of THR."""
