"""Which regulation stands behind a row of the table of functional allowances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

KUNCI: Final = "tunjangan_fungsional"
KUNCI_DASAR: Final = "tunjangan_fungsional_dasar"


@dataclass(frozen=True, slots=True)
class BarisFungsional:
    """One row: the post it is for, its regulation, and since when."""

    nama: str
    dasar_hukum: str
    sejak: date


def get_baris(tabel: Any, kode: int) -> BarisFungsional | None:
    """Give the row of a code from the table of grounds; None for a slip that stored none."""
    baris = tabel.get(str(kode)) if isinstance(tabel, Mapping) else None
    if not baris:
        return None
    jabatan, jenjang, golongan, dasar, sejak = baris[0]
    rinci = str(jenjang or "").strip("() ").replace("_", " ")
    if golongan and "golongan" in rinci:
        rinci = f"golongan {golongan}"
    return BarisFungsional(f"{jabatan}, {rinci}" if rinci else str(jabatan), str(dasar), date.fromisoformat(sejak))
