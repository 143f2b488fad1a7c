"""Attendance: one row per person and working day."""

from django.db import models
from django.db.models import Q

from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import StatusPresensi


class Presensi(models.Model):
    """A day's attendance; minutes late and early are whole minutes against the unit's hours."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    tanggal = models.DateField("tanggal")
    status = models.CharField("status", max_length=20, choices=StatusPresensi.choices())
    masuk = models.TimeField("masuk", null=True, blank=True)
    pulang = models.TimeField("pulang", null=True, blank=True)
    menit_terlambat = models.PositiveSmallIntegerField("terlambat", default=0, db_comment="menit")
    menit_pulang_cepat = models.PositiveSmallIntegerField("pulang cepat", default=0, db_comment="menit")
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    sumber = models.CharField("sumber", max_length=80, blank=True)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.KEHADIRAN, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "presensi"
        verbose_name_plural = "presensi"
        indexes = [models.Index(name="presensi_tanggal", fields=["tanggal"])]
        constraints = [
            models.UniqueConstraint(name="presensi_satu_per_hari", fields=["pegawai", "tanggal"]),
            models.CheckConstraint(
                name="presensi_menit_hanya_bila_hadir",
                condition=Q(status=StatusPresensi.HADIR) | Q(menit_terlambat=0, menit_pulang_cepat=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.status}"
