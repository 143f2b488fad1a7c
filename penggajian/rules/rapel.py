"""Rapel: what a past month should have paid minus what it paid, line by line.

A late decree, KGB, promotion, changed law, accepted objection or a rating that came after the lock all lead here: the
month is computed again by the same rules on the corrected facts, and the closed month stays as it is. Contributions
follow each line of their own month; tax is that of the month of payment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from asn_portal.lib.uang import Kolom, int64
from penggajian.enums import Arah, Bagian
from penggajian.rules.daftar import KOMPONEN
from penggajian.rules.daftar_thr import KOMPONEN_THR
from penggajian.rules.pph21 import TabelLapisan
from penggajian.rules.rapel_baris import pajak_gaji, pajak_tpp

PAJAK: Final = frozenset({"tunjangan_pph21", "potongan_pph21", "pph_tpp"})
"""Taxed anew in the month of payment."""
TANPA_RAPEL: Final = PAJAK | {"tunjangan_pembulatan"}
"""Rounding belongs to the net of one payment, never to a difference."""


def _ikut(bagian: Bagian) -> tuple[str, ...]:
    return tuple(
        satu.kode
        for satu in KOMPONEN
        if satu.bagian is bagian
        and satu.satuan == "rupiah"
        and satu.arah in (Arah.PENERIMAAN, Arah.POTONGAN)
        and not satu.setelah_bersih
        and satu.kode not in TANPA_RAPEL
    )


GAJI: Final = _ikut(Bagian.GAJI)
TPP: Final = ("tpp_kotor", *(kode for kode in _ikut(Bagian.TPP) if kode.startswith("bpjs")))
ARAH: Final = {satu.kode: satu.arah for satu in (*KOMPONEN, *KOMPONEN_THR)}
DI_LUAR_SLIP: Final = {
    "premi_bpjs_4": "tunjangan_bpjs_4",
    "premi_jkk": "tunjangan_jkk",
    "premi_jkm": "tunjangan_jkm",
}
"""Shares of salary that the employer owes, each with the line that shows it; compared by what the slip does not show."""
PEMDA: Final = ("bpjs_tpp_4", *DI_LUAR_SLIP)
"""Owed by the employer beside the slip: it goes with a rapel, and neither makes one nor adds to it."""
BULAN: Final = (*GAJI, *TPP, *PEMDA, "bruto_pph21")
"""What a corrected month is compared by."""
THR: Final = tuple(
    satu.kode for satu in KOMPONEN_THR if satu.arah is Arah.PENERIMAAN and not satu.kode.endswith("_ditanggung")
)
GAJI_THR: Final = tuple(kode for kode in THR if kode != "thr_tpp")
BRUTO_THR: Final = "thr_bruto_gaji"
PEMBAYARAN_THR: Final = (*THR, BRUTO_THR)
"""What a corrected THR or gaji ketiga belas is compared by; no contribution is taken of it."""


def selisih(lama: Mapping[str, Kolom], baru: Mapping[str, Kolom], kode: Iterable[str] = BULAN) -> dict[str, Kolom]:
    """Subtract what was paid from what was due, line by line; below zero is money paid too much.

    Rupiah, shape (n,) each; a line that one side does not have counts as nothing there. `kode` are the lines compared.
    Dasar hukum: PMK 262/PMK.03/2010; tata cara pembayaran kekurangan gaji.
    """
    ada = next(iter(baru.values()))
    nol = np.zeros_like(ada)
    return {satu: int64(baru.get(satu, nol) - lama.get(satu, nol)) for satu in kode}


PREMI: Final = ("tunjangan_bpjs_4", "tunjangan_jkk", "tunjangan_jkm")
"""Shown as income and passed on, so that they reach nobody's account."""
TERUSAN: Final = frozenset({"potongan_bpjs_4", "potongan_jkk", "potongan_jkm"})


def ringkas(beda: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Sum differences to the facts that the month of payment reads (`kurang_*`); rupiah, shape (n,) each.

    Those of THR have no contributions: their salary part is their gross. Dasar hukum: as `selisih`.
    """
    if BRUTO_THR in beda:
        nol = np.zeros_like(beda[BRUTO_THR])
        gaji = int64(np.sum([beda[kode] for kode in GAJI_THR], axis=0))
        return {
            "kurang_gaji": gaji, "kurang_premi": nol, "kurang_iuran": nol, "kurang_bruto": beda[BRUTO_THR],
            "kurang_tpp": beda["thr_tpp"],
        }  # fmt: skip
    masuk = [kode for kode in GAJI if ARAH[kode] is Arah.PENERIMAAN and kode not in PREMI]
    keluar = [kode for kode in (*GAJI, *TPP[1:]) if ARAH[kode] is Arah.POTONGAN and kode not in TERUSAN]

    def jumlah(kode: Iterable[str]) -> Kolom:
        return int64(np.sum([beda[satu] for satu in kode], axis=0))

    return {
        "kurang_gaji": jumlah(masuk),
        "kurang_premi": jumlah(PREMI),
        "kurang_iuran": jumlah(keluar),
        "kurang_bruto": beda["bruto_pph21"],
        "kurang_tpp": beda["tpp_kotor"],
    }


def jumlahkan(bulan: list[Mapping[str, Kolom]]) -> dict[str, Kolom]:
    """Add the differences of several months; rupiah, shape (n,) each. Dasar hukum: as `selisih`."""
    return {kode: int64(np.sum([satu[kode] for satu in bulan], axis=0)) for kode in bulan[0]}


@dataclass(frozen=True, slots=True)
class BulanBayar:
    """The month in which a rapel is paid, as that month's slip has it; shape (n,) each."""

    bruto_pph21: Kolom
    pph21_gaji: Kolom
    tpp_kotor: Kolom
    pph_tpp: Kolom
    golongan: Kolom
    ptkp: Kolom


@dataclass(frozen=True, slots=True)
class Rapel:
    """A rapel with its tax; rupiah, shape (n,) each. The tax on salary is borne where the month bears it."""

    komponen: dict[str, Kolom]
    kotor: Kolom
    iuran: Kolom
    pph_gaji: Kolom
    pph_tpp: Kolom
    bersih: Kolom


def hitung_rapel(
    komponen: Mapping[str, Kolom], bayar: BulanBayar, parameter: Mapping[str, Any], ditanggung: Kolom
) -> Rapel:
    """Tax a rapel in the month of payment and give what reaches the person.

    `komponen` is what `selisih` or `jumlahkan` gives; `ditanggung` is 1 where the government bears the tax on
    salary. `parameter` holds `pph21_ter`, `kategori_ter`, `pembulatan_pph` and, where TPP changes,
    `tpp_metode_pajak`, `honor_final` and `honor_final_pppk`. Rupiah, shape (n,).
    Dasar hukum: PMK 168/2023, Pasal 5 ayat (3) dan Pasal 15; PP 80/2010, Pasal 4.
    """
    masuk = [kode for kode in GAJI if ARAH[kode] is Arah.PENERIMAAN]
    keluar = [kode for kode in (*GAJI, *TPP[1:]) if ARAH[kode] is Arah.POTONGAN]
    kotor = int64(np.sum([komponen[kode] for kode in masuk], axis=0) + komponen["tpp_kotor"])
    iuran = int64(np.sum([komponen[kode] for kode in keluar], axis=0))
    ter: tuple[TabelLapisan, Mapping[str, str], str] = (
        parameter["pph21_ter"],
        parameter["kategori_ter"],
        parameter["pembulatan_pph"],
    )
    pph_gaji = pajak_gaji(komponen["bruto_pph21"], bayar.bruto_pph21, bayar.pph21_gaji, bayar.ptkp, *ter)
    atas_tpp = np.zeros_like(kotor)
    if komponen["tpp_kotor"].any():
        atas_tpp = pajak_tpp(
            komponen["tpp_kotor"],
            komponen["bruto_pph21"],
            pph_gaji,
            bayar.tpp_kotor,
            bayar.pph_tpp,
            bayar.golongan,
            bayar.ptkp,
            bayar.bruto_pph21,
            bayar.pph21_gaji,
            parameter["tpp_metode_pajak"],
            parameter["pembulatan_pph"],
            parameter["honor_final"],
            parameter["pph21_ter"],
            parameter["kategori_ter"],
            parameter.get("honor_final_pppk"),
        )
    ditahan = np.where(ditanggung == 1, 0, pph_gaji)
    return Rapel(dict(komponen), kotor, iuran, pph_gaji, atas_tpp, int64(kotor - iuran - ditahan - atas_tpp))
