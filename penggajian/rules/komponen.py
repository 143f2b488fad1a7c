"""What a component, a fact and a check are: the vocabulary of the engine's tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from penggajian.enums import Arah, Bagian, Sebab, Tingkat

Fungsi = Callable[..., Any]
TUNJANGAN_JABATAN: Final = ("tunjangan_struktural", "tunjangan_fungsional", "tunjangan_penyetaraan", "tunjangan_umum")
"""The allowances of the post: of its level, of its function, what a decision guarantees, or the general one."""


@dataclass(frozen=True, slots=True)
class Versi:
    """One reasoning of a component, in force from a day until the next version starts."""

    sejak: date
    fungsi: Fungsi


@dataclass(frozen=True, slots=True)
class Komponen:
    """One line of the slip, or one amount a line rests on.

    `satuan` is rupiah, persejuta or tahun. `setelah_bersih` marks voluntary deductions, which
    are taken after net pay and stay out of `gaji_jumlah_potongan`.
    """

    kode: str
    nama: str
    bagian: Bagian
    arah: Arah
    dasar_hukum: str
    sebab: Sebab
    versi: tuple[Versi, ...]
    urutan: int = 0
    satuan: str = "rupiah"
    setelah_bersih: bool = False


@dataclass(frozen=True, slots=True)
class Fakta:
    """One whole-number column of the snapshot; `bawaan` None means it must be given.

    `sebutan` has the words of codes that are no words by themselves.
    `bila` names the local parameter without which the fact is not needed: it is then neither read nor stored.
    """

    kode: str
    nama: str
    satuan: str
    bawaan: int | None = None
    kode_teks: Mapping[str, int] | None = None
    bila: str = ""
    sebutan: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One rule that a row must meet; `fungsi` returns True where the row is at fault.

    `pesan` and `perbaikan` are Indonesian sentences; `{nama}` is filled with the row's facts.
    """

    kode: str
    bagian: Bagian
    sebab: Sebab
    pesan: str
    perbaikan: str
    fungsi: Fungsi
    tingkat: Tingkat = Tingkat.GALAT
