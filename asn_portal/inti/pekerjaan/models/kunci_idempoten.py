"""The memory of writes that carried an idempotency key."""

from django.conf import settings
from django.db import models

from asn_portal.inti.pekerjaan.enums import StatusKunci


class KunciIdempoten(models.Model):
    """One write of one person under one key, with the answer that it got.

    `sidik` is a digest of method, path and body: the same key with another request is refused.
    The body itself is never stored.
    """

    pengguna = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kunci = models.CharField("kunci", max_length=100)
    sidik = models.CharField("sidik permintaan", max_length=64)
    status = models.CharField("status", max_length=10, choices=StatusKunci.choices(), default=StatusKunci.DIPROSES)
    kode_respons = models.PositiveSmallIntegerField("kode respons", null=True, blank=True)
    respons = models.JSONField("respons", default=dict, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    kadaluwarsa_at = models.DateTimeField("kedaluwarsa pada", db_index=True)

    class Meta:
        verbose_name = "kunci idempoten"
        verbose_name_plural = "kunci idempoten"
        constraints = [models.UniqueConstraint(fields=["pengguna", "kunci"], name="kunci_idempoten_satu_per_pengguna")]

    def __str__(self) -> str:
        return f"{self.kunci} ({self.status})"
