"""Calibration: the raters of a unit look at their proposed ratings together before they deliver them."""

import uuid
from collections.abc import Sequence
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.kendala import penjaga_tulis, penjaga_urutan
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import Ekspektasi, StatusKalibrasi

from .evaluasi import Evaluasi

PEMBACA = (Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.AUDITOR)
"""Who reads sessions besides the raters in them, each within the units of the role."""

_TOLAK_SETELAH_DITUTUP = """
IF EXISTS (
    SELECT 1 FROM ({baris}) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'
) THEN
    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def penjaga_sesi() -> list[pgtrigger.Trigger]:
    """Give the triggers that keep the parts of a closed session as they were."""

    def badan(tabel: Sequence[str]) -> str:
        baris = " UNION ".join(f"SELECT sesi_id FROM {t}" for t in tabel)  # noqa: S608
        return _TOLAK_SETELAH_DITUTUP.replace("{baris}", baris)

    return penjaga_tulis("tolak_sesi_ditutup", badan)


class SesiKalibrasiQuerySet(ScopedQuerySet):
    """Read by the raters in it, who opened it, and the personnel officers and auditors of the unit."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the sessions in which this person rates, those they opened, and those of the units they look after."""
        if not user.is_active:
            return self.none()
        jangkauan = lingkup(user)
        syarat = Q(dibuka_oleh=user.pk)
        if jangkauan.pegawai_id is not None:
            ikut = PesertaKalibrasi.objects.filter(pegawai=jangkauan.pegawai_id).values("sesi")
            syarat |= Q(pk__in=ikut)
        for peran in PEMBACA:
            if peran in jangkauan.kode_peran:
                unit = jangkauan.unit_ids(peran)
                syarat |= Q(pk__isnull=False) if unit is None else Q(unit_kerja__in=unit)
        return self.filter(syarat)


@lacak
class SesiKalibrasi(models.Model):
    """One session of a unit about one month. It changes nothing by itself: each rater changes their own proposals."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    status = models.CharField(
        "status", max_length=10, choices=StatusKalibrasi.choices(), default=StatusKalibrasi.DIBUKA
    )
    catatan = models.TextField("catatan", blank=True)
    dibuka_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dibuka dan dipimpin oleh"
    )
    dibuka_at = models.DateTimeField("dibuka pada")
    ditutup_at = models.DateTimeField("ditutup pada", null=True, blank=True)
    dokumen = models.OneToOneField(
        DokumenTerbit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="berita acara"
    )
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.NILAI, owner=None, unit="unit_kerja")
    objects = SesiKalibrasiQuerySet.as_manager()

    class Meta:
        verbose_name = "sesi kalibrasi"
        verbose_name_plural = "sesi kalibrasi"
        constraints = [
            models.CheckConstraint(name="sesi_kalibrasi_hari_pertama", condition=Q(periode__day=1)),
            models.UniqueConstraint(
                name="sesi_kalibrasi_satu_terbuka",
                fields=["unit_kerja", "periode"],
                condition=Q(status=StatusKalibrasi.DIBUKA),
                violation_error_message="Unit ini sudah mempunyai sesi kalibrasi yang terbuka untuk bulan itu.",
            ),
            models.CheckConstraint(
                name="sesi_kalibrasi_ditutup_berdokumen",
                condition=Q(status=StatusKalibrasi.DITUTUP, dokumen__isnull=False, ditutup_at__isnull=False)
                | (~Q(status=StatusKalibrasi.DITUTUP) & Q(dokumen__isnull=True)),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_kalibrasi",
                "status",
                [
                    (StatusKalibrasi.DIBUKA, StatusKalibrasi.DITUTUP),
                    (StatusKalibrasi.DIBUKA, StatusKalibrasi.DIBATALKAN),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"Kalibrasi {self.unit_kerja} {Periode.dari_tanggal(self.periode).nama}"


@lacak(insert=False)
class PesertaKalibrasi(models.Model):
    """A rater whose people are in the session."""

    sesi = models.ForeignKey(SesiKalibrasi, on_delete=models.PROTECT, related_name="peserta_set", db_index=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="penilai")
    is_hadir = models.BooleanField("hadir", default=False)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="sesi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "peserta kalibrasi"
        verbose_name_plural = "peserta kalibrasi"
        constraints = [models.UniqueConstraint(name="peserta_kalibrasi_sekali", fields=["sesi", "pegawai"])]
        triggers = penjaga_sesi()

    def __str__(self) -> str:
        return f"{self.pegawai}"


@lacak(insert=False)
class BarisKalibrasi(models.Model):
    """One person's proposed ratings in a session: as first proposed and as they left it, with the rater's note.

    Written when the rater changes their own proposal, and for everyone with a proposal when the session closes.
    """

    sesi = models.ForeignKey(SesiKalibrasi, on_delete=models.PROTECT, related_name="baris_set", db_index=False)
    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.PROTECT, related_name="kalibrasi_set")
    awal_hasil = models.CharField("rating hasil semula", max_length=10, choices=Ekspektasi.choices())
    awal_perilaku = models.CharField("rating perilaku semula", max_length=10, choices=Ekspektasi.choices())
    akhir_hasil = models.CharField("rating hasil", max_length=10, choices=Ekspektasi.choices())
    akhir_perilaku = models.CharField("rating perilaku", max_length=10, choices=Ekspektasi.choices())
    catatan = models.TextField("catatan penilai", blank=True)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    pada = models.DateTimeField("diubah pada", null=True, blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="evaluasi__pegawai", unit="evaluasi__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "baris kalibrasi"
        verbose_name_plural = "baris kalibrasi"
        constraints = [
            models.UniqueConstraint(name="baris_kalibrasi_sekali", fields=["sesi", "evaluasi"]),
            models.CheckConstraint(
                name="baris_kalibrasi_perubahan_beralasan",
                condition=Q(akhir_hasil=models.F("awal_hasil"), akhir_perilaku=models.F("awal_perilaku"))
                | (~Q(catatan="") & Q(oleh__isnull=False, pada__isnull=False)),
                violation_error_message="Tuliskan mengapa usulan Anda berubah.",
            ),
        ]
        triggers = penjaga_sesi()

    def __str__(self) -> str:
        return f"{self.evaluasi}"

    @property
    def is_berubah(self) -> bool:
        """Tell whether the rater changed the proposal in this session."""
        return (self.awal_hasil, self.awal_perilaku) != (self.akhir_hasil, self.akhir_perilaku)
