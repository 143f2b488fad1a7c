"""How often a unit evaluates: month by month, or once a quarter; dated, with its legal ground."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import JenisEvaluasi

PERIODIK = (JenisEvaluasi.BULANAN, JenisEvaluasi.TRIWULANAN)


@lacak
class SiklusEvaluasi(models.Model):
    """The choice of one unit over a period. Units below inherit it; a unit without any evaluates month by month."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    jenis = models.CharField("siklus", max_length=10, choices=[(j.value, j.label) for j in PERIODIK])
    berlaku = DateRangeField("berlaku")
    dasar_hukum = models.CharField("dasar hukum", max_length=200)
    ditetapkan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="ditetapkan oleh"
    )
    ditetapkan_at = models.DateTimeField("ditetapkan pada")
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.ATURAN, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "siklus evaluasi"
        verbose_name_plural = "siklus evaluasi"
        constraints = [
            ExclusionConstraint(
                name="siklus_evaluasi_tanpa_tumpang_tindih",
                expressions=[("unit_kerja", RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
                violation_error_message="Unit ini sudah mempunyai siklus evaluasi untuk masa yang sama.",
            ),
            models.CheckConstraint(name="siklus_evaluasi_periodik", condition=Q(jenis__in=[j.value for j in PERIODIK])),
            models.CheckConstraint(
                name="siklus_evaluasi_awal_triwulan",
                condition=Q(berlaku__startswith__month__in=[1, 4, 7, 10], berlaku__startswith__day=1),
                violation_error_message="Siklus evaluasi mulai pada hari pertama triwulan.",
            ),
            models.CheckConstraint(name="siklus_evaluasi_berdasar", condition=~Q(dasar_hukum="")),
        ]

    def __str__(self) -> str:
        return f"{self.unit_kerja}: {self.get_jenis_display()}"
