"""Income and tax of the year that no slip of this portal holds."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan
from jabatan.models import Pegawai, Pratinjau
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import SumberPenghasilan

RUPIAH = {
    "bruto": "bruto gaji",
    "bruto_tpp": "TPP",
    "pengurang": "iuran pensiun, hari tua, dan zakat",
    "pph": "PPh 21",
    "pph_tpp": "PPh 21 atas TPP",
    "neto": "penghasilan neto",
}
"""The amounts of a record, and what each is called."""


def _rupiah(kode: str) -> models.BigIntegerField:
    return models.BigIntegerField(RUPIAH[kode], default=0, db_comment="rupiah")


@lacak
class PenghasilanSebelumnya(models.Model):
    """Months of a tax year before this portal paid the person, by the paper that proves them.

    The same payer's former system gives gross, deductions and tax by part; a former payer's withholding slip gives
    net income and tax. `dicabut_at` withdraws a wrong row, with a reason.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    tahun = models.PositiveSmallIntegerField("tahun pajak")
    bulan_awal = models.PositiveSmallIntegerField("bulan pertama")
    bulan_akhir = models.PositiveSmallIntegerField("bulan terakhir")
    sumber = models.CharField("sumber", max_length=16, choices=SumberPenghasilan.choices())
    nomor_bukti = models.CharField("nomor bukti", max_length=120)
    bruto = _rupiah("bruto")
    bruto_tpp = _rupiah("bruto_tpp")
    pengurang = _rupiah("pengurang")
    pph = _rupiah("pph")
    pph_tpp = _rupiah("pph_tpp")
    neto = _rupiah("neto")
    dicatat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    dicatat_at = models.DateTimeField("dicatat pada")
    dicabut_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dicabut_at = models.DateTimeField("dicabut pada", null=True, blank=True)
    alasan = models.CharField("alasan pencabutan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "penghasilan sebelumnya"
        verbose_name_plural = "penghasilan sebelumnya"
        indexes = [models.Index(name="penghasilan_tahun", fields=["tahun", "pegawai"])]
        constraints = [
            models.CheckConstraint(
                name="penghasilan_bulan_berurutan",
                condition=Q(bulan_awal__gte=1, bulan_akhir__lte=12, bulan_awal__lte=F("bulan_akhir")),
                violation_error_message="Bulan pertama dan terakhir harus berurutan antara 1 dan 12.",
            ),
            models.CheckConstraint(
                name="penghasilan_tidak_negatif",
                condition=Q(**{f"{nama}__gte": 0 for nama in RUPIAH}),
                violation_error_message="Jumlah rupiah tidak boleh kurang dari nol.",
            ),
            models.CheckConstraint(
                name="penghasilan_menurut_sumber",
                condition=Q(sumber="SISTEM_LAMA", neto=0)
                | Q(sumber="PEMBAYAR_LAIN", bruto=0, bruto_tpp=0, pengurang=0, pph_tpp=0),
                violation_error_message="Pembayar sebelumnya hanya memberi neto dan PPh 21; aplikasi lama memberi bruto.",
            ),
            ExclusionConstraint(
                name="penghasilan_tanpa_tumpang_tindih",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("tahun", RangeOperators.EQUAL),
                    (
                        Func(F("bulan_awal"), F("bulan_akhir"), Value("[]"), function="int4range"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(dicabut_at__isnull=True),
                violation_error_message="Bulan itu sudah tercatat untuk pegawai ini.",
            ),
            berpasangan("penghasilan_pencabutan_berpasangan", "dicabut_oleh", "dicabut_at"),
        ]

    def __str__(self) -> str:
        return f"Penghasilan {self.tahun} bulan {self.bulan_awal}–{self.bulan_akhir}"


class ImporPenghasilan(Pratinjau):
    """A sheet of income and tax from before."""

    class Meta:
        verbose_name = "impor penghasilan sebelumnya"
        verbose_name_plural = "impor penghasilan sebelumnya"
