"""Angka kredit of functional officers: a ledger whose rows never change, and the decision that sums it (PAK)."""

import uuid

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Jabatan, Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import Ijazah, JenisAngkaKredit, Jenjang, Predikat, StatusAngkaKredit, StatusPak


@lacak
class AngkaKredit(models.Model):
    """One row of the ledger, counting from `tanggal` in its jenjang.

    A conversion also carries the days it covers (`masa`), its predikat and the factors used. A wrong row is
    never edited: it becomes DIGANTI, with who and why, and the row that corrects it names it.
    `sumber_*` point at the final result that was converted, with its digest.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jabatan = models.ForeignKey(Jabatan, on_delete=models.PROTECT, related_name="+", verbose_name="jabatan")
    jenjang = models.CharField("jenjang", max_length=12, choices=Jenjang.choices())
    golongan = models.CharField("golongan", max_length=5)
    jenis = models.CharField("jenis", max_length=12, choices=JenisAngkaKredit.choices())
    tanggal = models.DateField("dihitung sejak", db_comment="hari terakhir masa, atau TMT")
    masa = DateRangeField("masa penilaian", null=True, blank=True)
    bulan = models.PositiveSmallIntegerField("bulan penuh", null=True, blank=True, db_comment="bulan")
    predikat = models.CharField("predikat", max_length=16, choices=Predikat.choices(), blank=True)
    persen = models.DecimalField("persen predikat", max_digits=6, decimal_places=2, null=True, blank=True)
    koefisien = models.DecimalField("koefisien tahunan", max_digits=6, decimal_places=2, null=True, blank=True)
    ijazah = models.CharField("ijazah", max_length=2, choices=Ijazah.choices(), blank=True)
    nilai = models.DecimalField("angka kredit", max_digits=8, decimal_places=2)
    uraian = models.CharField("uraian", max_length=300)
    nomor_dokumen = models.CharField("nomor dokumen sumber", max_length=120, blank=True)
    sumber_model = models.CharField("model sumber", max_length=100, blank=True)
    sumber_id = models.BigIntegerField("nomor objek sumber", null=True, blank=True)
    sumber_sidik = models.CharField("sidik sumber", max_length=64, blank=True)
    dasar_hukum = models.CharField("dasar hukum", max_length=200)
    status = models.CharField(
        "status", max_length=8, choices=StatusAngkaKredit.choices(), default=StatusAngkaKredit.BERLAKU
    )
    mengoreksi = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="koreksi", null=True, blank=True, verbose_name="mengoreksi"
    )
    dicatat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dicatat_at = models.DateTimeField("dicatat pada")
    diganti_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diganti_at = models.DateTimeField("diganti pada", null=True, blank=True)
    alasan_ganti = models.TextField("alasan diganti", blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "angka kredit"
        verbose_name_plural = "angka kredit"
        indexes = [models.Index(name="angka_kredit_pegawai", fields=["pegawai", "jenjang", "tanggal"])]
        constraints = [
            ExclusionConstraint(
                name="angka_kredit_konversi_tanpa_tumpang_tindih",
                expressions=[("pegawai", RangeOperators.EQUAL), ("masa", RangeOperators.OVERLAPS)],
                condition=Q(jenis=JenisAngkaKredit.KONVERSI, status=StatusAngkaKredit.BERLAKU),
                violation_error_message="Masa ini sudah dikonversi: setahun dihitung tahunan atau periodik, tidak keduanya.",
            ),
            models.UniqueConstraint(
                name="angka_kredit_satu_awal_per_jenjang",
                fields=["pegawai", "jenjang", "jenis"],
                condition=Q(status=StatusAngkaKredit.BERLAKU)
                & Q(
                    jenis__in=[
                        JenisAngkaKredit.DASAR,
                        JenisAngkaKredit.JF_LAMA,
                        JenisAngkaKredit.PENYESUAIAN,
                    ]
                ),
                violation_error_message="Angka kredit awal jenis ini sudah tercatat untuk jenjang itu.",
            ),
            models.UniqueConstraint(
                name="angka_kredit_ijazah_sekali",
                fields=["pegawai", "ijazah"],
                condition=Q(status=StatusAngkaKredit.BERLAKU) & ~Q(ijazah=""),
                violation_error_message="Ijazah ini sudah pernah dihitung.",
            ),
            models.CheckConstraint(
                name="angka_kredit_konversi_lengkap",
                condition=Q(
                    jenis=JenisAngkaKredit.KONVERSI,
                    masa__isnull=False,
                    bulan__range=(1, 12),
                    persen__isnull=False,
                    koefisien__isnull=False,
                )
                & ~Q(predikat="")
                | ~Q(jenis=JenisAngkaKredit.KONVERSI) & Q(masa__isnull=True, bulan__isnull=True),
            ),
            models.CheckConstraint(
                name="angka_kredit_ijazah_berpasangan",
                condition=Q(jenis=JenisAngkaKredit.PENDIDIKAN) & ~Q(ijazah="")
                | ~Q(jenis=JenisAngkaKredit.PENDIDIKAN) & Q(ijazah=""),
            ),
            models.CheckConstraint(name="angka_kredit_tidak_negatif", condition=Q(nilai__gte=0)),
            models.CheckConstraint(
                name="angka_kredit_diganti_beralasan",
                condition=Q(status=StatusAngkaKredit.BERLAKU, diganti_at__isnull=True)
                | Q(status=StatusAngkaKredit.DIGANTI, diganti_at__isnull=False) & ~Q(alasan_ganti=""),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "angka_kredit_urutan_status", "status", [(StatusAngkaKredit.BERLAKU, StatusAngkaKredit.DIGANTI)]
            ),
            pgtrigger.ReadOnly(
                name="angka_kredit_tetap", exclude=["status", "diganti_oleh", "diganti_at", "alasan_ganti"]
            ),
            pgtrigger.Protect(name="angka_kredit_tanpa_hapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{JenisAngkaKredit(self.jenis).label} {self.nilai}"


@lacak
class UjiKompetensi(models.Model):
    """A passed competence test for a jenjang, with its certificate."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenjang = models.CharField("jenjang tujuan", max_length=12, choices=Jenjang.choices())
    tanggal = models.DateField("tanggal lulus")
    nomor = models.CharField("nomor sertifikat", max_length=120)
    dicatat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dicatat_at = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "uji kompetensi"
        verbose_name_plural = "uji kompetensi"
        constraints = [
            models.UniqueConstraint(
                name="uji_kompetensi_sekali_per_jenjang",
                fields=["pegawai", "jenjang"],
                violation_error_message="Kelulusan uji kompetensi jenjang ini sudah tercatat.",
            )
        ]

    def __str__(self) -> str:
        return f"Uji kompetensi {Jenjang(self.jenjang).label}"


@lacak
class Pak(models.Model):
    """Penetapan angka kredit: proposed by one, decided by another, then a frozen document.

    `jumlah` is the sum that the proposer saw; the decision is refused when the ledger has changed since.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenjang = models.CharField("jenjang", max_length=12, choices=Jenjang.choices())
    sampai = models.DateField("dinilai sampai")
    jumlah = models.DecimalField("jumlah angka kredit", max_digits=8, decimal_places=2)
    status = models.CharField("status", max_length=10, choices=StatusPak.choices(), default=StatusPak.DIAJUKAN)
    nomor = models.CharField("nomor", max_length=120, blank=True)
    catatan = models.TextField("catatan pengusul", blank=True)
    alasan = models.TextField("alasan putusan", blank=True)
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    pejabat = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="pejabat penetap"
    )
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    dokumen = models.OneToOneField(
        DokumenTerbit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="dokumen"
    )

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "PAK"
        verbose_name_plural = "PAK"
        indexes = [models.Index(name="pak_status", fields=["status", "diajukan_at"])]
        constraints = [
            models.UniqueConstraint(
                name="pak_satu_usulan_per_pegawai",
                fields=["pegawai"],
                condition=Q(status=StatusPak.DIAJUKAN),
                violation_error_message="PAK pegawai ini sudah diusulkan dan menunggu penetapan.",
            ),
            models.UniqueConstraint(
                name="pak_nomor_unik",
                fields=["nomor"],
                condition=~Q(nomor=""),
                violation_error_message="Nomor PAK ini sudah dipakai.",
            ),
            models.CheckConstraint(
                name="pak_pengusul_bukan_pemutus",
                condition=Q(diputus_oleh__isnull=True) | ~Q(diputus_oleh=F("diajukan_oleh")),
                violation_error_message="PAK harus ditetapkan oleh orang lain, bukan pengusulnya.",
            ),
            models.CheckConstraint(
                name="pak_pejabat_bukan_dirinya",
                condition=Q(pejabat__isnull=True) | ~Q(pejabat=F("pegawai")),
                violation_error_message="Pejabat tidak dapat menetapkan PAK dirinya sendiri.",
            ),
            models.CheckConstraint(
                name="pak_putusan_lengkap",
                condition=Q(status=StatusPak.DIAJUKAN, diputus_at__isnull=True, dokumen__isnull=True)
                | Q(status=StatusPak.DITETAPKAN, diputus_at__isnull=False, dokumen__isnull=False, pejabat__isnull=False)
                & ~Q(nomor="")
                | Q(status=StatusPak.DITOLAK, diputus_at__isnull=False, dokumen__isnull=True) & ~Q(alasan=""),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="pak_putusan_tetap", operation=pgtrigger.Update, condition=~pgtrigger.Q(old__status="DIAJUKAN")
            ),
            pgtrigger.Protect(name="pak_tanpa_hapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"PAK {self.pegawai} sampai {self.sampai}"
