"""Leave: its days, its kind, who records it, and what the database refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from jabatan.enums import JenisCuti
from jabatan.models import RiwayatCuti
from tests.factories.jabatan import PegawaiFactory, RiwayatCutiFactory

pytestmark = pytest.mark.django_db


def test_dua_cuti_seorang_tidak_bertumpang_tindih() -> None:
    """Two leaves side by side are refused, of any kind; the day after the last day is free, and so is another person."""
    orang = PegawaiFactory()
    RiwayatCutiFactory(pegawai=orang)
    with pytest.raises(IntegrityError, match="riwayat_cuti_tanpa_tumpang_tindih"), transaction.atomic():
        RiwayatCutiFactory(pegawai=orang, jenis=JenisCuti.SAKIT, berlaku=DateRange(date(2026, 6, 5), date(2026, 6, 9)))
    RiwayatCutiFactory(pegawai=orang, jenis=JenisCuti.SAKIT, berlaku=DateRange(date(2026, 6, 6), date(2026, 6, 9)))
    RiwayatCutiFactory()
    assert RiwayatCuti.objects.count() == 3


@pytest.mark.parametrize(
    ("isi", "batas"),
    [
        ({"berlaku": DateRange(date(2026, 6, 1), None)}, "riwayat_cuti_berbatas"),
        ({"berlaku": DateRange(None, date(2026, 6, 1))}, "riwayat_cuti_berbatas"),
        ({"jenis": "CLTN"}, "riwayat_cuti_jenis_dikenal"),
        ({"nomor_sk": ""}, "riwayat_cuti_bersurat"),
    ],
)
def test_basis_data_menolak_cuti_yang_tidak_lengkap(isi: dict[str, object], batas: str) -> None:
    """A leave without a last day, without its letter or of an unknown kind never stands in the table."""
    with pytest.raises(IntegrityError, match=batas), transaction.atomic():
        RiwayatCutiFactory(**isi)
