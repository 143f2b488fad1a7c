"""Reading of notices."""

from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.models import Notifikasi


def list_notifikasi(pengguna: Pengguna) -> QuerySet[Notifikasi]:
    """List the notices of one person, newest first."""
    return Notifikasi.objects.filter(untuk=pengguna).order_by("-pk")


def count_belum_dibaca(pengguna: Pengguna) -> int:
    """Count what the bell shows, at most 100."""
    return Notifikasi.objects.filter(untuk=pengguna, dibaca_at__isnull=True)[:100].count()
