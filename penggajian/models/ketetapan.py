"""What a decision fixes for the pay of one person: a role, an amount, a condition of the post."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, Pratinjau
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import NAMA_PERAN, JenisKetetapan, StatusKetetapan
from penggajian.rules.ketetapan import BERJUMLAH, nama_ketetapan

PERAN = [(kode, nama) for kode, nama in NAMA_PERAN.items()]


@lacak
class KetetapanGaji(models.Model):
    """A dated decision about one person's pay, with its number and date, proposed by one person and approved by another.

    `berlaku` runs from the first day of a month to the first day of the month for which it no longer counts. A role
    names itself in `peran`; what fixes an amount gives it in `jumlah`; the others are a condition that holds. The wage of a
    PPPK paruh waktu may name the last wage before, `upah_lalu`, that it is compared with.
    `akhir_*` says who ended or withdrew it, and when; pay that was locked by then comes back as rapel.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenis = models.CharField("jenis", max_length=20, choices=JenisKetetapan.choices())
    peran = models.CharField("peran", max_length=24, choices=PERAN, blank=True)
    jumlah = models.BigIntegerField("jumlah sebulan", null=True, blank=True, db_comment="rupiah")
    upah_lalu = models.BigIntegerField(
        "upah terakhir sebagai pegawai non-ASN", null=True, blank=True, db_comment="rupiah per bulan"
    )
    berlaku = DateRangeField("berlaku")
    nomor_sk = models.CharField("nomor keputusan", max_length=120)
    tanggal_sk = models.DateField("tanggal keputusan")
    keterangan = models.CharField("keterangan", max_length=250, blank=True)
    status = models.CharField(
        "status", max_length=9, choices=StatusKetetapan.choices(), default=StatusKetetapan.DIAJUKAN
    )
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    akhir_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    akhir_at = models.DateTimeField("diakhiri pada", null=True, blank=True)
    alasan = models.CharField("alasan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "ketetapan gaji"
        verbose_name_plural = "ketetapan gaji"
        indexes = [
            models.Index(name="ketetapan_pegawai", fields=["pegawai", "status"]),
            models.Index(name="ketetapan_sk", fields=["nomor_sk", "tanggal_sk"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="ketetapan_isi_menurut_jenis",
                condition=Q(jenis="PERAN", jumlah__isnull=True, peran__in=list(NAMA_PERAN))
                | Q(jenis__in=[str(satu) for satu in BERJUMLAH], jumlah__isnull=False, jumlah__gt=0, peran="")
                | (~Q(jenis__in=["PERAN", *(str(satu) for satu in BERJUMLAH)]) & Q(jumlah__isnull=True, peran="")),
                violation_error_message="Peran menyebut namanya, dan hanya gaji pokok, tunjangan, dan upah yang berjumlah rupiah.",
            ),
            models.CheckConstraint(
                name="ketetapan_upah_lalu",
                condition=Q(upah_lalu__isnull=True) | Q(jenis="UPAH_PARUH_WAKTU", upah_lalu__gt=0),
                violation_error_message="Upah terakhir hanya dicatat untuk upah PPPK paruh waktu.",
            ),
            models.CheckConstraint(
                name="ketetapan_bulan_penuh",
                condition=Q(berlaku__startswith__day=1)
                & (Q(berlaku__endswith__isnull=True) | Q(berlaku__endswith__day=1))
                & Q(berlaku__isempty=False),
                violation_error_message="Ketetapan berlaku sejak awal bulan sampai akhir bulan.",
            ),
            ExclusionConstraint(
                name="ketetapan_tanpa_tumpang_tindih",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("peran", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                condition=Q(status__in=["DIAJUKAN", "DISETUJUI"]),
                violation_error_message="Ketetapan yang sama sudah tercatat pada masa itu.",
            ),
            orang_berbeda(
                "ketetapan_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Ketetapan harus diputuskan oleh orang lain, bukan yang mengajukan.",
            ),
            berpasangan("ketetapan_keputusan_berpasangan", "diputus_oleh", "diputus_at"),
            berpasangan("ketetapan_akhir_berpasangan", "akhir_oleh", "akhir_at"),
            models.CheckConstraint(
                name="ketetapan_disetujui_orang_kedua",
                condition=~Q(status__in=["DISETUJUI", "DICABUT"]) | Q(diputus_oleh__isnull=False),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "ketetapan_urutan_status",
                "status",
                [
                    ("DIAJUKAN", "DISETUJUI"),
                    ("DIAJUKAN", "DITOLAK"),
                    ("DIAJUKAN", "DITARIK"),
                    ("DISETUJUI", "DICABUT"),
                ],
            )
        ]

    def __str__(self) -> str:
        return nama_ketetapan(self.jenis, self.peran)

    @property
    def bulan_terakhir(self) -> Periode | None:
        """Give the last month for which it counts; None while no end is known."""
        return Periode.dari_tanggal(self.berlaku.upper).geser(-1) if self.berlaku.upper else None


class ImporKetetapan(Pratinjau):
    """A sheet of decisions about pay."""

    class Meta:
        verbose_name = "impor ketetapan gaji"
        verbose_name_plural = "impor ketetapan gaji"
