"""Slips: one row per person, month and kind, partitioned by month."""

from datetime import date

from django.contrib.postgres.fields import ArrayField
from django.db import models

from jabatan.models import Pegawai, Posisi, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import JenisProses
from penggajian.rules.engine import Susunan as TataSusunan

from .proses import ProsesGaji


class Susunan(models.Model):
    """Which component stands at which place of `Slip.jumlah`, and which fact at which of `Slip.masukan`."""

    sidik = models.CharField("sidik", max_length=64, unique=True)
    komponen = ArrayField(models.CharField(max_length=60), verbose_name="komponen")
    masukan = ArrayField(models.CharField(max_length=60), verbose_name="masukan")
    aturan = ArrayField(models.CharField(max_length=120), verbose_name="versi tiap aturan")
    pemeriksaan = ArrayField(models.CharField(max_length=60), verbose_name="pemeriksaan", default=list)
    versi = models.CharField("versi aturan", max_length=40)
    versi_fakta = models.PositiveSmallIntegerField("versi fakta")
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "susunan slip"
        verbose_name_plural = "susunan slip"

    def __str__(self) -> str:
        return self.sidik[:12]

    def tata(self, tanggal: date) -> TataSusunan:
        """Give the layout as the engine reads it, for a month."""
        return TataSusunan(
            self.versi,
            self.versi_fakta,
            tanggal,
            tuple(self.komponen),
            tuple(self.aturan),
            tuple(self.masukan),
            tuple(self.pemeriksaan),
        )


class Slip(models.Model):
    """A slip: amounts under `susunan.komponen`, the snapshot of facts under `susunan.masukan`.

    Rows are only written by COPY into a table of their own that then becomes the partition of the
    month; a locked month refuses every write (trigger).
    """

    pk = models.CompositePrimaryKey("pegawai_id", "periode", "jenis")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    jenis = models.CharField("jenis", max_length=12, choices=JenisProses.choices())
    uuid = models.UUIDField("kode", editable=False)
    proses = models.ForeignKey(ProsesGaji, on_delete=models.PROTECT, related_name="slip_set", verbose_name="proses")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    posisi = models.ForeignKey(Posisi, on_delete=models.PROTECT, related_name="+", verbose_name="posisi")
    kelas = models.SmallIntegerField("kelas jabatan")
    susunan = models.ForeignKey(Susunan, on_delete=models.PROTECT, related_name="+", verbose_name="susunan")
    jumlah = ArrayField(models.BigIntegerField(), verbose_name="jumlah per komponen")
    masukan = ArrayField(models.BigIntegerField(), verbose_name="masukan")
    kotor = models.BigIntegerField("kotor", db_comment="rupiah")
    potongan = models.BigIntegerField("potongan", db_comment="rupiah")
    bersih = models.BigIntegerField("bersih", db_comment="rupiah")
    sidik = models.BinaryField("sidik", max_length=32)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "slip"
        verbose_name_plural = "slip"

    def __str__(self) -> str:
        return f"Slip {self.periode:%Y-%m}"
