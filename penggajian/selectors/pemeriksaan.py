"""Findings before approval, and what is still missing before computing."""

from dataclasses import dataclass
from typing import Any

from django.db import connection

from asn_portal.lib.periode import Periode
from kinerja.selectors.evaluasi import count_belum_dinilai, is_periode_ditutup
from kinerja.selectors.hasil import SQL_HASIL_BULAN, isi_hasil_bulan
from penggajian.enums import Tingkatan
from penggajian.models import ProsesGaji

AMBANG_LONJAKAN = 30


@dataclass(frozen=True, slots=True)
class Temuan:
    """One kind of finding: how many people, how heavy, what to do."""

    kode: str
    tingkat: Tingkatan
    judul: str
    jumlah: int
    kalimat: str
    cara: str


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """One kind of missing input."""

    kode: str
    judul: str
    jumlah: int
    cara: str
    url: str


def _satu(sql: str, isi: dict[str, Any]) -> tuple[Any, ...]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchone()


def _daftar(sql: str, isi: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchall()


SQL_TANPA_REKENING = """
FROM penggajian_slip s
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND NOT EXISTS (
    SELECT 1 FROM penggajian_rekening r WHERE r.pegawai_id = s.pegawai_id AND r.status = 'AKTIF'
      AND r.diaktifkan_at <= %(potret)s)
"""

SQL_LONJAKAN = """
FROM penggajian_slip s
JOIN penggajian_slip l ON l.pegawai_id = s.pegawai_id AND l.jenis = s.jenis AND l.periode = %(lalu)s
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s
  AND l.bersih > 0 AND abs(s.bersih - l.bersih) * 100 > l.bersih * %(ambang)s
"""

SQL_TOTAL = """
SELECT count(*), coalesce(sum(kotor), 0), coalesce(sum(potongan), 0), coalesce(sum(bersih), 0),
    count(*) FILTER (WHERE bersih = 0)
FROM penggajian_slip WHERE proses_id = %(proses)s AND periode = %(periode)s
"""


def ribuan(jumlah: int) -> str:
    """Write a count with Indonesian thousands: 1.196."""
    return f"{jumlah:,}".replace(",", ".")


def isi_sql(proses: ProsesGaji) -> dict[str, Any]:
    """Give the values that the statements about one run need."""
    return {
        "proses": proses.pk,
        "periode": proses.periode,
        "lalu": Periode.dari_tanggal(proses.periode).geser(-1).awal,
        "potret": proses.potret_at,
        "ambang": AMBANG_LONJAKAN,
    }


def list_temuan(proses: ProsesGaji) -> list[Temuan]:
    """Check a computed run: what blocks it, what a verifier should look at."""
    if proses.potret_at is None:
        return []
    isi = isi_sql(proses)
    jumlah, kotor, potongan, bersih, nol = _satu(SQL_TOTAL, isi)
    beda = int(
        (jumlah, kotor, potongan, bersih)
        != (proses.jumlah_pegawai, proses.total_kotor, proses.total_potongan, proses.total_bersih)
    )
    tanpa_rekening = _satu("SELECT count(*) " + SQL_TANPA_REKENING, isi)[0]
    lonjakan = _satu("SELECT count(*) " + SQL_LONJAKAN, isi)[0]
    hilang = _satu(
        "SELECT count(*) FROM penggajian_slip l WHERE l.periode = %(lalu)s AND NOT EXISTS ("
        "SELECT 1 FROM penggajian_slip s WHERE s.pegawai_id = l.pegawai_id AND s.jenis = l.jenis "
        "AND s.periode = %(periode)s)",
        isi,
    )[0]
    belum_dinilai = 0 if is_periode_ditutup(proses.periode) else count_belum_dinilai(proses.periode)
    return [
        Temuan(
            "TOTAL_BEDA",
            Tingkatan.BLOKIR,
            "Jumlah slip sama dengan total proses",
            beda,
            "Jumlah slip tidak sama dengan total proses.",
            "Hitung lagi bulan ini.",
        ),
        Temuan(
            "TANPA_REKENING",
            Tingkatan.BLOKIR,
            "Semua penerima mempunyai rekening aktif",
            tanpa_rekening,
            f"{ribuan(tanpa_rekening)} penerima belum mempunyai rekening yang aktif sebelum potret.",
            "Aktifkan rekeningnya oleh dua orang, lalu hitung lagi.",
        ),
        Temuan(
            "PENILAIAN_TERBUKA",
            Tingkatan.BLOKIR,
            "Penilaian bulan ini selesai",
            belum_dinilai,
            f"{ribuan(belum_dinilai)} pegawai belum dinilai dan penilaian {Periode.dari_tanggal(proses.periode).nama} "
            "masih terbuka, jadi TPP mereka akan terlewat.",
            "Tunggu penilaiannya, atau minta BKPSDM menutupnya di papan periode, lalu hitung lagi.",
        ),
        Temuan(
            "PENGECUALIAN",
            Tingkatan.PERINGATAN,
            "Semua pegawai dihitung lengkap",
            proses.jumlah_pengecualian,
            f"{ribuan(proses.jumlah_pengecualian)} pegawai belum dapat dihitung lengkap.",
            "Bereskan datanya lalu hitung lagi, atau bayar susulan bulan berikut.",
        ),
        Temuan(
            "LONJAKAN",
            Tingkatan.PERINGATAN,
            f"Tidak ada perubahan lebih dari {AMBANG_LONJAKAN}%",
            lonjakan,
            f"{ribuan(lonjakan)} pegawai berubah lebih dari {AMBANG_LONJAKAN}% dari bulan lalu.",
            "Buka daftarnya di langkah bandingkan dan pastikan sebabnya.",
        ),
        Temuan(
            "HILANG",
            Tingkatan.PERINGATAN,
            "Semua penerima bulan lalu masih menerima",
            hilang,
            f"{ribuan(hilang)} pegawai menerima bulan lalu tetapi tidak bulan ini.",
            "Pastikan mereka memang berhenti, pensiun, atau cuti di luar tanggungan.",
        ),
        Temuan(
            "NOL",
            Tingkatan.INFO,
            "Tidak ada slip bernilai nol",
            nol,
            f"{ribuan(nol)} slip bernilai bersih nol.",
            "Pastikan keadaannya benar.",
        ),
    ]


def list_pegawai_temuan(proses: ProsesGaji, kode: str) -> list[int]:
    """Give the ids of the people of one finding."""
    sumber = {"TANPA_REKENING": SQL_TANPA_REKENING, "LONJAKAN": SQL_LONJAKAN}.get(kode)
    if sumber is None:
        return []
    return [satu[0] for satu in _daftar("SELECT s.pegawai_id " + sumber, isi_sql(proses))]


SQL_AKTIF = """
WITH aktif AS (
    SELECT s.pegawai_id FROM jabatan_riwayatstatus s
    WHERE s.berlaku @> %(awal)s::date AND s.kedudukan = 'AKTIF'
)
"""
SQL_KURANG = {
    "PRESENSI": "NOT EXISTS (SELECT 1 FROM kinerja_presensi p WHERE p.pegawai_id = a.pegawai_id "
    "AND p.tanggal >= %(awal)s AND p.tanggal < %(akhir)s)",
    "EVALUASI": f"NOT EXISTS (SELECT 1 FROM ({SQL_HASIL_BULAN}) AS e WHERE e.pegawai_id = a.pegawai_id)",  # noqa: S608
    "POSISI": "NOT EXISTS (SELECT 1 FROM jabatan_riwayatjabatan r WHERE r.pegawai_id = a.pegawai_id "
    "AND r.berlaku @> %(awal)s::date)",
    "KELAS": "EXISTS (SELECT 1 FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id "
    "WHERE r.pegawai_id = a.pegawai_id AND r.berlaku @> %(awal)s::date AND o.kelas IS NULL)",
    "PANGKAT": "NOT EXISTS (SELECT 1 FROM jabatan_riwayatpangkat g WHERE g.pegawai_id = a.pegawai_id "
    "AND g.berlaku @> %(awal)s::date)",
    "REKENING": "NOT EXISTS (SELECT 1 FROM penggajian_rekening k WHERE k.pegawai_id = a.pegawai_id "
    "AND k.status = 'AKTIF')",
}
JUDUL_KURANG = {
    "PRESENSI": ("Presensi", "Impor presensi bulan ini.", "kinerja:presensi-impor"),
    "EVALUASI": ("Evaluasi kinerja", "Minta atasan menyelesaikan penilaian, lalu tutup bulannya.", "kinerja:periode"),
    "POSISI": ("Posisi", "Tempatkan pegawai pada posisinya.", "jabatan:keberesan"),
    "KELAS": ("Kelas jabatan", "Isi kelas pada posisinya.", "jabatan:posisi-list"),
    "PANGKAT": ("Pangkat", "Catat riwayat pangkatnya.", "jabatan:keberesan"),
    "REKENING": ("Rekening aktif", "Ajukan lalu aktifkan oleh orang lain.", "penggajian:rekening-list"),
}


def list_kelengkapan(periode: Periode) -> list[Kelengkapan]:
    """Count who in service lacks which input of the month, in one statement."""
    awal, akhir = periode.rentang
    pilih = ", ".join(f"count(*) FILTER (WHERE {syarat})" for syarat in SQL_KURANG.values())
    hasil = _satu(f"{SQL_AKTIF} SELECT {pilih} FROM aktif a", {"awal": awal, "akhir": akhir} | isi_hasil_bulan(awal))  # noqa: S608
    return [
        Kelengkapan(kode, JUDUL_KURANG[kode][0], jumlah, JUDUL_KURANG[kode][1], JUDUL_KURANG[kode][2])
        for kode, jumlah in zip(SQL_KURANG, hasil, strict=True)
    ]


def list_pegawai_kurang(periode: Periode, kode: str) -> list[int]:
    """Give the ids of who lacks one input."""
    if kode not in SQL_KURANG:
        return []
    awal, akhir = periode.rentang
    sql = f"{SQL_AKTIF} SELECT a.pegawai_id FROM aktif a WHERE {SQL_KURANG[kode]}"  # noqa: S608
    return [satu[0] for satu in _daftar(sql, {"awal": awal, "akhir": akhir} | isi_hasil_bulan(awal))]
