"""The memory of a schedule: which slot was last turned into a job."""

from django.db import models


class Jadwal(models.Model):
    """One row per registered schedule.

    The hours live in django-celery-beat, where operators edit them; `slot_terakhir` is claimed by a
    conditional update, so two schedulers, a lost message or a clock set back make no second job.
    """

    nama = models.CharField("nama", max_length=80, unique=True)
    slot_terakhir = models.DateTimeField("slot terakhir")
    created_at = models.DateTimeField("dipasang pada", auto_now_add=True)

    class Meta:
        verbose_name = "jadwal terpasang"
        verbose_name_plural = "jadwal terpasang"

    def __str__(self) -> str:
        return self.nama
