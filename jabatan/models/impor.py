"""An uploaded sheet between its preview and its application."""

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from asn_portal.lib.istilah import Istilah


class JenisImpor(Istilah):
    """What a sheet holds."""

    UNIT = "UNIT", "Unit kerja"
    POSISI = "POSISI", "Posisi"
    PEGAWAI = "PEGAWAI", "Pegawai"


class StatusImpor(Istilah):
    """Where an import stands."""

    PRATINJAU = "PRATINJAU", "Pratinjau"
    BERJALAN = "BERJALAN", "Sedang diterapkan"
    DITERAPKAN = "DITERAPKAN", "Diterapkan"


class Impor(models.Model):
    """A preview: the rows as read, what would change, and what is wrong.

    `sidik` binds the rows and the plan: only exactly this is applied. The rows are emptied once
    applied, so that personal data is not kept twice. Only the uploader sees it.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=10, choices=JenisImpor.choices())
    nama_berkas = models.CharField("nama berkas", max_length=120)
    sidik = models.CharField("sidik", max_length=64)
    isi = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    rencana = models.JSONField(default=list)
    galat = models.JSONField(default=list)
    jumlah_baris = models.PositiveIntegerField(default=0)
    jumlah_baru = models.PositiveIntegerField(default=0)
    jumlah_ubah = models.PositiveIntegerField(default=0)
    jumlah_sama = models.PositiveIntegerField(default=0)
    status = models.CharField("status", max_length=12, choices=StatusImpor.choices(), default=StatusImpor.PRATINJAU)
    oleh = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField("diunggah pada")
    diterapkan_at = models.DateTimeField("diterapkan pada", null=True, blank=True)

    class Meta:
        verbose_name = "impor"
        verbose_name_plural = "impor"

    def __str__(self) -> str:
        return f"Impor {JenisImpor(self.jenis).label} {self.nama_berkas}"
