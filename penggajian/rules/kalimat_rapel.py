"""Sentences of rapel and incentives, with the row's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from asn_portal.lib.uang import tulis_rupiah
from penggajian.enums import MetodePajakTpp
from penggajian.rules.konteks import Konteks
from penggajian.rules.masa_terakhir import SESUDAH, TERAKHIR

Kalimat = Callable[[Konteks], str]


def _dibayar(fakta: str, kata: str, kapan: str = "pada bulan-bulan sebelumnya") -> Kalimat:
    """Make the sentence of a line that earlier months owe, or were paid too much."""

    def tulis(k: Konteks) -> str:
        jumlah = k.nilai[fakta]
        if not jumlah:
            return "Tidak ada rapel bulan ini."
        arah = "belum dibayar" if jumlah > 0 else "dibayar lebih"
        teks = f"{kata} yang {arah} {kapan} {tulis_rupiah(abs(jumlah))}."
        if k.nilai["rapel_dimuat"] != 1:
            return f"{teks} Belum diperhitungkan bulan ini, karena penghasilan bulan ini tidak mencukupinya."
        return teks

    return tulis


def _dimuat(k: Konteks) -> str:
    if k.nilai["rapel_dimuat"] == 1:
        return "Penghasilan bulan ini mencukupi, jadi rapel diperhitungkan."
    return "Penghasilan bulan ini tidak mencukupi pengembalian, jadi rapel menunggu bulan berikutnya."


def _pph_gaji(k: Konteks) -> str:
    if not k.nilai["rapel_pph_gaji"]:
        return "Tidak ada pajak tambahan atas rapel gaji."
    iuran = f" dan iuran pensiunnya {k.rp('kurang_iwp')}" if k.nilai["kurang_iwp"] else ""
    if _sesudah(k):
        return (
            f"Sesudah masa pajak terakhir: PPh 21 setahun dengan rapel {k.fakta('kurang_bruto')}{iuran} ikut dihitung, dikurangi "
            f"{_dipotong(k)}: {k.rp('rapel_pph_gaji')}."
        )
    if _setahun(k):
        return (
            f"Masa pajak terakhir: sisa PPh 21 setahun bila rapel {k.fakta('kurang_bruto')}{iuran} ikut dihitung, dikurangi "
            f"sisa yang sama tanpa rapel: {k.rp('rapel_pph_gaji')}."
        )
    return (
        f"Tarif efektif atas bruto bulan ini {k.rp('bruto_pph21')}{_thr(k)} bersama rapel {k.fakta('kurang_bruto')}, dikurangi "
        f"pajak yang sama tanpa rapel: {k.rp('rapel_pph_gaji')}.{_mengapa_sebulan(k)}"
    )


def _mengapa_sebulan(k: Konteks) -> str:
    """Say why a rapel of who is out of service is taxed by the month and not by a year; empty for everybody else."""
    if k.nilai.get("bulan_terusan"):
        return " Gaji terusan di luar hitungan pajak setahun pegawai, jadi rapelnya dipajaki menurut tarif bulan ini."
    if k.nilai["dapat_gaji"] or k.nilai["hari_aktif"] > 0 or k.nilai.get("gaji_dihentikan"):
        return ""
    return (
        " Rapel adalah penghasilan tahun pembayarannya (PMK 168/2023). Hitungan setahun hanya mencakup rapel yang dibayar pada "
        "tahun berhenti dan yang tahunnya lengkap tercatat, jadi di sini dipakai tarif bulan ini."
    )


def _thr(k: Konteks) -> str:
    """Name the THR that the month paid before its salary."""
    return f" dan THR atau gaji ketiga belas {k.fakta('bruto_thr_sebulan')}" if k.nilai.get("bruto_thr_sebulan") else ""


def _sesudah(k: Konteks) -> bool:
    return k.nilai.get("masa_terakhir") == SESUDAH


def _dipotong(k: Konteks) -> str:
    """Name what of the year's tax on salary is taken already."""
    lain = f" dan pembayar sebelumnya {k.rp('pph_lain')}" if k.nilai["pph_lain"] else ""
    lain += f" dan pembayar gaji pokok {k.rp('pph_bersama')}" if k.nilai.get("pph_bersama") else ""
    return f"yang sudah dipotong tahun ini {k.rp('pph_gaji_lalu')}{lain}"


def _setahun(k: Konteks) -> bool:
    """Say whether a rapel is taxed by the count of the year; slips of before taxed it by the month's rate."""
    return "pajak_rapel_gaji" in k.nilai and k.nilai["masa_terakhir"] == TERAKHIR


def _pajak(kode: str, kata: str) -> Kalimat:
    """Make the sentence of the tax that a rapel bears when it is paid whole."""

    def tulis(k: Konteks) -> str:
        if not k.nilai[kode]:
            return f"Tidak ada pajak tambahan atas {kata}."
        return f"PPh 21 bila seluruh {kata} diperhitungkan bulan ini: {k.rp(kode)}."

    return tulis


def _ditanggung(k: Konteks) -> str:
    if k.nilai["rapel_pph_ditanggung"] == k.nilai["rapel_pph_gaji"]:
        return f"PPh 21 atas rapel gaji {k.rp('rapel_pph_gaji')} ditanggung pemerintah."
    if k.nilai["rapel_pph_ditanggung"]:
        return (
            f"Dari PPh 21 atas rapel gaji {k.rp('rapel_pph_gaji')}, yang ditanggung pemerintah "
            f"{k.rp('rapel_pph_ditanggung')}; selebihnya mengurangi pajak yang dikembalikan kepada pegawai."
        )
    return "PPh 21 atas rapel gaji tidak ditanggung pemerintah."


def _pph_tpp(k: Konteks) -> str:
    final = k.parameter.get("tpp_metode_pajak") == MetodePajakTpp.FINAL_GOLONGAN
    if _sesudah(k) and not final and k.nilai["rapel_pph_tpp"]:
        return (
            f"Sesudah masa pajak terakhir: PPh 21 TPP setahun dengan rapel TPP {k.rp('rapel_tpp')} dan rapel gaji "
            f"{k.rp('rapel_gaji')} ikut dihitung, dikurangi yang sudah dipotong tahun ini {k.rp('pph_tpp_lalu')}: "
            f"{k.rp('rapel_pph_tpp')}."
        )
    if _setahun(k) and not final and k.nilai["rapel_pph_tpp"]:
        return (
            f"Masa pajak terakhir: sisa PPh 21 TPP setahun bila rapel TPP {k.rp('rapel_tpp')} dan rapel gaji "
            f"{k.rp('rapel_gaji')} ikut dihitung, dikurangi PPh 21 atas TPP bulan ini {k.rp('pph_tpp')}: "
            f"{k.rp('rapel_pph_tpp')}."
        )
    if not k.nilai["rapel_tpp"]:
        return "Tidak ada rapel TPP bulan ini."
    return (
        f"Pajak atas TPP bulan ini {k.rp('tpp_kotor')} bersama rapel {k.rp('rapel_tpp')}, dikurangi pajak yang "
        f"sama tanpa rapel: {k.rp('rapel_pph_tpp')}."
    )


def _pph_thr(k: Konteks) -> str:
    if not k.nilai["rapel_pph_thr"]:
        return "Tidak ada pajak tambahan atas rapel THR."
    if _sesudah(k):
        rapel = f" dan rapel gaji {k.fakta('kurang_bruto')}" if k.nilai["kurang_bruto"] else ""
        pajak = f" dan PPh 21 atas rapel gaji {k.rp('rapel_pph_gaji')}" if k.nilai["rapel_pph_gaji"] else ""
        return (
            f"Sesudah masa pajak terakhir: PPh 21 setahun dengan rapel THR {k.rp('rapel_thr')}{rapel} ikut dihitung, dikurangi "
            f"{_dipotong(k)}{pajak}: {k.rp('rapel_pph_thr')}."
        )
    if _setahun(k):
        return (
            f"Masa pajak terakhir: sisa PPh 21 setahun bila rapel THR {k.rp('rapel_thr')} ikut dihitung, dikurangi sisa yang "
            f"sama tanpa rapel THR: {k.rp('rapel_pph_thr')}."
        )
    rapel = f" dan rapel gaji {k.fakta('kurang_bruto')}" if k.nilai["kurang_bruto"] else ""
    return (
        f"Tarif efektif atas bruto bulan ini {k.rp('bruto_pph21')}{_thr(k)}{rapel} bersama rapel THR {k.rp('rapel_thr')}, dikurangi "
        f"pajak yang sama tanpa rapel THR: {k.rp('rapel_pph_thr')}."
    )


def _pph_thr_tpp(k: Konteks) -> str:
    if not k.nilai["rapel_pph_thr_tpp"]:
        return "Tidak ada pajak tambahan atas rapel TPP dalam THR."
    return (
        f"Pajak atas TPP bulan ini {k.rp('tpp_kotor')} dan rapelnya bersama rapel TPP dalam THR {k.rp('rapel_thr_tpp')}, "
        f"dikurangi pajak yang sama tanpa rapel THR: {k.rp('rapel_pph_thr_tpp')}."
    )


def _thr_ditanggung(pajak: str, kata: str) -> Kalimat:
    """Make the sentence of who bears a tax on a correction of THR."""

    def tulis(k: Konteks) -> str:
        if not k.nilai[pajak]:
            return f"Tidak ada {kata} yang ditanggung."
        if k.nilai[f"{pajak}_ditanggung"]:
            return f"{kata} {k.rp(pajak)} ditanggung pemerintah, seperti pajak THR-nya."
        return f"{kata} dipotong dari penerima."

    return tulis


def _pph_insentif(k: Konteks) -> str:
    if not k.nilai["insentif"]:
        return "Tidak ada insentif bulan ini."
    return f"Pajak final golongan {k.fakta('golongan')} atas insentif {k.rp('insentif')}: {k.rp('pph_insentif')}."


KALIMAT_RAPEL: Final[dict[str, Kalimat]] = {
    "pajak_rapel_gaji": _pajak("pajak_rapel_gaji", "rapel gaji"),
    "pajak_rapel_tpp": _pajak("pajak_rapel_tpp", "rapel TPP"),
    "pajak_rapel_thr": _pajak("pajak_rapel_thr", "rapel THR"),
    "pajak_rapel_thr_tpp": _pajak("pajak_rapel_thr_tpp", "rapel TPP dalam THR"),
    "rapel_dimuat": _dimuat,
    "rapel_gaji": _dibayar("kurang_gaji", "Gaji dan tunjangan"),
    "rapel_premi": _dibayar("kurang_premi", "Iuran bagian pemerintah"),
    "rapel_pph_gaji": _pph_gaji,
    "rapel_pph_ditanggung": _ditanggung,
    "rapel_tpp": _dibayar("kurang_tpp", "TPP"),
    "rapel_iuran": _dibayar("kurang_iuran", "Iuran pegawai"),
    "potongan_rapel_premi": _dibayar("kurang_premi", "Iuran bagian pemerintah"),
    "rapel_pph_tpp": _pph_tpp,
    "rapel_thr": _dibayar("kurang_thr", "THR dan gaji ketiga belas", "sebelumnya"),
    "rapel_thr_tpp": _dibayar("kurang_thr_tpp", "TPP dalam THR dan gaji ketiga belas", "sebelumnya"),
    "rapel_pph_thr": _pph_thr,
    "rapel_pph_thr_ditanggung": _thr_ditanggung("rapel_pph_thr", "PPh 21 atas rapel THR"),
    "rapel_pph_thr_tpp": _pph_thr_tpp,
    "rapel_pph_thr_tpp_ditanggung": _thr_ditanggung("rapel_pph_thr_tpp", "PPh 21 atas rapel TPP dalam THR"),
    "insentif": lambda k: (
        f"Insentif menurut putusan inovasi atau penghargaan: {k.rp('insentif')}, dibayar sekali."
        if k.nilai["insentif"]
        else "Tidak ada insentif bulan ini."
    ),
    "pph_insentif": _pph_insentif,
}
