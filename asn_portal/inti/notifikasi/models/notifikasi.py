"""A notice to one person inside the application."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q


class Notifikasi(models.Model):
    """What happened, for whom, and where to act. `url` is a path of this site, never an outside address."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    untuk = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    jenis = models.CharField("jenis", max_length=60)
    judul = models.CharField("judul", max_length=150)
    isi = models.TextField("isi", blank=True)
    url = models.CharField("tujuan", max_length=300, blank=True)
    kunci = models.CharField("kunci", max_length=150, blank=True)
    oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    dibaca_at = models.DateTimeField("dibaca pada", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "pemberitahuan"
        verbose_name_plural = "pemberitahuan"
        constraints = [
            models.UniqueConstraint(
                fields=["untuk", "kunci"], condition=~Q(kunci=""), name="notifikasi_sekali_per_kunci"
            ),
            models.CheckConstraint(
                name="notifikasi_url_jalur_sendiri", condition=Q(url="") | Q(url__regex=r"^/([^/\\].*)?$")
            ),
        ]
        indexes = [
            models.Index(fields=["untuk", "-id"], name="notifikasi_milik"),
            models.Index(fields=["untuk"], name="notifikasi_belum_dibaca", condition=Q(dibaca_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return self.judul
