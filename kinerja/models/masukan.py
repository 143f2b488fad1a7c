"""Feedback without names, and the requests for feedback: who asked whom about what, never who answered."""

import uuid
from typing import Any, Self

from django.db import models
from django.db.models import Q

from asn_portal.inti.audit.jejak import HanyaTambah, lacak
from asn_portal.inti.kendala import penjaga_urutan
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, TertutupQuerySet, lingkup
from kinerja.enums import Hubungan, NilaiBerakhlak, StatusPermintaan

from .skp import Rhk
from .umpan_balik import UmpanBalik

TANPA_NAMA = (Hubungan.REKAN, Hubungan.BAWAHAN)


class PermintaanQuerySet(ScopedQuerySet):
    """Requests: who asked, whom it is about, and who was asked."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the requests in which this person has a part."""
        pegawai_id = lingkup(user).pegawai_id
        if pegawai_id is None or not user.is_active:
            return self.none()
        diundang = UndanganUmpanBalik.objects.filter(kepada=pegawai_id).values("permintaan")
        return self.filter(Q(peminta=pegawai_id) | Q(tentang=pegawai_id) | Q(pk__in=diundang))


@lacak
class PermintaanUmpanBalik(models.Model):
    """One request for feedback about a person, until a day. Without names it asks five people or more."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    peminta = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="peminta")
    tentang = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="tentang")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    hubungan = models.CharField("hubungan pemberi", max_length=10, choices=Hubungan.choices())
    is_anonim = models.BooleanField("tanpa nama")
    triwulan = models.DateField("hari pertama triwulan")
    nilai = models.CharField("nilai BerAKHLAK", max_length=24, choices=NilaiBerakhlak.choices(), blank=True)
    rhk = models.ForeignKey(Rhk, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="RHK")
    pertanyaan = models.CharField("pertanyaan", max_length=400, blank=True)
    sampai = models.DateField("paling lambat")
    status = models.CharField(
        "status", max_length=10, choices=StatusPermintaan.choices(), default=StatusPermintaan.TERBUKA
    )
    diingatkan_pada = models.DateField("diingatkan pada", null=True, blank=True)
    created_at = models.DateTimeField("diminta pada")
    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.NILAI, owner="tentang", unit="unit_kerja")
    objects = PermintaanQuerySet.as_manager()

    class Meta:
        verbose_name = "permintaan umpan balik"
        verbose_name_plural = "permintaan umpan balik"
        indexes = [models.Index(name="permintaan_terbuka", fields=["sampai"], condition=Q(status="TERBUKA"))]
        constraints = [
            # A second pool about the same person in the same quarter would let one subtract the first from it.
            models.UniqueConstraint(
                name="permintaan_anonim_sekali_setriwulan",
                fields=["tentang", "hubungan", "triwulan"],
                condition=Q(is_anonim=True) & ~Q(status="DIBATALKAN"),
                violation_error_message="Masukan tanpa nama untuk pegawai ini sudah diminta pada triwulan itu.",
            ),
            models.CheckConstraint(
                name="permintaan_rekan_tanpa_nama",
                condition=Q(is_anonim=True, hubungan__in=TANPA_NAMA) | Q(is_anonim=False),
            ),
            models.CheckConstraint(
                name="permintaan_bernama", condition=Q(is_anonim=True) | ~Q(hubungan=Hubungan.REKAN)
            ),
        ]
        triggers = [
            penjaga_urutan("urutan_status_permintaan", "status", [("TERBUKA", "SELESAI"), ("TERBUKA", "DIBATALKAN")])
        ]

    def __str__(self) -> str:
        return f"Permintaan tentang {self.tentang}"


@lacak
class UndanganUmpanBalik(models.Model):
    """One of those asked. Of a request without names it never says whether they answered."""

    permintaan = models.ForeignKey(
        PermintaanUmpanBalik, on_delete=models.PROTECT, related_name="undangan_set", verbose_name="permintaan"
    )
    kepada = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="kepada")
    umpan_balik = models.OneToOneField(
        UmpanBalik, on_delete=models.PROTECT, related_name="+", null=True, blank=True, verbose_name="jawaban"
    )
    ditolak_at = models.DateTimeField("ditolak pada", null=True, blank=True)

    SCOPE = Scope(data=Data.NILAI, owner="kepada", unit="permintaan__unit_kerja")
    objects = ScopedQuerySet.as_manager()

    class Meta:
        verbose_name = "undangan umpan balik"
        verbose_name_plural = "undangan umpan balik"
        constraints = [
            models.UniqueConstraint(name="undangan_sekali", fields=["permintaan", "kepada"]),
            models.CheckConstraint(
                name="undangan_satu_jawaban", condition=Q(umpan_balik__isnull=True) | Q(ditolak_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kepada}"


class MasukanAnonim(models.Model):
    """What one giver wrote without a name, until its pool is summed up; then the words are gone.

    No account, no time, no event rows and a random key, so that neither this table nor the trail tells who or when.
    `sidik` is a keyed digest of giver, receiver and quarter: it makes one person one voice per quarter, and only
    somebody who holds the key of the application could try names against it. The row outlives its words until the
    quarter has ended, because a second voice in another pool would let one subtract the pools.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    untuk = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="untuk")
    hubungan = models.CharField("hubungan pemberi", max_length=10, choices=Hubungan.choices())
    triwulan = models.DateField("hari pertama triwulan")
    permintaan = models.ForeignKey(
        PermintaanUmpanBalik, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    sidik = models.CharField("sidik pemberi", max_length=64)
    isi = models.JSONField("penilaian per topik", default=dict, blank=True)
    kekuatan = models.TextField("yang sudah baik", blank=True)
    perbaikan = models.TextField("yang perlu diperbaiki", blank=True)
    is_ditolak = models.BooleanField("undangan ditolak", default=False)
    is_dirangkum = models.BooleanField("sudah dirangkum", default=False)

    SCOPE = Scope(data=Data.NILAI, owner="untuk", unit=None)
    objects = TertutupQuerySet.as_manager()

    class Meta:
        verbose_name = "masukan tanpa nama"
        verbose_name_plural = "masukan tanpa nama"
        indexes = [models.Index(name="masukan_triwulan", fields=["triwulan"])]
        constraints = [
            models.UniqueConstraint(name="masukan_satu_suara_setriwulan", fields=["untuk", "triwulan", "sidik"]),
            models.CheckConstraint(name="masukan_tanpa_nama", condition=Q(hubungan__in=TANPA_NAMA)),
            models.CheckConstraint(
                name="masukan_kosong_setelah_dirangkum",
                condition=Q(is_dirangkum=False) | Q(isi={}, kekuatan="", perbaikan=""),
            ),
        ]

    def __str__(self) -> str:
        return "masukan tanpa nama"


class RingkasanQuerySet(ScopedQuerySet):
    """Summaries: the person and the one who rates them."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep those about this person and the people whom they rate."""
        jangkauan = lingkup(user)
        if not user.is_active or jangkauan.pegawai_id is None:
            return self.none()
        return self.filter(Q(untuk=jangkauan.pegawai_id) | Q(untuk__in=jangkauan.bawahan_ids))


class RingkasanMasukan(models.Model):
    """What a pool of five givers or more released, once. A request that fewer answered says so (`is_cukup`)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    untuk = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="untuk")
    hubungan = models.CharField("hubungan pemberi", max_length=10, choices=Hubungan.choices())
    triwulan = models.DateField("hari pertama triwulan")
    permintaan = models.OneToOneField(
        PermintaanUmpanBalik, on_delete=models.PROTECT, related_name="ringkasan", null=True, blank=True
    )
    is_cukup = models.BooleanField("lima pemberi atau lebih")
    topik = models.JSONField("hitungan per topik", default=list, blank=True)
    kekuatan = models.JSONField("yang sudah baik", default=list, blank=True)
    perbaikan = models.JSONField("yang perlu diperbaiki", default=list, blank=True)
    dirangkum_pada = models.DateField("dirangkum pada")

    SCOPE = Scope(data=Data.NILAI, owner="untuk", unit="untuk__unit_kerja")
    objects = RingkasanQuerySet.as_manager()

    class Meta:
        verbose_name = "ringkasan masukan"
        verbose_name_plural = "ringkasan masukan"
        indexes = [models.Index(name="ringkasan_masukan_untuk", fields=["untuk", "-triwulan"])]
        constraints = [
            models.UniqueConstraint(
                name="ringkasan_sekali_setriwulan",
                fields=["untuk", "hubungan", "triwulan"],
                condition=Q(permintaan__isnull=True),
            ),
            models.CheckConstraint(
                name="ringkasan_kosong_bila_kurang",
                condition=Q(is_cukup=True) | Q(topik=[], kekuatan=[], perbaikan=[], permintaan__isnull=False),
            ),
        ]
        triggers = [HanyaTambah()]

    @property
    def nama_triwulan(self) -> str:
        """Name the quarter."""
        return Triwulan.dari_tanggal(self.triwulan).nama

    def __str__(self) -> str:
        return f"Ringkasan masukan {self.untuk} {self.triwulan:%Y-%m}"
