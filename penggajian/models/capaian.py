"""What a unit or a person achieved in a month, where a regulation pays by it."""

import uuid
from fractions import Fraction

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from asn_portal.lib.uang import tulis_desimal
from jabatan.models import Pegawai, Pratinjau, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import JenisCapaian, StatusKetetapan

TERBESAR = 2_000_000
"""Two hundred per cent: an achievement beyond its plan is recorded as it is; a formula counts it as 100 %."""


@lacak
class CapaianBulan(models.Model):
    """One achievement of a month with its source, recorded by one person and approved by another.

    `pegawai` empty: it is that of `unit_kerja`, and of everyone in it and below without one nearer. Otherwise it is the
    person's own, and `unit_kerja` is the unit of the person when it was recorded. A corrected number is a new row; the
    approved one that it replaces is withdrawn.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jenis = models.CharField("jenis", max_length=10, choices=JenisCapaian.choices())
    periode = models.DateField("bulan", db_comment="hari pertama bulan")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    pegawai = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai", null=True, blank=True
    )
    nilai = models.IntegerField("capaian", db_comment="persejuta")
    sumber = models.CharField("sumber", max_length=200)
    status = models.CharField(
        "status", max_length=9, choices=StatusKetetapan.choices(), default=StatusKetetapan.DIAJUKAN
    )
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan = models.CharField("alasan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "capaian bulanan"
        verbose_name_plural = "capaian bulanan"
        indexes = [models.Index(name="capaian_bulan_periode", fields=["periode", "jenis", "status"])]
        constraints = [
            models.CheckConstraint(name="capaian_bulan_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(
                name="capaian_bulan_wajar",
                condition=Q(nilai__gte=0, nilai__lte=TERBESAR),
                violation_error_message="Capaian harus 0 sampai 200 persen.",
            ),
            models.CheckConstraint(name="capaian_bulan_bersumber", condition=~Q(sumber="")),
            *(
                models.UniqueConstraint(
                    name=f"capaian_bulan_{nama}_{kata}",
                    fields=["periode", "jenis", kunci],
                    condition=Q(status=status, pegawai__isnull=nama == "unit"),
                    violation_error_message="Capaian bulan itu sudah tercatat.",
                )
                for nama, kunci in (("unit", "unit_kerja"), ("orang", "pegawai"))
                for kata, status in (("menunggu", "DIAJUKAN"), ("berlaku", "DISETUJUI"))
            ),
            orang_berbeda(
                "capaian_bulan_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Capaian harus diputuskan oleh orang lain, bukan yang mengajukan.",
            ),
            berpasangan("capaian_bulan_keputusan_berpasangan", "diputus_oleh", "diputus_at"),
            models.CheckConstraint(
                name="capaian_bulan_disetujui_orang_kedua",
                condition=~Q(status__in=["DISETUJUI", "DICABUT"]) | Q(diputus_oleh__isnull=False),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "capaian_bulan_urutan_status",
                "status",
                [
                    ("DIAJUKAN", "DISETUJUI"),
                    ("DIAJUKAN", "DITOLAK"),
                    ("DIAJUKAN", "DITARIK"),
                    ("DISETUJUI", "DICABUT"),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{JenisCapaian(self.jenis).label} {self.milik}"

    @property
    def milik(self) -> str:
        """Name whose achievement it is: the person, or the unit."""
        return self.pegawai.nama if self.pegawai is not None else self.unit_kerja.nama

    @property
    def persen(self) -> str:
        """Write it as a percentage."""
        return f"{tulis_desimal(Fraction(self.nilai, 10_000))}%"


class ImporCapaian(Pratinjau):
    """A sheet of achievements."""

    class Meta:
        verbose_name = "impor capaian bulanan"
        verbose_name_plural = "impor capaian bulanan"
