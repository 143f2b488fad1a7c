"""Where pay goes."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import StatusRekening


@lacak
class Rekening(models.Model):
    """A bank account; a payment uses the one that two persons activated last before the snapshot."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    bank = models.CharField("bank", max_length=60)
    nomor = models.CharField("nomor rekening", max_length=30)
    atas_nama = models.CharField("atas nama", max_length=200)
    status = models.CharField("status", max_length=8, choices=StatusRekening.choices(), default=StatusRekening.DIAJUKAN)
    diajukan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    diajukan_at = models.DateTimeField("diajukan pada")
    diaktifkan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diaktifkan_at = models.DateTimeField("diaktifkan pada", null=True, blank=True)
    alasan = models.TextField("alasan penolakan", blank=True)

    SCOPE = Scope(data=Data.REKENING, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rekening"
        verbose_name_plural = "rekening"
        indexes = [models.Index(name="rekening_pegawai_aktif", fields=["pegawai", "-diaktifkan_at"])]
        constraints = [
            models.CheckConstraint(name="rekening_angka", condition=Q(nomor__regex=r"^[0-9]{6,30}$")),
            orang_berbeda(
                "rekening_pengaktif_bukan_pengaju",
                "diaktifkan_oleh",
                "diajukan_oleh",
                "Rekening harus diaktifkan oleh orang lain, bukan yang mengajukan.",
            ),
            berpasangan("rekening_pengaktifan_berpasangan", "diaktifkan_oleh", "diaktifkan_at"),
            models.CheckConstraint(
                name="rekening_aktif_lengkap",
                condition=~Q(status=StatusRekening.AKTIF) | Q(diaktifkan_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bank} {self.nomor_samar}"

    @property
    def nomor_samar(self) -> str:
        """Give the account with only its last four digits."""
        return f"···· {self.nomor[-4:]}"
