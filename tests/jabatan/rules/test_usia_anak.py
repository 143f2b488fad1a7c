"""Until when a child counts for the allowances."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.periode import ulang_tahun
from jabatan.rules.usia_anak import BatasAnak, akhir_anak

BATAS = BatasAnak(21, 25)
LAHIR = date(2005, 10, 1)


@pytest.mark.parametrize(
    ("lahir", "surat", "hari", "bulan", "sebab"),
    [
        (LAHIR, None, date(2026, 10, 1), date(2026, 10, 1), "berusia 21 tahun tanpa surat keterangan sekolah"),
        (date(2005, 10, 2), None, date(2026, 10, 2), date(2026, 11, 1), "berusia 21 tahun tanpa surat"),
        (LAHIR, date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 1), "berusia 21 tahun tanpa surat"),
        (LAHIR, date(2026, 10, 1), date(2026, 10, 2), date(2026, 11, 1), "suratketerangan"),
        (LAHIR, date(2027, 6, 30), date(2027, 7, 1), date(2027, 7, 1), "berlaku sampai 30 Juni 2027"),
        (LAHIR, date(2031, 6, 30), date(2030, 10, 1), date(2030, 10, 1), "berusia 25 tahun"),
        (LAHIR, date(2030, 9, 30), date(2030, 10, 1), date(2030, 10, 1), "berusia 25 tahun"),
        (date(2004, 2, 29), None, date(2025, 2, 28), date(2025, 3, 1), "berusia 21 tahun tanpa surat"),
    ],
)
def test_anak_berhenti_pada_umur_atau_akhir_suratnya(
    lahir: date, surat: date | None, hari: date, bulan: date, sebab: str
) -> None:
    akhir = akhir_anak(lahir, surat, BATAS)
    assert (akhir.hari, akhir.bulan) == (hari, bulan)
    assert sebab.replace("suratketerangan", "surat keterangan sekolahnya") in akhir.sebab


@given(
    st.dates(date(1990, 1, 1), date(2010, 1, 1)),
    st.none() | st.dates(date(1991, 1, 1), date(2040, 1, 1)),
    st.integers(-40, 40),
)
def test_akhirnya_adalah_hari_pertama_yang_tidak_dihitung(lahir: date, surat: date | None, geser: int) -> None:
    """The day found parts the days that count from those that do not, never before 21 and never after 25."""
    akhir = akhir_anak(lahir, surat, BATAS)
    hari = akhir.hari + timedelta(days=geser)
    muda = hari < ulang_tahun(lahir, 21)
    sekolah = surat is not None and hari <= surat and hari < ulang_tahun(lahir, 25)
    assert (muda or sekolah) is (hari < akhir.hari)
    assert ulang_tahun(lahir, 21) <= akhir.hari <= ulang_tahun(lahir, 25)
    assert akhir.bulan.day == 1
    assert timedelta(0) <= akhir.bulan - akhir.hari < timedelta(days=31)
