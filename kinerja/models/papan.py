"""Figures of units by month, what of them is stale, and what was decided upon them."""

import uuid

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import CakupanAngka
from kinerja.rules.angka import KOLOM, UKURAN, Angka


class AngkaUnit(models.Model):
    """The figures of one unit in one month: its own people (`SENDIRI`), or with all units below it (`POHON`).

    Derived from the records and rebuilt from them at any time (`rebuild_angka`); nothing reads it to decide.
    `acuan` is the day as of which people were counted: the last of the month, or the day of counting.
    """

    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.CASCADE, related_name="+", db_index=False, verbose_name="unit kerja"
    )
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    cakupan = models.CharField("cakupan", max_length=8, choices=CakupanAngka.choices())
    acuan = models.DateField("hari acuan")
    dihitung_at = models.DateTimeField("dihitung pada")
    orang = models.PositiveIntegerField("pegawai", default=0)
    skp_ada = models.PositiveIntegerField("SKP disepakati", default=0)
    skp_tepat = models.PositiveIntegerField("SKP tepat waktu", default=0)
    hari_wajib = models.PositiveIntegerField("hari kerja wajib log", default=0)
    hari_kosong = models.PositiveIntegerField("hari kerja tanpa log", default=0)
    log_jumlah = models.PositiveIntegerField("catatan log", default=0)
    log_menunggu = models.PositiveIntegerField("log menunggu atasan", default=0)
    log_dikembalikan = models.PositiveIntegerField("log dikembalikan", default=0)
    presensi_hari = models.PositiveIntegerField("catatan kehadiran", default=0)
    hadir_hari = models.PositiveIntegerField("hari hadir", default=0)
    umpan_diberi = models.PositiveIntegerField("umpan balik diberikan", default=0)
    umpan_ditanggapi = models.PositiveIntegerField("umpan balik ditanggapi", default=0)
    dialog_wajib = models.PositiveIntegerField("pegawai berpenilai", default=0)
    dialog_terlaksana = models.PositiveIntegerField("sudah berdialog", default=0)
    nilai_wajib = models.PositiveIntegerField("penilaian", default=0)
    nilai_selesai = models.PositiveIntegerField("penilaian selesai", default=0)
    nilai_diterima = models.PositiveIntegerField("penilaian diterima", default=0)
    nilai_terakhir = models.DateTimeField("penilaian terakhir", null=True, blank=True)
    sangat_kurang = models.PositiveIntegerField("predikat sangat kurang", default=0)
    kurang = models.PositiveIntegerField("predikat kurang", default=0)
    butuh_perbaikan = models.PositiveIntegerField("predikat butuh perbaikan", default=0)
    baik = models.PositiveIntegerField("predikat baik", default=0)
    sangat_baik = models.PositiveIntegerField("predikat sangat baik", default=0)
    kemajuan_orang = models.PositiveIntegerField("pegawai bertarget", default=0)
    kemajuan_jumlah = models.PositiveIntegerField("jumlah kemajuan", default=0, db_comment="persen, dijumlahkan")
    waktu_jumlah = models.PositiveIntegerField("jumlah waktu", default=0, db_comment="persen, dijumlahkan")
    tertinggal = models.PositiveIntegerField("pegawai tertinggal", default=0)
    mutu_jumlah = models.PositiveIntegerField("jumlah skor mutu data", default=0, db_comment="skor 0-100, dijumlahkan")
    gagal_skp = models.PositiveIntegerField("tanpa SKP", default=0)
    gagal_penilai = models.PositiveIntegerField("tanpa penilai", default=0)
    gagal_golongan = models.PositiveIntegerField("tanpa golongan", default=0)
    gagal_kelas = models.PositiveIntegerField("tanpa kelas", default=0)
    gagal_presensi = models.PositiveIntegerField("tanpa kehadiran", default=0)
    gagal_log = models.PositiveIntegerField("log tanpa RHK", default=0)
    gagal_kemajuan = models.PositiveIntegerField("kemajuan usang", default=0)
    gagal_kontak = models.PositiveIntegerField("tanpa kontak", default=0)
    gagal_keluarga = models.PositiveIntegerField("keluarga perlu diperiksa", default=0)

    class Meta:
        verbose_name = "angka unit"
        verbose_name_plural = "angka unit"
        constraints = [
            models.UniqueConstraint(name="angka_unit_sekali", fields=["unit_kerja", "periode", "cakupan"]),
            models.CheckConstraint(name="angka_unit_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(
                name="angka_unit_bagian_tidak_melebihi",
                condition=Q(skp_tepat__lte=F("skp_ada"))
                & Q(skp_ada__lte=F("orang"))
                & Q(hari_kosong__lte=F("hari_wajib"))
                & Q(hadir_hari__lte=F("presensi_hari"))
                & Q(umpan_ditanggapi__lte=F("umpan_diberi"))
                & Q(dialog_terlaksana__lte=F("dialog_wajib"))
                & Q(nilai_selesai__lte=F("nilai_wajib"))
                & Q(mutu_jumlah__lte=F("orang") * 100),
            ),
        ]
        indexes = [models.Index(name="angka_unit_periode", fields=["periode", "cakupan"])]

    def __str__(self) -> str:
        return f"{self.unit_kerja_id} {self.periode:%Y-%m} {self.cakupan}"

    @property
    def angka(self) -> Angka:
        """Give the figures."""
        return Angka(*(getattr(self, kolom) for kolom in KOLOM))


class AngkaUsang(models.Model):
    """A unit whose figures are stale from a month on; written by triggers, taken away by the next counting.

    No constraint makes rows unique: whoever writes never waits for another who writes about the same unit.
    """

    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.CASCADE, related_name="+", db_index=False, db_constraint=False, verbose_name="unit"
    )
    sejak = models.DateField("sejak bulan")

    class Meta:
        verbose_name = "angka usang"
        verbose_name_plural = "angka usang"

    def __str__(self) -> str:
        return f"{self.unit_kerja_id} {self.sejak:%Y-%m}"


@lacak
class CatatanKebijakan(models.Model):
    """What was decided upon the figures of a unit in a month; never changed, a later note corrects it."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    ukuran = models.CharField("tentang", max_length=10, choices=[(u.kode, u.nama) for u in UKURAN], blank=True)
    isi = models.TextField("yang diputuskan")
    tenggat = models.DateField("ditinjau lagi", null=True, blank=True)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    pada = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.NILAI, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "catatan kebijakan"
        verbose_name_plural = "catatan kebijakan"
        indexes = [models.Index(name="catatan_kebijakan_unit", fields=["unit_kerja", "-periode"])]
        constraints = [
            models.CheckConstraint(name="catatan_kebijakan_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(name="catatan_kebijakan_berisi", condition=~Q(isi="")),
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Catatan {self.unit_kerja} {Periode.dari_tanggal(self.periode).nama}"
