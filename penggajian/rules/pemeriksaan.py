"""Checks on each row: what makes a person's pay impossible to compute, and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from asn_portal.lib.uang import Kolom, Topeng, topeng
from penggajian.enums import (
    KODE_ESELON,
    KODE_GOLONGAN,
    KODE_PREDIKAT,
    KODE_PTKP,
    KODE_STATUS,
    TANPA_GOLONGAN,
    Bagian,
    MetodePajakTpp,
    Sebab,
    Tingkat,
)
from penggajian.rules.capaian import bagian_dibayar, baris_kelompok, fakta_rumus, kode_kelompok, kolom_rumus
from penggajian.rules.cuti import tanpa_penilaian
from penggajian.rules.dua_pembayar import dua_pembayar_belum_lengkap
from penggajian.rules.komponen import Pemeriksaan
from penggajian.rules.masa_terakhir import BELUM_LENGKAP
from penggajian.rules.paruh_waktu import is_paruh_waktu
from penggajian.rules.tabel import rentang_kelas


def _bukan_kode(kolom: Kolom, kode: Mapping[str, int]) -> Topeng:
    return topeng(~np.isin(kolom, list(kode.values())))


def status_belum_ada(status_asn: Kolom) -> Topeng:
    """Say where the status is unknown; codes, shape (n,). Dasar hukum: UU 20/2023."""
    return _bukan_kode(status_asn, KODE_STATUS)


def golongan_belum_ada(golongan: Kolom, status_asn: Kolom) -> Topeng:
    """Say where the golongan is unknown or belongs to the other status; codes, shape (n,). A PPPK paruh waktu needs none.

    Dasar hukum: PP 7/1977; Perpres 98/2020.
    """
    salah_jenis = (golongan > TANPA_GOLONGAN) != (status_asn == KODE_STATUS["PPPK"])
    salah = _bukan_kode(golongan, KODE_GOLONGAN) | (salah_jenis & ~status_belum_ada(status_asn))
    return topeng(salah & ~is_paruh_waktu(status_asn))


def gaji_pokok_tidak_ada(gaji_pokok_tabel: Kolom, golongan: Kolom, status_asn: Kolom) -> Topeng:
    """Say where the table has no cell for a known golongan; rupiah, shape (n,). Dasar hukum: PP 5/2024."""
    return (gaji_pokok_tabel < 0) & ~golongan_belum_ada(golongan, status_asn) & ~is_paruh_waktu(status_asn)


def upah_belum_ada(gaji_pokok_tabel: Kolom, status_asn: Kolom) -> Topeng:
    """Say which PPPK paruh waktu has no wage decided; rupiah, shape (n,). Dasar hukum: Keputusan MenPANRB 16/2025."""
    return (gaji_pokok_tabel < 0) & is_paruh_waktu(status_asn)


def tarif_final_belum_ada(
    golongan: Kolom,
    status_asn: Kolom,
    dapat_tpp: Kolom,
    p_tpp_metode_pajak: str,
    p_honor_final_pppk: Mapping[str, Any] | None = None,
) -> Topeng:
    """Say where TPP of a PPPK paruh waktu is taxed finally but no rate is set for who has no golongan; shape (n,).

    Dasar hukum: PP 80/2010, Pasal 4; Perkada.
    """
    kena = is_paruh_waktu(status_asn) & (dapat_tpp == 1) & (golongan == TANPA_GOLONGAN)
    if p_tpp_metode_pajak != MetodePajakTpp.FINAL_GOLONGAN or 0 in rentang_kelas(p_honor_final_pppk or {}):
        return np.zeros_like(kena)
    return kena


def mkg_di_bawah_tabel(mkg: Kolom, baris_mkg: Kolom) -> Topeng:
    """Say where the MKG lies below the first row of the table; years, shape (n,). Dasar hukum: PP 5/2024."""
    return (baris_mkg > mkg) & (mkg >= 0)


def ptkp_belum_ada(ptkp: Kolom) -> Topeng:
    """Say where the PTKP status is unknown; codes, shape (n,). Dasar hukum: PMK 168/2023, Pasal 9."""
    return _bukan_kode(ptkp, KODE_PTKP)


def eselon_tidak_dikenal(eselon: Kolom) -> Topeng:
    """Say where the eselon is not in the list; codes, shape (n,). Dasar hukum: Perpres 26/2007."""
    return _bukan_kode(eselon, {"tidak": 0, **KODE_ESELON})


def fungsional_tidak_ada(
    kode_fungsional: Kolom,
    p_tunjangan_fungsional: Mapping[str, Any],
    p_tunjangan_fungsional_dasar: Mapping[str, Any] | None = None,
) -> Topeng:
    """Say where the functional row is not in force, or in force without a ground; codes, shape (n,).

    Dasar hukum: Perpres per rumpun jabatan, named by each row.
    """
    dasar = p_tunjangan_fungsional_dasar
    ada = [int(kode) for kode in p_tunjangan_fungsional if dasar is None or kode in dasar]
    return np.asarray(~np.isin(kode_fungsional, [0, *ada]), dtype=np.bool_)


PREDIKAT_BELUM_ADA: Final = "PREDIKAT_BELUM_ADA"
SUKARELA_DILEWATI: Final = "SUKARELA_DILEWATI"
PAJAK_BELUM_LENGKAP: Final = "PAJAK_BELUM_LENGKAP"
DUA_PEMBAYAR_BELUM: Final = "DUA_PEMBAYAR_BELUM"
PERINGATAN_TERDAFTAR: Final = (SUKARELA_DILEWATI, PAJAK_BELUM_LENGKAP, DUA_PEMBAYAR_BELUM)
"""Marks that a run lists beside refusals: somebody has to act, or expects money that was not passed on."""

BATAS_RUPIAH: Final = 10**12
"""No single fact of one person's month reaches a trillion rupiah; beyond it the data is wrong."""


def rupiah_tidak_sah(
    gaji_pokok_sk: Kolom,
    tunjangan_dijamin: Kolom,
    pph21_ditetapkan: Kolom,
    zakat: Kolom,
    iuran_korpri: Kolom,
    potongan_sukarela: Kolom,
) -> Topeng:
    """Say where an amount given by people is negative or beyond belief; rupiah, shape (n,).

    Tax fixed for the last period may be negative. Dasar hukum: praktik aplikasi gaji.
    """
    salah = np.abs(pph21_ditetapkan) > BATAS_RUPIAH
    for satu in (gaji_pokok_sk, tunjangan_dijamin, zakat, iuran_korpri, potongan_sukarela):
        salah = salah | (satu < 0) | (satu > BATAS_RUPIAH)
    return topeng(salah)


def tanggungan_tidak_sah(pasangan_tertanggung: Kolom, anak_tertanggung: Kolom, jiwa_beras: Kolom) -> Topeng:
    """Say where a count of dependants is negative; people, shape (n,). Dasar hukum: PP 7/1977, Pasal 16."""
    return (pasangan_tertanggung < 0) | (anak_tertanggung < 0) | (jiwa_beras < 0)


def bersih_gaji_negatif(gaji_ditransfer: Kolom) -> Topeng:
    """Say where deductions exceed salary; rupiah, shape (n,). Dasar hukum: praktik aplikasi gaji."""
    return gaji_ditransfer < 0


def pajak_belum_lengkap(masa_terakhir: Kolom) -> Topeng:
    """Say where the year's tax is due but months of the year are unknown; codes, shape (n,).

    Dasar hukum: PMK 168/2023, Pasal 18.
    """
    return topeng(masa_terakhir == BELUM_LENGKAP)


def sukarela_dilewati(
    zakat: Kolom,
    iuran_korpri: Kolom,
    potongan_sukarela: Kolom,
    potongan_zakat: Kolom,
    potongan_korpri: Kolom,
    potongan_lain: Kolom,
) -> Topeng:
    """Say where an authorised deduction was not taken because net salary does not bear it; rupiah, shape (n,).

    Dasar hukum: surat kuasa pegawai.
    """
    diminta = np.maximum(zakat, 0) + np.maximum(iuran_korpri, 0) + np.maximum(potongan_sukarela, 0)
    return topeng(potongan_zakat + potongan_korpri + potongan_lain < diminta)


def kelas_belum_ada(
    kelas: Kolom,
    dapat_tpp: Kolom,
    kelas_2: Kolom,
    hari_2: Kolom,
    kelas_3: Kolom,
    hari_3: Kolom,
    p_acuan_bpk: Mapping[str, int],
) -> Topeng:
    """Say where TPP is due but a post of the month has no class; class, shape (n,).

    Dasar hukum: PermenPANRB 34/2011.
    """
    ada = [int(satu) for satu in p_acuan_bpk]
    salah = ~np.isin(kelas, ada)
    for kelas_lain, hari in ((kelas_2, hari_2), (kelas_3, hari_3)):
        salah = salah | ((hari > 0) & ~np.isin(kelas_lain, ada))
    return topeng((dapat_tpp == 1) & salah)


def predikat_belum_ada(
    predikat: Kolom,
    dapat_tpp: Kolom,
    predikat_2: Kolom,
    hari_2: Kolom,
    predikat_3: Kolom,
    hari_3: Kolom,
    cuti_sebulan: Kolom,
    p_tpp_predikat_cuti: str | None = None,
) -> Topeng:
    """Say where TPP is due but a post of the month has no predikat, and the month was not all leave; codes, shape (n,).

    Dasar hukum: PermenPANRB 6/2022; Perkada.
    """
    salah = np.zeros(len(predikat), dtype=np.bool_)
    for satu, ada in ((predikat, True), (predikat_2, hari_2 > 0), (predikat_3, hari_3 > 0)):
        bebas = tanpa_penilaian(satu, cuti_sebulan, p_tpp_predikat_cuti) == 1
        salah = salah | (ada & _bukan_kode(satu, KODE_PREDIKAT) & ~bebas)
    return topeng((dapat_tpp == 1) & salah)


def capaian_belum_ada(
    dapat_tpp: Kolom,
    bulan: Kolom,
    hari_kerja: Kolom,
    hari_hadir: Kolom,
    menit_aktivitas: Kolom,
    menit_pengurang: Kolom,
    capaian_rencana: Kolom,
    capaian_pengaduan: Kolom,
    eselon: Kolom,
    kelas: Kolom,
    tanpa_keterangan: Kolom,
    persen_produktivitas: Kolom,
    tpp_prestasi_kerja: Kolom,
    tpp_penuh: Kolom,
    predikat: Kolom,
    cuti_sebulan: Kolom,
    p_tpp_capaian: Any,
    p_tpp_predikat_cuti: str | None = None,
) -> Topeng:
    """Say where a formula of the person's group needs a fact that is missing, or divides by zero; not in a month of leave.

    Shape (n,). Dasar hukum: Perkada.
    """
    fakta = {
        "bulan": bulan,
        "hari_kerja": hari_kerja,
        "hari_hadir": hari_hadir,
        "menit_aktivitas": menit_aktivitas,
        "menit_pengurang": menit_pengurang,
        "capaian_rencana": capaian_rencana,
        "capaian_pengaduan": capaian_pengaduan,
    }
    tabel = p_tpp_capaian or []
    salah = np.zeros(len(dapat_tpp), dtype=np.bool_)
    for kelompok, di in kode_kelompok(eselon).items():
        for nama in fakta_rumus(baris_kelompok(tabel, kelompok)) & set(fakta):
            salah |= di & (fakta[nama] < 0)
    lain = {"kelas": kelas, "tanpa_keterangan": tanpa_keterangan}
    kolom = kolom_rumus(fakta | lain, persen_produktivitas, tpp_prestasi_kerja, tpp_penuh)
    salah |= bagian_dibayar(tabel, kolom, eselon).salah
    bebas = tanpa_penilaian(predikat, cuti_sebulan, p_tpp_predikat_cuti) == 1
    return topeng((dapat_tpp == 1) & salah & ~bebas)


def hari_tanpa_jabatan_ada(hari_tanpa_jabatan: Kolom, dapat_tpp: Kolom) -> Topeng:
    """Say where days of the month belong to no post that is counted; days, shape (n,). Dasar hukum: Perkada."""
    return topeng((dapat_tpp == 1) & (hari_tanpa_jabatan > 0))


def hari_tidak_sah(hari_aktif: Kolom, hari_bulan: Kolom) -> Topeng:
    """Say where the days in the post are impossible; days, shape (n,). Dasar hukum: Perkada."""
    return (hari_aktif < 0) | (hari_bulan < 28) | (hari_bulan > 31) | (hari_aktif > hari_bulan)


def presensi_belum_ada(
    terlambat_1: Kolom,
    terlambat_2: Kolom,
    terlambat_3: Kolom,
    terlambat_4: Kolom,
    pulang_cepat_1: Kolom,
    pulang_cepat_2: Kolom,
    pulang_cepat_3: Kolom,
    pulang_cepat_4: Kolom,
    tanpa_keterangan: Kolom,
    tidak_apel: Kolom,
) -> Topeng:
    """Say where attendance is missing (a count below zero); events, shape (n,). Dasar hukum: Perkada."""
    terlambat = np.minimum(np.minimum(terlambat_1, terlambat_2), np.minimum(terlambat_3, terlambat_4))
    pulang = np.minimum(np.minimum(pulang_cepat_1, pulang_cepat_2), np.minimum(pulang_cepat_3, pulang_cepat_4))
    return (np.minimum(np.minimum(terlambat, pulang), np.minimum(tanpa_keterangan, tidak_apel))) < 0


def bersih_tpp_negatif(tpp_bersih: Kolom) -> Topeng:
    """Say where deductions exceed TPP; rupiah, shape (n,). Dasar hukum: Perkada."""
    return tpp_bersih < 0


_D, _B = Sebab.DATA, Bagian
PEMERIKSAAN: Final[tuple[Pemeriksaan, ...]] = (
    Pemeriksaan(
        "STATUS_BELUM_ADA", _B.SEMUA, _D,
        "Status kepegawaian belum diisi, jadi gaji tidak dapat dihitung.",
        "Isi status PNS, CPNS, PPPK, atau PPPK paruh waktu di riwayat pegawai, lalu hitung lagi.", status_belum_ada,
    ),
    Pemeriksaan(
        "GOLONGAN_BELUM_ADA", _B.SEMUA, _D,
        "Golongan belum diisi atau tidak sesuai dengan status {status_asn}.",
        "Lengkapi riwayat pangkat yang berlaku pada tanggal acuan, lalu hitung lagi.", golongan_belum_ada,
    ),
    Pemeriksaan(
        "GAJI_POKOK_TIDAK_ADA", _B.SEMUA, _D,
        "Tabel gaji pokok tidak memuat golongan {golongan} dengan masa kerja {mkg} tahun.",
        "Periksa masa kerja golongan di riwayat pangkat, atau minta BKPSDM memuat tabel gaji yang berlaku.",
        gaji_pokok_tidak_ada,
    ),
    Pemeriksaan(
        "UPAH_BELUM_ADA", _B.SEMUA, _D,
        "Upah PPPK paruh waktu belum ditetapkan untuk bulan ini, jadi belum ada yang dapat dibayar.",
        "Ajukan upahnya pada Ketetapan gaji menurut keputusan pejabat pembina kepegawaian, minta orang kedua menyetujuinya, lalu "
        "hitung lagi.",
        upah_belum_ada,
    ),
    Pemeriksaan(
        "MKG_DI_BAWAH_TABEL", _B.GAJI, _D,
        "Masa kerja {mkg} tahun lebih kecil dari baris pertama golongan {golongan}; baris pertama dipakai.",
        "Pastikan masa kerja golongan sudah benar.", mkg_di_bawah_tabel, Tingkat.PERINGATAN,
    ),
    Pemeriksaan(
        "PTKP_BELUM_ADA", _B.SEMUA, _D,
        "Status PTKP per 1 Januari belum diisi, jadi pajak tidak dapat dihitung.",
        "Isi status PTKP di data keluarga pegawai, lalu hitung lagi.", ptkp_belum_ada,
    ),
    Pemeriksaan(
        "ESELON_TIDAK_DIKENAL", _B.GAJI, _D,
        "Eselon jabatan tidak dikenal, jadi tunjangan jabatan tidak dapat ditentukan.",
        "Perbaiki eselon pada jabatan yang diduduki.", eselon_tidak_dikenal,
    ),
    Pemeriksaan(
        "TUNJANGAN_FUNGSIONAL_TIDAK_ADA", _B.GAJI, _D,
        "Baris {kode_fungsional} tabel tunjangan fungsional tidak berlaku pada tanggal acuan.",
        "Pilih baris tunjangan fungsional yang sesuai pada jabatan, atau muat peraturannya.", fungsional_tidak_ada,
    ),
    Pemeriksaan(
        "RUPIAH_TIDAK_SAH",
        _B.SEMUA,
        _D,
        "Ada jumlah rupiah pada data pegawai yang kurang dari nol atau terlalu besar.",
        "Periksa gaji pokok menurut SK, tunjangan yang dijamin, dan potongan sukarela pegawai ini.",
        rupiah_tidak_sah,
    ),
    Pemeriksaan(
        "TANGGUNGAN_TIDAK_SAH",
        _B.SEMUA,
        _D,
        "Jumlah tanggungan kurang dari nol.",
        "Perbaiki data keluarga pegawai, lalu hitung lagi.",
        tanggungan_tidak_sah,
    ),
    Pemeriksaan(
        "GAJI_BERSIH_NEGATIF", _B.GAJI, _D,
        "Potongan melebihi gaji, sehingga gaji yang ditransfer menjadi kurang dari nol.",
        "Kurangi atau tunda potongan sukarela pegawai ini.", bersih_gaji_negatif,
    ),
    Pemeriksaan(
        SUKARELA_DILEWATI, _B.GAJI, Sebab.PEGAWAI,
        "Sebagian potongan sukarela tidak diambil bulan ini, karena gaji bersih tidak mencukupinya.",
        "Kecilkan atau hentikan potongannya mulai bulan berikut, atau setor sendiri kepada penerimanya.",
        sukarela_dilewati, Tingkat.PERINGATAN,
    ),
    Pemeriksaan(
        PAJAK_BELUM_LENGKAP, _B.GAJI, Sebab.PENGELOLA,
        "Ini masa pajak terakhir, tetapi penghasilan sebagian bulan tahun ini belum tercatat, jadi pajak masih dihitung "
        "dengan tarif efektif bulanan.",
        "Catat penghasilan dan pajak bulan-bulan itu di Pajak setahun, lalu hitung lagi.",
        pajak_belum_lengkap, Tingkat.PERINGATAN,
    ),
    Pemeriksaan(
        DUA_PEMBAYAR_BELUM, _B.GAJI, Sebab.PENGELOLA,
        "Gaji pokok pegawai ini dibayar instansi lain, tetapi surat pernyataannya atau bukti potong instansi itu belum tercatat, "
        "jadi pajak setahun dihitung atas yang dibayar di sini saja.",
        "Minta pegawai menyerahkan keduanya, catat di Pajak setahun, Dua pembayar, lalu hitung lagi. Yang tercatat sesudah "
        "dikunci memperbaiki bukti potongnya.",
        dua_pembayar_belum_lengkap, Tingkat.PERINGATAN,
    ),
    Pemeriksaan(
        "KELAS_BELUM_ADA", _B.TPP, _D,
        "Jabatan belum mempunyai kelas jabatan, jadi TPP tidak dapat ditentukan.",
        "Isi kelas jabatan pada posisi yang diduduki, atau tandai pegawai tidak berhak atas TPP.", kelas_belum_ada,
    ),
    Pemeriksaan(
        "TARIF_FINAL_BELUM_ADA", _B.TPP, Sebab.PENGELOLA,
        "Pajak TPP dipotong final menurut golongan, sedangkan Perkada belum menetapkan tarif bagi PPPK paruh waktu.",
        "Tambahkan golongan 0 pada Tarif final PPPK di Perkada, lalu hitung lagi.", tarif_final_belum_ada,
    ),
    Pemeriksaan(
        PREDIKAT_BELUM_ADA, _B.TPP, Sebab.ATASAN,
        "Evaluasi kinerja bulan ini belum selesai, jadi bagian produktivitas TPP belum dapat dihitung.",
        "Minta atasan menetapkan predikat kinerja, lalu hitung lagi.", predikat_belum_ada,
    ),
    Pemeriksaan(
        "CAPAIAN_BELUM_ADA", _B.TPP, _D,
        "Rumus capaian Perkada memerlukan hari kerja, menit aktivitas, atau capaian yang belum tercatat bagi pegawai ini.",
        "Lengkapi presensi, persetujuan log harian, atau angkanya pada Capaian bulanan, lalu hitung lagi.",
        capaian_belum_ada,
    ),
    Pemeriksaan(
        "HARI_TIDAK_SAH", _B.TPP, _D,
        "Hari dalam jabatan {hari_aktif} dari {hari_bulan} hari tidak mungkin.",
        "Periksa tanggal mulai dan berakhir di riwayat jabatan.", hari_tidak_sah,
    ),
    Pemeriksaan(
        "HARI_TANPA_JABATAN", _B.TPP, _D,
        "Ada {hari_tanpa_jabatan} hari bulan ini tanpa jabatan yang terhitung, jadi TPP belum dapat dibagi menurut hari.",
        "Sambung riwayat jabatan sehingga tiap hari bulan ini berada pada satu jabatan, paling banyak tiga jabatan "
        "sebulan, lalu hitung lagi.",
        hari_tanpa_jabatan_ada,
    ),
    Pemeriksaan(
        "PRESENSI_BELUM_ADA", _B.TPP, _D,
        "Belum ada presensi bulan ini, jadi bagian disiplin TPP belum dapat dihitung.",
        "Impor presensi pegawai ini, lalu hitung lagi.", presensi_belum_ada,
    ),
    Pemeriksaan(
        "TPP_BERSIH_NEGATIF", _B.TPP, _D,
        "Potongan melebihi TPP, sehingga TPP bersih menjadi kurang dari nol.",
        "Periksa pajak dan iuran pada bulan ini bersama BKPSDM.", bersih_tpp_negatif,
    ),
)  # fmt: skip
