"""The spread of predikat beside the guide curve: compared, never forced."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from kinerja.enums import CapaianOrganisasi, Predikat

SETARA: Mapping[CapaianOrganisasi, Predikat] = {
    CapaianOrganisasi.ISTIMEWA: Predikat.SANGAT_BAIK,
    CapaianOrganisasi.BAIK: Predikat.BAIK,
    CapaianOrganisasi.BUTUH_PERBAIKAN: Predikat.BUTUH_PERBAIKAN,
    CapaianOrganisasi.KURANG: Predikat.KURANG,
    CapaianOrganisasi.SANGAT_KURANG: Predikat.SANGAT_KURANG,
}
"""The predikat that the head of a unit normally has (GK-M): a hint, no rule."""


@dataclass(frozen=True)
class BandingSebaran:
    """Both spreads in per cent, exact, and how far they lie apart."""

    nyata: dict[Predikat, Fraction]
    acuan: dict[Predikat, Fraction]

    @property
    def jarak(self) -> Fraction:
        """Per cent of the people who would have to be elsewhere for both to be equal: 0 to 100."""
        return sum((abs(self.nyata[p] - self.acuan[p]) for p in Predikat), Fraction(0)) / 2


def banding_sebaran(jumlah: Mapping[Predikat, int], bobot: Mapping[Predikat, int]) -> BandingSebaran | None:
    """Compare counts of people with the weights of the guide; None when nobody is rated.

    Weights are ordinal, only their shape counts. Dasar hukum: SE MenPANRB 3/2023 (curves); it sets no quota.
    """
    orang, total = sum(jumlah.values()), sum(bobot.values())
    if not orang or not total:
        return None
    return BandingSebaran(
        {p: Fraction(100 * jumlah.get(p, 0), orang) for p in Predikat},
        {p: Fraction(100 * bobot.get(p, 0), total) for p in Predikat},
    )


def kekurangan_pola(tabel: Mapping[str, Mapping[str, int]], terbesar: int) -> str:
    """Say in a sentence what a guide curve lacks: a weight per predikat for each capaian, and a sum above nought.

    Empty when it is complete. Weights are whole numbers of 0 to `terbesar`; only their shape counts, as the
    regulation draws curves and sets no quota. Dasar hukum: SE MenPANRB 3/2023.
    """
    for capaian in CapaianOrganisasi:
        baris = tabel.get(capaian.value, {})
        if set(baris) != {p.value for p in Predikat}:
            return f"Isi bobot kelima predikat untuk capaian {capaian.label}."
        if any(type(bobot) is not int or not 0 <= bobot <= terbesar for bobot in baris.values()):
            return f"Bobot untuk capaian {capaian.label} harus bilangan bulat 0 sampai {terbesar}."
        if not sum(baris.values()):
            return f"Sedikitnya satu bobot untuk capaian {capaian.label} lebih dari nol."
    return "" if len(tabel) == len(CapaianOrganisasi) else "Pola memuat capaian yang tidak dikenal."
