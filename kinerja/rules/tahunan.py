"""The annual predikat beside the periodic ones: set afresh, never their mean."""

from collections import Counter
from collections.abc import Sequence

from kinerja.enums import Predikat


def predikat_tersering(hasil: Sequence[tuple[Predikat, int]]) -> tuple[Predikat, ...]:
    """Give the predikat that the most months of a year showed; several when they tie, the newest first.

    `hasil` holds each periodic result, oldest first, with the months that it covers: 1 for a month, 3 for a quarter.
    Nothing rated gives nothing. Dasar hukum: PermenPANRB 6/2022 (the annual result is set afresh).
    """
    bulan: Counter[Predikat] = Counter()
    for predikat, lama in hasil:
        bulan[predikat] += lama
    terbanyak = max(bulan.values(), default=0)
    urut = [p for p, _ in reversed(hasil) if bulan[p] == terbanyak]
    return tuple(dict.fromkeys(urut))


def predikat_pembanding(tahunan: Predikat, tersering: Sequence[Predikat]) -> Predikat | None:
    """Give the periodic predikat that the annual one is held against: itself when it is among the most frequent.

    Any other answer means that the annual predikat needs a written reason; None means that there is nothing to
    compare with. A policy of the product [KEB] in the spirit of PermenPANRB 6/2022.
    """
    if not tersering:
        return None
    return tahunan if tahunan in tersering else tersering[0]
