"""The register of checks: each app that prints codes says how one of its codes is checked."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class HasilPeriksa:
    """What the public page says of a genuine code: which document, and pairs to compare with the paper.

    `usang` is the sentence for a document that was genuine and has been replaced.
    """

    judul: str
    rincian: tuple[tuple[str, str], ...]
    catatan: str = ""
    usang: str = ""


Pemeriksa = Callable[[str], HasilPeriksa | None]

_DAFTAR: dict[str, tuple[re.Pattern[str], Pemeriksa]] = {}


def daftar_pemeriksa(nama: str, pola: str, fn: Pemeriksa) -> None:
    """Register how codes of this shape are checked; `fn` gives None for a code that is not on record."""
    if nama in _DAFTAR:
        raise ValueError(f"Document check {nama!r} is registered twice.")
    _DAFTAR[nama] = (re.compile(pola), fn)


def periksa_kode(kode: str) -> HasilPeriksa | None:
    """Check a code with the one check whose shape it has; None: no such document."""
    for pola, fn in _DAFTAR.values():
        if pola.fullmatch(kode):
            return fn(kode)
    return None
