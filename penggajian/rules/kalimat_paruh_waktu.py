"""The sentences of PPPK paruh waktu: the wage of the decision, and what the region gives or does not give beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from asn_portal.lib.teks import kecil_awal
from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.konteks import Konteks
from penggajian.rules.paruh_waktu import (
    HAK,
    KUNCI_HAK,
    KUNCI_MINIMUM,
    KUNCI_TPP,
    PARUH_WAKTU,
    Hak,
    punya_hak,
)

Kalimat = Callable[[Konteks], str]
NAMA: Final[Mapping[str, str]] = {
    "gaji_pokok": "Upah paruh waktu",
    "gaji_pokok_tabel": "Upah menurut keputusan",
    "iwp_3_25": "Iuran jaminan hari tua 3,25%",
    "thr_gaji_pokok": "Upah bulan acuan",
}
"""What a line is called where its usual name speaks of a table or of other people."""
DASAR: Final = "Keputusan MenPANRB 16/2025"
_PUNYA_DASAR: Final = frozenset({"gaji_pokok", "gaji_pokok_tabel", "baris_mkg"})
_BERSYARAT: Final = frozenset(
    {
        "tunjangan_suami_istri", "tunjangan_anak", "tunjangan_beras", "basis_bpjs", "bpjs_kesehatan_1", "premi_jkk",
        "premi_jkm",
    }
)  # fmt: skip
"""Lines for which the kind of staff matters only to a PPPK paruh waktu."""
_KHUSUS: Final = frozenset({f"p_{KUNCI_HAK}", f"p_{KUNCI_MINIMUM}", f"p_{KUNCI_TPP}"})
_TABEL: Final = frozenset({"golongan", "mkg", "p_gaji_pokok_pns", "p_gaji_pokok_pppk", "p_cpns_persen"})


def is_paruh(k: Konteks) -> bool:
    """Say whether the row is about a PPPK paruh waktu. Dasar hukum: Keputusan MenPANRB 16/2025."""
    return k.nilai.get("status_asn") == PARUH_WAKTU


def nama_baris(kode: str, nama: str, nilai: Mapping[str, int]) -> str:
    """Name a line for the person whom it is about. Dasar hukum: Keputusan MenPANRB 16/2025."""
    return NAMA.get(kode, nama) if nilai.get("status_asn") == PARUH_WAKTU else nama


def dasar_baris(kode: str, dasar: str, nilai: Mapping[str, int]) -> str:
    """Give the ground of a line that no parameter of law sets. Dasar hukum: Keputusan MenPANRB 16/2025."""
    return DASAR if kode in _PUNYA_DASAR and nilai.get("status_asn") == PARUH_WAKTU else dasar


def tak_dipakai_paruh_waktu(kode: str, k: Konteks) -> frozenset[str]:
    """Name what a line does not rest on: the settings of PPPK paruh waktu for others, the table of golongan for them."""
    if is_paruh(k):
        return _TABEL if kode in _PUNYA_DASAR else frozenset()
    return _KHUSUS | {"status_asn"} if kode in _BERSYARAT else _KHUSUS


def upah(k: Konteks) -> str:
    """Tell the wage. Dasar hukum: Keputusan MenPANRB 16/2025."""
    return f"Upah PPPK paruh waktu ditetapkan keputusan sebesar {k.rp('gaji_pokok_sk')} sebulan, tanpa tabel golongan."


def atau_tanpa_hak(nama: str, kalimat: Kalimat) -> Kalimat:
    """Make the sentence of what a PPPK paruh waktu has only where the region gives it."""

    def tulis(k: Konteks) -> str:
        if is_paruh(k) and not punya_hak(k.parameter.get(KUNCI_HAK), nama):
            return f"{HAK[nama]} tidak termasuk hak PPPK paruh waktu menurut pengaturan yang berlaku."
        return kalimat(k)

    return tulis


def atau_tanpa_jabatan(kalimat: Kalimat) -> Kalimat:
    """Make the sentence of an allowance of the post, which the snapshot says whether a PPPK paruh waktu has."""

    def tulis(k: Konteks) -> str:
        if is_paruh(k) and k.nilai["dapat_gaji"] == 1 and not k.nilai["dapat_tunjangan_jabatan"]:
            return f"{HAK['tunjangan_jabatan']} tidak termasuk hak PPPK paruh waktu menurut pengaturan yang berlaku."
        return kalimat(k)

    return tulis


def basis(k: Konteks, teks: str) -> str:
    """Say that the base of health was raised to the minimum wage. Dasar hukum: Perpres 82/2018, Pasal 32."""
    jumlah = sum(
        k.nilai[satu] for satu in ("gaji_pokok", "tunjangan_suami_istri", "tunjangan_anak", *TUNJANGAN_JABATAN)
    )
    if is_paruh(k) and k.parameter.get(KUNCI_MINIMUM) and jumlah < k.nilai["basis_bpjs"]:
        return (
            f"Upah {k.rp('gaji_pokok')} di bawah upah minimum daerah, jadi iuran dihitung dari upah minimum itu: "
            f"{k.rp('basis_bpjs')}."
        )
    return teks


def bagian_tpp(k: Konteks) -> str:
    """Write what of TPP a PPPK paruh waktu has; empty for others. Dasar hukum: Perkada."""
    return f" × {k.tarif(KUNCI_TPP)} karena PPPK paruh waktu" if is_paruh(k) and KUNCI_TPP in k.parameter else ""


def tulis_hak(hak: Hak | Any) -> str:
    """Write what the region gives: "jaminan kecelakaan kerja dan kematian", or that it gives nothing."""
    isi = [kecil_awal(nama) for kode, nama in HAK.items() if punya_hak(hak, kode)]
    return ", ".join(isi) if isi else "tidak ada"
