"""What a run spends by account code and withholds by receiver; together exactly what is paid out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.uang import Kolom, Pembulatan, int64, kali_pecahan, tulis_rupiah
from penggajian.rules.daftar_thr import KOMPONEN_PER_KODE
from penggajian.rules.rapel import GAJI, GAJI_THR, PEMDA, TPP

_BUKAN_NAMA: Final = frozenset({"pt", "bank", "persero", "tbk", "kc", "kcp", "cabang"})
AKHIRAN: Final = {"PNS": "0001", "PPPK": "0002"}
JENIS_ASN: Final = ("PNS", "PPPK", "PPPK_PARUH_WAKTU")
"""Whose spending is booked apart; CPNS counts with PNS. Their places are the numbers of `SQL_TPP`."""
NAMA_JENIS: Final = {"PPPK_PARUH_WAKTU": "PPPK paruh waktu"}


def sebut_jenis(status: str) -> str:
    """Name a kind of ASN as people write it. Dasar hukum: UU 20/2023."""
    return NAMA_JENIS.get(status, status)


WAJIB_RINCI: Final = "gaji_pokok"
"""The component whose account takes what has none of its own, of PPPK paruh waktu."""


def pilih_rekening(
    status: str, komponen: str, rekening: Mapping[str, Any], p_rekening_paruh_waktu: Mapping[str, Any] | None
) -> tuple[str, str]:
    """Give the account code and its words for a component of one kind of ASN.

    The account of the table ends in digits of the kind; that of a PPPK paruh waktu is another one, written whole.
    Dasar hukum: Permendagri 90/2019; Keputusan MenPANRB 16/2025.
    """
    if status not in AKHIRAN and p_rekening_paruh_waktu:
        isi = p_rekening_paruh_waktu.get(komponen) or p_rekening_paruh_waktu[WAJIB_RINCI]
        return isi["kode"], isi["uraian"]
    return (
        f"{rekening['kode']}.{AKHIRAN.get(status, AKHIRAN['PPPK'])}",
        f"{rekening['uraian']} {sebut_jenis(status)}",
    )


class KomponenTanpaRekening(GalatDomain):
    """Something was paid or withheld that no account or receiver names."""

    kode = "komponen_tanpa_rekening"


@dataclass(frozen=True, slots=True)
class JumlahKomponen:
    """The total of one component for one kind of ASN; rupiah. `atas_rapel`: of months before, as rapel corrects them."""

    status: str
    komponen: str
    orang: int
    jumlah: int
    atas_rapel: bool = False


@dataclass(frozen=True, slots=True)
class BarisBelanja:
    """One line of the statement: spending with its account, withholding with its receiver; rupiah."""

    bagian: str
    kode: str
    uraian: str
    status: str
    orang: int
    jumlah: int


RAPEL_IURAN: Final = {f"rapel_{kode}": kode for kode in PEMDA}
"""The employer's shares on a rapel, each with the difference it comes from: in the books alone, as no slip has a line for it."""
RAPEL_DIRINCI: Final = frozenset({"rapel_gaji", "rapel_premi", "rapel_iuran", "potongan_rapel_premi", "rapel_thr"})
"""Lines of a slip whose parts have accounts and receivers of their own; the books divide them by what each rapel corrects."""
RINCIAN_RAPEL: Final = (*GAJI, *(kode for kode in TPP if kode.startswith("bpjs")), *GAJI_THR)
"""The parts: every difference that one of those lines sums up."""


def nama_komponen(kode: str) -> str:
    """Name what the books hold: a line of the slip, or the employer's share that a rapel carries."""
    if kode in RAPEL_IURAN:
        return f"{KOMPONEN_PER_KODE[RAPEL_IURAN[kode]].nama} atas rapel"
    return KOMPONEN_PER_KODE[kode].nama


def nama_setoran(nama: str) -> str:
    """Name the other side of what the employer owes beside the slip: what is passed on."""
    return f"{nama}, disetor"


def susun_belanja(
    jumlah: Iterable[JumlahKomponen],
    p_rekening_belanja: Mapping[str, Any],
    p_penerima_potongan: Mapping[str, str],
    p_iuran_di_luar_slip: Mapping[str, Any] | None = None,
    p_rekening_paruh_waktu: Mapping[str, Any] | None = None,
) -> list[BarisBelanja]:
    """Give spending by account, then withholding by receiver; spending less withholding is what people get.

    Components of one account are added; the number of people is that of the largest of them. What the employer owes
    beside the slip (`p_iuran_di_luar_slip`) is both, in equal amounts. Raises `KomponenTanpaRekening`.
    Dasar hukum: Permendagri 90/2019; Permendagri 77/2020 (SPP-LS gaji dan tunjangan); Perpres 64/2020.
    """
    iuran = p_iuran_di_luar_slip or {}
    belanja: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    potongan: list[BarisBelanja] = []
    for satu in jumlah:
        if not satu.jumlah:
            continue
        if (rekening := p_rekening_belanja.get(satu.komponen) or iuran.get(satu.komponen)) is not None:
            isi = belanja[(*pilih_rekening(satu.status, satu.komponen, rekening, p_rekening_paruh_waktu), satu.status)]
            isi[0], isi[1] = max(isi[0], satu.orang), isi[1] + satu.jumlah
        penerima = p_penerima_potongan.get(satu.komponen) or iuran.get(satu.komponen, {}).get("penerima")
        if penerima is not None:
            penerima += " atas rapel" if satu.atas_rapel else ""
            potongan.append(BarisBelanja("Potongan", "", penerima, satu.status, satu.orang, satu.jumlah))
        elif rekening is None:
            raise KomponenTanpaRekening(
                f"Komponen “{satu.komponen}” belum mempunyai kode rekening atau penerima. "
                "Lengkapi tabel rekening belanja atau penerima potongan pada aturan, lalu unduh lagi."
            )
    susunan = [
        BarisBelanja("Belanja", kode, uraian, status, orang, rupiah)
        for (kode, uraian, status), (orang, rupiah) in sorted(belanja.items())
    ]
    return susunan + sorted(potongan, key=lambda satu: (satu.uraian, satu.status))


KRITERIA: Final = ("beban_kerja", "prestasi_kerja", "kondisi_kerja", "tempat_bertugas", "kelangkaan_profesi")
"""The criteria of TPP, each with an account of its own, in the order of their components."""


def bagi_kriteria(tpp: Kolom, bobot: Sequence[Kolom]) -> list[Kolom]:
    """Divide what was paid as TPP over its criteria by what each gives in full; the parts add up exactly.

    Shape (n,); rupiah. Each part is rounded towards zero and the rest falls to the largest criterion, the first of equals;
    who has no criterion of the month (a correction alone) counts as workload.
    Dasar hukum: PP 12/2019, Pasal 58; Permendagri 90/2019.
    """
    jumlah = np.sum(bobot, axis=0)
    arah = np.where(tpp < 0, -1, 1)
    hasil = [
        arah * kali_pecahan(np.abs(tpp), np.maximum(satu, 0), np.maximum(jumlah, 1), Pembulatan.KE_BAWAH)
        for satu in bobot
    ]
    terbesar = np.argmax(np.stack(bobot), axis=0)
    sisa = tpp - np.sum(hasil, axis=0)
    return [int64(satu + np.where(terbesar == nomor, sisa, 0)) for nomor, satu in enumerate(hasil)]


@dataclass(frozen=True, slots=True)
class BelanjaUnitKerja:
    """Spending of one unit on one account; rupiah."""

    unit: int
    kode: str
    uraian: str
    status: str
    orang: int
    jumlah: int


def gabung_rekening(baris: Iterable[BelanjaUnitKerja]) -> list[BelanjaUnitKerja]:
    """Add the components of one account of one unit; the number of people is that of the largest of them."""
    hasil: dict[tuple[int, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for satu in baris:
        isi = hasil[(satu.unit, satu.kode, satu.uraian, satu.status)]
        isi[0], isi[1] = max(isi[0], satu.orang), isi[1] + satu.jumlah
    return [BelanjaUnitKerja(*kunci, *isi) for kunci, isi in sorted(hasil.items()) if isi[1]]


def jumlahkan_belanja(baris: Iterable[BelanjaUnitKerja]) -> list[BarisBelanja]:
    """Add the spending of all units by account. Dasar hukum: Permendagri 77/2020."""
    hasil: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    for satu in baris:
        isi = hasil[(satu.kode, satu.uraian, satu.status)]
        isi[0], isi[1] = isi[0] + satu.orang, isi[1] + satu.jumlah
    return [BarisBelanja("Belanja", *kunci, *isi) for kunci, isi in sorted(hasil.items())]


HONORARIUM: Final = "Honorarium"
"""Name of spending that no run paid."""


def is_dalam_pagu(pagu: Mapping[str, Any], unit: int, kode: str, milik: Mapping[str, frozenset[int]]) -> bool:
    """Say whether a budget counts spending of a unit on an account.

    It counts its unit with all below it (`milik`: its ids by code; an empty code is the whole institution) and every
    account that begins with its own. Dasar hukum: UU 1/2004, Pasal 3 ayat (3).
    """
    rekening = str(pagu["rekening"])
    di_unit = not pagu["unit"] or unit in milik.get(str(pagu["unit"]), frozenset())
    return di_unit and (kode == rekening or kode.startswith(f"{rekening}."))


def list_lewat_pagu(
    lalu: Iterable[BelanjaUnitKerja],
    tambah: Iterable[BelanjaUnitKerja],
    pagu: Iterable[Mapping[str, Any]],
    milik: Mapping[str, frozenset[int]],
) -> list[str]:
    """Say which budgets the spending since January exceeds once `tambah` is spent, by unit and account; rupiah.

    A budget that `tambah` does not draw upon holds nothing back. `milik` as `is_dalam_pagu` reads it.
    Dasar hukum: UU 1/2004, Pasal 3 ayat (3).
    """
    lama, baru = list(lalu), list(tambah)
    hasil = []
    for satu in pagu:
        batas = int(satu["pagu"])
        tambahan = [b for b in baru if is_dalam_pagu(satu, b.unit, b.kode, milik)]
        semua = [*tambahan, *(b for b in lama if is_dalam_pagu(satu, b.unit, b.kode, milik))]
        jumlah = sum(b.jumlah for b in semua)
        if jumlah > batas and sum(b.jumlah for b in tambahan) > 0:
            honor = sum(b.jumlah for b in semua if b.uraian == HONORARIUM)
            rinci = f" (di antaranya honorarium {tulis_rupiah(honor)})" if honor and honor != jumlah else ""
            hasil.append(
                f"{satu['unit'] or 'seluruh instansi'} rekening {satu['rekening']}: belanja {tulis_rupiah(jumlah)}{rinci}, "
                f"pagu {tulis_rupiah(batas)}, lebih {tulis_rupiah(jumlah - batas)}"
            )
    return hasil


def jumlah_dibayar(baris: Iterable[BarisBelanja]) -> int:
    """Give spending less withholding; rupiah."""
    return sum(satu.jumlah if satu.bagian == "Belanja" else -satu.jumlah for satu in baris)


def sandi_bank(nama: str, p_kode_bank: Mapping[str, str]) -> str:
    """Give the three digits of a bank by its name, however it is written; empty for one that the table lacks.

    Dasar hukum: sandi peserta kliring Bank Indonesia.
    """
    kata = [satu for satu in re.findall(r"[a-z0-9]+", nama.lower()) if satu not in _BUKAN_NAMA]
    return p_kode_bank.get(" ".join(kata), "")
