"""Capaian of a unit in a span, and what its head writes when the spread of predikat is far from the guide."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import CapaianOrganisasi, JenisEvaluasi
from kinerja.rules.masa import Masa, masa_evaluasi


class MasaUnit(models.Model):
    """A statement about one unit and one span; a later one counts instead of it, none is ever changed."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    jenis = models.CharField("jenis", max_length=10, choices=JenisEvaluasi.choices())
    periode = models.DateField("periode", db_comment="hari pertama bulan terakhir yang dicakup")
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    pada = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.NILAI, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def masa(self) -> Masa:
        """The month, quarter or year."""
        return masa_evaluasi(self.jenis, self.periode)


@lacak
class CapaianUnit(MasaUnit):
    """The capaian of a unit, set by a named official with its ground, before individual predikat are."""

    capaian = models.CharField("capaian", max_length=16, choices=CapaianOrganisasi.choices())
    pejabat = models.CharField("pejabat yang menetapkan", max_length=200)
    dasar_hukum = models.CharField("dasar", max_length=200)

    class Meta:
        verbose_name = "capaian organisasi"
        verbose_name_plural = "capaian organisasi"
        indexes = [models.Index(name="capaian_unit_masa", fields=["jenis", "periode", "unit_kerja"])]
        constraints = [
            models.CheckConstraint(name="capaian_unit_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(name="capaian_unit_berdasar", condition=~Q(dasar_hukum="") & ~Q(pejabat="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.unit_kerja} {self.masa.kode}: {self.get_capaian_display()}"


@lacak
class JustifikasiSebaran(MasaUnit):
    """Why the spread of predikat in a unit differs from the guide, by its head; `sebaran` is what they saw."""

    alasan = models.TextField("justifikasi")
    sebaran = models.JSONField("sebaran saat ditulis")

    class Meta:
        verbose_name = "justifikasi sebaran"
        verbose_name_plural = "justifikasi sebaran"
        indexes = [models.Index(name="justifikasi_sebaran_masa", fields=["jenis", "periode", "unit_kerja"])]
        constraints = [
            models.CheckConstraint(name="justifikasi_sebaran_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(name="justifikasi_sebaran_beralasan", condition=~Q(alasan="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Justifikasi {self.unit_kerja} {self.masa.kode}"
