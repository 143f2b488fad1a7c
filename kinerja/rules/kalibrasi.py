"""The distribution of proposed ratings across raters, before and after a session."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kinerja.enums import Ekspektasi, Predikat
from kinerja.rules.predikat import predikat

PENILAI_TERKECIL = 2
"""A session compares raters: with one there is nothing to compare."""


@dataclass(frozen=True)
class Usulan:
    """One person's proposed ratings."""

    hasil: Ekspektasi
    perilaku: Ekspektasi

    @property
    def predikat(self) -> Predikat:
        """Give the predikat that these ratings would give."""
        return predikat(self.hasil, self.perilaku)


def sebaran_predikat(usulan: Sequence[Usulan]) -> list[tuple[Predikat, int]]:
    """Count proposals by predikat, low to high. Dasar hukum: SE MenPANRB 3/2023 (distribution; no numeric quota)."""
    jumlah = Counter(u.predikat for u in usulan)
    return [(p, jumlah[p]) for p in Predikat]
