"""The label of a file: what the person called it, made harmless."""

import unicodedata

PANJANG_LABEL = 150


def rapikan_nama(nama: str, cadangan: str = "berkas") -> str:
    """Give a label without folders, control and direction marks, quotes, at most 150 letters; the extension stays."""
    dasar = nama.replace("\\", "/").rpartition("/")[2]
    bersih = "".join(h for h in unicodedata.normalize("NFC", dasar) if unicodedata.category(h)[0] != "C")
    bersih = " ".join(bersih.translate(str.maketrans("", "", "\"'<>|:*?;")).split()).strip(". ")
    batang, titik, ekstensi = bersih.rpartition(".")
    if titik and len(ekstensi) <= 5:
        return f"{batang[: PANJANG_LABEL - len(ekstensi) - 1].strip() or cadangan}.{ekstensi}"
    return bersih[:PANJANG_LABEL] or cadangan
