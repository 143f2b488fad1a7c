"""Sealing by the clock."""

from celery import shared_task
from django.utils import timezone

from asn_portal.inti.audit.services import create_segel
from asn_portal.inti.pekerjaan.jenis import daftar_berkala


@shared_task(name="audit.segel")
def segel(**_newer: object) -> None:
    """Bind the new rows of the trail into the chain."""
    create_segel(pada=timezone.now())


daftar_berkala(
    "audit.segel",
    detik=60,
    label="Segel jejak audit",
    keterangan="Mengikat baris jejak yang baru ke dalam rantai sidik.",
)
