"""A person in service, with the facts that do not change with time."""

import uuid
from typing import Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import JenisKelamin, Kedudukan, StatusAsn
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet

from .posisi import Posisi
from .unit_kerja import UnitKerja


class PegawaiQuerySet(ScopedQuerySet):
    """People in reach, with the head of the region told apart from the ASN."""

    def asn(self) -> Self:
        """Leave out who holds a seat without being ASN: no pay, no SKP, no attendance, no count is about them."""
        return self.filter(nip__isnull=False)


@lacak
class Pegawai(models.Model):
    """A civil servant, or the head of the region above them (`docs/keputusan/0006`).

    The head of the region is a pejabat negara: no NIP, no legal status of an ASN and therefore no row
    of `RiwayatStatus`, from which pay and evaluation begin; only a dated seat, from which rating begins.

    `unit_kerja`, `posisi`, `status` and `kedudukan` repeat today's row of the dated histories, so
    that lists and scope need no join over time; only `jabatan.services` writes them, and a daily
    job carries future-dated rows into them. Questions about a past date go to the histories.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nip = models.CharField("NIP/NI PPPK", max_length=18, unique=True, null=True, blank=True)
    nama = models.CharField("nama", max_length=200)
    gelar_depan = models.CharField("gelar depan", max_length=40, blank=True)
    gelar_belakang = models.CharField("gelar belakang", max_length=60, blank=True)
    jenis_kelamin = models.CharField("jenis kelamin", max_length=1, choices=JenisKelamin.choices())
    tempat_lahir = models.CharField("tempat lahir", max_length=80, blank=True)
    tanggal_lahir = models.DateField("tanggal lahir")
    nik = models.CharField("NIK", max_length=16, blank=True)
    surel = models.EmailField("surel dinas", blank=True)
    ponsel = models.CharField("ponsel", max_length=20, blank=True)
    status = models.CharField("status", max_length=16, choices=StatusAsn.choices(), blank=True)
    kedudukan = models.CharField("kedudukan", max_length=24, choices=Kedudukan.choices(), default=Kedudukan.AKTIF)
    unit_kerja = models.ForeignKey(
        UnitKerja, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="unit kerja"
    )
    posisi = models.ForeignKey(
        Posisi, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="posisi"
    )
    pengguna = models.OneToOneField(
        Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="akun"
    )
    versi = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField("dicatat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    SCOPE = Scope(data=Data.PROFIL, owner="id", unit="unit_kerja")

    objects = PegawaiQuerySet.as_manager()

    class Meta:
        verbose_name = "pegawai"
        verbose_name_plural = "pegawai"
        indexes = [
            GinIndex(name="pegawai_nama_trgm", fields=["nama"], opclasses=["gin_trgm_ops"]),
            models.Index(name="pegawai_unit_nama", fields=["unit_kerja", "nama"]),
            # Whose PTKP asks for a certificate of the husband: read from here alone in every snapshot of pay.
            models.Index(name="pegawai_perempuan", fields=["id"], condition=models.Q(jenis_kelamin="P")),
        ]
        constraints = [
            models.CheckConstraint(name="pegawai_nip_18_angka", condition=Q(nip__regex=r"^[0-9]{18}$")),
            models.CheckConstraint(
                name="pegawai_asn_bernip_dan_berstatus",
                condition=Q(nip__isnull=True, status="")
                | Q(nip__isnull=False, status__in=[status.value for status in StatusAsn]),
            ),
            models.CheckConstraint(name="pegawai_nik_16_angka", condition=Q(nik="") | Q(nik__regex=r"^[0-9]{16}$")),
        ]

    def __str__(self) -> str:
        return self.nama_lengkap

    @property
    def is_asn(self) -> bool:
        """Tell an ASN from the head of the region."""
        return self.nip is not None

    @property
    def nama_lengkap(self) -> str:
        """Give the name with its titles."""
        depan = f"{self.gelar_depan} " if self.gelar_depan else ""
        belakang = f", {self.gelar_belakang}" if self.gelar_belakang else ""
        return f"{depan}{self.nama}{belakang}"
