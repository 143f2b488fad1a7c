"""Payments of honoraria: what a unit pays by one decree for one month, and each recipient's line."""

import uuid
from fractions import Fraction

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_desimal
from jabatan.models import Pegawai, Pratinjau, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from penggajian.enums import PajakHonorarium, StatusHonorarium

from .rekening import Rekening

JAGA_PEMBAYARAN = """
IF OLD.status IN ('DIKUNCI', 'DIBATALKAN') THEN
    RAISE EXCEPTION 'Pembayaran honorarium yang sudah selesai tidak dapat diubah.' USING ERRCODE = 'restrict_violation';
END IF;
IF TG_OP = 'DELETE' THEN
    RETURN OLD;
END IF;
RETURN NEW;
"""
# A line belongs to a draft; on the way to the lock only its account and its withholding slip are added.
JAGA_BARIS = """
IF NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = {id} AND status IN ({status})){lain} THEN
    RAISE EXCEPTION 'Baris pembayaran honorarium hanya dapat diubah selama disusun.'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN {hasil};
"""
UBAH_BARIS = """ OR OLD.pembayaran_id <> NEW.pembayaran_id OR (
    to_jsonb(NEW) - 'rekening_id' - 'dokumen_id' IS DISTINCT FROM to_jsonb(OLD) - 'rekening_id' - 'dokumen_id'
    AND NOT EXISTS (SELECT 1 FROM penggajian_pembayaranhonorarium WHERE id = OLD.pembayaran_id AND status = 'DRAF')
)"""


def _orang(nama: str, *, wajib: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=not wajib, blank=not wajib, verbose_name=nama
    )


@lacak
class PembayaranHonorarium(models.Model):
    """One payment of honoraria from the budget of a unit: its ground, who bears the tax, three officials, sums.

    `bulan` is the month of the work, `tanggal_bayar` the day of payment whose facts and law count. With `membalik` it
    is a reversing entry: its lines take back lines of a locked payment, and `nomor_bukti` shows the money returned.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    nomor_sk = models.CharField("nomor SK", max_length=120)
    tanggal_sk = models.DateField("tanggal SK")
    kegiatan = models.CharField("kegiatan", max_length=200)
    rekening_belanja = models.CharField("kode rekening belanja", max_length=30)
    bulan = models.DateField("bulan pekerjaan", db_comment="hari pertama bulan")
    tanggal_bayar = models.DateField("tanggal bayar")
    pajak = models.CharField("PPh 21", max_length=10, choices=PajakHonorarium.choices())
    status = models.CharField(
        "status", max_length=12, choices=StatusHonorarium.choices(), default=StatusHonorarium.DRAF
    )
    membalik = models.ForeignKey(
        "self", on_delete=models.PROTECT, related_name="pembalik_set", null=True, blank=True, verbose_name="membalik"
    )
    nomor_bukti = models.CharField("nomor bukti setor", max_length=60, blank=True)
    tanggal_setor = models.DateField("tanggal setor", null=True, blank=True)
    catatan = models.CharField("catatan", max_length=300, blank=True)
    orang = models.PositiveIntegerField("penerima", default=0)
    bruto = models.BigIntegerField("nilai kotor", default=0, db_comment="rupiah")
    pph = models.BigIntegerField("PPh 21 final", default=0, db_comment="rupiah")
    bersih = models.BigIntegerField("dibayar", default=0, db_comment="rupiah")
    disusun_oleh = _orang("disusun oleh", wajib=True)
    disusun_at = models.DateTimeField("disusun pada")
    diajukan_oleh = _orang("diajukan oleh")
    diajukan_at = models.DateTimeField("diajukan pada", null=True, blank=True)
    diverifikasi_oleh = _orang("diverifikasi oleh")
    diverifikasi_at = models.DateTimeField("diverifikasi pada", null=True, blank=True)
    dikunci_oleh = _orang("disetujui oleh")
    dikunci_at = models.DateTimeField("disetujui dan dikunci pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.DAFTAR_BAYAR, owner=None, unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "pembayaran honorarium"
        verbose_name_plural = "pembayaran honorarium"
        indexes = [models.Index(name="honorarium_tanggal", fields=["-tanggal_bayar", "unit_kerja"])]
        constraints = [
            models.CheckConstraint(name="honorarium_hari_pertama", condition=Q(bulan__day=1)),
            models.CheckConstraint(name="honorarium_berdasar", condition=~Q(nomor_sk="") & ~Q(kegiatan="")),
            models.CheckConstraint(name="honorarium_jumlah", condition=Q(bersih=F("bruto") - F("pph"))),
            models.CheckConstraint(
                name="honorarium_pembalik_berbukti",
                condition=Q(membalik__isnull=True, nomor_bukti="", tanggal_setor__isnull=True)
                | Q(membalik__isnull=False, tanggal_setor__isnull=False) & ~Q(nomor_bukti="") & ~Q(catatan=""),
            ),
            models.CheckConstraint(
                name="honorarium_tahap_lengkap",
                condition=Q(status__in=["DRAF", "DIBATALKAN"], diverifikasi_at__isnull=True, dikunci_at__isnull=True)
                | Q(diajukan_at__isnull=False, orang__gt=0)
                & (
                    Q(status="DIAJUKAN", diverifikasi_at__isnull=True, dikunci_at__isnull=True)
                    | Q(status="DIVERIFIKASI", diverifikasi_at__isnull=False, dikunci_at__isnull=True)
                    | Q(status="DIKUNCI", diverifikasi_at__isnull=False, dikunci_at__isnull=False)
                ),
            ),
            *(
                orang_berbeda(f"honorarium_{satu}_bukan_{dua}", satu, dua, "Tiap tahap dikerjakan orang yang berbeda.")
                for satu, dua in (
                    ("diverifikasi_oleh", "disusun_oleh"),
                    ("diverifikasi_oleh", "diajukan_oleh"),
                    ("dikunci_oleh", "disusun_oleh"),
                    ("dikunci_oleh", "diajukan_oleh"),
                    ("dikunci_oleh", "diverifikasi_oleh"),
                )
            ),
            berpasangan("honorarium_pengajuan_berpasangan", "diajukan_oleh", "diajukan_at"),
            berpasangan("honorarium_verifikasi_berpasangan", "diverifikasi_oleh", "diverifikasi_at"),
            berpasangan("honorarium_kunci_berpasangan", "dikunci_oleh", "dikunci_at"),
        ]
        triggers = [
            penjaga_urutan(
                "honorarium_urutan_status",
                "status",
                [
                    ("DRAF", "DIAJUKAN"),
                    ("DRAF", "DIBATALKAN"),
                    ("DIAJUKAN", "DRAF"),
                    ("DIAJUKAN", "DIVERIFIKASI"),
                    ("DIVERIFIKASI", "DRAF"),
                    ("DIVERIFIKASI", "DIKUNCI"),
                ],
            ),
            pgtrigger.Trigger(
                name="honorarium_selesai_tetap",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=JAGA_PEMBAYARAN,
            ),
        ]

    def __str__(self) -> str:
        return f"{'Pembalik honorarium' if self.membalik_id else 'Honorarium'} {self.kegiatan}"

    @property
    def nama_bulan(self) -> str:
        """Name the month of the work."""
        return Periode.dari_tanggal(self.bulan).nama


@lacak
class BarisHonorarium(models.Model):
    """One recipient of a payment.

    `nilai` is the amount typed in, gross or net as the payment says. `dasar` and `bulan` repeat the ground of the
    payment, so that the database lets nobody be paid twice for it; `ke` counts again once a line was taken back.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pembayaran = models.ForeignKey(
        PembayaranHonorarium, on_delete=models.CASCADE, related_name="baris_set", verbose_name="pembayaran"
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    peran = models.CharField("sebagai", max_length=120)
    nilai = models.BigIntegerField("nilai menurut SK", db_comment="rupiah")
    golongan = models.CharField("golongan", max_length=6)
    status_asn = models.CharField("status ASN", max_length=16)
    tarif = models.PositiveIntegerField("tarif PPh 21 final", db_comment="persejuta")
    bruto = models.BigIntegerField("nilai kotor", db_comment="rupiah")
    pph = models.BigIntegerField("PPh 21 final", db_comment="rupiah")
    bersih = models.BigIntegerField("dibayar", db_comment="rupiah")
    dasar = models.CharField("sidik dasar", max_length=64)
    bulan = models.DateField("bulan pekerjaan", db_comment="hari pertama bulan")
    ke = models.PositiveSmallIntegerField("dibayar ke", default=1)
    membalik = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="pembalik", null=True, blank=True, verbose_name="membalik"
    )
    rekening = models.ForeignKey(
        Rekening, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="rekening"
    )
    dokumen = models.OneToOneField(
        DokumenTerbit, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="bukti potong"
    )

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="pembayaran__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "baris honorarium"
        verbose_name_plural = "baris honorarium"
        indexes = [models.Index(name="baris_honorarium_pegawai", fields=["pegawai", "-bulan"])]
        constraints = [
            models.UniqueConstraint(
                name="baris_honorarium_sekali",
                fields=["pegawai", "dasar", "bulan", "ke"],
                condition=Q(membalik__isnull=True),
                violation_error_message="Pegawai ini sudah dibayar untuk SK, kegiatan, dan bulan yang sama.",
            ),
            models.CheckConstraint(name="baris_honorarium_jumlah", condition=Q(bersih=F("bruto") - F("pph"))),
            models.CheckConstraint(
                name="baris_honorarium_arah",
                condition=Q(membalik__isnull=True, nilai__gt=0, bruto__gt=0, pph__gte=0, bersih__gt=0)
                | Q(membalik__isnull=False, nilai__lt=0, bruto__lt=0, pph__lte=0, bersih__lt=0),
                violation_error_message="Nilai honorarium harus lebih dari nol.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name=f"baris_honorarium_{nama}",
                when=pgtrigger.Before,
                operation=operasi,
                func=JAGA_BARIS.format(id=f"{hasil}.pembayaran_id", hasil=hasil, status=status, lain=lain),
            )
            for nama, operasi, hasil, status, lain in (
                ("tambah", pgtrigger.Insert, "NEW", "'DRAF'", ""),
                ("ubah", pgtrigger.Update, "NEW", "'DRAF', 'DIVERIFIKASI'", UBAH_BARIS),
                ("hapus", pgtrigger.Delete, "OLD", "'DRAF'", ""),
            )
        ]

    def __str__(self) -> str:
        return f"Honorarium {self.pegawai_id}"

    @property
    def persen(self) -> str:
        """Write the rate as a percentage."""
        return f"{tulis_desimal(Fraction(self.tarif, 10_000))}%"


class ImporHonorarium(Pratinjau):
    """A sheet of recipients of one payment."""

    pembayaran = models.ForeignKey(
        PembayaranHonorarium, on_delete=models.CASCADE, related_name="+", verbose_name="pembayaran"
    )

    class Meta:
        verbose_name = "impor honorarium"
        verbose_name_plural = "impor honorarium"
