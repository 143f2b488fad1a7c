"""What a run spends by account code and withholds by receiver; together exactly what is paid out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from asn_portal.lib.galat import GalatDomain

_BUKAN_NAMA: Final = frozenset({"pt", "bank", "persero", "tbk", "kc", "kcp", "cabang"})
AKHIRAN: Final = {"PNS": "0001", "PPPK": "0002"}


class KomponenTanpaRekening(GalatDomain):
    """Something was paid or withheld that no account or receiver names."""

    kode = "komponen_tanpa_rekening"


@dataclass(frozen=True, slots=True)
class JumlahKomponen:
    """The total of one component for one kind of ASN; rupiah."""

    status: str
    komponen: str
    orang: int
    jumlah: int


@dataclass(frozen=True, slots=True)
class BarisBelanja:
    """One line of the statement: spending with its account, withholding with its receiver; rupiah."""

    bagian: str
    kode: str
    uraian: str
    status: str
    orang: int
    jumlah: int


def susun_belanja(
    jumlah: Iterable[JumlahKomponen], p_rekening_belanja: Mapping[str, Any], p_penerima_potongan: Mapping[str, str]
) -> list[BarisBelanja]:
    """Give spending by account, then withholding by receiver; spending less withholding is what people get.

    Components of one account are added; the number of people is that of the largest of them. Raises
    `KomponenTanpaRekening`. Dasar hukum: Permendagri 90/2019; Permendagri 77/2020 (SPP-LS gaji dan tunjangan).
    """
    belanja: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    potongan: list[BarisBelanja] = []
    for satu in jumlah:
        if not satu.jumlah:
            continue
        if (rekening := p_rekening_belanja.get(satu.komponen)) is not None:
            isi = belanja[
                (f"{rekening['kode']}.{AKHIRAN[satu.status]}", f"{rekening['uraian']} {satu.status}", satu.status)
            ]
            isi[0], isi[1] = max(isi[0], satu.orang), isi[1] + satu.jumlah
        elif (penerima := p_penerima_potongan.get(satu.komponen)) is not None:
            potongan.append(BarisBelanja("Potongan", "", penerima, satu.status, satu.orang, satu.jumlah))
        else:
            raise KomponenTanpaRekening(
                f"Komponen “{satu.komponen}” belum mempunyai kode rekening atau penerima. "
                "Lengkapi rekening_belanja atau penerima_potongan pada aturan, lalu unduh lagi."
            )
    susunan = [
        BarisBelanja("Belanja", kode, uraian, status, orang, rupiah)
        for (kode, uraian, status), (orang, rupiah) in sorted(belanja.items())
    ]
    return susunan + sorted(potongan, key=lambda satu: (satu.uraian, satu.status))


def jumlah_dibayar(baris: Iterable[BarisBelanja]) -> int:
    """Give spending less withholding; rupiah."""
    return sum(satu.jumlah if satu.bagian == "Belanja" else -satu.jumlah for satu in baris)


def sandi_bank(nama: str, p_kode_bank: Mapping[str, str]) -> str:
    """Give the three digits of a bank by its name, however it is written; empty for one that the table lacks.

    Dasar hukum: sandi peserta kliring Bank Indonesia.
    """
    kata = [satu for satu in re.findall(r"[a-z0-9]+", nama.lower()) if satu not in _BUKAN_NAMA]
    return p_kode_bank.get(" ".join(kata), "")
