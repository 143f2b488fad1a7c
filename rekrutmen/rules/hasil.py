"""The published score of somebody who came through a selection: read, checked, and computed again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal, tulis_desimal
from jabatan.rules.sel import Sel, SelSalah, rapikan
from rekrutmen.enums import JenisSeleksi

from .integrasi import integrasi
from .peringkat import Peserta, lulus, urutkan

_NILAI = re.compile(r"(\d{1,4})(?:[.,](\d{1,3}))?")
PERSEN = Fraction(100)


def baca_nilai(sel: Sel) -> Decimal | None:
    """Read a score of at most three decimals: `72,745` and `72.745` are the same, for no score has thousands."""
    if sel is None or sel == "":
        return None
    if isinstance(sel, bool) or not isinstance(sel, str | int | float):
        raise SelSalah("harus berupa nilai, misalnya 72,745")
    teks = rapikan(str(sel)).replace(" ", "")
    if not teks:
        return None
    cocok = _NILAI.fullmatch(teks.removesuffix(".0")) if teks.isascii() else None
    if cocok is None:
        raise SelSalah("harus berupa nilai dengan paling banyak tiga desimal, misalnya 72,745")
    return Decimal(f"{cocok[1]}.{cocok[2] or '0'}")


def tulis_nilai(nilai: Decimal) -> str:
    """Write a score with three decimals: 72,745."""
    return tulis_desimal(nilai, 3)


@dataclass(frozen=True, slots=True)
class Bagian:
    """The parts of a score with their maxima, points; None where the kind of selection has no such part."""

    skd: Fraction | None = None
    skd_maks: Fraction | None = None
    skb: Fraction | None = None
    skb_maks: Fraction | None = None
    kompetensi: Fraction | None = None
    kompetensi_maks: Fraction | None = None


PASANGAN = {JenisSeleksi.CPNS: ("skd", "skb"), JenisSeleksi.PPPK: ("kompetensi",)}
SEMUA = ("skd", "skb", "kompetensi")


def check_bagian(jenis: JenisSeleksi, bagian: Bagian, skd_maks: Fraction | None) -> None:
    """Refuse parts that this kind of selection does not have, lacks, or that lie outside their maximum.

    `skd_maks`: the maximum of SKD in force, None when no rule states it. Raises `IsianSalah` with the column.
    Dasar hukum: PermenPANRB 6/2024; KepmenPANRB 321/2024.
    """
    for nama in SEMUA:
        nilai, maks = getattr(bagian, nama), getattr(bagian, f"{nama}_maks")
        if nama not in PASANGAN[jenis]:
            if nilai is not None or maks is not None:
                kolom = nama if nilai is not None else f"{nama}_maks"
                raise IsianSalah(f"Seleksi {jenis.label} tidak memiliki nilai {nama}. Kosongkan.", kolom=kolom)
            continue
        for kolom, isi in ((nama, nilai), (f"{nama}_maks", maks)):
            if isi is None:
                raise IsianSalah(f"Kolom {kolom} wajib diisi untuk seleksi {jenis.label}.", kolom=kolom)
        if maks <= 0:
            raise IsianSalah("Nilai maksimum harus lebih dari nol.", kolom=f"{nama}_maks")
        if nilai > maks:
            raise IsianSalah(f"Nilai {nama} lebih dari nilai maksimumnya. Periksa keduanya.", kolom=nama)
    if jenis == JenisSeleksi.CPNS and skd_maks is not None and bagian.skd_maks != skd_maks:
        raise IsianSalah(
            f"Nilai SKD paling tinggi menurut aturan yang berlaku adalah {skd_maks}, bukan {bagian.skd_maks}. "
            "Periksa tanggal pengumumannya.",
            kolom="skd_maks",
        )


def nilai_akhir(jenis: JenisSeleksi, bagian: Bagian, bobot: tuple[Fraction, Fraction]) -> Fraction:
    """Give the final score on a scale of 100, three decimals.

    CPNS: SKD and SKB by their weights. PPPK: the share of the maximum of the test of competence.
    Dasar hukum: PermenPANRB 6/2024.
    """
    if jenis == JenisSeleksi.CPNS:
        assert bagian.skd is not None and bagian.skb is not None
        assert bagian.skd_maks is not None and bagian.skb_maks is not None
        return integrasi(bagian.skd, bagian.skb, maks_skd=bagian.skd_maks, maks_skb=bagian.skb_maks, bobot=bobot).akhir
    assert bagian.kompetensi is not None and bagian.kompetensi_maks is not None
    return bulat_desimal(bagian.kompetensi / bagian.kompetensi_maks * PERSEN, 3)


@dataclass(frozen=True, slots=True)
class Penempatan:
    """One person of a formation: who, the scores that rank, and the rank as it was announced."""

    no: str
    akhir: Fraction
    skd: Fraction
    peringkat: int | None


def list_janggal(formasi: Sequence[Penempatan], kursi: int) -> list[tuple[str, str, str]]:
    """Find who cannot have filled a seat of this formation: number, column and sentence.

    Somebody ranked better than a person with a higher score (equal scores may rank either way, for the subtests decide
    and are not kept), and more people than seats. Dasar hukum: PermenPANRB 6/2024, Pasal 45.
    """
    janggal: list[tuple[str, str, str]] = []
    peserta = {p.no: Peserta(p.no, p.akhir, p.skd) for p in formasi}
    berperingkat = sorted((p for p in formasi if p.peringkat is not None), key=lambda p: (p.peringkat, p.no))
    for depan, belakang in pairwise(berperingkat):
        if (bulat_desimal(depan.akhir, 3), depan.skd) == (bulat_desimal(belakang.akhir, 3), belakang.skd):
            continue
        pertama = urutkan([peserta[depan.no], peserta[belakang.no]])[0].no
        if depan.peringkat == belakang.peringkat or pertama != depan.no:
            pesan = "Peringkat ini tidak menurut nilainya: ada orang di formasi yang sama dengan nilai lebih tinggi."
            janggal.append((belakang.no if pertama == depan.no else depan.no, "peringkat", pesan))
    diterima = {p.no for p in lulus(list(peserta.values()), kursi)}
    janggal += [
        (p.no, "kursi", f"Formasi ini hanya {kursi} kursi, dan sudah terisi orang yang nilainya lebih tinggi.")
        for p in formasi
        if p.no not in diterima
    ]
    return janggal
