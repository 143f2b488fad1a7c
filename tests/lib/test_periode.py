"""The month as a value."""

from datetime import date

import pytest

from asn_portal.lib.periode import Periode, PeriodeTidakSah, tambah_bulan, tulis_tanggal
from asn_portal.lib.uang import Tarif


def test_periode_dibaca_dan_dinamai() -> None:
    periode = Periode.dari_teks("2026-11")
    assert str(periode) == "2026-11"
    assert periode.nama == "November 2026"
    assert periode.awal == date(2026, 11, 1)
    assert periode.akhir == date(2026, 11, 30)
    assert periode.rentang == (date(2026, 11, 1), date(2026, 12, 1))


def test_periode_bergeser_melewati_tahun() -> None:
    assert str(Periode(2026, 12).berikutnya()) == "2027-01"
    assert str(Periode(2026, 1).sebelumnya()) == "2025-12"
    assert Periode(2026, 1) < Periode(2026, 2)


@pytest.mark.parametrize("teks", ["2026-13", "2026-0", "11-2026", "", "2026-11-01"])
def test_periode_salah_ditolak_dengan_kalimat(teks: str) -> None:
    with pytest.raises(PeriodeTidakSah, match="2026-11"):
        Periode.dari_teks(teks)


def test_hari_dihitung_setengah_terbuka() -> None:
    periode = Periode(2026, 11)
    assert periode.proporsi(date(2026, 11, 16), None) == Tarif(1, 2)
    lama = periode.hari_dalam(date(2020, 1, 1), date(2026, 11, 11))
    baru = periode.hari_dalam(date(2026, 11, 11), None)
    assert lama + baru == 30
    assert periode.hari_dalam(date(2027, 1, 1), None) == 0


def test_tambah_bulan_menjaga_akhir_bulan() -> None:
    assert tambah_bulan(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert tulis_tanggal(date(2026, 1, 1)) == "1 Januari 2026"
