"""Settings of appraisal that the institution decides: proposed by one person, approved by another, dated."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.lib.parameter import NilaiParameter
from kinerja.enums import StatusSetelan


@lacak
class SetelanKinerja(models.Model):
    """One value of a setting over a period, with its ground; only an approved row counts.

    A setting is a whole number (`nilai`), or a table of weights (`tabel`): the guide curve of predikat.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kunci = models.CharField("setelan", max_length=60)
    nilai = models.PositiveIntegerField("nilai", null=True, blank=True)
    tabel = models.JSONField("tabel", null=True, blank=True)
    satuan = models.CharField("satuan", max_length=120)
    berlaku = DateRangeField("berlaku")
    dasar_hukum = models.CharField("dasar hukum", max_length=200)
    alasan = models.TextField("alasan")
    status = models.CharField("status", max_length=10, choices=StatusSetelan.choices(), default=StatusSetelan.DIUSULKAN)
    diusulkan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diusulkan oleh"
    )
    diusulkan_at = models.DateTimeField("diusulkan pada")
    diputus_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diputus oleh"
    )
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    catatan = models.TextField("catatan pemutus", blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "setelan penilaian"
        verbose_name_plural = "setelan penilaian"
        constraints = [
            ExclusionConstraint(
                name="setelan_tanpa_tumpang_tindih",
                expressions=[("kunci", RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
                condition=Q(status=StatusSetelan.DISETUJUI),
                violation_error_message="Setelan ini sudah mempunyai nilai untuk masa yang sama.",
            ),
            models.UniqueConstraint(
                name="setelan_satu_usulan_berjalan",
                fields=["kunci"],
                condition=Q(status=StatusSetelan.DIUSULKAN),
                violation_error_message="Masih ada usulan untuk setelan ini yang belum diputus.",
            ),
            models.CheckConstraint(
                name="setelan_pemutus_orang_lain",
                condition=Q(diputus_oleh__isnull=True) | ~Q(diputus_oleh=F("diusulkan_oleh")),
                violation_error_message="Setelan diputus oleh orang lain, bukan pengusulnya.",
            ),
            models.CheckConstraint(
                name="setelan_putusan_berpasangan",
                condition=Q(status=StatusSetelan.DIUSULKAN, diputus_oleh__isnull=True, diputus_at__isnull=True)
                | (~Q(status=StatusSetelan.DIUSULKAN) & Q(diputus_oleh__isnull=False, diputus_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="setelan_nilai_atau_tabel",
                condition=Q(nilai__isnull=False, tabel__isnull=True) | Q(nilai__isnull=True, tabel__isnull=False),
            ),
            models.CheckConstraint(name="setelan_berdasar", condition=~Q(dasar_hukum="") & ~Q(alasan="")),
        ]

    def __str__(self) -> str:
        return self.kunci if self.nilai is None else f"{self.kunci} {self.nilai}"

    def nilai_parameter(self) -> NilaiParameter:
        """Give the row as the frozen value that rules read."""
        return NilaiParameter(
            kunci=self.kunci,
            sejak=self.berlaku.lower,
            sampai=self.berlaku.upper,
            nilai=self.nilai if self.tabel is None else self.tabel,
            satuan=self.satuan,
            dasar_hukum=self.dasar_hukum,
        )
