"""Documents as they were issued: content that never changes, its digest, and the code printed on it."""

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import HanyaTambah


class DokumenTerbit(models.Model):
    """One issued document. A correction issues another one that names this as replaced; no row ever changes.

    `isi` is everything that the paper says, `ringkas` the few lines that a stranger with the code may
    compare with it (pairs of label and value), `kode` the unguessable code in its QR.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kode = models.CharField("kode periksa", max_length=32, unique=True)
    jenis = models.CharField("jenis", max_length=40)
    judul = models.CharField("judul", max_length=160)
    nomor = models.CharField("nomor", max_length=120, blank=True)
    target_model = models.CharField("model", max_length=100)
    target_id = models.BigIntegerField("nomor objek")
    isi = models.JSONField("isi", encoder=DjangoJSONEncoder)
    ringkas = models.JSONField("yang tampil umum", default=list)
    sidik = models.CharField("sidik", max_length=64)
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="pengganti", null=True, blank=True, verbose_name="menggantikan"
    )
    diterbitkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    diterbitkan_at = models.DateTimeField("diterbitkan pada")

    class Meta:
        verbose_name = "dokumen terbit"
        verbose_name_plural = "dokumen terbit"
        indexes = [models.Index(fields=["target_model", "target_id"], name="dokumen_target")]
        constraints = [
            models.CheckConstraint(name="dokumen_kode_32_heksa", condition=Q(kode__regex=r"^[0-9a-f]{32}$")),
            models.CheckConstraint(name="dokumen_sidik_sha256", condition=Q(sidik__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="dokumen_bukan_pengganti_dirinya",
                condition=Q(menggantikan__isnull=True) | ~Q(menggantikan=F("id")),
            ),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.judul} {self.nomor}".strip()


class SidikPdf(models.Model):
    """The digest of a PDF as it was handed out, by the code printed on it; the file itself is kept nowhere.

    The same content gives the same bytes, so a document has one row, and another only after its design changed.
    """

    kode = models.CharField("kode periksa", max_length=64)
    sha256 = models.CharField("sidik berkas", max_length=64, unique=True)
    created_at = models.DateTimeField("pertama diunduh pada")

    class Meta:
        verbose_name = "sidik PDF"
        verbose_name_plural = "sidik PDF"
        constraints = [
            models.CheckConstraint(name="sidik_pdf_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="sidik_pdf_berkode", condition=~Q(kode="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.kode} {self.sha256[:16]}"
