"""Marks of confidence in words."""

import pytest

from asn_portal.lib.keyakinan import tulis_keyakinan


@pytest.mark.parametrize(
    ("tanda", "harapan"),
    [
        ("V1", "dibaca di satu sumber terbuka"),
        ("V2+", "dibaca di dua sumber terbuka atau lebih"),
        ("GK-H", "belum dicocokkan dengan naskahnya"),
        (
            "PNS V3; PPPK GK",
            "PNS dibaca di tiga sumber terbuka; PPPK belum dicocokkan dengan naskahnya",
        ),
        ("V1 + GK", "dibaca di satu sumber terbuka, belum dicocokkan dengan naskahnya"),
        ("V2-V3", "dibaca di dua sumber terbuka, dibaca di tiga sumber terbuka"),
        ("fiktif (peragaan)", "fiktif (peragaan)"),
        ("", ""),
    ],
)
def test_tanda_keyakinan_ditulis_dengan_kata(tanda: str, harapan: str) -> None:
    assert tulis_keyakinan(tanda) == harapan
