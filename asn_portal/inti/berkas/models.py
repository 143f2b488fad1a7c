"""Files, uploaded or made by a job: rows in the database, bytes under random names outside the web root."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from asn_portal.inti.berkas.enums import Format, JenisBerkas, StatusBerkas


class Berkas(models.Model):
    """A file that a person uploaded, or that a job left for them. What it hangs on decides who may read it."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nama_asli = models.CharField("nama", max_length=160)
    nama_simpan = models.CharField("nama simpan", max_length=80, unique=True)
    jenis = models.CharField("jenis", max_length=20, choices=JenisBerkas.choices())
    format = models.CharField("format", max_length=5, choices=Format.choices())
    status = models.CharField("status", max_length=8, choices=StatusBerkas.choices(), default=StatusBerkas.SIAP)
    ukuran = models.PositiveBigIntegerField("ukuran (bita)")
    sha256 = models.CharField("sidik", max_length=64)
    pemilik = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    target_model = models.CharField("model", max_length=100, blank=True)
    target_id = models.BigIntegerField("nomor objek", null=True, blank=True)
    dihapus_at = models.DateTimeField("dihapus pada", null=True, blank=True)
    kedaluwarsa_at = models.DateTimeField("disimpan sampai", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "berkas"
        verbose_name_plural = "berkas"
        constraints = [
            models.CheckConstraint(
                name="berkas_target_berpasangan",
                condition=Q(target_model="", target_id__isnull=True)
                | (~Q(target_model="") & Q(target_id__isnull=False)),
            ),
            models.CheckConstraint(
                name="berkas_hasil_kedaluwarsa",
                condition=Q(jenis="HASIL", kedaluwarsa_at__isnull=False)
                | (~Q(jenis="HASIL") & Q(kedaluwarsa_at__isnull=True)),
            ),
            models.CheckConstraint(name="berkas_sidik_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
        ]
        indexes = [
            models.Index(fields=["target_model", "target_id"], name="berkas_target"),
            models.Index(fields=["pemilik"], name="berkas_pemilik"),
            models.Index(fields=["sha256"], name="berkas_sidik"),
        ]

    def __str__(self) -> str:
        return self.nama_asli
