"""The shape of every value a Perkada may set: rows and columns with labels and units, never JSON.

A value is read into rows for an editor (`ke_baris`) and written back from them (`dari_baris`). A single
percentage is a table of one row, so that one editor serves every shape, and every row may name its article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.uang import tulis_desimal
from penggajian.rules.capaian import galat_capaian

Baris = dict[str, Any]
"""One row of an editor: `kunci` and `judul` of a fixed row, a text per column, and `pasal`."""

_KODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,39}")
_ANGKA: Final = re.compile(r"\d{1,12}([.,]\d{1,10})?")
_RIBUAN: Final = re.compile(r"\d{1,3}(\.\d{3})+")


RUPIAH: Final = "rupiah"
"""The unit whose numbers may be written with a dot at each thousand."""


class Rupa(StrEnum):
    """How rows become a value."""

    SATU = "satu"
    """One row, one column."""
    TETAP = "tetap"
    """A mapping with known rows."""
    KELAS = "kelas"
    """A mapping from a range ("5-11") to a percentage."""
    NAMA = "nama"
    """A mapping from a free name to a value."""
    PITA = "pita"
    """A list of minutes from, to, percentage."""
    URUTAN = "urutan"
    """A list in an order."""
    PAGU = "pagu"
    """A list of budgets by unit and account."""
    CAPAIAN = "capaian"
    """A list of weighted components with their formulas."""


class Isi(StrEnum):
    """What a cell holds."""

    PERSEN = "persen"
    DESIMAL = "desimal"
    BULAT = "bulat"
    PILIHAN = "pilihan"
    NAMA = "nama"
    KODE = "kode"
    RUMUS = "rumus"


class SelSalah(GalatDomain):
    """A cell cannot be read."""

    kode = "sel_salah"
    status = 400


@dataclass(frozen=True, slots=True)
class Lajur:
    """One column of the editor; `kosong` says what an empty cell means, or that it must be filled.

    `rujukan` names the list that its codes are taken from, of which the editor makes suggestions.
    """

    kode: str
    judul: str
    isi: Isi
    satuan: str = ""
    kosong: str = ""
    terendah: int = 0
    tertinggi: int = 100
    pilihan: Mapping[str, str] = field(default_factory=dict)
    rujukan: str = ""

    @property
    def boleh_kosong(self) -> bool:
        """Tell whether an empty cell has a meaning."""
        return bool(self.kosong)

    def baca(self, teks: str) -> Any:
        """Read one cell: decimal comma or point; exact text, whole number or choice. Raises `SelSalah`."""
        teks = teks.strip()
        if not teks:
            if self.boleh_kosong:
                return None
            raise SelSalah(f"Isi {self.judul.lower()} pada baris ini.")
        if self.isi is Isi.PILIHAN:
            if teks not in self.pilihan:
                raise SelSalah(f"Pilih {self.judul.lower()} dari daftar.")
            return teks
        if self.isi is Isi.NAMA:
            kode = re.sub(r"[^a-z0-9]+", "_", teks.lower()).strip("_")
            if not kode:
                raise SelSalah(f"Tulis {self.judul.lower()} dengan huruf.")
            return kode
        if self.isi is Isi.RUMUS:
            return " ".join(teks.split())
        if self.isi is Isi.KODE:
            if not _KODE.fullmatch(teks):
                raise SelSalah(f"Tulis {self.judul.lower()} dengan huruf, angka, titik, atau tanda hubung.")
            return teks
        return self._angka(teks)

    def _angka(self, teks: str) -> Any:
        if self.satuan == RUPIAH and _RIBUAN.fullmatch(teks):
            teks = teks.replace(".", "")
        if not _ANGKA.fullmatch(teks):
            contoh = "1.250.000" if self.satuan == RUPIAH else "30" if self.isi is Isi.BULAT else "12,5"
            raise SelSalah(f"“{teks}” bukan angka. Tulis {self.judul.lower()} misalnya {contoh}.")
        bulat, _, pecahan = teks.replace(",", ".").partition(".")
        pecahan = pecahan.rstrip("0")
        if self.isi is Isi.BULAT:
            if pecahan:
                raise SelSalah(f"{self.judul} harus bilangan bulat, tanpa koma.")
            angka = int(bulat)
            if not self.terendah <= angka <= self.tertinggi:
                raise SelSalah(
                    f"{self.judul} harus antara {tulis_desimal(self.terendah)} dan {tulis_desimal(self.tertinggi)}."
                )
            return angka
        if self.isi is Isi.PERSEN and (int(bulat) > self.tertinggi or (int(bulat) == self.tertinggi and pecahan)):
            raise SelSalah(f"{self.judul} paling banyak {self.tertinggi}.")
        if self.isi is Isi.PERSEN and len(pecahan) > 4:
            raise SelSalah(f"{self.judul} ditulis dengan paling banyak empat angka di belakang koma.")
        return f"{int(bulat)}.{pecahan}" if pecahan else str(int(bulat))


@dataclass(frozen=True, slots=True)
class Bentuk:
    """How one parameter is shown and edited."""

    kunci: str
    nama: str
    rupa: Rupa
    satuan: str
    lajur: tuple[Lajur, ...]
    petunjuk: str = ""
    baris: Mapping[str, str] = field(default_factory=dict)
    judul_baris: str = ""
    terbanyak: int = 40
    boleh_akhir: bool = False
    """Whether the regulation may end the value ("tidak berlaku lagi") without stopping the count of TPP."""

    @property
    def boleh_tambah(self) -> bool:
        """Tell whether rows can be added and removed."""
        return self.rupa in (Rupa.KELAS, Rupa.NAMA, Rupa.PITA, Rupa.PAGU, Rupa.CAPAIAN)


def _teks(nilai: Any) -> str:
    if nilai is None:
        return ""
    return str(nilai).replace(".", ",") if isinstance(nilai, str) and _ANGKA.fullmatch(nilai) else str(nilai)


def ke_baris(bentuk: Bentuk, nilai: Any, pasal: Mapping[str, str] | None = None) -> list[Baris]:
    """Spread a value over rows of an editor; a value that does not fit gives empty rows."""
    pasal = pasal or {}
    hasil: list[Baris] = []
    if bentuk.rupa is Rupa.SATU:
        return [{"kunci": "", "judul": bentuk.nama, "nilai": _teks(nilai), "pasal": pasal.get("", "")}]
    if bentuk.rupa in (Rupa.TETAP, Rupa.URUTAN):
        urut = {nama: str(n) for n, nama in enumerate(nilai, 1)} if isinstance(nilai, list) else {}
        isi = nilai if isinstance(nilai, Mapping) else urut
        for kunci, judul in bentuk.baris.items():
            hasil.append(
                {"kunci": kunci, "judul": judul, "nilai": _teks(isi.get(kunci)), "pasal": pasal.get(kunci, "")}
            )
        return hasil
    if bentuk.rupa is Rupa.PITA:
        for satu in nilai or []:
            hasil.append(
                {
                    "dari": str(satu.get("dari", "")),
                    "sampai": _teks(satu.get("sampai")),
                    "nilai": _teks(satu.get("persen")),
                    "pasal": pasal.get(str(satu.get("dari")), ""),
                }
            )
        return hasil
    if bentuk.rupa is Rupa.PAGU:
        for satu in nilai or []:
            teks = {kode: str(satu.get(kode, "")) for kode in ("unit", "rekening", "pagu")}
            hasil.append(teks | {"pasal": pasal.get(f"{satu.get('unit', '')}/{satu.get('rekening', '')}", "")})
        return hasil
    if bentuk.rupa is Rupa.CAPAIAN:
        for satu in nilai or []:
            kunci = f"{satu['kelompok']}.{satu['kode']}"
            hasil.append(
                {
                    "kelompok": satu["kelompok"],
                    "nama": satu["kode"].replace("_", " "),
                    "nilai": _teks(satu["bobot"]),
                    "rumus": satu["rumus"],
                    "pasal": pasal.get(kunci, ""),
                }
            )
        return hasil
    isi_tabel = list(nilai.items()) if isinstance(nilai, Mapping) else []
    if bentuk.rupa is Rupa.KELAS:
        isi_tabel.sort(key=lambda pasangan: int(pasangan[0].partition("-")[0]))
    for kunci, satu in isi_tabel:
        baris: Baris = {"nilai": _teks(satu), "pasal": pasal.get(kunci, "")}
        if bentuk.rupa is Rupa.KELAS:
            baris["dari"], _, baris["sampai"] = kunci.partition("-")
        else:
            baris["nama"] = kunci.replace("_", " ")
        hasil.append(baris)
    return hasil


def kunci_baris(bentuk: Bentuk, baris: Mapping[str, Any]) -> str:
    """Give the key under which the article of a row is kept; `baris` holds what `Lajur.baca` gave."""
    if bentuk.rupa is Rupa.KELAS:
        dari, sampai = baris["dari"], baris["sampai"]
        return f"{dari}-{sampai}" if sampai not in (None, dari) else str(dari)
    if bentuk.rupa is Rupa.PITA:
        return str(baris["dari"])
    if bentuk.rupa is Rupa.PAGU:
        return f"{baris['unit'] or ''}/{baris['rekening']}"
    if bentuk.rupa is Rupa.CAPAIAN:
        return f"{baris['kelompok']}.{baris['nama']}"
    return str(baris["nama"] if bentuk.rupa is Rupa.NAMA else baris.get("kunci", ""))


def periksa_baris(bentuk: Bentuk, baris: Sequence[Mapping[str, Any]]) -> dict[int, str]:
    """Say what is wrong between rows, keyed by the row beside which the sentence belongs.

    Bands follow each other without a gap and the last one is open; no class stands in two rows.
    """
    galat: dict[int, str] = {}
    if bentuk.rupa is Rupa.KELAS:
        _periksa_kelas(baris, galat)
    elif bentuk.rupa is Rupa.PITA:
        _periksa_pita(bentuk, baris, galat)
    elif bentuk.rupa is Rupa.CAPAIAN:
        return galat_capaian(_baris_capaian(baris))
    elif bentuk.rupa is Rupa.PAGU:
        lihat: dict[str, int] = {}
        for nomor, satu in enumerate(baris):
            if lihat.setdefault(kunci_baris(bentuk, satu), nomor) != nomor:
                galat[nomor] = "Unit dan rekening ini sudah ada pada baris lain. Tulis sekali saja."
    elif bentuk.rupa in (Rupa.NAMA, Rupa.URUTAN):
        lajur = "nama" if bentuk.rupa is Rupa.NAMA else "nilai"
        dilihat: dict[Any, int] = {}
        for nomor, satu in enumerate(baris):
            if satu[lajur] in dilihat:
                galat[nomor] = f"Sama dengan baris {dilihat[satu[lajur]] + 1}. Tulis tiap isi sekali saja."
            dilihat.setdefault(satu[lajur], nomor)
    return galat


def _periksa_kelas(baris: Sequence[Mapping[str, Any]], galat: dict[int, str]) -> None:
    pemilik: dict[int, int] = {}
    for nomor, satu in enumerate(baris):
        dari, sampai = satu["dari"], satu["sampai"] or satu["dari"]
        if sampai < dari:
            galat[nomor] = f"Batas akhir {sampai} lebih kecil daripada batas awal {dari}. Tukar keduanya."
            continue
        for kelas in range(dari, sampai + 1):
            if kelas in pemilik:
                galat[nomor] = f"{kelas} sudah ada pada baris {pemilik[kelas] + 1}. Tiap kelas ditulis sekali."
                break
            pemilik[kelas] = nomor


def _periksa_pita(bentuk: Bentuk, baris: Sequence[Mapping[str, Any]], galat: dict[int, str]) -> None:
    satuan, sampai = bentuk.lajur[0].satuan, bentuk.lajur[1].judul
    mulai = 1
    for nomor, satu in enumerate(baris):
        terakhir = nomor == len(baris) - 1
        if satu["dari"] != mulai:
            galat[nomor] = f"Baris ini harus mulai dari {satuan} {mulai}, tepat sesudah baris sebelumnya."
        elif terakhir and satu["sampai"] is not None:
            galat[nomor] = f"Baris terakhir harus terbuka ke atas. Kosongkan “{sampai}”."
        elif not terakhir and (satu["sampai"] is None or satu["sampai"] < satu["dari"]):
            galat[nomor] = f"Isi “{sampai}” dengan {satu['dari']} atau lebih."
        if galat:
            return
        mulai = int(satu["sampai"] or 0) + 1


def _baris_capaian(baris: Sequence[Mapping[str, Any]]) -> list[dict[str, str]]:
    return [
        {"kelompok": satu["kelompok"], "kode": satu["nama"], "bobot": satu["nilai"], "rumus": satu["rumus"]}
        for satu in baris
    ]


def dari_baris(bentuk: Bentuk, baris: Sequence[Mapping[str, Any]]) -> tuple[Any, dict[str, str]]:
    """Write a value and its articles from rows that `periksa_baris` accepts."""
    pasal = {kunci_baris(bentuk, satu): satu["pasal"] for satu in baris if satu.get("pasal")}
    if bentuk.rupa is Rupa.SATU:
        return baris[0]["nilai"], pasal
    if bentuk.rupa is Rupa.URUTAN:
        return [satu["kunci"] for satu in sorted(baris, key=lambda satu: int(satu["nilai"]))], pasal
    if bentuk.rupa is Rupa.PITA:
        return [{"dari": s["dari"], "sampai": s["sampai"], "persen": s["nilai"]} for s in baris], pasal
    if bentuk.rupa is Rupa.PAGU:
        return [{"unit": s["unit"] or "", "rekening": s["rekening"], "pagu": s["pagu"]} for s in baris], pasal
    if bentuk.rupa is Rupa.CAPAIAN:
        return _baris_capaian(baris), pasal
    return {kunci_baris(bentuk, satu): satu["nilai"] for satu in baris if satu["nilai"] is not None}, pasal
