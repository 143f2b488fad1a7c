"""Attendance: one row per person and working day, the hours it is measured by, and its corrections."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import StatusKoreksi, StatusPresensi

from .penanda import penanda_angka
from .penjaga import penjaga_periode


@lacak(insert=False)
class Presensi(models.Model):
    """A day's attendance; minutes late and early are whole minutes against the unit's hours."""

    # Both are the first column of an index below.
    pegawai = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="pegawai"
    )
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="unit kerja"
    )
    tanggal = models.DateField("tanggal")
    status = models.CharField("status", max_length=20, choices=StatusPresensi.choices())
    masuk = models.TimeField("masuk", null=True, blank=True)
    pulang = models.TimeField("pulang", null=True, blank=True)
    menit_terlambat = models.PositiveSmallIntegerField("terlambat", default=0, db_comment="menit")
    menit_pulang_cepat = models.PositiveSmallIntegerField("pulang cepat", default=0, db_comment="menit")
    tidak_apel = models.BooleanField("tidak ikut apel atau upacara", default=False, db_default=False)
    keterangan = models.CharField("keterangan", max_length=200, blank=True)
    sumber = models.CharField("sumber", max_length=80, blank=True)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.KEHADIRAN, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "presensi"
        verbose_name_plural = "presensi"
        indexes = [
            models.Index(name="presensi_tanggal", fields=["tanggal"]),
            # What counts against a person is a small part of a month; pay reads it for everyone.
            models.Index(
                name="presensi_bercatatan",
                fields=["tanggal", "pegawai"],
                include=["status", "menit_terlambat", "menit_pulang_cepat", "tidak_apel"],
                condition=Q(status=StatusPresensi.TANPA_KETERANGAN)
                | Q(menit_terlambat__gt=0)
                | Q(menit_pulang_cepat__gt=0)
                | Q(tidak_apel=True),
            ),
            models.Index(name="presensi_unit_tanggal", fields=["unit_kerja", "tanggal"]),
        ]
        constraints = [
            models.UniqueConstraint(name="presensi_satu_per_hari", fields=["pegawai", "tanggal"]),
            models.CheckConstraint(
                name="presensi_menit_hanya_bila_hadir",
                condition=Q(status=StatusPresensi.HADIR) | Q(menit_terlambat=0, menit_pulang_cepat=0),
            ),
            models.CheckConstraint(
                name="presensi_apel_hanya_bila_hadir",
                condition=Q(status=StatusPresensi.HADIR) | Q(tidak_apel=False),
                violation_error_message="Tidak ikut apel hanya dicatat pada hari hadir.",
            ),
        ]
        triggers = [*penjaga_periode("tanggal"), *penanda_angka("b.tanggal")]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.status}"


@lacak
class JamKerja(models.Model):
    """The hours of a unit (with all below it) on a weekday; without a row the national hours hold."""

    HARI = [(1, "Senin"), (2, "Selasa"), (3, "Rabu"), (4, "Kamis"), (5, "Jumat"), (6, "Sabtu"), (7, "Minggu")]

    unit_kerja = models.ForeignKey(
        UnitKerja,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="unit kerja",
        help_text="Kosong berarti seluruh instansi.",
    )
    hari = models.PositiveSmallIntegerField("hari", choices=HARI)
    masuk = models.TimeField("jam masuk")
    pulang = models.TimeField("jam pulang")
    berlaku = DateRangeField("berlaku")
    dasar_hukum = models.CharField("dasar hukum", max_length=200)
    dibuat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)

    class Meta:
        verbose_name = "jam kerja"
        verbose_name_plural = "jam kerja"
        constraints = [
            ExclusionConstraint(
                name="jam_kerja_tanpa_tumpang_tindih",
                expressions=[
                    (Coalesce(F("unit_kerja"), Value(0)), RangeOperators.EQUAL),
                    ("hari", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Unit ini sudah mempunyai jam kerja untuk hari dan masa yang sama.",
            ),
            models.CheckConstraint(name="jam_kerja_hari_1_sampai_7", condition=Q(hari__range=(1, 7))),
            models.CheckConstraint(
                name="jam_kerja_pulang_setelah_masuk",
                condition=Q(pulang__gt=F("masuk")),
                violation_error_message="Jam pulang harus setelah jam masuk.",
            ),
            models.CheckConstraint(name="jam_kerja_berdasar_hukum", condition=~Q(dasar_hukum="")),
        ]

    def __str__(self) -> str:
        return f"{self.get_hari_display()} {self.masuk:%H.%M}-{self.pulang:%H.%M}"


@lacak
class KoreksiPresensi(models.Model):
    """A wish to correct one day, with its reason: asked, checked by the unit, decided by another person."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    tanggal = models.DateField("tanggal")
    status_baru = models.CharField("menjadi", max_length=20, choices=StatusPresensi.choices())
    masuk_baru = models.TimeField("jam masuk", null=True, blank=True)
    pulang_baru = models.TimeField("jam pulang", null=True, blank=True)
    tidak_apel_baru = models.BooleanField("tidak ikut apel", null=True, blank=True)
    alasan = models.TextField("alasan")
    status = models.CharField("status", max_length=12, choices=StatusKoreksi.choices(), default=StatusKoreksi.DIAJUKAN)
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diperiksa_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diperiksa oleh"
    )
    diperiksa_at = models.DateTimeField("diperiksa pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diputus oleh"
    )
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    catatan = models.TextField("catatan", blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    SCOPE = Scope(data=Data.KEHADIRAN, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "koreksi presensi"
        verbose_name_plural = "koreksi presensi"
        indexes = [models.Index(name="koreksi_pegawai_tanggal", fields=["pegawai", "tanggal"])]
        constraints = [
            models.UniqueConstraint(
                name="koreksi_satu_yang_berjalan_per_hari",
                fields=["pegawai", "tanggal"],
                condition=Q(status__in=[StatusKoreksi.DIAJUKAN, StatusKoreksi.DIPERIKSA]),
                violation_error_message="Masih ada usulan koreksi untuk hari ini yang belum diputus.",
            ),
            models.CheckConstraint(
                name="koreksi_pemutus_orang_lain",
                condition=Q(diputus_oleh__isnull=True)
                | (
                    ~Q(diputus_oleh=F("diajukan_oleh"))
                    & (Q(diperiksa_oleh__isnull=True) | ~Q(diputus_oleh=F("diperiksa_oleh")))
                ),
                violation_error_message="Koreksi diputus oleh orang lain, bukan pengusul atau pemeriksanya.",
            ),
            models.CheckConstraint(name="koreksi_beralasan", condition=~Q(alasan="")),
        ]

    def __str__(self) -> str:
        return f"Koreksi {self.tanggal} {self.status}"
