"""What a locked month still owes or paid too much, and the run that pays it; incentives that a run took."""

import uuid

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.models import UsulanInsentif
from penggajian.enums import SebabRapel, StatusProses

from .proses import PotretAturan, ProsesGaji
from .slip import Susunan

# Nothing of a locked run changes: neither a row that it paid, nor what it was to pay.
JAGA_RAPEL = """
IF TG_OP <> 'INSERT' AND EXISTS (
    SELECT 1 FROM penggajian_prosesgaji WHERE id = OLD.proses_id AND status = 'DIKUNCI'
) OR TG_OP <> 'DELETE' AND EXISTS (
    SELECT 1 FROM penggajian_prosesgaji WHERE periode = NEW.bulan_bayar AND jenis = 'BULANAN' AND status = 'DIKUNCI'
) THEN
    RAISE EXCEPTION 'Rapel pada bulan yang sudah dikunci tidak dapat diubah.' USING ERRCODE = 'restrict_violation';
END IF;
RETURN COALESCE(NEW, OLD);
"""
JAGA_INSENTIF = """
IF TG_OP <> 'INSERT' AND EXISTS (
    SELECT 1 FROM penggajian_prosesgaji WHERE id = OLD.proses_id AND status = 'DIKUNCI'
) OR TG_OP <> 'DELETE' AND EXISTS (
    SELECT 1 FROM penggajian_prosesgaji WHERE id = NEW.proses_id AND status = 'DIKUNCI'
) THEN
    RAISE EXCEPTION 'Insentif pada bulan yang sudah dikunci tidak dapat diubah.' USING ERRCODE = 'restrict_violation';
END IF;
RETURN COALESCE(NEW, OLD);
"""


def _penjaga(nama: str, func: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=nama,
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=func,
    )


@lacak
class Rapel(models.Model):
    """One person's difference of one locked month, THR or gaji ketiga belas, to be paid with another month.

    `proses` is the run whose slips carry it; it is paid once that run is locked. `sidik_slip` is the digest of the
    slip corrected (empty where the month had none), `selisih` the amounts by component beyond slip and earlier rapel;
    facts, layout and law are kept so that the corrected month can be shown and computed again.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    bulan = models.DateField("bulan yang dikoreksi", db_comment="hari pertama bulan")
    bulan_bayar = models.DateField("dibayar bersama gaji", db_comment="hari pertama bulan")
    dikoreksi = models.ForeignKey(
        ProsesGaji, on_delete=models.PROTECT, related_name="+", verbose_name="proses yang dikoreksi"
    )
    proses = models.ForeignKey(
        ProsesGaji,
        on_delete=models.PROTECT,
        related_name="rapel_set",
        null=True,
        blank=True,
        verbose_name="proses yang membayar",
    )
    sidik_slip = models.BinaryField("sidik slip yang dikoreksi", max_length=32, default=b"")
    sebab = ArrayField(models.CharField(max_length=12, choices=SebabRapel.choices()), verbose_name="sebab")
    alasan = models.TextField("yang berubah")
    selisih = models.JSONField("selisih per komponen", db_comment="rupiah")
    gaji = models.BigIntegerField("gaji", db_comment="rupiah")
    premi = models.BigIntegerField("iuran bagian pemerintah", db_comment="rupiah")
    iuran = models.BigIntegerField("iuran pegawai", db_comment="rupiah")
    bruto = models.BigIntegerField("bruto PPh 21", db_comment="rupiah")
    tpp = models.BigIntegerField("TPP", db_comment="rupiah")
    susunan = models.ForeignKey(Susunan, on_delete=models.PROTECT, related_name="+", verbose_name="susunan")
    aturan = models.ForeignKey(PotretAturan, on_delete=models.PROTECT, related_name="+", verbose_name="aturan")
    masukan = ArrayField(models.BigIntegerField(), verbose_name="masukan yang diketahui kini")
    dihitung_at = models.DateTimeField("dihitung pada")

    SCOPE = Scope(data=Data.DAFTAR_BAYAR, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rapel"
        verbose_name_plural = "rapel"
        indexes = [models.Index(name="rapel_bulan_bayar", fields=["bulan_bayar", "pegawai"])]
        constraints = [
            models.UniqueConstraint(name="rapel_sekali_per_proses", fields=["pegawai", "dikoreksi", "bulan_bayar"]),
            models.UniqueConstraint(
                name="rapel_satu_menunggu", fields=["pegawai", "dikoreksi"], condition=Q(proses__isnull=True)
            ),
            models.CheckConstraint(name="rapel_dibayar_kemudian", condition=Q(bulan__lt=F("bulan_bayar"))),
            models.CheckConstraint(name="rapel_hari_pertama", condition=Q(bulan__day=1) & Q(bulan_bayar__day=1)),
            models.CheckConstraint(name="rapel_bersebab", condition=Q(sebab__len__gt=0) & ~Q(alasan="")),
            models.CheckConstraint(
                name="rapel_berisi", condition=~Q(gaji=0) | ~Q(premi=0) | ~Q(iuran=0) | ~Q(bruto=0) | ~Q(tpp=0)
            ),
        ]
        triggers = [_penjaga("rapel_terkunci_tetap", JAGA_RAPEL)]

    def __str__(self) -> str:
        return f"Rapel {self.bulan:%Y-%m}"

    @property
    def nama(self) -> str:
        """Name the payment that it corrects: "Februari 2026", "THR 2026"."""
        return self.dikoreksi.singkat

    @property
    def jumlah(self) -> int:
        """Give what it adds to net pay before tax; rupiah."""
        return self.gaji + self.tpp - self.iuran

    @property
    def is_dibayar(self) -> bool:
        """Say whether the run that carries it is locked."""
        return self.proses is not None and self.proses.status == StatusProses.DIKUNCI

    @property
    def status(self) -> str:
        """Give its state in a word of the status list."""
        return "DIBAYAR" if self.is_dibayar else "DIMUAT" if self.proses_id else "MENUNGGU_RAPEL"

    @property
    def nama_sebab(self) -> list[str]:
        """Give the causes in words."""
        return [SebabRapel(satu).label for satu in self.sebab]


@lacak
class InsentifGaji(models.Model):
    """An incentive that a run takes, whole and once; paid when that run is locked."""

    usulan = models.OneToOneField(UsulanInsentif, on_delete=models.PROTECT, related_name="+", verbose_name="usulan")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    proses = models.ForeignKey(ProsesGaji, on_delete=models.PROTECT, related_name="insentif_set", verbose_name="proses")
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")

    SCOPE = Scope(data=Data.DAFTAR_BAYAR, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "insentif yang dibayar"
        verbose_name_plural = "insentif yang dibayar"
        indexes = [models.Index(name="insentif_gaji_proses", fields=["proses", "pegawai"])]
        constraints = [models.CheckConstraint(name="insentif_gaji_positif", condition=Q(jumlah__gt=0))]
        triggers = [_penjaga("insentif_terkunci_tetap", JAGA_INSENTIF)]

    def __str__(self) -> str:
        return f"{self.usulan}"
