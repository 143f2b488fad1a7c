"""The sweeper: announces again what nobody works on."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan

from .pengumuman import umumkan

SEKALI_SAPU = 500
TUNGGU_PENGUMUMAN_PERTAMA = timedelta(seconds=5)
TUNGGU_PENGUMUMAN_ULANG = timedelta(seconds=60)
TUNGGU_SEWA_ULANG = timedelta(seconds=20)


def sapu_pekerjaan() -> int:
    """Announce waiting jobs never announced (or long ago) and running ones whose lease ran out.

    Gives the number announced. Safe to run often and twice at once: a second message finds the lease taken.
    """
    belum = Q(diumumkan_at__isnull=True, created_at__lt=Now() - TUNGGU_PENGUMUMAN_PERTAMA)
    lama = Q(diumumkan_at__lt=Now() - TUNGGU_PENGUMUMAN_ULANG)
    saatnya = Q(berikut_at__isnull=True) | Q(berikut_at__lte=Now())
    tiba = Q(berikut_at__lte=Now()) & Q(diumumkan_at__lt=F("berikut_at"))
    menunggu = Q(status=StatusPekerjaan.MENUNGGU) & saatnya & (belum | lama | tiba)
    terlantar = Q(status=StatusPekerjaan.BERJALAN, sewa_sampai__lt=Now()) & (
        Q(diumumkan_at__isnull=True) | Q(diumumkan_at__lt=Now() - TUNGGU_SEWA_ULANG)
    )
    with transaction.atomic():
        daftar = list(
            Pekerjaan.objects.select_for_update(of=("self",), skip_locked=True)
            .filter(menunggu | terlantar)
            .order_by("pk")
            .values_list("pk", "antrean")[:SEKALI_SAPU]
        )
    jumlah = 0
    for pekerjaan_id, antrean in daftar:
        if not umumkan(pekerjaan_id, antrean):
            break
        jumlah += 1
    return jumlah
