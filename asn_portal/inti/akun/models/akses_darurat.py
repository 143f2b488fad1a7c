"""Emergency access: the rights of a role for a few hours, asked by one person and allowed by another."""

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import PERAN_DARURAT, Peran
from asn_portal.inti.audit.jejak import lacak

from .pengguna import Pengguna

JAM_PALING_LAMA = 8


@lacak
class AksesDarurat(models.Model):
    """A request of a technical admin to act in a role for some hours, with its reason and its end.

    It opens business data only, in signed-in sessions only, and never accounts, roles or the audit trail; every
    activity line and event row written meanwhile names it.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="pengguna")
    peran = models.CharField("sebagai", max_length=20, choices=[(p.value, p.label) for p in PERAN_DARURAT])
    unit_kode = models.CharField("kode unit kerja", max_length=40, blank=True)
    alasan = models.TextField("alasan")
    jam = models.PositiveSmallIntegerField("lama (jam)")
    diajukan_at = models.DateTimeField("diajukan pada")
    disetujui_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    mulai_at = models.DateTimeField("mulai", null=True, blank=True)
    berakhir_at = models.DateTimeField("berakhir", null=True, blank=True)
    diakhiri_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diakhiri_at = models.DateTimeField("diakhiri pada", null=True, blank=True)

    class Meta:
        verbose_name = "akses darurat"
        verbose_name_plural = "akses darurat"
        indexes = [models.Index(name="akses_darurat_pengguna", fields=["pengguna", "berakhir_at"])]
        constraints = [
            models.CheckConstraint(
                name="akses_darurat_penyetuju_orang_lain",
                condition=Q(disetujui_oleh__isnull=True) | ~Q(disetujui_oleh=F("pengguna")),
                violation_error_message="Akses darurat harus disetujui orang lain.",
            ),
            models.CheckConstraint(
                name="akses_darurat_berbatas",
                condition=Q(disetujui_oleh__isnull=True, mulai_at__isnull=True, berakhir_at__isnull=True)
                | Q(
                    disetujui_oleh__isnull=False,
                    mulai_at__isnull=False,
                    berakhir_at__gt=F("mulai_at"),
                    berakhir_at__lte=F("mulai_at") + timedelta(hours=JAM_PALING_LAMA),
                ),
            ),
            models.CheckConstraint(name="akses_darurat_jam", condition=Q(jam__range=(1, JAM_PALING_LAMA))),
            models.CheckConstraint(
                name="akses_darurat_akhir_berpasangan",
                condition=Q(diakhiri_oleh__isnull=True, diakhiri_at__isnull=True)
                | Q(diakhiri_oleh__isnull=False, diakhiri_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{Peran(self.peran).label} bagi {self.pengguna}"

    def get_keadaan(self, pada: datetime) -> str:
        """Give the word of the status component at a moment."""
        if self.disetujui_oleh_id is None:
            if self.diakhiri_at is not None:
                return "DITOLAK"
            return "MENUNGGU" if pada < self.diajukan_at + timedelta(hours=24) else "BERAKHIR"
        akhir = min(self.berakhir_at or pada, self.diakhiri_at or self.berakhir_at or pada)
        return "BERLAKU" if pada < akhir else "BERAKHIR"
