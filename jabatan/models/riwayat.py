"""Dated histories of a person: rank, seat, status, family."""

from datetime import date, timedelta
from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import GOLONGAN, PPPK_SEMUA, Kedudukan, StatusAsn
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .pegawai import Pegawai
from .posisi import Posisi


def tanpa_tumpang_tindih(nama: str, sebutan: str, *, kunci: str = "pegawai") -> ExclusionConstraint:
    """Make the constraint that forbids two rows of one person (or seat) to overlap in time."""
    return ExclusionConstraint(
        name=nama,
        expressions=[(kunci, RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
        violation_error_message=f"Masa berlaku {sebutan} ini bertumpang tindih dengan riwayat lain.",
    )


class RiwayatQuerySet(ScopedQuerySet):
    """Dated rows in reach, with the withdrawn ones told apart."""

    def sah(self) -> Self:
        """Leave out rows that were withdrawn: they hold on no day and have no first day."""
        return self.filter(dicabut_at__isnull=True)


class Riwayat(models.Model):
    """What every dated row of a person has: the period and the decree behind it.

    A row recorded in error is withdrawn, never deleted: `berlaku` becomes the empty range, so that no question
    about a day finds it and no overlap counts it; `berlaku_semula` keeps what it claimed, beside who, when and why.
    """

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="%(class)s_set", verbose_name="pegawai")
    berlaku = DateRangeField("berlaku")
    nomor_sk = models.CharField("nomor SK", max_length=120, blank=True)
    tanggal_sk = models.DateField("tanggal SK", null=True, blank=True)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)
    berlaku_semula = DateRangeField("berlaku semula", null=True, blank=True)
    dicabut_at = models.DateTimeField("dicabut pada", null=True, blank=True)
    dicabut_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="dicabut oleh"
    )
    alasan_cabut = models.CharField("alasan pencabutan", max_length=500, blank=True, default="", db_default="")

    SCOPE = Scope(data=Data.RIWAYAT, owner="pegawai", unit="pegawai__unit_kerja")

    objects = RiwayatQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_cabut_lengkap",
                condition=Q(
                    berlaku__isempty=False,
                    berlaku_semula__isnull=True,
                    dicabut_at__isnull=True,
                    dicabut_oleh__isnull=True,
                    alasan_cabut="",
                )
                | (
                    Q(
                        berlaku__isempty=True,
                        berlaku_semula__isnull=False,
                        berlaku_semula__isempty=False,
                        dicabut_at__isnull=False,
                        dicabut_oleh__isnull=False,
                    )
                    & ~Q(alasan_cabut="")
                ),
                violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
            )
        ]

    @property
    def masa_tertulis(self) -> Any:
        """Give the period that the row claims or claimed."""
        return self.berlaku_semula or self.berlaku

    @property
    def akhir(self) -> date | None:
        """Give the last day of that period; None while it has no end."""
        atas = self.masa_tertulis.upper
        return atas - timedelta(days=1) if atas else None


@lacak
class RiwayatPangkat(Riwayat):
    """Golongan/ruang with the masa kerja golongan on its first day."""

    golongan = models.CharField("golongan", max_length=5, choices=[(g, g) for g in GOLONGAN])
    mkg_tahun = models.PositiveSmallIntegerField("masa kerja golongan", default=0, db_comment="tahun, pada tmt")
    mkg_bulan = models.PositiveSmallIntegerField("sisa bulan masa kerja", default=0, db_comment="bulan, pada tmt")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "riwayat pangkat"
        verbose_name_plural = "riwayat pangkat"
        constraints = [
            *Riwayat.Meta.constraints,
            tanpa_tumpang_tindih("riwayat_pangkat_tanpa_tumpang_tindih", "pangkat"),
            models.CheckConstraint(name="riwayat_pangkat_sisa_bulan", condition=Q(mkg_bulan__lte=11)),
        ]

    def __str__(self) -> str:
        return self.golongan


@lacak
class RiwayatJabatan(Riwayat):
    """The definitive seat of a person."""

    posisi = models.ForeignKey(Posisi, on_delete=models.PROTECT, related_name="pemangku_set", verbose_name="posisi")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "riwayat jabatan"
        verbose_name_plural = "riwayat jabatan"
        indexes = [models.Index(name="riwayat_jabatan_posisi", fields=["posisi"])]
        constraints = [
            *Riwayat.Meta.constraints,
            tanpa_tumpang_tindih("riwayat_jabatan_tanpa_tumpang_tindih", "jabatan"),
        ]

    def __str__(self) -> str:
        return str(self.posisi)


@lacak
class RiwayatStatus(Riwayat):
    """PNS, CPNS, PPPK or PPPK paruh waktu, and whether in service.

    `kontrak_sampai`: the last day of the contract of who serves by one; a new contract is a new row.
    """

    status = models.CharField("status", max_length=16, choices=StatusAsn.choices())
    kedudukan = models.CharField("kedudukan", max_length=24, choices=Kedudukan.choices(), default=Kedudukan.AKTIF)
    kontrak_sampai = models.DateField("kontrak berlaku sampai", null=True, blank=True)

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "riwayat status"
        verbose_name_plural = "riwayat status"
        indexes = [
            # Who ever was on unpaid leave, which masa kerja does not count: few, asked for in every snapshot.
            models.Index(name="riwayat_status_cltn", fields=["pegawai"], condition=Q(kedudukan="CLTN")),
            # Who died: few, asked for whenever the accounts of a run are chosen.
            models.Index(name="riwayat_status_wafat", fields=["pegawai"], condition=Q(kedudukan="MENINGGAL")),
        ]
        constraints = [
            *Riwayat.Meta.constraints,
            tanpa_tumpang_tindih("riwayat_status_tanpa_tumpang_tindih", "status"),
            models.CheckConstraint(
                name="riwayat_status_kontrak_pppk",
                condition=Q(kontrak_sampai__isnull=True) | Q(status__in=sorted(satu.value for satu in PPPK_SEMUA)),
                violation_error_message="Masa kontrak hanya dicatat bagi PPPK.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_status_display()}, {self.get_kedudukan_display().lower()}"
