"""Who may rate when the rater does not: handed on by working days, never silently."""

from collections.abc import Mapping
from datetime import date

from kinerja.enums import TahapEskalasi

URUTAN = (TahapEskalasi.PENGELOLA, TahapEskalasi.ATASAN, TahapEskalasi.DIINGATKAN)


def tahap_eskalasi(mulai: Mapping[TahapEskalasi, date], per_tanggal: date) -> TahapEskalasi:
    """Give the last stage that has begun; `mulai` holds the first day of each stage.

    A later stage opens the rating to more people and closes it to nobody. The days are settings of
    the institution. Dasar hukum: PermenPANRB 6/2022 (periodic evaluation; it sets no day).
    """
    for tahap in URUTAN:
        if per_tanggal >= mulai[tahap]:
            return tahap
    return TahapEskalasi.MENUNGGU
