"""Dated histories of a person: rank, seat, status, family."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import GOLONGAN, HubunganKeluarga, Kedudukan, StatusAsn
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


class Riwayat(models.Model):
    """What every dated row of a person has: the period and the decree behind it."""

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="%(class)s_set", verbose_name="pegawai")
    berlaku = DateRangeField("berlaku")
    nomor_sk = models.CharField("nomor SK", max_length=120, blank=True)
    tanggal_sk = models.DateField("tanggal SK", null=True, blank=True)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.RIWAYAT, owner="pegawai", unit="pegawai__unit_kerja")

    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


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
        constraints = [tanpa_tumpang_tindih("riwayat_jabatan_tanpa_tumpang_tindih", "jabatan")]

    def __str__(self) -> str:
        return str(self.posisi)


@lacak
class RiwayatStatus(Riwayat):
    """PNS, CPNS or PPPK, and whether in service."""

    status = models.CharField("status", max_length=4, choices=StatusAsn.choices())
    kedudukan = models.CharField("kedudukan", max_length=24, choices=Kedudukan.choices(), default=Kedudukan.AKTIF)

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "riwayat status"
        verbose_name_plural = "riwayat status"
        constraints = [tanpa_tumpang_tindih("riwayat_status_tanpa_tumpang_tindih", "status")]

    def __str__(self) -> str:
        return f"{self.status} {self.kedudukan}"


@lacak
class Keluarga(Riwayat):
    """A family member while the relation counts; three separate rights, never derived from one another."""

    hubungan = models.CharField("hubungan", max_length=10, choices=HubunganKeluarga.choices())
    nama = models.CharField("nama", max_length=200)
    tanggal_lahir = models.DateField("tanggal lahir")
    tertanggung_gaji = models.BooleanField("masuk tunjangan keluarga", default=True)
    tertanggung_beras = models.BooleanField("masuk tunjangan beras", default=True)
    tertanggung_pajak = models.BooleanField("masuk tanggungan pajak", default=True)

    SCOPE = Scope(data=Data.IDENTITAS, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "anggota keluarga"
        verbose_name_plural = "anggota keluarga"
        constraints = [
            ExclusionConstraint(
                name="keluarga_satu_pasangan",
                expressions=[("pegawai", RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
                condition=Q(hubungan=HubunganKeluarga.PASANGAN),
                violation_error_message="Pegawai ini sudah memiliki suami/istri yang tercatat pada masa itu.",
            )
        ]

    def __str__(self) -> str:
        return self.nama
