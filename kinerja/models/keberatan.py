"""Keberatan: a person's objection to a result, both sides heard, one decision that is final."""

import uuid
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import penjaga_urutan
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import DasarKoreksi, Ekspektasi, Predikat, PutusanKeberatan, StatusKeberatan

from .evaluasi import Evaluasi

PEMBACA = (Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.AUDITOR)
"""Who reads objections besides the sides, each within the units of the role."""


class KeberatanQuerySet(ScopedQuerySet):
    """Narrower than the matrix of results: the sides, the one who decides, personnel officers and auditors."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the objections in which this person has a part, and those of the units they look after."""
        if not user.is_active:
            return self.none()
        jangkauan = lingkup(user)
        syarat = Q(evaluasi__dinilai_oleh=user.pk)
        if jangkauan.pegawai_id is not None:
            for sisi in ("pegawai", "pemutus", "evaluasi__penilai"):
                syarat |= Q(**{sisi: jangkauan.pegawai_id})
        for peran in PEMBACA:
            if peran in jangkauan.kode_peran:
                unit = jangkauan.unit_ids(peran)
                syarat |= Q(pk__isnull=False) if unit is None else Q(unit_kerja__in=unit)
        return self.filter(syarat)


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class Keberatan(models.Model):
    """One objection to one result. The superior of the rater decides; the decision is final.

    While it is open the predikat is provisional. A changed result stands in `KoreksiEvaluasi`.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    evaluasi = models.OneToOneField(Evaluasi, on_delete=models.PROTECT, related_name="keberatan")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    pemutus = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pemutus")
    status = models.CharField(
        "status", max_length=10, choices=StatusKeberatan.choices(), default=StatusKeberatan.DIAJUKAN
    )
    alasan = models.TextField("alasan keberatan")
    diajukan_at = models.DateTimeField("diajukan pada")
    batas_penjelasan = models.DateField("batas penjelasan penilai")
    batas_putus = models.DateField("batas putusan")
    penjelasan = models.TextField("penjelasan penilai", blank=True)
    penjelasan_oleh = _orang("dijelaskan oleh")
    penjelasan_at = models.DateTimeField("dijelaskan pada", null=True, blank=True)
    tanggapan = models.TextField("tanggapan pegawai", blank=True)
    tanggapan_at = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    putusan = models.CharField("putusan", max_length=8, choices=PutusanKeberatan.choices(), blank=True)
    alasan_putusan = models.TextField("alasan putusan", blank=True)
    diputus_oleh = _orang("diputus oleh")
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = KeberatanQuerySet.as_manager()

    class Meta:
        verbose_name = "keberatan"
        verbose_name_plural = "keberatan"
        indexes = [
            models.Index(name="keberatan_pegawai", fields=["pegawai", "-diajukan_at"]),
            models.Index(name="keberatan_pemutus", fields=["pemutus", "status"]),
        ]
        constraints = [
            models.CheckConstraint(name="keberatan_beralasan", condition=~Q(alasan="")),
            models.CheckConstraint(
                name="keberatan_pemutus_orang_lain",
                condition=~Q(pemutus=F("pegawai")),
                violation_error_message="Pegawai tidak dapat memutus keberatannya sendiri.",
            ),
            models.CheckConstraint(
                name="keberatan_putusan_lengkap",
                condition=(
                    Q(status=StatusKeberatan.DIPUTUS, diputus_oleh__isnull=False, diputus_at__isnull=False)
                    & ~Q(putusan="")
                    & ~Q(alasan_putusan="")
                )
                | (~Q(status=StatusKeberatan.DIPUTUS) & Q(putusan="", diputus_oleh__isnull=True)),
            ),
        ]
        triggers = [
            penjaga_urutan("urutan_status_keberatan", "status", [("DIAJUKAN", "DIPUTUS"), ("DIAJUKAN", "DICABUT")]),
            pgtrigger.Protect(
                name="keberatan_selesai_tetap",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=~pgtrigger.Q(old__status="DIAJUKAN"),
            ),
        ]

    def __str__(self) -> str:
        return f"Keberatan {self.pegawai} {Periode.dari_tanggal(self.evaluasi.periode).nama}"


@lacak
class KoreksiEvaluasi(models.Model):
    """A result that supersedes the delivered one, which stays as it was; the highest `nomor` counts."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.PROTECT, related_name="koreksi_set")
    nomor = models.PositiveSmallIntegerField("nomor")
    dasar = models.CharField("dasar", max_length=12, choices=DasarKoreksi.choices())
    keberatan = models.OneToOneField(Keberatan, on_delete=models.PROTECT, related_name="koreksi", null=True, blank=True)
    rating_hasil = models.CharField("rating hasil kerja", max_length=10, choices=Ekspektasi.choices())
    rating_perilaku = models.CharField("rating perilaku", max_length=10, choices=Ekspektasi.choices())
    predikat = models.CharField("predikat", max_length=16, choices=Predikat.choices())
    alasan = models.TextField("alasan")
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="ditetapkan oleh")
    pada = models.DateTimeField("ditetapkan pada")

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "koreksi evaluasi"
        verbose_name_plural = "koreksi evaluasi"
        constraints = [
            models.UniqueConstraint(name="koreksi_evaluasi_bernomor", fields=["evaluasi", "nomor"]),
            models.CheckConstraint(name="koreksi_evaluasi_beralasan", condition=~Q(alasan="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Koreksi {self.nomor} {self.evaluasi}"
