"""What an honorarium comes to: final tax by golongan, gross-up where the unit bears it, its books."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, int64, kali_pecahan, tulis_rupiah
from penggajian.enums import KODE_GOLONGAN, PajakHonorarium
from penggajian.rules.pph21 import tarif_final
from penggajian.rules.tabel import TarifKolom, rentang_kelas

TERBESAR: Final = 1_000_000_000
"""Rupiah: an honorarium above it is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class HitunganHonorarium:
    """One honorarium; rupiah, the rate an exact fraction of gross."""

    tarif: Tarif
    bruto: int
    pph: int

    @property
    def bersih(self) -> int:
        """Give what the person receives."""
        return self.bruto - self.pph


def punya_tarif(golongan: str, honor_final_pppk: Mapping[str, Tarif] | None) -> bool:
    """Tell whether a golongan has a rate: PNS by PP 80/2010, PPPK only where the region sets one."""
    kode = KODE_GOLONGAN.get(golongan, 0)
    return 0 < kode < 100 or kode - 100 in rentang_kelas(honor_final_pppk or {})


def hitung_honorarium(
    nilai: Sequence[int],
    golongan: Sequence[str],
    pajak: str,
    honor_final: Mapping[str, Tarif],
    honor_final_pppk: Mapping[str, Tarif] | None,
    pembulatan_pph: str,
) -> list[HitunganHonorarium]:
    """Tax honoraria finally: 0, 5 or 15 per cent of gross by golongan; rupiah, one for each of `nilai`.

    `DIPOTONG`: `nilai` is gross and the tax is deducted. `DITANGGUNG`: `nilai` is what the person receives, gross is
    `nilai / (1 - tarif)` rounded to the nearest rupiah and the tax is the difference, so that the person gets exactly
    `nilai`. A golongan must have a rate (`punya_tarif`). Dasar hukum: PP 80/2010, Pasal 4; PMK 262/PMK.03/2010.
    """
    if not nilai:
        return []
    kolom = int64(nilai)
    tarif = tarif_final(int64([KODE_GOLONGAN[satu] for satu in golongan]), honor_final, honor_final_pppk)
    if PajakHonorarium(pajak) is PajakHonorarium.DITANGGUNG:
        bruto = kali_pecahan(kolom, np.full_like(kolom, tarif.penyebut), tarif.penyebut - tarif.pembilang)
        pph = bruto - kolom
    else:
        bruto, pph = kolom, _pajak(kolom, tarif, pembulatan_pph)
    return [
        HitunganHonorarium(Tarif(int(atas), tarif.penyebut), int(kotor), int(potong))
        for atas, kotor, potong in zip(tarif.pembilang, bruto, pph, strict=True)
    ]


def _pajak(bruto: Kolom, tarif: TarifKolom, pembulatan: str) -> Kolom:
    return kali_pecahan(bruto, tarif.pembilang, tarif.penyebut, Pembulatan(pembulatan))


def sidik_dasar(nomor_sk: str, kegiatan: str) -> str:
    """Give the digest by which grounds are compared: case, spaces and punctuation do not make another one."""
    teks = "|".join(re.sub(r"[\W_]+", " ", bagian.casefold()).strip() for bagian in (nomor_sk, kegiatan))
    return hashlib.sha256(teks.encode()).hexdigest()


def kalimat_honorarium(golongan: str, tarif: str, bruto: int, pph: int, *, ditanggung: bool) -> str:
    """Explain one honorarium to the person who received it; `tarif` as a percentage, rupiah."""
    bersih = bruto - pph
    if not pph:
        return f"Nilainya {tulis_rupiah(bruto)}. Golongan {golongan} dikenai PPh 21 final {tarif}, jadi seluruhnya diterima."
    if ditanggung:
        return (
            f"Yang diterima {tulis_rupiah(bersih)}, seperti tertulis dalam SK. PPh 21 final golongan {golongan} sebesar "
            f"{tarif} ditanggung unit kerja, jadi nilai kotornya {tulis_rupiah(bersih)} dibagi (100% − {tarif}) = "
            f"{tulis_rupiah(bruto)} dan pajaknya {tulis_rupiah(pph)}. Pajak ini selesai, tidak ikut hitungan setahun."
        )
    return (
        f"Nilai kotor {tulis_rupiah(bruto)} × {tarif} PPh 21 final golongan {golongan} = {tulis_rupiah(pph)}; "
        f"yang diterima {tulis_rupiah(bersih)}. Pajak ini selesai, tidak ikut hitungan setahun."
    )


@dataclass(frozen=True, slots=True)
class BarisJurnal:
    """One line of the books of a payment; rupiah, `debit` or `kredit` zero. A reversal has its sides exchanged."""

    kode: str
    uraian: str
    debit: int
    kredit: int


def susun_jurnal(rekening: str, uraian: str, baris: Iterable[tuple[int, int]]) -> list[BarisJurnal]:
    """Give the journal of a payment from gross and tax of its lines; debit equals kredit.

    Dasar hukum: Permendagri 77/2020 (SPP-LS); PMK 262/PMK.03/2010.
    """
    bruto = pph = 0
    for kotor, potong in baris:
        bruto, pph = bruto + kotor, pph + potong
    isi = [
        (rekening, uraian, bruto),
        ("", "Utang PPh 21 final kepada kas negara", -pph),
        ("", "Kas daerah: dibayar kepada penerima" if bruto >= 0 else "Kas daerah: diterima kembali", pph - bruto),
    ]
    return [BarisJurnal(kode, nama, max(nilai, 0), max(-nilai, 0)) for kode, nama, nilai in isi if nilai]


BALIK: Final = ("unit_kerja_id", "nomor_sk", "tanggal_sk", "kegiatan", "rekening_belanja", "bulan", "pajak")
"""What a reversing entry has in common with the payment that it takes back."""
