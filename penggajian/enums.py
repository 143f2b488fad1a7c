"""Terms of pay and the whole-number codes under which the pay engine sees text facts.

The engine works on int64 columns only, so a status, a golongan or a predikat enters it as a code.
The codes are stored in slips: a code is never reused for another meaning.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from asn_portal.lib.istilah import Istilah
from jabatan.enums import JenisCuti

KOSONG: Final = -1
"""A fact that is not known; never a zero."""


class Bagian(Istilah):
    """Which slip a component belongs to."""

    GAJI = "GAJI", "Gaji"
    TPP = "TPP", "Tambahan penghasilan pegawai"
    RAPEL = "RAPEL", "Rapel dan insentif"
    THR = "THR", "THR dan gaji ketiga belas"
    SEMUA = "SEMUA", "Gaji dan TPP"


class Arah(Istilah):
    """What a component does on the slip."""

    PENERIMAAN = "PENERIMAAN", "Penerimaan"
    POTONGAN = "POTONGAN", "Potongan"
    INFORMASI = "INFORMASI", "Dasar perhitungan"
    TOTAL = "TOTAL", "Jumlah"


class Sebab(Istilah):
    """Who or what a line comes from: where a question about it should go."""

    PEGAWAI = "PEGAWAI", "Pegawai"
    ATASAN = "ATASAN", "Atasan"
    PENGELOLA = "PENGELOLA", "Pengelola kepegawaian"
    DATA = "DATA", "Data kepegawaian"
    ATURAN = "ATURAN", "Aturan"


class Tingkat(Istilah):
    """Whether a row is refused or only marked."""

    GALAT = "GALAT", "Galat"
    PERINGATAN = "PERINGATAN", "Peringatan"


class StatusPerkada(Istilah):
    """Where a local regulation stands between its three officials."""

    DRAF = "DRAF", "Draf"
    DIAJUKAN = "DIAJUKAN", "Menunggu verifikasi"
    DIVERIFIKASI = "DIVERIFIKASI", "Menunggu persetujuan"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"


class StatusProses(Istilah):
    """Where a pay run stands; each step by another person."""

    DRAF = "DRAF", "Belum dihitung"
    DIHITUNG = "DIHITUNG", "Sudah dihitung"
    DIVERIFIKASI = "DIVERIFIKASI", "Sudah diverifikasi"
    DISETUJUI = "DISETUJUI", "Sudah disetujui"
    DIKUNCI = "DIKUNCI", "Dikunci"


class JenisProses(Istilah):
    """Kind of pay run."""

    BULANAN = "BULANAN", "Gaji dan TPP bulanan"
    THR = "THR", "Tunjangan hari raya"
    GAJI_13 = "GAJI_13", "Gaji ketiga belas"


class SebabRapel(Istilah):
    """What was learned after a month was locked."""

    PANGKAT = "PANGKAT", "Pangkat, masa kerja, atau status"
    KELUARGA = "KELUARGA", "Tanggungan keluarga"
    JABATAN = "JABATAN", "Jabatan atau kedudukan"
    PENILAIAN = "PENILAIAN", "Penilaian kinerja"
    PRESENSI = "PRESENSI", "Presensi"
    CUTI = "CUTI", "Cuti"
    HUKUMAN = "HUKUMAN", "Hukuman disiplin"
    ATURAN = "ATURAN", "Peraturan atau tarif"
    SLIP = "SLIP", "Bulan itu tanpa slip"


class StatusRekening(Istilah):
    """Where a bank account stands between the two persons."""

    DIAJUKAN = "DIAJUKAN", "Menunggu pengaktifan"
    AKTIF = "AKTIF", "Aktif"
    DITOLAK = "DITOLAK", "Ditolak"


class HubunganWaris(Istilah):
    """What somebody who receives pay after a death was to the person."""

    PASANGAN = "PASANGAN", "Suami/istri"
    ANAK = "ANAK", "Anak"
    WALI = "WALI", "Wali anak"
    ORANG_TUA = "ORANG_TUA", "Orang tua"


class JenisSukarela(Istilah):
    """Deduction that a person authorised, taken after net pay."""

    ZAKAT = "ZAKAT", "Zakat"
    KORPRI = "KORPRI", "Iuran Korpri"
    KOPERASI = "KOPERASI", "Koperasi"
    LAIN = "LAIN", "Potongan lain"


class SumberPenghasilan(Istilah):
    """Who paid the months of a tax year that no slip of this portal holds."""

    SISTEM_LAMA = "SISTEM_LAMA", "Aplikasi gaji sebelumnya"
    PEMBAYAR_LAIN = "PEMBAYAR_LAIN", "Pembayar sebelumnya (1721-A1/A2)"


class PembayarGaji(Istilah):
    """Which of two institutions that pay one person at once pays the basic salary."""

    LAIN = "LAIN", "Instansi lain"
    DAERAH = "DAERAH", "Daerah ini"


class StatusSetoran(Istilah):
    """Where money paid back into the treasury stands between its two officials."""

    DIAJUKAN = "DIAJUKAN", "Menunggu konfirmasi"
    DIKONFIRMASI = "DIKONFIRMASI", "Dikonfirmasi"
    DITOLAK = "DITOLAK", "Ditolak"


class PajakHonorarium(Istilah):
    """Who bears the final tax of a payment of honoraria; it says what the amounts typed in mean."""

    DIPOTONG = "DIPOTONG", "Dipotong dari penerima (nilai kotor)"
    DITANGGUNG = "DITANGGUNG", "Ditanggung unit kerja (nilai bersih)"


class StatusHonorarium(Istilah):
    """Where a payment of honoraria stands between its three officials; locked, it is paid and closed."""

    DRAF = "DRAF", "Disusun"
    DIAJUKAN = "DIAJUKAN", "Menunggu verifikasi"
    DIVERIFIKASI = "DIVERIFIKASI", "Menunggu persetujuan"
    DIKUNCI = "DIKUNCI", "Dikunci"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class StatusSukarela(Istilah):
    """Where a voluntary deduction stands; an ended one stays approved with its last day."""

    DIAJUKAN = "DIAJUKAN", "Menunggu bendahara"
    AKTIF = "AKTIF", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"
    DITARIK = "DITARIK", "Ditarik kembali"


class JenisKetetapan(Istilah):
    """What a decision of an official fixes for the pay of one person."""

    PERAN = "PERAN", "Peran tambahan"
    GAJI_POKOK = "GAJI_POKOK", "Gaji pokok menurut keputusan"
    TUNJANGAN_DIJAMIN = "TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"
    KONDISI_KERJA = "KONDISI_KERJA", "Jabatan berisiko tinggi"
    TEMPAT_TERPENCIL = "TEMPAT_TERPENCIL", "Tempat bertugas terpencil"
    PROFESI_LANGKA = "PROFESI_LANGKA", "Profesi langka"
    UANG_SEMENTARA = "UANG_SEMENTARA", "Uang pemberhentian sementara"
    MUTASI_MASUK = "MUTASI_MASUK", "Pindah masuk dari instansi lain"
    GAJI_DI_LUAR = "GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"
    UPAH_PARUH_WAKTU = "UPAH_PARUH_WAKTU", "Upah PPPK paruh waktu"
    HENTI_GAJI = "HENTI_GAJI", "Penghentian pembayaran gaji"


class JenisCapaian(Istilah):
    """What a recorded achievement of a month measures."""

    RENCANA = "RENCANA", "Capaian rencana kinerja"
    PENGADUAN = "PENGADUAN", "Capaian tindak lanjut pengaduan"


class StatusKetetapan(Istilah):
    """Where a decision about pay, or an achievement, stands between its two persons; an ended decision stays approved."""

    DIAJUKAN = "DIAJUKAN", "Menunggu orang kedua"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"
    DITARIK = "DITARIK", "Ditarik kembali"
    DICABUT = "DICABUT", "Dicabut"


class Tingkatan(Istilah):
    """How heavy a finding before approval is."""

    BLOKIR = "BLOKIR", "Harus dibereskan"
    PERINGATAN = "PERINGATAN", "Perlu diperiksa"
    INFO = "INFO", "Untuk diketahui"


class StatusPengesampingan(Istilah):
    """Where the wish to let a finding stand is between its two persons."""

    DIAJUKAN = "DIAJUKAN", "Menunggu orang kedua"
    DISETUJUI = "DISETUJUI", "Dikesampingkan"
    DITOLAK = "DITOLAK", "Ditolak"


class StatusTanyaSlip(Istilah):
    """Where a question about one line of a slip stands."""

    MENUNGGU = "MENUNGGU", "Menunggu jawaban"
    DIJAWAB = "DIJAWAB", "Dijawab"
    DITERIMA = "DITERIMA", "Diterima"
    DITOLAK = "DITOLAK", "Ditolak"
    DITARIK = "DITARIK", "Ditarik kembali"


class TujuanTanya(Istilah):
    """Who must answer for a line: the rater, or an office."""

    ATASAN = "ATASAN", "Pejabat penilai"
    PENGELOLA = "PENGELOLA", "Pengelola kepegawaian unit"
    DATA = "DATA", "BKPSDM"
    KEUANGAN = "KEUANGAN", "Bendahara gaji"


class DokumenGaji(Istilah):
    """What of a locked run is printed by a job."""

    DAFTAR_GAJI = "DAFTAR_GAJI", "Daftar gaji per unit"
    SLIP = "SLIP", "Slip per unit"


class CaraKoreksi(Istilah):
    """How the fact behind a disputed line is put right."""

    PRESENSI = "PRESENSI", "Koreksi presensi"
    PENILAIAN = "PENILAIAN", "Koreksi penilaian"
    FAKTA = "FAKTA", "Koreksi bertanggal"
    CATATAN = "CATATAN", "Perbaikan catatan"


class StatusPerbaikan(Istilah):
    """Where the record behind an accepted dispute stands."""

    MENUNGGU = "MENUNGGU", "Menunggu perbaikan"
    DIPERBAIKI = "DIPERBAIKI", "Sudah diperbaiki, menunggu rapel"
    SELESAI = "SELESAI", "Selesai"
    DIBATALKAN = "DIBATALKAN", "Catatan ternyata benar"


class StatusKoreksiSlip(Istilah):
    """Where a correction that follows from a question is between its two persons."""

    DIAJUKAN = "DIAJUKAN", "Menunggu orang kedua"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Dikembalikan"


class MetodePajakTpp(StrEnum):
    """How a region taxes TPP."""

    FINAL_GOLONGAN = "final_golongan"
    TER_GABUNGAN = "ter_gabungan"
    TER_TERPISAH = "ter_terpisah"


class StatusKgb(Istilah):
    """Where a periodic increase stands between its two persons; each postponement is looked at again."""

    USULAN = "USULAN", "Menunggu pemeriksaan"
    DIPERIKSA = "DIPERIKSA", "Diperiksa, menunggu keputusan"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITUNDA = "DITUNDA", "Ditunda"
    DIBATALKAN = "DIBATALKAN", "Tidak berlaku lagi"


class PenghalangKgb(Istilah):
    """What stands against a periodic increase on its day."""

    KEDUDUKAN = "KEDUDUKAN", "Kedudukan tanpa hak atas gaji penuh"
    HUKUMAN = "HUKUMAN", "Hukuman penundaan KGB"
    PREDIKAT = "PREDIKAT", "Penilaian kinerja di bawah syarat"
    BELUM_DINILAI = "BELUM_DINILAI", "Penilaian kinerja belum ada"


KODE_STATUS: Final[dict[str, int]] = {"PNS": 1, "CPNS": 2, "PPPK": 3, "PPPK_PARUH_WAKTU": 4}
KONTRAK: Final = (KODE_STATUS["PPPK"], KODE_STATUS["PPPK_PARUH_WAKTU"])
"""Who serves by a contract, without a pension."""
TANPA_GOLONGAN: Final = 100
"""The golongan of a PPPK paruh waktu, who has none: no table has a row for it but what a Perkada writes for "0"."""

_RUANG = {"I": "abcd", "II": "abcd", "III": "abcd", "IV": "abcde"}
_ROMAWI = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
)  # fmt: skip

KODE_GOLONGAN: Final[dict[str, int]] = {
    **{
        f"{gol}/{ruang}": 10 * nomor + urut
        for nomor, (gol, huruf) in enumerate(_RUANG.items(), 1)
        for urut, ruang in enumerate(huruf, 1)
    },
    **{romawi: 100 + nomor for nomor, romawi in enumerate(_ROMAWI, 1)},
}
"""PNS I/a = 11 … IV/e = 45 (as SIASN), PPPK I = 101 … XVII = 117."""

KODE_PTKP: Final[dict[str, int]] = {
    **{f"TK/{n}": n for n in range(4)},
    **{f"K/{n}": 10 + n for n in range(4)},
}

KODE_ESELON: Final[dict[str, int]] = {
    "I.a": 11, "I.b": 12, "II.a": 21, "II.b": 22, "III.a": 31, "III.b": 32, "IV.a": 41, "IV.b": 42, "V.a": 51,
}  # fmt: skip
"""0 means: the post has no eselon."""

KODE_PREDIKAT: Final[dict[str, int]] = {
    "sangat_kurang": 1,
    "kurang": 2,
    "butuh_perbaikan": 3,
    "baik": 4,
    "sangat_baik": 5,
}

KODE_CUTI: Final[dict[str, int]] = {
    "tidak": 0,
    "tahunan": 1,
    "sakit": 2,
    "melahirkan": 3,
    "alasan_penting": 4,
    "besar": 5,
    "cltn": 6,
    "mpp": 7,
    "tugas_belajar": 8,
    "mutasi_masuk": 9,
}
"""State of the month that changes the TPP percentage."""

KODE_CUTI_SEBULAN: Final[dict[str, int]] = {"tidak": 0, "ya": 1, "ya, dengan predikat terakhir": 2}
"""Whether every working day of the month was leave, and whether the last predikat stands in for one that nobody gave."""

NAMA_CUTI: Final[dict[str, str]] = {satu.lower(): satu.label for satu in JenisCuti} | {
    "cltn": "Cuti di luar tanggungan negara",
    "tugas_belajar": "Tugas belajar",
    "mutasi_masuk": "Mutasi masuk, tahun pertama",
}

KODE_HUKUMAN: Final[dict[str, int]] = {"tidak": 0, "ringan": 1, "sedang": 2, "berat": 3}

KODE_PERAN: Final[dict[str, int]] = {
    "tidak": 0,
    "ppkd_bud_kuasa_bud": 1,
    "tapd": 2,
    "bendahara_penerimaan": 3,
    "bendahara_pengeluaran": 4,
    "pengurus_barang": 5,
    "ppk": 6,
    "pptk": 7,
}
"""An extra role in finance or procurement that a Perkada may pay for."""

NAMA_PERAN: Final[dict[str, str]] = {
    "ppkd_bud_kuasa_bud": "PPKD, BUD, atau kuasa BUD",
    "tapd": "TAPD",
    "bendahara_penerimaan": "Bendahara penerimaan",
    "bendahara_pengeluaran": "Bendahara pengeluaran",
    "pengurus_barang": "Pengurus barang",
    "ppk": "Pejabat penatausahaan keuangan (PPK)",
    "pptk": "Pejabat pelaksana teknis kegiatan (PPTK)",
}
"""The roles as screens name them, in the order of their codes."""

KODE_DUA_PEMBAYAR: Final[dict[str, int]] = {"tidak": 0, "digabung": 1, "belum_lengkap": 2, "tidak_digabung": 3}
"""Whether the last period combines what another institution paid: it does; a paper is missing; nothing is to combine."""

KODE_HUBUNGAN_PLT: Final[dict[str, int]] = {"tidak": 0, "setingkat": 1, "dari_bawah": 2}


def label_kode(kode: dict[str, int], nilai: int) -> str:
    """Return the text of a code, or "belum ada"."""
    return next((teks for teks, angka in kode.items() if angka == nilai), "belum ada")


def nama_golongan(kode: int) -> str:
    """Return the golongan of a code, or what a PPPK paruh waktu has in its place."""
    return "tanpa golongan" if kode == TANPA_GOLONGAN else label_kode(KODE_GOLONGAN, kode)


def golongan_ruang(kode: int) -> str:
    """Return the PNS golongan (I…IV) of a code, or the PPPK golongan as it is; a PPPK paruh waktu has none."""
    return nama_golongan(kode).split("/")[0]
