"""Two institutions that pay one person in the same months of a tax year: who pays what, and the first payer's slip."""

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
from penggajian.enums import PembayarGaji

RUPIAH_BUKTI = {
    "bruto": "penghasilan bruto",
    "pengurang": "iuran pensiun, hari tua, dan zakat",
    "pph_dipotong": "PPh 21 dipotong dari pegawai",
    "pph_ditanggung": "PPh 21 ditanggung pemerintah",
}
"""The amounts of a withholding slip of the other payer, and what each is called."""


def _rupiah(kode: str) -> models.BigIntegerField:
    return models.BigIntegerField(RUPIAH_BUKTI[kode], default=0, db_comment="rupiah")


@lacak
class DuaPembayar(models.Model):
    """What an employee stated about another payer of the same months, and that payer's withholding slip once it is there.

    `pembayar_gaji` says who pays gaji pokok; who does not combines both in the last period. The slip is recorded for a
    payer of gaji pokok elsewhere alone, whole or not at all. `dicabut_at` withdraws a wrong row, with a reason.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    tahun = models.PositiveSmallIntegerField("tahun pajak")
    bulan_awal = models.PositiveSmallIntegerField("bulan pertama")
    bulan_akhir = models.PositiveSmallIntegerField("bulan terakhir")
    pembayar = models.CharField("instansi pembayar lain", max_length=160)
    pembayar_gaji = models.CharField("pembayar gaji pokok", max_length=6, choices=PembayarGaji.choices())
    nomor_pernyataan = models.CharField("nomor pernyataan", max_length=120)
    tanggal_pernyataan = models.DateField("tanggal pernyataan")
    nomor_bukti = models.CharField("nomor bukti potong", max_length=120, blank=True)
    tanggal_bukti = models.DateField("tanggal bukti potong", null=True, blank=True)
    bruto = _rupiah("bruto")
    pengurang = _rupiah("pengurang")
    pph_dipotong = _rupiah("pph_dipotong")
    pph_ditanggung = _rupiah("pph_ditanggung")
    dicatat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    dicatat_at = models.DateTimeField("dicatat pada")
    bukti_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    bukti_at = models.DateTimeField("bukti potong dicatat pada", null=True, blank=True)
    dicabut_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dicabut_at = models.DateTimeField("dicabut pada", null=True, blank=True)
    alasan = models.CharField("alasan pencabutan", max_length=250, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "dua pembayar"
        verbose_name_plural = "dua pembayar"
        indexes = [models.Index(name="dua_pembayar_tahun", fields=["tahun", "pegawai"])]
        constraints = [
            models.CheckConstraint(
                name="dua_pembayar_bulan_berurutan",
                condition=Q(bulan_awal__gte=1, bulan_akhir__lte=12, bulan_awal__lte=F("bulan_akhir")),
                violation_error_message="Bulan pertama dan terakhir harus berurutan antara 1 dan 12.",
            ),
            models.CheckConstraint(
                name="dua_pembayar_tidak_negatif",
                condition=Q(**{f"{nama}__gte": 0 for nama in RUPIAH_BUKTI}),
                violation_error_message="Jumlah rupiah tidak boleh kurang dari nol.",
            ),
            models.CheckConstraint(
                name="dua_pembayar_bukti_utuh",
                condition=Q(
                    nomor_bukti="", tanggal_bukti__isnull=True, bukti_at__isnull=True, **dict.fromkeys(RUPIAH_BUKTI, 0)
                )
                | (
                    ~Q(nomor_bukti="")
                    & Q(tanggal_bukti__isnull=False, bukti_at__isnull=False, bruto__gt=0, pembayar_gaji="LAIN")
                ),
                violation_error_message="Bukti potong dicatat utuh, dan hanya dari pembayar gaji pokok di instansi lain.",
            ),
            ExclusionConstraint(
                name="dua_pembayar_tanpa_tumpang_tindih",
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
            berpasangan("dua_pembayar_bukti_berpasangan", "bukti_oleh", "bukti_at"),
            berpasangan("dua_pembayar_pencabutan_berpasangan", "dicabut_oleh", "dicabut_at"),
        ]

    def __str__(self) -> str:
        return f"Dua pembayar {self.tahun} bulan {self.bulan_awal}–{self.bulan_akhir}"

    @property
    def is_berbukti(self) -> bool:
        """Say whether the other payer's withholding slip is recorded."""
        return bool(self.nomor_bukti)

    @property
    def pph(self) -> int:
        """Give all that the other payer withheld, whoever bore it; rupiah."""
        return self.pph_dipotong + self.pph_ditanggung


class ImporDuaPembayar(Pratinjau):
    """A sheet of statements about another payer, with the withholding slips that are there."""

    class Meta:
        verbose_name = "impor dua pembayar"
        verbose_name_plural = "impor dua pembayar"
