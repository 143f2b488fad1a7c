"""Means as people write them, comparable periods, and counts of complaints from their dates."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pytest

from kinerja.partisipasi.enums import RESPONS_AWAL, JenisPengaduan
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.banding import is_sebanding, pasangan_terakhir
from kinerja.partisipasi.rules.nilai import RataSalah, baca_rata, tulis_dua
from kinerja.partisipasi.rules.rekap import Laporan, hitung_hari_kerja, is_tepat_waktu, median, rekap_laporan

HARI = get_buku_partisipasi().per(date(2026, 10, 1))["sp4n_hari"].isi()
J = JenisPengaduan


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("3,45", Fraction(345, 100)),
        ("3.0644", Fraction(30644, 10000)),
        (" 4 ", Fraction(4)),
        ("725/210", Fraction(725, 210)),
        ("210 / 210", Fraction(1)),
    ],
)
def test_rata_rata_dibaca_tepat(teks: str, nilai: Fraction) -> None:
    rata = baca_rata(teks)
    assert rata is not None and rata.nilai == nilai and rata.is_hitung is ("/" in teks)


@pytest.mark.parametrize("teks", ["0,99", "4,01", "5", "tiga", "209/210", "841/210", "5/0", "3,45678", "-3", "3,4,5"])
def test_rata_rata_di_luar_skala_ditolak(teks: str) -> None:
    with pytest.raises(RataSalah):
        baca_rata(teks)


def test_sel_kosong_berarti_unsur_tidak_berlaku_dan_dua_desimal_dibulatkan_ke_atas() -> None:
    assert baca_rata("  ") is None
    assert (tulis_dua(Fraction(725, 210)), tulis_dua(Fraction(3045, 1000)), tulis_dua(Fraction(3))) == (
        "3,45",
        "3,05",
        "3,00",
    )


@dataclass(frozen=True)
class Hasil:
    """A result of a period."""

    awal: date
    akhir: date
    is_cukup: bool = True


T1 = Hasil(date(2026, 1, 1), date(2026, 3, 31))
T2 = Hasil(date(2026, 4, 1), date(2026, 6, 30))
T3 = Hasil(date(2026, 7, 1), date(2026, 9, 30))


def test_triwulan_sebanding_dengan_triwulan_bukan_dengan_setahun() -> None:
    assert is_sebanding(T1, T3), "90 dan 92 hari"
    assert not is_sebanding(T3, Hasil(date(2025, 1, 1), date(2025, 12, 31)))
    assert not is_sebanding(T3, Hasil(T2.awal, T2.akhir, is_cukup=False))


def test_pasangan_melompati_sampel_yang_belum_terpenuhi() -> None:
    kurang = Hasil(T2.awal, T2.akhir, is_cukup=False)
    assert pasangan_terakhir([T3, T1, kurang]) == (T3, T1)
    assert pasangan_terakhir([T3]) is None
    assert pasangan_terakhir([Hasil(T3.awal, T3.akhir, is_cukup=False)]) is None


def laporan(jenis: JenisPengaduan, disalurkan: int | None, dijawab: int | None, selesai: int | None = None) -> Laporan:
    """Make a report of Thursday 1 October 2026; the other days are days of October."""
    hari = [None if h is None else date(2026, 10, h) for h in (disalurkan, dijawab, selesai)]
    return Laporan(jenis, date(2026, 10, 1), *hari)


@pytest.mark.parametrize(
    ("satu", "tepat"),
    [
        # Forwarding within 3 working days: Friday 2, Monday 5, Tuesday 6.
        (laporan(J.TIDAK_BERKADAR, 6, 7), True),
        (laporan(J.TIDAK_BERKADAR, 7, 8), False),
        # 14 working days after Tuesday 6: the last is Monday 26.
        (laporan(J.TIDAK_BERKADAR, 6, 26), True),
        (laporan(J.TIDAK_BERKADAR, 6, 27), False),
        # 5 working days for information: Tuesday 13.
        (laporan(J.INFORMASI, 6, 13), True),
        (laporan(J.INFORMASI, 6, 14), False),
        (laporan(J.BERKADAR, 6, 31), True),
        (laporan(J.INFORMASI, 6, None), False),
        (laporan(J.INFORMASI, None, None), False),
    ],
)
def test_tepat_waktu_menurut_jenis_dalam_hari_kerja(satu: Laporan, tepat: bool) -> None:
    assert is_tepat_waktu(satu, HARI, (), RESPONS_AWAL) is tepat


def test_hari_libur_memperpanjang_tenggat() -> None:
    assert is_tepat_waktu(laporan(J.TIDAK_BERKADAR, 6, 27), HARI, {date(2026, 10, 12)}, RESPONS_AWAL)


def test_rekap_menghitung_dan_mediannya_hari_kerja() -> None:
    hasil = rekap_laporan(
        [
            laporan(J.INFORMASI, 2, 5, 9),
            laporan(J.INFORMASI, 2, 20, 20),
            laporan(J.TIDAK_BERKADAR, 6, None),
        ],
        HARI,
        (),
        RESPONS_AWAL,
    )
    # 1 to 9 October: 2, 5, 6, 7, 8, 9; to the 20th seven more.
    assert (hasil.diterima, hasil.dijawab, hasil.tepat_waktu, hasil.selesai) == (3, 2, 1, 2)
    assert hasil.median_hari == Fraction(6 + 13, 2)


def test_median_dan_hari_yang_sama() -> None:
    assert (median([]), median([4]), median([9, 1, 5]), median([1, 2])) == (None, 4, 5, Fraction(3, 2))
    assert hitung_hari_kerja(date(2026, 10, 1), date(2026, 10, 1), ()) == 0
