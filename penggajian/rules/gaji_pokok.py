"""Gaji pokok: the table cell for golongan and masa kerja, 80 per cent for CPNS."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from asn_portal.lib.parameter import ParameterTidakBerlaku
from asn_portal.lib.uang import Kolom, Tarif, kali
from penggajian.enums import KODE_GOLONGAN, KODE_STATUS, KOSONG
from penggajian.rules.tabel import MKG_MAKS

TabelGaji = Mapping[str, Mapping[str, int]]


_terpadat: dict[tuple[int, ...], tuple[tuple[TabelGaji | None, ...], tuple[Kolom, Kolom]]] = {}
"""Tables spread already, by identity; each is kept beside its result, so that no other takes its place."""


def _padat(*tabel: TabelGaji | None) -> tuple[Kolom, Kolom]:
    """Spread the cells: for each golongan code and MKG the amount and the row's own MKG. The newest few are kept."""
    kunci = tuple(map(id, tabel))
    ada = _terpadat.get(kunci)
    if ada is None:
        if len(_terpadat) >= 8:
            _terpadat.clear()
        ada = _terpadat[kunci] = tabel, _sebar_sel(*tabel)
    return ada[1]


def _sebar_sel(*tabel: TabelGaji | None) -> tuple[Kolom, Kolom]:
    nilai = np.full((128, MKG_MAKS + 1), KOSONG, dtype=np.int64)
    baris = np.full((128, MKG_MAKS + 1), KOSONG, dtype=np.int64)
    for satu in tabel:
        for golongan, sel in (satu or {}).items():
            kode = KODE_GOLONGAN[golongan]
            urut = sorted((int(mkg), jumlah) for mkg, jumlah in sel.items())
            # Below the first row the first row counts (a check marks it); above the last the last.
            for nomor, (mkg, jumlah) in enumerate(urut):
                awal = 0 if nomor == 0 else mkg
                nilai[kode, awal:] = jumlah
                baris[kode, awal:] = mkg
    return nilai, baris


def _sel(padat: Kolom, golongan: Kolom, mkg: Kolom) -> Kolom:
    sah = (golongan >= 0) & (golongan < padat.shape[0]) & (mkg >= 0)
    hasil = padat[np.where(sah, golongan, 0), np.where(sah, np.minimum(mkg, MKG_MAKS), 0)]
    return np.where(sah, hasil, KOSONG).astype(np.int64)


def baris_mkg(
    golongan: Kolom,
    mkg: Kolom,
    p_gaji_pokok_pns: TabelGaji | None = None,
    p_gaji_pokok_pppk: TabelGaji | None = None,
) -> Kolom:
    """Find the table row that counts: the largest MKG not above the person's own.

    Shape (n,); MKG in whole years in and out, -1 where the table has no row.
    Dasar hukum: PP 7/1977 dan perubahannya; Perpres 98/2020 dan perubahannya.
    """
    return _sel(_padat(p_gaji_pokok_pns, p_gaji_pokok_pppk)[1], golongan, mkg)


def gaji_pokok_tabel(
    golongan: Kolom,
    mkg: Kolom,
    gaji_pokok_sk: Kolom,
    p_gaji_pokok_pns: TabelGaji | None = None,
    p_gaji_pokok_pppk: TabelGaji | None = None,
) -> Kolom:
    """Read the full basic pay of the table, or the amount fixed by a decree when there is one.

    Shape (n,); rupiah per month, -1 where there is no cell. `gaji_pokok_sk` 0 means: no decree.
    Dasar hukum: PP 5/2024; PP 15/2019; Perpres 11/2024 (lampiran).
    """
    dari_tabel = _sel(_padat(p_gaji_pokok_pns, p_gaji_pokok_pppk)[0], golongan, mkg)
    return np.where(gaji_pokok_sk > 0, gaji_pokok_sk, dari_tabel).astype(np.int64)


def gaji_pokok(
    gaji_pokok_tabel: Kolom,
    status_asn: Kolom,
    dapat_gaji: Kolom,
    uang_sementara: Kolom,
    p_cpns_persen: Tarif,
    p_uang_sementara_persen: Tarif | None = None,
) -> Kolom:
    """Pay the table amount, 80 per cent of it to a CPNS, half of what is due to who is suspended as a suspect.

    Shape (n,); rupiah per month. Nobody without right to pay in the month gets any.
    Dasar hukum: PP 7/1977, Pasal 6; PP 11/2017, Pasal 281 jo. PP 17/2020.
    """
    penuh = np.where(dapat_gaji == 1, np.maximum(gaji_pokok_tabel, 0), 0).astype(np.int64)
    dasar = np.where(status_asn == KODE_STATUS["CPNS"], kali(penuh, p_cpns_persen), penuh).astype(np.int64)
    return bagian_sementara(dasar, uang_sementara, p_uang_sementara_persen)


def bagian_sementara(jumlah: Kolom, uang_sementara: Kolom, persen: Tarif | None) -> Kolom:
    """Leave of an amount the part that is paid during a suspension; the whole of it to everybody else.

    Shape (n,); rupiah per month; `persen` is None in law of before it was set, when nobody was paid so. Raises
    `ParameterTidakBerlaku`. Dasar hukum: PP 11/2017, Pasal 281 jo. PP 17/2020.
    """
    kena = uang_sementara == 1
    if not kena.any():
        return jumlah
    if persen is None:
        raise ParameterTidakBerlaku("Persentase uang pemberhentian sementara belum diatur pada bulan itu.")
    return np.where(kena, kali(jumlah, persen), jumlah).astype(np.int64)
