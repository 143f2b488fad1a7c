"""Terms of background work."""

from asn_portal.lib.istilah import Istilah


class StatusPekerjaan(Istilah):
    """Where a job stands."""

    MENUNGGU = "MENUNGGU", "Menunggu giliran"
    BERJALAN = "BERJALAN", "Sedang berjalan"
    SELESAI = "SELESAI", "Selesai"
    GAGAL = "GAGAL", "Gagal"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"


STATUS_AKHIR = frozenset({StatusPekerjaan.SELESAI, StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN})


class Antrean(Istilah):
    """The queue a job waits in: a giant in one does not delay small ones in the other."""

    RINGAN = "ringan", "Ringan"
    BERAT = "berat", "Berat"


class StatusKunci(Istilah):
    """Where a request with an idempotency key stands."""

    DIPROSES = "DIPROSES", "Sedang diproses"
    SELESAI = "SELESAI", "Selesai"
