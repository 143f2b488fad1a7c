"""The content of a slip as bytes, and its digest: equal facts, law and amounts give equal digests."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import numpy as np

from asn_portal.lib.uang import Kolom

BARIS_PER_BLOK = 1024
"""So many rows are laid out at a time: a block stays in the processor's cache, and its memory is used again."""


@dataclass(frozen=True, slots=True)
class IsiSlip:
    """The rows to write, as columns of shape (n,); `jumlah` and `masukan` of shape (n, k)."""

    pegawai: Kolom
    unit: Kolom
    posisi: Kolom
    kelas: Kolom
    jumlah: np.ndarray
    masukan: np.ndarray
    kotor: Kolom
    potongan: Kolom
    bersih: Kolom


def sidik_baris(isi: IsiSlip, *, periode: date, jenis: str, susunan: str, aturan: str) -> list[bytes]:
    """Give the sha256 of the content of each row: identity, order, law, facts, amounts."""
    kepala = f"{periode.isoformat()}|{jenis}|{susunan}|{aturan}|".encode()
    bagian = [
        isi.pegawai,
        isi.unit,
        isi.posisi,
        isi.kelas,
        isi.kotor,
        isi.potongan,
        isi.bersih,
        isi.masukan,
        isi.jumlah,
    ]
    lebar = [1 if satu.ndim == 1 else satu.shape[1] for satu in bagian]
    n = len(isi.pegawai)
    blok = np.empty(min(n, BARIS_PER_BLOK), dtype=[("kepala", f"S{len(kepala)}"), ("isi", ">i8", (sum(lebar),))])
    blok["kepala"] = kepala
    hasil: list[bytes] = []
    for dari in range(0, n, BARIS_PER_BLOK):
        baris = blok[: n - dari]
        awal = 0
        for satu, kolom in zip(bagian, lebar, strict=True):
            baris["isi"][:, awal : awal + kolom] = satu[dari : dari + BARIS_PER_BLOK].reshape(len(baris), kolom)
            awal += kolom
        bita, panjang = baris.view(np.uint8).data, baris.itemsize
        hasil += [sha256(bita[nomor : nomor + panjang]).digest() for nomor in range(0, len(bita), panjang)]
    return hasil


def kode_slip(kunci: bytes, pegawai: Iterable[int], periode: date, jenis: str) -> bytes:
    """Give the opaque 128-bit address of each slip, one after the other: stable over recomputation, not guessable."""
    bentuk = f"slip|%d|{periode.isoformat()}|{jenis}".encode()
    return b"".join([hmac.digest(kunci, bentuk % satu, "sha256")[:16] for satu in pegawai])
