"""One row of pay as a sentence sees it: numbers with their words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Tarif, tulis_desimal, tulis_rupiah
from penggajian.enums import KODE_CUTI, KOSONG, NAMA_CUTI, label_kode
from penggajian.rules.cuti import hari_per_jenis
from penggajian.rules.fakta import BULAN_TAHUN, FAKTA_PER_KODE, HARI_PER_JENIS
from penggajian.rules.tabel import rentang_kelas


def nama_cuti(kode: int) -> str:
    """Name a kind of leave inside a sentence: "cuti sakit"."""
    return NAMA_CUTI[label_kode(dict(KODE_CUTI), kode)].lower()


def tulis_fakta(kode: str, angka: int) -> str:
    """Write a value of a fact in words: its label, its amount or its count with unit."""
    fakta = FAKTA_PER_KODE[kode]
    if fakta.kode_teks is not None:
        teks = label_kode(dict(fakta.kode_teks), angka)
        return (fakta.sebutan or {}).get(teks, teks.replace("_", " "))
    if fakta.satuan == "rupiah":
        return "tidak ada" if angka == KOSONG else tulis_rupiah(angka)
    if fakta.satuan == HARI_PER_JENIS:
        isi = hari_per_jenis(angka)
        return " dan ".join(f"{hari} hari {nama_cuti(kode)}" for kode, hari in isi) if isi else "tidak ada"
    if fakta.satuan == BULAN_TAHUN:
        return Periode(*divmod(angka, 100)).nama
    if fakta.satuan == "ya/tidak":
        return "ya" if angka == 1 else "tidak"
    if fakta.satuan == "kode":
        return str(angka) if angka else "tidak ada"
    if fakta.satuan == "kelas" and angka != KOSONG:
        return f"kelas {angka}" if angka else "tidak ada"
    if fakta.satuan == "persejuta" and angka != KOSONG:
        return f"{tulis_desimal(Fraction(angka, 10_000))}%"
    return "belum ada" if angka == KOSONG else f"{angka} {fakta.satuan}"


@dataclass(frozen=True, slots=True)
class Konteks:
    """One row: every fact and component as a whole number, the parameters in force, and the month."""

    nilai: Mapping[str, int]
    parameter: Mapping[str, Any]
    satuan: Mapping[str, str]
    tanggal: date | None = None

    def rp(self, kode: str) -> str:
        """Write an amount as rupiah."""
        return tulis_rupiah(self.nilai[kode])

    def tulis(self, jumlah: int) -> str:
        """Write an amount that is no component as rupiah."""
        return tulis_rupiah(jumlah)

    def fakta(self, kode: str) -> str:
        """Write a fact in words: its label, its amount or its count with unit."""
        return tulis_fakta(kode, self.nilai[kode])

    def kode(self, kode: str) -> str:
        """Give the code of a coded fact as the tables write it."""
        return label_kode(dict(FAKTA_PER_KODE[kode].kode_teks or {}), self.nilai[kode])

    def persen(self, kode: str) -> str:
        """Write a component counted in millionths as per cent."""
        return f"{tulis_desimal(Fraction(self.nilai[kode], 10_000))}%"

    def tarif(self, kunci: str) -> str:
        """Write a rate parameter as per cent."""
        isi = self.parameter[kunci]
        return isi.sebagai_persen() if isinstance(isi, Tarif) else str(isi)

    def angka(self, kunci: str) -> str:
        """Write a whole-number parameter, as rupiah when that is its unit."""
        isi = int(self.parameter[kunci])
        return tulis_rupiah(isi) if self.satuan[kunci].startswith("rupiah") else str(isi)

    def persen_kelas(self, kunci: str, kelas: str = "kelas") -> str:
        """Write the percentage that a criterion gives the row's class."""
        isi = rentang_kelas(self.parameter[kunci]).get(self.nilai[kelas])
        return isi.sebagai_persen() if isi else "0%"

    def dari(self, kunci: str, fakta: str) -> str:
        """Write the rate that a table gives the row's coded fact; 100% when the table is silent."""
        isi = self.parameter[kunci].get(self.kode(fakta))
        return isi.sebagai_persen() if isi else "100%"
