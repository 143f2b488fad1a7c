"""Sharing a leader's results among the team, and the order of goals above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from kinerja.enums import JenisSasaran

TINGKAT = {jenis: urut for urut, jenis in enumerate(JenisSasaran)}


@dataclass(frozen=True)
class Andil:
    """The share of one RHK in the leader's: agreed per cent (None when not set) and approved volume."""

    bagian: int | None
    volume: Fraction


def is_urutan_sasaran(induk: JenisSasaran, anak: JenisSasaran) -> bool:
    """Tell whether a goal may stand under another: visi, misi, tujuan, sasaran, never upwards or level.

    Dasar hukum: PP 8/2008 and Permendagri 86/2017 (visi, misi, tujuan, sasaran of RPJMD and Renstra).
    """
    return TINGKAT[induk] < TINGKAT[anak]


def sisa_bagian(bagian: Sequence[int | None]) -> int:
    """Give what is left of 100 per cent of the leader's result; negative when too much is shared out.

    Dasar hukum: product policy.
    """
    return 100 - sum(b for b in bagian if b)


def bagian_nyata(andil: Sequence[Andil]) -> list[int | None]:
    """Give each one's part of the approved volume in whole per cent, half up; None while nobody has any.

    Dasar hukum: product policy; it informs, it never rates.
    """
    jumlah = sum((a.volume for a in andil), Fraction(0))
    if jumlah <= 0:
        return [None for _ in andil]
    return [int((a.volume * 200 + jumlah) // (2 * jumlah)) for a in andil]
