"""The number of a resident: what its text must look like."""

from __future__ import annotations


def is_nik(teks: str) -> bool:
    """Tell whether a text has the shape of a NIK: sixteen digits. Dasar hukum: UU 23/2006 jo. UU 24/2013, Pasal 13 (panjangnya GK)."""
    return len(teks) == 16 and teks.isascii() and teks.isdigit()
