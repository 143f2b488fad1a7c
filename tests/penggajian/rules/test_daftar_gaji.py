"""The columns of the payroll register."""

from collections import Counter

import numpy as np
import pytest

from penggajian.enums import Arah, Bagian
from penggajian.rules.daftar_gaji import BULANAN, THR, Lajur, susun_daftar, tampil
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN


@pytest.mark.parametrize(
    ("lajur", "bagian"),
    [(BULANAN, {Bagian.GAJI, Bagian.TPP, Bagian.RAPEL}), (THR, {Bagian.THR})],
    ids=["bulanan", "thr"],
)
def test_tiap_baris_slip_ada_di_tepat_satu_kolom(lajur: tuple[Lajur, ...], bagian: set[Bagian]) -> None:
    """A component that is added later fails here until it has a column."""
    harus = {
        satu.kode
        for satu in SEMUA_KOMPONEN
        if satu.bagian in bagian and satu.satuan == "rupiah" and satu.arah in (Arah.PENERIMAAN, Arah.POTONGAN)
    }
    assert Counter(kode for satu in lajur for kode in satu.komponen) == Counter(harus)


def test_kolom_dijumlahkan_dengan_tanda_lalu_potongan_ditulis_tanpa_minus() -> None:
    """Gaji 4.000.000 + 400.000, iuran 8% of both 352.000, TPP 2.000.000 less 50.000: 5.998.000 in all."""
    komponen = ["gaji_pokok", "tunjangan_suami_istri", "iwp_8", "bagian_disiplin", "potongan_terlambat"]
    jumlah = np.array([[4_000_000, 400_000, 352_000, 2_000_000, 50_000]], dtype=np.int64)
    hasil = susun_daftar(BULANAN, komponen, jumlah)
    assert hasil["kotor"][0] == 4_400_000
    assert hasil["gaji"][0] == 4_048_000
    assert hasil["diterima"][0] == 5_998_000
    cetak = dict(
        zip(
            [satu.kode for satu in BULANAN],
            tampil(BULANAN, {k: int(v[0]) for k, v in hasil.items()}),
            strict=True,
        )
    )
    assert (cetak["iuran"], cetak["potongan_tpp"], cetak["susulan"]) == (352_000, 50_000, 0)
