"""Reading local regulations: what a draft changes against what is in force."""

import json
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.periode import tulis_tanggal
from penggajian.models import ParameterPerkada, Perkada

from .buku import get_buku

NAMA = {
    "bpjs_pembagian_plafon": "Pembagian plafon iuran kesehatan",
    "gaji_bulan_mulai": "Gaji pada bulan mulai bertugas",
    "honor_final_pppk": "Tarif final PPPK",
    "pembulatan_pph": "Pembulatan PPh 21",
    "pppk_pph": "PPh 21 atas gaji PPPK",
    "slip_premi_pemberi_kerja": "Iuran pemerintah pada slip",
    "thr_tpp": "TPP dalam THR dan gaji ketiga belas",
    "tpp_batas_potongan_disiplin": "Batas potongan disiplin",
    "tpp_beban_kerja": "TPP beban kerja",
    "tpp_bobot": "Bobot produktivitas dan disiplin",
    "tpp_cpns": "TPP calon PNS",
    "tpp_cuti": "TPP selama cuti dan keadaan khusus",
    "tpp_hukuman": "Potongan selama hukuman disiplin",
    "tpp_indeks": "Indeks daerah",
    "tpp_kelangkaan_profesi": "TPP kelangkaan profesi",
    "tpp_kondisi_kerja": "TPP kondisi kerja",
    "tpp_metode_pajak": "Cara memotong pajak TPP",
    "tpp_pita_pulang_cepat": "Potongan pulang cepat",
    "tpp_pita_terlambat": "Potongan terlambat",
    "tpp_plt": "Tambahan Plt dan Plh",
    "tpp_plt_bulan_minimum": "Lama Plt paling singkat",
    "tpp_predikat": "Bagian yang dibayar menurut predikat",
    "tpp_prestasi_kerja": "TPP prestasi kerja",
    "tpp_tanpa_keterangan": "Potongan tanpa keterangan",
    "tpp_tempat_bertugas": "TPP tempat bertugas",
    "tpp_tidak_apel": "Potongan tidak apel",
    "urutan_potongan_lain": "Urutan potongan sukarela bila gaji tidak cukup",
}


def nama_parameter(kunci: str) -> str:
    """Give the name of a parameter for people."""
    return NAMA.get(kunci, kunci.replace("_", " ").capitalize())


@dataclass(frozen=True, slots=True)
class Beda:
    """One value of a regulation beside the value before it, in words."""

    baris: ParameterPerkada
    kini: str
    sebelum: str
    dasar_sebelum: str
    keadaan: str

    @property
    def nama(self) -> str:
        """Name of the parameter for people."""
        return nama_parameter(self.baris.kunci)


def all_perkada() -> QuerySet[Perkada]:
    """Give every regulation, newest first; rules of the whole have no owner."""
    return Perkada.objects.order_by("-berlaku", "-pk")


def tulis_nilai(nilai: Any) -> str:
    """Write a value for people: a table as `kunci: nilai` pairs, bands as ranges."""
    if nilai is None:
        return "tidak berlaku lagi"
    if isinstance(nilai, dict):
        return "; ".join(f"{kunci.replace('_', ' ')}: {tulis_nilai(isi)}" for kunci, isi in nilai.items())
    if isinstance(nilai, list):
        return "; ".join(_pita(isi) if isinstance(isi, dict) and "dari" in isi else tulis_nilai(isi) for isi in nilai)
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return f"{nilai:,}".replace(",", ".")
    return str(nilai).replace(".", ",") if str(nilai).replace(".", "", 1).isdigit() else str(nilai).replace("_", " ")


def _pita(isi: dict[str, Any]) -> str:
    sampai = f"–{isi['sampai']}" if isi.get("sampai") is not None else " ke atas"
    return f"{isi['dari']}{sampai} menit: {tulis_nilai(isi['persen'])}%"


def list_beda(perkada: Perkada) -> list[Beda]:
    """Compare each value with the one in force the day before it starts, or on it for a draft."""
    berlaku = get_buku()
    hasil = []
    for baris in perkada.parameter_set.select_related("perkada").order_by("kunci"):
        lama = [
            satu
            for satu in berlaku.riwayat(baris.kunci)
            if satu.sejak < perkada.berlaku.lower and not satu.dasar_hukum.startswith(f"{perkada.nomor},")
        ]
        sebelum: NilaiParameter | None = max(lama, key=lambda satu: satu.sejak) if lama else None
        sama = sebelum is not None and json.dumps(sebelum.nilai, sort_keys=True) == json.dumps(
            baris.nilai, sort_keys=True
        )
        hasil.append(
            Beda(
                baris,
                tulis_nilai(baris.nilai),
                tulis_nilai(sebelum.nilai) if sebelum else "",
                f"{sebelum.dasar_hukum}, sejak {tulis_tanggal(sebelum.sejak)}" if sebelum else "",
                "tetap" if sama else "berubah" if sebelum else "baru",
            )
        )
    return hasil
