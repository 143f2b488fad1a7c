"""The announcement of a job to Celery: a name and an id, nothing else."""

import logging
import time

from celery import current_app
from django.db.models.functions import Now

from asn_portal.inti.pekerjaan.models import Pekerjaan

log = logging.getLogger(__name__)

NAMA_TUGAS = "pekerjaan.jalankan"
JEDA_SETELAH_GAGAL = 5.0

_diam_sampai = 0.0


def umumkan(pekerjaan_id: int, antrean: str) -> bool:
    """Tell the workers that a job waits; give whether the broker took the message.

    A broker that is away costs one short attempt per five seconds and process, never the act of the
    person: the row is there, and the sweeper announces it later.
    """
    global _diam_sampai
    if time.monotonic() < _diam_sampai:
        return False
    try:
        current_app.send_task(NAMA_TUGAS, args=[pekerjaan_id], queue=str(antrean), ignore_result=True)
    except Exception as sebab:  # kombu, redis and socket each raise their own family
        _diam_sampai = time.monotonic() + JEDA_SETELAH_GAGAL
        log.warning("Antrean tidak dapat dihubungi (%s); penyapu akan mengumumkan ulang.", type(sebab).__name__)
        return False
    Pekerjaan.objects.filter(pk=pekerjaan_id).update(diumumkan_at=Now())
    return True
