"""An uploaded sheet between its preview and its application."""

from django.db import models

from asn_portal.lib.istilah import Istilah

from .pratinjau import Pratinjau


class JenisImpor(Istilah):
    """What a sheet holds."""

    UNIT = "UNIT", "Unit kerja"
    POSISI = "POSISI", "Posisi"
    PEGAWAI = "PEGAWAI", "Pegawai"
    CUTI = "CUTI", "Cuti pegawai"
    SUAMI = "SUAMI", "Surat keterangan suami"
    SEKOLAH = "SEKOLAH", "Surat sekolah anak"


class StatusImpor(Istilah):
    """Where an import stands."""

    PRATINJAU = "PRATINJAU", "Pratinjau"
    BERJALAN = "BERJALAN", "Sedang diterapkan"
    DITERAPKAN = "DITERAPKAN", "Diterapkan"


class Impor(Pratinjau):
    """The preview of a sheet of units, seats, people, leave or certificates of school; a large one is applied by the workers."""

    jenis = models.CharField("jenis", max_length=10, choices=JenisImpor.choices())
    status = models.CharField("status", max_length=12, choices=StatusImpor.choices(), default=StatusImpor.PRATINJAU)

    class Meta:
        verbose_name = "impor"
        verbose_name_plural = "impor"

    def __str__(self) -> str:
        return f"Impor {JenisImpor(self.jenis).label} {self.nama_berkas}"
