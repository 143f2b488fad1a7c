"""Columns of whole numbers as few bytes: each in the narrowest width that holds it, then deflated."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Final

import numpy as np

from asn_portal.lib.uang import Kolom

CEPAT: Final = 1
"""Level of deflate: a page waits for it, and narrow columns are small already."""
PANJANG_KEPALA: Final = 4


def kemas(kolom: Mapping[str, Kolom]) -> bytes:
    """Pack named int64 columns of shape (n,); `buka` gives back equal ones."""
    kepala, badan = [], []
    for nama, isi in kolom.items():
        sempit = isi.astype(_lebar(isi))
        kepala.append([nama, sempit.dtype.str])
        badan.append(sempit.tobytes())
    teks = json.dumps([len(next(iter(kolom.values()))), kepala]).encode()
    return zlib.compress(len(teks).to_bytes(PANJANG_KEPALA, "big") + teks + b"".join(badan), CEPAT)


def _lebar(isi: Kolom) -> np.dtype[np.signedinteger]:
    if not len(isi):
        return np.dtype(np.int8)
    terkecil, terbesar = int(isi.min()), int(isi.max())
    for tipe in (np.int8, np.int16, np.int32):
        batas = np.iinfo(tipe)
        if batas.min <= terkecil and terbesar <= batas.max:
            return np.dtype(tipe)
    return np.dtype(np.int64)


def buka(isi: bytes) -> dict[str, Kolom]:
    """Unpack what `kemas` packed, in the same order; shape (n,), int64 each."""
    mentah = zlib.decompress(isi)
    panjang = int.from_bytes(mentah[:PANJANG_KEPALA], "big")
    tempat = PANJANG_KEPALA + panjang
    n, kepala = json.loads(mentah[PANJANG_KEPALA:tempat])
    hasil: dict[str, Kolom] = {}
    for nama, tipe in kepala:
        satu = np.frombuffer(mentah, dtype=tipe, count=n, offset=tempat)
        tempat += satu.nbytes
        hasil[nama] = satu.astype(np.int64)
    return hasil
