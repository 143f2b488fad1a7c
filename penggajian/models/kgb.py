"""A periodic increase of one person: due, examined, granted or postponed."""

import uuid

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from jabatan.models import Pegawai, RiwayatPangkat
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import PenghalangKgb, StatusKgb

BERJALAN = (StatusKgb.USULAN, StatusKgb.DIPERIKSA, StatusKgb.DITUNDA)


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class Kgb(models.Model):
    """An increase that falls due on a row of rank; pay stays below its step until it is granted.

    `jatuh_tempo` never changes; `tmt` is the day on which it begins, later than that once it was postponed. What the
    machine found (`penghalang`, `predikat`, `hukuman`) is read again at every step. `hasil` is the row of rank that
    came of it. Dasar hukum: PP 7/1977, Pasal 11-13.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    pangkat = models.ForeignKey(
        RiwayatPangkat, on_delete=models.PROTECT, related_name="+", verbose_name="pangkat yang mendasari"
    )
    langkah = models.PositiveSmallIntegerField("masa kerja golongan", db_comment="tahun")
    jatuh_tempo = models.DateField("jatuh tempo")
    tmt = models.DateField("terhitung mulai tanggal")
    gaji_lama = models.BigIntegerField("gaji pokok lama", db_comment="rupiah")
    gaji_baru = models.BigIntegerField("gaji pokok baru", db_comment="rupiah")
    predikat = models.JSONField("predikat tahunan", default=list, blank=True, db_comment="pasangan tahun dan predikat")
    penghalang = models.CharField("penghalang", max_length=14, choices=PenghalangKgb.choices(), blank=True)
    tmt_hukuman = models.DateField("tidak ditunda hukuman sejak", null=True, blank=True)
    status = models.CharField("status", max_length=10, choices=StatusKgb.choices(), default=StatusKgb.USULAN)
    diusulkan_at = models.DateTimeField("diusulkan pada")
    diperiksa_oleh = _orang("diperiksa oleh")
    diperiksa_at = models.DateTimeField("diperiksa pada", null=True, blank=True)
    catatan = models.TextField("catatan pemeriksa", blank=True)
    diputus_oleh = _orang("diputus oleh")
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan = models.TextField("alasan penundaan", blank=True)
    nomor = models.CharField("nomor surat", max_length=120, blank=True)
    tanggal_surat = models.DateField("tanggal surat", null=True, blank=True)
    kali_ditunda = models.PositiveSmallIntegerField("kali ditunda", default=0)
    dokumen = models.ForeignKey(
        DokumenTerbit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="surat"
    )
    hasil = models.ForeignKey(
        RiwayatPangkat, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="riwayat baru"
    )
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.RIWAYAT, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "kenaikan gaji berkala"
        verbose_name_plural = "kenaikan gaji berkala"
        indexes = [
            models.Index(name="kgb_status_tmt", fields=["status", "tmt"]),
            models.Index(name="kgb_menahan", fields=["jatuh_tempo", "pangkat"], condition=~Q(status="DIBATALKAN")),
        ]
        constraints = [
            models.UniqueConstraint(
                name="kgb_satu_berjalan",
                fields=["pegawai"],
                condition=Q(status__in=BERJALAN),
                violation_error_message="Masih ada kenaikan gaji berkala pegawai ini yang belum diputus.",
            ),
            models.UniqueConstraint(
                name="kgb_satu_per_langkah",
                fields=["pangkat", "langkah"],
                condition=~Q(status=StatusKgb.DIBATALKAN),
                violation_error_message="Kenaikan gaji berkala untuk masa kerja ini sudah ada.",
            ),
            models.UniqueConstraint(
                name="kgb_nomor_sekali",
                fields=["nomor"],
                condition=~Q(nomor=""),
                violation_error_message="Nomor surat ini sudah dipakai.",
            ),
            models.CheckConstraint(name="kgb_tmt_tidak_mendahului", condition=Q(tmt__gte=F("jatuh_tempo"))),
            models.CheckConstraint(name="kgb_gaji_naik", condition=Q(gaji_baru__gt=F("gaji_lama"), gaji_lama__gt=0)),
            models.CheckConstraint(
                name="kgb_disetujui_lengkap",
                condition=~Q(status=StatusKgb.DISETUJUI)
                | (
                    Q(hasil__isnull=False, dokumen__isnull=False, tanggal_surat__isnull=False)
                    & Q(diperiksa_oleh__isnull=False, diputus_oleh__isnull=False)
                    & ~Q(nomor="")
                ),
            ),
            models.CheckConstraint(
                name="kgb_ditunda_beralasan",
                condition=~Q(status=StatusKgb.DITUNDA)
                | (
                    Q(diputus_oleh__isnull=False, tanggal_surat__isnull=False, tmt__gt=F("jatuh_tempo"))
                    & ~Q(alasan="")
                    & ~Q(nomor="")
                ),
            ),
            berpasangan("kgb_periksa_berpasangan", "diperiksa_oleh", "diperiksa_at"),
            berpasangan("kgb_putus_berpasangan", "diputus_oleh", "diputus_at"),
            orang_berbeda(
                "kgb_pemutus_bukan_pemeriksa",
                "diputus_oleh",
                "diperiksa_oleh",
                "Kenaikan gaji berkala diputus oleh orang lain, bukan pemeriksanya.",
            ),
        ]
        triggers = [
            penjaga_urutan(
                "kgb_urutan_status",
                "status",
                [
                    (StatusKgb.USULAN, StatusKgb.DIPERIKSA),
                    (StatusKgb.DITUNDA, StatusKgb.DIPERIKSA),
                    (StatusKgb.DITUNDA, StatusKgb.USULAN),
                    (StatusKgb.DIPERIKSA, StatusKgb.USULAN),
                    (StatusKgb.DIPERIKSA, StatusKgb.DISETUJUI),
                    (StatusKgb.DIPERIKSA, StatusKgb.DITUNDA),
                    *((satu, StatusKgb.DIBATALKAN) for satu in (*BERJALAN, StatusKgb.DISETUJUI)),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"Kenaikan gaji berkala masa kerja {self.langkah} tahun"

    @property
    def is_berjalan(self) -> bool:
        """Tell whether it still waits for a decision, or for the end of its postponement."""
        return self.status in BERJALAN
