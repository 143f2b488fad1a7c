"""Need of people from workload (ABK) and effectiveness of a post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bagi_bulat, bulat_desimal


@dataclass(frozen=True, slots=True)
class Tugas:
    """One task: volume per unit of time, and minutes each."""

    volume: Fraction
    satuan: str
    norma_menit: Fraction


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """The need of a post: workload in minutes per year, need in people (exact), and whole people."""

    beban_menit: Fraction
    kebutuhan: Fraction
    pegawai: int


def _positif(nilai: Fraction, nama: str) -> None:
    if nilai <= 0:
        raise IsianSalah(f"{nama} harus lebih dari nol.")


def kebutuhan_tugas(tugas: Sequence[Tugas], wke_menit: Fraction, kali_setahun: Mapping[str, int]) -> Kebutuhan:
    """Sum the need of tasks: annual volume x minutes / effective minutes, 4 decimals per task.

    Minutes per year; the sum is rounded half up to whole people. Dasar hukum: PermenPANRB 1/2020.
    """
    _positif(wke_menit, "Waktu kerja efektif")
    beban, jumlah = Fraction(0), Fraction(0)
    for satu in tugas:
        if satu.satuan not in kali_setahun:
            raise IsianSalah(f"Satuan volume “{satu.satuan}” tidak dikenal. Pakai: {', '.join(kali_setahun)}.")
        if satu.volume < 0 or satu.norma_menit < 0:
            raise IsianSalah("Volume dan norma waktu tidak boleh kurang dari nol.")
        menit = satu.volume * kali_setahun[satu.satuan] * satu.norma_menit
        beban += menit
        jumlah += bulat_desimal(menit / wke_menit, 4)
    return Kebutuhan(beban, jumlah, bagi_bulat(jumlah.numerator, jumlah.denominator))


def kebutuhan_beban(beban_jam: Fraction, jam_efektif: Fraction) -> Kebutuhan:
    """Divide a year's workload by the effective hours of one person, 2 decimals shown.

    Hours per year; whole people half up from the exact quotient. Dasar hukum: PermenPANRB 1/2020.
    """
    _positif(jam_efektif, "Jam kerja efektif")
    hasil = beban_jam / jam_efektif
    return Kebutuhan(beban_jam * 60, bulat_desimal(hasil, 2), bagi_bulat(hasil.numerator, hasil.denominator))


def efektivitas(
    beban_jam: Fraction, pegawai: int, jam_efektif: Fraction, batas: Sequence[Sequence[Any]]
) -> tuple[Fraction, str] | None:
    """Compare the workload with the hours of the present holders; None without holders.

    Ratio to 2 decimals and its grade. Dasar hukum: PermenPANRB 1/2020.
    """
    _positif(jam_efektif, "Jam kerja efektif")
    if pegawai <= 0:
        return None
    ej = bulat_desimal(beban_jam / (pegawai * jam_efektif), 2)
    return ej, next(str(nilai) for nilai, bawah in batas if ej >= Fraction(str(bawah)))
