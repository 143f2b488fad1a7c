"""Recomputing a month from what its slips stored: the same bytes, or a breach."""

import json
from collections.abc import Iterator
from typing import Any

import numpy as np

from penggajian.models import ProsesGaji, Slip, Susunan
from penggajian.rules.engine import hitung_ulang
from penggajian.rules.sidik_slip import IsiSlip, sidik_baris

BARIS_PER_POTONG = 20_000


def list_beda_ulang(proses: ProsesGaji) -> Iterator[dict[str, Any]]:
    """Recompute every slip of a run from its stored facts, law and rule versions; give what differs."""
    if proses.aturan is None:
        return
    parameter = json.loads(proses.aturan.isi)
    dasar = Slip.objects.filter(proses=proses, periode=proses.periode)
    for susunan in Susunan.objects.filter(pk__in=dasar.values("susunan")):
        akhir = 0
        while True:
            baris = list(
                dasar.filter(susunan=susunan, pegawai_id__gt=akhir)
                .order_by("pegawai_id")
                .values_list(
                    "pegawai_id", "unit_kerja_id", "posisi_id", "kelas", "jumlah", "masukan", "kotor", "potongan",
                    "bersih", "sidik",
                )[:BARIS_PER_POTONG]
            )  # fmt: skip
            if not baris:
                break
            akhir = baris[-1][0]
            yield from _banding(proses, susunan, parameter, proses.aturan.sidik, baris)


def _banding(
    proses: ProsesGaji, susunan: Susunan, parameter: dict[str, Any], aturan: str, baris: list[tuple[Any, ...]]
) -> Iterator[dict[str, Any]]:
    lajur = list(zip(*baris, strict=True))
    masukan = np.array(lajur[5], dtype=np.int64)
    tersimpan = np.array(lajur[4], dtype=np.int64)
    hasil = hitung_ulang(masukan, susunan.masukan, parameter, susunan.tata(proses.periode)).matriks()
    beda = (hasil != tersimpan).any(axis=1)
    pegawai, unit, posisi, kelas = (np.array(lajur[nomor], dtype=np.int64) for nomor in range(4))
    kotor, potongan, bersih = (np.array(lajur[nomor], dtype=np.int64) for nomor in (6, 7, 8))
    isi = IsiSlip(pegawai, unit, posisi, kelas, hasil, masukan, kotor, potongan, bersih)
    sidik = sidik_baris(isi, periode=proses.periode, jenis=proses.jenis, susunan=susunan.sidik, aturan=aturan)
    for nomor, satu in enumerate(baris):
        if beda[nomor] or sidik[nomor] != bytes(satu[9]):
            yield {
                "pesan": "Slip tidak sama dengan hitungan ulang dari salinan masukannya.",
                "pegawai": satu[0],
                "periode": f"{proses.periode:%Y-%m}",
            }
