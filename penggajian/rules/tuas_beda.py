"""What a simulation changes, in sentences: values of a Perkada by their diff, national tables by their rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.uang import tulis_rupiah
from penggajian.rules.beda import list_ubah, tulis_nilai
from penggajian.rules.bentuk import Isi, ke_baris
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.tuas import NASIONAL

TABEL = {"gaji_pokok_pns": "Gaji pokok PNS", "gaji_pokok_pppk": "Gaji pokok PPPK"}


@dataclass(frozen=True, slots=True)
class UbahNilai:
    """One changed value: its name, and a sentence for each changed row."""

    nama: str
    kalimat: list[str]


def list_ubah_nilai(semula: Mapping[str, NilaiParameter], ganti: Mapping[str, NilaiParameter]) -> list[UbahNilai]:
    """List each changed value with its sentences, against what the month ran on."""
    return [UbahNilai(_nama(kunci), _kalimat(kunci, semula.get(kunci), baru.nilai)) for kunci, baru in ganti.items()]


def _nama(kunci: str) -> str:
    bentuk = BENTUK.get(kunci) or NASIONAL.get(kunci)
    return bentuk.nama if bentuk else TABEL.get(kunci, kunci.replace("_", " ").capitalize())


def _kalimat(kunci: str, lama: NilaiParameter | None, baru: Any) -> list[str]:
    if lama is None or (lama.nilai is None and kunci not in NASIONAL):
        return [f"Kini diatur: {'; '.join(f'{judul} {angka}'.strip() for judul, angka in tulis_nilai(kunci, baru))}."]
    if kunci in BENTUK:
        return [satu.kalimat for satu in list_ubah(kunci, lama.nilai, baru)]
    if kunci in NASIONAL:
        bentuk = NASIONAL[kunci]
        tulis = tulis_rupiah if bentuk.lajur[-1].isi is Isi.BULAT else lambda nilai: f"{nilai}%".replace(".", ",")
        return [
            f"{satu['judul']} dari {tulis(_angka(satu['nilai']))} menjadi {tulis(_angka(dua['nilai']))}."
            for satu, dua in zip(ke_baris(bentuk, lama.nilai), ke_baris(bentuk, baru), strict=True)
            if satu["nilai"] != dua["nilai"]
        ]
    if kunci in TABEL:
        golongan, isi = next(iter(lama.nilai.items()))
        baris = next(iter(isi))
        dulu, kini = (tulis_rupiah(satu[golongan][baris]) for satu in (lama.nilai, baru))
        return [f"Semua baris dikalikan, misalnya {golongan} masa kerja {baris} tahun dari {dulu} menjadi {kini}."]
    return [f"Diatur dari {lama.nilai} menjadi {baru}."]


def _angka(teks: str) -> Any:
    return int(teks) if teks.isdigit() else teks
