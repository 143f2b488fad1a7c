"""The sentences of salary that another institution pays, while the region pays TPP."""

from __future__ import annotations

from collections.abc import Callable

from asn_portal.lib.uang import tulis_rupiah
from penggajian.rules.konteks import Konteks

BASIS: str = "basis_bpjs_tpp"


def is_di_luar(k: Konteks) -> bool:
    """Tell whether another institution pays the basic salary; a slip of before has no such fact."""
    return k.nilai.get("gaji_di_luar", 0) > 0


def tak_dipakai_di_luar(kode: str, k: Konteks) -> frozenset[str]:
    """Name what the health base of TPP does not rest on while the region pays the salary itself."""
    return frozenset({"gaji_di_luar", "p_bpjs_gaji_di_luar"}) if kode == BASIS and not is_di_luar(k) else frozenset()


def gaji_di_luar(k: Konteks) -> str:
    """Tell why there is no salary here."""
    return (
        f"Gaji pokok dan tunjangannya, {k.fakta('gaji_di_luar')} sebulan, dibayar instansi lain menurut ketetapan; "
        "di sini hanya TPP."
    )


def atau_di_luar(kalimat: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of an allowance that goes with basic salary, wherever that is paid."""

    def tulis(k: Konteks) -> str:
        return "Dibayar instansi yang membayar gaji pokok." if is_di_luar(k) else kalimat(k)

    return tulis


def basis_bpjs_tpp(k: Konteks) -> str:
    """Tell what of the cap is left to TPP."""
    plafon, hasil = k.angka("bpjs_plafon"), k.rp(BASIS)
    if not is_di_luar(k):
        return f"Sisa plafon {plafon} setelah basis gaji {k.rp('basis_bpjs')}: {hasil}."
    if k.parameter["bpjs_gaji_di_luar"] == "tpp_saja":
        return f"TPP memakai plafon {plafon} sendiri, di luar gaji yang dibayar instansi lain: {hasil}."
    gaji = tulis_rupiah(k.nilai["gaji_di_luar"] + k.nilai["basis_bpjs"])
    return f"Sisa plafon {plafon} setelah gaji yang dibayar instansi lain {gaji}: {hasil}."
