"""Files that a page or the API hands out."""

from django.http import HttpResponse

JENIS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""The kind of content by the ending of its name."""


def jawab_berkas(isi: bytes | str, nama: str) -> HttpResponse:
    """Hand out a file to be saved under a name, whose ending says what it is; no browser guesses otherwise."""
    return HttpResponse(
        isi,
        content_type=JENIS[nama.rpartition(".")[2]],
        headers={"Content-Disposition": f'attachment; filename="{nama}"', "X-Content-Type-Options": "nosniff"},
    )
