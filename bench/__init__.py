"""Measurements: each module has `run() -> list[Ukuran]` and is found by its presence here."""

from typing import NotRequired, TypedDict


class Ukuran(TypedDict):
    """One figure; `goal` is what the project wants, `baseline` what was measured when it was written."""

    name: str
    value: float
    unit: str
    baseline: NotRequired[float | None]
    goal: NotRequired[float | None]
