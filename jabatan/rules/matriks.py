"""The matrix role × data: who may do what to which rows. Written once; everything asks here.

Scope letters: S own rows, B direct subordinates, U the unit of the role with all below it, K the
whole institution, A aggregates of at least five people, P what has been published. Acts: l see,
u change or submit, v verify, s approve or decide, x export, k the two-person opening of identities.
"""

from dataclasses import dataclass

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.istilah import Istilah


class Data(Istilah):
    """A kind of data, one row of the matrix."""

    PROFIL = "PROFIL", "Profil dasar"
    IDENTITAS = "IDENTITAS", "Identitas pribadi dan keluarga"
    REKENING = "REKENING", "Rekening dan NPWP"
    RIWAYAT = "RIWAYAT", "Riwayat jabatan dan pangkat"
    DISIPLIN = "DISIPLIN", "Hukuman disiplin"
    KEHADIRAN = "KEHADIRAN", "Kehadiran dan cuti"
    SKP = "SKP", "SKP dan aktivitas harian"
    NILAI = "NILAI", "Nilai kinerja"
    HASIL_WARGA = "HASIL_WARGA", "Hasil survei dan pengaduan"
    SELEKSI = "SELEKSI", "Hasil seleksi CPNS dan PPPK"
    LAYANAN = "LAYANAN", "Layanan dan kode survei"
    SLIP = "SLIP", "Perhitungan dan slip"
    DAFTAR_BAYAR = "DAFTAR_BAYAR", "Daftar bayar dan rapel"
    ATURAN = "ATURAN", "Tarif, kelas jabatan, aturan, kalender"
    AKUN = "AKUN", "Akun dan peran"
    AUDIT = "AUDIT", "Jejak audit"
    TEKNIS = "TEKNIS", "Konfigurasi teknis dan antrean"


class Cakupan(Istilah):
    """How wide a scope letter reaches."""

    SENDIRI = "S", "Sendiri"
    BAWAHAN = "B", "Bawahan langsung"
    UNIT = "U", "Unit kerja dan sub-unitnya"
    KOTA = "K", "Seluruh instansi"
    AGREGAT = "A", "Agregat"
    TERBIT = "P", "Yang sudah terbit"


@dataclass(frozen=True)
class Izin:
    """One cell of the matrix."""

    cakupan: Cakupan
    tindakan: frozenset[str]


_KOLOM = (
    Peran.PEGAWAI,
    Peran.ATASAN,
    Peran.PENGELOLA_UNIT,
    Peran.BKPSDM,
    Peran.BENDAHARA,
    Peran.PIMPINAN,
    Peran.ADMIN,
    Peran.AUDITOR,
)

_TABEL = """
PROFIL       | U:l | U:l  | U:lu | K:lux | U:l   | K:l  | -    | K:l
IDENTITAS    | S:lu| -    | U:lv | K:ls  | -     | -    | -    | K:l
REKENING     | S:lu| -    | -    | K:v   | U:ls  | -    | -    | K:l
RIWAYAT      | S:lu| B:l  | U:lv | K:lsx | U:l   | K:l  | -    | K:l
DISIPLIN     | S:l | B:l  | U:l  | K:luv | -     | K:ls | -    | K:l
KEHADIRAN    | S:lu| B:ls | U:lv | K:ls  | U:l   | A    | -    | K:l
SKP          | S:lu| B:ls | U:l  | K:l   | -     | K:l  | -    | K:l
NILAI        | S:l | B:lu | U:l  | K:lv  | U:l   | K:ls | -    | K:l
HASIL_WARGA  | P:l | P:l  | P:l  | K:lux | -     | P:l  | -    | K:lx
SELEKSI      | S:l | -    | -    | K:lux | -     | A:l  | -    | K:lx
LAYANAN      | S:lu| -    | U:luv| K:luv | -     | -    | -    | K:l
SLIP         | S:l | -    | U:lv | K:lv  | U:lu  | U:s  | -    | K:l
DAFTAR_BAYAR | -   | -    | U:l  | K:l   | U:lux | U:s  | -    | K:lx
ATURAN       | P:l | P:l  | P:l  | K:lu  | P:l   | K:s  | -    | K:l
AKUN         | S:l | -    | U:u  | K:s   | -     | -    | K:lu | K:l
AUDIT        | S:l | -    | -    | -     | -     | -    | -    | K:lx
TEKNIS       | -   | -    | -    | -     | -     | -    | K:lu | K:l
"""


def _baca(tabel: str) -> dict[Data, dict[Peran, Izin]]:
    """Parse the table above into cells."""
    matriks: dict[Data, dict[Peran, Izin]] = {}
    for baris in tabel.strip().splitlines():
        nama, *sel = (bagian.strip() for bagian in baris.split("|"))
        isi: dict[Peran, Izin] = {}
        for peran, teks in zip(_KOLOM, sel, strict=True):
            if teks != "-":
                huruf, _, tindakan = teks.partition(":")
                isi[peran] = Izin(Cakupan(huruf), frozenset(tindakan))
        matriks[Data(nama)] = isi
    return matriks


MATRIKS = _baca(_TABEL)


def izin_untuk(data: Data, peran: Peran) -> Izin | None:
    """Give the cell of the matrix, or None where the role has nothing."""
    return MATRIKS[data].get(peran)
