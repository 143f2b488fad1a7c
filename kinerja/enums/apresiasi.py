"""Terms of innovation and recognition."""

from asn_portal.lib.istilah import Istilah


class StatusInovasi(Istilah):
    """Where an innovation stands between its members and the officials."""

    DIUSULKAN = "DIUSULKAN", "Menunggu kesepakatan anggota"
    DISEPAKATI = "DISEPAKATI", "Menunggu penilaian"
    DINILAI = "DINILAI", "Menunggu penetapan"
    DITETAPKAN = "DITETAPKAN", "Ditetapkan"
    DITOLAK = "DITOLAK", "Ditolak"


class KategoriPenghargaan(Istilah):
    """Why the results propose a person for an award."""

    UNGGUL = "UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"
    PERBAIKAN = "PERBAIKAN", "Perbaikan nyata dari masa sendiri"
    TARGET = "TARGET", "Target tahunan tercapai"
    PENGADUAN = "PENGADUAN", "Terus menyelesaikan pengaduan warga"


class StatusPenghargaan(Istilah):
    """Where a nomination stands."""

    DIUSULKAN = "DIUSULKAN", "Menunggu putusan"
    DITETAPKAN = "DITETAPKAN", "Ditetapkan"
    DITOLAK = "DITOLAK", "Ditolak"


class StatusKisah(Istilah):
    """Whether the person agreed that a story about them is read."""

    MENUNGGU = "MENUNGGU", "Menunggu persetujuan"
    TERBIT = "TERBIT", "Terbit"
    DITARIK = "DITARIK", "Ditarik"


class JenisGagasan(Istilah):
    """What a line of the suggestion box is."""

    INISIATIF = "INISIATIF", "Prakarsa yang saya kerjakan"
    SARAN = "SARAN", "Saran perbaikan"


class StatusGagasan(Istilah):
    """What became of a suggestion."""

    DIAJUKAN = "DIAJUKAN", "Menunggu jawaban"
    DITERIMA = "DITERIMA", "Diterima"
    DITOLAK = "DITOLAK", "Tidak dilanjutkan"
