"""The common row of every import: an uploaded sheet between its preview and its application."""

import uuid

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from asn_portal.inti.akun.models import Pengguna


class Pratinjau(models.Model):
    """A preview: the rows as read, what would change, what is wrong. Only the uploader sees it.

    `sidik` binds the rows and the plan: only exactly this is applied; then the rows are emptied.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nama_berkas = models.CharField("nama berkas", max_length=120)
    sidik = models.CharField("sidik", max_length=64)
    isi = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    rencana = models.JSONField(default=list)
    galat = models.JSONField(default=list)
    jumlah_baris = models.PositiveIntegerField(default=0)
    jumlah_baru = models.PositiveIntegerField(default=0)
    jumlah_ubah = models.PositiveIntegerField(default=0)
    jumlah_sama = models.PositiveIntegerField(default=0)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diunggah oleh")
    created_at = models.DateTimeField("diunggah pada")
    diterapkan_at = models.DateTimeField("diterapkan pada", null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.nama_berkas}"
