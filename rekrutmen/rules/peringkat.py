"""Ranking and ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import bulat_desimal


@dataclass(frozen=True, slots=True)
class Peserta:
    """One participant with everything that decides a tie."""

    no: str
    akhir: Fraction
    skd: Fraction = Fraction(0)
    tkp: Fraction = Fraction(0)
    tiu: Fraction = Fraction(0)
    twk: Fraction = Fraction(0)
    ipk: Fraction = Fraction(0)
    lahir: date = date.max


def _kunci(satu: Peserta) -> tuple[Any, ...]:
    return (-bulat_desimal(satu.akhir, 3), -satu.skd, -satu.tkp, -satu.tiu, -satu.twk, -satu.ipk, satu.lahir)


def urutkan(peserta: Sequence[Peserta]) -> list[Peserta]:
    """Rank by final score, then SKD, TKP, TIU, TWK, IPK, then the older one.

    Scores are the same when equal at three decimals. Dasar hukum: PermenPANRB 6/2024, Pasal 45 ayat (4).
    """
    return sorted(peserta, key=lambda satu: (*_kunci(satu), satu.no))


def lulus(peserta: Sequence[Peserta], kursi: int) -> list[Peserta]:
    """Fill the seats in rank order; people equal in everything at the last seat are all listed.

    The committee decides such a tie with minutes. Dasar hukum: PermenPANRB 6/2024, Pasal 45.
    """
    if kursi < 1:
        raise IsianSalah("Jumlah kursi harus paling sedikit satu.")
    urut = urutkan(peserta)
    if len(urut) <= kursi:
        return urut
    akhir = _kunci(urut[kursi - 1])
    return [satu for nomor, satu in enumerate(urut) if nomor < kursi or _kunci(satu) == akhir]
