"""Bands, rank correlation, and what a table of few people may show."""

import random
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import pytest

from pembinaan.rules.kohort import (
    SEMUA,
    hitung_hubungan,
    lengkapi_jumlah,
    list_letak,
    list_pita,
    list_tersamar,
    susun_kotak,
)


def f(*nilai: int) -> list[Fraction]:
    return [Fraction(n) for n in nilai]


def test_nilai_yang_sama_berada_di_pita_yang_sama() -> None:
    assert list_pita(f(10, 20, 30, 40, 50, 60, 70, 80)) == [1, 1, 2, 2, 3, 3, 4, 4]
    assert list_pita(f(10, 50, 50, 50, 50, 90, 95, 99)) == [1, 1, 1, 1, 1, 3, 4, 4]
    assert list_letak(f(10, 20, 20, 40)) == [Fraction(1, 8), Fraction(4, 8), Fraction(4, 8), Fraction(7, 8)]


def test_korelasi_peringkat_menurut_contoh_buku() -> None:
    """IQ and hours of television, the worked example of Spearman's coefficient: -29/165 = -0.1758."""
    iq = f(106, 100, 86, 101, 99, 103, 97, 113, 112, 110)
    jam = f(7, 27, 2, 50, 28, 29, 20, 12, 6, 17)
    hasil = hitung_hubungan(iq, jam, 10)
    assert (hasil.r, hasil.arah) == (Decimal("-0.18"), 0)
    assert hitung_hubungan(iq, jam, 11).r is None, "di bawah batas tidak ada simpulan"
    assert hitung_hubungan(iq, f(*[1] * 10), 10).r is None, "satu nilai untuk semua tidak berkorelasi"
    naik = hitung_hubungan(f(*range(40)), f(*range(40)), 30)
    assert (naik.r, naik.arah, naik.n) == (Decimal("1.00"), 1, 40)


def test_kotak_tanpa_ujung_dan_tidak_untuk_kelompok_kecil() -> None:
    kotak = susun_kotak(f(70, 74, 76, 80, 90), 5)
    assert kotak is not None
    assert (kotak.bawah, kotak.tengah, kotak.atas) == (74, 76, 80)
    assert susun_kotak(f(70, 74, 76, 80), 5) is None


def test_sel_kecil_disamarkan_bersama_sel_yang_dapat_membukanya() -> None:
    sisi = (["a"], ["1", "2"], ["baik", "kurang"])
    penuh = lengkapi_jumlah(
        {("a", "1", "baik"): 9, ("a", "1", "kurang"): 2, ("a", "2", "baik"): 20, ("a", "2", "kurang"): 7}, sisi
    )
    assert penuh["a", SEMUA, "kurang"] == 9
    samar = list_tersamar(penuh, sisi, 5)
    # The row total gives the 2 away beside the 9, and the column total gives the 9 away beside the 20.
    assert {("a", "1", "kurang"), ("a", "1", "baik"), ("a", "2", "kurang"), ("a", "2", "baik")} <= samar
    assert (SEMUA, SEMUA, SEMUA) not in samar
    # A ring of four cells covers two small ones; the row between them stays readable.
    isi = {("1", "baik"): 32, ("1", "kurang"): 3, ("1", "sedang"): 12, ("2", "baik"): 30, ("2", "kurang"): 8,
           ("2", "sedang"): 9, ("4", "baik"): 23, ("4", "kurang"): 19, ("4", "sedang"): 4}  # fmt: skip
    dua = (["1", "2", "4"], ["baik", "kurang", "sedang"])
    samar = list_tersamar(lengkapi_jumlah(isi, dua), dua, 5)
    assert samar == {("1", "kurang"), ("1", "sedang"), ("4", "kurang"), ("4", "sedang")}
    utuh = lengkapi_jumlah({("a", "1", "baik"): 9, ("a", "2", "kurang"): 7}, (["a"], ["1", "2"], ["baik", "kurang"]))
    assert list_tersamar(utuh, (["a"], ["1", "2"], ["baik", "kurang"]), 5) == frozenset(), "nol bukan siapa-siapa"


@pytest.mark.parametrize("benih", range(12))
def test_pembaca_yang_menjumlah_dan_mengurang_tidak_menemukan_kelompok_kecil(benih: int) -> None:
    """Solve what is shown by every sum and every difference of two sums, as far as one can by hand."""
    acak = random.Random(benih)
    sisi = (["2023", "2024"], ["1", "2", "3"], ["sb", "b", "k"])
    sel = {kunci: acak.choice([0, 0, 1, 2, 4, 5, 6, 9, 30]) for kunci in product(*sisi)}
    penuh = lengkapi_jumlah(sel, sisi)
    samar = list_tersamar(penuh, sisi, 5)
    assert all(n == 0 or n >= 5 for kunci, n in penuh.items() if kunci not in samar)
    tahu = {kunci: n for kunci, n in penuh.items() if kunci not in samar}
    jumlahan = []
    for n, satu in enumerate(sisi):
        for lain in product(*((SEMUA,) if m == n else (*isi, SEMUA) for m, isi in enumerate(sisi))):
            jumlahan.append((lain, [(*lain[:n], nama, *lain[n + 1 :]) for nama in satu]))
    while True:
        baru = {}
        for total, bagian in jumlahan:
            gelap = [k for k in bagian if k not in tahu]
            if total in tahu and len(gelap) == 1:
                baru[gelap[0]] = tahu[total] - sum(tahu[k] for k in bagian if k in tahu)
            if total not in tahu and not gelap:
                baru[total] = sum(tahu[k] for k in bagian)
        if not baru:
            break
        tahu |= baru
    assert all(n == 0 or n >= 5 for n in tahu.values())
    for total, bagian in jumlahan:
        for banyak in range(1, len(bagian)):
            for pilihan in combinations(bagian, banyak):
                if total in tahu and all(k in tahu for k in bagian if k not in pilihan):
                    sisa = tahu[total] - sum(tahu[k] for k in bagian if k not in pilihan)
                    assert sisa == 0 or sisa >= 5
