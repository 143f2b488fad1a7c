"""Versions of an SKP: the fingerprint of what was agreed, and what changed between two, in words.

A version's contents are one JSON mapping (`kinerja.selectors.skp_versi.get_isi`). RHK and indicators are
matched by their key, which a revision keeps, so that a change of words is a change and not a pair of
deletion and addition.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from asn_portal.lib.uang import tulis_desimal
from kinerja.enums import ArahTarget, Aspek, JenisLampiran, JenisRhk, NilaiBerakhlak, PendekatanSkp, Perspektif

_KOLOM_RHK = {
    "jenis": "kelompok",
    "uraian": "kalimat",
    "perspektif": "perspektif",
    "rhk_pimpinan": "RHK pimpinan",
    "ukuran": "ukuran keberhasilan",
    "sasaran": "sasaran yang didukung",
    "bagian": "bagian dari RHK pimpinan",
}
_KOLOM_IKI = {
    "aspek": "aspek",
    "uraian": "kalimat",
    "arah": "arah",
    "rumus": "rumus",
    "penyebut": "penyebut",
    "sumber_data": "sumber data",
}
_KATA = {
    str(satu.value): satu.label
    for daftar in (ArahTarget, Aspek, JenisRhk, PendekatanSkp, Perspektif)
    for satu in daftar
}


def sidik_isi(isi: Mapping[str, Any]) -> str:
    """Give the sha256 of the contents, written canonically."""
    teks = json.dumps(isi, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(teks.encode()).hexdigest()


def list_beda(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> list[str]:
    """List the differences from the older to the newer contents, one Indonesian sentence each."""
    beda = []
    if lama.get("pendekatan") != baru.get("pendekatan"):
        beda.append(f"Pendekatan {_ubah(lama.get('pendekatan'), baru.get('pendekatan'))}.")
    beda += _beda_rhk(_menurut_kunci(lama.get("rhk", ())), _menurut_kunci(baru.get("rhk", ())))
    for nilai in NilaiBerakhlak:
        dulu, kini = (isi.get("ekspektasi", {}).get(nilai.value, "") for isi in (lama, baru))
        if dulu != kini:
            beda.append(f"Ekspektasi {nilai.label} {_ubah(dulu, kini)}.")
    for jenis in JenisLampiran:
        dulu, kini = (isi.get("lampiran", {}).get(jenis.value, []) for isi in (lama, baru))
        beda += [f"{jenis.label} ditambah: “{baris}”." for baris in kini if baris not in dulu]
        beda += [f"{jenis.label} dihapus: “{baris}”." for baris in dulu if baris not in kini]
    return beda


def _menurut_kunci(daftar: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {str(satu["kunci"]): satu for satu in daftar}


def _beda_rhk(lama: Mapping[str, Mapping[str, Any]], baru: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """List the differences of RHK, each with its indicators."""
    beda = []
    for kunci, rhk in baru.items():
        dulu = lama.get(kunci)
        if dulu is None:
            beda.append(f"RHK {rhk['urutan']} ditambah: “{rhk['uraian']}”.")
            continue
        beda += [
            f"RHK {rhk['urutan']}: {sebutan} {_ubah(dulu.get(kolom), rhk.get(kolom))}."
            for kolom, sebutan in _KOLOM_RHK.items()
            if (dulu.get(kolom) or "") != (rhk.get(kolom) or "")
        ]
        beda += _beda_iki(rhk, _menurut_kunci(dulu.get("iki", ())), _menurut_kunci(rhk.get("iki", ())))
    beda += [f"RHK dihapus: “{rhk['uraian']}”." for kunci, rhk in lama.items() if kunci not in baru]
    return beda


def _beda_iki(
    rhk: Mapping[str, Any], lama: Mapping[str, Mapping[str, Any]], baru: Mapping[str, Mapping[str, Any]]
) -> list[str]:
    """List the differences of the indicators of one RHK."""
    awalan = f"RHK {rhk['urutan']}"
    beda = []
    for kunci, iki in baru.items():
        dulu = lama.get(kunci)
        if dulu is None:
            beda.append(f"{awalan}: indikator ditambah, “{iki['uraian']}” dengan target {_target(iki)}.")
        elif (dulu.get("target"), dulu.get("satuan")) != (iki.get("target"), iki.get("satuan")):
            beda.append(f"{awalan}: target “{iki['uraian']}” berubah dari {_target(dulu)} menjadi {_target(iki)}.")
        if dulu is not None:
            beda += [
                f"{awalan}: {_KOLOM_IKI[kolom]} indikator {_ubah(dulu.get(kolom), iki.get(kolom))}."
                for kolom in _KOLOM_IKI
                if (dulu.get(kolom) or "") != (iki.get(kolom) or "")
            ]
    beda += [f"{awalan}: indikator dihapus, “{iki['uraian']}”." for kunci, iki in lama.items() if kunci not in baru]
    return beda


def _target(iki: Mapping[str, Any]) -> str:
    """Write a target with its unit, with the Indonesian marks of numbers."""
    return f"{tulis_desimal(Fraction(str(iki['target'])))} {iki['satuan']}"


def _ubah(lama: Any, baru: Any) -> str:
    """Say a change from one text to another."""
    dulu, kini = (_KATA.get(str(nilai), str(nilai or "")) for nilai in (lama, baru))
    if not dulu:
        return f"diisi: “{kini}”"
    return f"berubah dari “{dulu}” menjadi “{kini}”" if kini else f"dikosongkan (dahulu “{dulu}”)"
