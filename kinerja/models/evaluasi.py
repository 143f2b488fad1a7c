"""Periodic evaluation: ratings, predikat, and the month that they close."""

import uuid
from collections.abc import Sequence
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_tulis, penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import (
    Ekspektasi,
    JenisEvaluasi,
    NilaiBerakhlak,
    Predikat,
    SebagaiPenilai,
    StatusEvaluasi,
    StatusPeriode,
)
from kinerja.rules.masa import Masa, masa_evaluasi

from .penanda import penanda_angka
from .penjaga import penjaga_periode
from .skp import Rhk, Skp

_TOLAK_SETELAH_DISAMPAIKAN = """
IF EXISTS (
    SELECT 1 FROM ({baris}) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'
) THEN
    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def penjaga_rating() -> list[pgtrigger.Trigger]:
    """Give the triggers that keep the parts of a delivered evaluation as they were delivered."""

    def badan(tabel: Sequence[str]) -> str:
        baris = " UNION ".join(f"SELECT evaluasi_id FROM {t}" for t in tabel)  # noqa: S608
        return _TOLAK_SETELAH_DISAMPAIKAN.replace("{baris}", baris)

    return penjaga_tulis("tolak_setelah_disampaikan", badan)


@lacak
class PeriodeKinerja(models.Model):
    """A month of appraisal; closed, it takes no more log, attendance or rating."""

    periode = models.DateField("periode", unique=True, db_comment="hari pertama bulan")
    status = models.CharField("status", max_length=8, choices=StatusPeriode.choices(), default=StatusPeriode.TERBUKA)
    ditutup_at = models.DateTimeField("ditutup pada", null=True, blank=True)
    ditutup_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = "periode kinerja"
        verbose_name_plural = "periode kinerja"
        constraints = [
            models.CheckConstraint(name="periode_kinerja_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(
                name="periode_kinerja_ditutup_bertanggal",
                condition=Q(status=StatusPeriode.TERBUKA, ditutup_at__isnull=True)
                | Q(status=StatusPeriode.DITUTUP, ditutup_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.periode:%Y-%m}"


class EvaluasiQuerySet(ScopedQuerySet):
    """Evaluations with the words for their two kinds."""

    def periodik(self) -> Self:
        """Keep those of a month or quarter: what pay, closing and every board of a month mean."""
        return self.exclude(jenis=JenisEvaluasi.TAHUNAN)

    def tahunan(self, tahun: int | None = None) -> Self:
        """Keep those of a whole year."""
        baris = self.filter(jenis=JenisEvaluasi.TAHUNAN)
        return baris if tahun is None else baris.filter(periode__year=tahun)


@lacak
class Evaluasi(models.Model):
    """The evaluation of one SKP in one month, quarter or year by its rater.

    `periode` is the first day of the last month that it covers. `saran_*` is what the rule proposes from the
    ratings; the rater decides and says why. An annual predikat is set afresh: `predikat_periodik` keeps the
    one that its periodic results showed most often, and `alasan_beda` why the annual one differs.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Each of the three is the first column of an index below.
    pegawai = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="pegawai"
    )
    skp = models.ForeignKey(
        Skp, on_delete=models.PROTECT, related_name="evaluasi_set", db_index=False, verbose_name="SKP"
    )
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    penilai = models.ForeignKey(
        Pegawai,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        db_index=False,
        verbose_name="pejabat penilai",
    )
    jenis = models.CharField(
        "jenis",
        max_length=10,
        choices=JenisEvaluasi.choices(),
        default=JenisEvaluasi.BULANAN,
        db_default=JenisEvaluasi.BULANAN.value,
    )
    periode = models.DateField("periode", db_comment="hari pertama bulan terakhir yang dicakup")
    status = models.CharField("status", max_length=12, choices=StatusEvaluasi.choices(), default=StatusEvaluasi.TERBUKA)
    saran_hasil = models.CharField("saran hasil kerja", max_length=10, choices=Ekspektasi.choices(), blank=True)
    saran_perilaku = models.CharField("saran perilaku", max_length=10, choices=Ekspektasi.choices(), blank=True)
    rating_hasil = models.CharField("rating hasil kerja", max_length=10, choices=Ekspektasi.choices(), blank=True)
    rating_perilaku = models.CharField("rating perilaku", max_length=10, choices=Ekspektasi.choices(), blank=True)
    predikat = models.CharField("predikat", max_length=16, choices=Predikat.choices(), blank=True)
    alasan = models.TextField("alasan", blank=True)
    predikat_periodik = models.CharField(
        "predikat periodik tersering", max_length=16, choices=Predikat.choices(), blank=True, db_default=""
    )
    alasan_beda = models.TextField("alasan berbeda dari predikat periodik", blank=True, db_default="")
    dinilai_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dinilai_sebagai = models.CharField(
        "dinilai sebagai",
        max_length=14,
        choices=SebagaiPenilai.choices(),
        default=SebagaiPenilai.PENILAI,
        db_default=SebagaiPenilai.PENILAI.value,
    )
    dinilai_at = models.DateTimeField("dinilai pada", null=True, blank=True)
    disampaikan_at = models.DateTimeField("disampaikan pada", null=True, blank=True)
    diterima_at = models.DateTimeField("diterima pada", null=True, blank=True)
    catatan_pegawai = models.TextField("catatan pegawai", blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = EvaluasiQuerySet.as_manager()

    class Meta:
        verbose_name = "evaluasi"
        verbose_name_plural = "evaluasi"
        indexes = [
            models.Index(name="evaluasi_periode_unit", fields=["periode", "unit_kerja"]),
            models.Index(name="evaluasi_pegawai_periode", fields=["pegawai", "-periode"]),
            models.Index(name="evaluasi_penilai_periode", fields=["penilai", "periode"]),
        ]
        constraints = [
            models.UniqueConstraint(name="evaluasi_satu_per_skp_dan_masa", fields=["skp", "periode", "jenis"]),
            models.UniqueConstraint(
                name="evaluasi_satu_per_skp_dan_periode",
                fields=["skp", "periode"],
                condition=~Q(jenis=JenisEvaluasi.TAHUNAN),
            ),
            models.CheckConstraint(
                name="evaluasi_akhir_masa",
                condition=Q(jenis=JenisEvaluasi.BULANAN)
                | Q(jenis=JenisEvaluasi.TRIWULANAN, periode__month__in=[3, 6, 9, 12])
                | Q(jenis=JenisEvaluasi.TAHUNAN, periode__month=12),
            ),
            models.CheckConstraint(
                name="evaluasi_tahunan_beralasan",
                condition=Q(status=StatusEvaluasi.TERBUKA)
                | Q(predikat_periodik="")
                | Q(predikat=models.F("predikat_periodik"))
                | ~Q(alasan_beda=""),
                violation_error_message="Predikat tahunan berbeda dari predikat periodik tersering. Tuliskan alasannya.",
            ),
            models.CheckConstraint(name="evaluasi_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(
                name="evaluasi_penilai_bukan_dirinya",
                condition=Q(penilai__isnull=True) | ~Q(penilai=models.F("pegawai")),
                violation_error_message="Pegawai tidak dapat menilai dirinya sendiri.",
            ),
            models.CheckConstraint(
                name="evaluasi_predikat_bila_dinilai",
                condition=Q(status=StatusEvaluasi.TERBUKA)
                | (~Q(predikat="") & ~Q(rating_hasil="") & ~Q(rating_perilaku="") & Q(dinilai_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="evaluasi_pengganti_beralasan",
                condition=Q(dinilai_sebagai=SebagaiPenilai.PENILAI) | (~Q(alasan="") & Q(dinilai_oleh__isnull=False)),
                violation_error_message="Penilaian oleh pengganti pejabat penilai harus beralasan.",
            ),
        ]
        triggers = [
            *penjaga_periode("periode", hanya="jenis <> 'TAHUNAN'", hanya_lama="status = 'FINAL'"),
            pgtrigger.ReadOnly(name="evaluasi_jenis_tetap", fields=["jenis"]),
            pgtrigger.Protect(
                name="evaluasi_tahunan_final_tetap",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__jenis=JenisEvaluasi.TAHUNAN, old__status=StatusEvaluasi.FINAL),
            ),
            *penanda_angka("b.periode"),
            penjaga_urutan(
                "urutan_status_evaluasi",
                "status",
                [
                    (StatusEvaluasi.TERBUKA, StatusEvaluasi.DISAMPAIKAN),
                    (StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.DITERIMA),
                    (StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.FINAL),
                    (StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Evaluasi {self.pegawai} {self.masa.kode}"

    @property
    def masa(self) -> Masa:
        """The month, quarter or year that it covers."""
        return masa_evaluasi(self.jenis, self.periode)

    @property
    def kini(self) -> Any:
        """The row that counts, with ratings and predikat: the latest correction, else this. Lists prefetch `koreksi_set`."""
        return max(self.koreksi_set.all(), key=lambda k: k.nomor, default=self)

    @property
    def is_tahunan(self) -> bool:
        """Tell whether it covers a whole year."""
        return self.jenis == JenisEvaluasi.TAHUNAN


@lacak(insert=False)
class RatingRhk(models.Model):
    """The rating of one RHK in an evaluation, with what was achieved."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="rating_rhk_set", db_index=False)
    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="+")
    realisasi = models.TextField("realisasi", blank=True)
    rating = models.CharField("rating", max_length=10, choices=Ekspektasi.choices(), blank=True)
    alasan = models.TextField("alasan", blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rating RHK"
        verbose_name_plural = "rating RHK"
        constraints = [models.UniqueConstraint(name="rating_rhk_sekali", fields=["evaluasi", "rhk"])]
        triggers = penjaga_rating()

    def __str__(self) -> str:
        return f"{self.rhk}: {self.rating}"


@lacak(insert=False)
class RatingPerilaku(models.Model):
    """The rating of one BerAKHLAK value in an evaluation."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.CASCADE, related_name="rating_perilaku_set", db_index=False)
    nilai = models.CharField("nilai", max_length=24, choices=NilaiBerakhlak.choices())
    rating = models.CharField("rating", max_length=10, choices=Ekspektasi.choices(), blank=True)
    alasan = models.TextField("alasan", blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rating perilaku"
        verbose_name_plural = "rating perilaku"
        constraints = [models.UniqueConstraint(name="rating_perilaku_sekali", fields=["evaluasi", "nilai"])]
        triggers = penjaga_rating()

    def __str__(self) -> str:
        return f"{NilaiBerakhlak(self.nilai).label}: {self.rating}"
