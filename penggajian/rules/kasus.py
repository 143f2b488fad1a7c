"""Golden examples: worked cases that a draft regulation must reproduce to the rupiah before it is approved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any, Final

import numpy as np

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.uang import tulis_desimal, tulis_rupiah
from penggajian.enums import KOSONG, Bagian, label_kode
from penggajian.rules.capaian import FAKTA_RUMUS, baris_kelompok, fakta_rumus, kode_kelompok
from penggajian.rules.daftar import KOMPONEN
from penggajian.rules.engine import hitung_komponen, kebutuhan
from penggajian.rules.fakta import CAPAIAN, FAKTA, FAKTA_PER_KODE
from penggajian.rules.komponen import Fakta

TERBESAR: Final = 10**12
SEKALI: Final = 10_000
"""Millionths of one per cent."""

HARAPAN: Final = {satu.kode: satu.nama for satu in KOMPONEN if satu.bagian is Bagian.TPP and satu.satuan == "rupiah"}
"""Amounts that a case may expect."""

DIKETAHUI: Final = {
    **{satu.kode: satu.nama for satu in FAKTA},
    **{kode: f"{nama} (jumlah)" for kode, nama in HARAPAN.items()},
}
"""Facts, and amounts that a case may take as given, such as the TPP of the month."""


class MasukanKasusSalah(GalatDomain):
    """A figure of a case cannot be read."""

    kode = "masukan_kasus_salah"
    status = 400


@dataclass(frozen=True, slots=True)
class BarisHasil:
    """One expected amount beside what the draft gives; rupiah."""

    kode: str
    harap: int
    hasil: int

    @property
    def nama(self) -> str:
        """Name of the component."""
        return HARAPAN.get(self.kode, self.kode)

    @property
    def selisih(self) -> int:
        """What the draft gives above the expectation; rupiah."""
        return self.hasil - self.harap

    @property
    def kalimat(self) -> str:
        """Say it in one sentence."""
        if not self.selisih:
            return f"{self.nama} {tulis_rupiah(self.hasil)}, sesuai."
        arah = "lebih" if self.selisih > 0 else "kurang"
        return (
            f"{self.nama} seharusnya {tulis_rupiah(self.harap)}, draf ini menghitung {tulis_rupiah(self.hasil)}: "
            f"{arah} {tulis_rupiah(abs(self.selisih))}."
        )


@dataclass(frozen=True, slots=True)
class HasilKasus:
    """What a case gave: its rows, or why it could not be computed."""

    baris: tuple[BarisHasil, ...]
    galat: str = ""

    @property
    def is_lulus(self) -> bool:
        """Tell whether every amount came out."""
        return not self.galat and all(not satu.selisih for satu in self.baris)


def jalankan_kasus(
    masukan: Mapping[str, int], harapan: Mapping[str, int], buku: BukuParameter, tanggal: date
) -> HasilKasus:
    """Compute a case by the rules of the engine with the values of a draft; rupiah.

    A fact that a formula needs and the case does not name is told, never taken as zero.
    """
    try:
        if asing := sorted({*masukan} - {*DIKETAHUI} | {*harapan} - {*HARAPAN}):
            return HasilKasus((), f"“{asing[0]}” tidak dikenal mesin gaji. Pilih dari daftar.")
        if kurang := _fakta_kurang(masukan, harapan, buku, tanggal):
            return HasilKasus((), f"Contoh ini belum menyebut {', '.join(FAKTA_RUMUS[n] for n in kurang)}. Tambahkan.")
        hasil = hitung_komponen(list(harapan), {nama: [nilai] for nama, nilai in masukan.items()}, buku, tanggal)
    except GalatDomain as galat:
        return HasilKasus((), galat.pesan)
    except ArithmeticError:
        return HasilKasus((), "Jumlah pada contoh ini terlalu besar untuk dihitung. Periksa angkanya.")
    return HasilKasus(tuple(BarisHasil(kode, harap, int(hasil[kode][0])) for kode, harap in harapan.items()))


def _fakta_kurang(
    masukan: Mapping[str, int], harapan: Mapping[str, int], buku: BukuParameter, tanggal: date
) -> list[str]:
    berlaku = buku.per(tanggal)
    if CAPAIAN not in berlaku or "potongan_produktivitas" not in kebutuhan(harapan, masukan, tanggal):
        return []
    eselon = np.array([masukan.get("eselon", 0)])
    kelompok = next(nama for nama, di in kode_kelompok(eselon).items() if di[0])
    perlu = fakta_rumus(baris_kelompok(berlaku[CAPAIAN].nilai or [], kelompok))
    return sorted(n for n in perlu if masukan.get(n, FAKTA_PER_KODE[n].bawaan) == KOSONG)


# --- Figures as people write them ---------------------------------------------------------------
def baca_masukan(kode: str, teks: str) -> int:
    """Read a figure of a case: a word of the fact's list, a percentage, or a whole number. Raises `MasukanKasusSalah`."""
    nama = DIKETAHUI.get(kode) or HARAPAN.get(kode)
    if nama is None:
        raise MasukanKasusSalah("Pilih salah satu dari daftar.")
    fakta = FAKTA_PER_KODE.get(kode)
    pilihan = dict(_pilihan(fakta)) if fakta else {}
    if pilihan:
        kata = teks.strip().lower().replace(" ", "_")
        cocok = next((nilai for isi, nilai in pilihan.items() if isi.lower().replace(" ", "_") == kata), None)
        if cocok is None:
            raise MasukanKasusSalah(f"{nama}: “{teks}” tidak dikenal. Tulis salah satu dari: {', '.join(pilihan)}.")
        return cocok
    polos = teks.strip().removeprefix("Rp").replace(".", "").replace(",", ".").rstrip("%").strip()
    try:
        angka = Fraction(polos) * (SEKALI if fakta and fakta.satuan == "persejuta" else 1)
    except (ValueError, ZeroDivisionError):
        raise MasukanKasusSalah(f"{nama}: “{teks}” bukan angka. Tulis misalnya 1.250.000.") from None
    if angka.denominator != 1 or not 0 <= angka <= TERBESAR or "/" in polos or "e" in polos.lower():
        raise MasukanKasusSalah(f"{nama}: tulis bilangan bulat antara 0 dan 1.000.000.000.000.")
    return int(angka)


def _pilihan(fakta: Fakta) -> Mapping[str, int]:
    if fakta.satuan == "ya/tidak":
        return {"tidak": 0, "ya": 1}
    return fakta.kode_teks or {}


def tulis_masukan(kode: str, nilai: Any) -> str:
    """Write a figure of a case the way `baca_masukan` reads it."""
    fakta = FAKTA_PER_KODE.get(kode)
    if fakta and (pilihan := _pilihan(fakta)):
        return label_kode(dict(pilihan), int(nilai)).replace("_", " ")
    if fakta and fakta.satuan == "persejuta":
        return f"{tulis_desimal(Fraction(int(nilai), SEKALI))}%"
    return tulis_desimal(int(nilai))
