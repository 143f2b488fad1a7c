"""What the ratings of the parts suggest for the whole. The rater decides; the rule only proposes.

Dasar hukum: PermenPANRB 6/2022 gives no arithmetic; the limits below are a product policy
(docs/istilah.md, "saran rating") and the rater answers for a different choice with a reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from kinerja.enums import Ekspektasi

ANGKA = {Ekspektasi.DI_BAWAH: 1, Ekspektasi.SESUAI: 2, Ekspektasi.DI_ATAS: 3}
BATAS_ATAS = Fraction(5, 2)
BATAS_BAWAH = Fraction(3, 2)


@dataclass(frozen=True)
class Saran:
    """A suggestion and its reason as an Indonesian sentence; `rating` is None when nothing is rated."""

    rating: Ekspektasi | None
    alasan: str


@dataclass(frozen=True)
class NilaiRhk:
    """One RHK with its rating; `rating` None is not rated and does not count."""

    utama: bool
    rating: Ekspektasi | None


def _rata_rata(angka: Sequence[int]) -> Fraction:
    return Fraction(sum(angka), len(angka))


def _teks(nilai: Fraction) -> str:
    """Write a mean with two decimals, cut by exact arithmetic, with the Indonesian comma."""
    ratus = (nilai.numerator * 200 + nilai.denominator) // (2 * nilai.denominator)
    return f"{ratus // 100},{ratus % 100:02d}"


def _usul(angka: Sequence[int], utama: Sequence[int]) -> Ekspektasi:
    """Apply the limits of the module to the rated parts; `utama` are those whose failure weighs more."""
    rata = _rata_rata(angka)
    utama_bawah = sum(nilai == 1 for nilai in utama)
    if rata < BATAS_BAWAH or 2 * utama_bawah > len(utama) > 0:
        return Ekspektasi.DI_BAWAH
    if rata >= BATAS_ATAS and utama_bawah == 0:
        return Ekspektasi.DI_ATAS
    return Ekspektasi.SESUAI


def saran_hasil_kerja(rhk: Sequence[NilaiRhk]) -> Saran:
    """Suggest the rating of results from the rated RHK.

    Mean of 1/2/3 per RHK: at least 2.5 with no utama below is `di_atas`; below 1.5, or more than
    half of the utama below, is `di_bawah`; else `sesuai`. Nothing rated gives no suggestion.
    Dasar hukum: product policy, see the module.
    """
    dinilai = [(r.utama, ANGKA[r.rating]) for r in rhk if r.rating is not None]
    if not dinilai:
        return Saran(None, "Belum dapat dinilai: belum ada RHK yang diberi rating.")
    angka = [nilai for _, nilai in dinilai]
    utama = [nilai for is_utama, nilai in dinilai if is_utama]
    kalimat = f"Rata-rata {len(angka)} RHK adalah {_teks(_rata_rata(angka))} dari 3"
    bawah = utama.count(1)
    tambahan = f"; {bawah} dari {len(utama)} RHK utama di bawah ekspektasi" if bawah else ""
    return Saran(_usul(angka, utama), f"{kalimat}{tambahan}.")


def batas_disiplin(tingkat: str) -> Ekspektasi:
    """Give the highest suggestion for conduct in a period in which a sanction of a level was decided.

    Dasar hukum: PP 94/2021, Pasal 8; product policy, see the module.
    """
    return Ekspektasi.SESUAI if tingkat == "ringan" else Ekspektasi.DI_BAWAH


def saran_perilaku(rating: Sequence[Ekspektasi | None], *, batas: Ekspektasi | None = None) -> Saran:
    """Suggest the rating of conduct from the rated BerAKHLAK values, each weighing the same.

    `batas` caps the suggestion: `sesuai` for a proven case in the period, `di_bawah` for a
    sanction of level sedang or berat. Dasar hukum: product policy, see the module.
    """
    angka = [ANGKA[r] for r in rating if r is not None]
    if not angka:
        return Saran(None, "Belum dapat dinilai: belum ada nilai BerAKHLAK yang diberi rating.")
    hasil = _usul(angka, angka)
    kalimat = f"Rata-rata {len(angka)} nilai BerAKHLAK adalah {_teks(_rata_rata(angka))} dari 3."
    if batas is not None and ANGKA[hasil] > ANGKA[batas]:
        return Saran(batas, f"{kalimat} Dibatasi karena ada pelanggaran disiplin pada periode ini.")
    return Saran(hasil, kalimat)
