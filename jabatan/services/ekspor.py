"""Export of lists as CSV or XLSX: what is in reach, never a formula, always recorded."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter
from django.db import transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.istilah import Istilah
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Pegawai

AWALAN_RUMUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001


class BentukEkspor(Istilah):
    """The form of a file."""

    XLSX = "xlsx", "Excel (.xlsx)"
    CSV = "csv", "CSV"


TAJUK_PEGAWAI = (
    "nip", "nama", "gelar_depan", "gelar_belakang", "status", "kedudukan", "golongan", "jabatan", "kelas", "kode_posisi",
    "unit_kerja", "kode_unit",
)  # fmt: skip


@transaction.atomic
def export_pegawai(
    *, daftar: QuerySet[Pegawai], bentuk: BentukEkspor, saring: str, oleh: Pengguna, pada: datetime
) -> bytes:
    """Write the given people (already narrowed to the caller's reach) and record who took how many."""
    baris = [
        (
            p.nip,
            p.nama,
            p.gelar_depan,
            p.gelar_belakang,
            StatusAsn(p.status).label,
            Kedudukan(p.kedudukan).label,
            getattr(p, "golongan", None) or "",
            p.posisi.jabatan.nama if p.posisi else "",
            p.posisi.kelas if p.posisi else None,
            p.posisi.kode if p.posisi else "",
            p.unit_kerja.nama if p.unit_kerja else "",
            p.unit_kerja.kode if p.unit_kerja else "",
        )
        for p in daftar
    ]
    log_activity(
        "jabatan.pegawai.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "saring": saring[:300], "jumlah": len(baris)},
    )
    return tulis_lembar(TAJUK_PEGAWAI, baris, bentuk)


def tulis_lembar(tajuk: Sequence[str], baris: Iterable[Sequence[Any]], bentuk: BentukEkspor) -> bytes:
    """Write rows; text that a spreadsheet could run as a formula stays text, numbers stay numbers."""
    if bentuk == BentukEkspor.CSV:
        teks = io.StringIO()
        penulis = csv.writer(teks, delimiter=";")
        penulis.writerow(tajuk)
        for kolom in baris:
            penulis.writerow([_aman(sel) for sel in kolom])
        return ("\ufeff" + teks.getvalue()).encode()
    berkas = io.BytesIO()
    buku = xlsxwriter.Workbook(berkas, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    lembar = buku.add_worksheet("Data")
    tebal = buku.add_format({"bold": True, "bottom": 1})
    format_teks = buku.add_format({"num_format": "@"})
    for x, judul in enumerate(tajuk):
        lembar.write_string(0, x, judul, tebal)
    for y, kolom in enumerate(baris, start=1):
        for x, sel in enumerate(kolom):
            if isinstance(sel, bool) or sel is None:
                lembar.write_string(y, x, "" if sel is None else ("ya" if sel else "tidak"))
            elif isinstance(sel, int):
                lembar.write_number(y, x, sel)
            else:
                lembar.write_string(y, x, _teks(sel), format_teks)
    buku.close()
    return berkas.getvalue()


def _aman(sel: Any) -> Any:
    """Put an apostrophe before a text that would start a formula."""
    if sel is None or isinstance(sel, int):
        return sel
    teks = _teks(sel)
    return f"'{teks}" if teks.startswith(AWALAN_RUMUS) else teks


def _teks(sel: Any) -> str:
    return sel.isoformat() if isinstance(sel, date) else str(sel)
