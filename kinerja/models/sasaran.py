"""Goals of the institution above the RHK of its leaders: visi, misi, tujuan, sasaran."""

import uuid

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import JenisSasaran


@lacak
class Sasaran(models.Model):
    """One goal in the tree from the vision down to what a Renstra or a perjanjian kinerja promises."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("tingkat", max_length=10, choices=JenisSasaran.choices())
    induk = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="anak_set", null=True, blank=True, verbose_name="di bawah"
    )
    uraian = models.TextField("uraian")
    indikator = models.CharField("indikator", max_length=400, blank=True)
    target = models.CharField("target", max_length=120, blank=True)
    sumber = models.CharField("dokumen sumber", max_length=200)
    unit_kerja = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="unit penanggung jawab",
    )
    berlaku = DateRangeField("berlaku")
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.ATURAN, owner=None, unit=None)
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "sasaran"
        verbose_name_plural = "sasaran"
        constraints = [
            models.CheckConstraint(
                name="sasaran_visi_di_puncak",
                condition=Q(jenis=JenisSasaran.VISI, induk__isnull=True)
                | (~Q(jenis=JenisSasaran.VISI) & Q(induk__isnull=False)),
                violation_error_message="Visi berdiri di puncak; misi, tujuan, dan sasaran berada di bawah yang lain.",
            ),
            models.CheckConstraint(
                name="sasaran_bukan_induk_dirinya", condition=Q(induk__isnull=True) | ~Q(induk=F("id"))
            ),
        ]

    def __str__(self) -> str:
        return self.uraian
