"""Feedback at any moment: observation, effect, suggestion."""

import uuid
from typing import Any, Self

import pgtrigger
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.audit.jejak import lacak
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet, lingkup
from kinerja.enums import Ekspektasi, Hubungan, NilaiBerakhlak

from .penanda import penanda_angka
from .skp import Rhk

# What the giver wrote, to whom and when: fixed 24 hours after it was sent, by the clock of the database.
ISI_TETAP = (
    "dari", "untuk", "unit_kerja", "hubungan", "arah", "pengamatan", "akibat", "saran", "nilai", "rhk", "created_at",
)  # fmt: skip
_TOLAK_LEWAT_SEHARI = """
IF OLD.created_at <= now() - interval '24 hours' THEN
    RAISE EXCEPTION 'Umpan balik % sudah lewat 24 jam: isinya tetap.', OLD.uuid USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
"""


class UmpanBalikQuerySet(ScopedQuerySet):
    """Feedback is narrower than the matrix: it promises who reads it above the button that sends it."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep what this person wrote or received, and what team leads wrote about the people whom they rate."""
        jangkauan = lingkup(user)
        if not user.is_active or jangkauan.pegawai_id is None:
            return self.none()
        return self.filter(
            Q(untuk=jangkauan.pegawai_id)
            | Q(dari=jangkauan.pegawai_id)
            | Q(hubungan=Hubungan.KETUA_TIM, untuk__in=jangkauan.bawahan_ids)
        )


@lacak(insert=False)
class UmpanBalik(models.Model):
    """Words from one person to another, tied to an RHK or to a BerAKHLAK value; read by these two.

    What a team lead writes is read by the rater of the receiver too.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    dari = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="dari")
    untuk = models.ForeignKey(Pegawai, on_delete=models.PROTECT, related_name="+", verbose_name="untuk")
    unit_kerja = models.ForeignKey(UnitKerja, on_delete=models.PROTECT, related_name="+", verbose_name="unit kerja")
    hubungan = models.CharField("hubungan pemberi", max_length=10, choices=Hubungan.choices(), default=Hubungan.ATASAN)
    arah = models.CharField("arah", max_length=10, choices=Ekspektasi.choices())
    pengamatan = models.TextField("yang diamati")
    akibat = models.TextField("akibatnya", blank=True)
    saran = models.TextField("saran", blank=True)
    nilai = models.CharField("nilai BerAKHLAK", max_length=24, choices=NilaiBerakhlak.choices(), blank=True)
    rhk = models.ForeignKey(
        Rhk, on_delete=models.PROTECT, related_name="umpan_balik_set", null=True, blank=True, verbose_name="RHK"
    )
    dibaca_at = models.DateTimeField("dibaca pada", null=True, blank=True)
    tanggapan = models.TextField("tanggapan", blank=True)
    ditanggapi_at = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    versi = models.PositiveIntegerField(default=1)
    diubah_at = models.DateTimeField("diubah pada", null=True, blank=True)
    created_at = models.DateTimeField("dikirim pada", auto_now_add=True)

    SCOPE = Scope(data=Data.NILAI, owner="untuk", unit="unit_kerja")
    objects = UmpanBalikQuerySet.as_manager()

    class Meta:
        verbose_name = "umpan balik"
        verbose_name_plural = "umpan balik"
        indexes = [
            models.Index(name="umpan_balik_untuk", fields=["untuk", "-created_at"]),
            models.Index(name="umpan_balik_dari", fields=["dari", "-created_at"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="umpan_balik_bernama",
                condition=~Q(hubungan=Hubungan.REKAN),
                violation_error_message="Masukan rekan tidak disimpan dengan nama.",
            ),
            models.CheckConstraint(
                name="umpan_balik_bukan_untuk_diri",
                condition=~Q(dari=F("untuk")),
                violation_error_message="Umpan balik tidak dapat ditujukan kepada diri sendiri.",
            ),
            models.CheckConstraint(
                name="umpan_balik_terikat",
                condition=~Q(nilai="") | Q(rhk__isnull=False),
                violation_error_message="Pilih nilai BerAKHLAK atau RHK yang dimaksud.",
            ),
        ]
        triggers = [
            *penanda_angka("b.created_at", pegawai="untuk_id"),
            pgtrigger.Trigger(
                name="umpan_balik_tetap_setelah_sehari",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange(*ISI_TETAP),
                func=_TOLAK_LEWAT_SEHARI,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.dari} → {self.untuk}"
