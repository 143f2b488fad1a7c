"""The town for tests of pay."""

import pytest
from django.core.cache import cache

from penggajian.selectors import simulasi
from tests.factories.penggajian import KotaGaji


@pytest.fixture
def kota(kota_gaji: KotaGaji) -> KotaGaji:
    """Give four people with everything that October 2026 needs, and the officials."""
    return kota_gaji


@pytest.fixture
def tanpa_ingatan_simulasi() -> None:
    """Let a test read its own month: the town is built anew with the same keys."""
    simulasi._diingat.clear()
    cache.clear()
