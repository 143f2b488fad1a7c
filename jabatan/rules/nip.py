"""The civil servant's number: NIP of PNS and CPNS, NI of PPPK.

Both have 18 digits and no check digit. NIP: birth date, year and month of appointment as CPNS, sex,
serial. NI PPPK: birth date, year of first appointment, number of the contract (not a month), sex,
serial. Dasar hukum: Perka BKN 22/2007; for PPPK the number given by BKN.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from jabatan.enums import PPPK_SEMUA

USIA_PENGANGKATAN = 18  # tahun, paling muda saat diangkat


@dataclass(frozen=True, slots=True)
class HasilNip:
    """What a number says. `alasan` is empty for a valid number; `tmt_cpns` is "YYYY-MM" (NIP only)."""

    valid: bool
    alasan: str = ""
    lahir: date | None = None
    tahun: int | None = None
    tmt_cpns: str | None = None
    kontrak_ke: str | None = None
    jenis_kelamin: str | None = None
    urut: int | None = None


def periksa_nip(nip: str, status: str, per_tanggal: date | None = None) -> HasilNip:
    """Read a number of 18 digits for status PNS, CPNS, PPPK or PPPK paruh waktu, whose NI is that of a PPPK.

    `per_tanggal` (date), when given, refuses an appointment more than a month after it. The first
    wrong part is named in `alasan`. Dasar hukum: Perka BKN 22/2007.
    """
    if len(nip) != 18 or not (nip.isascii() and nip.isdigit()):
        return HasilNip(
            False, f"harus 18 angka, bukan {len(nip)}" if nip.isdigit() else "harus 18 angka tanpa tanda lain"
        )
    lahir = _tanggal(nip[:8])
    if isinstance(lahir, str):
        return HasilNip(False, lahir)
    tahun, tengah, kelamin, urut = int(nip[8:12]), nip[12:14], nip[14], int(nip[15:])
    is_pppk = status in PPPK_SEMUA
    if not is_pppk and not 1 <= int(tengah) <= 12:
        return HasilNip(False, f"bulan pengangkatan {tengah}", lahir)
    bulan = 12 if is_pppk else int(tengah)
    if tahun * 12 + bulan < (lahir.year + USIA_PENGANGKATAN) * 12 + lahir.month:
        return HasilNip(False, f"diangkat {tahun} sebelum berusia {USIA_PENGANGKATAN} tahun", lahir)
    if (
        per_tanggal is not None
        and tahun * 12 + (1 if is_pppk else bulan) > per_tanggal.year * 12 + per_tanggal.month + 1
    ):
        return HasilNip(False, f"pengangkatan {tahun} belum tiba", lahir)
    if kelamin not in "12":
        return HasilNip(False, f"angka jenis kelamin {kelamin}", lahir)
    if urut == 0:
        return HasilNip(False, "nomor urut 000", lahir)
    return HasilNip(
        valid=True,
        lahir=lahir,
        tahun=tahun,
        tmt_cpns=None if is_pppk else f"{tahun}-{tengah}",
        kontrak_ke=tengah if is_pppk else None,
        jenis_kelamin="L" if kelamin == "1" else "P",
        urut=urut,
    )


def _tanggal(teks: str) -> date | str:
    """Read YYYYMMDD, or name the part that is wrong."""
    tahun, bulan, hari = int(teks[:4]), int(teks[4:6]), int(teks[6:])
    if not 1900 <= tahun <= 9998:
        return f"tahun lahir {teks[:4]}"
    if not 1 <= bulan <= 12:
        return f"bulan lahir {teks[4:6]}"
    if not 1 <= hari <= calendar.monthrange(tahun, bulan)[1]:
        return f"tanggal lahir {teks[6:]}"
    return date(tahun, bulan, hari)
