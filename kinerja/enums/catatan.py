"""Terms of what is recorded day by day: log, attendance, and the random check of the log."""

from asn_portal.lib.istilah import Istilah


class StatusLog(Istilah):
    """Where a log entry stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DIKEMBALIKAN = "DIKEMBALIKAN", "Dikembalikan"


class JenisPetunjuk(Istilah):
    """What a hint on a log entry is about; it never blocks and never accuses."""

    WAKTU = "waktu", "Jam bertumpang tindih"
    SEHARI = "sehari", "Lebih dari 24 jam sehari"
    BELUM_TIBA = "belum_tiba", "Jam belum tiba saat dicatat"
    LUAR_HADIR = "luar_hadir", "Di luar jam hadir"
    TIDAK_HADIR = "tidak_hadir", "Hari tidak hadir"
    KEMBAR = "kembar", "Mirip catatan sebelumnya"
    SERUPA = "serupa", "Mirip catatan rekan seunit"
    BERKAS = "berkas", "Berkas bukti yang sama"


class StatusPresensi(Istilah):
    """What a working day was for a person."""

    HADIR = "HADIR", "Hadir"
    TANPA_KETERANGAN = "TANPA_KETERANGAN", "Tanpa keterangan"
    SAKIT = "SAKIT", "Sakit"
    CUTI = "CUTI", "Cuti"
    DINAS_LUAR = "DINAS_LUAR", "Dinas luar"
    TUGAS_BELAJAR = "TUGAS_BELAJAR", "Tugas belajar"


class StatusKoreksi(Istilah):
    """Where a correction of attendance stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu pemeriksaan"
    DIPERIKSA = "DIPERIKSA", "Diperiksa, menunggu keputusan"
    DISETUJUI = "DISETUJUI", "Disetujui"
    DITOLAK = "DITOLAK", "Ditolak"


class StatusUjiPetik(Istilah):
    """Where the check of a drawn entry stands: heard first, when it does not hold."""

    MENUNGGU = "MENUNGGU", "Belum diperiksa"
    DIDENGAR = "DIDENGAR", "Menunggu penjelasan pegawai"
    SELESAI = "SELESAI", "Selesai"


class HasilUjiPetik(Istilah):
    """What the check of a drawn entry found."""

    SESUAI = "SESUAI", "Sesuai"
    TIDAK_SESUAI = "TIDAK_SESUAI", "Tidak sesuai"
    TIDAK_DAPAT_DIPERIKSA = "TIDAK_DAPAT_DIPERIKSA", "Tidak dapat diperiksa"
