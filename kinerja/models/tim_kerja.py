"""Teams for a time: a lead and members with a ground, beside the line of superiors."""

import uuid
from typing import Any, Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup


class TimKerjaQuerySet(ScopedQuerySet):
    """Teams of the units in reach, and those one leads or belongs to wherever they stand."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the teams in reach; changing one stays with the unit's personnel officers."""
        dasar = super().visible_to(user, tindakan)
        pegawai_id = lingkup(user).pegawai_id
        if tindakan != "l" or pegawai_id is None or not user.is_active:
            return dasar
        milik = AnggotaTim.objects.filter(pegawai=pegawai_id).values("tim")
        return self.filter(Q(pk__in=dasar.values("pk")) | Q(ketua=pegawai_id) | Q(pk__in=milik))


@lacak
class TimKerja(models.Model):
    """A task team with its lead, in force for a time by a decision (`dasar`). The lead gives feedback, never a rating."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nama = models.CharField("nama tim", max_length=160)
    ketua = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="ketua")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    berlaku = DateRangeField("berlaku")
    dasar = models.CharField("dasar penugasan", max_length=200)
    dibuat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dibuat oleh")
    dibuat_at = models.DateTimeField("dibuat pada")
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.PROFIL, owner="ketua", unit="unit_kerja")
    objects = TimKerjaQuerySet.as_manager()

    class Meta:
        verbose_name = "tim kerja"
        verbose_name_plural = "tim kerja"
        indexes = [models.Index(name="tim_kerja_ketua", fields=["ketua"])]
        constraints = [
            models.CheckConstraint(
                name="tim_kerja_berdasar",
                condition=~Q(dasar="") & ~Q(nama=""),
                violation_error_message="Tim memerlukan nama dan dasar penugasan.",
            ),
            models.CheckConstraint(
                name="tim_kerja_bermasa",
                condition=Q(berlaku__isempty=False, berlaku__startswith__isnull=False),
                violation_error_message="Tim memerlukan hari mulai.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


@lacak
class AnggotaTim(models.Model):
    """A member of a team for a time."""

    tim = models.ForeignKey(TimKerja, on_delete=models.PROTECT, related_name="anggota_set", verbose_name="tim")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    berlaku = DateRangeField("berlaku")

    SCOPE = Scope(data=Data.PROFIL, owner="pegawai", unit="tim__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "anggota tim"
        verbose_name_plural = "anggota tim"
        constraints = [
            ExclusionConstraint(
                name="anggota_tim_tanpa_tumpang_tindih",
                expressions=[
                    ("tim", RangeOperators.EQUAL),
                    ("pegawai", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Pegawai ini sudah menjadi anggota tim pada masa itu.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai} dalam {self.tim}"
