"""Read an uploaded CSV or XLSX into rows, within limits that are checked before anything is opened."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from asn_portal.inti.berkas.rules.dokumen import ArsipDitolak, ArsipTerlaluBesar, BatasArsip, periksa_arsip
from asn_portal.inti.berkas.services import ArsipTidakWajar
from asn_portal.lib.galat import GalatDomain, IsianSalah
from asn_portal.lib.uang import tulis_desimal
from jabatan.rules.sel import Sel, rapikan

BATAS_BERKAS = 5 * 1024 * 1024
BATAS_BARIS = 20_000
BATAS_KOLOM = 60
BATAS_SEL = 4_000
BATAS_BUKU = BatasArsip(bagian=200, terurai=80 * 1024 * 1024)
_SEL_XML = re.compile(rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]+)(\d+)"')
_BARIS_XML = re.compile(rb'<(?:\w+:)?row\s[^>]*?r="(\d+)"')
_RUMUS_XML = re.compile(rb"<(?:\w+:)?f[\s>/]")


class BerkasTerlaluBesar(GalatDomain):
    """The upload or what it unpacks to is beyond the limits."""

    kode = "berkas_terlalu_besar"
    status = 413


class BerkasBukanLembar(GalatDomain):
    """The content is not a CSV or XLSX."""

    kode = "jenis_berkas"
    status = 415


class BerkasRusak(IsianSalah):
    """It looks like a sheet but cannot be read."""

    kode = "berkas_rusak"


@dataclass(frozen=True)
class Lembar:
    """The first visible sheet: heads as written, and rows with their number in the file."""

    tajuk: list[str]
    baris: list[tuple[int, list[Sel]]]


def baca_lembar(isi: bytes) -> Lembar:
    """Read the bytes by what they are, whatever the name of the file.

    Raises `BerkasTerlaluBesar`, `BerkasBukanLembar`, `BerkasRusak`.
    """
    if len(isi) > BATAS_BERKAS:
        raise BerkasTerlaluBesar("Berkas lebih dari 5 MB. Bagi menjadi beberapa berkas, lalu unggah satu per satu.")
    if not isi.strip():
        raise BerkasRusak("Berkas ini kosong. Isi templatnya, lalu unggah lagi.")
    if isi.startswith(b"PK\x03\x04"):
        return _susun(_baca_xlsx(isi))
    if isi.startswith(
        (b"\xd0\xcf\x11\xe0", b"%PDF", b"GIF8", b"\x89PNG", b"\xff\xd8\xff", b"\x7fELF", b"Rar!", b"\x1f\x8b")
    ):
        raise BerkasBukanLembar("Berkas ini bukan CSV atau XLSX. Simpan lembar Anda sebagai .xlsx, lalu unggah lagi.")
    return _susun(_baca_csv(isi))


def _susun(mentah: Iterable[list[Sel]]) -> Lembar:
    """Take the first filled row as heads, drop empty rows, hold the limits."""
    tajuk: list[str] | None = None
    baris: list[tuple[int, list[Sel]]] = []
    for nomor, isi in enumerate(mentah, start=1):
        if all(sel is None or (isinstance(sel, str) and not rapikan(sel)) for sel in isi):
            continue
        if tajuk is None:
            tajuk = [rapikan(str(sel)).casefold().replace(" ", "_") if sel is not None else "" for sel in isi]
            while tajuk and not tajuk[-1]:
                tajuk.pop()
            continue
        if len(baris) >= BATAS_BARIS:
            raise BerkasTerlaluBesar(f"Berkas berisi lebih dari {tulis_desimal(BATAS_BARIS)} baris. Bagilah dulu.")
        if any(isinstance(sel, str) and len(sel) > BATAS_SEL for sel in isi):
            raise BerkasRusak(f"Baris {nomor} berisi sel yang terlalu panjang. Periksa tanda kutip di berkas Anda.")
        baris.append((nomor, isi))
    if tajuk is None:
        raise BerkasRusak("Berkas ini tidak memiliki baris tajuk. Gunakan templat yang disediakan.")
    return Lembar(tajuk, baris)


def _baca_csv(isi: bytes) -> Iterable[list[Sel]]:
    """Read text in UTF-8, UTF-16 or Windows-1252, separated by `;`, `,` or TAB."""
    teks = _urai_huruf(isi)
    awal = teks.split("\n", 1)[0]
    pemisah = max(";,\t", key=awal.count)
    if pemisah not in awal:
        raise BerkasRusak("Baris tajuk tidak memiliki pemisah kolom (; , atau TAB). Gunakan templat yang disediakan.")
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    try:
        for kolom in pembaca:
            if len(kolom) > BATAS_KOLOM:
                raise BerkasRusak(
                    f"Baris {pembaca.line_num} memiliki lebih dari {BATAS_KOLOM} kolom. Periksa pemisahnya."
                )
            yield [sel or None for sel in kolom]
    except csv.Error as sebab:
        raise BerkasRusak(f"Baris {pembaca.line_num} tidak dapat dibaca. Periksa tanda kutip di baris itu.") from sebab


def _urai_huruf(isi: bytes) -> str:
    """Decode by the mark at the start, else UTF-8, else Windows-1252."""
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        cara: tuple[str, ...] = ("utf-16",)
    elif b"\x00" in isi[:4096]:
        raise BerkasBukanLembar("Berkas ini bukan CSV atau XLSX. Simpan lembar Anda sebagai .xlsx, lalu unggah lagi.")
    else:
        cara = ("utf-8-sig", "cp1252")
    for nama in cara:
        try:
            teks = isi.decode(nama)
        except UnicodeDecodeError:
            continue
        if "\x00" not in teks:
            return teks
    raise BerkasRusak("Huruf di berkas ini tidak dapat dibaca. Simpan ulang sebagai CSV UTF-8 atau .xlsx.")


def _baca_xlsx(isi: bytes) -> Iterable[list[Sel]]:
    """Read the first visible worksheet; formulas, giant sheets and bombs are refused first."""
    _periksa_buku(isi)
    try:
        buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
        tampak = [
            lembar.name
            for lembar in buku.sheets_metadata
            if lembar.visible == SheetVisibleEnum.Visible and lembar.typ == SheetTypeEnum.WorkSheet
        ]
        if not tampak:
            raise BerkasRusak(
                "Berkas ini tidak memiliki lembar yang tampak. Tampilkan lembar datanya, lalu unggah lagi."
            )
        baris = buku.get_sheet_by_name(tampak[0]).to_python(skip_empty_area=False)
    except (CalamineError, ValueError, OverflowError) as sebab:
        raise BerkasRusak(
            "Berkas XLSX ini rusak atau terkunci sandi. Simpan ulang tanpa sandi, lalu unggah lagi."
        ) from sebab
    for kolom in baris:
        yield [None if sel == "" else sel for sel in kolom]  # type: ignore[misc]


def _periksa_buku(isi: bytes) -> None:
    """Hold the limits of the archive, then of every sheet, before the reader unpacks anything."""
    rusak = BerkasRusak("Berkas XLSX ini rusak. Simpan ulang dari aplikasi lembar sebar, lalu unggah lagi.")
    try:
        arsip = zipfile.ZipFile(io.BytesIO(isi))
        daftar = arsip.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as sebab:
        raise rusak from sebab
    try:
        periksa_arsip(daftar, BATAS_BUKU)
    except ArsipTerlaluBesar as sebab:
        raise BerkasTerlaluBesar(
            "Isi berkas XLSX ini terlalu besar setelah dibuka. Salin datanya ke templat kosong."
        ) from sebab
    except ArsipDitolak as sebab:
        raise ArsipTidakWajar(f"Berkas ditolak: {sebab}. Salin datanya ke templat kosong.", kolom="berkas") from sebab
    nama = {butir.filename for butir in daftar}
    if "[Content_Types].xml" not in nama or "xl/workbook.xml" not in nama:
        raise BerkasBukanLembar("Arsip ini bukan berkas XLSX. Simpan lembar Anda sebagai .xlsx, lalu unggah lagi.")
    for butir in daftar:
        if not butir.filename.endswith(".xml"):
            continue
        try:
            with arsip.open(butir) as berkas:
                xml = berkas.read(BATAS_BUKU.terurai + 1)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as sebab:
            raise rusak from sebab
        except Exception as sebab:  # zlib.error has no common base with the above
            raise rusak from sebab
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
            raise BerkasBukanLembar(
                "Berkas XLSX ini memuat acuan luar yang tidak diizinkan. Salin datanya ke templat kosong."
            )
        if butir.filename.startswith("xl/worksheets/"):
            _periksa_lembar(xml)


def _periksa_lembar(xml: bytes) -> None:
    """Refuse formulas, and cells far away that would unfold into a giant sheet."""
    if _RUMUS_XML.search(xml):
        raise BerkasRusak("Lembar ini memuat rumus. Salin lalu tempel sebagai nilai, kemudian unggah lagi.")
    terjauh = max((int(cocok[1]) for cocok in _BARIS_XML.finditer(xml)), default=0)
    for cocok in _SEL_XML.finditer(xml):
        terjauh = max(terjauh, int(cocok[2]))
        if len(cocok[1]) > 2 or (len(cocok[1]) == 2 and cocok[1] > b"CV"):
            raise BerkasTerlaluBesar("Lembar ini memiliki isi jauh di kanan. Salin datanya ke templat kosong.")
    if terjauh > BATAS_BARIS + 100:
        raise BerkasTerlaluBesar("Lembar ini memiliki isi jauh di bawah. Salin datanya ke templat kosong.")
