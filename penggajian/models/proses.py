"""A pay run of one month for the whole institution."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import JenisProses, StatusProses
from penggajian.rules.thr_acuan import nama_pembayaran


class PotretAturan(models.Model):
    """The values of law that a run used, as canonical JSON; equal content is stored once."""

    sidik = models.CharField("sidik", max_length=64, unique=True)
    isi = models.TextField("isi kanonik")
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "potret aturan"
        verbose_name_plural = "potret aturan"

    def __str__(self) -> str:
        return self.sidik[:12]


def _orang(nama: str) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name=nama
    )


@lacak
class ProsesGaji(models.Model):
    """One run. `usang_*` marks a run whose facts changed after it was computed."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    jenis = models.CharField("jenis", max_length=12, choices=JenisProses.choices(), default=JenisProses.BULANAN)
    status = models.CharField("status", max_length=12, choices=StatusProses.choices(), default=StatusProses.DRAF)
    usang_at = models.DateTimeField("usang sejak", null=True, blank=True)
    usang_sebab = models.CharField("sebab usang", max_length=300, blank=True)
    potret_at = models.DateTimeField("potret data", null=True, blank=True)
    tanggal_acuan = models.DateField("tanggal acuan data", null=True, blank=True)
    aturan = models.ForeignKey(
        PotretAturan, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="aturan"
    )
    versi_aturan = models.CharField("versi aturan", max_length=40, blank=True)
    sidik = models.CharField("sidik semua slip", max_length=64, blank=True)
    jumlah_pegawai = models.PositiveIntegerField("jumlah pegawai", default=0)
    jumlah_pengecualian = models.PositiveIntegerField("jumlah pengecualian", default=0)
    total_kotor = models.BigIntegerField("total kotor", default=0, db_comment="rupiah")
    total_potongan = models.BigIntegerField("total potongan", default=0, db_comment="rupiah")
    total_bersih = models.BigIntegerField("total bersih", default=0, db_comment="rupiah")
    dihitung_oleh = _orang("dihitung oleh")
    dihitung_at = models.DateTimeField("dihitung pada", null=True, blank=True)
    diverifikasi_oleh = _orang("diverifikasi oleh")
    diverifikasi_at = models.DateTimeField("diverifikasi pada", null=True, blank=True)
    disetujui_oleh = _orang("disetujui oleh")
    disetujui_at = models.DateTimeField("disetujui pada", null=True, blank=True)
    dikunci_oleh = _orang("dikunci oleh")
    dikunci_at = models.DateTimeField("dikunci pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "proses gaji"
        verbose_name_plural = "proses gaji"
        constraints = [
            models.UniqueConstraint(name="proses_gaji_satu_per_periode", fields=["periode", "jenis"]),
            models.CheckConstraint(name="proses_gaji_hari_pertama", condition=Q(periode__day=1)),
            orang_berbeda(
                "proses_gaji_verifikator_bukan_penghitung",
                "diverifikasi_oleh",
                "dihitung_oleh",
                "Perhitungan harus diverifikasi oleh orang lain, bukan yang menghitung.",
            ),
            orang_berbeda(
                "proses_gaji_penyetuju_bukan_penghitung",
                "disetujui_oleh",
                "dihitung_oleh",
                "Perhitungan harus disetujui oleh orang lain, bukan yang menghitung.",
            ),
            orang_berbeda(
                "proses_gaji_penyetuju_bukan_verifikator",
                "disetujui_oleh",
                "diverifikasi_oleh",
                "Perhitungan harus disetujui oleh orang lain, bukan yang memverifikasi.",
            ),
            orang_berbeda(
                "proses_gaji_pengunci_bukan_verifikator",
                "dikunci_oleh",
                "diverifikasi_oleh",
                "Periode harus dikunci oleh orang lain, bukan yang memverifikasi.",
            ),
            orang_berbeda(
                "proses_gaji_pengunci_bukan_penyetuju",
                "dikunci_oleh",
                "disetujui_oleh",
                "Periode harus dikunci oleh orang lain, bukan yang menyetujui.",
            ),
            berpasangan("proses_gaji_hitung_berpasangan", "dihitung_oleh", "dihitung_at"),
            berpasangan("proses_gaji_verifikasi_berpasangan", "diverifikasi_oleh", "diverifikasi_at"),
            berpasangan("proses_gaji_persetujuan_berpasangan", "disetujui_oleh", "disetujui_at"),
            berpasangan("proses_gaji_kunci_berpasangan", "dikunci_oleh", "dikunci_at"),
            models.CheckConstraint(
                name="proses_gaji_tahap_lengkap",
                condition=Q(status=StatusProses.DRAF)
                | (
                    Q(dihitung_at__isnull=False, aturan__isnull=False)
                    & (
                        Q(status=StatusProses.DIHITUNG, diverifikasi_at__isnull=True)
                        | (
                            Q(diverifikasi_at__isnull=False)
                            & (
                                Q(status=StatusProses.DIVERIFIKASI, disetujui_at__isnull=True)
                                | (
                                    Q(disetujui_at__isnull=False)
                                    & (
                                        Q(status=StatusProses.DISETUJUI, dikunci_at__isnull=True)
                                        | Q(status=StatusProses.DIKUNCI, dikunci_at__isnull=False)
                                    )
                                )
                            )
                        )
                    )
                ),
            ),
            models.CheckConstraint(
                name="proses_gaji_terkunci_tidak_usang",
                condition=~Q(status=StatusProses.DIKUNCI) | Q(usang_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama(self) -> str:
        """Name what it pays in words: "Gaji Maret 2026", "THR 2026"."""
        return nama_pembayaran(JenisProses(self.jenis), self.periode)

    @property
    def singkat(self) -> str:
        """Name it among its own kind: the month of a salary, else its whole name."""
        return Periode.dari_tanggal(self.periode).nama if self.is_bulanan else self.nama

    @property
    def berkas(self) -> str:
        """Give the end of a file name: "2026-03", "2026-03-thr"."""
        return (
            f"{self.periode:%Y-%m}"
            if self.is_bulanan
            else f"{self.periode:%Y-%m}-{self.jenis.lower().replace('_', '-')}"
        )

    @property
    def is_bulanan(self) -> bool:
        """Say whether it is the salary of a month."""
        return self.jenis == JenisProses.BULANAN


class PengecualianGaji(models.Model):
    """A person for whom the run made no slip, and what to do about it."""

    proses = models.ForeignKey(ProsesGaji, on_delete=models.CASCADE, related_name="pengecualian_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    kode = models.CharField("kode", max_length=60)
    kalimat = models.TextField("apa yang terjadi")
    cara_membereskan = models.TextField("cara membereskan", blank=True)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pengecualian"
        verbose_name_plural = "pengecualian"
        constraints = [models.UniqueConstraint(name="pengecualian_sekali", fields=["proses", "pegawai", "kode"])]

    def __str__(self) -> str:
        return f"{self.pegawai}: {self.kode}"


class PegawaiUsang(models.Model):
    """A person whose facts changed after the run was computed; a stale run without any is stale for everyone."""

    proses = models.ForeignKey(ProsesGaji, on_delete=models.CASCADE, related_name="pegawai_usang_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    sebab = models.CharField("sebab", max_length=300)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pegawai yang datanya berubah"
        verbose_name_plural = "pegawai yang datanya berubah"
        constraints = [models.UniqueConstraint(name="pegawai_usang_sekali", fields=["proses", "pegawai"])]

    def __str__(self) -> str:
        return f"{self.pegawai}: {self.sebab}"


class KelompokSidik(models.Model):
    """The digest of a group of a run's slips (`rules/sidik_slip.py`), so that one slip computed again asks for few others."""

    pk = models.CompositePrimaryKey("proses_id", "nomor")
    proses = models.ForeignKey(ProsesGaji, on_delete=models.CASCADE, related_name="+", db_index=False)
    nomor = models.BigIntegerField("nomor")
    sidik = models.BinaryField("sidik", max_length=32)

    class Meta:
        verbose_name = "sidik kelompok slip"
        verbose_name_plural = "sidik kelompok slip"

    def __str__(self) -> str:
        return f"{self.proses_id}/{self.nomor}"
