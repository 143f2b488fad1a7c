"""Which groups of the employees' survey may be shown, and their means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction

SKALA = (
    (1, "Sangat tidak setuju"),
    (2, "Tidak setuju"),
    (3, "Ragu-ragu"),
    (4, "Setuju"),
    (5, "Sangat setuju"),
)
AKAR = 0
"""The key of the whole institution among units."""


def pilih_terbit(langsung: Mapping[int, int], induk: Mapping[int, int], sedikitnya: int) -> dict[int, int]:
    """Choose the groups that may be shown, with their answers, those below included.

    `langsung`: answers of each unit itself; `induk`: the unit above each one, `AKAR` at the top. A group is shown only
    when the one above it is, when it has enough answers, and when what its siblings leave over of the group above
    (its own answers among it) is nothing or enough; else the smallest sibling is held back. So every group that can
    be computed from those shown is made of parts that each have enough answers.
    Dasar hukum: UU 27/2022; kebijakan produk.
    """
    jumlah: dict[int, int] = defaultdict(int)
    anak: dict[int, list[int]] = defaultdict(list)
    for unit, atas in induk.items():
        anak[atas].append(unit)
    for unit, n in langsung.items():
        for simpul in jalur(unit, induk):
            jumlah[simpul] += n
    terbit: dict[int, int] = {}
    antre = [AKAR] if jumlah[AKAR] >= sedikitnya else []
    while antre:
        atas = antre.pop()
        terbit[atas] = jumlah[atas]
        calon = sorted((u for u in anak[atas] if jumlah[u] >= sedikitnya), key=lambda u: (-jumlah[u], u))
        if 0 < jumlah[atas] - sum(jumlah[u] for u in calon) < sedikitnya:
            calon = calon[:-1]
        antre += calon
    return terbit


def jalur(unit: int, induk: Mapping[int, int]) -> list[int]:
    """Give a unit and everything above it, `AKAR` last."""
    hasil = [unit]
    while hasil[-1] != AKAR:
        hasil.append(induk[hasil[-1]])
    return hasil


def jumlahkan(
    jawaban: Sequence[tuple[int, Mapping[str, int]]], induk: Mapping[int, int], terbit: Mapping[int, int]
) -> dict[int, dict[str, int]]:
    """Add the answers of each shown group up by dimension."""
    hasil: dict[int, dict[str, int]] = {unit: defaultdict(int) for unit in terbit}
    for unit, nilai in jawaban:
        for simpul in jalur(unit, induk):
            if simpul in hasil:
                for kode, n in nilai.items():
                    hasil[simpul][kode] += n
    return {unit: dict(isi) for unit, isi in hasil.items()}


def rata_dimensi(jumlah: Mapping[str, int], kode: Sequence[str], jawaban: int) -> Fraction | None:
    """Give the plain mean, 1 to 5, of dimensions that everyone answered; None when none of them was asked."""
    ada = [jumlah[k] for k in kode if k in jumlah]
    return Fraction(sum(ada), len(ada) * jawaban) if ada and jawaban else None
