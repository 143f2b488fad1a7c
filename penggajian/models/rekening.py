"""Where pay goes."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda
from jabatan.models import Keluarga, Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import HubunganWaris, StatusRekening


@lacak
class AhliWaris(models.Model):
    """Who receives what is still due to somebody who died: of the recorded family, or named by a letter of heirs.

    The number of the citizen is somebody else's; it is read whole only by who decides about the account while it waits.
    Dasar hukum: PP 49/1980; SE Dirjen Anggaran SE-2.9/DJA/VII.4/7/81 (SE/133/81).
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    keluarga = models.ForeignKey(
        Keluarga, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="catatan keluarga"
    )
    nama = models.CharField("nama", max_length=200)
    hubungan = models.CharField("hubungan", max_length=10, choices=HubunganWaris.choices())
    nik = models.CharField("NIK", max_length=16, blank=True)
    nomor_surat = models.CharField("nomor surat keterangan ahli waris", max_length=120, blank=True)
    tanggal_surat = models.DateField("tanggal surat", null=True, blank=True)

    SCOPE = Scope(data=Data.REKENING, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "ahli waris"
        verbose_name_plural = "ahli waris"
        constraints = [
            models.CheckConstraint(name="ahli_waris_nik_16_angka", condition=Q(nik="") | Q(nik__regex=r"^[0-9]{16}$")),
            models.CheckConstraint(
                name="ahli_waris_berdasar",
                condition=Q(keluarga__isnull=False) | (~Q(nomor_surat="") & Q(tanggal_surat__isnull=False)),
                violation_error_message="Ahli waris diambil dari data keluarga, atau menurut surat keterangan ahli waris.",
            ),
            models.CheckConstraint(
                name="ahli_waris_surat_berpasangan",
                condition=Q(nomor_surat="", tanggal_surat__isnull=True)
                | (~Q(nomor_surat="") & Q(tanggal_surat__isnull=False)),
            ),
            models.CheckConstraint(name="ahli_waris_bernama", condition=~Q(nama="")),
        ]

    def __str__(self) -> str:
        return f"{self.nama} ({self.get_hubungan_display().lower()})"

    @property
    def nik_samar(self) -> str:
        """Give the number with only its last four digits; empty where there is none."""
        return f"···· {self.nik[-4:]}" if self.nik else ""


@lacak
class Rekening(models.Model):
    """A bank account; a payment uses the one that two persons activated last before the snapshot.

    With `ahli_waris` it is that of the heirs: payments of the months after the death use it, and no other.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    ahli_waris = models.OneToOneField(
        AhliWaris, on_delete=models.PROTECT, related_name="rekening", null=True, blank=True, verbose_name="ahli waris"
    )
    bank = models.CharField("bank", max_length=60)
    nomor = models.CharField("nomor rekening", max_length=30)
    atas_nama = models.CharField("atas nama", max_length=200)
    status = models.CharField("status", max_length=8, choices=StatusRekening.choices(), default=StatusRekening.DIAJUKAN)
    diajukan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    diajukan_at = models.DateTimeField("diajukan pada")
    diaktifkan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diaktifkan_at = models.DateTimeField("diaktifkan pada", null=True, blank=True)
    alasan = models.TextField("alasan penolakan", blank=True)

    SCOPE = Scope(data=Data.REKENING, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rekening"
        verbose_name_plural = "rekening"
        indexes = [models.Index(name="rekening_pegawai_aktif", fields=["pegawai", "-diaktifkan_at"])]
        constraints = [
            models.CheckConstraint(name="rekening_angka", condition=Q(nomor__regex=r"^[0-9]{6,30}$")),
            orang_berbeda(
                "rekening_pengaktif_bukan_pengaju",
                "diaktifkan_oleh",
                "diajukan_oleh",
                "Rekening harus diaktifkan oleh orang lain, bukan yang mengajukan.",
            ),
            berpasangan("rekening_pengaktifan_berpasangan", "diaktifkan_oleh", "diaktifkan_at"),
            models.CheckConstraint(
                name="rekening_aktif_lengkap",
                condition=~Q(status=StatusRekening.AKTIF) | Q(diaktifkan_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.bank} {self.nomor_samar}"

    @property
    def nomor_samar(self) -> str:
        """Give the account with only its last four digits."""
        return f"···· {self.nomor[-4:]}"
