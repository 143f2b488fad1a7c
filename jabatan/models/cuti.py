"""Leave of a person, with its kind and its first and last day."""

from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import JenisCuti
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope

from .riwayat import Riwayat, tanpa_tumpang_tindih


@lacak
class RiwayatCuti(Riwayat):
    """A leave granted by a letter; `berlaku` holds its days, always with a last one.

    Leave outside the state's charge and study leave are a `Kedudukan` in `RiwayatStatus`, not a row here. The name of
    the law for the letter is surat izin cuti; its number and date stand in `nomor_sk` and `tanggal_sk`.
    Dasar hukum: PP 11/2017 jo. PP 17/2020, Pasal 309 sampai 341; Peraturan BKN 24/2017 jo. 7/2021.
    """

    jenis = models.CharField("jenis cuti", max_length=20, choices=JenisCuti.choices())

    SCOPE = Scope(data=Data.KEHADIRAN, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "riwayat cuti"
        verbose_name_plural = "riwayat cuti"
        constraints = [
            *Riwayat.Meta.constraints,
            # Its GiST index also serves the question of the pay run: who was on leave in a month.
            tanpa_tumpang_tindih("riwayat_cuti_tanpa_tumpang_tindih", "cuti"),
            models.CheckConstraint(
                name="riwayat_cuti_jenis_dikenal", condition=Q(jenis__in=[j.value for j in JenisCuti])
            ),
            models.CheckConstraint(
                name="riwayat_cuti_berbatas",
                condition=Q(berlaku__lower_inf=False, berlaku__upper_inf=False),
                violation_error_message="Cuti memerlukan hari pertama dan hari terakhir.",
            ),
            models.CheckConstraint(
                name="riwayat_cuti_bersurat",
                condition=~Q(nomor_sk=""),
                violation_error_message="Cuti memerlukan nomor surat izin cuti.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_jenis_display()
