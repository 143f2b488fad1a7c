"""IKM, sample size and complaint deadlines."""

import csv
from datetime import date
from fractions import Fraction
from io import StringIO

import pytest

from asn_portal.lib.galat import IsianSalah
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.ikm import ikm, is_kuesioner_sah, mutu_ikm
from kinerja.partisipasi.rules.sampel import krejcie_morgan, slovin
from kinerja.partisipasi.rules.tenggat import batas_pengaduan

BERLAKU = get_buku_partisipasi().per(date(2026, 1, 1))
MUTU = BERLAKU["skm_mutu"].isi()
TABEL = "10,10 50,44 100,80 1000,278 5000,357 10000,370 75000,382"


def test_bobot_tepat_bukan_nol_koma_sebelas() -> None:
    assert ikm([Fraction(4)] * 9, MUTU).ikm == 100


def test_unsur_yang_tidak_berlaku_dikeluarkan_dari_bobot() -> None:
    hasil = ikm([Fraction(3)] * 8 + [None], MUTU)
    assert (hasil.ikm, hasil.bobot, hasil.mutu) == (75, Fraction(1, 8), "C")


@pytest.mark.parametrize(
    ("nilai", "mutu"),
    [("88.31", "A"), ("88.30", "B"), ("76.61", "B"), ("76.60", "C"), ("65.00", "C"), ("64.99", "D"), ("25.00", "D")],
)
def test_batas_mutu_dibaca_dari_nilai_dua_desimal(nilai: str, mutu: str) -> None:
    assert mutu_ikm(Fraction(nilai), MUTU)[0] == mutu


def test_nilai_di_luar_skala_ditolak() -> None:
    with pytest.raises(IsianSalah, match="antara 1 dan 4"):
        ikm([Fraction(5)], MUTU)
    assert not is_kuesioner_sah([1, 2, 3, 4, None, None, None, None, None], 5)


@pytest.mark.parametrize(
    ("populasi", "sampel"), [tuple(map(int, b)) for b in csv.reader(StringIO(TABEL.replace(" ", "\n")))]
)
def test_sampel_sama_dengan_tabel_krejcie_morgan(populasi: int, sampel: int) -> None:
    assert krejcie_morgan(populasi, 384) == sampel


def test_sampel_dibatasi_dan_slovin_dibulatkan_ke_atas() -> None:
    assert krejcie_morgan(10**7, 384) == 384
    assert slovin(1000, Fraction(1, 20)) == 286


def test_tenggat_pengaduan_dihitung_hari_kerja() -> None:
    hari = BERLAKU["sp4n_hari"].isi()
    assert batas_pengaduan("permintaan_informasi_atau_normatif", date(2025, 3, 7), hari) == date(2025, 3, 14)
