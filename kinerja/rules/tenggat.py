"""Deadlines of appraisal and objection, and the old numeric predikat."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tambah_hari_kerja
from kinerja.enums import Predikat

PEMUTUS_KEBERATAN = "atasan_pejabat_penilai"
"""PP 30/2019, Pasal 59: the superior of the rater decides, never the rater."""


class JenisHari(StrEnum):
    """How the days of a deadline are counted."""

    KALENDER = "kalender"
    KERJA = "kerja"


def batas_hari(mulai: date, hari: int, jenis: JenisHari, libur: Collection[date] = ()) -> date:
    """Return the last day inside a limit; the day of receipt is day zero, the last day is inside.

    Days by the kind of the rule. Dasar hukum: PP 30/2019, Pasal 59 (14 days, read as calendar days).
    """
    if hari < 0:
        raise IsianSalah("Lama tenggat tidak boleh kurang dari nol hari.")
    if jenis is JenisHari.KERJA:
        return tambah_hari_kerja(mulai, hari, libur)
    return mulai + timedelta(days=hari)


def predikat_lama(
    nilai_skp: Fraction, nilai_perilaku: Fraction, bobot: tuple[int, int], *, ide_baru: bool
) -> tuple[Fraction, Predikat]:
    """Read a numeric score of the former method: weighted sum and its predikat.

    Scores 0 to 120, weights in per cent (70/30 or 60/40). The bands overlap on purpose: 110 and above
    without a new idea is Baik. Dasar hukum: PP 30/2019, Pasal 41.
    """
    if sum(bobot) != 100:
        raise IsianSalah("Bobot SKP dan perilaku harus berjumlah 100.")
    nilai = (nilai_skp * bobot[0] + nilai_perilaku * bobot[1]) / 100
    if not 0 <= nilai <= 120:
        raise IsianSalah("Nilai gabungan harus antara 0 dan 120.")
    if nilai >= 110 and ide_baru:
        return nilai, Predikat.SANGAT_BAIK
    for batas, hasil in ((90, Predikat.BAIK), (70, Predikat.BUTUH_PERBAIKAN), (50, Predikat.KURANG)):
        if nilai >= batas:
            return nilai, hasil
    return nilai, Predikat.SANGAT_KURANG
