"""The small town for tests of this app."""

import pytest

from tests.factories.jabatan import KotaKecil, create_kota_kecil


@pytest.fixture
def kota_kecil(db: None) -> KotaKecil:
    """Give three nested units with head, supervisor, staff, and every granted role."""
    return create_kota_kecil()
