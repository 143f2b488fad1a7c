"""TPP over the accounts of its criteria, and budgets by unit and account; worked by hand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from penggajian.rules.beda import list_ubah, tulis_nilai
from penggajian.rules.belanja import (
    HONORARIUM,
    KRITERIA,
    BelanjaUnitKerja,
    bagi_kriteria,
    gabung_rekening,
    jumlahkan_belanja,
    list_lewat_pagu,
)
from penggajian.rules.bentuk import dari_baris, ke_baris, periksa_baris
from penggajian.rules.bentuk_perkada import BENTUK


def bagi(tpp: int, *bobot: int) -> list[int]:
    kolom = [np.array([satu]) for satu in (*bobot, *[0] * (5 - len(bobot)))]
    return [int(satu[0]) for satu in bagi_kriteria(np.array([tpp]), kolom)]


def test_tpp_yang_dibayar_dibagi_menurut_perbandingan_kriteria_sebelum_pengurangan() -> None:
    """4.000.001 of 3.000.000 workload and 2.000.000 achievement: 2.400.000,6 and 1.600.000,4; the rest to the larger."""
    assert bagi(4_000_001, 3_000_000, 2_000_000) == [2_400_001, 1_600_000, 0, 0, 0]
    assert bagi(100, 0, 0, 7, 7, 7) == [0, 0, 34, 33, 33]
    assert bagi(-100, 1, 2) == [-33, -67, 0, 0, 0]
    assert bagi(500) == [500, 0, 0, 0, 0]  # no criterion of the month


@given(st.integers(-(10**9), 10**9), st.lists(st.integers(0, 10**8), min_size=5, max_size=5))
def test_bagian_selalu_berjumlah_tepat(tpp: int, bobot: list[int]) -> None:
    hasil = bagi(tpp, *bobot)
    assert sum(hasil) == tpp
    assert all(satu * tpp >= 0 for satu in hasil)
    assert len(hasil) == len(KRITERIA)


BARIS = [
    BelanjaUnitKerja(1, "5.1.01.01.01.0001", "Gaji", "PNS", 3, 900),
    BelanjaUnitKerja(2, "5.1.01.02.01.0001", "TPP", "PNS", 2, 500),
    BelanjaUnitKerja(2, "5.1.01.02.05.0002", "TPP", "PPPK", 1, 300),
    BelanjaUnitKerja(3, "5.1.01.02.01.0001", "TPP", "PNS", 4, 700),
]


def test_pagu_menghitung_unit_di_bawahnya_dan_rincian_rekeningnya() -> None:
    milik = {"dinas": frozenset({1, 2}), "bidang": frozenset({2})}
    pagu = [
        {"unit": "dinas", "rekening": "5.1.01.02", "pagu": 799},
        {"unit": "bidang", "rekening": "5.1.01.02.01", "pagu": 500},
        {"unit": "", "rekening": "5.1.01.02", "pagu": 1_499},
        {"unit": "", "rekening": "5.1.01.0", "pagu": 1},
        {"unit": "tidak_ada", "rekening": "5.1.01.02", "pagu": 1},
    ]
    for lalu, tambah in (([], BARIS), (BARIS[:2], BARIS[2:])):
        assert list_lewat_pagu(lalu, tambah, pagu, milik) == [
            "dinas rekening 5.1.01.02: belanja Rp800, pagu Rp799, lebih Rp1",
            "seluruh instansi rekening 5.1.01.02: belanja Rp1.500, pagu Rp1.499, lebih Rp1",
        ]


def test_pagu_yang_tidak_dipakai_tidak_menahan_dan_honorarium_disebut() -> None:
    milik = {"dinas": frozenset({1, 2})}
    honor = BelanjaUnitKerja(2, "5.1.02.02.01.0004", HONORARIUM, "", 3, 60)
    pagu = [{"unit": "dinas", "rekening": "5.1.02.02.01", "pagu": 50}, {"unit": "", "rekening": "5.1", "pagu": 2_459}]
    bersama = "seluruh instansi rekening 5.1: belanja Rp2.460 (di antaranya honorarium Rp60), pagu Rp2.459, lebih Rp1"
    assert list_lewat_pagu([honor], BARIS, pagu, milik) == [bersama]
    assert list_lewat_pagu(BARIS, [honor], pagu, milik) == [
        "dinas rekening 5.1.02.02.01: belanja Rp60, pagu Rp50, lebih Rp10",
        bersama,
    ]
    kembali = BelanjaUnitKerja(2, "5.1.02.02.01.0004", HONORARIUM, "", 3, -60)
    assert list_lewat_pagu(BARIS, [kembali], [pagu[1] | {"pagu": 1}], milik) == []


def test_komponen_serekening_digabung_dan_unit_dijumlahkan() -> None:
    satu = gabung_rekening([*BARIS[1:2], BelanjaUnitKerja(2, "5.1.01.02.01.0001", "TPP", "PNS", 5, 11)])
    assert [(b.orang, b.jumlah) for b in satu] == [(5, 511)]
    assert [(b.kode, b.orang, b.jumlah) for b in jumlahkan_belanja(BARIS)][1] == ("5.1.01.02.01.0001", 6, 1_200)


def test_pagu_ditulis_dan_dibaca_penyunting_dan_bedanya_disebut() -> None:
    bentuk = BENTUK["pagar_belanja_rinci"]
    nilai = [{"unit": "", "rekening": "5.1.01.02", "pagu": 10}, {"unit": "dinas", "rekening": "5.1.01", "pagu": 20}]
    baris = [
        {lajur.kode: lajur.baca(satu[lajur.kode]) for lajur in bentuk.lajur} | {"pasal": satu["pasal"]}
        for satu in ke_baris(bentuk, nilai, {"dinas/5.1.01": "DPA 7"})
    ]
    assert periksa_baris(bentuk, baris) == {}
    assert dari_baris(bentuk, baris) == (nilai, {"dinas/5.1.01": "DPA 7"})
    assert periksa_baris(bentuk, [baris[0], baris[0]]) == {
        1: "Unit dan rekening ini sudah ada pada baris lain. Tulis sekali saja."
    }
    assert tulis_nilai("pagar_belanja_rinci", nilai)[1] == ("dinas, rekening 5.1.01", "20 rupiah")
    (ubah,) = list_ubah("pagar_belanja_rinci", nilai, [nilai[0], nilai[1] | {"pagu": 25}])
    assert ubah.kalimat == "dinas, rekening 5.1.01 naik dari 20 rupiah menjadi 25 rupiah."
    tahun = [{"dari": 1, "sampai": 1, "persen": "0"}, {"dari": 2, "sampai": None, "persen": "30"}]
    assert tulis_nilai("tpp_mutasi_masuk", tahun) == [
        ("Tahun ke-1 sampai ke-1", "0%"),
        ("Tahun ke-2 dan seterusnya", "30%"),
    ]
