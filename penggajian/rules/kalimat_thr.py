"""Sentences of THR and gaji ketiga belas, with the row's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from asn_portal.lib.uang import tulis_rupiah
from penggajian.enums import KONTRAK, MetodePajakTpp
from penggajian.rules.konteks import Konteks
from penggajian.rules.thr import DTP

Kalimat = Callable[[Konteks], str]


def _sebagian(k: Konteks) -> str:
    """Tell the share of a new PPPK; empty for who has the whole."""
    setahun = int(k.parameter["thr_pppk_baru_bulan"])
    if k.nilai["status_asn"] not in KONTRAK or k.nilai["bulan_kerja"] >= setahun:
        return ""
    return f", dibayar {k.nilai['bulan_kerja']}/{setahun} karena masa kerja {k.fakta('bulan_kerja')}"


def _baris(kode: str, fakta: str, sebutan: str) -> Kalimat:
    def tulis(k: Konteks) -> str:
        if not k.nilai[fakta]:
            return f"Tidak ada {sebutan} pada {k.fakta('bulan_acuan')}."
        bagian = _sebagian(k)
        if not k.nilai[kode] and not bagian:
            return f"Peraturan tahun ini tidak memasukkan {sebutan}."
        awal = f"{sebutan[0].upper()}{sebutan[1:]} {k.fakta('bulan_acuan')}"
        return f"{awal} {k.fakta(fakta)}{bagian}: {k.rp(kode)}." if bagian else f"{awal}: {k.rp(kode)}."

    return tulis


def _tpp(k: Konteks) -> str:
    if not k.nilai["acuan_tpp"]:
        return f"Tidak ada TPP pada {k.fakta('bulan_acuan')}."
    return (
        f"{k.tarif('thr_tpp')} dari TPP {k.fakta('bulan_acuan')} sebelum potongan kinerja dan disiplin "
        f"{k.fakta('acuan_tpp')}{_sebagian(k)}: {k.rp('thr_tpp')}."
    )


def _bruto(k: Konteks) -> str:
    return f"Gaji pokok dan tunjangan bulan acuan yang dibayar: {k.rp('thr_bruto_gaji')}."


def _pph(k: Konteks) -> str:
    if not k.nilai["thr_bruto_gaji"]:
        return "Tidak ada penghasilan yang dipajaki."
    bulan = (
        "pajak yang sama tanpa pembayaran ini"
        if k.nilai["bayar_masa_terakhir"]
        else f"yang sudah dipotong bulan itu {k.fakta('pph_bulan_bayar')}"
    )
    lain, dan = "", ""
    if k.nilai.get("bruto_lain_bulan_bayar"):
        lain = f", {_LAIN} {k.fakta('bruto_lain_bulan_bayar')},"
        dan = f" dan dari pembayaran lain itu {k.fakta('pph_lain_bulan_bayar')}"
    return (
        f"Tarif efektif atas bruto gaji {k.fakta('bulan_gaji')} {k.fakta('bruto_bulan_bayar')}{lain} bersama "
        f"{k.rp('thr_bruto_gaji')}, dikurangi {bulan}{dan}: {k.rp('thr_pph_gaji')}."
    )


_LAIN: Final = "THR atau gaji ketiga belas lain yang sudah dibayar bulan itu"


def _pph_tpp(k: Konteks) -> str:
    if not k.nilai["thr_tpp"]:
        return "Tidak ada TPP yang dipajaki."
    if k.parameter.get("tpp_metode_pajak") == MetodePajakTpp.FINAL_GOLONGAN:
        return f"Pajak final golongan {k.fakta('golongan')} atas TPP {k.rp('thr_tpp')}: {k.rp('thr_pph_tpp')}."
    lain, dan = "", ""
    if k.nilai.get("tpp_lain_bulan_bayar"):
        lain, dan = f", TPP dalam {_LAIN} {k.fakta('tpp_lain_bulan_bayar')},", " dan TPP dalam pembayaran lain itu"
    return (
        f"Pajak atas TPP {k.fakta('bulan_gaji')} {k.fakta('tpp_bulan_bayar')}{lain} bersama {k.rp('thr_tpp')}, dikurangi "
        f"pajak TPP bulan itu{dan}: {k.rp('thr_pph_tpp')}."
    )


def _ditanggung(pajak: str, kunci: str, sebutan: str) -> Kalimat:
    def tulis(k: Konteks) -> str:
        if not k.nilai[pajak]:
            return f"Tidak ada {sebutan} yang ditanggung."
        if k.parameter[kunci] == DTP:
            return f"{sebutan} {k.rp(pajak)} ditanggung pemerintah."
        return f"{sebutan} dipotong dari penerima."

    return tulis


def _kotor(k: Konteks) -> str:
    isi = [
        f"{nama} {k.rp(kode)}"
        for kode, nama in (
            ("thr_bruto_gaji", "gaji dan tunjangan"),
            ("thr_tpp", "TPP"),
            ("thr_pph_ditanggung", "PPh 21 ditanggung"),
            ("thr_pph_tpp_ditanggung", "PPh 21 TPP ditanggung"),
        )
        if k.nilai[kode]
    ]
    teks = " + ".join(isi)
    return f"{teks[0].upper()}{teks[1:]}." if teks else "Tidak ada yang dibayar."


def total_thr(k: Konteks) -> str:
    """Tell what reaches the person."""
    pajak = k.nilai["thr_pph_gaji"] + k.nilai["thr_pph_tpp"]
    return f"Jumlah {k.rp('thr_kotor')} − PPh 21 {tulis_rupiah(pajak)}, tanpa potongan iuran: {k.rp('total_diterima')}."


KALIMAT_THR: Final[dict[str, Kalimat]] = {
    "thr_gaji_pokok": _baris("thr_gaji_pokok", "acuan_gaji_pokok", "gaji pokok"),
    "thr_suami_istri": _baris("thr_suami_istri", "acuan_suami_istri", "tunjangan suami/istri"),
    "thr_anak": _baris("thr_anak", "acuan_anak", "tunjangan anak"),
    "thr_struktural": _baris("thr_struktural", "acuan_struktural", "tunjangan jabatan struktural"),
    "thr_fungsional": _baris("thr_fungsional", "acuan_fungsional", "tunjangan jabatan fungsional"),
    "thr_penyetaraan": _baris("thr_penyetaraan", "acuan_penyetaraan", "tunjangan jabatan yang dijamin"),
    "thr_umum": _baris("thr_umum", "acuan_umum", "tunjangan umum"),
    "thr_beras": _baris("thr_beras", "acuan_beras", "tunjangan beras"),
    "thr_tpp": _tpp,
    "thr_bruto_gaji": _bruto,
    "thr_pph_gaji": _pph,
    "thr_pph_ditanggung": _ditanggung("thr_pph_gaji", "thr_pph_gaji", "PPh 21"),
    "thr_pph_tpp": _pph_tpp,
    "thr_pph_tpp_ditanggung": _ditanggung("thr_pph_tpp", "thr_pph_tpp", "PPh 21 atas TPP"),
    "thr_kotor": _kotor,
}
