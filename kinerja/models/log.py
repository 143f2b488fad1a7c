"""The daily log: what was done, for which result."""

import uuid
from typing import Self

from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import StatusLog, StatusPeriode

from .evaluasi import PeriodeKinerja
from .penanda import penanda_angka
from .penjaga import penjaga_periode
from .skp import Rhk


class LogQuerySet(ScopedQuerySet):
    """Entries of the log in scope."""

    def menunggu(self) -> Self:
        """Keep what the rater can still answer: handed in, of a month that is open."""
        return self.diajukan(bulan_ditutup=False)

    def diajukan(self, *, bulan_ditutup: bool) -> Self:
        """Keep what was handed in and not answered, of closed or of open months."""
        bulan = Func(OuterRef("tanggal"), template="date_trunc('month', %(expressions)s)::date")
        ditutup = PeriodeKinerja.objects.filter(periode=bulan, status=StatusPeriode.DITUTUP)
        return self.filter(Exists(ditutup) if bulan_ditutup else ~Exists(ditutup), status=StatusLog.DIAJUKAN)


@lacak(insert=False)
class LogHarian(models.Model):
    """One entry of a day. Evidence, not a score; it belongs to an RHK or says that it does not yet."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(  # the first column of an index below
        Pegawai, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="pegawai"
    )
    unit_kerja = models.ForeignKey(  # the same
        UnitKerja, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="unit kerja"
    )
    tanggal = models.DateField("tanggal")
    mulai = models.TimeField("mulai", null=True, blank=True)
    selesai = models.TimeField("selesai", null=True, blank=True)
    rhk = models.ForeignKey(
        Rhk, on_delete=models.PROTECT, related_name="log_set", null=True, blank=True, verbose_name="RHK"
    )
    uraian = models.TextField("apa yang diselesaikan")
    jumlah = models.DecimalField("jumlah hasil", max_digits=12, decimal_places=2, null=True, blank=True)
    satuan = models.CharField("satuan hasil", max_length=60, blank=True)
    nomor_transaksi = models.CharField("nomor transaksi warga", max_length=40, blank=True, default="", db_default="")
    status = models.CharField("status", max_length=12, choices=StatusLog.choices(), default=StatusLog.DIAJUKAN)
    ditinjau_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    ditinjau_at = models.DateTimeField("ditinjau pada", null=True, blank=True)
    catatan = models.TextField("catatan atasan", blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="unit_kerja")
    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = "log harian"
        verbose_name_plural = "log harian"
        indexes = [
            models.Index(name="log_pegawai_tanggal", fields=["pegawai", "tanggal"]),
            models.Index(name="log_unit_tanggal", fields=["unit_kerja", "tanggal"]),
            models.Index(name="log_menunggu", fields=["pegawai"], condition=Q(status="DIAJUKAN")),
        ]
        constraints = [
            models.CheckConstraint(
                name="log_selesai_setelah_mulai",
                condition=Q(mulai__isnull=True, selesai__isnull=True) | Q(selesai__gt=F("mulai")),
                violation_error_message="Jam selesai harus setelah jam mulai.",
            ),
            models.CheckConstraint(
                name="log_tinjauan_berpasangan",
                condition=Q(ditinjau_oleh__isnull=True, ditinjau_at__isnull=True)
                | Q(ditinjau_oleh__isnull=False, ditinjau_at__isnull=False),
            ),
        ]
        triggers = [
            *penjaga_periode("tanggal"),
            *penanda_angka("b.tanggal"),
            penjaga_urutan(
                "log_urutan_status",
                "status",
                [
                    (StatusLog.DIAJUKAN, StatusLog.DISETUJUI),
                    (StatusLog.DIAJUKAN, StatusLog.DIKEMBALIKAN),
                    (StatusLog.DIKEMBALIKAN, StatusLog.DIAJUKAN),
                    (StatusLog.DISETUJUI, StatusLog.DIAJUKAN),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tanggal}: {self.uraian[:40]}"


@lacak(insert=False)
class BuktiLog(models.Model):
    """A file or a link that shows what the entry says."""

    log = models.ForeignKey(LogHarian, on_delete=models.CASCADE, related_name="bukti_set", verbose_name="log")
    berkas_uuid = models.UUIDField("berkas", null=True, blank=True)
    tautan = models.URLField("tautan", max_length=500, blank=True)

    # Name and fingerprint of the file, filled in for a page by `lengkapi_bukti`.
    nama = ""
    sidik = ""

    SCOPE = Scope(data=Data.SKP, owner="log__pegawai", unit="log__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "bukti log"
        verbose_name_plural = "bukti log"
        indexes = [models.Index(name="bukti_berkas", fields=["berkas_uuid"], condition=Q(berkas_uuid__isnull=False))]
        constraints = [
            models.CheckConstraint(
                name="bukti_berkas_atau_tautan",
                condition=Q(berkas_uuid__isnull=False, tautan="") | (Q(berkas_uuid__isnull=True) & ~Q(tautan="")),
            )
        ]

    def __str__(self) -> str:
        return self.tautan or str(self.berkas_uuid)
