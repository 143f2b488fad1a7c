"""The watch over an accepted dispute whose record stands elsewhere: who must mend it, until when, and what became of it."""

import uuid
from typing import Any

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope
from penggajian.enums import StatusPerbaikan

from .rapel import Rapel
from .tanya import PesanTanyaSlipQuerySet, TanyaSlip


@lacak
class PerbaikanCatatan(models.Model):
    """An accepted dispute that waits until the record behind its line changed, then until the difference was paid.

    `semula` holds the facts behind the line as the month was last paid by them, `menjadi` those that differ once the
    record was mended. `rapel` is what paid the difference; empty at the end where the change moved no rupiah.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tanya = models.ForeignKey(
        TanyaSlip, on_delete=models.PROTECT, related_name="perbaikan_set", verbose_name="pertanyaan"
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    semula = models.JSONField("fakta semula", db_comment="fakta ke bilangan bulat")
    menjadi = models.JSONField("fakta menjadi", default=dict, blank=True, db_comment="fakta ke bilangan bulat")
    status = models.CharField(
        "status", max_length=10, choices=StatusPerbaikan.choices(), default=StatusPerbaikan.MENUNGGU
    )
    sejak = models.DateTimeField("sejak")
    batas = models.DateField("batas memperbaiki")
    diingatkan_at = models.DateTimeField("diingatkan pada", null=True, blank=True)
    dinaikkan_at = models.DateTimeField("dinaikkan pada", null=True, blank=True)
    diperbaiki_at = models.DateTimeField("diperbaiki pada", null=True, blank=True)
    selesai_at = models.DateTimeField("selesai pada", null=True, blank=True)
    rapel = models.ForeignKey(
        Rapel, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="rapel yang membayar"
    )

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="tanya__unit_kerja")
    objects = PesanTanyaSlipQuerySet.as_manager()

    class Meta:
        verbose_name = "perbaikan catatan"
        verbose_name_plural = "perbaikan catatan"
        indexes = [
            models.Index(
                name="perbaikan_berjalan", fields=["pegawai"], condition=Q(status__in=["MENUNGGU", "DIPERBAIKI"])
            )
        ]
        constraints = [
            models.UniqueConstraint(
                name="perbaikan_satu_per_tanya",
                fields=["tanya"],
                condition=~Q(status=StatusPerbaikan.DIBATALKAN),
                violation_error_message="Pertanyaan ini sudah menunggu perbaikan catatan.",
            ),
            models.CheckConstraint(
                name="perbaikan_menurut_status",
                condition=Q(status__in=["MENUNGGU", "DIBATALKAN"], diperbaiki_at__isnull=True, menjadi={})
                | (Q(status__in=["DIPERBAIKI", "SELESAI"], diperbaiki_at__isnull=False) & ~Q(menjadi={})),
            ),
            models.CheckConstraint(
                name="perbaikan_selesai_lengkap",
                condition=Q(status__in=["SELESAI", "DIBATALKAN"], selesai_at__isnull=False)
                | Q(status__in=["MENUNGGU", "DIPERBAIKI"], selesai_at__isnull=True, rapel__isnull=True),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_perbaikan",
                "status",
                [("MENUNGGU", "DIPERBAIKI"), ("MENUNGGU", "DIBATALKAN"), ("DIPERBAIKI", "SELESAI")],
            ),
            pgtrigger.Protect(
                name="perbaikan_selesai_tetap",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__in=["SELESAI", "DIBATALKAN"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Perbaikan {self.tanya}"

    @property
    def berubah(self) -> dict[str, tuple[Any, Any]]:
        """Give each fact that the mended record changed: before and after (None: no longer there)."""
        return {kode: (self.semula.get(kode), self.menjadi[kode]) for kode in self.menjadi}
