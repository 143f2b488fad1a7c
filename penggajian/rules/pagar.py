"""Pagar BPK: what is looked for before a run is approved, how heavy it is, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from penggajian.enums import JenisProses, Tingkatan

PP_60 = "PP 60/2008, Pasal 18"


@dataclass(frozen=True, slots=True)
class Pagar:
    """One check. `kalimat` counts people as `{n}`; `halaman` names the page where it is mended.

    `dapat_dikesampingkan`: two persons may let the run go on although it was found, with a reason. `hanya`: the kinds
    of runs that it is asked of; None is every kind.
    """

    kode: str
    tingkat: Tingkatan
    judul: str
    kalimat: str
    cara: str
    dasar_hukum: str
    halaman: str = ""
    dapat_dikesampingkan: bool = True
    hanya: frozenset[JenisProses] | None = None

    @property
    def tentang_orang(self) -> bool:
        """Say whether it finds people, so that their list can be opened; else it is about the run as a whole."""
        return self.kode not in TENTANG_PROSES


TENTANG_PROSES: Final = frozenset(
    {"TOTAL_BEDA", "ATAS_PAGU_BELANJA", "ATAS_PAGU_RINCI", "TANPA_PAGU", "THR_PERATURAN_LAMA"}
)
"""What these find is a sum or a value of the law, no person."""
_B, _P, _I = Tingkatan.BLOKIR, Tingkatan.PERINGATAN, Tingkatan.INFO
_PAGAR: Final[tuple[Pagar, ...]] = (
    Pagar(
        "TOTAL_BEDA", _B, "Jumlah slip sama dengan total proses",
        "Jumlah slip tidak sama dengan total proses.", "Hitung lagi bulan ini.",
        "UU 1/2004, Pasal 18", dapat_dikesampingkan=False,
    ),
    Pagar(
        "TANPA_REKENING", _B, "Semua penerima mempunyai rekening aktif",
        "{n} penerima belum mempunyai rekening yang aktif sebelum potret.",
        "Aktifkan rekeningnya oleh dua orang, lalu hitung lagi.",
        PP_60, "penggajian:rekening-list", dapat_dikesampingkan=False,
    ),
    Pagar(
        "REKENING_SEPIHAK", _B, "Semua rekening diaktifkan orang kedua",
        "{n} rekening dipakai tanpa orang kedua yang mengaktifkannya, atau diaktifkan pemiliknya sendiri.",
        "Ajukan lagi rekeningnya, aktifkan oleh bendahara lain, lalu hitung lagi.",
        f"{PP_60} ayat (3) huruf f dan g", "penggajian:rekening-list", dapat_dikesampingkan=False,
    ),
    Pagar(
        "ATAS_PAGU_BELANJA", _B, "Belanja sejak Januari tidak melebihi pagu",
        "Gaji dan TPP sejak Januari melebihi pagu belanja tahun ini.",
        "Tunggu perubahan anggaran, lalu perbarui Pagu gaji dan TPP setahun pada aturan yang disetujui.",
        "UU 1/2004, Pasal 3 ayat (3)", "penggajian:perkada-list", dapat_dikesampingkan=False,
    ),
    Pagar(
        "ATAS_PAGU_RINCI", _B, "Belanja tiap unit dan rekening tidak melebihi pagunya",
        "Belanja sejak Januari, termasuk honorarium, melebihi pagu: {pagu}.",
        "Tunggu perubahan DPA, lalu perbarui Pagu menurut unit dan rekening pada aturan yang disetujui.",
        "UU 1/2004, Pasal 3 ayat (3)", "penggajian:perkada-list", dapat_dikesampingkan=False,
    ),
    Pagar(
        "TIDAK_DINAS", _B, "Semua penerima masih berdinas pada awal bulan",
        "{n} orang yang pada awal bulan sudah meninggal, pensiun, berhenti, atau tanpa status masih dihitung.",
        "Buka riwayat statusnya, perbaiki atau cabut yang keliru, lalu hitung lagi.",
        "PP 7/1977; PP 11/2017, Pasal 239", "jabatan:keberesan",
    ),
    Pagar(
        "LEWAT_PENSIUN", _B, "Tidak ada penerima yang melewati batas usia pensiun",
        "{n} penerima sudah melewati batas usia pensiun jabatannya tanpa keputusan pensiun tercatat.",
        "Catat keputusan pensiunnya, atau dasar perpanjangannya dengan mengesampingkan temuan ini.",
        "PP 11/2017, Pasal 239", "jabatan:keberesan",
    ),
    Pagar(
        "KONTRAK_BERAKHIR", _B, "Semua kontrak PPPK yang digaji masih berlaku",
        "{n} penerima digaji sesudah kontraknya berakhir.",
        "Catat perpanjangan kontraknya sebagai status baru, atau catat berhentinya, lalu hitung lagi. Bila perpanjangannya sudah "
        "ditetapkan tetapi belum tercatat, kesampingkan temuan ini dengan nomornya.",
        "PP 49/2018, Pasal 37; Keputusan MenPANRB 16/2025", "jabatan:keberesan",
    ),
    Pagar(
        "CLTN", _B, "Tidak ada penerima yang cuti di luar tanggungan negara",
        "{n} orang yang cuti di luar tanggungan negara pada awal bulan masih dihitung.",
        "Periksa keputusan cutinya, lalu hitung lagi; selama cuti itu gaji dan TPP tidak dibayar.",
        "PP 11/2017, Pasal 334 dan berikutnya", "jabatan:keberesan",
    ),
    Pagar(
        "CUTI_BESAR", _B, "Tidak ada tunjangan jabatan selama cuti besar",
        "{n} orang yang cuti besar pada tanggal 1 masih menerima tunjangan jabatan atau tunjangan umum.",
        "Hitung lagi bulan ini; bila tetap, periksa catatan cutinya dan aturan yang berlaku.",
        "PP 11/2017 jo. PP 17/2020; Peraturan BKN 24/2017", "jabatan:cuti-list",
    ),
    Pagar(
        "HUKUMAN_BEDA", _B, "Potongan hukuman disiplin menurut keputusan yang berlaku",
        "{n} slip tidak memotong TPP menurut hukuman disiplin yang berlaku bulan ini.",
        "Hitung lagi bulan ini; bila tetap berbeda, minta BKPSDM memeriksa keputusannya.",
        "PP 94/2021, Pasal 8; Perkada TPP",
    ),
    Pagar(
        "NIK_GANDA", _B, "Tidak ada orang yang dibayar dua kali",
        "{n} slip memakai NIK yang sama dengan slip lain.",
        "Gabungkan data pegawainya atau perbaiki NIK, lalu hitung lagi.", PP_60, "jabatan:keberesan",
    ),
    Pagar(
        "REKENING_GANDA", _B, "Tidak ada rekening yang dipakai dua orang",
        "{n} penerima memakai nomor rekening yang juga dipakai penerima lain.",
        "Minta rekening atas nama sendiri, aktifkan oleh dua orang, lalu hitung lagi.",
        PP_60, "penggajian:rekening-list",
    ),
    Pagar(
        "KURSI_GANDA", _B, "Satu jabatan struktural dipangku satu orang",
        "{n} penerima menduduki jabatan struktural yang pada hari yang sama dipangku orang lain.",
        "Akhiri salah satu riwayat jabatannya, lalu hitung lagi.", f"PP 18/2016; {PP_60}", "jabatan:keberesan",
    ),
    Pagar(
        "ALPA_BERTURUT", _B, "Tidak ada penerima yang mangkir sepuluh hari kerja terus-menerus",
        "{n} penerima tidak masuk tanpa alasan yang sah sepuluh hari kerja atau lebih terus-menerus sampai bulan lalu.",
        "Pembayaran gajinya dihentikan mulai bulan ini: ajukan ketetapan penghentian gaji menurut keputusannya dan minta orang "
        "kedua menyetujuinya. Bila sudah diberhentikan, catat statusnya; bila presensi keliru, perbaiki. Lalu hitung lagi.",
        "PP 94/2021, Pasal 15", "penggajian:ketetapan-ajukan",
    ),
    Pagar(
        "TANGGUNGAN_GANDA", _P, "Tidak ada keluarga yang ditanggung dua pegawai",
        "{n} penerima menanggung suami, istri, atau anak yang juga ditanggung pegawai lain, atau saling menanggung.",
        "Tetapkan satu yang menerima, yang gaji pokoknya lebih tinggi; pada yang lain catat peristiwa “Ditanggung pegawai lain” di tab "
        "Keluarga, lalu hitung lagi.",
        "PP 7/1977, Pasal 16", "jabatan:keberesan",
    ),
    Pagar(
        "PENILAIAN_TERBUKA", _B, "Penilaian bulan ini selesai",
        "{n} pegawai belum dinilai dan penilaian {bulan} masih terbuka, jadi TPP mereka akan terlewat.",
        "Tunggu penilaiannya, atau minta BKPSDM menutupnya di papan periode, lalu hitung lagi.",
        "PermenPANRB 6/2022", "kinerja:periode",
    ),
    Pagar(
        "PENGECUALIAN", _P, "Semua pegawai dihitung lengkap",
        "{n} pegawai belum dapat dihitung lengkap.", "Bereskan datanya lalu hitung lagi, atau bayar susulan bulan berikut.",
        PP_60,
    ),
    Pagar(
        "TANPA_PREDIKAT", _P, "Semua penerima TPP mempunyai predikat",
        "{n} pegawai tanpa predikat kinerja, jadi TPP-nya belum dibayar.",
        "Minta atasannya menetapkan predikat, lalu hitung lagi.", "PermenPANRB 6/2022", "kinerja:periode",
    ),
    Pagar(
        "KETETAPAN_MENUNGGU", _P, "Semua ketetapan gaji bulan ini sudah diputus orang kedua",
        "{n} penerima mempunyai ketetapan gaji untuk bulan ini yang masih menunggu orang kedua.",
        "Putuskan ketetapannya lalu hitung lagi; yang disetujui sesudah dikunci dibayar selisihnya sebagai rapel.",
        PP_60, "penggajian:ketetapan-list",
    ),
    Pagar(
        "POKOK_DI_ATAS_TABEL", _P, "Tidak ada ketetapan gaji pokok yang menahan kenaikan",
        "{n} penerima dibayar gaji pokok menurut ketetapan tanpa batas, sedangkan KGB atau kenaikan pangkat sesudahnya sudah "
        "tercatat.",
        "Buka ketetapannya dan akhiri mulai bulan kenaikan, lalu hitung lagi; bulan yang sudah dikunci dirapel.",
        "PP 7/1977 dan perubahannya", "penggajian:ketetapan-list",
    ),
    Pagar(
        "UPAH_DI_BAWAH_MINIMUM", _P, "Semua upah PPPK paruh waktu sekurang-kurangnya upah minimum",
        "{n} PPPK paruh waktu dibayar di bawah upah minimum daerah yang berlaku bulan ini.",
        "Upah sebesar upah terakhir sebagai pegawai non-ASN dibolehkan; pastikan keputusannya. Bila upah minimum naik, ajukan "
        "ketetapan upah yang baru.",
        "Keputusan MenPANRB 16/2025", "penggajian:ketetapan-list",
    ),
    Pagar(
        "KELUAR_BULAN_INI", _P, "Tidak ada penerima yang berhenti berdinas bulan ini",
        "{n} penerima meninggal, pensiun, berhenti, atau mulai cuti di luar tanggungan dalam bulan ini.",
        "Pastikan tanggalnya: gaji bulan itu sudah menjadi hak sejak tanggal 1, TPP dihitung menurut hari, dan bulan "
        "depan berhenti.",
        "PP 7/1977; PP 11/2017, Pasal 334 dan berikutnya", "jabatan:keberesan",
    ),
    Pagar(
        "TUGAS_BELAJAR", _P, "Tidak ada TPP bagi yang tugas belajar",
        "{n} orang yang tugas belajar pada awal bulan masih menerima TPP.",
        "Periksa keputusan tugas belajarnya, lalu hitung lagi.", "Perkada TPP; SE MenPANRB 28/2021", "jabatan:keberesan",
    ),
    Pagar(
        "CUTI_SEBULAN", _P, "Semua cuti sebulan penuh tercatat jenisnya",
        "{n} penerima cuti pada semua hari presensi bulan ini tanpa catatan jenis cutinya.",
        "Catat cutinya dengan surat izinnya, lalu hitung lagi: jenisnya menentukan persentase TPP, cuti besar menghentikan "
        "tunjangan jabatan, cuti di luar tanggungan menghentikan gaji.",
        "PP 11/2017, Pasal 309 sampai 341; Peraturan BKN 24/2017", "jabatan:cuti-list",
    ),
    Pagar(
        "CUTI_HADIR", _P, "Tidak ada yang hadir pada hari cutinya",
        "{n} penerima tercatat hadir pada hari cutinya, sedangkan TPP dihitung menurut cuti itu.",
        "Bila sudah kembali bekerja, akhiri catatan cutinya pada hari terakhir cuti; bila tidak, perbaiki presensinya. Lalu hitung lagi.",
        "PP 11/2017, Pasal 309 sampai 341; Perkada TPP", "jabatan:cuti-list",
    ),
    Pagar(
        "ANAK_LEWAT_USIA", _P, "Tidak ada anak yang mulai bulan ini tidak dihitung lagi",
        "{n} penerima mempunyai anak yang mulai bulan ini tidak dihitung lagi, karena usianya atau karena surat sekolahnya "
        "berakhir.",
        "Bila anak itu masih sekolah atau kuliah, belum kawin, dan belum berpenghasilan, minta surat keterangannya dan catat "
        "surat sekolah di tab Keluarga, lalu hitung lagi. Bila tidak, tidak perlu diubah.",
        "PP 7/1977, Pasal 16 jo. PP 51/1992", "jabatan:keberesan",
    ),
    Pagar(
        "PTKP_BERUBAH", _P, "Status PTKP sama dengan bulan sebelumnya",
        "Status PTKP {n} penerima berbeda dari bulan sebelumnya, padahal mengikuti keadaan 1 Januari.",
        "Pastikan data keluarga, surat keterangan suami, atau jenis kelaminnya memang dibetulkan. Selisih pajak sejak Januari "
        "diperhitungkan pada masa pajak terakhir.",
        "UU PPh, Pasal 7; PMK 168/2023, Pasal 9", "jabatan:keberesan",
    ),
    Pagar(
        "NAMA_GANDA", _P, "Tidak ada dua slip dengan nama dan tanggal lahir sama",
        "{n} slip bernama dan bertanggal lahir sama dengan slip lain.",
        "Pastikan mereka memang orang yang berbeda; bila sama, gabungkan datanya.", PP_60, "jabatan:keberesan",
    ),
    Pagar(
        "REKENING_BARU", _P, "Semua rekening sama dengan {lalu}",
        "{n} penerima dibayar ke rekening yang berbeda dari {lalu}.",
        "Pastikan pemiliknya memang mengajukan penggantian itu.", PP_60, "penggajian:rekening-list",
    ),
    Pagar(
        "ATAS_ACUAN_TPP", _P, "TPP tidak melebihi acuan kelas jabatan",
        "TPP {n} orang melebihi acuan kelas jabatannya.", "Periksa kelas, rangkap jabatan, dan kriteria TPP-nya.",
        "Kepmendagri 900-4700/2020", "penggajian:perkada-list",
    ),
    Pagar(
        "LONJAKAN", _P, "Tidak ada perubahan lebih dari {ambang}%",
        "{n} pegawai berubah lebih dari {ambang}% dari {lalu}.",
        "Buka daftarnya di langkah bandingkan dan pastikan sebabnya.", PP_60,
    ),
    Pagar(
        "HILANG", _P, "Semua penerima {lalu} masih menerima",
        "{n} pegawai menerima {lalu} tetapi tidak kali ini.",
        "Pastikan mereka memang berhenti, pensiun, atau cuti di luar tanggungan.", PP_60,
    ),
    Pagar(
        "THR_PERATURAN_LAMA", _P, "Peraturan tahun ini sudah tercatat",
        "Bulan acuan dan bagian yang dibayar masih menurut peraturan tahun sebelumnya.",
        "Pastikan peraturan pemerintah tahun ini tidak mengubahnya, atau minta pengelola aplikasi mencatatnya dahulu.",
        "PP tentang THR dan gaji ketiga belas, ditetapkan tiap tahun",
    ),
    Pagar(
        "THR_GANDA", _B, "Tidak ada yang sudah menerimanya tahun ini",
        "{n} penerima sudah menerimanya tahun ini dengan proses lain yang dikunci.", "Hitung lagi; mereka tidak ikut.",
        "PP 11/2025", dapat_dikesampingkan=False,
    ),
    Pagar(
        "THR_TANPA_TPP", _P, "Semua penerima mempunyai TPP pada bulan acuan",
        "{n} penerima tanpa TPP pada bulan acuan, jadi bagian TPP-nya tidak dibayar.",
        "Bila TPP bulan acuan menyusul sebagai rapel, hitung rapel dahulu, lalu hitung lagi.",
        "PP 11/2025", "penggajian:rapel-list",
    ),
    Pagar(
        "GAJI_BELUM_DIKUNCI", _I, "Pajak memakai gaji bulan pembayaran",
        "Pajak {n} penerima memakai gaji bulan sebelumnya, karena gaji bulan pembayaran belum dikunci.",
        "Kunci gaji bulan pembayaran lalu hitung lagi; bila tidak, pajak gaji bulan itu dihitung bersama pembayaran ini.",
        "PMK 168/2023, Pasal 15",
    ),
    Pagar(
        "TANPA_PAGU", _I, "Pagu belanja tahun ini sudah diisi",
        "Pagu belanja tahun ini belum diisi, jadi belanja tidak dibandingkan dengan anggaran.",
        "Isi Pagu gaji dan TPP setahun, atau Pagu menurut unit dan rekening, menurut Perda APBD pada aturan yang disetujui.",
        "UU 1/2004, Pasal 3 ayat (3)", "penggajian:perkada-list",
    ),
    Pagar(
        "ANAK_PERLU_SURAT", _I, "Semua anak berumur 21 sampai 25 tahun mempunyai surat sekolah",
        "{n} penerima mempunyai anak berumur 21 sampai 25 tahun tanpa surat sekolah yang berlaku, jadi anak itu tidak dihitung lagi "
        "sejak bulan-bulan lalu.",
        "Bila masih sekolah atau kuliah, catat surat sekolahnya di tab Keluarga; selisih bulan lalu dibayar sebagai rapel.",
        "PP 7/1977, Pasal 16 jo. PP 51/1992", "jabatan:keberesan",
    ),
    Pagar(
        "SURAT_SUAMI_BERAKHIR", _I, "Semua surat keterangan suami sudah ada untuk tahun pajak berikutnya",
        "{n} karyawati kawin belum menyerahkan surat keterangan suami yang baru, jadi mulai Januari dihitung TK/0.",
        "Bila suaminya tetap tidak berpenghasilan, minta surat dari pemerintah daerah, paling rendah kecamatan, dan catat pada data "
        "keluarganya. Bila tidak, tidak perlu diubah.",
        "PMK 168/2023, Pasal 9", "jabatan:keberesan",
    ),
    Pagar("NOL", _I, "Tidak ada slip bernilai nol", "{n} slip bernilai bersih nol.", "Pastikan keadaannya benar.", PP_60),
)  # fmt: skip
_BULANAN: Final = frozenset({JenisProses.BULANAN})
_TAHUNAN: Final = frozenset({JenisProses.THR, JenisProses.GAJI_13})
_HANYA: Final = dict.fromkeys(
    (
        "TIDAK_DINAS",
        "KONTRAK_BERAKHIR",
        "UPAH_DI_BAWAH_MINIMUM",
        "HUKUMAN_BEDA",
        "KETETAPAN_MENUNGGU",
        "POKOK_DI_ATAS_TABEL",
        "PENILAIAN_TERBUKA",
        "TANPA_PREDIKAT",
        "TUGAS_BELAJAR",
        "CUTI_BESAR",
        "CUTI_SEBULAN",
        "CUTI_HADIR",
        "ATAS_ACUAN_TPP",
        "ALPA_BERTURUT",
        "ANAK_LEWAT_USIA",
        "ANAK_PERLU_SURAT",
        "PTKP_BERUBAH",
        "SURAT_SUAMI_BERAKHIR",
        "TANGGUNGAN_GANDA",
    ),
    _BULANAN,
) | dict.fromkeys(("GAJI_BELUM_DIKUNCI", "THR_TANPA_TPP", "THR_GANDA", "THR_PERATURAN_LAMA"), _TAHUNAN)
"""Who is entitled to THR is decided with its snapshot, and its TPP is that of the reference month."""
PAGAR: Final[tuple[Pagar, ...]] = tuple(replace(satu, hanya=_HANYA.get(satu.kode)) for satu in _PAGAR)


def list_pagar(jenis: JenisProses) -> list[Pagar]:
    """List the checks of a kind of run, in order. Dasar hukum: PP 60/2008, Pasal 18."""
    return [satu for satu in PAGAR if satu.hanya is None or jenis in satu.hanya]


PAGAR_PER_KODE: Final[Mapping[str, Pagar]] = {satu.kode: satu for satu in PAGAR}
