"""Withholding slips of a tax year as they were issued; a correction is another row."""

import uuid

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import HanyaTambah
from asn_portal.inti.dokumen.models import DokumenTerbit
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet


class BuktiPotongQuerySet(ScopedQuerySet):
    """Withholding slips, narrowed to what a person reaches."""

    def berlaku(self) -> "BuktiPotongQuerySet":
        """Keep those that no correction has replaced."""
        return self.filter(dokumen__pengganti__isnull=True)


class BuktiPotong(models.Model):
    """What one person was paid and withheld in a year; `dokumen` holds every figure, frozen, with its code.

    `pembetulan` counts corrections from 0. Rows never change: a later fact of the year issues the next one.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    tahun = models.PositiveSmallIntegerField("tahun pajak")
    pembetulan = models.PositiveSmallIntegerField("pembetulan ke", default=0)
    formulir = models.CharField("formulir", max_length=20)
    bulan_awal = models.PositiveSmallIntegerField("bulan pertama")
    bulan_akhir = models.PositiveSmallIntegerField("bulan terakhir")
    bruto = models.BigIntegerField("penghasilan bruto", db_comment="rupiah")
    terutang = models.BigIntegerField("PPh 21 terutang", db_comment="rupiah")
    dipotong = models.BigIntegerField("PPh 21 dipotong", db_comment="rupiah")
    dokumen = models.OneToOneField(
        DokumenTerbit, on_delete=models.PROTECT, related_name="+", verbose_name="dokumen terbit"
    )
    diterbitkan_at = models.DateTimeField("diterbitkan pada")

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = BuktiPotongQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti potong"
        verbose_name_plural = "bukti potong"
        constraints = [
            models.UniqueConstraint(name="bukti_potong_sekali", fields=["pegawai", "tahun", "pembetulan"]),
            models.CheckConstraint(
                name="bukti_potong_bulan_berurutan",
                condition=Q(bulan_awal__gte=1, bulan_akhir__lte=12, bulan_awal__lte=F("bulan_akhir")),
            ),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Bukti potong {self.tahun}"
