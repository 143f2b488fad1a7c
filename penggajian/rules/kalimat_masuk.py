"""Sentences of TPP after a transfer in, of a fixed TPP, and of a part paid without cuts; which facts they use."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from asn_portal.lib.uang import Kolom, Pembulatan, Tarif, kali, kolom, tulis_rupiah
from penggajian.rules.kalimat_cuti import cuti
from penggajian.rules.konteks import Konteks
from penggajian.rules.tpp_masuk import PRESTASI, jumlah_tetap, tarif_tahun

PRESTASI_KERJA = frozenset({"tpp_prestasi_kerja", "tpp_bagian_2", "tpp_bagian_3"})


def _satu(k: Konteks, nama: str) -> Kolom:
    return np.array([k.nilai.get(nama, 0)])


def is_tetap(k: Konteks) -> bool:
    """Tell whether the row has a fixed TPP."""
    return k.nilai.get("tpp_berjumlah_tetap") == 1


def pindah_masuk(k: Konteks, *, prestasi: bool) -> str:
    """Write what the year after a transfer in leaves, where this line is the one that the regulation reduces."""
    tabel, tahun = k.parameter.get("tpp_mutasi_masuk"), k.nilai.get("tahun_mutasi", 0)
    if not tabel or not tahun or (k.parameter.get("tpp_mutasi_dasar") == PRESTASI) is not prestasi:
        return ""
    tarif = tarif_tahun(_satu(k, "tahun_mutasi"), tabel)
    persen = Tarif(int(tarif.pembilang[0]), tarif.penyebut).sebagai_persen()
    return f" × {persen} karena tahun ke-{tahun} sejak pindah masuk"


def tetap(k: Konteks) -> str:
    """Tell a fixed TPP with its days and leave; empty where the status has none."""
    if not is_tetap(k):
        return ""
    jumlah = int(jumlah_tetap(_satu(k, "status_asn"), k.parameter.get("tpp_tetap"))[0])
    teks = f"TPP {k.fakta('status_asn')} ditetapkan {tulis_rupiah(jumlah)} sebulan"
    teks += cuti(k)
    hari = k.nilai["hari_aktif"] - k.nilai.get("hari_tanpa_jabatan", 0)
    if hari != k.nilai["hari_bulan"]:
        teks += f" × {hari} dari {k.nilai['hari_bulan']} hari"
    return f"{teks} = {k.rp('tpp_pagu')}. Predikat dan kehadiran tidak menguranginya."


def dibayar_penuh(k: Konteks) -> str:
    """Say which part of productivity is paid without a cut; empty where the regulation names none."""
    if is_tetap(k):
        return ""
    tarif = k.parameter.get("tpp_tanpa_pengurangan")
    if tarif is None:
        return ""
    jumlah = int(kali(kolom(k.nilai["tpp_pagu"]), tarif, pembulatan=Pembulatan.KE_BAWAH)[0])
    sisa = max(k.nilai["bagian_produktivitas"] - jumlah, 0)
    return f"{tulis_rupiah(jumlah)} ({tarif.sebagai_persen()} TPP) dibayar penuh; yang dinilai {tulis_rupiah(sisa)}. "


def bagian_produktivitas(biasa: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of the productivity part: all of a fixed TPP, else as usual."""
    return lambda k: f"Seluruh TPP tetap {k.rp('tpp_pagu')}." if is_tetap(k) else biasa(k)


def dibayar_penuh_atau_tetap(biasa: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of the productivity cut: nothing of a fixed TPP, and first what is paid in full."""
    return lambda k: "TPP tetap tidak dikurangi menurut predikat." if is_tetap(k) else dibayar_penuh(k) + biasa(k)


def prestasi_kerja(biasa: Callable[[Konteks], str]) -> Callable[[Konteks], str]:
    """Make the sentence of the achievement criterion with what a transfer in leaves of it."""

    def tulis(k: Konteks) -> str:
        lebih = pindah_masuk(k, prestasi=True)
        return f"{biasa(k).removesuffix('.')}{lebih}." if lebih else biasa(k)

    return tulis


def tak_dipakai_masuk(kode: str, k: Konteks) -> frozenset[str]:
    """Name the arguments of a line that the regulation in force, or the person's case, leaves unused."""
    pindah = k.parameter.get("tpp_mutasi_masuk") and k.nilai.get("tahun_mutasi")
    dasar_prestasi = k.parameter.get("tpp_mutasi_dasar") == PRESTASI
    lepas: set[str] = set()
    if (kode in PRESTASI_KERJA and not (pindah and dasar_prestasi)) or (
        kode == "tpp_pagu" and not (pindah and not dasar_prestasi)
    ):
        lepas |= {"tahun_mutasi", "p_tpp_mutasi_masuk", "p_tpp_mutasi_dasar"}
    if kode == "tpp_pagu" and not is_tetap(k):
        lepas |= {"dapat_tpp", "hari_tanpa_jabatan", "p_tpp_tetap"}
    if kode in ("tpp_pagu", "bagian_produktivitas", "potongan_produktivitas") and not is_tetap(k):
        lepas |= {"tpp_berjumlah_tetap"}
    if kode == "potongan_produktivitas" and k.parameter.get("tpp_tanpa_pengurangan") is None:
        lepas |= {"tpp_pagu", "p_tpp_tanpa_pengurangan"}
    return frozenset(lepas)
