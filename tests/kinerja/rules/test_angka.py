"""Worked examples of the figures of the boards."""

import pytest

from kinerja.rules.angka import UKURAN, Angka, get_ukuran, gulung, is_tertinggal, is_volume_tanpa_mutu, list_tersembunyi
from kinerja.rules.mutu_data import skor_mutu


def test_unit_di_atas_memuat_semua_di_bawahnya() -> None:
    induk = {1: None, 2: 1, 3: 2, 4: 1}
    jumlah = gulung({1: Angka(orang=1), 3: Angka(orang=5, baik=2), 4: Angka(orang=2, baik=1)}, induk)

    assert {unit: (a.orang, a.baik) for unit, a in jumlah.items()} == {1: (8, 3), 2: (5, 2), 3: (5, 2), 4: (2, 1)}


@pytest.mark.parametrize(
    ("kode", "angka", "persen"),
    [
        ("nilai", Angka(nilai_wajib=3, nilai_selesai=2), 66),
        ("log", Angka(hari_wajib=40, hari_kosong=4), 90),
        ("kemajuan", Angka(kemajuan_orang=2, kemajuan_jumlah=85), 42),
        ("skp", Angka(orang=4, skp_ada=4, skp_tepat=3), 75),
        ("dialog", Angka(dialog_wajib=8, dialog_terlaksana=1), 12),
        ("umpan", Angka(umpan_diberi=5, umpan_ditanggapi=5), 100),
        ("hadir", Angka(presensi_hari=200, hadir_hari=199), 99),
        ("baik", Angka(kurang=1, baik=2, sangat_baik=1), 75),
        ("mutu", Angka(orang=3, mutu_jumlah=285), 95),
    ],
)
def test_persen_dibulatkan_ke_bawah(kode: str, angka: Angka, persen: int) -> None:
    ukuran = get_ukuran(kode)
    assert ukuran is not None
    assert ukuran.persen(angka) == persen


def test_tanpa_dasar_tidak_ada_persen() -> None:
    assert {u.persen(Angka()) for u in UKURAN} == {None}
    assert get_ukuran("tidak-ada") is None


@pytest.mark.parametrize(
    ("jumlah", "sembunyi"),
    [
        ([10, 20], set()),
        ([4, 20, 7], {0, 2}),  # one alone could be found by subtraction: the next smallest goes with it
        ([3, 2, 20], {0, 1}),  # five together tell nothing of one
        ([3, 1, 9, 8], {0, 1, 3}),
        ([0, 20], set()),
        ([4], {0}),
        ([1, 3], {0, 1}),
    ],
)
def test_kelompok_kecil_dan_pasangannya_disembunyikan(jumlah: list[int], sembunyi: set[int]) -> None:
    assert list_tersembunyi(jumlah) == sembunyi


def test_tertinggal_bila_lebih_dari_toleransi() -> None:
    assert is_tertinggal(44, 60, 15)
    assert not is_tertinggal(45, 60, 15)


def test_volume_naik_dengan_pengembalian_naik_ditandai() -> None:
    lalu = Angka(log_jumlah=100, log_dikembalikan=5)
    assert is_volume_tanpa_mutu(Angka(log_jumlah=120, log_dikembalikan=7), lalu, naik=20)
    assert not is_volume_tanpa_mutu(Angka(log_jumlah=120, log_dikembalikan=6), lalu, naik=20)
    assert not is_volume_tanpa_mutu(Angka(log_jumlah=119, log_dikembalikan=30), lalu, naik=20)
    assert not is_volume_tanpa_mutu(Angka(log_jumlah=50), Angka(), naik=20)


def test_skor_mutu_adalah_bobot_yang_beres() -> None:
    bobot = {"skp": 20, "penilai": 15, "kontak": 5}
    assert [skor_mutu(g, bobot) for g in ((), ("skp",), ("kontak",), ("skp", "penilai", "kontak"))] == [100, 50, 87, 0]
    assert skor_mutu((), {}) == 100
