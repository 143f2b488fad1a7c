"""Sentences that a person writes often, kept for the next time."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .skp import Rhk


@lacak(insert=False)
class TemplatLog(models.Model):
    """One sentence for the log, for one of the person's RHK or for none yet. A deleted one can be brought back."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    rhk = models.ForeignKey(
        Rhk, on_delete=models.CASCADE, related_name="templat_set", null=True, blank=True, verbose_name="RHK"
    )
    uraian = models.CharField("kalimat", max_length=300)
    satuan = models.CharField("satuan hasil", max_length=60, blank=True)
    mulai = models.TimeField("mulai", null=True, blank=True)
    selesai = models.TimeField("selesai", null=True, blank=True)
    is_aktif = models.BooleanField("aktif", default=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "templat log"
        verbose_name_plural = "templat log"
        constraints = [
            models.UniqueConstraint(
                name="templat_log_satu_kalimat",
                fields=["pegawai", "rhk", "uraian"],
                nulls_distinct=False,
                condition=Q(is_aktif=True),
                violation_error_message="Kalimat itu sudah menjadi templat.",
            ),
            models.CheckConstraint(name="templat_log_berisi", condition=~Q(uraian="")),
        ]

    def __str__(self) -> str:
        return self.uraian
