"""The snapshot: the versioned, ordered list of facts the pay engine reads, all whole numbers."""

from __future__ import annotations

from typing import Final

from jabatan.enums import KARYAWATI_KAWIN, StatusAsn
from penggajian.enums import (
    KODE_CUTI,
    KODE_CUTI_SEBULAN,
    KODE_DUA_PEMBAYAR,
    KODE_ESELON,
    KODE_GOLONGAN,
    KODE_HUBUNGAN_PLT,
    KODE_HUKUMAN,
    KODE_PERAN,
    KODE_PREDIKAT,
    KODE_PTKP,
    KODE_STATUS,
    KOSONG,
    NAMA_CUTI,
    TANPA_GOLONGAN,
)
from penggajian.rules.komponen import Fakta

VERSI_FAKTA: Final = 13


CAPAIAN: Final = "tpp_capaian"
BULAN_TAHUN: Final = "bulan tahun"
"""Unit of a month written as a number: 202603 is March 2026."""
HARI_PER_JENIS: Final = "hari per jenis cuti"
"""Unit of days of several kinds of leave in one number, two digits a kind (`rules.cuti.hari_per_jenis`)."""

KUASA_LAIN: Final[dict[str, tuple[str, tuple[tuple[int, str], ...]]]] = {
    "KOPERASI": ("Koperasi", tuple((nomor, f"potongan_koperasi_{nomor}") for nomor in (1, 2, 3))),
    "LAIN": ("Potongan lain", tuple((nomor, f"potongan_pihak_lain_{nomor}") for nomor in (1, 2, 3))),
}
"""The deductions of one month that are weighed one by one: kind → its name, and its facts in order."""


def _jabatan_lain(nomor: int, urut: str) -> tuple[Fakta, ...]:
    """Name the facts of a later post of the month; zero days means: there is none."""
    return (
        Fakta(f"kelas_{nomor}", f"Kelas jabatan {urut} bulan ini", "kelas", 0),
        Fakta(f"hari_{nomor}", f"Hari pada jabatan {urut}", "hari", 0),
        Fakta(f"predikat_{nomor}", f"Predikat pada jabatan {urut}", "kode", 0, {"tidak ada": 0, **KODE_PREDIKAT}),
        Fakta(
            f"hubungan_plt_{nomor}", f"Kedudukan jabatan {urut} terhadap yang dirangkap", "kode", 0, KODE_HUBUNGAN_PLT
        ),
        Fakta(f"hari_plt_{nomor}", f"Hari merangkap pada jabatan {urut}", "hari", 0),
    )


_STATUS: Final = {satu.value: satu.label for satu in StatusAsn}
_GOLONGAN: Final = {**KODE_GOLONGAN, "tanpa golongan": TANPA_GOLONGAN}
_KEADAAN: Final = {"tidak": "tidak cuti"} | {kode: nama.lower() for kode, nama in NAMA_CUTI.items()}
_SURAT_SUAMI: Final = {"bukan": "tidak diperlukan", "tanpa_surat": "tidak ada", "bersurat": "ada"}
FAKTA: Final[tuple[Fakta, ...]] = (
    Fakta("status_asn", "Status kepegawaian", "kode", None, KODE_STATUS, sebutan=_STATUS),
    Fakta("golongan", "Golongan", "kode", None, _GOLONGAN),
    Fakta("mkg", "Masa kerja golongan", "tahun", None),
    Fakta("kgb_ditunggu", "Kenaikan gaji berkala yang belum ditetapkan, ke masa kerja", "tahun", 0),
    Fakta("gaji_pokok_sk", "Gaji pokok menurut surat keputusan", "rupiah", 0),
    Fakta("dapat_gaji", "Berhak atas gaji bulan ini", "ya/tidak", 1),
    Fakta("gaji_di_luar", "Gaji sebulan yang dibayar instansi lain", "rupiah", 0),
    Fakta("uang_sementara", "Menerima uang pemberhentian sementara", "ya/tidak", 0),
    Fakta("gaji_dihentikan", "Pembayaran gaji dihentikan menurut keputusan", "ya/tidak", 0),
    Fakta("pasangan_tertanggung", "Pasangan tertanggung", "orang", 0),
    Fakta("anak_tertanggung", "Anak tertanggung", "anak", 0),
    Fakta("jiwa_beras", "Jiwa dalam daftar beras", "jiwa", 1),
    Fakta("eselon", "Eselon jabatan", "kode", 0, {"tidak ada": 0, **KODE_ESELON}),
    Fakta("kode_fungsional", "Baris tabel tunjangan fungsional", "kode", 0),
    Fakta("tunjangan_dijamin", "Tunjangan jabatan yang dijamin keputusan", "rupiah", 0),
    Fakta("dapat_tunjangan_jabatan", "Berhak atas tunjangan jabatan atau umum", "ya/tidak", 1),
    Fakta("ptkp", "Status PTKP per 1 Januari", "kode", None, KODE_PTKP),
    Fakta(
        "karyawati_kawin",
        "Surat keterangan suami karyawati kawin",
        "kode",
        0,
        KARYAWATI_KAWIN,
        sebutan=_SURAT_SUAMI,
    ),
    Fakta("pph21_ditetapkan", "PPh 21 dari hitungan masa terakhir", "rupiah", KOSONG),
    Fakta("zakat", "Zakat lewat pemberi kerja", "rupiah", 0),
    Fakta("iuran_korpri", "Iuran Korpri", "rupiah", 0),
    Fakta("potongan_sukarela", "Potongan lain dengan surat kuasa", "rupiah", 0),
    Fakta("dapat_tpp", "Berhak atas TPP bulan ini", "ya/tidak", 1),
    Fakta("kelas", "Kelas jabatan", "kelas", KOSONG),
    Fakta("kondisi_kerja", "Jabatan berisiko tinggi", "ya/tidak", 0),
    Fakta("tempat_terpencil", "Tempat bertugas terpencil", "ya/tidak", 0),
    Fakta("profesi_langka", "Profesi langka", "ya/tidak", 0),
    Fakta("kelas_plt", "Kelas jabatan yang dirangkap", "kelas", 0),
    Fakta("hubungan_plt", "Kedudukan terhadap jabatan yang dirangkap", "kode", 0, KODE_HUBUNGAN_PLT),
    Fakta("bulan_plt", "Lama merangkap", "bulan", 0),
    Fakta("cuti", "Keadaan bulan ini", "kode", 0, KODE_CUTI, sebutan=_KEADAAN),
    Fakta("hari_cuti", "Hari cuti bulan ini", "hari", 0),
    Fakta("cuti_awal", "Cuti pada tanggal 1", "kode", 0, KODE_CUTI, sebutan=_KEADAAN),
    Fakta("cuti_lain", "Hari cuti jenis lain bulan ini", HARI_PER_JENIS, 0),
    Fakta("cuti_sebulan", "Cuti pada semua hari kerja bulan ini", "kode", 0, KODE_CUTI_SEBULAN),
    Fakta("hari_aktif", "Hari dalam jabatan", "hari", 30),
    Fakta("hari_bulan", "Hari dalam bulan", "hari", 30),
    Fakta("predikat", "Predikat kinerja", "kode", KOSONG, KODE_PREDIKAT),
    Fakta("terlambat_1", "Terlambat pita 1", "kejadian", 0),
    Fakta("terlambat_2", "Terlambat pita 2", "kejadian", 0),
    Fakta("terlambat_3", "Terlambat pita 3", "kejadian", 0),
    Fakta("terlambat_4", "Terlambat pita 4 atau tidak absen masuk", "kejadian", 0),
    Fakta("pulang_cepat_1", "Pulang cepat pita 1", "kejadian", 0),
    Fakta("pulang_cepat_2", "Pulang cepat pita 2", "kejadian", 0),
    Fakta("pulang_cepat_3", "Pulang cepat pita 3", "kejadian", 0),
    Fakta("pulang_cepat_4", "Pulang cepat pita 4 atau tidak absen pulang", "kejadian", 0),
    Fakta("tanpa_keterangan", "Tidak masuk tanpa keterangan", "hari", 0),
    Fakta("tidak_apel", "Tidak ikut apel atau upacara", "kejadian", 0),
    Fakta("tingkat_hukuman", "Hukuman disiplin yang sedang berjalan", "kode", 0, KODE_HUKUMAN),
    # A month with more than one post; what `kelas`, `predikat` and `hubungan_plt` say is about the first.
    Fakta("hari_plt", "Hari merangkap pada jabatan pertama", "hari", KOSONG),
    *_jabatan_lain(2, "kedua"),
    *_jabatan_lain(3, "ketiga"),
    Fakta("hari_tanpa_jabatan", "Hari tanpa jabatan yang terhitung", "hari", 0),
    Fakta("hari_mulai", "Mulai atau kembali bertugas pada tanggal", "tanggal", 0),
    # What `potongan_sukarela` consists of, the oldest consent of each kind first; a remainder has no place here.
    *(Fakta(nama, f"{teks} ke-{nomor}", "rupiah", 0) for teks, kuasa in KUASA_LAIN.values() for nomor, nama in kuasa),
    # The tax year so far; read in its last period, and for a rapel paid after it.
    Fakta(
        "masa_terakhir",
        "Masa pajak terakhir tahun ini",
        "kode",
        0,
        {"bukan": 0, "ya": 1, "data_belum_lengkap": 2, "sudah_lewat": 3},
    ),
    Fakta("bulan_pajak", "Lama bekerja pada tahun pajak ini", "bulan", 12),
    Fakta("kewajiban_berakhir", "Kewajiban pajak berakhir dalam tahun ini", "ya/tidak", 0),
    Fakta("bruto_gaji_lalu", "Penghasilan bruto gaji bulan-bulan sebelumnya", "rupiah", 0),
    Fakta("bruto_tpp_lalu", "TPP bulan-bulan sebelumnya", "rupiah", 0),
    Fakta("pengurang_lalu", "Iuran pensiun, hari tua, dan zakat bulan-bulan sebelumnya", "rupiah", 0),
    Fakta("pph_gaji_lalu", "PPh 21 gaji yang sudah dipotong", "rupiah", 0),
    Fakta("pph_ditanggung_lalu", "PPh 21 gaji yang ditanggung pemerintah", "rupiah", 0),
    Fakta("pph_tpp_lalu", "PPh 21 TPP yang sudah dipotong", "rupiah", 0),
    Fakta("pph_tpp_ditanggung_lalu", "PPh 21 TPP yang ditanggung pemerintah", "rupiah", 0),
    Fakta("neto_lain", "Penghasilan neto dari pembayar sebelumnya", "rupiah", 0),
    Fakta("pph_lain", "PPh 21 yang dipotong pembayar sebelumnya", "rupiah", 0),
    # What the institution that pays gaji pokok paid and withheld in the year, where this one combines both.
    Fakta("dua_pembayar", "Dibayar dua instansi pada tahun pajak ini", "kode", 0, KODE_DUA_PEMBAYAR),
    Fakta("bruto_bersama", "Penghasilan bruto setahun dari pembayar gaji pokok", "rupiah", 0),
    Fakta("pengurang_bersama", "Iuran pensiun, hari tua, dan zakat pada pembayar gaji pokok", "rupiah", 0),
    Fakta("pph_bersama", "PPh 21 yang dipotong atau ditanggung pada pembayar gaji pokok", "rupiah", 0),
    # THR and gaji ketiga belas that the month paid already, with the tax they took.
    *(
        Fakta(nama, teks, "rupiah", 0)
        for nama, teks in (
            ("bruto_thr_sebulan", "THR atau gaji ketiga belas yang sudah dibayar bulan ini, tanpa TPP"),
            ("pph_thr_sebulan", "PPh 21 yang sudah dipotong atasnya"),
            ("tpp_thr_sebulan", "TPP di dalam THR atau gaji ketiga belas itu"),
            ("pph_tpp_thr_sebulan", "PPh 21 yang sudah dipotong atas TPP itu"),
        )
    ),
    # What only some regulations ask for: read and stored where one in force names it.
    Fakta("peran_tambahan", "Peran tambahan", "kode", 0, KODE_PERAN, "tpp_peran_tambahan"),
    Fakta("tpp_berjumlah_tetap", "TPP berjumlah tetap menurut status", "ya/tidak", 0, None, "tpp_tetap"),
    Fakta("tahun_mutasi", "Tahun ke- sejak pindah masuk", "tahun", 0, None, "tpp_mutasi_masuk"),
    Fakta("bulan", "Bulan ke-", "bulan", 0, None, CAPAIAN),
    Fakta("hari_kerja", "Hari kerja bulan ini", "hari", KOSONG, None, CAPAIAN),
    Fakta("hari_hadir", "Hari hadir atau dinas luar", "hari", KOSONG, None, CAPAIAN),
    Fakta("menit_aktivitas", "Menit aktivitas yang disetujui", "menit", KOSONG, None, CAPAIAN),
    Fakta("menit_pengurang", "Menit terlambat dan pulang cepat", "menit", KOSONG, None, CAPAIAN),
    Fakta("capaian_rencana", "Capaian rencana kinerja", "persejuta", KOSONG, None, CAPAIAN),
    Fakta("capaian_pengaduan", "Capaian tindak lanjut pengaduan", "persejuta", KOSONG, None, CAPAIAN),
    # Of the unit of a later post of the month; empty: as the first.
    *(
        Fakta(f"{kode}_{nomor}", f"{nama} pada jabatan {urut}", "persejuta", KOSONG, None, CAPAIAN)
        for nomor, urut in ((2, "kedua"), (3, "ketiga"))
        for kode, nama in (
            ("capaian_rencana", "Capaian rencana kinerja"),
            ("capaian_pengaduan", "Capaian tindak lanjut pengaduan"),
        )
    ),
    # What earlier months still owe, by `Rapel`; below zero where they paid too much.
    Fakta("bulan_terusan", "Gaji terusan bulan ke", "bulan", 0),
    Fakta("kurang_gaji", "Kekurangan gaji bulan-bulan lalu", "rupiah", 0),
    Fakta("kurang_premi", "Kekurangan iuran bagian pemerintah", "rupiah", 0),
    Fakta("kurang_iuran", "Kekurangan iuran pegawai", "rupiah", 0),
    Fakta("kurang_iwp", "Di antaranya iuran pensiun dan hari tua", "rupiah", 0),
    Fakta("kurang_bruto", "Kekurangan bruto PPh 21", "rupiah", 0),
    Fakta("kurang_tpp", "Kekurangan TPP bulan-bulan lalu", "rupiah", 0),
    Fakta("kurang_thr", "Kekurangan THR atau gaji ketiga belas, tanpa TPP", "rupiah", 0),
    Fakta("kurang_thr_tpp", "Kekurangan TPP dalam THR atau gaji ketiga belas", "rupiah", 0),
    Fakta("insentif_ditetapkan", "Insentif yang ditetapkan dan belum dibayar", "rupiah", 0),
)

NAMA_FAKTA: Final[tuple[str, ...]] = tuple(satu.kode for satu in FAKTA)

FAKTA_THR: Final[tuple[Fakta, ...]] = (
    Fakta("status_asn", "Status kepegawaian", "kode", None, KODE_STATUS, sebutan=_STATUS),
    Fakta("golongan", "Golongan", "kode", None, _GOLONGAN),
    Fakta("ptkp", "Status PTKP per 1 Januari", "kode", None, KODE_PTKP),
    Fakta("bulan_kerja", "Masa kerja", "bulan", None),
    Fakta("bulan_acuan", "Bulan acuan", BULAN_TAHUN, None),
    Fakta("acuan_gaji_pokok", "Gaji pokok bulan acuan", "rupiah", 0),
    Fakta("acuan_suami_istri", "Tunjangan suami/istri bulan acuan", "rupiah", 0),
    Fakta("acuan_anak", "Tunjangan anak bulan acuan", "rupiah", 0),
    Fakta("acuan_struktural", "Tunjangan jabatan struktural bulan acuan", "rupiah", 0),
    Fakta("acuan_fungsional", "Tunjangan jabatan fungsional bulan acuan", "rupiah", 0),
    Fakta("acuan_penyetaraan", "Tunjangan jabatan yang dijamin bulan acuan", "rupiah", 0),
    Fakta("acuan_umum", "Tunjangan umum bulan acuan", "rupiah", 0),
    Fakta("acuan_beras", "Tunjangan beras bulan acuan", "rupiah", 0),
    Fakta("acuan_tpp", "TPP bulan acuan sebelum potongan kinerja dan disiplin", "rupiah", 0),
    # The regular income beside which it is taxed: of the month of payment, or of the newest locked month before.
    Fakta("bulan_gaji", "Bulan gaji yang dipajaki bersama", BULAN_TAHUN, None),
    Fakta("bayar_masa_terakhir", "Gaji bulan itu memakai hitungan pajak setahun", "ya/tidak", 0),
    Fakta("bruto_bulan_bayar", "Bruto gaji bulan itu", "rupiah", 0),
    Fakta("pph_bulan_bayar", "PPh 21 gaji bulan itu", "rupiah", 0),
    Fakta("tpp_bulan_bayar", "TPP bulan itu", "rupiah", 0),
    Fakta("pph_tpp_bulan_bayar", "PPh 21 TPP bulan itu", "rupiah", 0),
    # What the other payment of this kind brought in the same month: THR beside gaji ketiga belas.
    Fakta("bruto_lain_bulan_bayar", "Bruto THR atau gaji ketiga belas lain pada bulan pembayaran", "rupiah", 0),
    Fakta("pph_lain_bulan_bayar", "PPh 21 atas pembayaran lain itu", "rupiah", 0),
    Fakta("tpp_lain_bulan_bayar", "TPP dalam pembayaran lain itu", "rupiah", 0),
    Fakta("pph_tpp_lain_bulan_bayar", "PPh 21 TPP dalam pembayaran lain itu", "rupiah", 0),
)
"""What a slip of THR or gaji ketiga belas stores."""

NAMA_FAKTA_THR: Final[tuple[str, ...]] = tuple(satu.kode for satu in FAKTA_THR)
FAKTA_PER_KODE: Final = {satu.kode: satu for satu in (*FAKTA, *FAKTA_THR)}
