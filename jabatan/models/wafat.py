"""Of which kind a death is: the decision, with the approval of BKN where it was in the line of duty."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from jabatan.enums import JenisWafat, StatusKeputusanWafat
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .pegawai import Pegawai

BERJALAN = (StatusKeputusanWafat.DIAJUKAN, StatusKeputusanWafat.DISETUJUI)
DIPUTUS = (StatusKeputusanWafat.DISETUJUI, StatusKeputusanWafat.DITOLAK, StatusKeputusanWafat.DICABUT)


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class KeputusanWafat(models.Model):
    """What a decision says about the death that `RiwayatStatus` records, proposed by one person and approved by another.

    A death without such a decision is an ordinary one. `tanggal_wafat` is the day of the row that ends the service.
    `akhir_*` says who withdrew an approved decision, and when.
    Dasar hukum: PP 70/2015, Pasal 1; PP 11/2017, Pasal 242.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenis = models.CharField("jenis", max_length=5, choices=JenisWafat.choices())
    tanggal_wafat = models.DateField("tanggal wafat")
    nomor_sk = models.CharField("nomor keputusan", max_length=120)
    tanggal_sk = models.DateField("tanggal keputusan")
    nomor_bkn = models.CharField("nomor persetujuan BKN", max_length=120, blank=True)
    tanggal_bkn = models.DateField("tanggal persetujuan BKN", null=True, blank=True)
    status = models.CharField(
        "status", max_length=9, choices=StatusKeputusanWafat.choices(), default=StatusKeputusanWafat.DIAJUKAN
    )
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    diputus_oleh = _orang("diputus oleh")
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    akhir_oleh = _orang("diakhiri oleh")
    akhir_at = models.DateTimeField("diakhiri pada", null=True, blank=True)
    alasan = models.CharField("alasan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.RIWAYAT, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "keputusan wafat"
        verbose_name_plural = "keputusan wafat"
        constraints = [
            models.UniqueConstraint(
                name="keputusan_wafat_satu_per_orang",
                fields=["pegawai"],
                condition=Q(status__in=BERJALAN),
                violation_error_message="Keputusan tentang wafatnya pegawai ini sudah tercatat.",
            ),
            models.CheckConstraint(
                name="keputusan_wafat_bernomor",
                condition=~Q(nomor_sk="") & Q(tanggal_sk__gte=models.F("tanggal_wafat")),
            ),
            models.CheckConstraint(
                name="keputusan_wafat_tewas_berpersetujuan",
                condition=(Q(jenis=JenisWafat.TEWAS, tanggal_bkn__isnull=False) & ~Q(nomor_bkn=""))
                | Q(jenis=JenisWafat.WAFAT, tanggal_bkn__isnull=True, nomor_bkn=""),
                violation_error_message="Tewas memerlukan nomor dan tanggal persetujuan BKN; wafat tidak.",
            ),
            models.CheckConstraint(
                name="keputusan_wafat_disetujui_orang_kedua",
                condition=~Q(status__in=DIPUTUS) | Q(diputus_oleh__isnull=False),
            ),
            models.CheckConstraint(
                name="keputusan_wafat_berakhir_beralasan",
                condition=Q(status__in=BERJALAN) | Q(status=StatusKeputusanWafat.DITARIK) | ~Q(alasan=""),
            ),
            orang_berbeda(
                "keputusan_wafat_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Keputusan tentang wafat disetujui orang lain, bukan yang mengajukan.",
            ),
            berpasangan("keputusan_wafat_putus_berpasangan", "diputus_oleh", "diputus_at"),
            berpasangan("keputusan_wafat_akhir_berpasangan", "akhir_oleh", "akhir_at"),
        ]
        triggers = [
            penjaga_urutan(
                "keputusan_wafat_urutan_status",
                "status",
                [
                    *((StatusKeputusanWafat.DIAJUKAN, satu) for satu in ("DISETUJUI", "DITOLAK", "DITARIK")),
                    (StatusKeputusanWafat.DISETUJUI, StatusKeputusanWafat.DICABUT),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.get_jenis_display()
