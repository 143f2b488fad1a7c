"""Temporary holders of a seat."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import JenisPenugasan

from .posisi import Posisi
from .riwayat import Riwayat


@lacak
class Penugasan(Riwayat):
    """Plt or Plh of a seat for a period; it gives the rights of the seat, not the seat."""

    posisi = models.ForeignKey(Posisi, on_delete=models.PROTECT, related_name="penugasan_set", verbose_name="posisi")
    jenis = models.CharField("jenis", max_length=3, choices=JenisPenugasan.choices())

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "penugasan"
        verbose_name_plural = "penugasan"
        constraints = [
            *Riwayat.Meta.constraints,
            ExclusionConstraint(
                name="penugasan_satu_pelaksana_per_posisi",
                expressions=[
                    ("posisi", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Posisi ini sudah memiliki pelaksana lain pada masa itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jenis.capitalize()} {self.posisi}"
