"""A question is handed on the day after its limit, once."""

from datetime import date

import pytest

from kinerja.rules.tanya import perlu_dialihkan

BATAS = date(2026, 11, 5)


@pytest.mark.parametrize(
    ("status", "dialihkan", "hari", "harapan"),
    [
        ("MENUNGGU", False, 4, False),
        ("MENUNGGU", False, 5, False),
        ("MENUNGGU", False, 6, True),
        ("MENUNGGU", True, 9, False),
        ("DIJAWAB", False, 9, False),
    ],
)
def test_dialihkan_sehari_sesudah_batas(status: str, dialihkan: bool, hari: int, harapan: bool) -> None:
    assert perlu_dialihkan(status, BATAS, dialihkan, date(2026, 11, hari)) is harapan
