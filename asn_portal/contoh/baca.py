"""Reading of example inputs: whole numbers, exact percentages, dates; every refusal is a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Tarif

TERBESAR = 10**15
"""Beyond this an example is a typing error; sums stay far inside int64."""

Masukan = Mapping[str, Any]
Keluaran = dict[str, Any]


def ambil(masukan: Masukan, kunci: str) -> Any:
    """Return a required input."""
    if masukan.get(kunci) is None:
        raise IsianSalah(f"Masukan “{kunci}” belum diisi. Lengkapi masukan itu.")
    return masukan[kunci]


def pecahan(nilai: Any, kunci: str) -> Fraction:
    """Read any JSON number exactly."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal | str | float):
        raise IsianSalah(f"Masukan “{kunci}” harus berupa angka.")
    try:
        hasil = Fraction(str(nilai))
    except (ValueError, ZeroDivisionError):
        raise IsianSalah(f"Masukan “{kunci}” harus berupa angka, bukan “{nilai}”.") from None
    if abs(hasil) > TERBESAR:
        raise IsianSalah(f"Masukan “{kunci}” terlalu besar untuk dihitung.")
    return hasil


def angka(masukan: Masukan, kunci: str, bawaan: Any = None) -> Fraction:
    """Return a number of the input exactly; required when there is no default."""
    if masukan.get(kunci) is None and bawaan is not None:
        return Fraction(bawaan)
    return pecahan(ambil(masukan, kunci), kunci)


def bulat(masukan: Masukan, kunci: str, bawaan: int | None = None) -> int:
    """Return a whole number of the input; required when there is no default."""
    hasil = angka(masukan, kunci, bawaan)
    if hasil.denominator != 1:
        raise IsianSalah(f"Masukan “{kunci}” harus bilangan bulat.")
    return int(hasil)


def tak_negatif(masukan: Masukan, kunci: str, bawaan: int | None = None) -> int:
    """Return a whole number of at least zero."""
    hasil = bulat(masukan, kunci, bawaan)
    if hasil < 0:
        raise IsianSalah(f"Masukan “{kunci}” tidak boleh kurang dari nol.")
    return hasil


def daftar_bulat(masukan: Masukan, kunci: str, bawaan: list[int] | None = None) -> list[int]:
    """Return a list of whole numbers."""
    isi = masukan.get(kunci)
    if isi is None and bawaan is not None:
        return bawaan
    if not isinstance(ambil(masukan, kunci), list):
        raise IsianSalah(f"Masukan “{kunci}” harus berupa daftar.")
    return [bulat({kunci: satu}, kunci) for satu in ambil(masukan, kunci)]


def tarif(masukan: Masukan, kunci: str, bawaan: Any = None) -> Tarif:
    """Return a per cent input as an exact rate."""
    hasil = angka(masukan, kunci, bawaan)
    return Tarif(hasil.numerator, hasil.denominator * 100)


def tanggal(nilai: Any, kunci: str) -> date:
    """Read an ISO date."""
    try:
        return date.fromisoformat(str(nilai))
    except ValueError:
        raise IsianSalah(f"Masukan “{kunci}” harus berupa tanggal seperti 2026-11-30.") from None


def pilih(nilai: Any, kunci: str, sah: Mapping[str, Any]) -> Any:
    """Look a word up in a closed list."""
    if str(nilai) not in sah:
        raise IsianSalah(f"Masukan “{kunci}” berisi “{nilai}”. Pakai salah satu dari: {', '.join(sah)}.")
    return sah[str(nilai)]


def keluar(nilai: Fraction | int) -> int | float:
    """Write an exact number for JSON: whole numbers as such, others with their decimals."""
    nilai = Fraction(nilai)
    return int(nilai) if nilai.denominator == 1 else float(nilai)


def keluar_persen(tarif_: Tarif) -> int | float:
    """Write a rate as a per cent number for JSON."""
    return keluar(tarif_.sebagai_pecahan() * 100)
