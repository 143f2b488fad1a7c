"""The random sample of approved log entries of a closed month, and what its check found."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import penjaga_urutan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet
from kinerja.enums import HasilUjiPetik, StatusUjiPetik

from .log import LogHarian


class TarikanUjiPetik(models.Model):
    """The draw of one month: by which block of the audit chain, of how many entries; once, never changed."""

    periode = models.DateField("periode", unique=True, db_comment="hari pertama bulan")
    segel_nomor = models.BigIntegerField("nomor segel")
    segel_hash = models.CharField("hash segel", max_length=64)
    persen = models.PositiveSmallIntegerField("persen")
    populasi = models.PositiveIntegerField("catatan yang disetujui")
    jumlah = models.PositiveIntegerField("catatan yang ditarik")
    ditarik_at = models.DateTimeField("ditarik pada")

    class Meta:
        verbose_name = "tarikan uji petik"
        verbose_name_plural = "tarikan uji petik"
        triggers = [HanyaTambah()]

    def __str__(self) -> str:
        return f"Uji petik {self.periode:%Y-%m}"


def _teks(nama: str) -> models.TextField:
    return models.TextField(nama, blank=True)


@lacak
class UjiPetik(models.Model):
    """One drawn entry. Its result is shown in the dossier and changes no rating and no pay by itself."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    tarikan = models.ForeignKey(
        TarikanUjiPetik, on_delete=models.PROTECT, related_name="uji_set", verbose_name="tarikan"
    )
    log = models.OneToOneField(LogHarian, on_delete=models.PROTECT, related_name="uji_petik", verbose_name="log")
    pegawai = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="pegawai")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    sidik = models.CharField("sidik tarikan", max_length=64)
    urutan = models.PositiveIntegerField("urutan dalam unit")
    status = models.CharField("status", max_length=8, choices=StatusUjiPetik.choices(), default=StatusUjiPetik.MENUNGGU)
    hasil = models.CharField("hasil", max_length=24, choices=HasilUjiPetik.choices(), blank=True)
    catatan = _teks("temuan pemeriksa")
    diperiksa_oleh = models.ForeignKey(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="pemeriksa"
    )
    diperiksa_at = models.DateTimeField("diperiksa pada", null=True, blank=True)
    batas_jawab = models.DateField("batas penjelasan pegawai", null=True, blank=True)
    tanggapan = _teks("penjelasan pegawai")
    ditanggapi_at = models.DateTimeField("dijelaskan pada", null=True, blank=True)
    alasan_akhir = _teks("alasan akhir")
    selesai_at = models.DateTimeField("selesai pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.SKP, owner="pegawai", unit="unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "uji petik"
        verbose_name_plural = "uji petik"
        indexes = [
            models.Index(name="uji_petik_pegawai", fields=["pegawai", "-id"]),
            models.Index(name="uji_petik_terbuka", fields=["status"], condition=~Q(status="SELESAI")),
        ]
        constraints = [
            models.CheckConstraint(
                name="uji_petik_selesai_lengkap",
                condition=Q(status="MENUNGGU", hasil="", diperiksa_oleh__isnull=True)
                | (
                    ~Q(status="MENUNGGU")
                    & ~Q(hasil="")
                    & ~Q(catatan="")
                    & Q(diperiksa_oleh__isnull=False, diperiksa_at__isnull=False)
                ),
            ),
            # "Tidak sesuai" is never final before the person could be heard.
            models.CheckConstraint(
                name="uji_petik_didengar_dahulu",
                condition=Q(selesai_at__isnull=True)
                | ~Q(hasil="TIDAK_SESUAI")
                | (Q(batas_jawab__isnull=False) & ~Q(alasan_akhir="")),
            ),
            models.CheckConstraint(
                name="uji_petik_selesai_bertanggal",
                condition=Q(status="SELESAI", selesai_at__isnull=False)
                | (~Q(status="SELESAI") & Q(selesai_at__isnull=True)),
            ),
        ]
        triggers = [
            penjaga_urutan(
                "urutan_status_uji_petik",
                "status",
                [("MENUNGGU", "DIDENGAR"), ("MENUNGGU", "SELESAI"), ("DIDENGAR", "SELESAI")],
            ),
            pgtrigger.Protect(
                name="uji_petik_selesai_tetap",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status="SELESAI"),
            ),
        ]

    def __str__(self) -> str:
        return f"Uji petik {self.log}"
