"""Talk about indicators before they are agreed, and the receipt that a person knows how they are judged."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .skp import Iki, Rhk, Skp


@lacak
class KomentarIndikator(models.Model):
    """A comment of one side on a result or an indicator, with the answer of the other."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    skp = models.ForeignKey(Skp, on_delete=models.PROTECT, related_name="komentar_set", verbose_name="SKP")
    rhk = models.ForeignKey(Rhk, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    iki = models.ForeignKey(Iki, on_delete=models.SET_NULL, related_name="+", null=True, blank=True)
    tentang = models.CharField("tentang", max_length=500)
    penulis = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="penulis")
    isi = models.TextField("komentar")
    jawaban = models.TextField("jawaban", blank=True)
    dijawab_oleh = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="dijawab oleh"
    )
    dijawab_at = models.DateTimeField("dijawab pada", null=True, blank=True)
    created_at = models.DateTimeField("ditulis pada")

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "komentar indikator"
        verbose_name_plural = "komentar indikator"
        constraints = [
            models.CheckConstraint(
                name="komentar_jawaban_berpasangan",
                condition=Q(jawaban="", dijawab_oleh__isnull=True, dijawab_at__isnull=True)
                | (~Q(jawaban="") & Q(dijawab_oleh__isnull=False, dijawab_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="komentar_dijawab_pihak_lain",
                condition=Q(dijawab_oleh__isnull=True) | ~Q(dijawab_oleh=models.F("penulis")),
            ),
        ]

    def __str__(self) -> str:
        return self.isi


@lacak
class PemahamanPenilaian(models.Model):
    """A person's receipt that they know how this SKP is judged, with the check question they answered."""

    skp = models.ForeignKey(Skp, on_delete=models.PROTECT, related_name="pemahaman_set", verbose_name="SKP")
    nomor_versi = models.PositiveSmallIntegerField("nomor versi SKP")
    pertanyaan = models.CharField("pertanyaan", max_length=20)
    percobaan = models.PositiveSmallIntegerField("percobaan sampai benar", default=1)
    dipahami_at = models.DateTimeField("dinyatakan pada", null=True, blank=True)

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pemahaman cara penilaian"
        verbose_name_plural = "pemahaman cara penilaian"
        constraints = [models.UniqueConstraint(name="pemahaman_sekali_per_versi", fields=["skp", "nomor_versi"])]

    def __str__(self) -> str:
        return f"Pemahaman {self.skp} versi {self.nomor_versi}"
