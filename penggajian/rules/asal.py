"""Which kind of record each fact of a slip comes from, so that every input of a line opens it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from asn_portal.lib.istilah import Istilah
from penggajian.enums import KOSONG
from penggajian.rules.capaian import CAPAIAN_LAIN


class Catatan(Istilah):
    """A kind of record behind a fact, with the words for a reader who may not open it."""

    PANGKAT = "PANGKAT", "riwayat pangkat"
    STATUS = "STATUS", "riwayat status"
    JABATAN = "JABATAN", "riwayat jabatan"
    PLT = "PLT", "penugasan Plt atau Plh"
    KELUARGA = "KELUARGA", "catatan keluarga"
    KGB = "KGB", "kenaikan gaji berkala"
    PREDIKAT = "PREDIKAT", "penilaian kinerja"
    PRESENSI = "PRESENSI", "catatan presensi"
    LOG = "LOG", "log harian"
    HUKUMAN = "HUKUMAN", "hukuman disiplin"
    CUTI = "CUTI", "catatan cuti"
    KETETAPAN = "KETETAPAN", "ketetapan gaji"
    SLIP = "SLIP", "slip bulan-bulan sebelumnya"
    PENGHASILAN = "PENGHASILAN", "penghasilan dari pembayar atau aplikasi sebelumnya"
    DUA_PEMBAYAR = "DUA_PEMBAYAR", "pernyataan dan bukti potong pembayar gaji pokok"
    TERCANTUM = "TERCANTUM", "catatan pada baris ini"


LAIN_BULAN_BAYAR: Final = (
    "bruto_lain_bulan_bayar", "pph_lain_bulan_bayar", "tpp_lain_bulan_bayar", "pph_tpp_lain_bulan_bayar",
)  # fmt: skip
"""Facts of the other payment of the kind in one month: THR beside gaji ketiga belas."""

THR_SEBULAN: Final = ("bruto_thr_sebulan", "pph_thr_sebulan", "tpp_thr_sebulan", "pph_tpp_thr_sebulan")
"""Facts of the THR and gaji ketiga belas that a month paid before its salary."""

_POLA: Final[tuple[tuple[Catatan, tuple[str, ...]], ...]] = (
    (Catatan.STATUS, ("status_asn", "dapat_gaji", "dapat_tunjangan_jabatan", "dapat_tpp", "cuti", "hari_mulai",
                      "bulan_terusan", "kewajiban_berakhir", "masa_terakhir", "bulan_pajak", "bulan_kerja", "tpp_berjumlah_tetap")),
    (Catatan.PANGKAT, ("golongan", "mkg")),
    (Catatan.KGB, ("kgb_ditunggu",)),
    (Catatan.JABATAN, ("kelas", "kelas_2", "kelas_3", "eselon", "kode_fungsional", "hari_aktif", "hari_2", "hari_3",
                       "hari_tanpa_jabatan")),
    (Catatan.PLT, ("kelas_plt", "bulan_plt", *(f"{nama}{urut}" for nama in ("hubungan_plt", "hari_plt")
                                               for urut in ("", "_2", "_3")))),
    (Catatan.KELUARGA, ("pasangan_tertanggung", "anak_tertanggung", "jiwa_beras", "ptkp", "karyawati_kawin")),
    (Catatan.PREDIKAT, ("predikat", "predikat_2", "predikat_3")),
    (Catatan.PRESENSI, ("tanpa_keterangan", "tidak_apel", "hari_kerja", "hari_hadir", "menit_pengurang",
                        *(f"{nama}_{pita}" for nama in ("terlambat", "pulang_cepat") for pita in range(1, 5)))),
    (Catatan.LOG, ("menit_aktivitas",)),
    (Catatan.HUKUMAN, ("tingkat_hukuman",)),
    (Catatan.CUTI, ("hari_cuti", "cuti_awal", "cuti_lain", "cuti_sebulan")),
    (Catatan.KETETAPAN, ("gaji_pokok_sk", "tunjangan_dijamin", "kondisi_kerja", "tempat_terpencil", "profesi_langka",
                         "peran_tambahan", "uang_sementara", "gaji_dihentikan", "tahun_mutasi", "gaji_di_luar")),
    (Catatan.SLIP, (*THR_SEBULAN, "bruto_gaji_lalu", "bruto_tpp_lalu", "pengurang_lalu", "pph_gaji_lalu", "pph_tpp_lalu",
                    "pph_ditanggung_lalu", "pph_tpp_ditanggung_lalu", *LAIN_BULAN_BAYAR,
                    "acuan_gaji_pokok", "acuan_suami_istri", "acuan_anak", "acuan_struktural", "acuan_fungsional",
                    "acuan_penyetaraan", "acuan_umum", "acuan_beras", "acuan_tpp", "bayar_masa_terakhir",
                    "bruto_bulan_bayar", "pph_bulan_bayar", "tpp_bulan_bayar", "pph_tpp_bulan_bayar")),
    (Catatan.PENGHASILAN, ("neto_lain", "pph_lain")),
    (Catatan.DUA_PEMBAYAR, ("dua_pembayar", "bruto_bersama", "pengurang_bersama", "pph_bersama")),
    # Their records stand above the inputs of their own lines: consents, achievements, rapel, incentives.
    (Catatan.TERCANTUM, ("zakat", "iuran_korpri", "potongan_sukarela", "capaian_rencana", "capaian_pengaduan",
                         *(satu for isi in CAPAIAN_LAIN.values() for satu in isi),
                         "kurang_gaji", "kurang_premi", "kurang_iuran", "kurang_iwp", "kurang_bruto", "kurang_tpp",
                         "kurang_thr", "kurang_thr_tpp",
                         "insentif_ditetapkan",
                         *(f"potongan_{nama}_{urut}" for nama in ("koperasi", "pihak_lain") for urut in (1, 2, 3)))),
)  # fmt: skip

CATATAN_FAKTA: Final[Mapping[str, Catatan]] = {fakta: jenis for jenis, daftar in _POLA for fakta in daftar}
"""The record behind each fact."""

TANPA_CATATAN: Final = frozenset({"hari_bulan", "bulan", "bulan_acuan", "bulan_gaji", "pph21_ditetapkan"})
"""Facts of the calendar or of the run itself: no record of a person holds them."""

URUTAN_JABATAN: Final = {"kelas_2": 1, "hari_2": 1, "kelas_3": 2, "hari_3": 2}
"""The place of the post that a fact is about, among the posts of the month; the first where a fact is not named."""

HAK_KELUARGA: Final[Mapping[str, str]] = {
    "pasangan_tertanggung": "pasangan",
    "anak_tertanggung": "anak",
    "jiwa_beras": "beras",
    "ptkp": "pajak",
    "karyawati_kawin": "suami",
}
"""Which members of the family a fact is about."""


def hari_fakta(awal: date, hari_mulai: int) -> date:
    """Give the day whose records a slip used: the first of the month, or the day on which the person began in it."""
    return awal + timedelta(days=hari_mulai - 1) if hari_mulai not in (0, KOSONG) else awal


def bulan_acuan(fakta: str, nilai: Mapping[str, int]) -> date | None:
    """Give the month whose slip a fact of THR was read from; None for a fact of several months or of a monthly slip."""
    angka = nilai.get("bulan_acuan" if fakta.startswith("acuan_") else "bulan_gaji", 0)
    return date(angka // 100, angka % 100, 1) if angka > 0 else None
