"""A refusal of a signed-in person: 401, 403, 404 and 429."""

from django.conf import settings
from django.db import models

from asn_portal.inti.audit.jejak import HanyaTambah


class Penolakan(models.Model):
    """A refused request. Holds the name of the route and no input: no password, NIK or token."""

    waktu = models.DateTimeField("waktu")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    status = models.PositiveSmallIntegerField("kode jawaban")
    metode = models.CharField("metode", max_length=10)
    rute = models.CharField("rute", max_length=200)
    request_id = models.CharField("ID permintaan", max_length=64, blank=True)

    class Meta:
        verbose_name = "penolakan"
        verbose_name_plural = "penolakan"
        indexes = [models.Index(name="penolakan_pengguna_waktu", fields=["pengguna", "waktu"])]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.status} {self.metode} {self.rute}"
