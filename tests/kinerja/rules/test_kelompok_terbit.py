"""Which groups of the employees' survey are released."""

from fractions import Fraction

from kinerja.rules.kepuasan import AKAR, jumlahkan, pilih_terbit, rata_dimensi

INDUK = {1: AKAR, 2: AKAR, 11: 1, 12: 1}
"""Two agencies; the first has two divisions."""


def test_kelompok_kurang_dari_lima_tidak_terbit_dan_tidak_dapat_dicari_dari_selisih() -> None:
    # 12 answers: 10 − 6 of the first division leave 4, so the division is held back too.
    assert pilih_terbit({11: 6, 12: 4, 2: 5}, INDUK, 5) == {AKAR: 15, 1: 10, 2: 5}
    # The same with enough left over: 11 − 6 = 5.
    assert pilih_terbit({11: 6, 12: 5, 2: 5}, INDUK, 5) == {AKAR: 16, 1: 11, 2: 5, 11: 6, 12: 5}
    # Four of a neighbour would show as 14 − 10; the one sibling is held back, with everything below it.
    assert pilih_terbit({11: 5, 12: 5, 2: 4}, INDUK, 5) == {AKAR: 14}
    # The agency's own three answers would show as 13 − 5 − 5: one division is held back.
    assert pilih_terbit({1: 3, 11: 5, 12: 5}, INDUK, 5) == {AKAR: 13, 1: 13, 11: 5}
    assert pilih_terbit({11: 2, 2: 2}, INDUK, 5) == {}


def test_setiap_kelompok_yang_dapat_dihitung_dari_yang_terbit_sedikitnya_lima() -> None:
    """Every union of parts that the released totals determine is nothing or five: tried over many trees."""
    for benih in range(600):
        langsung = {u: (benih // 7**i) * (i + 3) % 9 for i, u in enumerate((1, 2, 11, 12, AKAR))}
        terbit = pilih_terbit(langsung, INDUK, 5)
        for unit, n in terbit.items():
            sisa = n - sum(terbit[u] for u, atas in INDUK.items() if atas == unit and u in terbit)
            assert sisa == 0 or sisa >= 5, (langsung, terbit)


def test_rata_dihitung_tepat_dari_jumlah() -> None:
    jumlah = jumlahkan([(11, {"gaji": 5}), (12, {"gaji": 2}), (2, {"gaji": 1})], INDUK, {AKAR: 3, 1: 2})
    assert jumlah == {AKAR: {"gaji": 8}, 1: {"gaji": 7}}
    assert rata_dimensi({"gaji": 7, "dukungan": 8}, ("gaji", "dukungan"), 2) == Fraction(15, 4)
    assert rata_dimensi({"gaji": 7}, ("lain",), 2) is None
