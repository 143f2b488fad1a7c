"""What a person proposes about their own family; a dated row only when accepted."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga, StatusUsulan
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .keluarga import Keluarga
from .pegawai import Pegawai

BERJALAN = (StatusUsulan.DIAJUKAN, StatusUsulan.DIPERIKSA)
AKHIR = (StatusUsulan.DITERIMA, StatusUsulan.DIKEMBALIKAN, StatusUsulan.DITARIK)


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class UsulanKeluarga(models.Model):
    """A new family member, or a change of one on record (`keluarga`); what is accepted is exactly what was proposed.

    One proposal may carry one certificate of school (`sekolah_mulai` to `sekolah_sampai`) and one event. Its document
    hangs on this row (`asn_portal.inti.berkas`). `hasil` is the dated row that came of it.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    keluarga = models.ForeignKey(
        Keluarga, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="catatan yang diubah"
    )
    hubungan = models.CharField("hubungan", max_length=10, choices=HubunganKeluarga.choices())
    nama = models.CharField("nama", max_length=200)
    tanggal_lahir = models.DateField("tanggal lahir")
    tmt = models.DateField("berlaku mulai")
    sampai = models.DateField("sampai dengan", null=True, blank=True)
    tertanggung_gaji = models.BooleanField("masuk tunjangan keluarga")
    tertanggung_beras = models.BooleanField("masuk tunjangan beras")
    tertanggung_pajak = models.BooleanField("masuk tanggungan pajak")
    nik = models.CharField("NIK", max_length=16, blank=True, default="", db_default="")
    sekolah_mulai = models.DateField("surat sekolah berlaku mulai", null=True, blank=True)
    sekolah_sampai = models.DateField("surat sekolah berlaku sampai", null=True, blank=True)
    sekolah = models.CharField("sekolah", max_length=200, blank=True, default="", db_default="")
    nomor_surat = models.CharField("nomor surat sekolah", max_length=120, blank=True, default="", db_default="")
    peristiwa = models.CharField(
        "peristiwa", max_length=16, choices=PeristiwaKeluarga.choices(), blank=True, default="", db_default=""
    )
    peristiwa_mulai = models.DateField("tanggal peristiwa", null=True, blank=True)
    peristiwa_sampai = models.DateField("hari terakhir peristiwa", null=True, blank=True)
    dasar_peristiwa = models.CharField("dasar peristiwa", max_length=200, blank=True, default="", db_default="")
    keterangan = models.TextField("keterangan")
    status = models.CharField("status", max_length=12, choices=StatusUsulan.choices(), default=StatusUsulan.DIAJUKAN)
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    diperiksa_oleh = _orang("diperiksa oleh")
    diperiksa_at = models.DateTimeField("diperiksa pada", null=True, blank=True)
    diputus_oleh = _orang("diputus oleh")
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    catatan = models.TextField("catatan", blank=True)
    hasil = models.ForeignKey(
        Keluarga, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="catatan yang jadi"
    )
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.IDENTITAS, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "usulan keluarga"
        verbose_name_plural = "usulan keluarga"
        indexes = [models.Index(name="usulan_keluarga_status", fields=["status", "diajukan_at"])]
        constraints = [
            models.UniqueConstraint(
                name="usulan_keluarga_satu_per_catatan",
                fields=["keluarga"],
                condition=Q(status__in=BERJALAN),
                violation_error_message="Masih ada usulan atas catatan ini yang belum diputus.",
            ),
            models.UniqueConstraint(
                name="usulan_keluarga_satu_per_orang",
                fields=["pegawai", "nama", "tanggal_lahir"],
                condition=Q(status__in=BERJALAN),
                violation_error_message="Masih ada usulan tentang orang ini yang belum diputus.",
            ),
            models.CheckConstraint(
                name="usulan_keluarga_masa", condition=Q(sampai__isnull=True) | Q(sampai__gte=models.F("tmt"))
            ),
            models.CheckConstraint(
                name="usulan_keluarga_surat_sekolah_anak",
                condition=Q(sekolah_sampai__isnull=True) | Q(hubungan=HubunganKeluarga.ANAK),
            ),
            models.CheckConstraint(
                name="usulan_keluarga_peristiwa_bertanggal",
                condition=Q(peristiwa="", peristiwa_mulai__isnull=True, dasar_peristiwa="")
                | (~Q(peristiwa="") & Q(peristiwa_mulai__isnull=False) & ~Q(dasar_peristiwa="")),
            ),
            models.CheckConstraint(
                name="usulan_keluarga_diterima_berhasil",
                condition=Q(status=StatusUsulan.DITERIMA, hasil__isnull=False, diputus_oleh__isnull=False)
                | (~Q(status=StatusUsulan.DITERIMA) & Q(hasil__isnull=True)),
            ),
            models.CheckConstraint(
                name="usulan_keluarga_dikembalikan_beralasan",
                condition=~Q(status=StatusUsulan.DIKEMBALIKAN) | (~Q(catatan="") & Q(diputus_oleh__isnull=False)),
            ),
            berpasangan("usulan_keluarga_periksa_berpasangan", "diperiksa_oleh", "diperiksa_at"),
            berpasangan("usulan_keluarga_putus_berpasangan", "diputus_oleh", "diputus_at"),
            orang_berbeda(
                "usulan_keluarga_pemeriksa_lain",
                "diperiksa_oleh",
                "diajukan_oleh",
                "Usulan diperiksa oleh orang lain, bukan pengusulnya.",
            ),
            orang_berbeda(
                "usulan_keluarga_pemutus_lain",
                "diputus_oleh",
                "diajukan_oleh",
                "Usulan diputus oleh orang lain, bukan pengusulnya.",
            ),
            orang_berbeda(
                "usulan_keluarga_pemutus_bukan_pemeriksa",
                "diputus_oleh",
                "diperiksa_oleh",
                "Usulan diputus oleh orang lain, bukan pemeriksanya.",
            ),
        ]
        triggers = [
            penjaga_urutan(
                "usulan_keluarga_urutan_status",
                "status",
                [
                    (StatusUsulan.DIAJUKAN, StatusUsulan.DIPERIKSA),
                    *((awal, akhir) for awal in BERJALAN for akhir in AKHIR),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"Usulan {self.nama}"
