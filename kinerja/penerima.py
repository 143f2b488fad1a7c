"""What appraisal hears from the floor below: people moved, so the figures of their units are stale."""

from datetime import date
from typing import Any

from django.dispatch import receiver

from jabatan.signals import penempatan_berubah
from kinerja.services.papan import mark_angka_usang


@receiver(penempatan_berubah, dispatch_uid="kinerja.angka_usang")
def tandai_angka(sender: Any, pegawai_ids: frozenset[int], sejak: date, **_newer: Any) -> None:
    """Mark the units of these people, old and new."""
    mark_angka_usang(pegawai_ids=pegawai_ids, sejak=sejak)
