"""The employees' own survey: its rounds, who has answered, what was answered, and what was released.

It lives in `kinerja`, not in `pembinaan` where work culture is at home, because the yearly panel of the board puts it
beside IKM and predikat: the board cannot import from the floor above, and `kinerja.partisipasi` below cannot read
predikat. Dasar hukum: UU 27/2022; kebijakan produk.
"""

import uuid
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import berpasangan, penjaga_urutan
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, TertutupQuerySet
from kinerja.enums import StatusPutaran


class PutaranQuerySet(ScopedQuerySet):
    """Rounds: announced to everyone, like what is published."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep all for who is signed in; the act asks the rest."""
        return self if user.is_authenticated and user.is_active else self.none()


@lacak
class PutaranKepuasan(models.Model):
    """One round, open to answers from `awal` to `akhir` inclusive until BKPSDM closes it and its means are released."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    judul = models.CharField("judul", max_length=120)
    awal = models.DateField("hari pertama")
    akhir = models.DateField("hari terakhir")
    status = models.CharField("status", max_length=10, choices=StatusPutaran.choices(), default=StatusPutaran.TERBUKA)
    dibuka_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dibuka oleh")
    dibuka_pada = models.DateTimeField("dibuka pada")
    ditutup_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="ditutup oleh"
    )
    ditutup_pada = models.DateTimeField("ditutup pada", null=True, blank=True)
    diminta = models.PositiveIntegerField("pegawai yang diminta")
    jawaban = models.PositiveIntegerField("jawaban", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit=None)
    objects = PutaranQuerySet.as_manager()

    class Meta:
        verbose_name = "putaran survei pegawai"
        verbose_name_plural = "putaran survei pegawai"
        constraints = [
            models.UniqueConstraint(
                name="putaran_kepuasan_satu_terbuka",
                fields=["status"],
                condition=Q(status="TERBUKA"),
                violation_error_message="Masih ada survei pegawai yang terbuka.",
            ),
            models.CheckConstraint(name="putaran_kepuasan_bermasa", condition=Q(awal__lte=F("akhir"))),
            models.CheckConstraint(name="putaran_kepuasan_berjudul", condition=~Q(judul="")),
            berpasangan("putaran_kepuasan_ditutup", "ditutup_oleh", "ditutup_pada"),
            models.CheckConstraint(
                name="putaran_kepuasan_tertutup_terhitung",
                condition=Q(status="TERBUKA", jawaban__isnull=True, ditutup_pada__isnull=True)
                | Q(status="DITUTUP", jawaban__isnull=False, ditutup_pada__isnull=False),
            ),
        ]
        triggers = [
            penjaga_urutan("urutan_status_putaran", "status", [("TERBUKA", "DITUTUP")]),
            pgtrigger.Protect(name="putaran_tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def nama_masa(self) -> str:
        """The days of answering, in words."""
        return f"{tulis_tanggal(self.awal)} sampai {tulis_tanggal(self.akhir)}"


class PesertaKepuasan(models.Model):
    """That somebody has answered an open round, so that nobody answers twice; gone when the round is closed.

    No time, a random key and no event rows: neither this table nor the trail says when, or which answer is whose.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    putaran = models.ForeignKey(PutaranKepuasan, on_delete=models.PROTECT, related_name="+", verbose_name="putaran")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")

    SCOPE = Scope(data=Data.HASIL_WARGA, owner="pegawai", unit=None)
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "peserta survei pegawai"
        verbose_name_plural = "peserta survei pegawai"
        constraints = [models.UniqueConstraint(name="peserta_kepuasan_sekali", fields=["putaran", "pegawai"])]

    def __str__(self) -> str:
        return "peserta survei pegawai"


class JawabanKepuasan(models.Model):
    """What one person answered in an open round; gone when the round is closed and its means are released.

    Unit and values are sealed with the key of the application until closing: no person, no time, a random key and no
    event rows. Comparing the transactions of the two tables, or of their backups, tells who has answered, not what.
    `unit_kerja` and `nilai` hold only answers from before there were seals.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    putaran = models.ForeignKey(PutaranKepuasan, on_delete=models.PROTECT, related_name="+", verbose_name="putaran")
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja", null=True
    )
    nilai = models.JSONField("nilai menurut dimensi", null=True)
    isi = models.BinaryField("isi tersegel", null=True)

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit="unit_kerja")
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "jawaban survei pegawai"
        verbose_name_plural = "jawaban survei pegawai"
        constraints = [
            models.CheckConstraint(
                name="jawaban_kepuasan_tersegel",
                condition=Q(isi__isnull=False, unit_kerja__isnull=True, nilai__isnull=True)
                | Q(isi__isnull=True, unit_kerja__isnull=False, nilai__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return "jawaban survei pegawai"


class HasilKepuasan(models.Model):
    """What a closed round released of one group: never of so few, or with such a remainder, that a person shows."""

    putaran = models.ForeignKey(
        PutaranKepuasan, on_delete=models.PROTECT, related_name="hasil_set", verbose_name="putaran"
    )
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="+", null=True, verbose_name="unit kerja"
    )
    jawaban = models.PositiveIntegerField("jawaban")
    jumlah = models.JSONField("jumlah nilai menurut dimensi")

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "hasil survei pegawai"
        verbose_name_plural = "hasil survei pegawai"
        constraints = [
            models.UniqueConstraint(
                name="hasil_kepuasan_sekali", fields=["putaran", "unit_kerja"], nulls_distinct=False
            ),
            models.CheckConstraint(name="hasil_kepuasan_cukup", condition=Q(jawaban__gte=5)),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.putaran}, {self.unit_kerja or 'seluruh instansi'}"
