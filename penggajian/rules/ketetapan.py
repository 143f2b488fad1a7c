"""Decisions about the pay of one person: what each kind is called, gives, and may be."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.uang import Tarif
from penggajian.enums import KODE_PERAN, NAMA_PERAN, JenisKetetapan
from penggajian.rules.paruh_waktu import PARUH_WAKTU

BERJUMLAH: Final = (
    JenisKetetapan.GAJI_POKOK,
    JenisKetetapan.TUNJANGAN_DIJAMIN,
    JenisKetetapan.GAJI_DI_LUAR,
    JenisKetetapan.UPAH_PARUH_WAKTU,
)
"""Kinds that fix an amount, or state one that another institution pays; rupiah per month."""

FAKTA_KETETAPAN: Final[Mapping[JenisKetetapan, str]] = {
    JenisKetetapan.PERAN: "peran_tambahan",
    JenisKetetapan.GAJI_POKOK: "gaji_pokok_sk",
    JenisKetetapan.TUNJANGAN_DIJAMIN: "tunjangan_dijamin",
    JenisKetetapan.KONDISI_KERJA: "kondisi_kerja",
    JenisKetetapan.TEMPAT_TERPENCIL: "tempat_terpencil",
    JenisKetetapan.PROFESI_LANGKA: "profesi_langka",
    JenisKetetapan.UANG_SEMENTARA: "uang_sementara",
    JenisKetetapan.MUTASI_MASUK: "tahun_mutasi",
    JenisKetetapan.GAJI_DI_LUAR: "gaji_di_luar",
    JenisKetetapan.UPAH_PARUH_WAKTU: "upah_paruh_waktu",
    JenisKetetapan.HENTI_GAJI: "gaji_dihentikan",
}
"""The fact of the snapshot that each kind gives; the wage of a PPPK paruh waktu takes the place of `gaji_pokok_sk`."""

DASAR_KETETAPAN: Final[Mapping[JenisKetetapan, str]] = {
    JenisKetetapan.PERAN: "PP 12/2019, Pasal 58; Perkada TPP",
    JenisKetetapan.GAJI_POKOK: "PP 7/1977 dan perubahannya",
    JenisKetetapan.TUNJANGAN_DIJAMIN: "PermenPANRB 17/2021",
    JenisKetetapan.KONDISI_KERJA: "PP 12/2019, Pasal 58; Perkada TPP",
    JenisKetetapan.TEMPAT_TERPENCIL: "PP 12/2019, Pasal 58; Perkada TPP",
    JenisKetetapan.PROFESI_LANGKA: "PP 12/2019, Pasal 58; Perkada TPP",
    JenisKetetapan.UANG_SEMENTARA: "PP 11/2017, Pasal 281 jo. PP 17/2020",
    JenisKetetapan.MUTASI_MASUK: "PerBKN 5/2019; PP 12/2019, Pasal 58; Perkada TPP",
    JenisKetetapan.GAJI_DI_LUAR: "PP 7/1977; PMK 168/2023, Pasal 18 ayat (4)",
    JenisKetetapan.UPAH_PARUH_WAKTU: "Keputusan MenPANRB 16/2025",
    JenisKetetapan.HENTI_GAJI: "PP 94/2021, Pasal 15",
}
"""Why each kind touches pay at all; the decision itself stands with its number."""

BARIS_KETETAPAN: Final[Mapping[str, tuple[JenisKetetapan, ...]]] = {
    "gaji_pokok": (
        JenisKetetapan.GAJI_POKOK,
        JenisKetetapan.UANG_SEMENTARA,
        JenisKetetapan.GAJI_DI_LUAR,
        JenisKetetapan.UPAH_PARUH_WAKTU,
        JenisKetetapan.HENTI_GAJI,
    ),
    "tunjangan_beras": (JenisKetetapan.UANG_SEMENTARA, JenisKetetapan.GAJI_DI_LUAR, JenisKetetapan.HENTI_GAJI),
    "basis_bpjs_tpp": (JenisKetetapan.GAJI_DI_LUAR,),
    **dict.fromkeys(("tunjangan_struktural", "tunjangan_fungsional", "tunjangan_umum"), (JenisKetetapan.HENTI_GAJI,)),
    "tunjangan_penyetaraan": (JenisKetetapan.TUNJANGAN_DIJAMIN,),
    "tpp_kondisi_kerja": (JenisKetetapan.KONDISI_KERJA,),
    "tpp_tempat_bertugas": (JenisKetetapan.TEMPAT_TERPENCIL,),
    "tpp_kelangkaan_profesi": (JenisKetetapan.PROFESI_LANGKA,),
    "tpp_prestasi_kerja": (JenisKetetapan.MUTASI_MASUK,),
    "hak_hari_1": (JenisKetetapan.PERAN,),
    "tpp_pagu": (
        JenisKetetapan.MUTASI_MASUK,
        JenisKetetapan.PERAN,
        JenisKetetapan.KONDISI_KERJA,
        JenisKetetapan.TEMPAT_TERPENCIL,
        JenisKetetapan.PROFESI_LANGKA,
    ),
}
"""Which decisions stand behind which line of a slip."""

BERSYARAT: Final = (JenisKetetapan.PERAN, JenisKetetapan.MUTASI_MASUK)
"""Kinds whose fact is read only where a regulation in force asks for it."""

TERBESAR: Final = 100_000_000
"""The largest amount of a month that a decision may fix; rupiah. Dasar hukum: product policy."""


def nama_ketetapan(jenis: str, peran: str = "") -> str:
    """Name a decision: its kind, or the role itself. Dasar hukum: Perkada TPP."""
    if jenis == JenisKetetapan.PERAN and peran:
        return NAMA_PERAN.get(peran, peran.replace("_", " "))
    return JenisKetetapan(jenis).label


def is_dipakai(jenis: JenisKetetapan, nilai: Mapping[str, int]) -> bool:
    """Say whether a kind gave what a slip used, by the facts that it stored. Dasar hukum: product policy."""
    if jenis in (JenisKetetapan.GAJI_POKOK, JenisKetetapan.UPAH_PARUH_WAKTU):
        upah = nilai.get("status_asn") == PARUH_WAKTU
        return nilai.get("gaji_pokok_sk", 0) > 0 and upah == (jenis == JenisKetetapan.UPAH_PARUH_WAKTU)
    return nilai.get(FAKTA_KETETAPAN[jenis], 0) > 0


def periksa_ketetapan(jenis: str, peran: str, jumlah: int | None, upah_lalu: int | None = None) -> None:
    """Ask for what the kind needs and refuse what it does not take; rupiah per month.

    Raises `IsianSalah`. Dasar hukum: PP 7/1977; PermenPANRB 17/2021; Perkada TPP.
    """
    if jenis == JenisKetetapan.PERAN and peran not in NAMA_PERAN:
        raise IsianSalah("Pilih peran yang disebut keputusan itu.", kolom="peran")
    if jenis != JenisKetetapan.PERAN and peran:
        raise IsianSalah("Peran hanya diisi untuk peran tambahan. Kosongkan kolom ini.", kolom="peran")
    if jenis in BERJUMLAH and not (jumlah and 0 < jumlah <= TERBESAR):
        raise IsianSalah("Tulis jumlah sebulan menurut keputusan itu, paling banyak Rp100.000.000.", kolom="jumlah")
    if jenis != JenisKetetapan.UPAH_PARUH_WAKTU and upah_lalu:
        raise IsianSalah(
            "Upah terakhir hanya diisi untuk upah PPPK paruh waktu. Kosongkan kolom ini.", kolom="upah_lalu"
        )
    if jenis not in BERJUMLAH and jumlah:
        raise IsianSalah("Jumlah hanya diisi untuk gaji, tunjangan, dan upah. Kosongkan kolom ini.", kolom="jumlah")


def urut_peran(tabel: Mapping[str, Any] | None) -> list[str]:
    """List the roles that a regulation pays, the best paid first; of several roles of one person the first one counts.

    `tabel` gives a percentage of the post's TPP by role, as stored. None or empty: no role is paid.
    Dasar hukum: Perkada TPP.
    """
    persen = {nama: Tarif.dari_persen(str(isi)).sebagai_pecahan() for nama, isi in (tabel or {}).items()}
    return sorted(
        (nama for nama, isi in persen.items() if isi > Fraction(0)), key=lambda n: (-persen[n], KODE_PERAN[n])
    )
