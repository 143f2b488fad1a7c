"""Results of citizens by service and period: never a respondent, never a reporter."""

import uuid
from datetime import date, timedelta

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm


class HasilWarga(models.Model):
    """One result as it was recorded. A correction is a new row that names the old one and its reason."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    sumber = models.CharField("sumber", max_length=200)
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="pengganti", null=True, blank=True, verbose_name="menggantikan"
    )
    alasan = models.CharField("alasan koreksi", max_length=500, blank=True)
    is_berlaku = models.BooleanField("berlaku", default=True)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    pada = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.HASIL_WARGA, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        abstract = True


def kendala_versi(nama: str) -> list[models.BaseConstraint]:
    """Give the rules that every kind of result keeps."""
    return [
        models.CheckConstraint(name=f"{nama}_bersumber", condition=~Q(sumber="")),
        models.CheckConstraint(
            name=f"{nama}_koreksi_beralasan",
            condition=Q(menggantikan__isnull=True, alasan="") | (Q(menggantikan__isnull=False) & ~Q(alasan="")),
        ),
    ]


def penjaga_versi() -> list[pgtrigger.Trigger]:
    """Let a row only ever be replaced: nothing else of it changes, and a replaced one never comes back."""
    return [
        pgtrigger.ReadOnly(name="hasil_tetap", exclude=["is_berlaku"]),
        pgtrigger.Protect(
            name="hasil_tidak_kembali", operation=pgtrigger.Update, condition=pgtrigger.Q(old__is_berlaku=False)
        ),
        pgtrigger.Protect(name="hasil_tidak_dihapus", operation=pgtrigger.Delete),
    ]


@lacak
class HasilSurvei(HasilWarga):
    """The satisfaction survey of a service in a period: index, band and sample as computed when recorded.

    `populasi` is the number of users in the period before. Only with `is_cukup` is it used for appraisal.
    Dasar hukum: PermenPANRB 14/2017.
    """

    layanan = models.CharField("layanan", max_length=120, blank=True, help_text="Kosong berarti seluruh layanan unit.")
    berlaku = DateRangeField("masa survei")
    responden = models.PositiveIntegerField("responden")
    populasi = models.PositiveIntegerField("pengguna layanan")
    rumus_sampel = models.CharField("rumus sampel", max_length=16, choices=RumusSampel.choices())
    sampel = models.PositiveIntegerField("sampel yang diperlukan")
    is_cukup = models.BooleanField("sampel terpenuhi")
    cara = models.CharField("cara", max_length=12, choices=CaraSurvei.choices())
    ikm = models.DecimalField("IKM", max_digits=5, decimal_places=2)
    mutu = models.CharField("mutu", max_length=1)

    class Meta:
        verbose_name = "hasil survei"
        verbose_name_plural = "hasil survei"
        constraints = [
            *kendala_versi("hasil_survei"),
            ExclusionConstraint(
                name="hasil_survei_tanpa_tumpang_tindih",
                expressions=[
                    ("unit_kerja", RangeOperators.EQUAL),
                    ("layanan", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                condition=Q(is_berlaku=True),
                violation_error_message="Layanan ini sudah mempunyai hasil survei pada masa yang sama.",
            ),
            models.CheckConstraint(
                name="hasil_survei_sampel",
                condition=Q(is_cukup=True, responden__gte=F("sampel")) | Q(is_cukup=False, responden__lt=F("sampel")),
            ),
            models.CheckConstraint(name="hasil_survei_ikm", condition=Q(ikm__gte=25, ikm__lte=100)),
            models.CheckConstraint(name="hasil_survei_mutu", condition=Q(mutu__in=["A", "B", "C", "D"])),
            models.CheckConstraint(
                name="hasil_survei_bermasa", condition=Q(berlaku__startswith__lt=F("berlaku__endswith"))
            ),
        ]
        triggers = penjaga_versi()

    def __str__(self) -> str:
        return f"{self.nama_layanan}, {self.nama_masa}"

    @property
    def awal(self) -> date:
        """First day."""
        return self.berlaku.lower

    @property
    def akhir(self) -> date:
        """Last day, inclusive."""
        return self.berlaku.upper - timedelta(days=1)

    @property
    def nama_masa(self) -> str:
        """The period in words."""
        return f"{tulis_tanggal(self.awal)} sampai {tulis_tanggal(self.akhir)}"

    @property
    def nama_layanan(self) -> str:
        """Unit and service in words."""
        return f"{self.unit_kerja.nama}, {self.layanan}" if self.layanan else self.unit_kerja.nama


@lacak
class UnsurSurvei(models.Model):
    """The mean of one element, exact: sum over answers, or the digits of a printed mean over a power of ten."""

    hasil = models.ForeignKey(HasilSurvei, on_delete=models.PROTECT, related_name="unsur_set", db_index=False)
    unsur = models.CharField("unsur", max_length=12, choices=UnsurSkm.choices())
    jumlah = models.PositiveIntegerField("jumlah nilai")
    pembagi = models.PositiveIntegerField("jumlah jawaban")
    is_hitung = models.BooleanField("dari jumlah jawaban")

    class Meta:
        verbose_name = "unsur survei"
        verbose_name_plural = "unsur survei"
        constraints = [
            models.UniqueConstraint(name="unsur_survei_sekali", fields=["hasil", "unsur"]),
            models.CheckConstraint(
                name="unsur_survei_1_sampai_4",
                condition=Q(pembagi__gte=1, jumlah__gte=F("pembagi"), jumlah__lte=F("pembagi") * 4),
            ),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return self.get_unsur_display()

    @property
    def teks(self) -> str:
        """The mean as it was typed, read back by `baca_rata`."""
        if self.is_hitung:
            return f"{self.jumlah}/{self.pembagi}"
        pecahan = len(str(self.pembagi)) - 1
        angka = str(self.jumlah)
        return f"{angka[:1]},{angka[1:]}" if pecahan else angka


@lacak
class HasilPengaduan(HasilWarga):
    """The complaints that a unit received in a month, counted; nobody who reported is known here.

    `tepat_waktu`: forwarded and answered within the deadlines. Dasar hukum: Perpres 76/2013; PermenPANRB 62/2018.
    """

    periode = models.DateField("bulan", db_comment="hari pertama bulan")
    diterima = models.PositiveIntegerField("diterima")
    dijawab = models.PositiveIntegerField("dijawab")
    tepat_waktu = models.PositiveIntegerField("dijawab tepat waktu")
    selesai = models.PositiveIntegerField("selesai")
    median_hari = models.DecimalField(
        "median lama selesai", max_digits=6, decimal_places=1, null=True, blank=True, db_comment="hari kerja"
    )

    class Meta:
        verbose_name = "hasil pengaduan"
        verbose_name_plural = "hasil pengaduan"
        constraints = [
            *kendala_versi("hasil_pengaduan"),
            models.UniqueConstraint(
                name="hasil_pengaduan_sekali", fields=["unit_kerja", "periode"], condition=Q(is_berlaku=True)
            ),
            models.CheckConstraint(name="hasil_pengaduan_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(
                name="hasil_pengaduan_runtut",
                condition=Q(tepat_waktu__lte=F("dijawab"), dijawab__lte=F("diterima"), selesai__lte=F("diterima")),
            ),
            models.CheckConstraint(
                name="hasil_pengaduan_median",
                condition=Q(selesai=0, median_hari__isnull=True) | Q(selesai__gt=0, median_hari__gte=0),
            ),
        ]
        triggers = penjaga_versi()

    def __str__(self) -> str:
        return f"{self.unit_kerja.nama} {Periode.dari_tanggal(self.periode).nama}"


@lacak
class HasilPetugas(HasilWarga):
    """The complaints of a month that name an officer: those that they completed, and those confirmed about them.

    A complaint that was not examined, or not confirmed, never stands here. Read by those who read decisions of
    discipline: the officer, the superior, personnel officers; not by who pays.
    """

    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    periode = models.DateField("bulan", db_comment="hari pertama bulan")
    selesai = models.PositiveIntegerField("pengaduan diselesaikan")
    terbukti = models.PositiveIntegerField("pengaduan terbukti")

    SCOPE = Scope(data=Data.DISIPLIN, owner="pegawai", unit="unit_kerja")

    class Meta:
        verbose_name = "pengaduan petugas"
        verbose_name_plural = "pengaduan petugas"
        constraints = [
            *kendala_versi("hasil_petugas"),
            models.UniqueConstraint(
                name="hasil_petugas_sekali",
                fields=["unit_kerja", "pegawai", "periode"],
                condition=Q(is_berlaku=True),
            ),
            models.CheckConstraint(name="hasil_petugas_hari_pertama", condition=Q(periode__day=1)),
        ]
        triggers = penjaga_versi()

    def __str__(self) -> str:
        return f"{self.pegawai.nama} {Periode.dari_tanggal(self.periode).nama}"
