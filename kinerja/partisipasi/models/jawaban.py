"""What citizens answered: sealed until the night mixes the answers of many days and counters, then without a trace
of the code. None of these tables has event rows, and none points at a code."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import berpasangan, penjaga_urutan
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, TertutupQuerySet
from kinerja.partisipasi.enums import (
    JenisSanggah,
    StatusJawaban,
    StatusSanggah,
    StatusSaran,
    TandaJawaban,
    UnsurSkm,
)

from .hasil import HasilWarga, kendala_versi, penjaga_versi
from .layanan import Layanan


class JawabanMasuk(models.Model):
    """A sealed answer on its first day, all of one length: the transaction that spends a code writes nothing else.

    Whoever reads the tables cannot open it, so the number of the transaction, the place in the file and the log of
    the database say which code was spent, not what was answered.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hari = models.DateField("hari masuk")
    isi = models.BinaryField("isi tersegel")

    SCOPE = Scope(data=Data.LAYANAN, owner=None, unit=None)
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "jawaban masuk"
        verbose_name_plural = "jawaban masuk"

    def __str__(self) -> str:
        return "jawaban masuk"


class JawabanWarga(models.Model):
    """One answer after mixing: service, day and values. Neither code nor counter nor time.

    `nilai` maps elements to 1–4, `profil` the bands that were told. Removed after two years; results stay.
    Dasar hukum: PermenPANRB 14/2017; UU 27/2022.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="+", db_index=False)
    hari = models.DateField("hari")
    is_tanpa_kode = models.BooleanField("tanpa kode")
    nilai = models.JSONField("nilai menurut unsur")
    profil = models.JSONField("profil", default=dict)
    saran = models.CharField("saran", max_length=500, blank=True)
    tanda = models.JSONField("tanda", default=list)
    status = models.CharField("status", max_length=12, choices=StatusJawaban.choices())
    status_saran = models.CharField("status saran", max_length=14, choices=StatusSaran.choices())
    saran_tampil = models.CharField("saran yang tampil", max_length=500, blank=True)
    alasan = models.CharField("alasan keputusan", max_length=300, blank=True)
    diperiksa_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diperiksa_pada = models.DateTimeField("diperiksa pada", null=True, blank=True)

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit="layanan__unit_kerja")
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "jawaban warga"
        verbose_name_plural = "jawaban warga"
        indexes = [
            models.Index(name="jawaban_layanan_hari", fields=["layanan", "hari"]),
            models.Index(
                name="jawaban_diperiksa",
                fields=["hari"],
                condition=Q(status="KARANTINA") | Q(status_saran="MENUNGGU"),
            ),
        ]
        constraints = [
            berpasangan("jawaban_diperiksa_lengkap", "diperiksa_oleh", "diperiksa_pada"),
            models.CheckConstraint(
                name="jawaban_dikeluarkan_beralasan", condition=~Q(status="DIKELUARKAN") | ~Q(alasan="")
            ),
            models.CheckConstraint(
                name="jawaban_saran_sesuai",
                condition=Q(status_saran="KOSONG", saran="", saran_tampil="")
                | (Q(status_saran="TAMPIL") & ~Q(saran="") & ~Q(saran_tampil=""))
                | (Q(status_saran__in=["MENUNGGU", "DISEMBUNYIKAN"], saran_tampil="") & ~Q(saran="")),
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="jawaban_tetap",
                fields=["layanan", "hari", "is_tanpa_kode", "nilai", "profil", "saran", "tanda"],
            ),
        ]

    def __str__(self) -> str:
        return "jawaban warga"

    @property
    def kata_tanda(self) -> list[str]:
        """Its signs in words."""
        return [TandaJawaban(t).label for t in self.tanda]

    @property
    def urutan_nilai(self) -> str:
        """Its values in the order of the elements."""
        return " ".join(str(self.nilai.get(u.value, "–")) for u in UnsurSkm)


class PetugasJawaban(models.Model):
    """An officer whom the transaction of an answer names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    jawaban = models.ForeignKey(JawabanWarga, on_delete=models.CASCADE, related_name="petugas_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="petugas")

    SCOPE = Scope(data=Data.DISIPLIN, owner="pegawai", unit="jawaban__layanan__unit_kerja")
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "petugas jawaban"
        verbose_name_plural = "petugas jawaban"
        constraints = [models.UniqueConstraint(name="petugas_jawaban_sekali", fields=["jawaban", "pegawai"])]

    def __str__(self) -> str:
        return "petugas jawaban"


@lacak
class UmpanPetugas(HasilWarga):
    """What the users of a unit's services said about one officer in a quarter, as it was released.

    `n` answers, each with its own code; the sums of competence and conduct stand only from the least number on.
    Read by those who read decisions of discipline: the officer, the superior, personnel officers; not by who pays.
    """

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    periode = models.DateField("triwulan", db_comment="hari pertama triwulan")
    n = models.PositiveIntegerField("jawaban")
    is_cukup = models.BooleanField("cukup")
    jumlah = models.PositiveIntegerField("jumlah nilai", null=True, blank=True)
    pembagi = models.PositiveIntegerField("banyaknya nilai", null=True, blank=True)
    jumlah_unit = models.PositiveIntegerField("jumlah nilai unit", null=True, blank=True)
    pembagi_unit = models.PositiveIntegerField("banyaknya nilai unit", null=True, blank=True)

    SCOPE = Scope(data=Data.DISIPLIN, owner="pegawai", unit="unit_kerja")

    class Meta:
        verbose_name = "umpan balik pengguna layanan"
        verbose_name_plural = "umpan balik pengguna layanan"
        constraints = [
            *kendala_versi("umpan_petugas"),
            models.UniqueConstraint(
                name="umpan_petugas_sekali",
                fields=["unit_kerja", "pegawai", "periode"],
                condition=Q(is_berlaku=True),
            ),
            models.CheckConstraint(
                name="umpan_petugas_triwulan", condition=Q(periode__day=1, periode__month__in=[1, 4, 7, 10])
            ),
            models.CheckConstraint(
                name="umpan_petugas_cukup",
                condition=Q(is_cukup=True, n__gte=5, pembagi__gte=1, pembagi_unit__gte=1, jumlah__isnull=False,
                            jumlah_unit__isnull=False)
                | Q(is_cukup=False, jumlah__isnull=True, pembagi__isnull=True, jumlah_unit__isnull=True,
                    pembagi_unit__isnull=True),
            ),
        ]  # fmt: skip
        triggers = penjaga_versi()

    def __str__(self) -> str:
        return f"{self.pegawai.nama} {Periode.dari_tanggal(self.periode).nama}"


@lacak
class TanggapanUmpan(models.Model):
    """What the officer answers; read beside the score."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    umpan = models.OneToOneField(UmpanPetugas, on_delete=models.PROTECT, related_name="tanggapan")
    teks = models.CharField("tanggapan", max_length=1000)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="ditulis oleh")
    pada = models.DateTimeField("ditulis pada")

    SCOPE = Scope(data=Data.DISIPLIN, owner="umpan__pegawai", unit="umpan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "tanggapan umpan balik"
        verbose_name_plural = "tanggapan umpan balik"
        constraints = [models.CheckConstraint(name="tanggapan_umpan_berisi", condition=~Q(teks=""))]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return self.teks[:40]


@lacak
class SanggahSaran(models.Model):
    """An officer's dispute about one comment; decided by somebody outside the unit.

    `saran` is the redacted comment as the officer read it; the answer itself may be gone by its age.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    jawaban = models.ForeignKey(
        JawabanWarga, on_delete=models.SET_NULL, related_name="+", null=True, blank=True, verbose_name="jawaban"
    )
    layanan = models.ForeignKey(Layanan, on_delete=models.PROTECT, related_name="+", verbose_name="layanan")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    saran = models.CharField("saran", max_length=500)
    jenis = models.CharField("jenis", max_length=12, choices=JenisSanggah.choices())
    alasan = models.CharField("alasan", max_length=500)
    diajukan_pada = models.DateTimeField("diajukan pada")
    status = models.CharField("status", max_length=10, choices=StatusSanggah.choices(), default=StatusSanggah.DIAJUKAN)
    putusan = models.CharField("putusan", max_length=500, blank=True)
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_pada = models.DateTimeField("diputus pada", null=True, blank=True)

    SCOPE = Scope(data=Data.DISIPLIN, owner="pegawai", unit="layanan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "sanggahan saran"
        verbose_name_plural = "sanggahan saran"
        constraints = [
            models.UniqueConstraint(name="sanggah_saran_sekali", fields=["jawaban", "pegawai"]),
            berpasangan("sanggah_saran_diputus", "diputus_oleh", "diputus_pada"),
            models.CheckConstraint(
                name="sanggah_saran_putusan",
                condition=Q(status="DIAJUKAN", putusan="", diputus_pada__isnull=True)
                | (~Q(status="DIAJUKAN") & ~Q(putusan="") & Q(diputus_pada__isnull=False)),
            ),
        ]
        triggers = [
            penjaga_urutan("urutan_status_sanggah", "status", [("DIAJUKAN", "DITERIMA"), ("DIAJUKAN", "DITOLAK")]),
            pgtrigger.Protect(name="sanggah_tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.pegawai.nama}: {self.get_jenis_display()}"
