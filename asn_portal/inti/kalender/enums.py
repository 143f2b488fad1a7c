"""Terms of the working calendar."""

from asn_portal.lib.istilah import Istilah


class JenisLibur(Istilah):
    """Why a day is free."""

    LIBUR_NASIONAL = "LIBUR_NASIONAL", "Libur nasional"
    CUTI_BERSAMA = "CUTI_BERSAMA", "Cuti bersama"
    LOKAL = "LOKAL", "Libur lokal"
