"""More work with less satisfaction is a hint."""

from fractions import Fraction

import pytest

from kinerja.rules.warga import Banding, is_banyak_tanpa_mutu, rata


@pytest.mark.parametrize(
    ("log_lalu", "log_kini", "ikm_lalu", "ikm_kini", "tanda"),
    [
        (100, 120, 85, 84, True),
        (100, 119, 85, 84, False),
        (100, 150, 85, 85, False),
        (100, 150, 85, 86, False),
        (0, 150, 85, 80, False),
        (100, 90, 85, 80, False),
    ],
)
def test_tanda_hanya_bila_jumlah_naik_dan_ikm_turun(
    log_lalu: int, log_kini: int, ikm_lalu: int, ikm_kini: int, tanda: bool
) -> None:
    assert is_banyak_tanpa_mutu(Banding(log_lalu, log_kini, Fraction(ikm_lalu), Fraction(ikm_kini)), 20) is tanda


def test_rata_rata_layanan_tepat() -> None:
    assert rata([Fraction("85.83"), Fraction("74.17")]) == 80
    assert rata([]) is None
