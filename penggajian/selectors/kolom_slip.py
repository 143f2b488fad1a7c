"""Numbers of a population as columns: binary COPY out, read by NumPy without a Python object for each number."""

import io
import struct
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from django.db import connection

from asn_portal.lib.uang import Kolom

PANJANG_KEPALA = 19
SEL = np.dtype([("p", ">i4"), ("v", ">i8")])
LARIK = 20
"""Bytes before the elements of an array of one dimension."""


def baca_kolom(
    sql: str, isi: Sequence[Any] | Mapping[str, Any], tunggal: Sequence[str], larik: Sequence[str]
) -> dict[str, Kolom]:
    """Read a statement of bigint columns, `tunggal`, then one bigint[] of `larik`, none of them null.

    Every row then has the same width; another one raises `ValueError`. Shape (n,), int64.
    """
    baris, sisa = _baca(sql, isi, _tipe(len(tunggal), len(larik)))
    if sisa or (len(baris) and not _seragam(baris, len(larik))):
        raise ValueError("Rows of a month do not have one layout.")
    hasil = {nama: baris["tunggal"]["v"][:, nomor].astype(np.int64) for nomor, nama in enumerate(tunggal)}
    return hasil | {nama: baris["larik"]["v"][:, nomor].astype(np.int64) for nomor, nama in enumerate(larik)}


def baca_angka(sql: str, isi: Sequence[Any] | Mapping[str, Any], kolom: int) -> np.ndarray:
    """Read a statement of so many whole numbers, null as 0; shape (n, kolom), int64."""
    nama = [f"k{nomor}" for nomor in range(kolom)]
    angka = ", ".join(f"coalesce({satu}, 0)::bigint" for satu in nama)
    tipe = np.dtype([("n", ">i2"), ("sel", SEL, (kolom,))])
    baris, sisa = _baca(f"SELECT {angka} FROM ({sql}) AS s ({', '.join(nama)})", isi, tipe)  # noqa: S608 names of our own
    if sisa:
        raise ValueError("A row has another number of columns.")
    return baris["sel"]["v"].astype(np.int64)


def _baca(sql: str, isi: Sequence[Any] | Mapping[str, Any], tipe: np.dtype[Any]) -> tuple[np.ndarray, int]:
    """Give the rows that a statement copies out, and how many bytes are left of a row of another width."""
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        teks = kursor.cursor.mogrify(sql, isi).decode()
        kursor.cursor.copy_expert(f"COPY ({teks}) TO STDOUT (FORMAT binary)", keluar)
    bita = keluar.getbuffer()
    n, sisa = divmod(len(bita) - PANJANG_KEPALA - struct.calcsize(">h"), tipe.itemsize)
    return np.frombuffer(bita, dtype=tipe, count=n, offset=PANJANG_KEPALA), sisa


def _tipe(tunggal: int, larik: int) -> np.dtype[Any]:
    return np.dtype(
        [("n", ">i2"), ("tunggal", SEL, (tunggal,)), ("kepala", ">i4", (LARIK // 4 + 1,)), ("larik", SEL, (larik,))]
    )


def _seragam(baris: np.ndarray, larik: int) -> bool:
    """Tell whether every field is as long as it should be: a null or an array of another length is not."""
    panjang = LARIK + 12 * larik
    return bool(
        (baris["tunggal"]["p"] == 8).all()
        and (baris["kepala"][:, 0] == panjang).all()
        and (baris["kepala"][:, 4] == larik).all()
        and (baris["larik"]["p"] == 8).all()
    )
