"""Periodic increase of basic pay: the rows of the table, the condition, what stands against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np

from asn_portal.lib.uang import Kolom
from penggajian.enums import KODE_PREDIKAT, PenghalangKgb
from penggajian.rules.gaji_pokok import TabelGaji


def list_langkah(*tabel: TabelGaji | None) -> dict[str, tuple[int, ...]]:
    """Give, per golongan, the rows of the table that an increase leads to.

    Years of masa kerja golongan. The first row is pay on appointment, so it is no increase.
    Dasar hukum: PP 7/1977, Pasal 11; PP 5/2024; Perpres 11/2024 (lampiran).
    """
    return {
        golongan: tuple(sorted(int(mkg) for mkg in sel)[1:]) for satu in tabel for golongan, sel in (satu or {}).items()
    }


def is_predikat_cukup(predikat: Sequence[str], minimal: str) -> bool | None:
    """Tell whether the mean of the annual predikat reaches the one that is asked for; None without any.

    Whole codes from sangat kurang 1 to sangat baik 5, so the mean is compared without rounding.
    Dasar hukum: PP 7/1977, Pasal 11.
    """
    if not predikat:
        return None
    return sum(KODE_PREDIKAT[satu] for satu in predikat) >= KODE_PREDIKAT[minimal] * len(predikat)


def get_penghalang(
    *,
    tmt: date,
    kedudukan: str,
    status: str,
    tmt_hukuman: date,
    predikat: Sequence[str],
    aturan: Mapping[str, object],
) -> PenghalangKgb | None:
    """Name what stands against an increase that would begin on `tmt`; None when nothing does.

    `tmt_hukuman` is the first day that no sanction postpones; `aturan` holds `kgb_status`, `kgb_kedudukan_ditahan`
    and `kgb_predikat_minimal` in force on `tmt`. Dasar hukum: PP 7/1977, Pasal 11-12; PP 94/2021, Pasal 42.
    """
    if kedudukan in _daftar(aturan["kgb_kedudukan_ditahan"]) or status not in _daftar(aturan["kgb_status"]):
        return PenghalangKgb.KEDUDUKAN
    if tmt_hukuman > tmt:
        return PenghalangKgb.HUKUMAN
    cukup = is_predikat_cukup(predikat, str(aturan["kgb_predikat_minimal"]))
    if cukup is None:
        return PenghalangKgb.BELUM_DINILAI
    return None if cukup else PenghalangKgb.PREDIKAT


def tahan_kgb(mkg: Kolom, langkah: Kolom) -> tuple[Kolom, Kolom]:
    """Keep the masa kerja that pay goes by below an increase that is due and not granted.

    Shape (n,); years in; `langkah` 0 means: none is due. Gives the years that count, and the row that is waited for
    (0: none). Service goes on meanwhile: a later increase is for all of it. Dasar hukum: PP 7/1977, Pasal 11-13.
    """
    ditahan = (langkah > 0) & (mkg >= langkah)
    return (
        np.where(ditahan, langkah - 1, mkg).astype(np.int64),
        np.where(ditahan, langkah, 0).astype(np.int64),
    )


def _daftar(isi: object) -> Sequence[str]:
    return [str(satu) for satu in isi] if isinstance(isi, list | tuple) else [str(isi)]
