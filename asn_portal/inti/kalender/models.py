"""Holidays, the week of each institution, and the version that tells caches to read again."""

import uuid

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.kalender.enums import JenisLibur

NAIKKAN_VERSI = "UPDATE kalender_versikalender SET versi = gen_random_uuid(); RETURN NULL;"


def _pemicu_versi() -> pgtrigger.Trigger:
    """Make the statement trigger that renews the version after any change, bulk and raw SQL included."""
    return pgtrigger.Trigger(
        name="naikkan_versi",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=NAIKKAN_VERSI,
    )


class HariLibur(models.Model):
    """A day that is not worked, with the decree that says so."""

    tanggal = models.DateField("tanggal", unique=True)
    nama = models.CharField("nama", max_length=120)
    jenis = models.CharField("jenis", max_length=16, choices=JenisLibur.choices())
    dasar_hukum = models.CharField("dasar hukum", max_length=200)

    class Meta:
        verbose_name = "hari libur"
        verbose_name_plural = "hari libur"
        constraints = [
            models.CheckConstraint(
                name="hari_libur_punya_dasar_hukum",
                condition=~Q(dasar_hukum=""),
                violation_error_message="Tulis dasar hukum hari libur ini, misalnya nomor SKB atau keputusan.",
            )
        ]
        triggers = [_pemicu_versi()]

    def __str__(self) -> str:
        return f"{self.tanggal:%Y-%m-%d} {self.nama}"


class PolaHariKerja(models.Model):
    """Five or six days a week for an institution (`unit_kode` empty) or for one unit of it."""

    unit_kode = models.CharField("kode unit kerja", max_length=40, blank=True)
    hari_per_pekan = models.PositiveSmallIntegerField("hari kerja per pekan", choices=[(5, "5 hari"), (6, "6 hari")])
    berlaku = DateRangeField("berlaku")
    dasar_hukum = models.CharField("dasar hukum", max_length=200)

    class Meta:
        verbose_name = "pola hari kerja"
        verbose_name_plural = "pola hari kerja"
        constraints = [
            models.CheckConstraint(name="pola_hari_kerja_5_atau_6", condition=Q(hari_per_pekan__in=[5, 6])),
            ExclusionConstraint(
                name="pola_hari_kerja_tanpa_tumpang_tindih",
                expressions=[("unit_kode", RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
                violation_error_message="Masa berlaku pola hari kerja ini bertumpang tindih dengan pola lain.",
            ),
        ]
        triggers = [_pemicu_versi()]

    def __str__(self) -> str:
        return f"{self.unit_kode or 'seluruh instansi'}: {self.hari_per_pekan} hari"


class VersiKalender(models.Model):
    """One row, renewed by trigger: a new value means that cached calendars are old."""

    versi = models.UUIDField(default=uuid.uuid4)

    class Meta:
        verbose_name = "versi kalender"
        verbose_name_plural = "versi kalender"

    def __str__(self) -> str:
        return str(self.versi)
