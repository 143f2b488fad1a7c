"""Nine-box of talent: performance and potential."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from asn_portal.lib.galat import IsianSalah


def kotak(kinerja: str, potensi: str, tabel: Mapping[str, Mapping[str, int]]) -> int:
    """Find the box 1 to 9; the numbering is diagonal. Dasar hukum: PermenPANRB 3/2020."""
    if kinerja not in tabel or potensi not in tabel[kinerja]:
        raise IsianSalah(
            "Kinerja harus di_bawah, sesuai, atau di_atas, dan potensi harus rendah, menengah, atau tinggi."
        )
    return int(tabel[kinerja][potensi])


def is_talenta(kotak_: int, kumpulan: Collection[int]) -> bool:
    """Say whether a box belongs to the talent pool. Dasar hukum: PermenPANRB 3/2020."""
    return kotak_ in kumpulan


def tingkat_kinerja(predikat: Collection[str]) -> str:
    """Read the performance level from the predikat of the last two years.

    Both sangat_baik is di_atas; any below baik is di_bawah; else sesuai. Dasar hukum: kebijakan produk
    atas PermenPANRB 3/2020.
    """
    if not predikat:
        raise IsianSalah("Belum ada predikat kinerja, jadi tingkat kinerja belum dapat ditentukan.")
    if any(satu in ("butuh_perbaikan", "kurang", "sangat_kurang") for satu in predikat):
        return "di_bawah"
    return "di_atas" if all(satu == "sangat_baik" for satu in predikat) else "sesuai"
