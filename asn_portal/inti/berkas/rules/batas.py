"""What each feature accepts."""

from dataclasses import dataclass

from asn_portal.inti.berkas.enums import Format, JenisBerkas

MB = 1024 * 1024
PIKSEL_PALING_BANYAK = 40_000_000


@dataclass(frozen=True)
class Batas:
    """Formats in words and the limit in bytes."""

    format: frozenset[Format]
    bita: int

    @property
    def sebutan(self) -> str:
        """Name the formats for a person."""
        return ", ".join(sorted(f.label for f in self.format))


GAMBAR = frozenset({Format.JPG, Format.PNG})
BATAS: dict[JenisBerkas, Batas] = {
    JenisBerkas.BUKTI_LOG: Batas(GAMBAR | {Format.PDF}, 5 * MB),
    JenisBerkas.BUKTI_KINERJA: Batas(GAMBAR | {Format.PDF, Format.XLSX}, 10 * MB),
    JenisBerkas.DOKUMEN_SK: Batas(frozenset({Format.PDF}), 10 * MB),
    JenisBerkas.FOTO: Batas(GAMBAR, 5 * MB),
    JenisBerkas.IMPOR: Batas(frozenset({Format.XLSX, Format.CSV}), 20 * MB),
    JenisBerkas.LAMPIRAN: Batas(GAMBAR | {Format.PDF}, 10 * MB),
}

EKSTENSI: dict[str, Format] = {
    "pdf": Format.PDF,
    "jpg": Format.JPG,
    "jpeg": Format.JPG,
    "png": Format.PNG,
    "xlsx": Format.XLSX,
    "csv": Format.CSV,
}
TIPE_ISI: dict[Format, str] = {
    Format.PDF: "application/pdf",
    Format.JPG: "image/jpeg",
    Format.PNG: "image/png",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.CSV: "text/csv; charset=utf-8",
    Format.ZIP: "application/zip",
}
TIPE_DISEBUT: dict[Format, frozenset[str]] = {
    Format.PDF: frozenset({"application/pdf"}),
    Format.JPG: frozenset({"image/jpeg", "image/jpg", "image/pjpeg"}),
    Format.PNG: frozenset({"image/png"}),
    Format.XLSX: frozenset({TIPE_ISI[Format.XLSX], "application/zip", "application/x-zip-compressed"}),
    Format.CSV: frozenset({"text/csv", "text/plain", "application/csv", "application/vnd.ms-excel"}),
}
TIPE_TANPA_KETERANGAN = frozenset({"", "application/octet-stream"})
