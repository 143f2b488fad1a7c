"""Uploaded sheets of appraisal between their preview and their application."""

from jabatan.models import Pratinjau


class ImporPresensi(Pratinjau):
    """A sheet of attendance."""

    class Meta:
        verbose_name = "impor presensi"
        verbose_name_plural = "impor presensi"


class ImporEkinerja(Pratinjau):
    """A sheet of results from e-Kinerja BKN."""

    class Meta:
        verbose_name = "impor e-Kinerja"
        verbose_name_plural = "impor e-Kinerja"


class ImporSkp(Pratinjau):
    """A sheet of SKP and RHK from e-Kinerja BKN."""

    class Meta:
        verbose_name = "impor SKP"
        verbose_name_plural = "impor SKP"
