"""Data quality of a person: named checks, each with its weight; a score of 0 to 100."""

from collections.abc import Collection, Mapping


def skor_mutu(gagal: Collection[str], bobot: Mapping[str, int]) -> int:
    """Give the score of a person, 0 to 100 rounded down: the weight of what is in order out of all weights.

    `bobot`: check → weight, whole numbers. Dasar hukum: the dated parameter `mutu_data`, product policy.
    """
    semua = sum(bobot.values())
    return 100 * (semua - sum(bobot[kode] for kode in gagal)) // semua if semua else 100
