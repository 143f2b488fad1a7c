"""The small town for tests of this app."""

from datetime import UTC, datetime

import pytest

from tests.factories.jabatan import KotaKecil, create_kota_kecil


@pytest.fixture
def kota_kecil(db: None) -> KotaKecil:
    """Give three nested units with head, supervisor, staff, and every granted role."""
    return create_kota_kecil()


@pytest.fixture
def pada() -> datetime:
    """Give a fixed moment: 2 March 2026, 16.00 WIB."""
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
