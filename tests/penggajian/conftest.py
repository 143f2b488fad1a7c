"""The town for tests of pay."""

import pytest

from tests.factories.penggajian import KotaGaji, buat_kota


@pytest.fixture
def kota(db: None) -> KotaGaji:
    """Give four people with everything that October 2026 needs, and the officials."""
    return buat_kota()
