"""Tanya baris ini: one line asked about one line of a result, with a clock and an answer.

`Tanya` and `PesanTanya` are abstract: the floor of pay makes its own tables for the lines of a slip from them
and hands its rows to the same services.
"""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import NilaiBerakhlak, StatusTanya, TentangTanya

from .evaluasi import Evaluasi
from .keberatan import PEMBACA
from .skp import Rhk


class TanyaQuerySet(ScopedQuerySet):
    """Read by who asks, who answers, and the personnel officers and auditors of the unit."""

    awalan = ""
    pembaca: tuple[Peran, ...] = PEMBACA

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the questions in which this person has a part, and those of the units they look after."""
        if not user.is_active:
            return self.none()
        jangkauan = lingkup(user)
        syarat = Q(pk__in=[])
        if jangkauan.pegawai_id is not None:
            for sisi in ("pegawai", "penjawab", "dialihkan_ke"):
                syarat |= Q(**{f"{self.awalan}{sisi}": jangkauan.pegawai_id})
        for peran in self.pembaca:
            if peran in jangkauan.kode_peran:
                unit = jangkauan.unit_ids(peran)
                syarat |= Q(pk__isnull=False) if unit is None else Q(**{f"{self.awalan}unit_kerja__in": unit})
        return self.filter(syarat)


class PesanTanyaQuerySet(TanyaQuerySet):
    """Words of a thread: read by the readers of its question."""

    awalan = "tanya__"


class Tanya(models.Model):
    """One question about one line; what it is about stands in the concrete table."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="penanya")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    penjawab = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="penjawab")
    isi = models.CharField("pertanyaan", max_length=300)
    status = models.CharField("status", max_length=8, choices=StatusTanya.choices(), default=StatusTanya.MENUNGGU)
    ditanya_at = models.DateTimeField("ditanyakan pada")
    batas = models.DateField("batas menjawab")
    dialihkan_ke = models.ForeignKey(
        Pegawai, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="dibuka juga kepada"
    )
    dialihkan_at = models.DateTimeField("dialihkan pada", null=True, blank=True)
    dijawab_at = models.DateTimeField("dijawab pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    # Where the page of one question lives, and the first part of its codes in the trail and of its notices.
    alamat = ""
    kode = ""

    class Meta:
        abstract = True

    @property
    def url(self) -> str:
        """Give the address of the thread."""
        return f"{self.alamat}{self.uuid}/"

    @property
    def nama_penjawab(self) -> str:
        """Name who answers."""
        return self.penjawab.nama_lengkap

    @property
    def is_selesai(self) -> bool:
        """Tell whether no more words are added."""
        return False


class PesanTanya(models.Model):
    """One word of a thread after the question; never changed. The concrete table adds `tanya`."""

    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="ditulis oleh")
    isi = models.TextField("isi")
    pada = models.DateTimeField("ditulis pada")

    class Meta:
        abstract = True


@lacak(insert=False)
class TanyaNilai(Tanya):
    """A question about a result as a whole, the rating of an RHK or of a BerAKHLAK value; one thread per line."""

    evaluasi = models.ForeignKey(Evaluasi, on_delete=models.PROTECT, related_name="tanya_set", db_index=False)
    tentang = models.CharField("tentang", max_length=8, choices=TentangTanya.choices())
    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    nilai = models.CharField("nilai", max_length=24, choices=NilaiBerakhlak.choices(), blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="pegawai", unit="unit_kerja")
    objects = TanyaQuerySet.as_manager()
    alamat = "/kinerja/tanya/"
    kode = "kinerja.tanya"

    class Meta:
        verbose_name = "pertanyaan penilaian"
        verbose_name_plural = "pertanyaan penilaian"
        indexes = [
            models.Index(name="tanya_nilai_menunggu", fields=["penjawab", "batas"], condition=Q(status="MENUNGGU")),
            models.Index(name="tanya_nilai_pegawai", fields=["pegawai", "-ditanya_at"]),
        ]
        constraints = [
            models.UniqueConstraint(
                name="tanya_nilai_satu_per_baris",
                fields=["evaluasi", "tentang", "rhk", "nilai"],
                nulls_distinct=False,
                violation_error_message="Baris ini sudah pernah Anda tanyakan; lanjutkan pada tanya jawabnya.",
            ),
            models.CheckConstraint(name="tanya_nilai_berisi", condition=~Q(isi="")),
            models.CheckConstraint(name="tanya_nilai_dua_orang", condition=~Q(penjawab=F("pegawai"))),
            models.CheckConstraint(
                name="tanya_nilai_menunjuk_baris",
                condition=Q(tentang=TentangTanya.PREDIKAT, rhk__isnull=True, nilai="")
                | Q(tentang=TentangTanya.RHK, rhk__isnull=False, nilai="")
                | (Q(tentang=TentangTanya.NILAI, rhk__isnull=True) & ~Q(nilai="")),
            ),
            models.CheckConstraint(
                name="tanya_nilai_dialihkan_berpasangan",
                condition=Q(dialihkan_at__isnull=False) | Q(dialihkan_ke__isnull=True),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_tanya",
                "status",
                [(StatusTanya.MENUNGGU, StatusTanya.DIJAWAB), (StatusTanya.DIJAWAB, StatusTanya.MENUNGGU)],
            )
        ]

    def __str__(self) -> str:
        return self.isi

    @property
    def baris(self) -> str:
        """Name the line asked about."""
        if self.rhk is not None:
            return f"RHK {self.rhk.urutan}. {self.rhk.uraian}"
        return NilaiBerakhlak(self.nilai).label if self.nilai else "Predikat"

    @property
    def nama_masa(self) -> str:
        """Name the time that the line is about."""
        return self.evaluasi.masa.nama

    @property
    def kunci(self) -> str:
        """Give the key of the line, as the address of the form writes it."""
        if self.rhk is not None:
            return f"rhk:{self.rhk.uuid}"
        return f"nilai:{self.nilai}" if self.nilai else "predikat"


@lacak(insert=False)
class PesanTanyaNilai(PesanTanya):
    """One word of a thread about a result."""

    tanya = models.ForeignKey(TanyaNilai, on_delete=models.PROTECT, related_name="pesan_set", verbose_name="pertanyaan")

    SCOPE = Scope(data=Data.NILAI, owner="tanya__pegawai", unit="tanya__unit_kerja")
    objects = PesanTanyaQuerySet.as_manager()

    class Meta:
        verbose_name = "pesan pertanyaan"
        verbose_name_plural = "pesan pertanyaan"
        constraints = [models.CheckConstraint(name="pesan_tanya_nilai_berisi", condition=~Q(isi=""))]
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return self.isi[:60]
