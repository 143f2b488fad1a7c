"""A stored simulation: which values over which locked month, and its sums; a study, never a decision."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak

from .perkada import Perkada
from .proses import ProsesGaji

SIDIK = r"^[0-9a-f]{64}$"
_TETAP = """
RAISE EXCEPTION 'Simulasi yang tersimpan tidak dapat diubah.' USING ERRCODE = 'restrict_violation';
"""
_TERKUNCI = """
IF NOT EXISTS (SELECT 1 FROM penggajian_prosesgaji WHERE id = NEW.proses_id AND status = 'DIKUNCI') THEN
    RAISE EXCEPTION 'Simulasi hanya dapat dibuat atas bulan yang sudah dikunci.' USING ERRCODE = 'restrict_violation';
END IF;
RETURN NEW;
"""


def _penjaga(nama: str, operasi: pgtrigger.Operation, func: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(name=nama, when=pgtrigger.Before, operation=operasi, func=func)


@lacak
class Simulasi(models.Model):
    """One run of other values over a locked month.

    `nilai` holds the changed values as a canonical dump, `hasil` sums alone (no amount of one person); the digests say
    on what they rest: the slips of the month, the values, the sums.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    nama = models.CharField("nama", max_length=120)
    proses = models.ForeignKey(ProsesGaji, on_delete=models.PROTECT, related_name="+", verbose_name="bulan dasar")
    perkada = models.ForeignKey(
        Perkada, on_delete=models.PROTECT, related_name="simulasi_set", null=True, blank=True, verbose_name="Perkada"
    )
    perkada_versi = models.PositiveIntegerField("versi Perkada", null=True, blank=True)
    nilai = models.JSONField("nilai yang diubah")
    hasil = models.JSONField("hasil", db_comment="jumlah saja, rupiah dan orang")
    sidik_slip = models.CharField("sidik semua slip", max_length=64)
    sidik_nilai = models.CharField("sidik nilai", max_length=64)
    sidik_hasil = models.CharField("sidik hasil", max_length=64)
    versi_aturan = models.CharField("versi aturan", max_length=40)
    dibuat_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", verbose_name="dibuat oleh")
    dibuat_at = models.DateTimeField("dibuat pada")

    class Meta:
        verbose_name = "simulasi"
        verbose_name_plural = "simulasi"
        constraints = [
            models.UniqueConstraint(
                name="simulasi_nama_sekali",
                fields=["nama"],
                violation_error_message="Simulasi dengan nama itu sudah ada. Beri nama lain.",
            ),
            models.CheckConstraint(name="simulasi_bernama", condition=~Q(nama="")),
            models.CheckConstraint(name="simulasi_berisi", condition=~Q(nilai={}) & ~Q(hasil={})),
            models.CheckConstraint(
                name="simulasi_sidik",
                condition=Q(sidik_slip__regex=SIDIK, sidik_nilai__regex=SIDIK, sidik_hasil__regex=SIDIK),
            ),
            models.CheckConstraint(
                name="simulasi_perkada_berversi",
                condition=Q(perkada__isnull=True, perkada_versi__isnull=True)
                | Q(perkada__isnull=False, perkada_versi__isnull=False),
            ),
        ]
        triggers = [
            _penjaga("simulasi_tetap", pgtrigger.Update, _TETAP),
            _penjaga("simulasi_bulan_terkunci", pgtrigger.Insert, _TERKUNCI),
        ]

    def __str__(self) -> str:
        return self.nama
