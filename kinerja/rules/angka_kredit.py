"""Angka kredit of functional officers: conversion of predikat, integration, promotion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Tarif, bulat_desimal, tulis_desimal

# The rules on functional posts say "Cukup" where PermenPANRB 6/2022 says "Butuh perbaikan".
SEBUTAN_LAMA = {"cukup": "butuh_perbaikan"}
TabelJenjang = Mapping[str, Mapping[str, Any]]


def _jenjang(tabel: TabelJenjang, jenjang: str) -> Mapping[str, Any]:
    if jenjang not in tabel:
        raise IsianSalah(f"Jenjang “{jenjang}” tidak dikenal. Pakai salah satu dari: {', '.join(tabel)}.")
    return tabel[jenjang]


def _persen(tabel: Mapping[str, Tarif], predikat: str) -> Fraction:
    predikat = SEBUTAN_LAMA.get(predikat, predikat)
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
    kekurangan_pangkat: Fraction
    kenaikan_jenjang: bool
    kekurangan_jenjang: Fraction | None


def kelayakan(
    kumulatif: Fraction,
    jenjang: str,
    *,
    lowongan_jenjang: bool,
    tabel: TabelJenjang,
    terpakai: Fraction = Fraction(0),
) -> Kelayakan:
    """Compare cumulative credit of the jenjang with the needs of rank and of the next jenjang.

    Angka kredit; `terpakai` is what earlier ranks of this jenjang took, so that only the surplus carries to the
    next rank. The next jenjang also needs a vacancy. `kekurangan_jenjang` None: no next jenjang.
    Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023.
    """
    isi = _jenjang(tabel, jenjang)
    pangkat, naik = int(isi["pangkat"]), isi["jenjang"]
    kurang = None if naik is None else max(Fraction(0), int(naik) - kumulatif)
    selisih = kumulatif - terpakai - pangkat
    return Kelayakan(
        kenaikan_pangkat=selisih >= 0,
        kelebihan_pangkat=max(Fraction(0), selisih),
        kekurangan_pangkat=max(Fraction(0), -selisih),
        kenaikan_jenjang=kurang == 0 and lowongan_jenjang,
        kekurangan_jenjang=kurang,
    )


def ak_terpakai(jenjang: str, golongan: str, tabel: TabelJenjang) -> Fraction:
    """Give the credit that the ranks before `golongan` in its jenjang took; equals the base credit of that rank.

    Angka kredit. Raises `IsianSalah` for a golongan outside the jenjang. Dasar hukum: PerBKN 3/2023, Lampiran.
    """
    isi = _jenjang(tabel, jenjang)
    if golongan not in isi["golongan"]:
        raise IsianSalah(f"Golongan {golongan} bukan golongan jenjang {jenjang.replace('_', ' ')}.")
    return Fraction(isi["golongan"].index(golongan) * int(isi["pangkat"]))


def ak_pendidikan(jenjang: str, bagian: Tarif, tabel: TabelJenjang) -> Fraction:
    """Give the one-off credit of a higher degree: a share of the rank need of the jenjang.

    Angka kredit, half up to 2 decimals. Dasar hukum: PermenPANRB 1/2023; PerBKN 3/2023.
    """
    return bulat_desimal(bagian.sebagai_pecahan() * int(_jenjang(tabel, jenjang)["pangkat"]), 2)


def tulis_ak(nilai: Fraction | Decimal) -> str:
    """Write credits with a comma and two decimals: 112.5 → 112,50."""
    return tulis_desimal(nilai, 2)


def bulan_penuh(sejak: date, sampai: date) -> int:
    """Count the whole calendar months inside the days `sejak` to `sampai` (inclusive)."""
    awal = Periode.dari_tanggal(sejak) if sejak.day == 1 else Periode.dari_tanggal(sejak).berikutnya()
    akhir = Periode.dari_tanggal(sampai + timedelta(days=1)).sebelumnya()
    return max(0, (akhir.tahun - awal.tahun) * 12 + akhir.bulan - awal.bulan + 1)


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
