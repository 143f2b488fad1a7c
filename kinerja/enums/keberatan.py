"""Terms of what follows a result that somebody doubts: questions, objections, corrections."""

from asn_portal.lib.istilah import Istilah


class StatusTanya(Istilah):
    """Where a question about one line stands."""

    MENUNGGU = "MENUNGGU", "Menunggu jawaban"
    DIJAWAB = "DIJAWAB", "Dijawab"


class TentangTanya(Istilah):
    """Which line of a result a question is about."""

    PREDIKAT = "PREDIKAT", "Predikat"
    RHK = "RHK", "Rating RHK"
    NILAI = "NILAI", "Rating nilai BerAKHLAK"


class StatusKeberatan(Istilah):
    """Where an objection stands."""

    DIAJUKAN = "DIAJUKAN", "Menunggu putusan"
    DIPUTUS = "DIPUTUS", "Diputus"
    DICABUT = "DICABUT", "Dicabut"


class PutusanKeberatan(Istilah):
    """What the superior of the rater decided."""

    TETAP = "TETAP", "Hasil tetap"
    DIUBAH = "DIUBAH", "Hasil diubah"


class DasarKoreksi(Istilah):
    """Why a delivered result was superseded."""

    KEBERATAN = "KEBERATAN", "Putusan keberatan"
    KALIBRASI = "KALIBRASI", "Kalibrasi"
    PERTANYAAN = "PERTANYAAN", "Jawaban pertanyaan"
