"""A background job: PostgreSQL remembers it, Celery only moves it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.kendala import penjaga_urutan
from asn_portal.inti.pekerjaan.enums import STATUS_AKHIR, Antrean, StatusPekerjaan

S = StatusPekerjaan


class Pekerjaan(models.Model):
    """A job: what was asked, who asked, who holds the lease, how far it is, how it ended.

    `kunci` names the one effect wanted: a second row with the same key cannot exist. `muatan` holds
    ids only, never personal data. While the job runs, `sewa_oleh` is the token of the one runner that
    may write; a runner that dies stops renewing `sewa_sampai`, and the sweeper announces the row again.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=80)
    kunci = models.CharField("kunci", max_length=200, unique=True)
    muatan = models.JSONField("muatan", default=dict, blank=True)
    antrean = models.CharField("antrean", max_length=10, choices=Antrean.choices(), default=Antrean.RINGAN)
    status = models.CharField("status", max_length=12, choices=S.choices(), default=S.MENUNGGU)
    sewa_oleh = models.UUIDField("disewa oleh", null=True, blank=True)
    sewa_sampai = models.DateTimeField("sewa sampai", null=True, blank=True)
    denyut_at = models.DateTimeField("denyut terakhir", null=True, blank=True)
    diumumkan_at = models.DateTimeField("diumumkan pada", null=True, blank=True)
    berikut_at = models.DateTimeField("tidak sebelum", null=True, blank=True)
    percobaan = models.PositiveSmallIntegerField("percobaan", default=0)
    maks_percobaan = models.PositiveSmallIntegerField("percobaan paling banyak", default=6)
    kemajuan = models.PositiveIntegerField("kemajuan", default=0)
    total = models.PositiveIntegerField("total", default=0)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    galat = models.TextField("sebab gagal", blank=True)
    galat_teknis = models.TextField("sebab teknis", blank=True)
    galat_butir = models.JSONField("galat per butir", default=list, blank=True)
    jumlah_galat = models.PositiveIntegerField("jumlah galat butir", default=0)
    hasil = models.JSONField("hasil", default=dict, blank=True)
    diminta_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    induk = models.ForeignKey("self", on_delete=models.PROTECT, related_name="anak", null=True, blank=True)
    batal_diminta_at = models.DateTimeField("pembatalan diminta pada", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    mulai_at = models.DateTimeField("mulai pada", null=True, blank=True)
    selesai_at = models.DateTimeField("selesai pada", null=True, blank=True)

    class Meta:
        verbose_name = "pekerjaan"
        verbose_name_plural = "pekerjaan"
        constraints = [
            models.CheckConstraint(
                name="pekerjaan_berjalan_punya_sewa",
                condition=Q(status=S.BERJALAN, sewa_oleh__isnull=False, sewa_sampai__isnull=False)
                | (~Q(status=S.BERJALAN) & Q(sewa_oleh__isnull=True, sewa_sampai__isnull=True)),
            ),
            models.CheckConstraint(
                name="pekerjaan_akhir_punya_waktu",
                condition=Q(status__in=sorted(STATUS_AKHIR), selesai_at__isnull=False)
                | (~Q(status__in=sorted(STATUS_AKHIR)) & Q(selesai_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="pekerjaan_percobaan_berbatas", condition=Q(percobaan__lte=F("maks_percobaan"))
            ),
        ]
        indexes = [
            models.Index(
                name="pekerjaan_terbuka",
                fields=["status", "sewa_sampai"],
                condition=Q(status__in=[S.MENUNGGU, S.BERJALAN]),
            ),
            models.Index(name="pekerjaan_peminta", fields=["diminta_oleh", "-created_at"]),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status",
                "status",
                [
                    (S.MENUNGGU.value, S.BERJALAN.value),
                    (S.MENUNGGU.value, S.GAGAL.value),
                    (S.MENUNGGU.value, S.DIBATALKAN.value),
                    (S.BERJALAN.value, S.SELESAI.value),
                    (S.BERJALAN.value, S.GAGAL.value),
                    (S.BERJALAN.value, S.MENUNGGU.value),
                    (S.BERJALAN.value, S.DIBATALKAN.value),
                    (S.GAGAL.value, S.MENUNGGU.value),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.uuid}"

    @property
    def is_akhir(self) -> bool:
        """Tell whether nothing more will happen by itself."""
        return self.status in STATUS_AKHIR

    @property
    def persen(self) -> int:
        """Give progress in whole percent, 0 to 100."""
        if self.status == S.SELESAI:
            return 100
        return min(100, self.kemajuan * 100 // self.total) if self.total else 0


class PesanDitolak(models.Model):
    """A message from the queue that was refused: which name, when, never its content."""

    nama = models.CharField("nama tugas", max_length=200)
    sebab = models.CharField("sebab", max_length=200)
    ukuran = models.PositiveIntegerField("ukuran (bita)", default=0)
    created_at = models.DateTimeField("pada", auto_now_add=True)

    class Meta:
        verbose_name = "pesan antrean yang ditolak"
        verbose_name_plural = "pesan antrean yang ditolak"

    def __str__(self) -> str:
        return f"{self.nama}: {self.sebab}"
