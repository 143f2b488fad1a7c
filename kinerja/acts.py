"""Acts of appraisal, each with the sentence that completes "Anda tidak memiliki hak: …"."""

from jabatan.rules.matriks import Data
from jabatan.scoping import Act

LIHAT_SKP = Act("kinerja.view_skp", "melihat SKP dan log harian", Data.SKP, "l")
UBAH_SKP = Act("kinerja.update_skp", "mengisi SKP dan log harian", Data.SKP, "u")
SETUJUI_SKP = Act("kinerja.approve_skp", "menyepakati atau mengembalikan SKP", Data.SKP, "s", bukan_diri=True)
SETUJUI_LOG = Act("kinerja.approve_log", "menyetujui atau mengembalikan log harian", Data.SKP, "s", bukan_diri=True)
LIHAT_PRESENSI = Act("kinerja.view_presensi", "melihat kehadiran", Data.KEHADIRAN, "l")
VERIFIKASI_PRESENSI = Act(
    "kinerja.verify_presensi", "memasukkan dan memeriksa kehadiran", Data.KEHADIRAN, "v", bukan_diri=True
)
SETUJUI_PRESENSI = Act("kinerja.approve_presensi", "menetapkan koreksi kehadiran", Data.KEHADIRAN, "s", bukan_diri=True)
