"""The national parameter files and the example Perkada, loaded once per process."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from asn_portal.lib.parameter import BukuParameter, NilaiParameter, baca_folder, baca_yaml

FOLDER = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def parameter_nasional() -> tuple[NilaiParameter, ...]:
    """Return the reviewed national values of `penggajian/parameters`."""
    return tuple(baca_folder(FOLDER))


@lru_cache(maxsize=1)
def perkada_contoh() -> tuple[NilaiParameter, ...]:
    """Return the values of the fictitious Perkada of Kota Tanjung Harapan, for demo and tests."""
    return tuple(baca_folder(FOLDER / "perkada_contoh"))


def buku(lokal: Iterable[NilaiParameter] = ()) -> BukuParameter:
    """Return a book of the national values and these local ones."""
    return BukuParameter(parameter_nasional(), lokal)


@lru_cache(maxsize=16)
def perkada_pembanding(nama: str) -> tuple[NilaiParameter, ...]:
    """Return the rule set of another region or ministry by its file name, e.g. "tulang_bawang"."""
    return tuple(baca_yaml(FOLDER / "perkada_pembanding" / f"{nama}.yaml"))
