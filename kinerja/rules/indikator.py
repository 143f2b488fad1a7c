"""Quality of an indicator, realism of its target, and the formula of attainment."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from kinerja.enums import ArahTarget, Aspek

KATA_KABUR = ("optimal", "maksimal", "baik", "terlaksananya", "meningkatnya", "sesuai kebutuhan", "efektif", "dll")
KATA_LUAR_KENDALI = ("inflasi", "kemiskinan", "pertumbuhan ekonomi", "indeks pembangunan", "angka harapan hidup")


@dataclass(frozen=True)
class RingkasIki:
    """An indicator as the rules see it."""

    aspek: Aspek
    uraian: str
    satuan: str
    target: Fraction
    has_sumber: bool = False
    has_penyebut: bool = False


@dataclass(frozen=True)
class Pembanding:
    """What a yearly target is compared with; None where nothing is known."""

    riwayat: Fraction | None = None
    median: Fraction | None = None
    abk: Fraction | None = None

    @property
    def tertinggi(self) -> Fraction | None:
        """Give the highest of what is known."""
        ada = [n for n in (self.riwayat, self.median, self.abk) if n]
        return max(ada) if ada else None


def is_lewat_batas(target: Fraction, pembanding: Pembanding, batas_persen: int) -> bool:
    """Tell whether a target lies above the limit: per cent of the highest comparison, exactly at it is not above.

    Dasar hukum: product policy (setelan batas_realisme); PermenPANRB 6/2022 asks for targets within reach.
    """
    tertinggi = pembanding.tertinggi
    return tertinggi is not None and target * 100 > tertinggi * batas_persen


def list_petunjuk_mutu(iki: RingkasIki, *, is_jpt: bool) -> list[str]:
    """List hints on one indicator: specific, measurable, within control. They never block.

    Dasar hukum: product policy, after PermenPANRB 6/2022 (indikator spesifik, terukur, realistis, berbatas waktu).
    """
    kata = iki.uraian.lower().split()
    petunjuk = []
    kabur = [k for k in KATA_KABUR if re.search(rf"\b{k}\b", iki.uraian.lower())]
    if len(kata) < 2 or kabur:
        contoh = f" Kata “{kabur[0]}” dapat ditafsirkan berbeda." if kabur else ""
        petunjuk.append(f"Belum spesifik.{contoh} Sebut benda yang dihitung dan keadaannya.")
    if iki.target == 0:
        petunjuk.append("Belum terukur: targetnya nol.")
    if iki.satuan.lower().startswith(("persen", "%")) and not iki.has_penyebut:
        petunjuk.append("Persen dari apa? Isi pembilang dan penyebutnya.")
    if not iki.has_sumber:
        petunjuk.append("Sebut sumber datanya, supaya capaian dapat diperiksa.")
    if not is_jpt and any(k in iki.uraian.lower() for k in KATA_LUAR_KENDALI):
        petunjuk.append("Hasil ini di luar kendali satu orang. Pilih ukuran yang dapat Anda pengaruhi langsung.")
    return petunjuk


def is_volume_saja(aspek: Collection[Aspek]) -> bool:
    """Tell whether a result is measured by volume alone, without quality or time.

    Dasar hukum: product policy; for posts that serve the public it blocks, elsewhere it warns.
    """
    return Aspek.KUANTITAS in aspek and not {Aspek.KUALITAS, Aspek.WAKTU} & set(aspek)


def is_cocok(nama_jabatan: str, kata: Sequence[str]) -> bool:
    """Tell whether a post belongs to a profession by the words of its name."""
    return any(k in nama_jabatan.lower() for k in kata)


def capaian_persen(realisasi: Fraction, target: Fraction, arah: ArahTarget) -> Fraction | None:
    """Give the attainment of an indicator in per cent; None where it cannot be computed.

    More is better: realisasi ÷ target × 100. Less is better: target ÷ realisasi × 100.
    Dasar hukum: PermenPANRB 6/2022 leaves the formula to the indicator; it informs the rater.
    """
    atas, bawah = (realisasi, target) if arah == ArahTarget.NAIK else (target, realisasi)
    return atas * 100 / bawah if bawah > 0 else None
