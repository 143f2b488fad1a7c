"""Mail of accounts."""

from celery import shared_task
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services.surel import export_tautan_sandi


@shared_task(name="akun.tautan_sandi")
def kirim_tautan_sandi(pengguna_ids: list[int], **_newer: object) -> None:
    """Send a reset link to each active account; an empty list does nothing, and takes the same path."""
    for pengguna in Pengguna.objects.filter(pk__in=pengguna_ids, is_active=True).order_by("pk"):
        export_tautan_sandi(pengguna=pengguna, pada=timezone.now())
