"""Reviewed data of law for development."""

from functools import cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, baca_folder


@cache
def get_buku_pembinaan() -> BukuParameter:
    """Give the dated rules of learning hours."""
    return BukuParameter(baca_folder(Path(__file__).parent))
