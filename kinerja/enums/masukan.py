"""Terms of feedback and dialogue."""

from asn_portal.lib.istilah import Istilah


class Hubungan(Istilah):
    """What the one who gives feedback is to the one who receives it, on the day it was given."""

    ATASAN = "ATASAN", "Atasan langsung"
    BAWAHAN = "BAWAHAN", "Bawahan langsung"
    KETUA_TIM = "KETUA_TIM", "Ketua tim"
    REKAN = "REKAN", "Rekan"


class StatusPermintaan(Istilah):
    """Where a request for feedback stands."""

    TERBUKA = "TERBUKA", "Menunggu jawaban"
    SELESAI = "SELESAI", "Selesai"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class StatusPutaran(Istilah):
    """Where a round of the employees' survey stands."""

    TERBUKA = "TERBUKA", "Terbuka"
    DITUTUP = "DITUTUP", "Ditutup"


class SifatTopik(Istilah):
    """What feedback on one topic adds up to."""

    KEKUATAN = "KEKUATAN", "Kekuatan"
    SESUAI = "SESUAI", "Sesuai ekspektasi"
    PERBAIKAN = "PERBAIKAN", "Perlu diperbaiki"


class JenisDialog(Istilah):
    """What a dialogue is for, along the cycle of appraisal (PermenPANRB 6/2022)."""

    PENETAPAN = "PENETAPAN", "Penetapan ekspektasi"
    KLARIFIKASI = "KLARIFIKASI", "Klarifikasi ekspektasi"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik berkelanjutan"
    EVALUASI = "EVALUASI", "Evaluasi kinerja"


class StatusDialog(Istilah):
    """Where a dialogue stands, from the appointment to minutes that both have signed."""

    DIRENCANAKAN = "DIRENCANAKAN", "Direncanakan"
    DILAKSANAKAN = "DILAKSANAKAN", "Menunggu pengesahan notulen"
    DISAHKAN = "DISAHKAN", "Notulen disahkan"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


class SumberAgenda(Istilah):
    """Where an item of the agenda comes from."""

    SENDIRI = "SENDIRI", "Ditulis sendiri"
    RHK = "RHK", "RHK"
    IKI = "IKI", "Indikator"
    LOG = "LOG", "Log harian"
    UMPAN_BALIK = "UMPAN_BALIK", "Umpan balik"
    EVALUASI = "EVALUASI", "Penilaian"
    TIDAK_REALISTIS = "TIDAK_REALISTIS", "Target tidak realistis"
