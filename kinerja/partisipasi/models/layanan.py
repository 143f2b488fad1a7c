"""Services that citizens are asked about, the one-use codes of their transactions, and how the survey asks."""

import uuid
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, TertutupQuerySet, lingkup
from kinerja.partisipasi.enums import UnsurSkm

from .impor import UnggahanHasil


class LayananQuerySet(ScopedQuerySet):
    """Services in reach of a personnel officer, and those at which a person serves."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the services of the role's units, and one's own counters as far as a plain employee may act."""
        pegawai_id = lingkup(user).pegawai_id
        dasar = super().visible_to(user, tindakan)
        if pegawai_id is None or not user.is_active or not {"l", "u"} & set(tindakan):
            return dasar
        bertugas = PetugasLayanan.objects.filter(pegawai=pegawai_id).values("layanan")
        return self.filter(Q(pk__in=dasar.values("pk")) | Q(pk__in=bertugas))


@lacak
class Layanan(models.Model):
    """A service of a unit. `is_terbuka` also takes answers without a code, which are reported apart.

    `tanpa_unsur` lists elements of the survey that do not apply to it.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    nama = models.CharField("nama layanan", max_length=120)
    is_aktif = models.BooleanField("menerima jawaban", default=True)
    is_terbuka = models.BooleanField("survei terbuka tanpa kode", default=False)
    tanpa_unsur = models.JSONField("unsur yang tidak berlaku", default=list, blank=True)

    SCOPE = Scope(data=Data.LAYANAN, owner=None, unit="unit_kerja")
    objects = LayananQuerySet.as_manager()

    class Meta:
        verbose_name = "layanan"
        verbose_name_plural = "layanan"
        constraints = [
            models.UniqueConstraint(name="layanan_sekali", fields=["unit_kerja", "nama"]),
            models.CheckConstraint(name="layanan_bernama", condition=~Q(nama="")),
        ]
        triggers = [pgtrigger.Protect(name="layanan_tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.nama}, {self.unit_kerja.nama}"

    @property
    def unsur(self) -> list[UnsurSkm]:
        """The elements that its survey asks."""
        return [u for u in UnsurSkm if u.value not in self.tanpa_unsur]


@lacak
class PetugasLayanan(models.Model):
    """Who serves at a counter of a service, and so may issue its codes."""

    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="petugas_set", verbose_name="layanan")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="petugas")

    SCOPE = Scope(data=Data.LAYANAN, owner="pegawai", unit="layanan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "petugas layanan"
        verbose_name_plural = "petugas layanan"
        constraints = [models.UniqueConstraint(name="petugas_layanan_sekali", fields=["layanan", "pegawai"])]

    def __str__(self) -> str:
        return f"{self.pegawai.nama}: {self.layanan.nama}"


@lacak
class TerbitanKode(models.Model):
    """Codes issued at once for transactions of one service, day and counter. Never the code, never the citizen."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="terbitan_set", verbose_name="layanan")
    tanggal = models.DateField("hari layanan")
    loket = models.CharField("loket", max_length=40)
    jumlah = models.PositiveIntegerField("banyaknya kode")
    berlaku_sampai = models.DateField("berlaku sampai", db_comment="hari terakhir, termasuk")
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diterbitkan oleh")
    pada = models.DateTimeField("diterbitkan pada")

    SCOPE = Scope(data=Data.LAYANAN, owner=None, unit="layanan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "terbitan kode survei"
        verbose_name_plural = "terbitan kode survei"
        indexes = [models.Index(name="terbitan_layanan_tanggal", fields=["layanan", "tanggal"])]
        constraints = [
            models.CheckConstraint(name="terbitan_berisi", condition=Q(jumlah__gte=1)),
            models.CheckConstraint(name="terbitan_berlaku", condition=Q(berlaku_sampai__gte=F("tanggal"))),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.layanan.nama}, {self.tanggal}, {self.loket}"


class PetugasTerbitan(models.Model):
    """An officer who served the transactions of these codes."""

    terbitan = models.ForeignKey(TerbitanKode, on_delete=models.PROTECT, related_name="petugas_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="petugas")

    SCOPE = Scope(data=Data.LAYANAN, owner="pegawai", unit="terbitan__layanan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "petugas terbitan kode"
        verbose_name_plural = "petugas terbitan kode"
        constraints = [models.UniqueConstraint(name="petugas_terbitan_sekali", fields=["terbitan", "pegawai"])]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.pegawai.nama}: {self.terbitan}"


class KodeSurvei(models.Model):
    """One code: its keyed hash, and whether it is spent. No time, a random key and no event rows.

    Removed some time after it expired; how many were issued and spent stays countable until then.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    terbitan = models.ForeignKey(TerbitanKode, on_delete=models.PROTECT, related_name="kode_set")
    sidik = models.CharField("sidik berkunci", max_length=64, unique=True)
    terpakai = models.BooleanField("terpakai", default=False)

    SCOPE = Scope(data=Data.LAYANAN, owner=None, unit="terbitan__layanan__unit_kerja")
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "kode survei"
        verbose_name_plural = "kode survei"
        constraints = [
            models.CheckConstraint(name="kode_survei_sidik", condition=Q(sidik__regex=r"^[0-9a-f]{64}$")),
        ]
        triggers = [
            pgtrigger.Protect(
                name="kode_tidak_kembali",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__terpakai=True, new__terpakai=False),
            ),
        ]

    def __str__(self) -> str:
        return "kode survei"


@lacak
class RekapTransaksi(models.Model):
    """How many transactions a service completed on a day, counted apart from its codes."""

    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="rekap_set", verbose_name="layanan")
    tanggal = models.DateField("hari layanan")
    jumlah = models.PositiveIntegerField("transaksi selesai")

    SCOPE = Scope(data=Data.LAYANAN, owner=None, unit="layanan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "rekap transaksi"
        verbose_name_plural = "rekap transaksi"
        constraints = [models.UniqueConstraint(name="rekap_transaksi_sekali", fields=["layanan", "tanggal"])]

    def __str__(self) -> str:
        return f"{self.layanan.nama}, {self.tanggal}"


@lacak
class PertanyaanUnsur(models.Model):
    """The words of one element where they differ from those of the regulation."""

    unsur = models.CharField("unsur", max_length=12, choices=UnsurSkm.choices(), unique=True)
    teks = models.CharField("pertanyaan", max_length=160)
    pilihan = models.JSONField("empat pilihan, nilai 1 sampai 4")

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit=None)
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pertanyaan survei"
        verbose_name_plural = "pertanyaan survei"
        constraints = [models.CheckConstraint(name="pertanyaan_berisi", condition=~Q(teks=""))]

    def __str__(self) -> str:
        return self.teks


@lacak
class JaringanKantor(models.Model):
    """An office network whose addresses send no answers about the unit."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    alamat = models.CharField("alamat jaringan", max_length=43, help_text="Misalnya 203.0.113.0/24.")

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "jaringan kantor"
        verbose_name_plural = "jaringan kantor"
        constraints = [models.UniqueConstraint(name="jaringan_kantor_sekali", fields=["unit_kerja", "alamat"])]

    def __str__(self) -> str:
        return f"{self.alamat} ({self.unit_kerja.nama})"


class ImporTransaksi(UnggahanHasil):
    """A sheet of a day's completed transactions, one row for each; emptied when its codes are issued."""

    class Meta:
        verbose_name = "impor transaksi layanan"
        verbose_name_plural = "impor transaksi layanan"
