"""Sentences of rapel and incentives, with the row's own numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from asn_portal.lib.uang import tulis_rupiah
from penggajian.rules.konteks import Konteks

Kalimat = Callable[[Konteks], str]


def _dibayar(fakta: str, kata: str) -> Kalimat:
    """Make the sentence of a line that earlier months owe, or were paid too much."""

    def tulis(k: Konteks) -> str:
        jumlah = k.nilai[fakta]
        if not jumlah:
            return "Tidak ada rapel bulan ini."
        arah = "belum dibayar" if jumlah > 0 else "dibayar lebih"
        teks = f"{kata} yang {arah} pada bulan-bulan sebelumnya {tulis_rupiah(abs(jumlah))}."
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
    return (
        f"Tarif efektif atas bruto bulan ini {k.rp('bruto_pph21')} bersama rapel {k.fakta('kurang_bruto')}, dikurangi "
        f"pajak yang sama tanpa rapel: {k.rp('rapel_pph_gaji')}."
    )


def _ditanggung(k: Konteks) -> str:
    if k.nilai["rapel_pph_ditanggung"] == k.nilai["rapel_pph_gaji"]:
        return f"PPh 21 atas rapel gaji {k.rp('rapel_pph_gaji')} ditanggung pemerintah."
    return "PPh 21 atas rapel gaji tidak ditanggung pemerintah."


def _pph_tpp(k: Konteks) -> str:
    if not k.nilai["rapel_tpp"]:
        return "Tidak ada rapel TPP bulan ini."
    return (
        f"Pajak atas TPP bulan ini {k.rp('tpp_kotor')} bersama rapel {k.rp('rapel_tpp')}, dikurangi pajak yang "
        f"sama tanpa rapel: {k.rp('rapel_pph_tpp')}."
    )


def _pph_insentif(k: Konteks) -> str:
    if not k.nilai["insentif"]:
        return "Tidak ada insentif bulan ini."
    return f"Pajak final golongan {k.fakta('golongan')} atas insentif {k.rp('insentif')}: {k.rp('pph_insentif')}."


KALIMAT_RAPEL: Final[dict[str, Kalimat]] = {
    "rapel_dimuat": _dimuat,
    "rapel_gaji": _dibayar("kurang_gaji", "Gaji dan tunjangan"),
    "rapel_premi": _dibayar("kurang_premi", "Iuran bagian pemerintah"),
    "rapel_pph_gaji": _pph_gaji,
    "rapel_pph_ditanggung": _ditanggung,
    "rapel_tpp": _dibayar("kurang_tpp", "TPP"),
    "rapel_iuran": _dibayar("kurang_iuran", "Iuran pegawai"),
    "potongan_rapel_premi": _dibayar("kurang_premi", "Iuran bagian pemerintah"),
    "rapel_pph_tpp": _pph_tpp,
    "insentif": lambda k: (
        f"Insentif menurut putusan inovasi atau penghargaan: {k.rp('insentif')}, dibayar sekali."
        if k.nilai["insentif"]
        else "Tidak ada insentif bulan ini."
    ),
    "pph_insentif": _pph_insentif,
}
