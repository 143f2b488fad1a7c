"""Posts (the name in the catalogue) and seats (a post in a unit)."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import JenisJabatan
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .unit_kerja import UnitKerja


@lacak
class Jabatan(models.Model):
    """A post in the reference list."""

    kode = models.CharField("kode", max_length=40, unique=True)
    nama = models.CharField("nama", max_length=200)
    jenis = models.CharField("jenis", max_length=20, choices=JenisJabatan.choices())
    eselon = models.CharField("eselon", max_length=5, blank=True)
    tunjangan_fungsional = models.CharField("rujukan tunjangan fungsional", max_length=120, blank=True)
    bup = models.PositiveSmallIntegerField("batas usia pensiun khusus", null=True, blank=True, db_comment="tahun")
    is_aktif = models.BooleanField("aktif", default=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.ATURAN, owner=None, unit=None)

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "jabatan"
        verbose_name_plural = "jabatan"

    def __str__(self) -> str:
        return self.nama


@lacak
class Posisi(models.Model):
    """A seat: a post in a unit, its class, how many holders it may have, and who is above it.

    The class belongs to the seat, not to the person (PermenPANRB 34/2011); it may be unknown,
    and then pay lists the holder as an exception.
    """

    kode = models.CharField("kode", max_length=60, unique=True)
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="posisi_set", verbose_name="jabatan")
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="posisi_set", verbose_name="unit kerja"
    )
    atasan = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="bawahan_set",
        null=True,
        blank=True,
        verbose_name="posisi atasan",
    )
    kelas = models.PositiveSmallIntegerField("kelas jabatan", null=True, blank=True)
    kebutuhan = models.PositiveSmallIntegerField("kebutuhan pegawai", default=1)
    berlaku = DateRangeField("berlaku")

    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.ATURAN, owner=None, unit="unit_kerja")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "posisi"
        verbose_name_plural = "posisi"
        # Who holds which seat of which class is asked for everybody at once.
        indexes = [models.Index(name="posisi_isi", fields=["id"], include=["kelas", "jabatan", "unit_kerja"])]
        constraints = [
            models.CheckConstraint(
                name="posisi_kelas_1_sampai_17", condition=Q(kelas__isnull=True) | Q(kelas__range=(1, 17))
            ),
            models.CheckConstraint(
                name="posisi_bukan_atasan_dirinya", condition=Q(atasan__isnull=True) | ~Q(atasan=F("id"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jabatan} {self.unit_kerja}"
