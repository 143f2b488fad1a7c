"""The certificate that the husband of an employee has no income, by which her tax counts him and their children."""

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import TingkatPenerbit
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope

from .riwayat import Riwayat, tanpa_tumpang_tindih


@lacak
class SuratSuami(Riwayat):
    """A written statement of the local government, at least of the camat, that the husband has no income.

    `berlaku` holds the days of one tax year that it speaks for: from 1 January, or the later day since when it says so, to
    31 December. Tax asks whether it holds on 1 January, or on the first day of service in the year. Its number and date
    stand in `nomor_sk` and `tanggal_sk`. Dasar hukum: UU PPh, Pasal 7; PMK 168/2023, Pasal 9.
    """

    tingkat = models.CharField("diterbitkan oleh", max_length=20, choices=TingkatPenerbit.choices())
    penerbit = models.CharField("nama pejabat atau kantor", max_length=200)

    SCOPE = Scope(data=Data.IDENTITAS, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "surat keterangan suami"
        verbose_name_plural = "surat keterangan suami"
        constraints = [
            *Riwayat.Meta.constraints,
            # Its GiST index also serves the question of pay: whose certificate holds on a day.
            tanpa_tumpang_tindih("surat_suami_tanpa_tumpang_tindih", "surat keterangan suami"),
            models.CheckConstraint(
                name="surat_suami_tingkat_dikenal",
                condition=Q(tingkat__in=[t.value for t in TingkatPenerbit]),
                violation_error_message="Surat ini diterbitkan pemerintah daerah, paling rendah kecamatan.",
            ),
            models.CheckConstraint(
                name="surat_suami_satu_tahun_pajak",
                condition=Q(berlaku__isempty=True)
                | Q(
                    berlaku__lower_inf=False,
                    berlaku__upper_inf=False,
                    berlaku__endswith__month=1,
                    berlaku__endswith__day=1,
                    berlaku__startswith__year=F("berlaku__endswith__year") - 1,
                ),
                violation_error_message="Satu surat dicatat untuk satu tahun pajak, sampai 31 Desember.",
            ),
            models.CheckConstraint(
                name="surat_suami_bersurat",
                condition=~Q(nomor_sk="") & ~Q(penerbit="") & Q(tanggal_sk__isnull=False),
                violation_error_message="Surat keterangan suami memerlukan penerbit, nomor, dan tanggalnya.",
            ),
        ]

    def __str__(self) -> str:
        return f"Surat keterangan suami nomor {self.nomor_sk}, tahun pajak {self.tahun}"

    @property
    def tahun(self) -> int:
        """Give the tax year that it speaks for."""
        return int(self.masa_tertulis.lower.year)
