"""Results of citizens for tests of this app and of its readers."""

from typing import Any

import pytest


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Tuesday 3 November 2026, 10.00 WIB."""
    time_machine.move_to("2026-11-03T03:00:00+00:00", tick=False)
