"""The dossier of a person and a span: sections side by side, each with its gaps named.

A floor above adds its own section in `ready()`: `daftar_bagian("pelatihan", fungsi)`. A section that
nobody provides yet stands there and says so.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from jabatan.models import Pegawai
from kinerja.rules.masa import Masa


@dataclass(frozen=True)
class Butir:
    """One line of a section: words, what counts, a quiet line, and where it can be opened."""

    teks: str
    nilai: str = ""
    sub: str = ""
    url: str = ""


@dataclass(frozen=True)
class Bagian:
    """One section: figures, lines, a sentence when there are none, and the gaps."""

    judul: str
    angka: list[tuple[str, str]] = field(default_factory=list)
    butir: list[Butir] = field(default_factory=list)
    kosong: str = ""
    celah: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Permintaan:
    """Whose dossier, for which span, read by whom, as of which day."""

    pegawai: Pegawai
    masa: Masa
    user: Any
    per_tanggal: date

    @property
    def akhir(self) -> date:
        """Last day that can hold evidence: the end of the span, or today."""
        return min(self.masa.akhir, self.per_tanggal)


Fungsi = Callable[[Permintaan], Bagian]

URUTAN = (
    "skp",
    "log",
    "uji_petik",
    "umpan_balik",
    "kekuatan",
    "kehadiran",
    "dialog",
    "penilaian",
    "warga",
    "pelatihan",
)
_DAFTAR: dict[str, Fungsi] = {}
_BELUM = {
    "pelatihan": Bagian("Pelatihan", kosong="Belum ada catatan pelatihan pada masa ini."),
}


def daftar_bagian(kode: str, fungsi: Fungsi) -> None:
    """Register a section; `kode` is one of `URUTAN`. Registering another function under a name is a mistake."""
    if kode not in URUTAN:
        raise ValueError(f"Unknown section of the dossier: {kode}.")
    if _DAFTAR.get(kode, fungsi) is not fungsi:
        raise ValueError(f"Section {kode} is registered twice.")
    _DAFTAR[kode] = fungsi


def list_bagian(permintaan: Permintaan) -> list[Bagian]:
    """Give the sections in their order; each keeps to what the reader may see."""
    return [_DAFTAR[kode](permintaan) if kode in _DAFTAR else _BELUM[kode] for kode in URUTAN]


def list_celah(bagian: list[Bagian]) -> list[str]:
    """Give every gap, in the order of the sections."""
    return [kalimat for satu in bagian for kalimat in satu.celah]
