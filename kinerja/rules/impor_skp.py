"""From rows of a sheet, one per indicator, to the contents of one SKP.

Dasar hukum: PermenPANRB 6/2022 (form of SKP: RHK with indicators, or with a narrative measure).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kinerja.enums import Aspek, JenisRhk, PendekatanSkp

TARGET_TERBESAR = Decimal("999999999999.99")


class SkpTidakSelaras(ValueError):
    """The rows of one SKP do not fit together; the text is the sentence for the person."""

    def __init__(self, baris: int, kolom: str, pesan: str) -> None:
        super().__init__(pesan)
        self.baris, self.kolom = baris, kolom


@dataclass(frozen=True, kw_only=True, slots=True)
class BarisSkp:
    """One row as read; `target` None and `aspek` empty in a qualitative SKP. Days are inclusive."""

    nomor: int
    mulai: date
    selesai: date
    nomor_rhk: int
    jenis: JenisRhk
    rhk: str
    rhk_pimpinan: str
    aspek: str
    indikator: str
    target: Decimal | None
    satuan: str


@dataclass(frozen=True, slots=True)
class IsiRhkImpor:
    """One RHK: its words, the leader's words, and either a measure or indicators."""

    jenis: JenisRhk
    uraian: str
    rhk_pimpinan: str
    ukuran: str
    iki: tuple[tuple[Aspek, str, Decimal, str], ...]


@dataclass(frozen=True, slots=True)
class IsiSkp:
    """The contents of one SKP; both days inclusive."""

    mulai: date
    selesai: date
    pendekatan: PendekatanSkp
    rhk: tuple[IsiRhkImpor, ...]

    def kunci(self) -> Any:
        """Give what makes two SKP the same: words and targets in order, whoever leads."""
        return tuple((r.jenis, r.uraian, r.ukuran, tuple(sorted(r.iki))) for r in self.rhk)


def susun_isi(baris: Sequence[BarisSkp]) -> IsiSkp:
    """Put the rows of one person and first day together. Raises `SkpTidakSelaras` naming row and column.

    Dasar hukum: PermenPANRB 6/2022.
    """
    awal = baris[0]
    kualitatif = not awal.aspek
    if awal.selesai < awal.mulai:
        raise SkpTidakSelaras(awal.nomor, "selesai", "Hari terakhir mendahului hari pertama. Periksa kedua tanggal.")
    if awal.mulai.year != awal.selesai.year:
        raise SkpTidakSelaras(
            awal.nomor, "selesai", "Satu SKP berlaku dalam satu tahun kalender. Bagi menjadi SKP tiap tahun."
        )
    kelompok: dict[int, list[BarisSkp]] = {}
    for satu in baris:
        if satu.selesai != awal.selesai:
            raise SkpTidakSelaras(
                satu.nomor, "selesai", f"Berbeda dari baris {awal.nomor}, padahal orang dan hari pertamanya sama."
            )
        if (not satu.aspek) != kualitatif:
            raise SkpTidakSelaras(
                satu.nomor, "aspek", "Satu SKP seluruhnya kuantitatif (aspek diisi) atau kualitatif (aspek kosong)."
            )
        kelompok.setdefault(satu.nomor_rhk, []).append(satu)
    return IsiSkp(
        awal.mulai,
        awal.selesai,
        PendekatanSkp.KUALITATIF if kualitatif else PendekatanSkp.KUANTITATIF,
        tuple(_susun_rhk(kelompok[nomor], kualitatif=kualitatif) for nomor in sorted(kelompok)),
    )


def _susun_rhk(baris: Sequence[BarisSkp], *, kualitatif: bool) -> IsiRhkImpor:
    """Put the rows of one RHK together."""
    awal = baris[0]
    iki: list[tuple[Aspek, str, Decimal, str]] = []
    for satu in baris:
        for kolom in ("rhk", "jenis", "rhk_pimpinan"):
            if getattr(satu, kolom) != getattr(awal, kolom):
                raise SkpTidakSelaras(
                    satu.nomor,
                    "jenis_rhk" if kolom == "jenis" else kolom,
                    f"Berbeda dari baris {awal.nomor}, padahal nomor RHK-nya sama. Samakan, atau beri nomor lain.",
                )
        if kualitatif:
            if satu is not awal:
                raise SkpTidakSelaras(
                    satu.nomor, "nomor_rhk", f"RHK kualitatif cukup satu baris; sudah ada pada baris {awal.nomor}."
                )
            if satu.target is not None or satu.satuan:
                raise SkpTidakSelaras(satu.nomor, "aspek", "Baris bertarget memerlukan aspek. Isi aspeknya.")
            continue
        if satu.target is None or not satu.satuan:
            kolom = "target" if satu.target is None else "satuan"
            raise SkpTidakSelaras(satu.nomor, kolom, f"Indikator kuantitatif memerlukan {kolom}. Isi kolom ini.")
        if not 0 <= satu.target <= TARGET_TERBESAR:
            raise SkpTidakSelaras(satu.nomor, "target", "Target harus nol sampai 999.999.999.999,99.")
        if len(satu.indikator) > 400:
            raise SkpTidakSelaras(satu.nomor, "indikator", "Indikator paling banyak 400 huruf. Ringkaskan.")
        butir = (Aspek(satu.aspek), satu.indikator, satu.target, satu.satuan)
        if butir in iki:
            raise SkpTidakSelaras(satu.nomor, "indikator", "Indikator ini sudah tertulis pada RHK yang sama.")
        iki.append(butir)
    return IsiRhkImpor(awal.jenis, awal.rhk, awal.rhk_pimpinan, awal.indikator if kualitatif else "", tuple(iki))
