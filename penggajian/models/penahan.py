"""Who holds up whose pay of an open month; counted again by a job, never entered."""

import uuid

from django.db import models
from django.db.models import F, Q

from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import Sebab


class PenahanGaji(models.Model):
    """One gap of one person's month, the one who must act, the day by which, and what waits for it.

    `penanggung` is the rater of a missing rating; without one the personnel officer of the unit acts. `efek` is what
    the month would pay more (empty: not computable yet; with `efek_atas` at least that and at most this; `dasar_efek` says by
    which guess a missing base was filled), `persen` the share of TPP; a rater is shown the share alone.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="unit kerja"
    )
    kode = models.CharField("kode", max_length=60)
    kalimat = models.TextField("apa yang kurang")
    cara = models.TextField("cara membereskan", blank=True)
    sebab = models.CharField("yang harus bertindak", max_length=10, choices=Sebab.choices())
    penanggung = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="penilai"
    )
    evaluasi_uuid = models.UUIDField("evaluasi", null=True, blank=True)
    efek = models.BigIntegerField("tertahan", null=True, blank=True, db_comment="rupiah")
    efek_atas = models.BigIntegerField("paling banyak tertahan", null=True, blank=True, db_comment="rupiah")
    dasar_efek = models.CharField("dugaan di balik jumlahnya", max_length=160, blank=True, default="", db_default="")
    persen = models.PositiveSmallIntegerField("bagian TPP", null=True, blank=True, db_comment="persen TPP")
    tenggat = models.DateField("tenggat")
    sejak = models.DateTimeField("sejak")
    dikabari_at = models.DateTimeField("dikabari pada", null=True, blank=True)
    selesai_at = models.DateTimeField("selesai pada", null=True, blank=True)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "penahan gaji"
        verbose_name_plural = "penahan gaji"
        indexes = [
            models.Index(name="penahan_penanggung", fields=["penanggung"], condition=Q(selesai_at__isnull=True)),
            models.Index(name="penahan_pegawai", fields=["pegawai"], condition=Q(selesai_at__isnull=True)),
        ]
        constraints = [
            models.UniqueConstraint(
                name="penahan_sekali", fields=["periode", "pegawai", "kode"], condition=Q(selesai_at__isnull=True)
            ),
            models.CheckConstraint(name="penahan_efek_tidak_negatif", condition=Q(efek__isnull=True) | Q(efek__gte=0)),
            models.CheckConstraint(
                name="penahan_efek_rentang",
                condition=Q(efek_atas__isnull=True) | Q(efek__isnull=False, efek_atas__gt=F("efek")),
            ),
            models.CheckConstraint(
                name="penahan_penanggung_atasan",
                condition=Q(penanggung__isnull=True) | Q(sebab=Sebab.ATASAN, evaluasi_uuid__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai_id} {self.periode:%Y-%m}: {self.kode}"
