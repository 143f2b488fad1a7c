"""What belongs to an SKP as a document: its attached lists and its agreed versions."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import JenisLampiran, JenisVersi

from .skp import Skp


@lacak
class LampiranSkp(models.Model):
    """One line of an attached list: support, way of accounting, or consequence."""

    skp = models.ForeignKey(Skp, on_delete=models.CASCADE, related_name="lampiran_set", verbose_name="SKP")
    jenis = models.CharField("jenis", max_length=20, choices=JenisLampiran.choices())
    urutan = models.PositiveSmallIntegerField("urutan", default=1)
    uraian = models.TextField("uraian")

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "lampiran SKP"
        verbose_name_plural = "lampiran SKP"
        constraints = [
            models.UniqueConstraint(name="lampiran_urutan_unik", fields=["skp", "jenis", "urutan"]),
            models.CheckConstraint(name="lampiran_tidak_kosong", condition=~Q(uraian="")),
        ]

    def __str__(self) -> str:
        return self.uraian


class VersiSkp(models.Model):
    """The contents of an SKP as both sides agreed on them; never changed, never deleted."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    skp = models.ForeignKey(Skp, on_delete=models.PROTECT, related_name="versi_set", verbose_name="SKP")
    nomor = models.PositiveSmallIntegerField("nomor")
    jenis = models.CharField("jenis", max_length=10, choices=JenisVersi.choices())
    alasan = models.TextField("alasan", blank=True)
    isi = models.JSONField("isi")
    sidik = models.CharField("sidik", max_length=64)
    disepakati_at = models.DateTimeField("disepakati pada")
    disepakati_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="disepakati oleh"
    )

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "versi SKP"
        verbose_name_plural = "versi SKP"
        constraints = [
            models.UniqueConstraint(name="versi_skp_nomor_unik", fields=["skp", "nomor"]),
            models.CheckConstraint(name="versi_skp_beralasan", condition=Q(jenis=JenisVersi.AWAL) | ~Q(alasan="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Versi {self.nomor}"
