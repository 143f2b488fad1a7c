"""One act of one person, in words: the line that an auditor and the person concerned read."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from asn_portal.inti.audit.jejak import HanyaTambah


class Aktivitas(models.Model):
    """An activity: who, on whose behalf, when (UTC), what, on which object, before and after, why."""

    kode = models.CharField("kode", max_length=80)
    waktu = models.DateTimeField("waktu")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    atas_nama = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="atas nama",
    )
    objek_label = models.CharField("jenis objek", max_length=80)
    objek_id = models.CharField("nomor objek", max_length=60)
    objek_teks = models.CharField("objek", max_length=200)
    alasan = models.TextField("alasan", blank=True)
    sebelum = models.JSONField("sebelum", null=True, blank=True, encoder=DjangoJSONEncoder)
    sesudah = models.JSONField("sesudah", null=True, blank=True, encoder=DjangoJSONEncoder)
    request_id = models.CharField("ID permintaan", max_length=64, blank=True)
    akses_darurat = models.ForeignKey(
        "akun.AksesDarurat",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="akses darurat",
    )
    is_baca = models.BooleanField("pembukaan data", default=False)

    class Meta:
        verbose_name = "aktivitas"
        verbose_name_plural = "aktivitas"
        indexes = [
            models.Index(name="aktivitas_objek", fields=["objek_label", "objek_id", "waktu"]),
            models.Index(name="aktivitas_pengguna_waktu", fields=["pengguna", "waktu"]),
            models.Index(name="aktivitas_kode_waktu", fields=["kode", "waktu"]),
            models.Index(name="aktivitas_waktu", fields=["waktu"]),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.kode} · {self.objek_teks}"
