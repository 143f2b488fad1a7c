"""The one table of pay components: order on the slip, law, cause, and the version for each date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from penggajian.enums import Arah, Bagian, Sebab
from penggajian.rules import gaji_pokok, jumlah, potongan, pph21, tpp, tunjangan
from penggajian.rules.komponen import Fungsi, Komponen, Versi

VERSI_ATURAN: Final = "2026.11"
AWAL: Final = date(1977, 4, 1)
_G, _T, _S = Bagian.GAJI, Bagian.TPP, Bagian.SEMUA
_MASUK, _KELUAR, _INFO, _JUMLAH = Arah.PENERIMAAN, Arah.POTONGAN, Arah.INFORMASI, Arah.TOTAL
_DATA, _ATURAN, _PEGAWAI, _ATASAN, _PENGELOLA = Sebab.DATA, Sebab.ATURAN, Sebab.PEGAWAI, Sebab.ATASAN, Sebab.PENGELOLA

_GAJI_DAERAH = "Praktik aplikasi gaji pusat dan daerah"
_BPJS = "Perpres 82/2018 jo. Perpres 75/2019 jo. Perpres 64/2020"
_TPP58 = "PP 12/2019, Pasal 58"
_BASIC = "Kepmendagri 900-4700/2020"
_PERKADA = "Perkada tentang TPP"


def _k(
    kode: str,
    nama: str,
    bagian: Bagian,
    arah: Arah,
    dasar: str,
    sebab: Sebab,
    *fungsi: Fungsi | Versi,
    satuan: str = "rupiah",
    setelah_bersih: bool = False,
) -> Komponen:
    versi = tuple(satu if isinstance(satu, Versi) else Versi(AWAL, satu) for satu in fungsi)
    return Komponen(kode, nama, bagian, arah, dasar, sebab, versi, 0, satuan, setelah_bersih)


_SUSUN: tuple[Komponen, ...] = (
    # --- Salary: income
    _k(
        "baris_mkg",
        "Baris tabel gaji menurut masa kerja",
        _G,
        _INFO,
        "PP 7/1977",
        _DATA,
        gaji_pokok.baris_mkg,
        satuan="tahun",
    ),
    _k(
        "gaji_pokok_tabel",
        "Gaji pokok menurut tabel",
        _G,
        _INFO,
        "PP 5/2024; Perpres 11/2024",
        _DATA,
        gaji_pokok.gaji_pokok_tabel,
    ),
    _k(
        "gaji_pokok",
        "Gaji pokok",
        _G,
        _MASUK,
        "PP 5/2024; Perpres 11/2024; PP 7/1977, Pasal 6",
        _DATA,
        gaji_pokok.gaji_pokok,
    ),
    _k(
        "tunjangan_suami_istri",
        "Tunjangan suami/istri",
        _G,
        _MASUK,
        "PP 7/1977, Pasal 16",
        _DATA,
        tunjangan.tunjangan_suami_istri,
    ),
    _k("tunjangan_anak", "Tunjangan anak", _G, _MASUK, "PP 7/1977, Pasal 16", _DATA, tunjangan.tunjangan_anak),
    _k(
        "tunjangan_struktural",
        "Tunjangan jabatan struktural",
        _G,
        _MASUK,
        "Perpres 26/2007",
        _DATA,
        tunjangan.tunjangan_struktural,
    ),
    _k(
        "tunjangan_fungsional",
        "Tunjangan jabatan fungsional",
        _G,
        _MASUK,
        "Perpres per rumpun jabatan",
        _DATA,
        tunjangan.tunjangan_fungsional,
    ),
    _k(
        "tunjangan_penyetaraan",
        "Tunjangan jabatan yang dijamin",
        _G,
        _MASUK,
        "PermenPANRB 17/2021",
        _DATA,
        tunjangan.tunjangan_penyetaraan,
    ),
    _k(
        "tunjangan_umum",
        "Tunjangan umum",
        _G,
        _MASUK,
        "Perpres 12/2006; Perpres 98/2020, Pasal 4",
        _DATA,
        tunjangan.tunjangan_umum,
    ),
    _k("tunjangan_beras", "Tunjangan beras", _G, _MASUK, "PER-3/PB/2015", _DATA, tunjangan.tunjangan_beras),
    # --- Salary: bases and employer's shares
    _k(
        "basis_bpjs",
        "Basis iuran kesehatan dari gaji",
        _G,
        _INFO,
        _BPJS,
        _ATURAN,
        Versi(date(2014, 1, 1), potongan.basis_bpjs_2014),
        Versi(date(2020, 1, 1), potongan.basis_bpjs_2020),
    ),
    _k(
        "premi_bpjs_4",
        "Iuran kesehatan bagian pemerintah",
        _G,
        _INFO,
        _BPJS,
        _ATURAN,
        Versi(date(2014, 1, 1), potongan.premi_bpjs_4),
    ),
    _k(
        "premi_jkk",
        "Iuran kecelakaan kerja bagian pemerintah",
        _G,
        _INFO,
        "PP 70/2015",
        _ATURAN,
        Versi(date(2015, 7, 1), potongan.premi_jkk),
    ),
    _k(
        "premi_jkm",
        "Iuran kematian bagian pemerintah",
        _G,
        _INFO,
        "PP 70/2015 jo. PP 66/2017",
        _ATURAN,
        Versi(date(2015, 7, 1), potongan.premi_jkm),
    ),
    _k("tunjangan_bpjs_4", "Tunjangan iuran kesehatan 4%", _G, _MASUK, _BPJS, _ATURAN, potongan.tunjangan_bpjs_4),
    _k(
        "tunjangan_jkk", "Tunjangan jaminan kecelakaan kerja", _G, _MASUK, "PP 70/2015", _ATURAN, potongan.tunjangan_jkk
    ),
    _k(
        "tunjangan_jkm",
        "Tunjangan jaminan kematian",
        _G,
        _MASUK,
        "PP 70/2015 jo. PP 66/2017",
        _ATURAN,
        potongan.tunjangan_jkm,
    ),
    # --- Salary: tax
    _k("bruto_pph21", "Penghasilan bruto PPh 21", _G, _INFO, "PMK 168/2023, Pasal 5 dan 7", _ATURAN, pph21.bruto_pph21),
    _k(
        "tarif_ter",
        "Tarif efektif PPh 21",
        _G,
        _INFO,
        "PP 58/2023, Lampiran",
        _ATURAN,
        Versi(date(2024, 1, 1), pph21.tarif_ter),
        satuan="persejuta",
    ),
    _k(
        "pph21_gaji",
        "PPh 21 atas gaji",
        _G,
        _INFO,
        "PP 58/2023; PMK 168/2023",
        _ATURAN,
        Versi(date(2024, 1, 1), pph21.pph21_gaji_2024),
    ),
    _k(
        "tunjangan_pph21",
        "Tunjangan PPh 21 ditanggung pemerintah",
        _G,
        _MASUK,
        "PP 80/2010; PMK 262/PMK.03/2010",
        _ATURAN,
        pph21.tunjangan_pph21,
    ),
    # --- Salary: deductions
    _k("potongan_bpjs_4", "Iuran kesehatan 4% disetor", _G, _KELUAR, _BPJS, _ATURAN, potongan.potongan_bpjs_4),
    _k("potongan_jkk", "Jaminan kecelakaan kerja disetor", _G, _KELUAR, "PP 70/2015", _ATURAN, potongan.potongan_jkk),
    _k(
        "potongan_jkm",
        "Jaminan kematian disetor",
        _G,
        _KELUAR,
        "PP 70/2015 jo. PP 66/2017",
        _ATURAN,
        potongan.potongan_jkm,
    ),
    _k(
        "bpjs_kesehatan_1",
        "Iuran kesehatan 1%",
        _G,
        _KELUAR,
        _BPJS,
        _ATURAN,
        Versi(date(2014, 1, 1), potongan.bpjs_kesehatan_1_2014),
        Versi(date(2020, 1, 1), potongan.bpjs_kesehatan_1_2020),
    ),
    _k("basis_iwp", "Basis iuran wajib pegawai", _G, _INFO, "Keppres 8/1977", _ATURAN, potongan.basis_iwp),
    _k("iwp_8", "Iuran wajib pegawai 8%", _G, _KELUAR, "Keppres 56/1974 jo. Keppres 8/1977", _ATURAN, potongan.iwp_8),
    _k(
        "iwp_3_25",
        "Iuran jaminan hari tua PPPK 3,25%",
        _G,
        _KELUAR,
        "Perpres 98/2020",
        _ATURAN,
        Versi(date(2021, 1, 1), potongan.iwp_3_25),
    ),
    _k("potongan_pph21", "Potongan PPh 21", _G, _KELUAR, "PMK 168/2023, Pasal 17", _ATURAN, pph21.potongan_pph21),
    # --- Salary: totals
    _k(
        "gaji_kotor_sebelum",
        "Gaji kotor sebelum pembulatan",
        _G,
        _JUMLAH,
        _GAJI_DAERAH,
        _ATURAN,
        jumlah.gaji_kotor_sebelum,
    ),
    _k("gaji_jumlah_potongan", "Jumlah potongan gaji", _G, _JUMLAH, _GAJI_DAERAH, _ATURAN, jumlah.gaji_jumlah_potongan),
    _k(
        "gaji_bersih_sebelum",
        "Gaji bersih sebelum pembulatan",
        _G,
        _JUMLAH,
        _GAJI_DAERAH,
        _ATURAN,
        jumlah.gaji_bersih_sebelum,
    ),
    _k("tunjangan_pembulatan", "Tunjangan pembulatan", _G, _MASUK, _GAJI_DAERAH, _ATURAN, jumlah.tunjangan_pembulatan),
    _k("gaji_kotor", "Gaji kotor", _G, _JUMLAH, _GAJI_DAERAH, _ATURAN, jumlah.gaji_kotor),
    _k("gaji_bersih", "Gaji bersih", _G, _JUMLAH, _GAJI_DAERAH, _ATURAN, jumlah.gaji_bersih),
    _k(
        "potongan_zakat",
        "Zakat",
        _G,
        _KELUAR,
        "UU 23/2011; surat kuasa pegawai",
        _PEGAWAI,
        potongan.potongan_zakat,
        setelah_bersih=True,
    ),
    _k(
        "potongan_korpri",
        "Iuran Korpri",
        _G,
        _KELUAR,
        "Keputusan pengurus Korpri daerah",
        _PEGAWAI,
        potongan.potongan_korpri,
        setelah_bersih=True,
    ),
    _k(
        "potongan_lain",
        "Potongan lain",
        _G,
        _KELUAR,
        "Surat kuasa pegawai",
        _PEGAWAI,
        potongan.potongan_lain,
        setelah_bersih=True,
    ),
    _k("gaji_ditransfer", "Gaji ditransfer", _G, _JUMLAH, _GAJI_DAERAH, _ATURAN, jumlah.gaji_ditransfer),
    # --- TPP: right of the month
    _k("basic_tpp", "Basic TPP kelas jabatan", _T, _INFO, _BASIC, _DATA, tpp.basic_tpp),
    _k("tpp_beban_kerja", "TPP beban kerja", _T, _INFO, _TPP58, _ATURAN, tpp.tpp_beban_kerja),
    _k("tpp_prestasi_kerja", "TPP prestasi kerja", _T, _INFO, _TPP58, _ATURAN, tpp.tpp_prestasi_kerja),
    _k("tpp_kondisi_kerja", "TPP kondisi kerja", _T, _INFO, _TPP58, _DATA, tpp.tpp_kondisi_kerja),
    _k("tpp_tempat_bertugas", "TPP tempat bertugas", _T, _INFO, _TPP58, _DATA, tpp.tpp_tempat_bertugas),
    _k("tpp_kelangkaan_profesi", "TPP kelangkaan profesi", _T, _INFO, _TPP58, _DATA, tpp.tpp_kelangkaan_profesi),
    _k("tpp_penuh", "TPP penuh jabatan sendiri", _T, _INFO, _TPP58, _ATURAN, tpp.tpp_penuh),
    _k("tpp_rangkapan", "TPP penuh jabatan yang dirangkap", _T, _INFO, _BASIC, _DATA, tpp.tpp_rangkapan),
    _k("tambahan_plt", "Tambahan TPP Plt/Plh", _T, _INFO, _BASIC, _DATA, tpp.tambahan_plt),
    _k("tpp_pagu", "TPP bulan ini sebelum potongan", _T, _JUMLAH, _PERKADA, _PENGELOLA, tpp.tpp_pagu),
    _k(
        "bagian_produktivitas",
        "Bagian produktivitas",
        _T,
        _MASUK,
        f"{_BASIC}; {_PERKADA}",
        _ATURAN,
        tpp.bagian_produktivitas,
    ),
    _k("bagian_disiplin", "Bagian disiplin", _T, _MASUK, f"{_BASIC}; {_PERKADA}", _ATURAN, tpp.bagian_disiplin),
    # --- TPP: performance and discipline
    _k(
        "persen_produktivitas",
        "Persen produktivitas menurut predikat",
        _T,
        _INFO,
        _PERKADA,
        _ATASAN,
        tpp.persen_produktivitas,
        satuan="persejuta",
    ),
    _k("potongan_produktivitas", "Potongan produktivitas", _T, _KELUAR, _PERKADA, _ATASAN, tpp.potongan_produktivitas),
    _k(
        "persen_terlambat",
        "Persen potongan terlambat",
        _T,
        _INFO,
        _PERKADA,
        _PEGAWAI,
        tpp.persen_terlambat,
        satuan="persejuta",
    ),
    _k(
        "persen_pulang_cepat",
        "Persen potongan pulang cepat",
        _T,
        _INFO,
        _PERKADA,
        _PEGAWAI,
        tpp.persen_pulang_cepat,
        satuan="persejuta",
    ),
    _k(
        "persen_tanpa_keterangan",
        "Persen potongan tanpa keterangan",
        _T,
        _INFO,
        _PERKADA,
        _PEGAWAI,
        tpp.persen_tanpa_keterangan,
        satuan="persejuta",
    ),
    _k(
        "persen_tidak_apel",
        "Persen potongan tidak apel",
        _T,
        _INFO,
        _PERKADA,
        _PEGAWAI,
        tpp.persen_tidak_apel,
        satuan="persejuta",
    ),
    _k(
        "persen_disiplin",
        "Persen potongan disiplin",
        _T,
        _INFO,
        _PERKADA,
        _PEGAWAI,
        tpp.persen_disiplin,
        satuan="persejuta",
    ),
    _k("potongan_terlambat", "Potongan terlambat", _T, _KELUAR, _PERKADA, _PEGAWAI, tpp.potongan_terlambat),
    _k("potongan_pulang_cepat", "Potongan pulang cepat", _T, _KELUAR, _PERKADA, _PEGAWAI, tpp.potongan_pulang_cepat),
    _k(
        "potongan_tanpa_keterangan",
        "Potongan tidak masuk tanpa keterangan",
        _T,
        _KELUAR,
        _PERKADA,
        _PEGAWAI,
        tpp.potongan_tanpa_keterangan,
    ),
    _k("potongan_tidak_apel", "Potongan tidak apel", _T, _KELUAR, _PERKADA, _PEGAWAI, tpp.potongan_tidak_apel),
    _k("potongan_disiplin", "Jumlah potongan disiplin", _T, _INFO, _PERKADA, _PEGAWAI, tpp.potongan_disiplin),
    _k(
        "potongan_hukuman",
        "Potongan hukuman disiplin",
        _T,
        _KELUAR,
        f"PP 94/2021; {_PERKADA}",
        _PENGELOLA,
        tpp.potongan_hukuman,
    ),
    _k("tpp_kotor", "TPP setelah kinerja dan disiplin", _T, _JUMLAH, _PERKADA, _ATURAN, tpp.tpp_kotor),
    # --- TPP: tax and contribution
    _k("pph_tpp", "PPh 21 atas TPP", _T, _KELUAR, "PP 80/2010, Pasal 4; PMK 168/2023", _ATURAN, pph21.pph_tpp),
    _k(
        "basis_bpjs_tpp",
        "Basis iuran kesehatan dari TPP",
        _T,
        _INFO,
        _BPJS,
        _ATURAN,
        Versi(date(2020, 1, 1), potongan.basis_bpjs_tpp),
    ),
    _k(
        "bpjs_tpp_1",
        "Iuran kesehatan 1% dari TPP",
        _T,
        _KELUAR,
        _BPJS,
        _ATURAN,
        Versi(date(2020, 1, 1), potongan.bpjs_tpp_1),
    ),
    _k(
        "bpjs_tpp_4",
        "Iuran kesehatan 4% dari TPP bagian pemerintah",
        _T,
        _INFO,
        _BPJS,
        _ATURAN,
        Versi(date(2020, 1, 1), potongan.bpjs_tpp_4),
    ),
    _k("tpp_jumlah_potongan", "Jumlah potongan TPP", _T, _JUMLAH, _PERKADA, _ATURAN, jumlah.tpp_jumlah_potongan),
    _k("tpp_bersih", "TPP bersih", _T, _JUMLAH, _PERKADA, _ATURAN, jumlah.tpp_bersih),
    _k("total_diterima", "Gaji dan TPP diterima", _S, _JUMLAH, _GAJI_DAERAH, _ATURAN, jumlah.total_diterima),
)

KOMPONEN: Final[tuple[Komponen, ...]] = tuple(replace(satu, urutan=nomor) for nomor, satu in enumerate(_SUSUN, 1))
KOMPONEN_PER_KODE: Final = {satu.kode: satu for satu in KOMPONEN}
ATURAN: Final[dict[str, Fungsi]] = {
    f"{satu.kode}:{versi.fungsi.__name__}": versi.fungsi for satu in KOMPONEN for versi in satu.versi
}
"""Every version ever in force by its stored name; old entries stay so that old slips recompute."""
