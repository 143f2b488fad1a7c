"""Reviewed data of law for appraisal: conduct guides of BerAKHLAK and national working hours."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path

import yaml

from asn_portal.lib.parameter import BukuParameter, NilaiParameter, baca_yaml
from kinerja.enums import JenisLampiran, NilaiBerakhlak
from kinerja.rules.jam_kerja import JamHari

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class PanduanBerakhlak:
    """One core value with its three conduct guides (SE MenPANRB 20/2021)."""

    kode: NilaiBerakhlak
    nama: str
    panduan: tuple[str, ...]


@cache
def list_berakhlak() -> tuple[PanduanBerakhlak, ...]:
    """Give the seven values in their order, each with its guides."""
    isi: dict[str, list[str]] = {}
    with (FOLDER / "berakhlak.csv").open(encoding="utf-8", newline="") as berkas:
        for baris in csv.DictReader(berkas):
            isi.setdefault(baris["kode"], []).append(baris["panduan_ringkas"])
    return tuple(
        PanduanBerakhlak(NilaiBerakhlak(kode), NilaiBerakhlak(kode).label, tuple(panduan))
        for kode, panduan in isi.items()
    )


@cache
def get_jam_kerja_nasional() -> Mapping[date, Mapping[int, JamHari]]:
    """Give the national working hours: first day in force → weekday (1 = Monday) → hours."""
    data = yaml.safe_load((FOLDER / "jam_kerja.yaml").read_text(encoding="utf-8"))
    return {
        sejak: {
            hari: JamHari(time.fromisoformat(jam["masuk"]), time.fromisoformat(jam["pulang"]), isi["dasar_hukum"])
            for hari, jam in isi["hari"].items()
        }
        for sejak, isi in data["nilai"].items()
    }


@cache
def get_buku_distribusi() -> BukuParameter:
    """Give the dated guide curves of predikat."""
    return BukuParameter(baca_yaml(FOLDER / "pola_distribusi.yaml"))


@cache
def get_buku_angka_kredit() -> BukuParameter:
    """Give the dated tables of angka kredit."""
    return BukuParameter(baca_yaml(FOLDER / "angka_kredit.yaml"))


@dataclass(frozen=True)
class JenisSetelan:
    """What can be set: its key, the words of the page, and the whole numbers that make sense."""

    kunci: str
    nama: str
    satuan: str
    terkecil: int
    terbesar: int


POLA = JenisSetelan("pola_distribusi", "Pola distribusi predikat", "tabel bobot per capaian organisasi", 0, 1000)
"""The one setting that is a table; `terkecil` and `terbesar` hold for each weight in it."""


@cache
def list_jenis_setelan() -> tuple[JenisSetelan, ...]:
    """Give the settings of appraisal in the order of the page."""
    data = yaml.safe_load((FOLDER / "setelan.yaml").read_text(encoding="utf-8"))
    return tuple(JenisSetelan(s["kunci"], s["nama"], s["satuan"], *s["batas"]) for s in data)


@cache
def get_setelan_bawaan() -> tuple[NilaiParameter, ...]:
    """Give the values that hold until the institution sets its own."""
    return tuple(baca_yaml(FOLDER / "setelan.yaml"))


@cache
def list_saran_lampiran(kelompok: str = "umum") -> Mapping[JenisLampiran, tuple[str, ...]]:
    """Give the suggested lines of the three attached lists; `kelompok` is umum, jpt or layanan."""
    data = yaml.safe_load((FOLDER / "lampiran.yaml").read_text(encoding="utf-8"))
    return {jenis: tuple(data[kelompok][jenis]) for jenis in JenisLampiran}


@dataclass(frozen=True)
class ButirKatalog:
    """A reward or a consequence: what it is, when it follows, and its legal ground."""

    nama: str
    syarat: str
    isi: str
    dasar_hukum: str


@cache
def list_katalog() -> tuple[tuple[str, tuple[ButirKatalog, ...]], ...]:
    """Give the published rewards and consequences, by part."""
    data = yaml.safe_load((FOLDER / "katalog.yaml").read_text(encoding="utf-8"))
    return tuple((satu["bagian"], tuple(ButirKatalog(**b) for b in satu["butir"])) for satu in data)
