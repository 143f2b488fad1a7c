"""Feedback without names: what of a pool may be shown, and what is never shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kinerja.enums import Ekspektasi

from .umpan_balik import MIN_PEMBERI


@dataclass(frozen=True)
class Masukan:
    """What one giver wrote into one pool; `pemberi` tells givers apart and nothing else."""

    pemberi: str
    isi: Mapping[str, str]
    kekuatan: str = ""
    perbaikan: str = ""


@dataclass(frozen=True)
class HasilTopik:
    """How many judged one topic, by direction. There is no total over topics."""

    topik: str
    di_bawah: int
    sesuai: int
    di_atas: int


@dataclass(frozen=True)
class HasilMasukan:
    """What a pool releases, once."""

    topik: tuple[HasilTopik, ...]
    kekuatan: tuple[str, ...]
    perbaikan: tuple[str, ...]


def rangkum(masukan: Iterable[Masukan], topik: Sequence[str], acak: Callable[[list[str]], None]) -> HasilMasukan | None:
    """Sum a pool up, or give None when fewer than five different people wrote into it.

    A topic that fewer than five of them judged is left out. The number of givers is not told, and there is no sum
    over topics, so nothing can be subtracted. Texts lose their order (`acak` shuffles in place), strengths and
    weaknesses apart, so that no text leads to the other of the same hand.
    """
    semua = {m.pemberi: m for m in masukan if m.isi or m.kekuatan or m.perbaikan}
    if len(semua) < MIN_PEMBERI:
        return None
    hasil = []
    for satu in topik:
        arah = [m.isi[satu] for m in semua.values() if satu in m.isi]
        if len(arah) >= MIN_PEMBERI:
            hasil.append(
                HasilTopik(
                    satu,
                    arah.count(Ekspektasi.DI_BAWAH.value),
                    arah.count(Ekspektasi.SESUAI.value),
                    arah.count(Ekspektasi.DI_ATAS.value),
                )
            )
    teks: list[tuple[str, ...]] = []
    for daftar in ([m.kekuatan for m in semua.values()], [m.perbaikan for m in semua.values()]):
        isi = sorted(t for t in daftar if t)
        acak(isi)
        teks.append(tuple(isi))
    return HasilMasukan(tuple(hasil), teks[0], teks[1])
