"""Innovations with a measured before and after, the shares that every member agreed to, and the incentive they propose."""

import uuid
from decimal import Decimal
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import ArahTarget, StatusInovasi

from .apresiasi import UsulanPenghargaan

_SEMUA_SEPAKAT = """
IF NEW.status = 'DISEPAKATI' AND OLD.status <> 'DISEPAKATI' AND (
    SELECT COALESCE(sum(persen), 0) <> 100 OR bool_or(disetujui_at IS NULL) FROM kinerja_kontribusiinovasi
    WHERE inovasi_id = NEW.id
) THEN
    RAISE EXCEPTION 'Kontribusi belum disepakati semua anggota, atau jumlahnya bukan 100 persen.'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
"""


class InovasiQuerySet(ScopedQuerySet):
    """The register: decided innovations for everyone, the others for their members and for officials."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep what this person may read."""
        jangkauan = lingkup(user)
        if not user.is_active or not jangkauan.peran:
            return self.none()
        if jangkauan.peran & {Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR}:
            return self.all()
        milik = Q(status=StatusInovasi.DITETAPKAN)
        if jangkauan.pegawai_id is not None:
            ikut = KontribusiInovasi.objects.filter(pegawai=jangkauan.pegawai_id).values("inovasi")
            milik |= Q(pengusul=jangkauan.pegawai_id) | Q(pk__in=ikut)
        return self.filter(milik)


@lacak
class Inovasi(models.Model):
    """An innovation: the trouble, what was changed, and one measure before and after, with its evidence."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pengusul = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pengusul")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    judul = models.CharField("judul", max_length=160)
    masalah = models.TextField("masalah semula")
    perubahan = models.TextField("yang diubah")
    ukuran = models.CharField("yang diukur", max_length=160)
    satuan = models.CharField("satuan", max_length=40)
    arah = models.CharField("arah", max_length=5, choices=ArahTarget.choices(), default=ArahTarget.TURUN)
    sebelum = models.DecimalField("sebelum", max_digits=14, decimal_places=2)
    sebelum_tanggal = models.DateField("diukur sebelum pada")
    sesudah = models.DecimalField("sesudah", max_digits=14, decimal_places=2)
    sesudah_tanggal = models.DateField("diukur sesudah pada")
    bukti = models.TextField("bukti pengukuran")
    status = models.CharField("status", max_length=10, choices=StatusInovasi.choices(), default=StatusInovasi.DIUSULKAN)
    penilaian = models.TextField("hasil penilaian", blank=True)
    dinilai_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dinilai_at = models.DateTimeField("dinilai pada", null=True, blank=True)
    alasan = models.TextField("alasan putusan", blank=True)
    insentif = models.BigIntegerField("insentif yang diusulkan", null=True, blank=True, db_comment="rupiah")
    pejabat = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    created_at = models.DateTimeField("diusulkan pada")

    SCOPE = Scope(data=Data.SKP, owner="pengusul", unit="unit_kerja")
    objects = InovasiQuerySet.as_manager()

    class Meta:
        verbose_name = "inovasi"
        verbose_name_plural = "inovasi"
        indexes = [models.Index(name="inovasi_status", fields=["status", "-created_at"])]
        constraints = [
            models.CheckConstraint(
                name="inovasi_membaik",
                condition=Q(arah=ArahTarget.TURUN, sesudah__lt=F("sebelum"))
                | Q(arah=ArahTarget.NAIK, sesudah__gt=F("sebelum")),
                violation_error_message="Ukuran sesudah harus lebih baik daripada sebelum.",
            ),
            models.CheckConstraint(name="inovasi_urutan_ukur", condition=Q(sesudah_tanggal__gt=F("sebelum_tanggal"))),
            models.CheckConstraint(
                name="inovasi_penilai_bukan_pemutus",
                condition=Q(diputus_oleh__isnull=True) | ~Q(diputus_oleh=F("dinilai_oleh")),
            ),
            models.CheckConstraint(
                name="inovasi_putusan_beralasan",
                condition=~Q(status__in=[StatusInovasi.DITETAPKAN, StatusInovasi.DITOLAK])
                | Q(diputus_at__isnull=False, pejabat__isnull=False) & ~Q(alasan=""),
            ),
            models.CheckConstraint(
                name="inovasi_insentif_positif", condition=Q(insentif__isnull=True) | Q(insentif__gt=0)
            ),
        ]
        triggers = [
            penjaga_urutan(
                "inovasi_urutan_status",
                "status",
                [
                    (StatusInovasi.DIUSULKAN, StatusInovasi.DISEPAKATI),
                    (StatusInovasi.DISEPAKATI, StatusInovasi.DINILAI),
                    (StatusInovasi.DINILAI, StatusInovasi.DITETAPKAN),
                    (StatusInovasi.DINILAI, StatusInovasi.DITOLAK),
                ],
            ),
            pgtrigger.Trigger(
                name="inovasi_semua_sepakat",
                operation=pgtrigger.Update,
                when=pgtrigger.Before,
                func=_SEMUA_SEPAKAT,
            ),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def persen_perbaikan(self) -> int:
        """Give the improvement in whole per cent of the measure before."""
        return int(abs(self.sesudah - self.sebelum) * 100 / self.sebelum) if self.sebelum else 100


@lacak
class KontribusiInovasi(models.Model):
    """The share of one member, and when they agreed to it."""

    inovasi = models.ForeignKey(Inovasi, on_delete=models.CASCADE, related_name="kontribusi_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    peran = models.CharField("peran", max_length=160)
    persen = models.DecimalField("bagian", max_digits=5, decimal_places=2)
    disetujui_at = models.DateTimeField("disetujui pada", null=True, blank=True)

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "kontribusi inovasi"
        verbose_name_plural = "kontribusi inovasi"
        constraints = [
            models.UniqueConstraint(name="kontribusi_satu_per_anggota", fields=["inovasi", "pegawai"]),
            models.CheckConstraint(name="kontribusi_persen", condition=Q(persen__gt=0, persen__lte=Decimal(100))),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai} {self.persen}%"


@lacak
class UsulanInsentif(models.Model):
    """An incentive that a decision proposes for one person; pay takes it by `list_usulan_insentif`, never this app."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    inovasi = models.ForeignKey(Inovasi, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    penghargaan = models.ForeignKey(
        UsulanPenghargaan, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")
    dasar = models.CharField("dasar perhitungan", max_length=300)
    tanggal = models.DateField("tanggal putusan")
    created_at = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "usulan insentif"
        verbose_name_plural = "usulan insentif"
        indexes = [models.Index(name="usulan_insentif_tanggal", fields=["tanggal"])]
        constraints = [
            models.UniqueConstraint(
                name="insentif_sekali_per_inovasi", fields=["pegawai", "inovasi"], condition=Q(inovasi__isnull=False)
            ),
            models.UniqueConstraint(
                name="insentif_sekali_per_penghargaan", fields=["penghargaan"], condition=Q(penghargaan__isnull=False)
            ),
            models.CheckConstraint(
                name="insentif_satu_sumber", condition=Q(inovasi__isnull=True) ^ Q(penghargaan__isnull=True)
            ),
            models.CheckConstraint(name="usulan_insentif_positif", condition=Q(jumlah__gt=0)),
        ]
        triggers = [pgtrigger.Protect(name="usulan_insentif_tetap", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.pegawai}: {self.jumlah}"
