"""Uploaded sheets of citizens' results between their preview and their application."""

from django.db import models

from jabatan.models import Pratinjau


class UnggahanHasil(Pratinjau):
    """A sheet with its source, and why it changes what is recorded already."""

    sumber = models.CharField("sumber", max_length=200)
    alasan = models.CharField("alasan koreksi", max_length=500, blank=True)

    class Meta:
        abstract = True


class ImporSurvei(UnggahanHasil):
    """A sheet of survey results, one row for each service and period."""

    class Meta:
        verbose_name = "impor hasil survei"
        verbose_name_plural = "impor hasil survei"


class ImporPengaduan(UnggahanHasil):
    """A sheet of complaints, one row for each report by its dates; emptied when it is applied."""

    class Meta:
        verbose_name = "impor pengaduan"
        verbose_name_plural = "impor pengaduan"
