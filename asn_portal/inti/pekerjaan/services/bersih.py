"""Cleaning up, and the record of refused messages."""

from datetime import datetime, timedelta

from django.db import DatabaseError

from asn_portal.inti.pekerjaan.enums import STATUS_AKHIR, StatusPekerjaan
from asn_portal.inti.pekerjaan.models import KunciIdempoten, Pekerjaan, PesanDitolak

SIMPAN_PEKERJAAN_JADWAL = timedelta(days=14)
SIMPAN_PESAN = timedelta(days=30)


def bersihkan_kedaluwarsa(*, pada: datetime) -> dict[str, int]:
    """Delete expired idempotency keys, old finished jobs and old refused messages; gives the counts."""
    kunci, _ = KunciIdempoten.objects.filter(kadaluwarsa_at__lt=pada).delete()
    lama = Pekerjaan.objects.filter(status__in=STATUS_AKHIR, anak__isnull=True)
    jadwal, _ = lama.filter(
        diminta_oleh__isnull=True,
        status=StatusPekerjaan.SELESAI,
        selesai_at__lt=pada - SIMPAN_PEKERJAAN_JADWAL,
        kunci__startswith="jadwal:",
    ).delete()
    pesan, _ = PesanDitolak.objects.filter(created_at__lt=pada - SIMPAN_PESAN).delete()
    return {"kunci": kunci, "pekerjaan": jadwal, "pesan": pesan}


def create_pesan_ditolak(*, nama: str, sebab: str, ukuran: int = 0) -> None:
    """Record a refused message without its content; never brings the worker down."""
    try:
        PesanDitolak.objects.create(nama=nama[:200].replace("\x00", ""), sebab=sebab[:200], ukuran=ukuran)
    except DatabaseError:
        return
