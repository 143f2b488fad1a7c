"""PDF by typst: own fonts, no system resources, content as JSON text, and the code to check it."""

import io
import json
from pathlib import Path
from typing import Any

import fontpkg_public_sans
import segno
import typst

HURUF = Path(fontpkg_public_sans.__file__).resolve().parent / "files"


def gambar_qr(alamat: str) -> str:
    """Draw an address as a QR code in SVG."""
    qr = io.BytesIO()
    segno.make(alamat, error="m").save(qr, kind="svg", border=0, scale=4)
    return qr.getvalue().decode()


def beri_kode(isi: dict[str, Any], alamat: str) -> dict[str, Any]:
    """Add the address of the public check, as text and as QR code."""
    return {**isi, "alamat": alamat, "qr": gambar_qr(alamat)}


def buat_pdf(templat: Path, isi: dict[str, Any], *, alamat: str = "", bertanda: bool = True) -> bytes:
    """Set `isi` with a typst template as PDF; `alamat`, when given, arrives as `alamat` and as `qr` (SVG).

    The template reads `json(bytes(sys.inputs.isi))` and may include its neighbours, nothing else. `bertanda` False leaves
    out the structure that screen readers follow: a table of thousands of rows is then a tenth as large and set in half
    the time.
    """
    if alamat:
        isi = beri_kode(isi, alamat)
    return bytes(
        typst.compile(
            str(templat),
            root=str(templat.parent),
            font_paths=[str(HURUF)],
            ignore_system_fonts=True,
            sys_inputs={"isi": json.dumps(isi, ensure_ascii=False)},
            pdf_tags=bertanda,
        )
    )
