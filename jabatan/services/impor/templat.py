"""The empty sheet to fill in: heads, one example, choices, all cells as text."""

import io

import xlsxwriter

from jabatan.models.impor import JenisImpor

from .kolom import BENTUK, Kolom


def create_templat(jenis: JenisImpor) -> bytes:
    """Make the XLSX template of one kind."""
    return create_templat_bentuk(BENTUK[jenis])


def create_templat_bentuk(bentuk: tuple[Kolom, ...]) -> bytes:
    """Make an XLSX template of these columns; identifiers keep their leading zeros because every cell is text."""
    berkas = io.BytesIO()
    buku = xlsxwriter.Workbook(berkas, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    teks = buku.add_format({"num_format": "@"})
    tebal = buku.add_format({"bold": True, "num_format": "@", "bottom": 1})
    data = buku.add_worksheet("Data")
    data.freeze_panes(1, 0)
    petunjuk = buku.add_worksheet("Petunjuk")
    petunjuk.set_column(0, 0, 24)
    petunjuk.set_column(1, 1, 10)
    petunjuk.set_column(2, 3, 60)
    for n, judul in enumerate(("Kolom", "Wajib", "Keterangan", "Contoh")):
        petunjuk.write_string(0, n, judul, tebal)
    for n, kolom in enumerate(bentuk):
        data.set_column(n, n, max(14, len(kolom.nama) + 4), teks)
        data.write_string(0, n, kolom.nama, tebal)
        petunjuk.write_string(n + 1, 0, kolom.nama)
        petunjuk.write_string(n + 1, 1, "ya" if kolom.wajib else "")
        petunjuk.write_string(n + 1, 2, kolom.bantuan)
        petunjuk.write_string(n + 1, 3, kolom.contoh)
    buku.close()
    return berkas.getvalue()
