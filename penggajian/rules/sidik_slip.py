"""The content of a slip as bytes, and its digest: equal facts, law and amounts give equal digests."""

import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from asn_portal.lib.uang import Kolom


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
    tubuh = np.concatenate(
        [
            np.stack([isi.pegawai, isi.unit, isi.posisi, isi.kelas, isi.kotor, isi.potongan, isi.bersih], axis=1),
            isi.masukan,
            isi.jumlah,
        ],
        axis=1,
    ).astype(">i8")
    lebar = tubuh.shape[1] * 8
    bita = memoryview(tubuh.tobytes())
    dasar = hashlib.sha256(kepala)
    hasil = []
    for nomor in range(len(isi.pegawai)):
        satu = dasar.copy()
        satu.update(bita[nomor * lebar : (nomor + 1) * lebar])
        hasil.append(satu.digest())
    return hasil


def kode_slip(kunci: bytes, pegawai: Iterable[int], periode: date, jenis: str) -> bytes:
    """Give the opaque 128-bit address of each slip, one after the other: stable over recomputation, not guessable."""
    bentuk = f"slip|%d|{periode.isoformat()}|{jenis}".encode()
    return b"".join([hmac.digest(kunci, bentuk % satu, "sha256")[:16] for satu in pegawai])
