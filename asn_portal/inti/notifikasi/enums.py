"""Terms of notices."""

from asn_portal.lib.istilah import Istilah


class StatusSurat(Istilah):
    """Where a letter of the outbox stands."""

    MENUNGGU = "MENUNGGU", "Menunggu"
    MENGIRIM = "MENGIRIM", "Sedang dikirim"
    TERKIRIM = "TERKIRIM", "Terkirim"
    GAGAL = "GAGAL", "Gagal"
