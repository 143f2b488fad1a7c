"""Exact money: rates, products rounded once, and the named roundings."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.uang import (
    NilaiTerlaluBesar,
    Pembulatan,
    Tarif,
    bulat_ke_atas,
    kali,
    kali_pecahan,
    kolom,
    round_pkp,
    round_rupiah,
    tulis_desimal,
    tulis_rupiah,
)

RUPIAH = st.integers(min_value=-(10**15), max_value=10**15)
TARIF = st.builds(
    lambda p, q: Tarif(p, q), st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=10**9)
)


def _setengah_ke_atas(nilai: Fraction) -> int:
    tanda = -1 if nilai < 0 else 1
    return tanda * int(abs(nilai) + Fraction(1, 2))


@given(nilai=RUPIAH, tarif=TARIF)
def test_hasil_kali_sama_dengan_pecahan_tepat_yang_dibulatkan_sekali(nilai: int, tarif: Tarif) -> None:
    harapan = _setengah_ke_atas(nilai * tarif.sebagai_pecahan())
    if abs(harapan) >= 2**63:
        with pytest.raises(NilaiTerlaluBesar):
            kali(nilai, tarif)
    else:
        assert int(kali(nilai, tarif)[0]) == harapan


@given(nilai=RUPIAH, satu=TARIF, dua=TARIF, jumlah=st.integers(min_value=0, max_value=40))
def test_beberapa_faktor_tidak_dibulatkan_di_tengah(nilai: int, satu: Tarif, dua: Tarif, jumlah: int) -> None:
    harapan = _setengah_ke_atas(nilai * jumlah * satu.sebagai_pecahan() * dua.sebagai_pecahan())
    if abs(harapan) < 2**63:
        assert int(kali(nilai, satu, kolom([jumlah]), dua)[0]) == harapan


@given(
    nilai=st.lists(RUPIAH, min_size=1, max_size=20),
    atas=st.integers(min_value=0, max_value=10**6),
    bawah=st.integers(min_value=1, max_value=10**6),
)
def test_pecahan_per_baris_tepat(nilai: list[int], atas: int, bawah: int) -> None:
    harapan = [_setengah_ke_atas(Fraction(n * atas, bawah)) for n in nilai]
    if max(abs(isi) for isi in harapan) >= 2**63:
        with pytest.raises(NilaiTerlaluBesar):
            kali_pecahan(kolom(nilai), kolom([atas] * len(nilai)), bawah)
    else:
        assert kali_pecahan(kolom(nilai), kolom([atas] * len(nilai)), bawah).tolist() == harapan


def test_arah_pembulatan_dinamai() -> None:
    tarif = Tarif.dari_persen("0.25")
    assert kali(5_600_200, tarif).tolist() == [14_001]
    assert kali(5_600_200, tarif, pembulatan=Pembulatan.KE_BAWAH).tolist() == [14_000]
    assert kali(5_400_001, tarif, pembulatan=Pembulatan.KE_ATAS).tolist() == [13_501]


def test_pengembalian_membalik_jumlah_asal() -> None:
    tarif = Tarif.dari_persen("0.5")
    assert kali(-101, tarif).tolist() == [-1]
    assert kali(101, tarif).tolist() == [1]


@given(nilai=st.integers(min_value=-(10**12), max_value=10**12))
def test_bersih_naik_ke_ratusan_penuh(nilai: int) -> None:
    hasil = int(bulat_ke_atas(kolom([nilai]))[0])
    assert hasil % 100 == 0
    assert 0 <= hasil - nilai <= 99


def test_pkp_turun_ke_ribuan_dan_tidak_negatif() -> None:
    assert round_pkp(kolom([5_498_999, 999, -5])).tolist() == [5_498_000, 0, 0]


def test_round_rupiah_setengah_ke_atas() -> None:
    assert round_rupiah(3, 2) == 2
    assert round_rupiah(-3, 2) == -2


def test_pecahan_biner_ditolak() -> None:
    with pytest.raises(TypeError, match="bilangan bulat"):
        kolom(np.array([1.5]))
    with pytest.raises(ValueError, match="bukan bilangan desimal"):
        Tarif.dari_desimal("1e3")


def test_tulisan_indonesia() -> None:
    assert tulis_rupiah(1_764_000) == "Rp1.764.000"
    assert tulis_rupiah(-5_000) == "-Rp5.000"
    assert Tarif.dari_persen("4.75").sebagai_persen() == "4,75%"
    assert tulis_desimal(Fraction(1, 3)) == "1/3"
    assert tulis_desimal(1_250) == "1.250"
    assert tulis_desimal(Decimal("2400.50")) == "2.400,5"


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        (Decimal("1.005"), "1,01"),
        (Fraction(-1, 3), "-0,33"),
        (Fraction(-1, 1000), "0,00"),
        (Decimal("2675.5"), "2.675,50"),
        (7, "7,00"),
    ],
)
def test_sekian_angka_di_belakang_koma_dibulatkan_sekali_dan_tepat(
    nilai: Fraction | Decimal | int, harapan: str
) -> None:
    assert tulis_desimal(nilai, 2) == harapan
