"""Reviewed data of law for selection."""

from functools import cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, baca_folder


@cache
def get_buku_rekrutmen() -> BukuParameter:
    """Give the dated rules of selection."""
    return BukuParameter(baca_folder(Path(__file__).parent))
