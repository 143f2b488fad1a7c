"""What the employees' own survey asks on a day, and how few answers are never shown."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from asn_portal.lib.parameter import BukuParameter, baca_yaml

from . import FOLDER


@dataclass(frozen=True)
class Dimensi:
    """One statement that is answered from 1 to 5; `is_puas` when it counts into satisfaction."""

    kode: str
    nama: str
    pernyataan: str
    is_puas: bool


@cache
def get_buku_kepuasan() -> BukuParameter:
    """Give the dated questions and limits."""
    return BukuParameter(baca_yaml(FOLDER / "kepuasan.yaml"))


@cache
def list_dimensi(tanggal: date) -> tuple[Dimensi, ...]:
    """Give the statements in force on a day, in their order. Raises `ParameterTidakBerlaku`."""
    isi = get_buku_kepuasan().per(tanggal)["kepuasan_dimensi"].isi()
    return tuple(Dimensi(kode, nama, kalimat, jenis == "kepuasan") for kode, nama, kalimat, jenis in isi)


def get_sel_minimum(tanggal: date) -> int:
    """Give the fewest answers of a group that is shown. Raises `ParameterTidakBerlaku`."""
    return int(get_buku_kepuasan().per(tanggal)["kepuasan_sel_minimum"].isi())
