"""Signs of ballot stuffing among answers of one day; a sign holds an answer back, a person decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Masuk:
    """One answer as detection sees it: `menit` of the day it came, `tempat` its counter, officers by id."""

    menit: int
    tempat: Hashable
    petugas: tuple[int, ...]
    nilai: tuple[int, ...]
    saran: str


@dataclass(frozen=True, slots=True)
class BatasDeteksi:
    """`beruntun` answers in `beruntun_menit` minutes at one counter are still usual; the share `seragam_bagian` counts
    from `seragam_minimum` answers of one officer; a text of `kembar_huruf` letters is suspect from `kembar` on."""

    beruntun: int
    beruntun_menit: int
    seragam_minimum: int
    seragam_bagian: Fraction
    kembar: int
    kembar_huruf: int


def cari_beruntun(jawaban: Sequence[Masuk], batas: BatasDeteksi) -> set[int]:
    """Find the answers of a day that came in a burst at one counter; by their place in the list."""
    per_tempat: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
    for urut, satu in enumerate(jawaban):
        per_tempat[satu.tempat].append((satu.menit, urut))
    kena: set[int] = set()
    for daftar in per_tempat.values():
        daftar.sort()
        awal = 0
        for akhir, (menit, _) in enumerate(daftar):
            while menit - daftar[awal][0] >= batas.beruntun_menit:
                awal += 1
            if akhir - awal + 1 > batas.beruntun:
                kena.update(urut for _, urut in daftar[awal : akhir + 1])
    return kena


def cari_seragam(jawaban: Sequence[Masuk], batas: BatasDeteksi) -> set[int]:
    """Find the answers with one value throughout of officers of whom nearly all answers of the day are so."""
    per_orang: dict[int, list[int]] = defaultdict(list)
    for urut, satu in enumerate(jawaban):
        for orang in satu.petugas:
            per_orang[orang].append(urut)
    kena: set[int] = set()
    for daftar in per_orang.values():
        seragam = [urut for urut in daftar if len(set(jawaban[urut].nilai)) == 1]
        if len(daftar) >= batas.seragam_minimum and len(seragam) >= batas.seragam_bagian * len(daftar):
            kena.update(seragam)
    return kena


def rapikan_teks(teks: str) -> str:
    """Give a text as it is compared: letters and digits alone, small."""
    return " ".join("".join(h if h.isalnum() else " " for h in teks.casefold()).split())


def cari_kembar(jawaban: Sequence[Masuk], batas: BatasDeteksi) -> set[int]:
    """Find the answers of a day whose words are the same; short words such as "baik" say nothing."""
    per_teks: dict[str, list[int]] = defaultdict(list)
    for urut, satu in enumerate(jawaban):
        teks = rapikan_teks(satu.saran)
        if len(teks) >= batas.kembar_huruf:
            per_teks[teks].append(urut)
    return {urut for daftar in per_teks.values() if len(daftar) >= batas.kembar for urut in daftar}


def is_melebihi_transaksi(jawaban: int, transaksi: int | None) -> bool:
    """Tell whether a service has more answers of a day than transactions; never when those were not counted."""
    return transaksi is not None and jawaban > transaksi


def gabung(*tanda: tuple[str, Iterable[int]]) -> dict[int, list[str]]:
    """Give the signs of each answer in the order given."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for nama, kena in tanda:
        for urut in kena:
            hasil[urut].append(nama)
    return dict(hasil)
