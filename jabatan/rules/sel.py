"""Cells of an imported sheet: from what people type to values, never by guessing.

Pure: a cell is a text, a number (as a spreadsheet stores it), a date, or nothing. A value that could
mean two things is refused with a sentence.
"""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal

from asn_portal.lib.periode import Periode, PeriodeTidakSah

Sel = str | int | float | bool | date | datetime | None

_BULAN = {
    nama: n
    for n, ragam in enumerate(
        (
            ("januari", "jan"), ("februari", "feb", "pebruari"), ("maret", "mar"), ("april", "apr"), ("mei",),
            ("juni", "jun"), ("juli", "jul"), ("agustus", "agu", "ags", "agt"), ("september", "sep"),
            ("oktober", "okt"), ("november", "nov", "nopember"), ("desember", "des"),
        ),
        start=1,
    )
    for nama in ragam
}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00:00)?")
_HARI_BULAN = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d+)")
_KATA = re.compile(r"(\d{1,2})[ \-]([a-z]+)[ \-](\d+)")
_DESIMAL_ID = re.compile(r"-?(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,2})?")
_DESIMAL_TITIK = re.compile(r"-?\d{1,15}\.\d{1,2}")
_RIBUAN = re.compile(r"-?\d{1,3}(\.\d{3})+(,0+)?|-?\d+(,0+)?")


class SelSalah(ValueError):
    """A cell cannot be read; the text is the sentence for the person."""


def rapikan(teks: str) -> str:
    """Normalise a text: one form of letters, no invisible characters, single spaces."""
    teks = unicodedata.normalize("NFKC", teks)
    teks = "".join(huruf for huruf in teks if unicodedata.category(huruf) not in ("Cf", "Cc") or huruf in "\n\t\r")
    return " ".join(teks.split())


def baca_teks(sel: Sel) -> str:
    """Read words; a whole number in a number cell is written without decimals."""
    if sel is None:
        return ""
    if isinstance(sel, bool):
        raise SelSalah("berisi BENAR/SALAH, padahal diharapkan teks")
    if isinstance(sel, date):
        return sel.strftime("%Y-%m-%d")
    if isinstance(sel, float):
        return str(int(sel)) if sel.is_integer() and abs(sel) < 1e15 else repr(sel)
    return rapikan(str(sel))


def baca_nomor(sel: Sel) -> str:
    """Read an identifier of digits; a number cell is refused because a spreadsheet rounds it.

    Digits of any script become 0-9; spaces, dots and dashes between them are dropped.
    """
    if sel is None:
        return ""
    if not isinstance(sel, str):
        raise SelSalah(
            "tersimpan sebagai angka sehingga dapat terbulatkan. Ubah kolom ini menjadi format teks, lalu isi ulang"
        )
    teks = re.sub(r"[\s.\-'’]", "", rapikan(sel))
    if re.fullmatch(r"\d+([.,]\d+)?[eE]\+?\d+", re.sub(r"\s", "", sel)):
        raise SelSalah("sudah terbulatkan oleh lembar sebar (berbentuk E+). Isi ulang dengan format teks")
    try:
        return "".join(str(unicodedata.digit(huruf)) for huruf in teks)
    except ValueError as sebab:
        raise SelSalah("hanya boleh berisi angka 0–9") from sebab


def baca_bilangan(sel: Sel) -> int | None:
    """Read a whole number; `1.234` is one thousand two hundred thirty-four, as in Indonesia."""
    if sel is None or sel == "":
        return None
    if isinstance(sel, bool):
        raise SelSalah("harus berupa bilangan")
    if isinstance(sel, int | float):
        if float(sel).is_integer() and abs(sel) < 1e15:
            return int(sel)
        raise SelSalah("harus bilangan bulat")
    teks = rapikan(str(sel)).replace(" ", "")
    if not teks:
        return None
    if not teks.isascii() or not _RIBUAN.fullmatch(teks):
        raise SelSalah("harus bilangan bulat, misalnya 7 atau 1.234")
    return int(teks.split(",")[0].replace(".", ""))


def baca_desimal(sel: Sel) -> Decimal | None:
    """Read a number of at most two decimals: 12,5 or 12.50; `1.234` is a thousand, as in Indonesia."""
    if sel is None or sel == "":
        return None
    if isinstance(sel, bool | date):
        raise SelSalah("harus berupa bilangan")
    if isinstance(sel, int | float):
        nilai = Decimal(str(sel))
    else:
        teks = rapikan(str(sel)).replace(" ", "")
        if not teks:
            return None
        if teks.isascii() and _DESIMAL_ID.fullmatch(teks):
            nilai = Decimal(teks.replace(".", "").replace(",", "."))
        elif teks.isascii() and _DESIMAL_TITIK.fullmatch(teks):
            nilai = Decimal(teks)
        else:
            raise SelSalah("harus bilangan dengan paling banyak dua desimal, misalnya 1.234,50")
    if not nilai.is_finite() or nilai != round(nilai, 2):
        raise SelSalah("harus bilangan dengan paling banyak dua desimal, misalnya 1.234,50")
    return round(nilai, 2)


def baca_tanggal(sel: Sel) -> date | None:
    """Read a day: a date cell, 2026-04-01, 1/4/2026 (day first), or 1 April 2026.

    A two-digit year, a day that does not exist, and a bare number are refused.
    """
    if sel is None or sel == "":
        return None
    if isinstance(sel, datetime):
        sel = sel.date()
    if isinstance(sel, date):
        return _wajar(sel.year, sel.month, sel.day)
    if not isinstance(sel, str):
        raise SelSalah("berisi angka, bukan tanggal. Gunakan format tanggal atau tulis misalnya 1/4/2026")
    teks = rapikan(sel).lower()
    if not teks:
        return None
    if cocok := _ISO.fullmatch(teks):
        return _wajar(int(cocok[1]), int(cocok[2]), int(cocok[3]))
    cocok = _HARI_BULAN.fullmatch(teks)
    if cocok is not None:
        hari, bulan, tahun = cocok[1], int(cocok[2]), cocok[3]
    else:
        cocok = _KATA.fullmatch(teks)
        if cocok is None or cocok[2] not in _BULAN:
            raise SelSalah("bukan tanggal yang dikenal. Tulis hari/bulan/tahun, misalnya 1/4/2026")
        hari, bulan, tahun = cocok[1], _BULAN[cocok[2]], cocok[3]
    if len(tahun) != 4:
        raise SelSalah("tahunnya harus empat angka, misalnya 2026")
    return _wajar(int(tahun), bulan, int(hari))


def baca_pilihan(sel: Sel, pilihan: dict[str, str]) -> str:
    """Read one of a closed list, by stored value or by label, whatever the case of letters."""
    teks = baca_teks(sel)
    if not teks:
        return ""
    kunci = teks.casefold()
    for nilai, label in pilihan.items():
        if kunci in (nilai.casefold(), label.casefold()):
            return nilai
    raise SelSalah(f"tidak dikenal: “{teks[:40]}”. Pilihan: {', '.join(pilihan.values())}")


def _wajar(tahun: int, bulan: int, hari: int) -> date:
    try:
        tanggal = date(tahun, bulan, hari)
    except ValueError as sebab:
        raise SelSalah(f"tanggal {hari}/{bulan}/{tahun} tidak ada di kalender") from sebab
    if not 1901 <= tanggal.year <= 2199:
        raise SelSalah(f"tahun {tahun} tidak wajar")
    return tanggal


def baca_bulan(sel: Sel) -> str:
    """Read a month written `2026-10`; a spreadsheet may have made its first day of it. Empty when nothing stands there."""
    if isinstance(sel, date):
        return f"{sel:%Y-%m}"
    teks = baca_teks(sel)
    if not teks:
        return ""
    try:
        return str(Periode.dari_teks(teks[:7] if teks.endswith("-01") and len(teks) == 10 else teks))
    except PeriodeTidakSah as sebab:
        raise SelSalah("bukan bulan. Tulis tahun dan bulan, misalnya 2026-10") from sebab
