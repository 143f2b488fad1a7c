"""Dated values of law: one frozen type, its loader, and the book a calculation reads from.

A parameter is a value with the day it starts to count, its unit and its legal ground. National
values come from reviewed files (YAML for single values, CSV for tables); values that an
institution sets come as rows. Both are `NilaiParameter`. A book (`BukuParameter`) refuses
overlaps and answers for one day; the values of one day can be written as canonical JSON, hashed,
stored with a run and read back to compute the same month again.

`sampai` is the first day that no longer counts (half-open, like every `berlaku` range).
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import yaml

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.uang import Tarif

SATUAN_TARIF: Final = frozenset({"persen", "fraksi", "indeks"})
"""First word of a unit whose text values are exact rates."""


class ParameterTidakSah(GalatDomain):
    """A value lacks its unit, its ground or a sensible period, so it is not loaded."""

    kode = "parameter_tidak_sah"
    status = 400


class ParameterTidakBerlaku(GalatDomain):
    """No value of the parameter is in force on the day asked for."""

    kode = "parameter_tidak_berlaku"


@dataclass(frozen=True, slots=True)
class NilaiParameter:
    """One value in force over [sejak, sampai), with unit and legal ground.

    `nilai` is JSON-shaped: whole number, decimal text, choice text, `None` (ended by law), a list
    or a mapping of those. `bunyi` tells the article in one Indonesian sentence.
    """

    kunci: str
    sejak: date
    sampai: date | None
    nilai: Any
    satuan: str
    dasar_hukum: str
    keyakinan: str = ""
    bunyi: str = ""

    def __post_init__(self) -> None:
        for nama, isi in (("satuan", self.satuan), ("dasar hukum", self.dasar_hukum)):
            if not str(isi or "").strip():
                raise ParameterTidakSah(
                    f"Parameter {self.kunci} tidak mempunyai {nama}. Lengkapi {nama} sebelum parameter dipakai."
                )
        if self.sampai is not None and self.sampai <= self.sejak:
            raise ParameterTidakSah(f"Parameter {self.kunci} berakhir sebelum mulai berlaku. Periksa kedua tanggalnya.")
        _tolak_pecahan_biner(self.kunci, self.nilai)

    def berlaku_pada(self, tanggal: date) -> bool:
        """Say whether the value counts on that day."""
        return self.sejak <= tanggal and (self.sampai is None or tanggal < self.sampai)

    def isi(self) -> Any:
        """Return the value as rules use it: texts of a rate become `Tarif`, at any depth."""
        jenis = self.satuan.split()[0].rstrip(",")
        return self._baca(self.nilai, jenis == "persen") if jenis in SATUAN_TARIF else self.nilai

    def _baca(self, nilai: Any, is_persen: bool) -> Any:
        if isinstance(nilai, Mapping):
            return {k: self._baca(v, is_persen) for k, v in nilai.items()}
        if isinstance(nilai, list | tuple):
            return [self._baca(v, is_persen) for v in nilai]
        if nilai is None:
            return None
        return Tarif.dari_persen(nilai) if is_persen else Tarif.dari_desimal(nilai)

    def kanonik(self) -> dict[str, Any]:
        """Return a JSON mapping that `dari_kanonik` reads back to an equal value."""
        return {
            "sejak": self.sejak.isoformat(),
            "sampai": self.sampai.isoformat() if self.sampai else None,
            "nilai": self.nilai,
            "satuan": self.satuan,
            "dasar_hukum": self.dasar_hukum,
            "keyakinan": self.keyakinan,
            "bunyi": self.bunyi,
        }

    @classmethod
    def dari_kanonik(cls, kunci: str, isi: Mapping[str, Any]) -> NilaiParameter:
        """Read one entry of a canonical dump."""
        return cls(
            kunci=kunci,
            sejak=date.fromisoformat(isi["sejak"]),
            sampai=date.fromisoformat(isi["sampai"]) if isi.get("sampai") else None,
            nilai=isi["nilai"],
            satuan=isi["satuan"],
            dasar_hukum=isi["dasar_hukum"],
            keyakinan=isi.get("keyakinan", ""),
            bunyi=isi.get("bunyi", ""),
        )


def _tolak_pecahan_biner(kunci: str, nilai: Any) -> None:
    if isinstance(nilai, float):
        raise ParameterTidakSah(
            f"Parameter {kunci} memuat pecahan {nilai} tanpa tanda kutip. "
            "Tulis tarif sebagai teks, misalnya “0.05”, agar nilainya tepat."
        )
    anak: Iterable[Any] = ()
    if isinstance(nilai, Mapping):
        asing = [k for k in nilai if not isinstance(k, str)]
        if asing:
            raise ParameterTidakSah(
                f"Kunci tabel {asing[0]} pada parameter {kunci} harus berupa teks. Beri tanda kutip."
            )
        anak = nilai.values()
    elif isinstance(nilai, list | tuple):
        anak = nilai
    for satu in anak:
        _tolak_pecahan_biner(kunci, satu)


class ParameterPerTanggal(Mapping[str, NilaiParameter]):
    """The values in force on one day; asking for an absent one raises a sentence."""

    def __init__(self, tanggal: date, nilai: Mapping[str, NilaiParameter]) -> None:
        self.tanggal = tanggal
        self._nilai = dict(nilai)

    def __getitem__(self, kunci: str) -> NilaiParameter:
        try:
            return self._nilai[kunci]
        except KeyError:
            raise ParameterTidakBerlaku(
                f"Belum ada nilai “{kunci}” yang berlaku pada {tulis_tanggal(self.tanggal)}. "
                "Minta BKPSDM menetapkan nilainya beserta dasar hukum, lalu hitung lagi."
            ) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._nilai)

    def __len__(self) -> int:
        return len(self._nilai)

    def __contains__(self, kunci: object) -> bool:
        return kunci in self._nilai


class BukuParameter:
    """National and local values together; a local value of the same key goes first.

    Raises `ParameterTidakSah` when two values of one key overlap within the same layer.
    """

    def __init__(self, nasional: Iterable[NilaiParameter] = (), lokal: Iterable[NilaiParameter] = ()) -> None:
        self._lapis = (_susun_lapis(lokal), _susun_lapis(nasional))

    def dengan_lokal(self, lokal: Iterable[NilaiParameter]) -> BukuParameter:
        """Return a book with the same national values and these local ones instead."""
        return BukuParameter(self._semua(1), lokal)

    def _semua(self, lapis: int) -> list[NilaiParameter]:
        return [satu for daftar in self._lapis[lapis].values() for satu in daftar]

    def riwayat(self, kunci: str) -> list[NilaiParameter]:
        """List every value of a key, local before national, oldest first."""
        return [satu for lapis in self._lapis for satu in lapis.get(kunci, [])]

    def kunci(self) -> list[str]:
        """List the keys known at any date, sorted."""
        return sorted({k for lapis in self._lapis for k in lapis})

    def per(self, tanggal: date) -> ParameterPerTanggal:
        """Return the values in force on that day."""
        berlaku: dict[str, NilaiParameter] = {}
        for lapis in reversed(self._lapis):
            for kunci, daftar in lapis.items():
                for satu in daftar:
                    if satu.berlaku_pada(tanggal):
                        berlaku[kunci] = satu
        return ParameterPerTanggal(tanggal, berlaku)

    @classmethod
    def dari_kanonik(cls, dump: Mapping[str, Mapping[str, Any]]) -> BukuParameter:
        """Read back a canonical dump of the values that one calculation used."""
        return cls(NilaiParameter.dari_kanonik(kunci, isi) for kunci, isi in dump.items())


def _susun_lapis(nilai: Iterable[NilaiParameter]) -> dict[str, list[NilaiParameter]]:
    lapis: dict[str, list[NilaiParameter]] = defaultdict(list)
    for satu in nilai:
        lapis[satu.kunci].append(satu)
    for kunci, daftar in lapis.items():
        daftar.sort(key=lambda satu: satu.sejak)
        for dulu, kini in pairwise(daftar):
            if dulu.sampai is None or dulu.sampai > kini.sejak:
                raise ParameterTidakSah(
                    f"Dua nilai “{kunci}” sama-sama berlaku pada {tulis_tanggal(kini.sejak)}. "
                    "Akhiri nilai lama pada hari nilai baru mulai berlaku."
                )
    return dict(lapis)


# --- Canonical form -----------------------------------------------------------------------------
def kanonik(nilai: Iterable[NilaiParameter]) -> dict[str, Any]:
    """Return the canonical mapping key → value of the parameters one calculation used."""
    return {satu.kunci: satu.kanonik() for satu in sorted(nilai, key=lambda p: p.kunci)}


def json_kanonik(isi: Any) -> str:
    """Write JSON with sorted keys and no spaces: equal content gives equal bytes."""
    return json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def sidik(isi: Any) -> str:
    """Return the sha256 (hex) of the canonical JSON of `isi`."""
    return hashlib.sha256(json_kanonik(isi).encode()).hexdigest()


# --- Loading ------------------------------------------------------------------------------------
def baca_yaml(jalur: Path) -> list[NilaiParameter]:
    """Load the parameters of one YAML file (a list of entries, or one entry).

    An entry has `kunci`, `satuan` and `nilai`: start date → {nilai, dasar_hukum, keyakinan, bunyi,
    sampai_dengan}. A value ends the day before the next one starts, or after `sampai_dengan`. An entry
    with `tabel` reads a CSV beside the file instead (see `_baca_tabel`).
    """
    isi = yaml.safe_load(jalur.read_text(encoding="utf-8"))
    if isinstance(isi, Mapping) and "perkada" in isi:
        return _baca_perkada(isi)
    hasil: list[NilaiParameter] = []
    for entri in isi if isinstance(isi, list) else [isi]:
        if "tabel" in entri:
            hasil += _baca_tabel(jalur.parent, entri)
        else:
            hasil += _baca_entri(entri)
    return hasil


def baca_folder(folder: Path) -> list[NilaiParameter]:
    """Load every YAML file of a folder (not of its sub-folders), in name order."""
    return [satu for jalur in sorted(folder.glob("*.yaml")) for satu in baca_yaml(jalur)]


def _tanggal(nilai: Any) -> date:
    return nilai if isinstance(nilai, date) else date.fromisoformat(str(nilai))


def _sesudah(nilai: Any) -> date | None:
    """Turn an inclusive last day into the first day out of force."""
    return _tanggal(nilai) + timedelta(days=1) if nilai else None


def _baca_entri(entri: Mapping[str, Any]) -> list[NilaiParameter]:
    urut = sorted((_tanggal(k), v) for k, v in entri["nilai"].items())
    hasil = []
    for nomor, (sejak, isi) in enumerate(urut):
        sampai = _sesudah(isi.get("sampai_dengan"))
        if sampai is None and nomor + 1 < len(urut):
            sampai = urut[nomor + 1][0]
        hasil.append(
            NilaiParameter(
                kunci=entri["kunci"],
                sejak=sejak,
                sampai=sampai,
                nilai=isi.get("nilai"),
                satuan=entri.get("satuan", ""),
                dasar_hukum=isi.get("dasar_hukum", ""),
                keyakinan=isi.get("keyakinan", ""),
                bunyi=isi.get("bunyi", ""),
            )
        )
    return hasil


def _baca_perkada(isi: Mapping[str, Any]) -> list[NilaiParameter]:
    """Load one local regulation: its entries share name, start and (optional) last day."""
    sejak = _tanggal(isi["berlaku"])
    sampai = _sesudah(isi.get("sampai_dengan"))
    return [
        NilaiParameter(
            kunci=entri["kunci"],
            sejak=sejak,
            sampai=sampai,
            nilai=entri.get("nilai"),
            satuan=entri.get("satuan", ""),
            dasar_hukum=f"{isi['perkada']}, {entri['pasal']}" if entri.get("pasal") else "",
            keyakinan=isi.get("keyakinan", ""),
            bunyi=entri.get("bunyi", ""),
        )
        for entri in isi["parameter"]
    ]


def _baca_tabel(folder: Path, entri: Mapping[str, Any]) -> list[NilaiParameter]:
    """Load a CSV table: rows with equal dates make one value.

    `tabel` names the file, `kolom_kunci` the nested keys, `kolom_nilai` the value (or `kolom_baris` a
    list of columns kept per row in `urut` order), `saring` column → value of the rows to take.
    The ground of the table is the distinct `kolom_dasar` texts of its rows.
    """
    kelompok: dict[tuple[date, date | None], list[dict[str, str]]] = defaultdict(list)
    with (folder / entri["tabel"]).open(encoding="utf-8", newline="") as berkas:
        for baris in csv.DictReader(berkas):
            if all(baris[k] == str(v) for k, v in entri.get("saring", {}).items()):
                kunci = (_tanggal(baris["berlaku_mulai"]), _sesudah(baris["berlaku_sampai"]))
                kelompok[kunci].append(baris)
    if entri.get("akumulasi"):
        kelompok = _akumulasi(kelompok)
    hasil = []
    for (sejak, sampai), daftar in kelompok.items():
        isi: dict[str, Any] = {}
        for baris in daftar:
            _taruh(isi, baris, entri)
        hasil.append(
            NilaiParameter(
                kunci=entri["kunci"],
                sejak=sejak,
                sampai=sampai,
                nilai=isi,
                satuan=entri.get("satuan", ""),
                dasar_hukum=_gabung(daftar, entri.get("kolom_dasar", "dasar")),
                keyakinan=_gabung(daftar, "keyakinan"),
                bunyi=entri.get("bunyi", ""),
            )
        )
    return hasil


def _akumulasi(
    kelompok: Mapping[tuple[date, date | None], list[dict[str, str]]],
) -> dict[tuple[date, date | None], list[dict[str, str]]]:
    """Cut rows with their own dates into tables that each hold every row in force."""
    batas = sorted({tgl for sejak_sampai in kelompok for tgl in sejak_sampai if tgl is not None})
    hasil: dict[tuple[date, date | None], list[dict[str, str]]] = {}
    for nomor, awal in enumerate(batas):
        akhir = batas[nomor + 1] if nomor + 1 < len(batas) else None
        berlaku = [
            baris
            for (sejak, sampai), daftar in kelompok.items()
            if sejak <= awal and (sampai is None or awal < sampai)
            for baris in daftar
        ]
        if berlaku:
            hasil[awal, akhir] = berlaku
    return hasil


def _gabung(daftar: list[dict[str, str]], nama: str) -> str:
    return "; ".join(dict.fromkeys(baris[nama] for baris in daftar if baris.get(nama)))


def _taruh(isi: dict[str, Any], baris: Mapping[str, str], entri: Mapping[str, Any]) -> None:
    simpul = isi
    *induk, akhir = (baris[k] for k in entri["kolom_kunci"])
    for nama in induk:
        simpul = simpul.setdefault(nama, {})
    if "kolom_baris" in entri:
        simpul.setdefault(akhir, []).append([_sel(baris[k]) for k in entri["kolom_baris"]])
    elif akhir in simpul:
        raise ParameterTidakSah(f"Tabel {entri['tabel']} memuat dua baris untuk “{akhir}” pada tanggal yang sama.")
    else:
        simpul[akhir] = _sel(baris[entri["kolom_nilai"]])


def _sel(teks: str) -> int | str | None:
    """Read one cell: empty → None, whole number → int, anything else stays text."""
    if teks == "":
        return None
    return int(teks) if teks.lstrip("-").isdigit() else teks
