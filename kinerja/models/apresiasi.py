"""Recognition: thanks between colleagues, nominations from results, stories with consent, suggestions, comparison."""

import uuid
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import (
    JenisGagasan,
    KategoriPenghargaan,
    NilaiBerakhlak,
    StatusGagasan,
    StatusKisah,
    StatusPenghargaan,
)


class ApresiasiQuerySet(ScopedQuerySet):
    """Read by giver and receiver; by everyone once the receiver puts it on the board."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep what this person wrote or received, and the board."""
        jangkauan = lingkup(user)
        if not user.is_active or not jangkauan.peran:
            return self.none()
        syarat = Q(dipajang_at__isnull=False)
        if jangkauan.pegawai_id is not None:
            syarat |= Q(dari=jangkauan.pegawai_id) | Q(untuk=jangkauan.pegawai_id)
        return self.filter(syarat)


@lacak
class Apresiasi(models.Model):
    """A sentence of thanks tied to a BerAKHLAK value; never money. The receiver decides about the board."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dari = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="dari")
    untuk = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="untuk")
    nilai = models.CharField("nilai BerAKHLAK", max_length=24, choices=NilaiBerakhlak.choices())
    kalimat = models.CharField("apresiasi", max_length=300)
    dipajang_at = models.DateTimeField("dipajang pada", null=True, blank=True)
    created_at = models.DateTimeField("dikirim pada")

    SCOPE = Scope(data=Data.SKP, owner="untuk", unit="untuk__unit_kerja")
    objects = ApresiasiQuerySet.as_manager()

    class Meta:
        verbose_name = "apresiasi"
        verbose_name_plural = "apresiasi"
        indexes = [
            models.Index(name="apresiasi_dari", fields=["dari", "-created_at"]),
            models.Index(name="apresiasi_untuk", fields=["untuk", "-created_at"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="apresiasi_bukan_untuk_diri",
                condition=~Q(dari=F("untuk")),
                violation_error_message="Apresiasi tidak dapat ditujukan kepada diri sendiri.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.dari} → {self.untuk}"


@lacak
class UsulanPenghargaan(models.Model):
    """A nomination computed from results with its evidence; a named official decides with a reason."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    kategori = models.CharField("kategori", max_length=10, choices=KategoriPenghargaan.choices())
    periode = models.DateField("periode", db_comment="hari pertama bulan terakhir yang dihitung")
    bukti = models.JSONField("bukti", default=list)
    status = models.CharField(
        "status", max_length=10, choices=StatusPenghargaan.choices(), default=StatusPenghargaan.DIUSULKAN
    )
    alasan = models.TextField("alasan putusan", blank=True)
    insentif = models.BigIntegerField("insentif yang diusulkan", null=True, blank=True, db_comment="rupiah")
    pejabat = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    created_at = models.DateTimeField("diusulkan pada")

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "usulan penghargaan"
        verbose_name_plural = "usulan penghargaan"
        indexes = [models.Index(name="penghargaan_status", fields=["status", "-periode"])]
        constraints = [
            models.UniqueConstraint(name="penghargaan_sekali", fields=["pegawai", "kategori", "periode"]),
            models.CheckConstraint(
                name="penghargaan_putusan_lengkap",
                condition=Q(status=StatusPenghargaan.DIUSULKAN, diputus_at__isnull=True)
                | Q(diputus_at__isnull=False, pejabat__isnull=False) & ~Q(alasan=""),
            ),
            models.CheckConstraint(
                name="penghargaan_bukan_untuk_diri", condition=Q(pejabat__isnull=True) | ~Q(pejabat=F("pegawai"))
            ),
            models.CheckConstraint(
                name="penghargaan_insentif_positif", condition=Q(insentif__isnull=True) | Q(insentif__gt=0)
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="penghargaan_putusan_tetap",
                operation=pgtrigger.Update,
                condition=~pgtrigger.Q(old__status="DIUSULKAN"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.pegawai}: {KategoriPenghargaan(self.kategori).label}"


class KisahQuerySet(ScopedQuerySet):
    """Published stories for everyone; the others for the writer and the person."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep what this person may read."""
        jangkauan = lingkup(user)
        if not user.is_active or not jangkauan.peran:
            return self.none()
        syarat = Q(status=StatusKisah.TERBIT)
        if jangkauan.pegawai_id is not None:
            syarat |= Q(pegawai=jangkauan.pegawai_id) | Q(penulis=jangkauan.pegawai_id)
        return self.filter(syarat)


@lacak
class KisahSukses(models.Model):
    """A story about a person; read by others only while that person agrees."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="tentang")
    penulis = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="penulis")
    judul = models.CharField("judul", max_length=160)
    isi = models.TextField("kisah")
    status = models.CharField("status", max_length=8, choices=StatusKisah.choices(), default=StatusKisah.MENUNGGU)
    disetujui_at = models.DateTimeField("disetujui pada", null=True, blank=True)
    ditarik_at = models.DateTimeField("ditarik pada", null=True, blank=True)
    created_at = models.DateTimeField("ditulis pada")

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = KisahQuerySet.as_manager()

    class Meta:
        verbose_name = "kisah sukses"
        verbose_name_plural = "kisah sukses"
        constraints = [
            models.CheckConstraint(
                name="kisah_terbit_disetujui",
                condition=~Q(status=StatusKisah.TERBIT) | Q(disetujui_at__isnull=False, ditarik_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return self.judul


@lacak
class Gagasan(models.Model):
    """A line of the suggestion box or the log of initiatives, and the answer of the superior."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    jenis = models.CharField("jenis", max_length=10, choices=JenisGagasan.choices())
    judul = models.CharField("judul", max_length=160)
    isi = models.TextField("uraian")
    status = models.CharField("status", max_length=8, choices=StatusGagasan.choices(), default=StatusGagasan.DIAJUKAN)
    jawaban = models.TextField("jawaban", blank=True)
    dijawab_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dijawab_at = models.DateTimeField("dijawab pada", null=True, blank=True)
    created_at = models.DateTimeField("ditulis pada")

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "gagasan"
        verbose_name_plural = "gagasan"
        indexes = [models.Index(name="gagasan_status", fields=["status", "-created_at"])]
        constraints = [
            models.CheckConstraint(
                name="gagasan_putusan_beralasan",
                condition=Q(status=StatusGagasan.DIAJUKAN, dijawab_at__isnull=True)
                | Q(dijawab_at__isnull=False) & ~Q(jawaban=""),
            )
        ]

    def __str__(self) -> str:
        return self.judul


@lacak
class UnitPembanding(models.Model):
    """A unit that chose to be compared on its improvement against its own past; nobody is named there."""

    unit_kerja = models.OneToOneField(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    sejak = models.DateField("ikut sejak")
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        verbose_name = "unit pembanding"
        verbose_name_plural = "unit pembanding"

    def __str__(self) -> str:
        return str(self.unit_kerja)
