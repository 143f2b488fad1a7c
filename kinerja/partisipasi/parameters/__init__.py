"""Reviewed data of law for public participation."""

from functools import cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, baca_folder


@cache
def get_buku_partisipasi() -> BukuParameter:
    """Give the dated rules of surveys and complaints."""
    return BukuParameter(baca_folder(Path(__file__).parent))
