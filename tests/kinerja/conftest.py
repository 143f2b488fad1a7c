"""The small town for tests of this app."""

from datetime import UTC, date, datetime

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from kinerja.enums import JenisRhk, StatusSkp
from kinerja.models import Evaluasi, Rhk, Skp
from kinerja.services.buka import open_periode
from tests.factories.jabatan import KotaKecil


@pytest.fixture
def pada() -> datetime:
    """Give a fixed moment: 2 March 2026, 16.00 WIB."""
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def evaluasi(kota_kecil: KotaKecil) -> Evaluasi:
    """Open October 2026 for the staff member, whose SKP has one main and one additional RHK."""
    tengah = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)
    skp = Skp.objects.create(
        pegawai=kota_kecil.staf,
        posisi=kota_kecil.posisi.staf,
        unit_kerja=kota_kecil.bidang,
        berlaku=DateRange(date(2026, 1, 1), date(2027, 1, 1)),
        status=StatusSkp.DISEPAKATI,
        disepakati_oleh=kota_kecil.kabid.pengguna,
        disepakati_at=tengah,
    )
    Rhk.objects.create(skp=skp, urutan=1, uraian="KTP terbit paling lama satu hari")
    Rhk.objects.create(skp=skp, urutan=2, uraian="Arsip tertata", jenis=JenisRhk.TAMBAHAN)
    assert open_periode(periode=date(2026, 10, 1), oleh=None, pada=tengah) == 1
    return Evaluasi.objects.get(skp=skp)
