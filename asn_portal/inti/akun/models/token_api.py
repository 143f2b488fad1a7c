"""A key with which a program acts as its owner."""

import uuid

from django.db import models

from asn_portal.inti.audit.jejak import lacak

from .pengguna import Pengguna


@lacak(kecuali=("sidik", "terakhir_dipakai_at"))
class TokenApi(models.Model):
    """An API token: only its digest is stored, it ends on a date, and it can do what its owner can do now.

    It dies with the owner's sessions: `versi_sesi` must equal that of the owner.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    nama = models.CharField("nama", max_length=80)
    awalan = models.CharField("awalan", max_length=12)
    sidik = models.CharField("sidik", max_length=64, unique=True)
    versi_sesi = models.PositiveIntegerField("versi sesi")
    berlaku_sampai = models.DateTimeField("berlaku sampai")
    dicabut_at = models.DateTimeField("dicabut pada", null=True, blank=True)
    terakhir_dipakai_at = models.DateTimeField("terakhir dipakai", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "token API"
        verbose_name_plural = "token API"
        indexes = [models.Index(name="token_api_pengguna", fields=["pengguna", "created_at"])]

    def __str__(self) -> str:
        return f"{self.nama} ({self.awalan}…)"
