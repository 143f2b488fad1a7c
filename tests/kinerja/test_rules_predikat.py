"""The quadrant and the suggestions, case by case."""

import pytest

from kinerja.enums import Ekspektasi, Predikat
from kinerja.rules.predikat import predikat
from kinerja.rules.saran_rating import NilaiRhk, saran_hasil_kerja, saran_perilaku

BAWAH, SESUAI, ATAS = Ekspektasi.DI_BAWAH, Ekspektasi.SESUAI, Ekspektasi.DI_ATAS


@pytest.mark.parametrize(
    ("hasil", "perilaku", "harapan"),
    [
        (ATAS, ATAS, Predikat.SANGAT_BAIK),
        (ATAS, SESUAI, Predikat.BAIK),
        (ATAS, BAWAH, Predikat.KURANG),
        (SESUAI, ATAS, Predikat.BAIK),
        (SESUAI, SESUAI, Predikat.BAIK),
        (SESUAI, BAWAH, Predikat.KURANG),
        (BAWAH, ATAS, Predikat.BUTUH_PERBAIKAN),
        (BAWAH, SESUAI, Predikat.BUTUH_PERBAIKAN),
        (BAWAH, BAWAH, Predikat.SANGAT_KURANG),
    ],
)
def test_sembilan_kotak_memberi_predikat_menurut_peraturan(hasil, perilaku, harapan):
    assert predikat(hasil, perilaku) == harapan


@pytest.mark.parametrize(
    ("utama", "tambahan", "harapan"),
    [
        ([ATAS, ATAS], [], ATAS),
        ([ATAS, SESUAI], [], ATAS),
        ([ATAS, SESUAI, SESUAI], [], SESUAI),
        ([BAWAH, ATAS, ATAS, ATAS], [], SESUAI),
        ([BAWAH, BAWAH, SESUAI], [ATAS, ATAS, ATAS], BAWAH),
        ([BAWAH, SESUAI], [], SESUAI),
        ([BAWAH, None], [], BAWAH),
    ],
)
def test_saran_hasil_kerja_menurut_rata_rata_dan_rhk_utama(utama, tambahan, harapan):
    daftar = [NilaiRhk(True, r) for r in utama] + [NilaiRhk(False, r) for r in tambahan]
    assert saran_hasil_kerja(daftar).rating == harapan


def test_tanpa_satu_pun_rating_tidak_ada_saran_dan_bukan_sesuai():
    saran = saran_hasil_kerja([NilaiRhk(True, None)])
    assert saran.rating is None
    assert "Belum dapat dinilai" in saran.alasan
    assert saran_perilaku([None]).rating is None


def test_kasus_disiplin_membatasi_saran_perilaku():
    assert saran_perilaku([ATAS] * 7).rating == ATAS
    assert saran_perilaku([ATAS] * 7, batas=SESUAI).rating == SESUAI
    assert saran_perilaku([ATAS] * 7, batas=BAWAH).rating == BAWAH
    assert saran_perilaku([BAWAH] * 7, batas=SESUAI).rating == BAWAH
