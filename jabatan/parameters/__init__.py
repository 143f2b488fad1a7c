"""Reviewed data of law for posts: tables with their dates and grounds."""

from functools import cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, baca_folder

FOLDER = Path(__file__).parent


@cache
def get_buku_jabatan() -> BukuParameter:
    """Give the dated tables of evaluation, talent, retirement, discipline and leave."""
    return BukuParameter(baca_folder(FOLDER))
