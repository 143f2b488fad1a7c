"""Tanya baris ini on a slip: a dispute of one line, its clock and answer, and the correction that follows from it."""

import uuid
from datetime import date

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_urutan
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import Ekspektasi
from kinerja.models import Evaluasi, KoreksiEvaluasi, KoreksiPresensi, PesanTanya, Tanya
from kinerja.models.tanya import TanyaQuerySet
from penggajian.enums import CaraKoreksi, Sebab, StatusKoreksiSlip, StatusTanyaSlip, TujuanTanya

from .proses import ProsesGaji

DIPUTUS = (StatusTanyaSlip.DITERIMA, StatusTanyaSlip.DITOLAK)
BERJALAN = (StatusTanyaSlip.MENUNGGU, StatusTanyaSlip.DIJAWAB)


class TanyaSlipQuerySet(TanyaQuerySet):
    """Read by both sides, and by those who read or decide about the slips of the unit."""

    pembaca = (Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN, Peran.AUDITOR)


class PesanTanyaSlipQuerySet(TanyaSlipQuerySet):
    """Words of a thread: read by the readers of its question."""

    awalan = "tanya__"


@lacak
class TanyaSlip(Tanya):
    """A dispute of one line of one's own slip; `jumlah` is what the slip says.

    Who answers is a person (`penjawab`, the rater) or an office (`tujuan`). `cara` says how the fact is put right;
    money follows through rapel alone.
    """

    # The base knows a person only; here an office may answer.
    penjawab = models.ForeignKey(  # type: ignore[assignment]
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="penjawab"
    )
    status = models.CharField(
        "status", max_length=8, choices=StatusTanyaSlip.choices(), default=StatusTanyaSlip.MENUNGGU
    )
    proses = models.ForeignKey(ProsesGaji, on_delete=models.PROTECT, related_name="+", verbose_name="proses")
    komponen = models.CharField("baris", max_length=60)
    nama_baris = models.CharField("nama baris", max_length=160)
    jumlah = models.BigIntegerField("jumlah", db_comment="rupiah")
    sebab = models.CharField("asal baris", max_length=10, choices=Sebab.choices())
    tujuan = models.CharField("dijawab oleh", max_length=10, choices=TujuanTanya.choices())
    cara = models.CharField("cara koreksi", max_length=10, choices=CaraKoreksi.choices(), blank=True)
    alasan_putusan = models.TextField("alasan putusan", blank=True)
    diputus_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diputus oleh"
    )
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    koreksi_presensi = models.ForeignKey(
        KoreksiPresensi, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="unit_kerja")
    objects = TanyaSlipQuerySet.as_manager()
    alamat = "/gaji/tanya/"
    kode = "penggajian.tanya"

    class Meta:
        verbose_name = "pertanyaan slip"
        verbose_name_plural = "pertanyaan slip"
        indexes = [
            models.Index(name="tanya_slip_menunggu", fields=["tujuan", "batas"], condition=Q(status="MENUNGGU")),
            models.Index(name="tanya_slip_pegawai", fields=["pegawai", "-ditanya_at"]),
        ]
        constraints = [
            models.UniqueConstraint(
                name="tanya_slip_satu_per_baris",
                fields=["pegawai", "proses", "komponen"],
                condition=~Q(status=StatusTanyaSlip.DITARIK),
                violation_error_message="Baris ini sudah pernah Anda tanyakan; lanjutkan pada tanya jawabnya.",
            ),
            models.CheckConstraint(name="tanya_slip_berisi", condition=~Q(isi="")),
            models.CheckConstraint(
                name="tanya_slip_dua_orang", condition=Q(penjawab__isnull=True) | ~Q(penjawab=F("pegawai"))
            ),
            models.CheckConstraint(
                name="tanya_slip_atasan_bernama",
                condition=Q(tujuan=TujuanTanya.ATASAN, penjawab__isnull=False)
                | (~Q(tujuan=TujuanTanya.ATASAN) & Q(penjawab__isnull=True)),
            ),
            models.CheckConstraint(
                name="tanya_slip_dialihkan_berpasangan",
                condition=Q(dialihkan_at__isnull=False) | Q(dialihkan_ke__isnull=True),
            ),
            berpasangan("tanya_slip_putusan_berpasangan", "diputus_oleh", "diputus_at"),
            models.CheckConstraint(
                name="tanya_slip_putusan_lengkap",
                condition=(Q(status__in=DIPUTUS, diputus_at__isnull=False) & ~Q(alasan_putusan=""))
                | (~Q(status__in=DIPUTUS) & Q(diputus_at__isnull=True, alasan_putusan="")),
            ),
            models.CheckConstraint(
                name="tanya_slip_cara_bila_diterima",
                condition=(Q(status=StatusTanyaSlip.DITERIMA) & ~Q(cara=""))
                | (~Q(status=StatusTanyaSlip.DITERIMA) & Q(cara="")),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_tanya_slip",
                "status",
                [
                    ("MENUNGGU", "DIJAWAB"),
                    ("DIJAWAB", "MENUNGGU"),
                    *((dari, ke) for dari in BERJALAN for ke in (*DIPUTUS, StatusTanyaSlip.DITARIK)),
                    ("DITERIMA", "MENUNGGU"),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.isi

    @property
    def periode(self) -> date:
        """Give the first day of the month of the slip."""
        return self.proses.periode

    @property
    def baris(self) -> str:
        """Name the line asked about."""
        return self.nama_baris

    @property
    def nama_masa(self) -> str:
        """Name the month of the slip."""
        return Periode.dari_tanggal(self.proses.periode).nama

    @property
    def nama_penjawab(self) -> str:
        """Name who answers: the rater, or the office."""
        return self.penjawab.nama_lengkap if self.penjawab is not None else TujuanTanya(self.tujuan).label

    @property
    def is_selesai(self) -> bool:
        """Tell whether it was decided or taken back."""
        return self.status not in BERJALAN


@lacak(insert=False)
class PesanTanyaSlip(PesanTanya):
    """One word of a thread about a line of a slip."""

    tanya = models.ForeignKey(TanyaSlip, on_delete=models.PROTECT, related_name="pesan_set", verbose_name="pertanyaan")

    SCOPE = Scope(data=Data.SLIP, owner="tanya__pegawai", unit="tanya__unit_kerja")
    objects = PesanTanyaSlipQuerySet.as_manager()

    class Meta:
        verbose_name = "pesan pertanyaan slip"
        verbose_name_plural = "pesan pertanyaan slip"
        constraints = [models.CheckConstraint(name="pesan_tanya_slip_berisi", condition=~Q(isi=""))]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return self.isi[:60]


@lacak
class KoreksiSlip(models.Model):
    """A dated correction of one person's month that follows from a dispute; in force once a second person approves.

    `fakta` (fact → value) is laid over the snapshot of that month alone, so that rapel reads it; a correction of a
    result becomes a `KoreksiEvaluasi`.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tanya = models.ForeignKey(
        TanyaSlip, on_delete=models.PROTECT, related_name="koreksi_set", verbose_name="pertanyaan"
    )
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    periode = models.DateField("periode", db_comment="hari pertama bulan")
    cara = models.CharField("cara koreksi", max_length=10, choices=CaraKoreksi.choices())
    fakta = models.JSONField("fakta menjadi", default=dict, blank=True)
    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    rating_hasil = models.CharField("rating hasil kerja", max_length=10, choices=Ekspektasi.choices(), blank=True)
    rating_perilaku = models.CharField("rating perilaku", max_length=10, choices=Ekspektasi.choices(), blank=True)
    koreksi_evaluasi = models.OneToOneField(
        KoreksiEvaluasi, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    alasan = models.TextField("alasan")
    status = models.CharField(
        "status", max_length=9, choices=StatusKoreksiSlip.choices(), default=StatusKoreksiSlip.DIAJUKAN
    )
    diajukan_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="diajukan oleh"
    )
    diajukan_at = models.DateTimeField("diajukan pada")
    diputus_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="diputus oleh"
    )
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan_tolak = models.TextField("alasan penolakan", blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SLIP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "koreksi slip"
        verbose_name_plural = "koreksi slip"
        indexes = [
            models.Index(name="koreksi_slip_bulan", fields=["periode", "pegawai"], condition=Q(status="DISETUJUI"))
        ]
        constraints = [
            models.UniqueConstraint(
                name="koreksi_slip_satu_per_tanya",
                fields=["tanya"],
                condition=~Q(status=StatusKoreksiSlip.DITOLAK),
                violation_error_message="Pertanyaan ini sudah mempunyai koreksi.",
            ),
            models.CheckConstraint(name="koreksi_slip_hari_pertama", condition=Q(periode__day=1)),
            models.CheckConstraint(name="koreksi_slip_beralasan", condition=~Q(alasan="")),
            models.CheckConstraint(
                name="koreksi_slip_berisi",
                condition=(Q(cara=CaraKoreksi.FAKTA, evaluasi__isnull=True) & ~Q(fakta={}))
                | (
                    Q(cara=CaraKoreksi.PENILAIAN, evaluasi__isnull=False, fakta={})
                    & ~Q(rating_hasil="")
                    & ~Q(rating_perilaku="")
                ),
            ),
            orang_berbeda(
                "koreksi_slip_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Koreksi harus diputus oleh orang kedua, bukan yang menerima pertanyaannya.",
            ),
            berpasangan("koreksi_slip_putusan_berpasangan", "diputus_oleh", "diputus_at"),
            models.CheckConstraint(
                name="koreksi_slip_diputus_lengkap",
                condition=Q(status=StatusKoreksiSlip.DIAJUKAN, diputus_at__isnull=True)
                | (~Q(status=StatusKoreksiSlip.DIAJUKAN) & Q(diputus_at__isnull=False)),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_koreksi_slip", "status", [("DIAJUKAN", "DISETUJUI"), ("DIAJUKAN", "DITOLAK")]
            ),
            pgtrigger.Protect(
                name="koreksi_slip_diputus_tetap",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=~pgtrigger.Q(old__status="DIAJUKAN"),
            ),
        ]

    def __str__(self) -> str:
        return f"Koreksi {self.periode:%Y-%m}"
