"""The sentences of leave: what its days pay of TPP, and which leave stops the allowance of the post."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from penggajian.enums import NAMA_CUTI
from penggajian.rules.cuti import TANPA_TUNJANGAN
from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.konteks import Konteks


def tak_dipakai_cuti(kode: str, k: Konteks) -> frozenset[str]:
    """Name what a line does not rest on while nobody is on leave."""
    if kode in TUNJANGAN_JABATAN and not k.nilai.get("cuti_awal"):
        return frozenset({"cuti_awal", f"p_{TANPA_TUNJANGAN}"})
    if kode == "tpp_pagu" and not hari_cuti(k):
        return frozenset({"hari_cuti"})
    return frozenset()


def tulis_jenis(daftar: Iterable[str]) -> str:
    """Write kinds of leave: "cuti besar, masa persiapan pensiun"."""
    return ", ".join(NAMA_CUTI[satu].lower() for satu in daftar)


def hari_cuti(k: Konteks) -> int:
    """Give the days of leave that leave other days of the month in the post; 0 for leave of the whole month."""
    hari = k.nilai.get("hari_cuti", 0)
    return hari if hari < min(k.nilai["hari_aktif"], k.nilai["hari_bulan"]) else 0


def cuti(k: Konteks) -> str:
    """Write by what leave multiplies TPP; empty without leave."""
    if not k.nilai["cuti"]:
        return ""
    persen, hari = k.dari("tpp_cuti", "cuti"), hari_cuti(k)
    if not hari:
        return f" × {persen} karena {k.fakta('cuti')}"
    aktif = min(k.nilai["hari_aktif"], k.nilai["hari_bulan"])
    return f" × ({aktif - hari} hari + {hari} hari {k.fakta('cuti')} × {persen}) / {aktif} hari"


def atau_cuti(kalimat: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of an allowance of the post that leave may stop."""

    def tulis(k: Konteks) -> str:
        if k.nilai.get("cuti_awal") and k.kode("cuti_awal") in (k.parameter.get(TANPA_TUNJANGAN) or ()):
            return f"Tidak dibayar, karena {k.fakta('cuti_awal')} pada tanggal 1 bulan ini."
        return kalimat(k)

    return tulis
