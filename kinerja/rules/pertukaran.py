"""The border to e-Kinerja BKN: its numeric codes, mapped here and nowhere else.

Its numbers run against ours: 1 is the best. Inside the portal terms are text, so no order is ever
taken from these numbers. Source: two public integrations (regulasi KINERJA section 13).
"""

from kinerja.enums import Ekspektasi, Predikat

KODE_RATING: dict[Ekspektasi, int] = {
    Ekspektasi.DI_ATAS: 1,
    Ekspektasi.SESUAI: 2,
    Ekspektasi.DI_BAWAH: 3,
}
KODE_PREDIKAT: dict[Predikat, int] = {
    Predikat.SANGAT_BAIK: 1,
    Predikat.BAIK: 2,
    Predikat.BUTUH_PERBAIKAN: 3,
    Predikat.KURANG: 4,
    Predikat.SANGAT_KURANG: 5,
}
_RATING = {kode: rating for rating, kode in KODE_RATING.items()}
_PREDIKAT = {kode: predikat for predikat, kode in KODE_PREDIKAT.items()}


class KodeTidakDikenal(ValueError):
    """The other system sent a code that the border does not know; the text is the sentence for the person."""


def get_kode_rating(rating: str) -> int:
    """Give the code of a rating: 1 above, 2 as expected, 3 below."""
    return KODE_RATING[Ekspektasi(rating)]


def get_kode_predikat(predikat: str) -> int:
    """Give the code of a predikat: 1 the best to 5 the worst."""
    return KODE_PREDIKAT[Predikat(predikat)]


def get_rating(kode: int) -> Ekspektasi:
    """Give the rating of a code. Raises `KodeTidakDikenal`."""
    if kode not in _RATING:
        raise KodeTidakDikenal(f"berisi kode {kode}, padahal yang dikenal {_tulis(KODE_RATING)}")
    return _RATING[kode]


def get_predikat(kode: int) -> Predikat:
    """Give the predikat of a code. Raises `KodeTidakDikenal`."""
    if kode not in _PREDIKAT:
        raise KodeTidakDikenal(f"berisi kode {kode}, padahal yang dikenal {_tulis(KODE_PREDIKAT)}")
    return _PREDIKAT[kode]


def _tulis(peta: dict[Ekspektasi, int] | dict[Predikat, int]) -> str:
    return ", ".join(f"{kode} = {istilah.label}" for istilah, kode in peta.items())
