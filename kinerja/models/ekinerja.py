"""What the national record (e-Kinerja BKN) says about a person and a month."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import Ekspektasi, Predikat

from .evaluasi import Evaluasi


@lacak
class CatatanEkinerja(models.Model):
    """A result of the national record with its number there.

    It never changes a result of the portal: where there is one, `evaluasi` points at it and both agree;
    where there is none (a month before the portal), it is the history.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    evaluasi = models.ForeignKey(
        Evaluasi, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="penilaian di portal"
    )
    rating_hasil = models.CharField("rating hasil kerja", max_length=10, choices=Ekspektasi.choices())
    rating_perilaku = models.CharField("rating perilaku", max_length=10, choices=Ekspektasi.choices())
    predikat = models.CharField("predikat", max_length=16, choices=Predikat.choices())
    id_luar = models.CharField("nomor di e-Kinerja BKN", max_length=64, unique=True)
    diimpor_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diimpor oleh")
    diimpor_at = models.DateTimeField("diimpor pada")

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "catatan e-Kinerja"
        verbose_name_plural = "catatan e-Kinerja"
        constraints = [
            models.UniqueConstraint(name="ekinerja_satu_per_pegawai_dan_bulan", fields=["pegawai", "periode"]),
            models.CheckConstraint(name="ekinerja_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(name="ekinerja_bernomor", condition=~Q(id_luar="")),
        ]

    def __str__(self) -> str:
        return f"e-Kinerja {self.pegawai} {Periode.dari_tanggal(self.periode).nama}"
