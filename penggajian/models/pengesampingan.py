"""A finding that two persons let stand, with the reason."""

import uuid
from collections.abc import Sequence

import pgtrigger
from django.db import models
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.jejak import lacak
from asn_portal.inti.kendala import berpasangan, orang_berbeda, penjaga_tulis, penjaga_urutan
from penggajian.enums import StatusPengesampingan

from .proses import ProsesGaji

_TOLAK_TERKUNCI = """
IF EXISTS (
    SELECT 1 FROM ({baris}) AS b JOIN penggajian_prosesgaji p ON p.id = b.proses_id WHERE p.status = 'DIKUNCI'
) THEN
    RAISE EXCEPTION 'Periode sudah dikunci, jadi pengesampingan temuannya tidak dapat diubah.'
        USING ERRCODE = 'restrict_violation';
END IF;
RETURN NULL;
"""


def _penjaga_terkunci() -> list[pgtrigger.Trigger]:
    """Give the triggers that keep what was waived for a locked run as it was."""

    def badan(tabel: Sequence[str]) -> str:
        return _TOLAK_TERKUNCI.replace("{baris}", " UNION ".join(f"SELECT proses_id FROM {t}" for t in tabel))  # noqa: S608

    return penjaga_tulis("tolak_proses_terkunci", badan)


@lacak
class Pengesampingan(models.Model):
    """The wish to let one finding of one run stand; it counts for exactly what `sidik` covers.

    Another person found, or another amount, has another digest and needs a decision of its own.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    proses = models.ForeignKey(ProsesGaji, on_delete=models.PROTECT, related_name="pengesampingan_set")
    kode = models.CharField("temuan", max_length=40)
    sidik = models.CharField("sidik temuan", max_length=64)
    jumlah = models.PositiveIntegerField("banyaknya")
    alasan = models.TextField("alasan")
    status = models.CharField(
        "status", max_length=9, choices=StatusPengesampingan.choices(), default=StatusPengesampingan.DIAJUKAN
    )
    diajukan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+")
    diajukan_at = models.DateTimeField("diajukan pada")
    diputus_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    diputus_at = models.DateTimeField("diputus pada", null=True, blank=True)
    alasan_tolak = models.TextField("alasan penolakan", blank=True)

    class Meta:
        verbose_name = "pengesampingan temuan"
        verbose_name_plural = "pengesampingan temuan"
        constraints = [
            models.UniqueConstraint(
                name="pengesampingan_sekali",
                fields=["proses", "kode", "sidik"],
                condition=~Q(status=StatusPengesampingan.DITOLAK),
                violation_error_message="Temuan ini sudah diajukan untuk dikesampingkan.",
            ),
            models.CheckConstraint(name="pengesampingan_beralasan", condition=~Q(alasan="")),
            models.CheckConstraint(name="pengesampingan_sidik", condition=Q(sidik__regex=r"^[0-9a-f]{64}$")),
            orang_berbeda(
                "pengesampingan_pemutus_bukan_pengaju",
                "diputus_oleh",
                "diajukan_oleh",
                "Temuan harus dikesampingkan oleh orang kedua, bukan yang mengajukan.",
            ),
            berpasangan("pengesampingan_keputusan_berpasangan", "diputus_oleh", "diputus_at"),
            models.CheckConstraint(
                name="pengesampingan_diputus_lengkap",
                condition=Q(status=StatusPengesampingan.DIAJUKAN, diputus_at__isnull=True)
                | (~Q(status=StatusPengesampingan.DIAJUKAN) & Q(diputus_at__isnull=False)),
            ),
        ]
        triggers = [
            penjaga_urutan("pengesampingan_urutan", "status", [("DIAJUKAN", "DISETUJUI"), ("DIAJUKAN", "DITOLAK")]),
            *_penjaga_terkunci(),
        ]

    def __str__(self) -> str:
        return f"{self.proses} {self.kode}"
