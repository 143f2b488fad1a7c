"""PDF, XLSX and CSV: is it what it says, and does it carry anything that acts."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

AWAL_PDF = b"%PDF-"
AWAL_ZIP = b"PK\x03\x04"
BUKA_PALING_BANYAK = 64 * 1024 * 1024
_LARANGAN_PANJANG = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|GoToE|SubmitForm|ImportData)\b")
_LARANGAN_PENDEK = re.compile(rb"/JS[\s(<\[/]")
_HEKSA = re.compile(rb"#([0-9A-Fa-f]{2})")
_ALIRAN = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)

ZIP_RASIO = 200
ARSIP_DALAM = (".zip", ".xlsx", ".docx", ".jar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".zst")
AWAL_MARKAH = re.compile(r"\s*<(?:!doctype|html|script|svg|\?xml|\?php|body|iframe)", re.IGNORECASE)


class DokumenDitolak(Exception):  # noqa: N818 a name of the domain
    """The content is not acceptable; the message is the reason in Indonesian, without a full stop."""


class ArsipDitolak(DokumenDitolak):
    """An archive that would unpack to too much, into another place, or into further archives."""


class ArsipTerlaluBesar(ArsipDitolak):
    """An archive of too many parts, or too large when unpacked."""


@dataclass(frozen=True)
class BatasArsip:
    """How many parts an archive may have and how many bytes it may unpack to."""

    bagian: int
    terurai: int


BATAS_LAMPIRAN = BatasArsip(bagian=2_000, terurai=256 * 1024 * 1024)


def periksa_arsip(butir: list[zipfile.ZipInfo], batas: BatasArsip = BATAS_LAMPIRAN) -> None:
    """Hold the limits of an archive by its table of contents, before anything is unpacked. Raises `ArsipDitolak`."""
    if len(butir) > batas.bagian:
        raise ArsipTerlaluBesar("arsip memuat terlalu banyak bagian")
    if sum(b.file_size for b in butir) > batas.terurai:
        raise ArsipTerlaluBesar("isi arsip terlalu besar setelah dibuka")
    for b in butir:
        # The name as it was written: the library turns backslashes and cuts at NUL on some systems.
        nama = b.orig_filename.replace("\\", "/")
        if nama.startswith("/") or nama[1:2] == ":" or ".." in nama.split("/") or "\0" in nama:
            raise ArsipDitolak("arsip memuat jalur yang tidak wajar")
        if (b.external_attr >> 28) == 0xA:
            raise ArsipDitolak("arsip memuat tautan simbolik")
        if b.file_size > ZIP_RASIO * max(b.compress_size, 1) and b.file_size > 1024 * 1024:
            raise ArsipDitolak("arsip dipadatkan secara tidak wajar")
        if nama.lower().endswith(ARSIP_DALAM):
            raise ArsipDitolak("arsip memuat arsip lain di dalamnya")


def periksa_pdf(data: bytes) -> None:
    """Refuse a PDF that runs, opens or carries something, or that cannot be looked into."""
    if not data.startswith(AWAL_PDF) or b"%%EOF" not in data[-2048:]:
        raise DokumenDitolak("isi berkas bukan PDF yang utuh")
    rangka = _ALIRAN.sub(b" stream ", data)
    bagian = [data, rangka]
    anggaran = BUKA_PALING_BANYAK
    for cocok in _ALIRAN.finditer(data):
        kepala = data[max(0, cocok.start() - 1000) : cocok.start()].rpartition(b" obj")[2]
        if b"ObjStm" not in _HEKSA.sub(_dari_heksa, kepala):
            continue
        pembuka = zlib.decompressobj()
        try:
            isi = pembuka.decompress(cocok.group(1), anggaran)
        except zlib.error:
            raise DokumenDitolak("susunan PDF tidak dapat diperiksa") from None
        anggaran -= len(isi)
        if anggaran <= 0:
            raise DokumenDitolak("isi PDF terlalu besar setelah dibuka")
        bagian.append(isi)
    if b"/Encrypt" in _HEKSA.sub(_dari_heksa, rangka):
        raise DokumenDitolak("PDF terkunci sandi; simpan ulang tanpa sandi")
    for n, isi in enumerate(bagian):
        jelas = _HEKSA.sub(_dari_heksa, isi)
        if _LARANGAN_PANJANG.search(jelas) or (n > 0 and _LARANGAN_PENDEK.search(jelas)):
            raise DokumenDitolak("PDF memuat skrip, perintah, atau lampiran; cetak ulang menjadi PDF biasa")


def _dari_heksa(cocok: re.Match[bytes]) -> bytes:
    return bytes([int(cocok.group(1), 16)])


def periksa_xlsx(data: bytes) -> None:
    """Refuse a workbook that is a bomb, hides paths, carries macros, or is another kind of archive."""
    try:
        arsip = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError):
        raise DokumenDitolak("isi berkas bukan XLSX yang utuh") from None
    butir = arsip.infolist()
    periksa_arsip(butir)
    nama = {b.filename for b in butir}
    for b in butir:
        if b.filename.lower().endswith(("vbaproject.bin", ".exe", ".dll", ".js")):
            raise DokumenDitolak("lembar sebar memuat makro atau program")
        if b.flag_bits & 0x1:
            raise DokumenDitolak("lembar sebar terkunci sandi")
    if not {"[Content_Types].xml", "xl/workbook.xml"} <= nama:
        raise DokumenDitolak("isi berkas bukan XLSX yang utuh")


def periksa_csv(data: bytes) -> None:
    """Refuse what is not text, or is a page of markup."""
    if data.startswith((AWAL_PDF, AWAL_ZIP, b"MZ", b"\x7fELF", b"\x89PNG", b"\xff\xd8\xff")):
        raise DokumenDitolak("isi berkas bukan CSV")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            teks = data.decode("utf-16")
        except UnicodeDecodeError:
            raise DokumenDitolak("isi berkas bukan teks yang utuh") from None
    else:
        if b"\x00" in data:
            raise DokumenDitolak("isi berkas bukan CSV")
        try:
            teks = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            teks = data.decode("cp1252", errors="replace")
    if AWAL_MARKAH.match(teks):
        raise DokumenDitolak("isi berkas adalah halaman, bukan CSV")
