"""TPP formulas of other regions, kept to compare and to read their published examples.

They work on the rule sets of `parameters/perkada_pembanding`; each value carries its source there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Pembulatan, Tarif, kali


def tpp_berbobot_sisa(tpp: int, bobot: Mapping[str, Tarif]) -> dict[str, int]:
    """Split an amount by weights, each rounded down, the last part taking the rest.

    Rupiah per month. Dasar hukum: aturan TPP Kota Pekalongan.
    """
    hasil: dict[str, int] = {}
    nama = list(bobot)
    for satu in nama[:-1]:
        hasil[satu] = int(kali(tpp, bobot[satu], pembulatan=Pembulatan.KE_BAWAH)[0])
    hasil[nama[-1]] = tpp - sum(hasil.values())
    return hasil


def tpp_prestasi(
    tpp: int, kehadiran: Tarif, menit_aktivitas: int, bulan: int, predikat: str, aturan: Mapping[str, Any]
) -> dict[str, int]:
    """Pay attendance, activity and SKP parts of the achievement TPP.

    Rupiah per month; attendance as a fraction, activity in minutes against the month's threshold
    (all or nothing). Dasar hukum: Perwali Banjarmasin 2/2023.
    """
    if predikat not in aturan["tpp_predikat"]:
        raise IsianSalah(f"Predikat “{predikat}” tidak dikenal.")
    ambang = aturan["aktivitas_ambang"].get(str(bulan), aturan["aktivitas_ambang"]["bawaan"])
    hadir = int(kali(tpp, aturan["tpp_bobot"]["kehadiran"], kehadiran)[0])
    aktif = int(kali(tpp, aturan["tpp_bobot"]["aktivitas"])[0]) if menit_aktivitas >= ambang else 0
    return {"kehadiran": hadir, "aktivitas": aktif, "skp": int(kali(tpp, aturan["tpp_predikat"][predikat])[0])}


def capaian_aktivitas(
    hari_kerja: int, menit: int, pengurang: int, capaian_rencana: Tarif, aturan: Mapping[str, Any]
) -> tuple[int, Tarif, Tarif]:
    """Measure activity against the minutes of the month and weigh it with the work plan.

    Returns (maximum minutes, activity as a fraction, achievement as a fraction).
    Dasar hukum: Pergub DKI 19/2020 jo. 64/2020.
    """
    if hari_kerja <= 0:
        raise IsianSalah("Hari kerja harus lebih dari nol.")
    maks = hari_kerja * int(aturan["aktivitas_menit_per_hari"])
    aktivitas = Tarif(max(0, min(menit, maks - pengurang)), maks)
    bobot = aturan["tpp_bobot"]
    return maks, aktivitas, bobot["rencana_kinerja"] * capaian_rencana + bobot["aktivitas"] * aktivitas
