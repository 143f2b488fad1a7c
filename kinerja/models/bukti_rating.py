"""What a rating rests on, and what the rater declares about their own interest."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import JenisBukti, JenisKonflik, NilaiBerakhlak

from .evaluasi import Evaluasi, penjaga_rating
from .skp import Rhk

BERUJUKAN = (
    JenisBukti.LOG,
    JenisBukti.UMPAN_BALIK,
    JenisBukti.DIALOG,
    JenisBukti.WARGA,
    JenisBukti.PETUGAS,
    JenisBukti.UMPAN_WARGA,
)


@lacak(insert=False)
class BuktiRating(models.Model):
    """One piece of evidence behind the rating of an RHK or of a BerAKHLAK value, chosen by the rater.

    `kutipan` keeps the words as they were and `rujukan` the opaque key of the source, without a foreign key:
    a log entry may be withdrawn later, the result keeps what it rested on. Feedback is named, not quoted,
    because more people read results than feedback.
    """

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="bukti_rating_set", db_index=False)
    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    nilai = models.CharField("nilai", max_length=24, choices=NilaiBerakhlak.choices(), blank=True)
    jenis = models.CharField("jenis", max_length=12, choices=JenisBukti.choices())
    rujukan = models.UUIDField("rujukan", null=True, blank=True)
    tautan = models.URLField("tautan", max_length=500, blank=True)
    kutipan = models.TextField("kutipan")

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti rating"
        verbose_name_plural = "bukti rating"
        constraints = [
            models.UniqueConstraint(
                name="bukti_rating_sekali",
                fields=["evaluasi", "rhk", "nilai", "jenis", "rujukan", "tautan"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="bukti_rating_rhk_atau_nilai",
                condition=Q(rhk__isnull=False, nilai="") | (Q(rhk__isnull=True) & ~Q(nilai="")),
            ),
            models.CheckConstraint(
                name="bukti_rating_menunjuk_sumber",
                condition=Q(jenis__in=BERUJUKAN, rujukan__isnull=False, tautan="")
                | Q(jenis=JenisBukti.KEHADIRAN, rujukan__isnull=True, tautan="")
                | (Q(jenis=JenisBukti.TAUTAN, rujukan__isnull=True) & ~Q(tautan="")),
            ),
        ]
        triggers = penjaga_rating()

    def __str__(self) -> str:
        return self.kutipan


@lacak(insert=False)
class PernyataanKonflik(models.Model):
    """What a rater declared before rating one person: no interest of their own, or which one; never changed.

    A declared interest takes the rating away from this rater and opens it to the rater's own rater, or with
    `is_ke_pengelola` (nobody above who may rate) to the personnel officers of the unit.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.PROTECT, related_name="konflik_set", db_index=False)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dinyatakan oleh")
    jenis = models.CharField("jenis", max_length=12, choices=JenisKonflik.choices())
    catatan = models.TextField("catatan", blank=True)
    is_petunjuk_keluarga = models.BooleanField("data keluarga menunjuk hubungan", default=False)
    is_ke_pengelola = models.BooleanField("beralih kepada pengelola", default=False, db_default=False)
    pada = models.DateTimeField("dinyatakan pada")

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pernyataan benturan kepentingan"
        verbose_name_plural = "pernyataan benturan kepentingan"
        constraints = [
            models.UniqueConstraint(
                name="konflik_sekali_per_penilai",
                fields=["evaluasi", "oleh"],
                violation_error_message="Anda sudah menyatakan hal ini untuk penilaian yang sama.",
            ),
            models.CheckConstraint(
                name="konflik_bercatatan",
                condition=Q(jenis=JenisKonflik.TIDAK_ADA) | ~Q(catatan=""),
                violation_error_message="Jelaskan benturan kepentingannya dengan satu kalimat.",
            ),
            models.CheckConstraint(
                name="konflik_beralih_bila_ada",
                condition=Q(is_ke_pengelola=False) | ~Q(jenis=JenisKonflik.TIDAK_ADA),
            ),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{JenisKonflik(self.jenis).label}: {self.evaluasi}"
