"""The sheets that can be imported, column by column."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jabatan.enums import (
    GOLONGAN,
    JenisCuti,
    JenisJabatan,
    JenisKelamin,
    JenisUnit,
    Kedudukan,
    StatusAsn,
    TingkatPenerbit,
)
from jabatan.models.impor import JenisImpor
from jabatan.rules.eselon import baku_eselon, periksa_eselon
from jabatan.rules.sel import Sel, SelSalah, baca_bilangan, baca_nomor, baca_pilihan, baca_tanggal, baca_teks

from .baca import Lembar

KODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]*")


@dataclass(frozen=True)
class Kolom:
    """One column: its head, how a cell is read, and what the template says about it."""

    nama: str
    baca: Callable[[Sel], Any]
    wajib: bool = False
    bantuan: str = ""
    contoh: str = ""
    panjang: int = 200


def _pilihan(istilah: Any) -> Callable[[Sel], str]:
    pilihan = {anggota.value: anggota.label for anggota in istilah}
    return lambda sel: baca_pilihan(sel, pilihan)


def _golongan(sel: Sel) -> str:
    teks = baca_teks(sel).replace(" ", "")
    cocok = {g.casefold(): g for g in GOLONGAN}.get(teks.casefold(), "")
    if teks and not cocok:
        raise SelSalah(f"tidak dikenal: “{teks[:20]}”. Contoh: III/a untuk PNS, IX untuk PPPK")
    return cocok


def _eselon(sel: Sel) -> str:
    teks = baku_eselon(baca_teks(sel))
    if salah := periksa_eselon(teks):
        raise SelSalah(salah.rstrip("."))
    return teks


def _kode(sel: Sel) -> str:
    """Read a code that may stand in an address."""
    teks = baca_teks(sel)
    if teks and not KODE.fullmatch(teks):
        raise SelSalah(f"“{teks[:20]}” hanya boleh berisi huruf, angka, titik, garis bawah, dan tanda hubung")
    return teks


BENTUK: dict[JenisImpor, tuple[Kolom, ...]] = {
    JenisImpor.UNIT: (
        Kolom("kode", _kode, True, "Kode unit, tidak berubah selamanya", "DISDUKCAPIL", 40),
        Kolom("nama", baca_teks, True, "Nama lengkap unit", "Dinas Kependudukan dan Pencatatan Sipil"),
        Kolom("jenis", _pilihan(JenisUnit), True, "Jenis unit, misalnya Dinas, Bidang, Seksi", "Dinas"),
        Kolom("kode_induk", baca_teks, False, "Kode unit di atasnya; kosong untuk puncak", "KOTA", 40),
        Kolom("urutan", baca_bilangan, False, "Urutan tampil, bilangan", "10"),
    ),
    JenisImpor.POSISI: (
        Kolom("kode", _kode, True, "Kode posisi", "DISDUKCAPIL-KADIS", 60),
        Kolom("kode_jabatan", _kode, True, "Kode jabatan di katalog; dibuat bila belum ada", "KADIS", 40),
        Kolom("nama_jabatan", baca_teks, False, "Wajib bila jabatan belum ada di katalog", "Kepala Dinas"),
        Kolom("jenis_jabatan", _pilihan(JenisJabatan), False, "Wajib bila jabatan belum ada", "JPT Pratama"),
        Kolom("eselon", _eselon, False, "Bila ada, misalnya II.b", "II.b", 5),
        Kolom("tunjangan_fungsional", baca_teks, False, "Nomor baris tabel tunjangan fungsional", "44", 120),
        Kolom("kode_unit", baca_teks, True, "Kode unit kerja", "DISDUKCAPIL", 40),
        Kolom("kode_posisi_atasan", baca_teks, False, "Kode posisi atasan; kosong untuk puncak", "SEKDA", 60),
        Kolom("kelas", baca_bilangan, False, "Kelas jabatan 1–17", "14"),
        Kolom("kebutuhan", baca_bilangan, False, "Jumlah pegawai yang dibutuhkan", "1"),
        Kolom("tmt", baca_tanggal, True, "Mulai berlaku, hari/bulan/tahun", "1/1/2026"),
    ),
    JenisImpor.PEGAWAI: (
        Kolom("nip", baca_nomor, True, "NIP atau NI PPPK, 18 angka, format teks", "198501152010011901", 18),
        Kolom("nama", baca_teks, True, "Nama tanpa gelar", "Contoh Rekaan"),
        Kolom("gelar_depan", baca_teks, False, "", "Drs.", 40),
        Kolom("gelar_belakang", baca_teks, False, "", "S.E.", 60),
        Kolom("jenis_kelamin", _pilihan(JenisKelamin), True, "L atau P", "L"),
        Kolom("tempat_lahir", baca_teks, False, "", "Tanjung Harapan", 80),
        Kolom("tanggal_lahir", baca_tanggal, True, "Hari/bulan/tahun", "15/1/1985"),
        Kolom("nik", baca_nomor, False, "16 angka, format teks", "", 16),
        Kolom("surel", baca_teks, False, "Surel dinas", "contoh@kota.example", 254),
        Kolom("ponsel", baca_nomor, False, "Format teks", "", 20),
        Kolom("status", _pilihan(StatusAsn), True, "PNS, CPNS, PPPK, atau PPPK paruh waktu", "PNS"),
        Kolom("kedudukan", _pilihan(Kedudukan), False, "Kosong berarti Aktif", "Aktif"),
        Kolom("tmt", baca_tanggal, True, "TMT status, hari/bulan/tahun", "1/1/2010"),
        Kolom(
            "golongan", _golongan, False, "III/a untuk PNS, IX untuk PPPK; boleh kosong bagi PPPK paruh waktu", "III/a"
        ),
        Kolom("mkg_tahun", baca_bilangan, False, "Masa kerja golongan pada TMT golongan, tahun", "2"),
        Kolom("mkg_bulan", baca_bilangan, False, "Sisa bulan 0–11", "0"),
        Kolom("tmt_golongan", baca_tanggal, False, "Kosong berarti sama dengan tmt", "1/4/2024"),
        Kolom("kode_posisi", baca_teks, False, "Kode posisi yang dipangku", "DISDUKCAPIL-STAF", 60),
        Kolom("tmt_jabatan", baca_tanggal, False, "Kosong berarti sama dengan tmt", "1/1/2024"),
        Kolom("nomor_sk", baca_teks, False, "Nomor SK terakhir", "821/001/2024", 120),
        Kolom("kontrak_sampai", baca_tanggal, False, "Hanya PPPK: hari terakhir kontrak, hari/bulan/tahun", ""),
    ),
    JenisImpor.CUTI: (
        Kolom("nip", baca_nomor, True, "NIP atau NI PPPK, 18 angka, format teks", "198501152010011901", 18),
        Kolom("jenis", _pilihan(JenisCuti), True, "Misalnya Cuti tahunan, Cuti sakit, Cuti besar", "Cuti tahunan"),
        Kolom("mulai", baca_tanggal, True, "Hari pertama cuti, hari/bulan/tahun", "1/6/2026"),
        Kolom("sampai", baca_tanggal, True, "Hari terakhir cuti, ikut dihitung", "5/6/2026"),
        Kolom("nomor_surat", baca_teks, True, "Nomor surat izin cuti", "851/001/2026", 120),
        Kolom("tanggal_surat", baca_tanggal, True, "Tanggal surat izin cuti", "20/5/2026"),
    ),
    JenisImpor.SUAMI: (
        Kolom("nip", baca_nomor, True, "NIP atau NI PPPK, 18 angka, format teks", "198501152010012901", 18),
        Kolom("tahun", baca_bilangan, True, "Tahun pajak, tahun ini atau tahun depan", "2026"),
        Kolom("sejak", baca_tanggal, True, "Suami tidak berpenghasilan sejak, menurut suratnya", "1/1/2026"),
        Kolom("tingkat", _pilihan(TingkatPenerbit), True, "Kecamatan, Kabupaten atau kota, atau Provinsi", "Kecamatan"),
        Kolom("penerbit", baca_teks, True, "Nama pejabat atau kantor", "Camat Tanjung Timur"),
        Kolom("nomor_surat", baca_teks, True, "Nomor surat keterangan", "470/001/2026", 120),
        Kolom("tanggal_surat", baca_tanggal, True, "Tanggal surat keterangan", "5/1/2026"),
    ),
    JenisImpor.SEKOLAH: (
        Kolom(
            "nip", baca_nomor, True, "NIP atau NI PPPK orang tuanya, 18 angka, format teks", "198501152010011901", 18
        ),
        Kolom("nama_anak", baca_teks, True, "Nama anak seperti pada data keluarga", "Anak Rekaan"),
        Kolom("tanggal_lahir", baca_tanggal, True, "Tanggal lahir anak, hari/bulan/tahun", "15/10/2005"),
        Kolom("sekolah", baca_teks, True, "Sekolah atau perguruan tinggi", "Universitas Contoh"),
        Kolom("nomor_surat", baca_teks, True, "Nomor surat keterangan", "421/001/2026", 120),
        Kolom("tanggal_surat", baca_tanggal, False, "Tanggal surat keterangan", "1/8/2026"),
        Kolom("mulai", baca_tanggal, True, "Hari pertama masa surat", "1/8/2026"),
        Kolom("sampai", baca_tanggal, True, "Hari terakhir masa surat, ikut dihitung", "31/7/2027"),
    ),
}


@dataclass(frozen=True)
class Temuan:
    """What is wrong in one row (0: the whole file), with its column."""

    baris: int
    kolom: str
    pesan: str


@dataclass
class Rencana:
    """The plan: one entry per row in order, and everything that stands in its way."""

    butir: list[dict[str, Any]] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)

    def tambah(
        self, nomor: int, kunci: str, aksi: str, ubah: dict[str, Any] | None = None, peringatan: str = ""
    ) -> None:
        """Note what one row would do, BARU, UBAH or SAMA, and what its reader should know before applying."""
        butir = {"baris": nomor, "kunci": kunci, "aksi": aksi, "ubah": ubah or {}}
        self.butir.append(butir | ({"peringatan": peringatan} if peringatan else {}))

    def hitung(self, aksi: str) -> int:
        """Count the rows with this action."""
        return sum(1 for butir in self.butir if butir["aksi"] == aksi)


Baris = tuple[int, dict[str, Any]]


def baca_baris(jenis: JenisImpor, lembar: Lembar) -> tuple[list[tuple[int, dict[str, Any]]], list[Temuan]]:
    """Read every row by the columns of its kind; returns what could be read, and what is wrong."""
    return baca_bentuk(BENTUK[jenis], lembar)


def baca_bentuk(bentuk: tuple[Kolom, ...], lembar: Lembar) -> tuple[list[tuple[int, dict[str, Any]]], list[Temuan]]:
    """Read every row by these columns; sheets of other apps give their own."""
    temuan = _periksa_tajuk(bentuk, lembar.tajuk)
    if temuan:
        return [], temuan
    letak = {nama: n for n, nama in enumerate(lembar.tajuk)}
    hasil: list[tuple[int, dict[str, Any]]] = []
    for nomor, isi in lembar.baris:
        nilai: dict[str, Any] = {}
        for kolom in bentuk:
            n = letak.get(kolom.nama)
            sel = isi[n] if n is not None and n < len(isi) else None
            try:
                nilai[kolom.nama] = kolom.baca(sel)
            except SelSalah as salah:
                temuan.append(Temuan(nomor, kolom.nama, f"Kolom {kolom.nama} {salah}."))
                continue
            if kolom.wajib and nilai[kolom.nama] in ("", None):
                temuan.append(Temuan(nomor, kolom.nama, f"Kolom {kolom.nama} wajib diisi."))
            elif isinstance(nilai[kolom.nama], str) and len(nilai[kolom.nama]) > kolom.panjang:
                temuan.append(Temuan(nomor, kolom.nama, f"Kolom {kolom.nama} paling banyak {kolom.panjang} huruf."))
        if len(isi) > len(lembar.tajuk) and any(sel is not None for sel in isi[len(lembar.tajuk) :]):
            temuan.append(
                Temuan(nomor, "", "Ada isi di luar kolom yang bertajuk. Hapus isi itu atau periksa pemisahnya.")
            )
        hasil.append((nomor, nilai))
    if not hasil and not temuan:
        temuan.append(Temuan(0, "", "Berkas ini hanya berisi tajuk. Isi minimal satu baris."))
    return hasil, temuan


def _periksa_tajuk(bentuk: tuple[Kolom, ...], tajuk: list[str]) -> list[Temuan]:
    """Name every head that is missing, doubled or unknown."""
    dikenal = {kolom.nama for kolom in bentuk}
    temuan = [
        Temuan(0, kolom.nama, f"Kolom {kolom.nama} tidak ditemukan. Gunakan tajuk seperti di templat.")
        for kolom in bentuk
        if kolom.wajib and kolom.nama not in tajuk
    ]
    for nama in dict.fromkeys(tajuk):
        if tajuk.count(nama) > 1:
            temuan.append(Temuan(0, nama, f"Kolom {nama or '(tanpa nama)'} ada lebih dari satu. Sisakan satu."))
        if nama not in dikenal:
            temuan.append(
                Temuan(
                    0,
                    nama,
                    f"Kolom “{nama[:40] or '(tanpa nama)'}” tidak dikenal. Hapus, atau tulis seperti di templat.",
                )
            )
    return temuan
