"""Comparing slips with the slow calculation, line by line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from .catatan import tanya
from .slip import HitunganLambat

BUKAN_JUMLAH = frozenset({"rapel_dimuat"})
"""Marks on a slip that are no amount."""


@dataclass(frozen=True)
class SlipTerkunci:
    """A monthly slip as it stands in the database."""

    pegawai_id: int
    bulan: date
    jumlah: dict[str, int]


@dataclass(frozen=True)
class Beda:
    """One line on which slip and slow calculation disagree."""

    nama: str
    bulan: date
    komponen: str
    slip: int | None
    acuan: int | None

    def __str__(self) -> str:
        return f"{self.nama}, {self.bulan:%Y-%m}, {self.komponen}: slip {self.slip}, hitungan lambat {self.acuan}"


def list_slip(bulan: Iterable[date]) -> list[SlipTerkunci]:
    """Give the monthly slips of some months, in a fixed order."""
    baris = tanya(
        "SELECT s.pegawai_id, s.periode, u.komponen, s.jumlah FROM penggajian_slip s "
        "JOIN penggajian_susunan u ON u.id = s.susunan_id "
        "WHERE s.jenis = 'BULANAN' AND s.periode = ANY(%s) ORDER BY s.periode, s.pegawai_id",
        list(bulan),
    )
    return [
        SlipTerkunci(b["pegawai_id"], b["periode"], dict(zip(b["komponen"], b["jumlah"], strict=True))) for b in baris
    ]


def bandingkan(slip: Iterable[SlipTerkunci], lambat: HitunganLambat) -> list[Beda]:
    """Give every line on which they disagree; a line that only one of them knows is one when it is not zero."""
    beda = []
    for satu in slip:
        acuan = lambat.slip(satu.pegawai_id, satu.bulan) or {}
        nama = lambat.orang(satu.pegawai_id).nama
        for kode in [*satu.jumlah, *(k for k in acuan if k not in satu.jumlah)]:
            dibayar, dihitung = satu.jumlah.get(kode), acuan.get(kode)
            if kode not in BUKAN_JUMLAH and (dibayar or 0) != (dihitung or 0):
                beda.append(Beda(nama, satu.bulan, kode, dibayar, dihitung))
    return beda
