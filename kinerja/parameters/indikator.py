"""Reviewed data of indicators: templates per profession, and the check questions of how one is judged."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import yaml

from kinerja.enums import ArahTarget, Aspek

from . import FOLDER


@dataclass(frozen=True)
class TemplatIki:
    """One indicator of a template."""

    aspek: Aspek
    uraian: str
    target: Decimal
    satuan: str
    rumus: str
    pembilang: str
    penyebut: str
    sumber_data: str
    arah: ArahTarget


@dataclass(frozen=True)
class PaketIndikator:
    """A result with indicators that belong together."""

    kode: str
    uraian: str
    indikator: tuple[TemplatIki, ...]


@dataclass(frozen=True)
class Profesi:
    """A profession: words in the name of its posts, whether it serves the public, its templates."""

    kode: str
    nama: str
    kata: tuple[str, ...]
    is_layanan: bool
    paket: tuple[PaketIndikator, ...]


@dataclass(frozen=True)
class Pertanyaan:
    """A check question; the first choice is right."""

    kode: str
    tanya: str
    pilihan: tuple[str, ...]
    jelas: str


def _iki(baris: list[object]) -> TemplatIki:
    aspek, uraian, target, satuan, rumus, pembilang, penyebut, sumber, arah = (str(b) for b in baris)
    return TemplatIki(
        Aspek(aspek), uraian, Decimal(target), satuan, rumus, pembilang, penyebut, sumber, ArahTarget(arah)
    )


@cache
def list_profesi() -> tuple[Profesi, ...]:
    """Give the professions with their templates in the order of the file."""
    data = yaml.safe_load((FOLDER / "templat_indikator.yaml").read_text(encoding="utf-8"))
    return tuple(
        Profesi(
            p["kode"],
            p["nama"],
            tuple(p["kata"]),
            p["layanan"],
            tuple(
                PaketIndikator(s["kode"], s["uraian"], tuple(_iki(baris) for baris in s["indikator"]))
                for s in p["paket"]
            ),
        )
        for p in data
    )


@cache
def list_pertanyaan() -> tuple[Pertanyaan, ...]:
    """Give the check questions."""
    data = yaml.safe_load((FOLDER / "pemahaman.yaml").read_text(encoding="utf-8"))
    return tuple(Pertanyaan(p["kode"], p["tanya"], tuple(p["pilihan"]), p["jelas"]) for p in data)
