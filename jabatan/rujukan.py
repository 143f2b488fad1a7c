"""Lists that a floor above keeps and posts refer to: it registers how they are read when the application starts."""

from collections.abc import Callable
from datetime import date

Pilihan = tuple[str, str]
"""A code and its name for people."""

_tunjangan: list[Callable[[date], list[Pilihan]]] = []


def register_tunjangan_fungsional(baca: Callable[[date], list[Pilihan]]) -> None:
    """Let the functional allowances that a post may name be read from the floor that pays them."""
    _tunjangan[:] = [baca]


def list_tunjangan_fungsional(tanggal: date) -> list[Pilihan]:
    """Give the rows of the table of functional allowances in force on a day, by number; none where nobody pays."""
    return [satu for baca in _tunjangan for satu in baca(tanggal)]
