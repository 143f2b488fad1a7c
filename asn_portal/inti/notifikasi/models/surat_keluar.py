"""The outbox of e-mail."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.notifikasi.enums import StatusSurat

from .notifikasi import Notifikasi


class SuratKeluar(models.Model):
    """One letter, sent once. It says that there is news and where; what the news says stays in the application.

    The attachment is a small text file (a calendar invitation), named and typed.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    notifikasi = models.OneToOneField(Notifikasi, on_delete=models.CASCADE, related_name="surat", null=True, blank=True)
    alamat = models.EmailField("alamat")
    judul = models.CharField("judul", max_length=200)
    isi = models.TextField("isi")
    lampiran_nama = models.CharField("nama lampiran", max_length=80, blank=True)
    lampiran_jenis = models.CharField("jenis lampiran", max_length=80, blank=True)
    lampiran_isi = models.TextField("isi lampiran", blank=True)
    status = models.CharField("status", max_length=10, choices=StatusSurat.choices(), default=StatusSurat.MENUNGGU)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    berikut_at = models.DateTimeField("tidak sebelum", null=True, blank=True)
    sewa_sampai = models.DateTimeField("sewa sampai", null=True, blank=True)
    galat = models.CharField("sebab gagal", max_length=200, blank=True)
    terkirim_at = models.DateTimeField("terkirim pada", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "surat keluar"
        verbose_name_plural = "surat keluar"
        constraints = [
            models.CheckConstraint(
                name="surat_keluar_terkirim_punya_waktu",
                condition=Q(status=StatusSurat.TERKIRIM, terkirim_at__isnull=False)
                | (~Q(status=StatusSurat.TERKIRIM) & Q(terkirim_at__isnull=True)),
            ),
            models.CheckConstraint(name="surat_keluar_judul_satu_baris", condition=~Q(judul__regex=r"[\r\n]")),
        ]
        indexes = [models.Index(fields=["id"], name="surat_keluar_belum", condition=~Q(status=StatusSurat.TERKIRIM))]

    def __str__(self) -> str:
        return f"surat {str(self.uuid)[:8]}"
