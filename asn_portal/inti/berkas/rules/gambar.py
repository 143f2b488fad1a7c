"""JPEG and PNG by their headers alone: size in pixels, and what is cut away (place, camera, comments)."""

import struct
from dataclasses import dataclass

AWAL_JPG = b"\xff\xd8\xff"
AWAL_PNG = b"\x89PNG\r\n\x1a\n"
SOF = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
TANPA_PANJANG = frozenset({0x01, *range(0xD0, 0xD8)})
JPG_DISIMPAN = frozenset({0xE0, 0xE2, 0xEE})
PNG_DIBUANG = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})


class GambarRusak(Exception):  # noqa: N818 a name of the domain
    """The content does not follow the format."""


@dataclass(frozen=True)
class Gambar:
    """Width and height in pixels, and the content without metadata."""

    lebar: int
    tinggi: int
    isi: bytes


def baca_jpg(data: bytes) -> Gambar:
    """Read the segments of a JPEG; keep only what is needed to draw it, and the way up. Raises `GambarRusak`."""
    if not data.startswith(AWAL_JPG):
        raise GambarRusak
    keluar, i = bytearray(data[:2]), 2
    lebar = tinggi = 0
    arah = 1
    while True:
        while data[i : i + 2] == b"\xff\xff":
            i += 1
        if i + 4 > len(data) or data[i] != 0xFF:
            raise GambarRusak
        tanda = data[i + 1]
        if tanda in TANPA_PANJANG:
            keluar += data[i : i + 2]
            i += 2
            continue
        panjang = struct.unpack(">H", data[i + 2 : i + 4])[0]
        akhir = i + 2 + panjang
        if panjang < 2 or akhir > len(data):
            raise GambarRusak
        if tanda == 0xDA:
            break
        if tanda in SOF:
            if panjang < 8:
                raise GambarRusak
            tinggi, lebar = struct.unpack(">HH", data[i + 5 : i + 9])
        if tanda == 0xE1:
            arah = _arah(data[i + 4 : akhir]) or arah
        elif not (0xE0 <= tanda <= 0xEF or tanda == 0xFE) or tanda in JPG_DISIMPAN:
            keluar += data[i:akhir]
        i = akhir
    tamat = data.rfind(b"\xff\xd9")
    if not lebar or not tinggi or tamat < i:
        raise GambarRusak
    if 2 <= arah <= 8:
        keluar[2:2] = _segmen_arah(arah)
    return Gambar(lebar, tinggi, bytes(keluar) + data[i : tamat + 2])


def _arah(app1: bytes) -> int:
    """Read the orientation tag of an EXIF segment; 0 when there is none."""
    if not app1.startswith(b"Exif\x00\x00") or len(app1) < 16:
        return 0
    tiff = app1[6:]
    urutan = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if urutan is None:
        return 0
    mulai = struct.unpack(urutan + "I", tiff[4:8])[0]
    if mulai + 2 > len(tiff):
        return 0
    jumlah = struct.unpack(urutan + "H", tiff[mulai : mulai + 2])[0]
    for n in range(min(jumlah, 200)):
        butir = tiff[mulai + 2 + 12 * n : mulai + 14 + 12 * n]
        if len(butir) == 12 and struct.unpack(urutan + "H", butir[:2])[0] == 0x0112:
            return int(struct.unpack(urutan + "H", butir[8:10])[0])
    return 0


def _segmen_arah(arah: int) -> bytes:
    """Make an EXIF segment that holds the orientation and nothing else."""
    tiff = b"MM\x00*\x00\x00\x00\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, arah, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(tiff) + 8) + b"Exif\x00\x00" + tiff


def baca_png(data: bytes) -> Gambar:
    """Read the chunks of a PNG; drop text, time, EXIF and whatever follows the end. Raises `GambarRusak`."""
    if not data.startswith(AWAL_PNG):
        raise GambarRusak
    keluar, i = bytearray(AWAL_PNG), 8
    lebar = tinggi = 0
    while i + 12 <= len(data):
        panjang, nama = struct.unpack(">I4s", data[i : i + 8])
        akhir = i + 12 + panjang
        if akhir > len(data) or (i == 8) != (nama == b"IHDR"):
            raise GambarRusak
        if nama == b"IHDR":
            if panjang != 13:
                raise GambarRusak
            lebar, tinggi = struct.unpack(">II", data[i + 8 : i + 16])
        if nama not in PNG_DIBUANG:
            keluar += data[i:akhir]
        i = akhir
        if nama == b"IEND":
            if not lebar or not tinggi:
                raise GambarRusak
            return Gambar(lebar, tinggi, bytes(keluar))
    raise GambarRusak
