"""How an eselon is written: a wrong one would be paid as none."""

import re
from typing import Final

ESELON: Final = re.compile(r"(?:(?:I|II|III|IV)\.[ab]|V\.a)")
_LONGGAR: Final = re.compile(r"(iii|iv|ii|i|v)[\s./-]*([ab])", re.IGNORECASE)


def baku_eselon(teks: str) -> str:
    """Write an eselon as the regulations do: “IIb”, “ii/b” and “II b” become “II.b”; what is none stays as it is.

    Dasar hukum: Perpres 26/2007.
    """
    cocok = _LONGGAR.fullmatch(teks.strip())
    return f"{cocok[1].upper()}.{cocok[2].lower()}" if cocok else teks.strip()


def periksa_eselon(teks: str) -> str:
    """Say what is wrong with an eselon as a sentence; empty for none, and for a right one."""
    if not teks or ESELON.fullmatch(teks):
        return ""
    return f"“{teks[:20]}” bukan eselon. Tulis seperti II.b atau IV.a."
