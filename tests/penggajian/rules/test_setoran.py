"""Which part of an overpayment a payment into the treasury closes, worked by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from penggajian.rules.setoran import bagi_setoran, bersih, kurangi, ringkas_satu

LEBIH = {
    "gaji_pokok": -300_000,
    "tunjangan_suami_istri": -30_000,
    "iwp_8": -26_400,
    "bpjs_kesehatan_1": -3_300,
    "tunjangan_bpjs_4": -13_200,
    "potongan_bpjs_4": -13_200,
    "tpp_kotor": -200_000,
    "bruto_pph21": -343_200,
}


def test_kelebihan_adalah_gaji_dan_tpp_dikurangi_iuran() -> None:
    """330.000 of salary and 200.000 of TPP, less 29.700 of contributions: 500.300."""
    assert bersih(LEBIH) == -500_300
    assert ringkas_satu(LEBIH) == {
        "gaji": -330_000,
        "premi": -13_200,
        "iuran": -29_700,
        "bruto": -343_200,
        "tpp": -200_000,
    }


def test_setoran_penuh_menutup_semua_baris() -> None:
    assert bagi_setoran(LEBIH, 500_300) == LEBIH
    assert kurangi(LEBIH, LEBIH) == {}


def test_setoran_sebagian_menutup_bagian_yang_sama_dari_tiap_baris() -> None:
    """250.150 is half of 500.300, so half of each line."""
    assert bagi_setoran(LEBIH, 250_150) == {kode: nilai // 2 for kode, nilai in LEBIH.items()}


def test_sisa_pembulatan_masuk_ke_baris_terbesar_dan_brutonya() -> None:
    """100.000 of 500.300: gaji pokok 59.964,02 → 59.964, spouse 5.996,4 → 5.996, TPP 39.976,01 → 39.976, contributions
    5.276,83 → 5.277 and 659,6 → 660: 105.936 less 5.937 is 99.999, so gaji pokok closes one rupiah more.
    """
    hasil = bagi_setoran(LEBIH, 100_000)
    assert (hasil["gaji_pokok"], hasil["tunjangan_suami_istri"], hasil["tpp_kotor"]) == (-59_965, -5_996, -39_976)
    assert (hasil["iwp_8"], hasil["bpjs_kesehatan_1"]) == (-5_277, -660)
    assert hasil["bruto_pph21"] == -68_599 - 1
    assert bersih(hasil) == -100_000


@given(st.integers(min_value=1, max_value=500_300))
def test_bagian_dan_sisanya_selalu_tepat(jumlah: int) -> None:
    hasil = bagi_setoran(LEBIH, jumlah)
    assert bersih(hasil) == -jumlah
    sisa = kurangi(LEBIH, hasil)
    assert bersih(sisa) == jumlah - 500_300
    assert hasil.get("tunjangan_bpjs_4", 0) == hasil.get("potongan_bpjs_4", 0)


@pytest.mark.parametrize("jumlah", [0, -1, 500_301])
def test_lebih_dari_kelebihannya_ditolak(jumlah: int) -> None:
    with pytest.raises(ValueError, match="at most"):
        bagi_setoran(LEBIH, jumlah)
