"""The town for tests of pay."""

import pytest

from tests.factories.penggajian import KotaGaji


@pytest.fixture
def kota(kota_gaji: KotaGaji) -> KotaGaji:
    """Give four people with everything that October 2026 needs, and the officials."""
    return kota_gaji
