"""Predikat from the two ratings: the 3 × 3 quadrant, never a mean and never a minimum."""

from kinerja.enums import Ekspektasi, Predikat

MATRIKS_PREDIKAT: dict[tuple[Ekspektasi, Ekspektasi], Predikat] = {
    (Ekspektasi.DI_ATAS, Ekspektasi.DI_ATAS): Predikat.SANGAT_BAIK,
    (Ekspektasi.DI_ATAS, Ekspektasi.SESUAI): Predikat.BAIK,
    (Ekspektasi.DI_ATAS, Ekspektasi.DI_BAWAH): Predikat.KURANG,
    (Ekspektasi.SESUAI, Ekspektasi.DI_ATAS): Predikat.BAIK,
    (Ekspektasi.SESUAI, Ekspektasi.SESUAI): Predikat.BAIK,
    (Ekspektasi.SESUAI, Ekspektasi.DI_BAWAH): Predikat.KURANG,
    (Ekspektasi.DI_BAWAH, Ekspektasi.DI_ATAS): Predikat.BUTUH_PERBAIKAN,
    (Ekspektasi.DI_BAWAH, Ekspektasi.SESUAI): Predikat.BUTUH_PERBAIKAN,
    (Ekspektasi.DI_BAWAH, Ekspektasi.DI_BAWAH): Predikat.SANGAT_KURANG,
}


def predikat(hasil_kerja: Ekspektasi, perilaku_kerja: Ekspektasi) -> Predikat:
    """Give the predikat of a rating of results and a rating of conduct.

    Bad conduct with excellent results (Kurang) is worse than weak results with good conduct
    (Butuh Perbaikan). Dasar hukum: PermenPANRB 6/2022, kuadran predikat kinerja.
    """
    return MATRIKS_PREDIKAT[hasil_kerja, perilaku_kerja]
