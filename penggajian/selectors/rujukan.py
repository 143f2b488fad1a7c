"""The codes that tables of a Perkada and posts name: units, accounts that something is spent on, functional allowances."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from asn_portal.lib.uang import tulis_rupiah
from jabatan.models import UnitKerja
from penggajian.rules.bentuk import Bentuk
from penggajian.rules.bentuk_perkada import REKENING, UNIT
from penggajian.rules.fungsional import KUNCI, KUNCI_DASAR, get_baris

from .buku import get_buku

Kode = tuple[str, str]
"""A code and what it stands for."""


def list_rekening(tanggal: date) -> list[Kode]:
    """Give every account that pay, TPP by criterion and honoraria are spent on as of a day, in order of their codes."""
    nilai = get_buku().per(tanggal)
    isi = {satu["kode"]: satu["uraian"] for satu in nilai["rekening_belanja"].nilai.values()}
    isi |= {satu["kode"]: satu["uraian"] for satu in nilai["rekening_tpp_kriteria"].nilai.values()}
    return sorted((isi | nilai["rekening_honorarium"].nilai).items())


def list_tunjangan_fungsional(tanggal: date) -> list[Kode]:
    """Give the rows of the table of functional allowances in force on a day, by number, each with its post and amount."""
    nilai = get_buku().per(tanggal)
    tabel, dasar = nilai[KUNCI].nilai, nilai[KUNCI_DASAR].nilai
    hasil = []
    for nomor in sorted(tabel, key=int):
        baris = get_baris(dasar, int(nomor))
        nama = baris.nama if baris else f"Baris {nomor}"
        hasil.append((str(nomor), f"{nama}, {tulis_rupiah(int(tabel[nomor]))}"))
    return hasil


def list_rujukan(bentuk: Bentuk, tanggal: date) -> dict[str, list[Kode]]:
    """Give what the editor of a value suggests, by the list that its columns name."""
    perlu = {satu.rujukan for satu in bentuk.lajur}
    hasil = {}
    if UNIT in perlu:
        hasil[UNIT] = list(UnitKerja.objects.filter(is_aktif=True).order_by("kode").values_list("kode", "nama"))
    if REKENING in perlu:
        hasil[REKENING] = list_rekening(tanggal)
    return hasil


def get_kode_asing(bentuk: Bentuk, nilai: Sequence[Mapping[str, Any]], tanggal: date) -> str:
    """Say which code of a value stands for nothing, as a sentence; empty when each stands for something.

    An account may be a group of those in use, or a part of one.
    """
    lajur = {satu.rujukan: satu.kode for satu in bentuk.lajur if satu.rujukan}
    if UNIT in lajur:
        kode = {str(satu[lajur[UNIT]]) for satu in nilai} - {""}
        asing = sorted(kode - set(UnitKerja.objects.filter(kode__in=kode).values_list("kode", flat=True)))
        if asing:
            return f"Tidak ada unit berkode “{asing[0]}”. Pilih kodenya dari daftar, atau kosongkan untuk seluruh instansi."
    if REKENING in lajur:
        ada = [f"{satu}." for satu, _ in list_rekening(tanggal)]
        for rekening in sorted({str(satu[lajur[REKENING]]) for satu in nilai}):
            if not any(satu.startswith(f"{rekening}.") or f"{rekening}.".startswith(satu) for satu in ada):
                return (
                    f"Tidak ada belanja gaji, TPP, atau honorarium pada rekening “{rekening}”, jadi pagunya tidak pernah "
                    "dibandingkan. Pilih kodenya dari daftar."
                )
    return ""
