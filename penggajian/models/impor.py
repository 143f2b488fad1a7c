"""Uploaded sheets of pay between their preview and their application."""

from jabatan.models import Pratinjau


class ImporPotongan(Pratinjau):
    """A sheet of voluntary deductions that people authorised on paper."""

    class Meta:
        verbose_name = "impor potongan"
        verbose_name_plural = "impor potongan"
