"""SKD thresholds, the cut to SKB, and the windows of sanggah."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from asn_portal.lib.galat import IsianSalah

Ambang = Mapping[str, Mapping[str, int | None]]


@dataclass(frozen=True, slots=True)
class NilaiSkd:
    """Scores of one participant; points."""

    no: str
    twk: int
    tiu: int
    tkp: int
    lolos_ambang: bool = True

    @property
    def total(self) -> int:
        """Sum of the three subtests."""
        return self.twk + self.tiu + self.tkp


@dataclass(frozen=True, slots=True)
class HasilAmbang:
    """Whether a participant passes, the total, and every threshold missed ("TIU < 85")."""

    lolos: bool
    total: int
    alasan: tuple[str, ...]


def periksa_ambang(nilai: NilaiSkd, kebutuhan: str, ambang: Ambang, maks: Mapping[str, int]) -> HasilAmbang:
    """Compare scores with the thresholds of the kind of need; a score equal to a threshold passes.

    Points. Dasar hukum: KepmenPANRB 321/2024.
    """
    if kebutuhan not in ambang:
        raise IsianSalah(f"Jenis kebutuhan “{kebutuhan}” tidak dikenal. Pakai salah satu dari: {', '.join(ambang)}.")
    skor = {"twk": nilai.twk, "tiu": nilai.tiu, "tkp": nilai.tkp}
    for nama, isi in skor.items():
        if not 0 <= isi <= maks[nama]:
            raise IsianSalah(f"Nilai {nama.upper()} harus antara 0 dan {maks[nama]}.")
    aturan = ambang[kebutuhan]
    alasan = [f"{nama.upper()} < {batas}" for nama, isi in skor.items() if (batas := aturan[nama]) and isi < batas]
    kumulatif = aturan["kumulatif"]
    if kumulatif and nilai.total < kumulatif:
        alasan.append(f"total < {kumulatif}")
    return HasilAmbang(not alasan, nilai.total, tuple(alasan))


def _urut(nilai: NilaiSkd) -> tuple[int, int, int, int]:
    return -nilai.total, -nilai.tkp, -nilai.tiu, -nilai.twk


def potong_skb(peserta: Sequence[NilaiSkd], kursi: int, kali_kursi: int) -> list[str]:
    """Invite the best `kali_kursi` times the seats, and everyone identical to the last one invited.

    Participants who missed a threshold are left out. Order: total, TKP, TIU, TWK, all descending.
    Dasar hukum: PermenPANRB 27/2021; PermenPANRB 6/2024.
    """
    if kursi < 1:
        raise IsianSalah("Jumlah kursi harus paling sedikit satu.")
    urut = sorted((satu for satu in peserta if satu.lolos_ambang), key=_urut)
    batas = kursi * kali_kursi
    if len(urut) <= batas:
        return [satu.no for satu in urut]
    akhir = _urut(urut[batas - 1])
    return [satu.no for nomor, satu in enumerate(urut) if nomor < batas or _urut(satu) == akhir]


@dataclass(frozen=True, slots=True)
class MasaSanggah:
    """Windows of one objection round, all days inclusive."""

    akhir_sanggah: date
    jawab_mulai: date
    jawab_akhir: date
    pengumuman_mulai: date
    pengumuman_akhir: date


def masa_sanggah(mulai: date, hari: Mapping[str, int]) -> MasaSanggah:
    """Lay out the windows: objection, answers from the same day, re-announcement after it.

    Calendar days, inclusive. Dasar hukum: PermenPANRB 6/2024; jadwal nasional 2023 dan 2024.
    """
    akhir = mulai + timedelta(days=hari["sanggah"] - 1)
    umum = akhir + timedelta(days=1)
    return MasaSanggah(
        akhir_sanggah=akhir,
        jawab_mulai=mulai,
        jawab_akhir=mulai + timedelta(days=hari["jawab"] - 1),
        pengumuman_mulai=umum,
        pengumuman_akhir=umum + timedelta(days=hari["pengumuman"] - 1),
    )
