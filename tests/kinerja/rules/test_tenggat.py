"""Deadlines and the old numeric predikat."""

from datetime import date
from fractions import Fraction

import pytest

from asn_portal.lib.galat import IsianSalah
from kinerja.rules.tenggat import JenisHari, batas_hari, predikat_lama


def test_keberatan_hari_keempat_belas_masih_di_dalam() -> None:
    assert batas_hari(date(2025, 2, 3), 14, JenisHari.KALENDER) == date(2025, 2, 17)


def test_hari_kerja_melewati_akhir_pekan_dan_libur() -> None:
    assert batas_hari(date(2025, 3, 3), 5, JenisHari.KERJA) == date(2025, 3, 10)
    assert batas_hari(date(2025, 3, 3), 5, JenisHari.KERJA, {date(2025, 3, 5)}) == date(2025, 3, 11)


@pytest.mark.parametrize(
    ("skp", "perilaku", "ide", "predikat"),
    [
        (110, 110, True, "sangat_baik"),
        (110, 110, False, "baik"),
        (109, 109, True, "baik"),
        (90, 90, False, "baik"),
        (89, 89, False, "butuh_perbaikan"),
        (70, 70, False, "butuh_perbaikan"),
        (69, 69, False, "kurang"),
        (50, 50, False, "kurang"),
        (49, 49, False, "sangat_kurang"),
    ],
)
def test_batas_predikat_lama(skp: int, perilaku: int, ide: bool, predikat: str) -> None:
    assert predikat_lama(Fraction(skp), Fraction(perilaku), (60, 40), ide_baru=ide)[1] == predikat


def test_bobot_yang_tidak_seratus_ditolak() -> None:
    with pytest.raises(IsianSalah, match="berjumlah 100"):
        predikat_lama(Fraction(90), Fraction(90), (60, 30), ide_baru=False)
