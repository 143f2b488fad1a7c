"""Money that a person paid into the treasury for a locked month that paid too much, recorded and confirmed by two."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import StatusSetoran

from .proses import ProsesGaji

# Once decided, only the run whose books take it is still added, once.
JAGA_SETORAN = """
IF TG_OP = 'DELETE' OR OLD.proses_id IS NOT NULL OR OLD.status <> 'DIAJUKAN'
    AND to_jsonb(NEW) - 'proses_id' IS DISTINCT FROM to_jsonb(OLD) - 'proses_id'
THEN
    RAISE EXCEPTION 'Setoran yang sudah diputus tidak dapat diubah.' USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
"""


@lacak
class SetoranRapel(models.Model):
    """One payment into the treasury against what one locked month paid too much.

    `selisih` and its sums are below zero: the part of the overpayment that it closes, set when it is confirmed.
    `proses` is the run in whose books it stands, once that run is locked.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    dikoreksi = models.ForeignKey(
        ProsesGaji, on_delete=models.PROTECT, related_name="+", verbose_name="bulan yang lebih dibayar"
    )
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")
    tanggal = models.DateField("tanggal setor")
    nomor_bukti = models.CharField("nomor bukti setor", max_length=60)
    status = models.CharField("status", max_length=12, choices=StatusSetoran.choices(), default=StatusSetoran.DIAJUKAN)
    selisih = models.JSONField("bagian yang ditutup per komponen", default=dict, blank=True, db_comment="rupiah")
    gaji = models.BigIntegerField("gaji", default=0, db_comment="rupiah")
    premi = models.BigIntegerField("iuran bagian pemerintah", default=0, db_comment="rupiah")
    iuran = models.BigIntegerField("iuran pegawai", default=0, db_comment="rupiah")
    bruto = models.BigIntegerField("bruto PPh 21", default=0, db_comment="rupiah")
    tpp = models.BigIntegerField("TPP", default=0, db_comment="rupiah")
    proses = models.ForeignKey(
        ProsesGaji,
        on_delete=models.PROTECT,
        related_name="setoran_set",
        null=True,
        blank=True,
        verbose_name="dibukukan dalam",
    )
    dicatat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    dicatat_at = models.DateTimeField("dicatat pada")
    diputus_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diputus oleh"
    )
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan = models.CharField("alasan penolakan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.DAFTAR_BAYAR, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "setoran pengembalian"
        verbose_name_plural = "setoran pengembalian"
        indexes = [
            models.Index(name="setoran_pegawai", fields=["pegawai", "dikoreksi"]),
            models.Index(name="setoran_tanggal", fields=["tanggal", "pegawai"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="setoran_positif",
                condition=Q(jumlah__gt=0),
                violation_error_message="Jumlah setoran harus lebih dari nol.",
            ),
            models.UniqueConstraint(
                name="setoran_bukti_sekali",
                fields=["nomor_bukti"],
                condition=~Q(status="DITOLAK"),
                violation_error_message="Nomor bukti setor itu sudah dicatat.",
            ),
            models.CheckConstraint(
                name="setoran_dikonfirmasi_berisi",
                condition=Q(status="DIKONFIRMASI") & ~Q(selisih={})
                | ~Q(status="DIKONFIRMASI")
                & Q(selisih={}, gaji=0, premi=0, iuran=0, bruto=0, tpp=0, proses__isnull=True),
            ),
            models.CheckConstraint(
                name="setoran_jumlah_sama",
                condition=~Q(status="DIKONFIRMASI") | Q(jumlah=models.F("iuran") - models.F("gaji") - models.F("tpp")),
            ),
            models.CheckConstraint(
                name="setoran_diputus_lengkap",
                condition=Q(status="DIAJUKAN", diputus_at__isnull=True)
                | ~Q(status="DIAJUKAN") & Q(diputus_at__isnull=False),
            ),
            berpasangan("setoran_putusan_berpasangan", "diputus_oleh", "diputus_at"),
            orang_berbeda(
                "setoran_pemutus_bukan_pencatat",
                "diputus_oleh",
                "dicatat_oleh",
                "Setoran harus dikonfirmasi orang lain, bukan yang mencatatnya.",
            ),
        ]
        triggers = [
            penjaga_urutan("urutan_status", "status", [("DIAJUKAN", "DIKONFIRMASI"), ("DIAJUKAN", "DITOLAK")]),
            pgtrigger.Trigger(
                name="setoran_diputus_tetap",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=JAGA_SETORAN,
            ),
        ]

    def __str__(self) -> str:
        return f"Setoran {self.nomor_bukti}"
