"""The national parameter files and the example Perkada, loaded once per process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from asn_portal.lib.parameter import BukuParameter, NilaiParameter, baca_folder, baca_yaml

FOLDER = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def parameter_nasional() -> tuple[NilaiParameter, ...]:
    """Return the reviewed national values of `penggajian/parameters`."""
    return tuple(baca_folder(FOLDER))


@lru_cache(maxsize=1)
def perkada_contoh() -> tuple[NilaiParameter, ...]:
    """Return the values of the fictitious Perkada of Kota Tanjung Harapan, for demo and tests."""
    return tuple(baca_folder(FOLDER / "perkada_contoh"))


def buku(lokal: Iterable[NilaiParameter] = ()) -> BukuParameter:
    """Return a book of the national values and these local ones."""
    return BukuParameter(parameter_nasional(), lokal)


@dataclass(frozen=True, slots=True)
class Contoh:
    """A regulation to start a draft from; `isi` holds its values and worked cases as in the file."""

    kode: str
    daerah: str
    perkada: str
    judul: str
    keterangan: str
    keyakinan: str
    isi: Mapping[str, Any]


@lru_cache(maxsize=1)
def perkada_siap() -> tuple[Contoh, ...]:
    """Return the loadable examples: other regions' shapes, and the fictitious city's own."""
    hasil = [_contoh(satu) for satu in sorted((FOLDER / "perkada_siap").glob("*.yaml"))]
    return (*hasil, _contoh(FOLDER / "perkada_contoh" / "tanjung_harapan_2026.yaml"))


def _contoh(berkas: Path) -> Contoh:
    isi = yaml.safe_load(berkas.read_text(encoding="utf-8"))
    return Contoh(
        isi.get("kode", berkas.stem),
        isi.get("daerah", "Kota Tanjung Harapan"),
        isi["perkada"],
        isi["judul"],
        isi.get("keterangan", "Peraturan peragaan yang lengkap; bukan peraturan daerah mana pun."),
        isi["keyakinan"],
        isi,
    )


@lru_cache(maxsize=16)
def perkada_pembanding(nama: str) -> tuple[NilaiParameter, ...]:
    """Return the rule set of another region or ministry by its file name, e.g. "tulang_bawang"."""
    return tuple(baca_yaml(FOLDER / "perkada_pembanding" / f"{nama}.yaml"))
