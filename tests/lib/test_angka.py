"""Numbers as a form field takes them back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.angka import tulis_isian


@pytest.mark.parametrize(
    ("nilai", "teks"),
    [
        ("12.50", "12.5"),
        ("100.00", "100"),
        ("1E+2", "100"),
        ("0.00", "0"),
        ("-0.0", "0"),
        ("-3.10", "-3.1"),
        ("7", "7"),
    ],
)
def test_angka_ditulis_tanpa_nol_di_belakang(nilai: str, teks: str) -> None:
    assert tulis_isian(Decimal(nilai)) == teks


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=4))
def test_angka_kembali_sama(nilai: Decimal) -> None:
    assert Decimal(tulis_isian(nilai)) == nilai
    assert "E" not in tulis_isian(nilai)
