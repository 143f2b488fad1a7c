"""Sasaran Kinerja Pegawai: what a person is expected to bring about in a post and a period."""

import uuid
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, Posisi, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import ArahTarget, Aspek, JenisRhk, JenisVersi, NilaiBerakhlak, PendekatanSkp, Perspektif, StatusSkp

from .penanda import penanda_angka

REVISI_TERBUKA = (StatusSkp.DRAF, StatusSkp.DIAJUKAN, StatusSkp.DIKEMBALIKAN)


class SkpQuerySet(ScopedQuerySet):
    """SKP with the words for those that count."""

    def utama(self) -> Self:
        """Give the SKP themselves, without drafts of a revision and without cancelled ones."""
        return self.filter(revisi_atas__isnull=True).exclude(status=StatusSkp.DIBATALKAN)


@lacak
class Skp(models.Model):
    """One SKP per post and period, not per year: a person who moves has several in a year.

    A row with `revisi_atas` is the draft of a revision or adendum of that SKP: the agreed contents stay
    in force until the draft is agreed and carried over, and the draft then keeps what was replaced.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    posisi = models.ForeignKey(Posisi, on_delete=models.PROTECT, related_name="+", verbose_name="posisi")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    berlaku = DateRangeField("berlaku")
    pendekatan = models.CharField(
        "pendekatan", max_length=12, choices=PendekatanSkp.choices(), default=PendekatanSkp.KUANTITATIF
    )
    status = models.CharField("status", max_length=12, choices=StatusSkp.choices(), default=StatusSkp.DRAF)
    revisi_atas = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="revisi_set", null=True, blank=True, verbose_name="revisi atas"
    )
    jenis_versi = models.CharField("jenis versi", max_length=10, choices=JenisVersi.choices(), default=JenisVersi.AWAL)
    alasan_revisi = models.TextField("alasan revisi", blank=True)
    catatan = models.TextField("catatan pejabat penilai", blank=True)
    diajukan_at = models.DateTimeField("diajukan pada", null=True, blank=True)
    disepakati_at = models.DateTimeField("disepakati pada", null=True, blank=True)
    disepakati_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="unit_kerja")
    objects = SkpQuerySet.as_manager()

    class Meta:
        verbose_name = "SKP"
        verbose_name_plural = "SKP"
        constraints = [
            ExclusionConstraint(
                name="skp_tanpa_tumpang_tindih",
                expressions=[("pegawai", RangeOperators.EQUAL), ("berlaku", RangeOperators.OVERLAPS)],
                condition=~Q(status=StatusSkp.DIBATALKAN) & Q(revisi_atas__isnull=True),
                violation_error_message="Pegawai ini sudah mempunyai SKP pada masa itu.",
            ),
            models.UniqueConstraint(
                name="skp_satu_revisi_terbuka",
                fields=["revisi_atas"],
                condition=Q(status__in=REVISI_TERBUKA),
                violation_error_message="SKP ini masih mempunyai revisi yang belum disepakati.",
            ),
            models.CheckConstraint(
                name="skp_revisi_beralasan",
                condition=Q(revisi_atas__isnull=True, jenis_versi=JenisVersi.AWAL)
                | (Q(revisi_atas__isnull=False) & ~Q(jenis_versi=JenisVersi.AWAL) & ~Q(alasan_revisi="")),
            ),
            models.CheckConstraint(
                name="skp_kesepakatan_berpasangan",
                condition=Q(disepakati_at__isnull=True, disepakati_oleh__isnull=True)
                | Q(disepakati_at__isnull=False, disepakati_oleh__isnull=False),
            ),
        ]
        triggers = [
            *penanda_angka("lower(b.berlaku)"),
            penjaga_urutan(
                "skp_urutan_status",
                "status",
                [
                    (StatusSkp.DRAF, StatusSkp.DIAJUKAN),
                    (StatusSkp.DIKEMBALIKAN, StatusSkp.DIAJUKAN),
                    (StatusSkp.DIAJUKAN, StatusSkp.DRAF),
                    (StatusSkp.DIAJUKAN, StatusSkp.DIKEMBALIKAN),
                    (StatusSkp.DIAJUKAN, StatusSkp.DISEPAKATI),
                    (StatusSkp.DIAJUKAN, StatusSkp.DITERAPKAN),
                    (StatusSkp.DRAF, StatusSkp.DIBATALKAN),
                    (StatusSkp.DIKEMBALIKAN, StatusSkp.DIBATALKAN),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"SKP {self.pegawai} {self.berlaku.lower:%Y}" if self.berlaku else f"SKP {self.pegawai}"


@lacak
class Rhk(models.Model):
    """Rencana hasil kerja; below JPT a utama RHK takes part in an RHK of the leader."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    skp = models.ForeignKey(Skp, on_delete=models.CASCADE, related_name="rhk_set", verbose_name="SKP")
    jenis = models.CharField("jenis", max_length=8, choices=JenisRhk.choices(), default=JenisRhk.UTAMA)
    urutan = models.PositiveSmallIntegerField("urutan", default=1)
    uraian = models.TextField("rencana hasil kerja")
    ukuran = models.TextField("ukuran keberhasilan, indikator, dan target", blank=True)
    perspektif = models.CharField("perspektif", max_length=20, choices=Perspektif.choices(), blank=True)
    sasaran = models.ForeignKey(
        "kinerja.Sasaran",
        on_delete=models.PROTECT,
        related_name="rhk_set",
        null=True,
        blank=True,
        verbose_name="sasaran Renstra atau PK",
    )
    diusulkan_oleh = models.ForeignKey(
        Pengguna,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="diusulkan pimpinan",
    )
    bagian = models.PositiveSmallIntegerField("bagian dari RHK pimpinan", null=True, blank=True, db_comment="persen")
    is_sendiri = models.BooleanField("dikerjakan sendiri", default=False)
    asal = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="RHK yang direvisi",
    )
    rhk_pimpinan = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="turunan_set",
        null=True,
        blank=True,
        verbose_name="RHK pimpinan yang diintervensi",
    )

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "RHK"
        verbose_name_plural = "RHK"
        constraints = [
            models.UniqueConstraint(
                name="rhk_urutan_unik_per_skp", fields=["skp", "urutan"], deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(
                name="rhk_bagian_persen",
                condition=Q(bagian__isnull=True) | (Q(bagian__gte=1) & Q(bagian__lte=100)),
                violation_error_message="Bagian diisi 1 sampai 100 persen.",
            ),
            models.CheckConstraint(
                name="rhk_bukan_turunan_dirinya",
                condition=Q(rhk_pimpinan__isnull=True) | ~Q(rhk_pimpinan=models.F("id")),
            ),
        ]

    def __str__(self) -> str:
        return f"RHK {self.urutan}"


@lacak
class Iki(models.Model):
    """Indikator kinerja individu of an RHK: aspect, what is measured, target and unit."""

    rhk = models.ForeignKey(Rhk, on_delete=models.CASCADE, related_name="iki_set", verbose_name="RHK")
    aspek = models.CharField("aspek", max_length=10, choices=Aspek.choices(), default=Aspek.KUANTITAS)
    uraian = models.CharField("indikator", max_length=400)
    target = models.DecimalField("target", max_digits=14, decimal_places=2)
    satuan = models.CharField("satuan", max_length=60)
    arah = models.CharField("arah", max_length=5, choices=ArahTarget.choices(), default=ArahTarget.NAIK)
    rumus = models.CharField("rumus capaian", max_length=200, blank=True)
    pembilang = models.CharField("pembilang", max_length=200, blank=True)
    penyebut = models.CharField("penyebut", max_length=200, blank=True)
    nilai_penyebut = models.DecimalField("nilai penyebut", max_digits=14, decimal_places=2, null=True, blank=True)
    sumber_data = models.CharField("sumber data", max_length=200, blank=True)
    volume_abk = models.DecimalField(
        "volume menurut ABK", max_digits=14, decimal_places=2, null=True, blank=True, db_comment="per orang setahun"
    )
    alasan_target = models.TextField("alasan target tinggi", blank=True)
    is_target_disetujui = models.BooleanField("target tinggi disetujui pegawai", default=False)
    asal = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        related_name="+",
        null=True,
        blank=True,
        verbose_name="indikator yang direvisi",
    )

    SCOPE = Scope(data=Data.SKP, owner="rhk__skp__pegawai", unit="rhk__skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "indikator"
        verbose_name_plural = "indikator"
        constraints = [models.CheckConstraint(name="iki_target_tidak_negatif", condition=Q(target__gte=0))]

    def __str__(self) -> str:
        return self.uraian


@lacak
class EkspektasiPerilaku(models.Model):
    """What the leader expects in particular of one BerAKHLAK value."""

    skp = models.ForeignKey(Skp, on_delete=models.CASCADE, related_name="ekspektasi_set", verbose_name="SKP")
    nilai = models.CharField("nilai", max_length=24, choices=NilaiBerakhlak.choices())
    ekspektasi = models.TextField("ekspektasi khusus pimpinan", blank=True)

    SCOPE = Scope(data=Data.SKP, owner="skp__pegawai", unit="skp__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "ekspektasi perilaku"
        verbose_name_plural = "ekspektasi perilaku"
        constraints = [models.UniqueConstraint(name="ekspektasi_satu_per_nilai", fields=["skp", "nilai"])]

    def __str__(self) -> str:
        return NilaiBerakhlak(self.nilai).label
