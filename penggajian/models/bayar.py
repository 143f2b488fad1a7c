"""Payment list and journal of a locked run."""

import uuid

from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import Arah
from penggajian.rules.belanja import RAPEL_IURAN, nama_komponen, nama_setoran
from penggajian.rules.daftar_thr import KOMPONEN_PER_KODE

from .proses import ProsesGaji
from .rekening import Rekening


class DaftarBayar(models.Model):
    """What goes to the banks for one run; made when the run is locked, never changed."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    proses = models.OneToOneField(ProsesGaji, on_delete=models.PROTECT, related_name="daftar_bayar")
    dibuat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    dibuat_at = models.DateTimeField("dibuat pada")
    jumlah_pegawai = models.PositiveIntegerField("jumlah pegawai")
    total = models.BigIntegerField("total", db_comment="rupiah")
    rapel_dirinci = models.BooleanField(
        "rapel dibukukan menurut komponennya", default=False, db_comment="salah pada bulan yang dikunci sebelum ada"
    )

    class Meta:
        verbose_name = "daftar bayar"
        verbose_name_plural = "daftar bayar"

    def __str__(self) -> str:
        return f"Daftar bayar {self.proses}"


class BarisBayar(models.Model):
    """One transfer."""

    daftar = models.ForeignKey(DaftarBayar, on_delete=models.PROTECT, related_name="baris_set")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    rekening = models.ForeignKey(Rekening, on_delete=models.PROTECT, related_name="+", verbose_name="rekening")
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")

    SCOPE = Scope(data=Data.DAFTAR_BAYAR, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "baris daftar bayar"
        verbose_name_plural = "baris daftar bayar"
        constraints = [
            models.UniqueConstraint(name="baris_bayar_sekali", fields=["daftar", "pegawai"]),
            models.CheckConstraint(name="baris_bayar_tidak_negatif", condition=Q(jumlah__gte=0)),
        ]

    def __str__(self) -> str:
        return f"{self.daftar_id}/{self.pegawai_id}"


class BelanjaUnit(models.Model):
    """What one unit spent of one account in a locked run; made when the run is locked, never changed.

    `orang` counts the people of the largest component of the account.
    """

    daftar = models.ForeignKey(DaftarBayar, on_delete=models.PROTECT, related_name="belanja_set")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    kode = models.CharField("kode rekening", max_length=30)
    uraian = models.CharField("uraian", max_length=160)
    status = models.CharField("jenis ASN", max_length=16)
    orang = models.PositiveIntegerField("orang")
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")

    class Meta:
        verbose_name = "belanja unit"
        verbose_name_plural = "belanja unit"
        constraints = [
            models.UniqueConstraint(name="belanja_unit_sekali", fields=["daftar", "unit_kerja", "kode", "status"])
        ]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"{self.kode} {self.uraian}"


class JurnalGaji(models.Model):
    """The total of one component of a run, for the books.

    What the employer owes beside the slip stands in two rows of equal amounts: spent, and passed on.
    """

    daftar = models.ForeignKey(DaftarBayar, on_delete=models.PROTECT, related_name="jurnal_set")
    komponen = models.CharField("komponen", max_length=60)
    arah = models.CharField("arah", max_length=12)
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")

    class Meta:
        verbose_name = "jurnal gaji"
        verbose_name_plural = "jurnal gaji"
        constraints = [models.UniqueConstraint(name="jurnal_gaji_sekali", fields=["daftar", "komponen", "arah"])]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama(self) -> str:
        """Give the component's name as on the slip; of what is passed on beside it, the name that says so."""
        satu = KOMPONEN_PER_KODE.get(self.komponen)
        if satu is None and self.komponen not in RAPEL_IURAN:
            return self.komponen
        nama = nama_komponen(self.komponen)
        di_luar_slip = satu is None or satu.arah is Arah.INFORMASI
        return nama_setoran(nama) if di_luar_slip and self.arah == Arah.POTONGAN else nama
