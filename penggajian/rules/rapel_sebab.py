"""Why a locked month is paid anew: which facts are known otherwise now, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from penggajian.enums import SebabRapel
from penggajian.rules.asal import THR_SEBULAN
from penggajian.rules.capaian import CAPAIAN_LAIN, FAKTA_CAPAIAN
from penggajian.rules.fakta import FAKTA, FAKTA_THR
from penggajian.rules.kalimat import nama_fakta
from penggajian.rules.konteks import Konteks

DISEBUT: Final = 4
"""So many changed facts are named; the rest is counted."""

_KELOMPOK: Final = (
    (SebabRapel.PANGKAT, ("status_asn", "golongan", "mkg", "kgb_ditunggu", "gaji_pokok_sk", "acuan_gaji_pokok")),
    (
        SebabRapel.KELUARGA,
        ("pasangan_tertanggung", "anak_tertanggung", "jiwa_beras", "acuan_suami_istri", "acuan_anak", "acuan_beras"),
    ),
    (
        SebabRapel.PENILAIAN,
        (
            "predikat",
            "predikat_2",
            "predikat_3",
            *FAKTA_CAPAIAN.values(),
            *(satu for isi in CAPAIAN_LAIN.values() for satu in isi),
        ),
    ),
    (SebabRapel.PRESENSI, ("tanpa_keterangan", "tidak_apel")),
    (SebabRapel.CUTI, ("cuti", "hari_cuti", "cuti_awal", "cuti_lain", "cuti_sebulan")),
    (SebabRapel.HUKUMAN, ("tingkat_hukuman",)),
)
_MENGIKUTI: Final = ("acuan_suami_istri", "acuan_anak")
_AWALAN_PRESENSI: Final = ("terlambat_", "pulang_cepat_")
TIDAK_BERPENGARUH: Final = frozenset(
    {
        "ptkp", "karyawati_kawin", "pph21_ditetapkan", "masa_terakhir", "bulan_pajak", "kewajiban_berakhir", "bruto_gaji_lalu", "bruto_tpp_lalu",
        "pengurang_lalu", "pph_gaji_lalu", "pph_ditanggung_lalu", "pph_tpp_lalu", "pph_tpp_ditanggung_lalu", "neto_lain", "pph_lain",
        "dua_pembayar", "bruto_bersama", "pengurang_bersama", "pph_bersama",
        "zakat", "iuran_korpri", "potongan_sukarela", "hari_bulan", "insentif_ditetapkan",
        *THR_SEBULAN,
        *(satu.kode for satu in FAKTA if satu.kode.startswith(("potongan_", "kurang_"))),
        *(satu.kode for satu in FAKTA_THR if satu.kode == "bulan_gaji" or satu.kode.endswith("bulan_bayar")), "bayar_masa_terakhir",
    }
)  # fmt: skip
"""Tax is that of the month of payment, and what a person authorised is taken after net pay."""


def get_sebab(fakta: str) -> SebabRapel:
    """Name the kind of cause of one fact. Dasar hukum: PMK 262/PMK.03/2010."""
    if fakta.startswith(_AWALAN_PRESENSI):
        return SebabRapel.PRESENSI
    return next((sebab for sebab, isi in _KELOMPOK if fakta in isi), SebabRapel.JABATAN)


def list_fakta_berubah(lama: Mapping[str, int], baru: Mapping[str, int]) -> list[str]:
    """Name the facts of one person that are known otherwise now and touch pay; codes.

    Both hold the facts of the old layout. Dasar hukum: PMK 262/PMK.03/2010.
    """
    semua = FAKTA_THR if "bulan_acuan" in baru else FAKTA
    return [
        satu.kode
        for satu in semua
        if satu.kode in baru and satu.kode not in TIDAK_BERPENGARUH and lama[satu.kode] != baru[satu.kode]
    ]


def list_sebab(berubah: list[str], *, tanpa_slip: bool = False) -> list[SebabRapel]:
    """Name the kinds of causes, each once; a law that changed when no fact did.

    Family allowances of a reference month that moved with its basic pay are no cause of their own.

    Dasar hukum: PMK 262/PMK.03/2010.
    """
    if tanpa_slip:
        return [SebabRapel.SLIP]
    ikut = _MENGIKUTI if "acuan_gaji_pokok" in berubah else ()
    return list(dict.fromkeys(get_sebab(satu) for satu in berubah if satu not in ikut)) or [SebabRapel.ATURAN]


def tulis_sebab(
    berubah: list[str],
    lama: Mapping[str, int],
    baru: Mapping[str, int],
    aturan: list[str],
    *,
    tanpa_slip: bool = False,
    parameter: Mapping[str, Any] | None = None,
) -> str:
    """Say what is known otherwise now; `aturan` are the legal grounds that changed since.

    `parameter` are the values of the month, by which bands are named.

    Dasar hukum: PMK 262/PMK.03/2010.
    """
    if tanpa_slip:
        return "Bulan itu belum dibayar, karena datanya belum lengkap saat gaji dihitung."
    kini, dulu = Konteks(baru, parameter or {}, {}), Konteks(lama, {}, {})
    teks = [
        f"{nama_fakta(satu, kini)} dari {dulu.fakta(satu)} menjadi {kini.fakta(satu)}" for satu in berubah[:DISEBUT]
    ]
    lebih = len(berubah) - DISEBUT
    if lebih > 0:
        teks.append(f"{lebih} hal lain")
    if not berubah:
        teks.append(f"peraturan berubah: {', '.join(aturan)}" if aturan else "perhitungan bulan itu diperbaiki")
    isi = "; ".join(teks)
    return f"{isi[0].upper()}{isi[1:]}."


def list_aturan_berubah(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> list[str]:
    """Name the legal grounds of values that a month is computed with now and was not then; canonical dumps.

    Dasar hukum: PMK 262/PMK.03/2010.
    """
    beda = (isi for kunci, isi in baru.items() if kunci not in lama or lama[kunci]["nilai"] != isi["nilai"])
    return sorted({satu["dasar_hukum"] for satu in beda})
