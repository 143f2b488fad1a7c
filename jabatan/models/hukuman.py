"""Disciplinary decisions about a person, each with the time it counts."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import TingkatHukuman
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.hukuman_disiplin import tulis_jenis
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope

from .riwayat import Riwayat


@lacak
class HukumanDisiplin(Riwayat):
    """A sanction imposed by a written decision; `berlaku` is the time in which it counts.

    The decision is made outside, by the official who may punish; the personnel agency records it. Two decisions may
    run side by side, the same kind never twice at a time. Dasar hukum: PP 94/2021, Pasal 8 sampai 14; PerBKN 6/2022.
    """

    jenis = models.CharField("jenis hukuman", max_length=20, db_comment="kode pada hukuman_disiplin.csv")
    tingkat = models.CharField("tingkat", max_length=6, choices=TingkatHukuman.choices())
    pelanggaran = models.CharField("pelanggaran", max_length=500)
    pejabat = models.CharField("pejabat yang menghukum", max_length=200)
    tanggal_diterima = models.DateField("tanggal diterima pegawai")

    SCOPE = Scope(data=Data.DISIPLIN, owner="pegawai", unit="pegawai__unit_kerja")

    class Meta(Riwayat.Meta):
        abstract = False
        verbose_name = "hukuman disiplin"
        verbose_name_plural = "hukuman disiplin"
        constraints = [
            *Riwayat.Meta.constraints,
            ExclusionConstraint(
                name="hukuman_sejenis_tanpa_tumpang_tindih",
                expressions=[
                    ("pegawai", RangeOperators.EQUAL),
                    ("jenis", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                violation_error_message="Hukuman sejenis sudah tercatat pada masa itu.",
            ),
            models.UniqueConstraint(
                name="hukuman_satu_per_keputusan",
                fields=["pegawai", "nomor_sk"],
                condition=Q(dicabut_at__isnull=True),
                violation_error_message="Keputusan dengan nomor ini sudah dicatat untuk pegawai ini.",
            ),
            models.CheckConstraint(
                name="hukuman_tingkat_dikenal", condition=Q(tingkat__in=[t.value for t in TingkatHukuman])
            ),
            models.CheckConstraint(
                name="hukuman_berkeputusan",
                condition=Q(tanggal_sk__isnull=False, tanggal_sk__lte=F("tanggal_diterima"))
                & ~Q(nomor_sk="")
                & ~Q(pejabat="")
                & ~Q(pelanggaran=""),
                violation_error_message="Hukuman memerlukan keputusan: nomor, tanggal, pejabat, dan pelanggarannya.",
            ),
        ]

    def __str__(self) -> str:
        return self.nama_jenis

    @property
    def nama_jenis(self) -> str:
        """Give the words of the kind by the law of the day of the decision."""
        per = get_buku_jabatan().per(self.tanggal_sk or self.tanggal_diterima)
        return tulis_jenis(per["hukuman_jenis"].isi().get(self.jenis, self.jenis))
