"""How sure a figure of law is, in words that a reader needs no key for."""

from __future__ import annotations

import re
from typing import Final

_KATA: Final = {
    "V1": "dibaca di satu sumber terbuka",
    "V2": "dibaca di dua sumber terbuka",
    "V2+": "dibaca di dua sumber terbuka atau lebih",
    "V3": "dibaca di tiga sumber terbuka",
    "V4": "dibaca di empat sumber terbuka",
    "GK": "belum dicocokkan dengan naskahnya",
    "KEB": "kebijakan bawaan, dapat diganti",
    "TURUNAN": "diturunkan dari aturan lain",
}
"""The marks of `keyakinan` in the tables of law; GK-H and GK-M are GK, more and less plausible."""
_TANDA: Final = re.compile(r"\b(V[1-4]|GK|KEB|TURUNAN)\b(\+)?(?:-[HM]\b)?")
_ANTARA: Final = re.compile(r"\s\+\s|(?<=[0-9+])-(?=[VG])")


def tulis_keyakinan(tanda: str) -> str:
    """Write a mark of confidence in words: "PNS V2+; PPPK GK" → "PNS dibaca di dua sumber …; PPPK belum dicocokkan …"."""

    def kata(cocok: re.Match[str]) -> str:
        return _KATA.get(cocok[1] + (cocok[2] or ""), _KATA[cocok[1]])

    return _TANDA.sub(kata, _ANTARA.sub(", ", tanda))
