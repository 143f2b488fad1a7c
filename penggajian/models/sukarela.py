"""What a person lets the treasurer take from net pay."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import JenisSukarela, StatusSukarela


@lacak
class PotonganSukarela(models.Model):
    """A dated deduction that the person authorised; `kuasa` keeps the words of the consent.

    `berlaku` runs from the first day of a month to the first day of the month in which nothing is taken
    any more.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenis = models.CharField("jenis", max_length=8, choices=JenisSukarela.choices())
    penerima = models.CharField("disalurkan kepada", max_length=120, blank=True)
    jumlah = models.BigIntegerField("jumlah sebulan", db_comment="rupiah")
    berlaku = DateRangeField("berlaku")
    nomor_kuasa = models.CharField("nomor surat kuasa", max_length=120, blank=True)
    kuasa = models.TextField("pernyataan kuasa", blank=True)
    status = models.CharField("status", max_length=8, choices=StatusSukarela.choices(), default=StatusSukarela.DIAJUKAN)
    diajukan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diajukan_at = models.DateTimeField("diajukan pada", null=True, blank=True)
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan = models.TextField("alasan", blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.REKENING, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "potongan sukarela"
        verbose_name_plural = "potongan sukarela"
        indexes = [models.Index(name="sukarela_pegawai", fields=["pegawai", "status"])]
        constraints = [
            models.CheckConstraint(name="potongan_sukarela_positif", condition=Q(jumlah__gt=0)),
            ExclusionConstraint(
                name="potongan_sukarela_tanpa_tumpang_tindih",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("penerima", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                condition=Q(status__in=["DIAJUKAN", "AKTIF"]),
                violation_error_message="Potongan sejenis untuk penerima ini sudah tercatat pada masa itu.",
            ),
            orang_berbeda(
                "sukarela_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Potongan harus diputuskan oleh orang lain, bukan yang mengajukan.",
            ),
            berpasangan("sukarela_pengajuan_berpasangan", "diajukan_oleh", "diajukan_at"),
            berpasangan("sukarela_keputusan_berpasangan", "diputus_oleh", "diputus_at"),
        ]
        triggers = [
            penjaga_urutan(
                "sukarela_urutan_status",
                "status",
                [
                    ("DIAJUKAN", "AKTIF"),
                    ("DIAJUKAN", "DITOLAK"),
                    ("DIAJUKAN", "DITARIK"),
                    ("AKTIF", "DITARIK"),
                ],
            )
        ]

    def __str__(self) -> str:
        if not self.penerima or self.penerima.lower().startswith(self.nama.lower()):
            return self.penerima or self.nama
        return f"{self.nama}, {self.penerima}"

    @property
    def nama(self) -> str:
        """Give the name of the kind."""
        return JenisSukarela(self.jenis).label

    @property
    def is_berjalan(self) -> bool:
        """Say whether it may still be stopped: waiting, or taken with no last month yet."""
        return self.status == StatusSukarela.DIAJUKAN or (
            self.status == StatusSukarela.AKTIF and self.berlaku.upper is None
        )
