"""The words and colours of stored states: one mapping for every chip on every page.

The stored value (Indonesian capitals) is the key. The word comes first, the colour is only the second sign:
`daun` good or done, `kunyit` waiting or attention, `bata` cut, late or blocked, `laut` plain, `batu` at rest.
"""

from typing import NamedTuple

from asn_portal.lib.istilah import Istilah


class Cap(NamedTuple):
    """A word and its colour."""

    kata: str
    warna: str


DAUN, KUNYIT, BATA, LAUT, BATU = "daun", "kunyit", "bata", "laut", "batu"

CAP: dict[str, Cap] = {
    # Documents on their way
    "DRAF": Cap("Draf", BATU),
    "DIAJUKAN": Cap("Menunggu persetujuan", KUNYIT),
    "DISETUJUI": Cap("Disetujui", DAUN),
    "DIKONFIRMASI": Cap("Dikonfirmasi", DAUN),
    "DISEPAKATI": Cap("Disepakati", DAUN),
    "DITETAPKAN": Cap("Ditetapkan", DAUN),
    "DIRENCANAKAN": Cap("Direncanakan", LAUT),
    "DILAKSANAKAN": Cap("Menunggu pengesahan", KUNYIT),
    "DISAHKAN": Cap("Notulen disahkan", DAUN),
    "DIKEMBALIKAN": Cap("Dikembalikan", BATA),
    "DITOLAK": Cap("Ditolak", BATA),
    "DIBATALKAN": Cap("Dibatalkan", BATU),
    "BATAL": Cap("Dibatalkan", BATU),
    "DIGANTI": Cap("Diganti", BATU),
    "DICABUT": Cap("Dicabut", BATU),
    "DIKUNCI": Cap("Dikunci", LAUT),
    "DIUSULKAN": Cap("Diusulkan", KUNYIT),
    "DIKETAHUI": Cap("Sudah diketahui pegawai", DAUN),
    "DIAKUI": Cap("Diakui", DAUN),
    "DITANGGAPI": Cap("Ditanggapi", DAUN),
    "DIJAWAB": Cap("Dijawab", DAUN),
    "DIDENGAR": Cap("Menunggu penjelasan pegawai", KUNYIT),
    "DIPERIKSA": Cap("Diperiksa", LAUT),
    "DIALIHKAN": Cap("Dialihkan", LAUT),
    "REVISI": Cap("Revisi", KUNYIT),
    "DISAMPAIKAN": Cap("Disampaikan", KUNYIT),
    "DITERIMA": Cap("Diterima", DAUN),
    "FINAL": Cap("Final", LAUT),
    "TERBIT": Cap("Terbit", DAUN),
    "DINILAI": Cap("Menunggu penetapan", KUNYIT),
    "DIPUTUS": Cap("Diputus", LAUT),
    "PRATINJAU": Cap("Pratinjau", KUNYIT),
    "DITERAPKAN": Cap("Diterapkan", DAUN),
    # Pay
    "DIBUKA": Cap("Dibuka", LAUT),
    "DISIAPKAN": Cap("Disiapkan", BATU),
    "DIHITUNG": Cap("Sudah dihitung", LAUT),
    "DIVERIFIKASI": Cap("Diverifikasi", LAUT),
    "USULAN": Cap("Menunggu pemeriksaan", KUNYIT),
    "DITUNDA": Cap("Ditunda", BATA),
    "MENUNGGU_RAPEL": Cap("Akan dibayar", KUNYIT),
    "DIPERBAIKI": Cap("Sudah diperbaiki", LAUT),
    "DIMUAT": Cap("Masuk perhitungan", LAUT),
    "DIBAYAR": Cap("Dibayar", DAUN),
    "PERLU_HITUNG_ULANG": Cap("Perlu dihitung ulang", KUNYIT),
    "USANG": Cap("Perlu diperbarui", KUNYIT),
    "PENGECUALIAN": Cap("Perlu diperbaiki", BATA),
    # Periods, rows in force, accounts
    "TERBUKA": Cap("Terbuka", LAUT),
    "BERJALAN": Cap("Sedang berjalan", LAUT),
    "DITUTUP": Cap("Ditutup", BATU),
    "TERTUTUP": Cap("Ditutup", BATU),
    "BERLAKU": Cap("Berlaku", DAUN),
    "BERAKHIR": Cap("Berakhir", BATU),
    "AKTIF": Cap("Aktif", DAUN),
    "DITARIK": Cap("Ditarik kembali", BATU),
    "NONAKTIF": Cap("Nonaktif", BATU),
    "CUTI": Cap("Cuti", BATU),
    "TUGAS_BELAJAR": Cap("Tugas belajar", LAUT),
    "CLTN": Cap("Cuti di luar tanggungan negara", BATU),
    "DIBERHENTIKAN_SEMENTARA": Cap("Diberhentikan sementara", BATA),
    "PENSIUN": Cap("Pensiun", BATU),
    "BERHENTI": Cap("Berhenti", BATU),
    "MENINGGAL": Cap("Meninggal dunia", BATU),
    # Jobs
    "MENUNGGU": Cap("Menunggu", KUNYIT),
    "ANTRE": Cap("Dalam antrean", KUNYIT),
    "SELESAI": Cap("Selesai", DAUN),
    "SELESAI_DENGAN_GALAT": Cap("Selesai dengan catatan", KUNYIT),
    "SEBAGIAN": Cap("Selesai sebagian", KUNYIT),
    "GAGAL": Cap("Gagal", BATA),
    "DIPROSES": Cap("Sedang diproses", LAUT),
    "MENGIRIM": Cap("Sedang dikirim", LAUT),
    "TERKIRIM": Cap("Terkirim", DAUN),
    "SIAP": Cap("Siap", DAUN),
    "DITAHAN": Cap("Menunggu pemindaian", KUNYIT),
    # Findings before a run
    "GALAT": Cap("Galat", BATA),
    "BLOKIR": Cap("Harus dibereskan", BATA),
    "PERINGATAN": Cap("Perlu diperiksa", KUNYIT),
    "RINGAN": Cap("Ringan", KUNYIT),
    "SEDANG": Cap("Sedang", KUNYIT),
    "BERAT": Cap("Berat", BATA),
    "INFO": Cap("Untuk diketahui", LAUT),
    # Attendance
    "HADIR": Cap("Hadir", DAUN),
    "TERLAMBAT": Cap("Terlambat", KUNYIT),
    "TANPA_KETERANGAN": Cap("Tanpa keterangan", BATA),
    "SAKIT": Cap("Sakit", BATU),
    "IZIN": Cap("Izin", BATU),
    "DINAS_LUAR": Cap("Dinas luar", LAUT),
    "LIBUR": Cap("Libur", BATU),
    # Ratings and predikat
    "DI_ATAS_EKSPEKTASI": Cap("Di atas ekspektasi", DAUN),
    "SESUAI_EKSPEKTASI": Cap("Sesuai ekspektasi", LAUT),
    "DI_BAWAH_EKSPEKTASI": Cap("Di bawah ekspektasi", BATA),
    "DI_ATAS": Cap("Di atas ekspektasi", DAUN),
    "SESUAI": Cap("Sesuai ekspektasi", LAUT),
    "DI_BAWAH": Cap("Di bawah ekspektasi", BATA),
    "SANGAT_BAIK": Cap("Sangat baik", DAUN),
    "BAIK": Cap("Baik", DAUN),
    "BUTUH_PERBAIKAN": Cap("Butuh perbaikan", BATA),
    "CUKUP": Cap("Butuh perbaikan", BATA),
    "KURANG": Cap("Kurang", BATA),
    "SANGAT_KURANG": Cap("Sangat kurang", BATA),
    "BELUM_CUKUP": Cap("Belum cukup data", LAUT),
    "BELUM_DINILAI": Cap("Belum dinilai", BATU),
    # Causes of a deduction
    "PEGAWAI": Cap("pegawai", BATA),
    "ATASAN": Cap("atasan", KUNYIT),
    "PENGELOLA": Cap("pengelola", KUNYIT),
    "DATA": Cap("data", LAUT),
    "ATURAN": Cap("aturan", BATU),
}


def get_cap(nilai: object) -> Cap:
    """Return word and colour of a stored value.

    A term of our own (`Istilah`) brings its label; an unknown value becomes a plain sentence-case word.
    """
    kunci = str(getattr(nilai, "value", nilai) or "")
    if isinstance(nilai, Istilah):
        return Cap(nilai.label, CAP[kunci.upper()].warna if kunci.upper() in CAP else BATU)
    if kunci.upper() in CAP:
        return CAP[kunci.upper()]
    return Cap(kunci.replace("_", " ").capitalize() or "Tidak ada", BATU)
