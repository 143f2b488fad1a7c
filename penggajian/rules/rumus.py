"""The closed language of formulas in a Perkada: parsed by a whitelist, never evaluated as code.

Where a table cannot say it, a row of `tpp_capaian` gives a formula over whitelisted facts: whole numbers
(thousands may be grouped by dots), decimals with a comma, `%`, `+ - × ÷`, comparisons, `dan`, `atau`, `bukan`, and
`jika(syarat; ya; tidak)`, `min(…)`, `maks(…)`. Arithmetic is exact (fractions). Everything else is refused with the place and the reason.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from typing import Final

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.uang import tulis_desimal

PANJANG_TERBESAR: Final = 300
DALAM_TERBESAR: Final = 12
SIMPUL_TERBANYAK: Final = 80

_RIBUAN: Final = r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)"
_ANGKA: Final = rf"(?:{_RIBUAN}(?:,\d+)?|\d+(?:[.,]\d+)?)"
_KATA: Final = re.compile(
    rf"(?P<persen>{_ANGKA}\s*%)|(?P<angka>{_ANGKA})|(?P<nama>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<tanda><=|>=|==|!=|<>|[-+*/();<>=×÷−≤≥≠])|(?P<spasi>\s+)"
)
_TANDA: Final = {";": ",", "×": "*", "÷": "/", "−": "-", "≤": "<=", "≥": ">=", "≠": "!=", "<>": "!=", "=": "=="}
_SAMBUNG: Final = {"dan": "and", "atau": "or", "bukan": "not"}
_HITUNG: Final[dict[type[ast.operator], str]] = {ast.Add: "+", ast.Sub: "−", ast.Mult: "×", ast.Div: "÷"}
_BANDING: Final[dict[type[ast.cmpop], str]] = {
    ast.Lt: "<",
    ast.LtE: "≤",
    ast.Gt: ">",
    ast.GtE: "≥",
    ast.Eq: "=",
    ast.NotEq: "≠",
}
FUNGSI: Final = {"jika": (3, 3), "min": (2, 6), "maks": (2, 6)}
KATA_KUNCI: Final = frozenset({*FUNGSI, *_SAMBUNG})


class RumusSalah(GalatDomain):
    """A formula is outside the grammar."""

    kode = "rumus_salah"
    status = 400


class RumusBerputar(RumusSalah):
    """Formulas wait for each other."""

    kode = "rumus_berputar"


@dataclass(frozen=True, slots=True)
class Angka:
    """An exact constant; `teks` as written."""

    nilai: Fraction
    teks: str


@dataclass(frozen=True, slots=True)
class Nama:
    """A fact, or another row of the same table."""

    kode: str


@dataclass(frozen=True, slots=True)
class Dua:
    """Two sides and a sign: arithmetic, a comparison, `dan` or `atau`."""

    tanda: str
    kiri: Simpul
    kanan: Simpul


@dataclass(frozen=True, slots=True)
class Satu:
    """A sign before one side: `−` or `bukan`."""

    tanda: str
    isi: Simpul


@dataclass(frozen=True, slots=True)
class Panggil:
    """`jika`, `min` or `maks` with its parts."""

    fungsi: str
    isi: tuple[Simpul, ...]


Simpul = Angka | Nama | Dua | Satu | Panggil
PEMBANDING: Final = frozenset(_BANDING.values())
SYARAT: Final = PEMBANDING | {"dan", "atau"}


def adalah_syarat(simpul: Simpul) -> bool:
    """Tell whether a node says yes or no rather than a number."""
    return (isinstance(simpul, Dua) and simpul.tanda in SYARAT) or (
        isinstance(simpul, Satu) and simpul.tanda == "bukan"
    )


# --- Reading ------------------------------------------------------------------------------------
def _biasa(angka: str) -> str:
    """Write a number plainly: dots that group thousands as the application writes them go, the comma becomes a dot."""
    if re.match(_RIBUAN, angka):
        angka = angka.replace(".", "")
    return angka.replace(",", ".")


def _kata(teks: str) -> tuple[str, list[int]]:
    """Turn the written formula into plain tokens, and remember where each character came from."""
    hasil: list[str] = []
    asal: list[int] = []
    letak = 0
    while letak < len(teks):
        cocok = _KATA.match(teks, letak)
        if cocok is None:
            raise RumusSalah(
                f"huruf ke-{letak + 1}: tanda “{teks[letak]}” tidak dikenal. Pakai + − × ÷ ( ) ; dan pembanding saja."
            )
        isi = cocok.group()
        if cocok.lastgroup == "persen":
            isi = f"({_biasa(isi.rstrip('%').strip())}/100)"
        elif cocok.lastgroup == "angka":
            isi = _biasa(isi)
        elif cocok.lastgroup == "tanda":
            isi = _TANDA.get(isi, isi)
        elif cocok.lastgroup == "nama":
            isi = _SAMBUNG.get(isi.lower(), f"{isi.lower()}_" if isi.lower() not in KATA_KUNCI else isi.lower())
        else:
            isi = " "
        hasil.append(isi)
        asal += [letak] * len(isi)
        letak = cocok.end()
    return "".join(hasil), asal


@dataclass
class _Pembaca:
    """Walk a parsed tree and keep only what the language has."""

    teks: str
    biasa: str
    asal: list[int]
    simpul: int = 0

    def di(self, node: ast.AST) -> str:
        kolom = min(getattr(node, "col_offset", 0), len(self.asal) - 1)
        return f"huruf ke-{self.asal[kolom] + 1}"

    def baca(self, node: ast.AST, dalam: int = 1) -> Simpul:
        self.simpul += 1
        if dalam > DALAM_TERBESAR or self.simpul > SIMPUL_TERBANYAK:
            raise RumusSalah(f"{self.di(node)}: rumus terlalu rumit. Pecah menjadi beberapa komponen.")
        if isinstance(node, ast.Constant):
            return self._angka(node)
        if isinstance(node, ast.Name):
            return Nama(node.id.removesuffix("_"))
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not):
            isi = self.baca(node.operand, dalam + 1)
            tanda = "bukan" if isinstance(node.op, ast.Not) else "−"
            self._jenis(node.operand, isi, syarat=tanda == "bukan")
            return Satu(tanda, isi)
        if isinstance(node, ast.BinOp) and type(node.op) in _HITUNG:
            return self._dua(_HITUNG[type(node.op)], node.left, node.right, dalam, syarat=False)
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _BANDING:
            return self._dua(_BANDING[type(node.ops[0])], node.left, node.comparators[0], dalam, syarat=False)
        if isinstance(node, ast.BoolOp):
            tanda = "dan" if isinstance(node.op, ast.And) else "atau"
            hasil = self.baca(node.values[0], dalam + 1)
            self._jenis(node.values[0], hasil, syarat=True)
            for satu in node.values[1:]:
                isi = self.baca(satu, dalam + 1)
                self._jenis(satu, isi, syarat=True)
                hasil = Dua(tanda, hasil, isi)
            return hasil
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
            return self._panggil(node, node.func.id, dalam)
        raise RumusSalah(f"{self.di(node)}: bentuk ini tidak termasuk bahasa rumus. Lihat daftar di bawah isian.")

    def _angka(self, node: ast.Constant) -> Angka:
        teks = ast.get_source_segment(self.biasa, node) or ""
        if not re.fullmatch(r"\d{1,12}(\.\d{1,6})?", teks):
            raise RumusSalah(f"{self.di(node)}: angka paling banyak 12 digit dan enam angka di belakang koma.")
        return Angka(Fraction(teks), teks)

    def _dua(self, tanda: str, kiri: ast.expr, kanan: ast.expr, dalam: int, *, syarat: bool) -> Dua:
        isi = (self.baca(kiri, dalam + 1), self.baca(kanan, dalam + 1))
        self._jenis(kiri, isi[0], syarat=syarat)
        self._jenis(kanan, isi[1], syarat=syarat)
        return Dua(tanda, *isi)

    def _panggil(self, node: ast.Call, fungsi: str, dalam: int) -> Panggil:
        if fungsi not in FUNGSI:
            raise RumusSalah(f"{self.di(node)}: “{fungsi.removesuffix('_')}” bukan fungsi. Yang ada: jika, min, maks.")
        sedikit, banyak = FUNGSI[fungsi]
        if not sedikit <= len(node.args) <= banyak:
            perlu = f"{sedikit}" if sedikit == banyak else f"{sedikit} sampai {banyak}"
            raise RumusSalah(f"{self.di(node)}: {fungsi} memerlukan {perlu} isi yang dipisah titik koma.")
        isi = tuple(self.baca(satu, dalam + 1) for satu in node.args)
        for nomor, (satu, bagian) in enumerate(zip(node.args, isi, strict=True)):
            self._jenis(satu, bagian, syarat=fungsi == "jika" and nomor == 0)
        return Panggil(fungsi, isi)

    def _jenis(self, node: ast.AST, isi: Simpul, *, syarat: bool) -> None:
        if adalah_syarat(isi) != syarat:
            perlu = "perbandingan seperti menit_aktivitas ≥ 6750" if syarat else "bilangan, bukan perbandingan"
            raise RumusSalah(f"{self.di(node)}: di sini diperlukan {perlu}.")


@lru_cache(maxsize=256)
def baca_rumus(teks: str) -> Simpul:
    """Read a formula. Raises `RumusSalah` with the place for anything outside the grammar."""
    teks = teks.strip()
    if not teks:
        raise RumusSalah("rumus masih kosong.")
    if len(teks) > PANJANG_TERBESAR:
        raise RumusSalah(f"rumus paling panjang {PANJANG_TERBESAR} huruf; ini {len(teks)}.")
    biasa, asal = _kata(teks)
    try:
        pohon = ast.parse(biasa.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as sebab:
        letak = min(max(getattr(sebab, "offset", None) or 1, 1), len(asal)) - 1
        raise RumusSalah(
            f"huruf ke-{asal[letak] + 1}: susunannya belum lengkap. Periksa tanda kurung dan tanda hitungnya."
        ) from None
    pembaca = _Pembaca(teks, biasa.strip(), asal)
    hasil = pembaca.baca(pohon)
    if adalah_syarat(hasil):
        raise RumusSalah("hasil rumus harus bilangan. Bungkus perbandingan dengan jika(syarat; ya; tidak).")
    return hasil


def nama_dipakai(simpul: Simpul) -> frozenset[str]:
    """List the names that a formula reads."""
    if isinstance(simpul, Nama):
        return frozenset({simpul.kode})
    if isinstance(simpul, Dua):
        return nama_dipakai(simpul.kiri) | nama_dipakai(simpul.kanan)
    if isinstance(simpul, Satu):
        return nama_dipakai(simpul.isi)
    if isinstance(simpul, Panggil):
        return frozenset().union(*(nama_dipakai(satu) for satu in simpul.isi))
    return frozenset()


def membagi_nol(simpul: Simpul) -> bool:
    """Tell whether a formula divides by a written zero; a fact that is zero is known only when it is counted."""
    if isinstance(simpul, Satu):
        return membagi_nol(simpul.isi)
    if isinstance(simpul, Panggil):
        return any(membagi_nol(satu) for satu in simpul.isi)
    if not isinstance(simpul, Dua):
        return False
    tetap = nilai_rumus(simpul.kanan, {}) if simpul.tanda == "÷" and not nama_dipakai(simpul.kanan) else 1
    return not tetap or membagi_nol(simpul.kiri) or membagi_nol(simpul.kanan)


def urutkan_rumus(rumus: Mapping[str, Simpul], dikenal: Collection[str]) -> list[str]:
    """Order formulas so that each comes after the rows it names.

    Raises `RumusSalah` for a name that is neither a fact nor a row, and `RumusBerputar` for a circle.
    """
    graf: dict[str, Iterable[str]] = {}
    for kode, simpul in rumus.items():
        perlu = nama_dipakai(simpul)
        asing = sorted(perlu - set(dikenal) - set(rumus))
        if asing:
            raise RumusSalah(
                f"komponen “{kode}”: nama “{asing[0]}” tidak dikenal. Yang boleh dipakai: {', '.join(sorted(dikenal))}."
            )
        graf[kode] = sorted(perlu & set(rumus))
    try:
        return list(TopologicalSorter(graf).static_order())
    except CycleError as galat:
        putaran = " → ".join(galat.args[1])
        raise RumusBerputar(f"rumus saling menunggu: {putaran}. Putuskan lingkaran itu.") from None


# --- Counting one row, slowly -------------------------------------------------------------------
def nilai_rumus(simpul: Simpul, isi: Mapping[str, Fraction | int]) -> Fraction | None:
    """Compute one row with exact fractions, step by step; None where it divides by zero.

    The reference beside which the columns of `rumus_kolom` are tested.
    """
    if isinstance(simpul, Angka):
        return simpul.nilai
    if isinstance(simpul, Nama):
        return Fraction(isi[simpul.kode])
    if isinstance(simpul, Satu):
        satu = nilai_rumus(simpul.isi, isi)
        return None if satu is None else Fraction(not satu) if simpul.tanda == "bukan" else -satu
    if isinstance(simpul, Panggil) and simpul.fungsi == "jika":
        syarat = nilai_rumus(simpul.isi[0], isi)
        return None if syarat is None else nilai_rumus(simpul.isi[1 if syarat else 2], isi)
    anak = simpul.isi if isinstance(simpul, Panggil) else (simpul.kiri, simpul.kanan)
    nilai = [nilai_rumus(satu, isi) for satu in anak]
    if any(satu is None for satu in nilai):
        return None
    angka = [satu for satu in nilai if satu is not None]
    if isinstance(simpul, Panggil):
        return min(angka) if simpul.fungsi == "min" else max(angka)
    return _dua_sisi(simpul.tanda, *angka)


def _dua_sisi(tanda: str, kiri: Fraction, kanan: Fraction) -> Fraction | None:
    if tanda == "÷":
        return kiri / kanan if kanan else None
    hitung = {"+": kiri + kanan, "−": kiri - kanan, "×": kiri * kanan}
    if tanda in hitung:
        return hitung[tanda]
    if tanda in ("dan", "atau"):
        return Fraction(bool(kiri and kanan) if tanda == "dan" else bool(kiri or kanan))
    return Fraction(
        {
            "<": kiri < kanan,
            "≤": kiri <= kanan,
            ">": kiri > kanan,
            "≥": kiri >= kanan,
            "=": kiri == kanan,
            "≠": kiri != kanan,
        }[tanda]
    )


# --- In words -----------------------------------------------------------------------------------
_EJA: Final = {
    "<": "kurang dari",
    "≤": "paling banyak",
    ">": "lebih dari",
    "≥": "sedikitnya",
    "=": "sama dengan",
    "≠": "tidak sama dengan",
}


def ucapkan(simpul: Simpul, nama: Mapping[str, str], *, luar: bool = True) -> str:
    """Tell a formula in words: "jika menit aktivitas sedikitnya 6.750, 100%; selain itu 0"."""
    if isinstance(simpul, Angka):
        return tulis_desimal(simpul.nilai)
    if isinstance(simpul, Nama):
        return nama.get(simpul.kode, simpul.kode.replace("_", " "))
    if isinstance(simpul, Satu):
        return f"{simpul.tanda}{' ' if simpul.tanda == 'bukan' else ''}{ucapkan(simpul.isi, nama, luar=False)}"
    if isinstance(simpul, Panggil):
        isi = [ucapkan(satu, nama) for satu in simpul.isi]
        if simpul.fungsi == "jika":
            teks = f"jika {isi[0]}, {isi[1]}; selain itu {isi[2]}"
            return teks if luar else f"({teks})"
        kata = "terkecil" if simpul.fungsi == "min" else "terbesar"
        return f"yang {kata} dari {' dan '.join(isi)}" if luar else f"(yang {kata} dari {' dan '.join(isi)})"
    if simpul.tanda == "÷" and isinstance(simpul.kiri, Angka) and simpul.kanan == Angka(Fraction(100), "100"):
        return f"{tulis_desimal(simpul.kiri.nilai)}%"
    tanda = _EJA.get(simpul.tanda, simpul.tanda)
    teks = f"{ucapkan(simpul.kiri, nama, luar=False)} {tanda} {ucapkan(simpul.kanan, nama, luar=False)}"
    return teks if luar else f"({teks})"
