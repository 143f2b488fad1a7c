"""Strengths and weaknesses: what the directions on one topic add up to."""

from kinerja.enums import SifatTopik


def sifat_topik(di_bawah: int, sesuai: int, di_atas: int) -> SifatTopik:
    """Name a topic by its two ends: more above than below is a strength, more below a weakness, else as expected.

    Numbers of judgements, not people. A product policy: no rule of law gives an arithmetic for feedback.
    """
    if di_atas > di_bawah:
        return SifatTopik.KEKUATAN
    return SifatTopik.PERBAIKAN if di_bawah > di_atas else SifatTopik.SESUAI
