"""Angka kredit of functional officers: conversion of predikat, integration, promotion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Tarif, bulat_desimal

TabelJenjang = Mapping[str, Mapping[str, Any]]


def _jenjang(tabel: TabelJenjang, jenjang: str) -> Mapping[str, Any]:
    if jenjang not in tabel:
        raise IsianSalah(f"Jenjang “{jenjang}” tidak dikenal. Pakai salah satu dari: {', '.join(tabel)}.")
    return tabel[jenjang]


def _persen(tabel: Mapping[str, Tarif], predikat: str) -> Fraction:
    if predikat not in tabel:
        raise IsianSalah(f"Predikat “{predikat}” tidak dikenal.")
    return tabel[predikat].sebagai_pecahan()


def ak_periode(bulan: int, predikat: str, jenjang: str, tabel: TabelJenjang, persen: Mapping[str, Tarif]) -> Fraction:
    """Convert one period: months/12 x percent x coefficient, half up to 2 decimals.

    Whole months 1 to 12; angka kredit. Dasar hukum: PermenPANRB 1/2023, Pasal 37; PerBKN 3/2023.
    """
    if not 1 <= bulan <= 12:
        raise IsianSalah(f"Lama periode {bulan} bulan tidak mungkin. Isi 1 sampai 12 bulan penuh.")
    koefisien = Fraction(str(_jenjang(tabel, jenjang)["koefisien"]))
    return bulat_desimal(Fraction(bulan, 12) * _persen(persen, predikat) * koefisien, 2)


def ak_setahun(
    periode: Sequence[tuple[int, str]], jenjang: str, tabel: TabelJenjang, persen: Mapping[str, Tarif]
) -> list[Fraction]:
    """Convert the rows of one year; the total is the sum of the rounded rows.

    Raises `IsianSalah` when the rows exceed twelve months. Dasar hukum: PerBKN 3/2023.
    """
    if sum(bulan for bulan, _ in periode) > 12:
        raise IsianSalah("Jumlah bulan semua periode melebihi 12. Periode dalam setahun tidak boleh bertumpang tindih.")
    return [ak_periode(bulan, predikat, jenjang, tabel, persen) for bulan, predikat in periode]


def ak_integrasi(konvensional: Fraction, golongan: str, dasar: TabelJenjang, jenjang: str = "") -> Fraction:
    """Turn conventional credit into integrated credit: minus the base of the golongan.

    Angka kredit. Dasar hukum: PerBKN 3/2023.
    """
    if golongan not in dasar:
        raise IsianSalah(f"Golongan “{golongan}” tidak mempunyai nilai dasar angka kredit.")
    isi = dasar[golongan]
    if jenjang and isi["jenjang"] != jenjang:
        raise IsianSalah(f"Golongan {golongan} bukan golongan jenjang {jenjang.replace('_', ' ')}.")
    hasil = konvensional - int(isi["nilai_dasar"])
    if hasil < 0:
        raise IsianSalah("Angka kredit konvensional lebih kecil dari nilai dasar golongannya. Periksa PAK terakhir.")
    return hasil


@dataclass(frozen=True, slots=True)
class Kelayakan:
    """What the cumulative credit allows; credits above or below the need."""

    kenaikan_pangkat: bool
    kelebihan_pangkat: Fraction
    kenaikan_jenjang: bool
    kekurangan_jenjang: Fraction | None


def kelayakan(kumulatif: Fraction, jenjang: str, *, lowongan_jenjang: bool, tabel: TabelJenjang) -> Kelayakan:
    """Compare cumulative credit with the needs of rank and of the next jenjang.

    Angka kredit; the next jenjang also needs a vacancy. `kekurangan_jenjang` None: no next jenjang.
    Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023.
    """
    isi = _jenjang(tabel, jenjang)
    pangkat, naik = int(isi["pangkat"]), isi["jenjang"]
    kurang = None if naik is None else max(Fraction(0), int(naik) - kumulatif)
    return Kelayakan(
        kenaikan_pangkat=kumulatif >= pangkat,
        kelebihan_pangkat=max(Fraction(0), kumulatif - pangkat),
        kenaikan_jenjang=kurang == 0 and lowongan_jenjang,
        kekurangan_jenjang=kurang,
    )


def ak_perpindahan(
    *,
    jenjang: str,
    predikat: str,
    tahun: Fraction,
    pangkat_puncak: bool,
    tahun_maks: int,
    tabel: TabelJenjang,
    persen: Mapping[str, Tarif],
) -> Fraction:
    """Credit an appointment by transfer: percent x coefficient x years in the present rank.

    Angka kredit, half up to 2 decimals; holders of the last rank are capped in years.
    Dasar hukum: PerBKN 3/2023, Lampiran.
    """
    lama = min(tahun, Fraction(tahun_maks)) if pangkat_puncak else tahun
    koefisien = Fraction(str(_jenjang(tabel, jenjang)["koefisien"]))
    return bulat_desimal(_persen(persen, predikat) * koefisien * lama, 2)
