"""When a rating must say why and rest on evidence."""

from collections.abc import Iterable
from dataclasses import dataclass

from kinerja.enums import Ekspektasi


@dataclass(frozen=True)
class RatingBerdasar:
    """One rating by its name on the sheet, with whether a reason and how much evidence stand beside it."""

    nama: str
    rating: str
    beralasan: bool
    jumlah_bukti: int


def wajib_berdasar(rating: str) -> bool:
    """Tell whether a rating needs a reason and evidence: every one above or below what was expected.

    Dasar hukum: PermenPANRB 6/2022 (rating from realisation, evidence and feedback); the demand is a product policy.
    """
    return rating in (Ekspektasi.DI_ATAS, Ekspektasi.DI_BAWAH)


def kekurangan_dasar(rating: Iterable[RatingBerdasar]) -> list[str]:
    """Give what ratings above or below expectation lack, and which; empty when the sheet may be delivered."""
    kurang: dict[str, list[str]] = {}
    for satu in rating:
        if not wajib_berdasar(satu.rating):
            continue
        tanpa = [kata for kata, ada in (("alasan", satu.beralasan), ("bukti", satu.jumlah_bukti > 0)) if not ada]
        if tanpa:
            kurang.setdefault(" dan ".join(tanpa), []).append(satu.nama)
    return [f"{tanpa} untuk {', '.join(nama)}" for tanpa, nama in kurang.items()]
