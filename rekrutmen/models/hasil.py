"""Results of selection of people who joined, as they were announced."""

import uuid
from typing import Any

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai, Pratinjau
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from rekrutmen.enums import JenisSeleksi


def _nilai(nama: str) -> Any:
    return models.DecimalField(nama, max_digits=7, decimal_places=3, null=True, blank=True, db_comment="poin")


def _dalam(nama: str) -> Q:
    """Say that a part and its maximum are given and fit each other."""
    return Q(**{f"{nama}__isnull": False, f"{nama}_maks__isnull": False, f"{nama}__gte": 0, f"{nama}_maks__gt": 0}) & Q(
        **{f"{nama}__lte": F(f"{nama}_maks")}
    )


def _tanpa(*nama: str) -> Q:
    return Q(**{f"{satu}{akhir}__isnull": True for satu in nama for akhir in ("", "_maks")})


@lacak
class HasilSeleksi(models.Model):
    """The scores with which a person passed one selection; a correction is a new row that names the old one.

    The kind of need is not kept: it would tell of a disability, and no reader of this record needs it. A score serves
    the report on the quality of selection and the person it is about; nobody is appraised or paid by it.
    Dasar hukum: PermenPANRB 6/2024; UU 27/2022.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    jenis = models.CharField("jenis seleksi", max_length=4, choices=JenisSeleksi.choices())
    tahun = models.PositiveSmallIntegerField("tahun formasi")
    tanggal = models.DateField("tanggal pengumuman hasil")
    kode_formasi = models.CharField("kode formasi", max_length=60)
    formasi = models.CharField("formasi", max_length=200)
    kursi = models.PositiveSmallIntegerField("kursi")
    peringkat = models.PositiveSmallIntegerField("peringkat", null=True, blank=True)
    skd = _nilai("nilai SKD")
    skd_maks = _nilai("nilai SKD maksimum")
    skb = _nilai("nilai SKB")
    skb_maks = _nilai("nilai SKB maksimum")
    kompetensi = _nilai("nilai kompetensi")
    kompetensi_maks = _nilai("nilai kompetensi maksimum")
    akhir = models.DecimalField("nilai akhir", max_digits=6, decimal_places=3, db_comment="skala 0 sampai 100")
    sumber = models.CharField("sumber", max_length=200)
    menggantikan = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="pengganti", null=True, blank=True, verbose_name="menggantikan"
    )
    alasan = models.CharField("alasan koreksi", max_length=500, blank=True)
    is_berlaku = models.BooleanField("berlaku", default=True)
    oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dicatat oleh")
    pada = models.DateTimeField("dicatat pada")

    SCOPE = Scope(data=Data.SELEKSI, owner="pegawai", unit="pegawai__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "hasil seleksi"
        verbose_name_plural = "hasil seleksi"
        indexes = [models.Index(name="hasil_seleksi_formasi", fields=["tahun", "jenis", "kode_formasi"])]
        constraints = [
            models.UniqueConstraint(
                name="hasil_seleksi_sekali",
                fields=["pegawai", "tahun", "jenis"],
                condition=Q(is_berlaku=True),
                violation_error_message="Pegawai ini sudah mempunyai hasil seleksi jenis dan tahun itu.",
            ),
            models.CheckConstraint(
                name="hasil_seleksi_bagian",
                condition=(Q(jenis="CPNS") & _dalam("skd") & _dalam("skb") & _tanpa("kompetensi"))
                | (Q(jenis="PPPK") & _dalam("kompetensi") & _tanpa("skd", "skb")),
            ),
            models.CheckConstraint(name="hasil_seleksi_akhir", condition=Q(akhir__gte=0, akhir__lte=100)),
            models.CheckConstraint(
                name="hasil_seleksi_tahun",
                condition=Q(tanggal__year__gte=F("tahun"), tanggal__year__lte=F("tahun") + 1),
            ),
            models.CheckConstraint(name="hasil_seleksi_kursi", condition=Q(kursi__gte=1)),
            models.CheckConstraint(
                name="hasil_seleksi_peringkat", condition=Q(peringkat__isnull=True) | Q(peringkat__gte=1)
            ),
            models.CheckConstraint(
                name="hasil_seleksi_bersumber", condition=~Q(sumber="") & ~Q(kode_formasi="") & ~Q(formasi="")
            ),
            models.CheckConstraint(
                name="hasil_seleksi_koreksi_beralasan",
                condition=Q(menggantikan__isnull=True, alasan="") | (Q(menggantikan__isnull=False) & ~Q(alasan="")),
            ),
        ]
        triggers = [
            pgtrigger.ReadOnly(name="hasil_tetap", exclude=["is_berlaku"]),
            pgtrigger.Protect(
                name="hasil_tidak_kembali", operation=pgtrigger.Update, condition=pgtrigger.Q(old__is_berlaku=False)
            ),
            pgtrigger.Protect(name="hasil_tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"Hasil seleksi {self.jenis} {self.tahun}"


class ImporSeleksi(Pratinjau):
    """An uploaded sheet with its source, and why it changes what is recorded already; emptied when it is applied."""

    sumber = models.CharField("sumber", max_length=200)
    alasan = models.CharField("alasan koreksi", max_length=500, blank=True)

    class Meta:
        verbose_name = "impor hasil seleksi"
        verbose_name_plural = "impor hasil seleksi"
