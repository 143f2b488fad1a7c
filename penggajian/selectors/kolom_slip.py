"""Slips of a month as columns: binary COPY out, read by NumPy without a Python object for each number."""

import io
import struct
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from django.db import connection

from asn_portal.lib.uang import Kolom

PANJANG_KEPALA = 19
LARIK = 20
"""Bytes before the elements of an array of one dimension."""


def baca_kolom(
    sql: str, isi: Sequence[Any] | Mapping[str, Any], tunggal: Sequence[str], larik: Sequence[str]
) -> dict[str, Kolom]:
    """Read a statement of bigint columns, `tunggal`, then one bigint[] of `larik`, none of them null.

    Every row then has the same width; another one raises `ValueError`. Shape (n,), int64.
    """
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        teks = kursor.cursor.mogrify(sql, isi).decode()
        kursor.cursor.copy_expert(f"COPY ({teks}) TO STDOUT (FORMAT binary)", keluar)
    bita = keluar.getbuffer()
    tipe = _tipe(len(tunggal), len(larik))
    n, sisa = divmod(len(bita) - PANJANG_KEPALA - struct.calcsize(">h"), tipe.itemsize)
    baris = np.frombuffer(bita, dtype=tipe, count=n, offset=PANJANG_KEPALA)
    if sisa or (n and not _seragam(baris, len(larik))):
        raise ValueError("Rows of a month do not have one layout.")
    hasil = {nama: baris["tunggal"]["v"][:, nomor].astype(np.int64) for nomor, nama in enumerate(tunggal)}
    return hasil | {nama: baris["larik"]["v"][:, nomor].astype(np.int64) for nomor, nama in enumerate(larik)}


def _tipe(tunggal: int, larik: int) -> np.dtype[Any]:
    sel = np.dtype([("p", ">i4"), ("v", ">i8")])
    return np.dtype(
        [("n", ">i2"), ("tunggal", sel, (tunggal,)), ("kepala", ">i4", (LARIK // 4 + 1,)), ("larik", sel, (larik,))]
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
