"""The content of a slip as bytes, and its digest: equal facts, law and amounts give equal digests.

The digest of a run stands on those of its slips in two steps, groups of people and then the run, so that one slip that
changes asks for its group alone.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256, shake_256

import numpy as np

from asn_portal.lib.uang import Kolom

BARIS_PER_BLOK = 1024
"""So many rows are laid out at a time: a block stays in the processor's cache, and its memory is used again."""

PEGAWAI_PER_KELOMPOK = 64
"""A group is the people whose number, divided by this, has the same whole part."""


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
    satuan = ("pegawai", "unit", "posisi", "kelas", "kotor", "potongan", "bersih", "masukan", "jumlah")
    bagian = [getattr(isi, nama) for nama in satuan]
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


def sidik_kelompok(pegawai: np.ndarray, sidik: bytes) -> dict[int, bytes]:
    """Give the sha256 of each group: of the digests of its slips, one after the other in order of pegawai.

    `pegawai` of shape (n,) in order, `sidik` their digests of 32 bytes in one piece.
    """
    nomor, awal = np.unique(pegawai // PEGAWAI_PER_KELOMPOK, return_index=True)
    batas = [*(awal * 32).tolist(), len(sidik)]
    return {
        satu: sha256(sidik[dari:sampai]).digest()
        for satu, dari, sampai in zip(nomor.tolist(), batas, batas[1:], strict=False)
    }


def sidik_proses(kelompok: Mapping[int, bytes]) -> str:
    """Give the digest of a run: sha256 of the number and digest of each group, in order."""
    return sha256(b"".join(b"%d|%b" % (nomor, kelompok[nomor]) for nomor in sorted(kelompok))).hexdigest()


def is_sidik_proses(sidik: str, pegawai: np.ndarray, sidik_slip: bytes) -> bool:
    """Say whether slips, as `sidik_kelompok` takes them, have this digest of a run; before 2026.19 it had one step."""
    return sidik in (sidik_proses(sidik_kelompok(pegawai, sidik_slip)), sha256(sidik_slip).hexdigest())


def kode_slip(kunci: bytes, pegawai: np.ndarray, periode: date, jenis: str) -> np.ndarray:
    """Give the opaque 128-bit address of each slip: stable over recomputation, not guessable; shape (n,), dtype V16.

    A group's addresses come from one stream of SHAKE-256 under a secret of the month: its people take 16 bytes each.
    """
    rahasia = hmac.digest(kunci, f"slip|{periode.isoformat()}|{jenis}".encode(), "sha256")
    kelompok, tempat = np.divmod(pegawai, PEGAWAI_PER_KELOMPOK)
    nomor, ke = np.unique(kelompok, return_inverse=True)
    aliran = [shake_256(b"%b|%d" % (rahasia, satu)).digest(16 * PEGAWAI_PER_KELOMPOK) for satu in nomor.tolist()]
    return np.frombuffer(b"".join(aliran), dtype="V16")[ke * PEGAWAI_PER_KELOMPOK + tempat]
