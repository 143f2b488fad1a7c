"""Words inside a sentence."""

from __future__ import annotations


def kecil_awal(nama: str) -> str:
    """Write a name inside a sentence: its first letter small, unless it begins with an abbreviation."""
    kata = nama.split(" ", 1)[0]
    return nama if any(huruf.isupper() for huruf in kata[1:]) else nama[:1].lower() + nama[1:]
