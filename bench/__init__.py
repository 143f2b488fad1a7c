"""Measurements: each module has `run() -> list[Ukuran]` and is found by its presence here."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NotRequired, TypedDict


class Ukuran(TypedDict):
    """One figure; `goal` is what the project wants, `baseline` what was measured when it was written."""

    name: str
    value: float
    unit: str
    baseline: NotRequired[float | None]
    goal: NotRequired[float | None]


@contextmanager
def puncak_memori() -> Iterator[Callable[[], float]]:
    """Give a function that tells the highest resident memory of this process since here, in MB (Linux)."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")

    def baca() -> float:
        keadaan = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        return int(keadaan.partition("VmHWM:")[2].split()[0]) / 1024

    yield baca
