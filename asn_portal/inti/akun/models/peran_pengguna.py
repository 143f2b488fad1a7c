"""A role granted to an account for a period, within a part of the organisation."""

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Q

from asn_portal.inti.akun.enums import PERAN_DIBERIKAN, Peran
from asn_portal.inti.audit.jejak import lacak

from .pengguna import Pengguna


@lacak
class PeranPengguna(models.Model):
    """A granted role.

    `unit_kode` is the code of the unit at which the role begins (with all units below it);
    empty means the whole institution. The unit itself lives a floor above, in `jabatan`.
    A grant counts only once somebody other than the proposer has approved it. Taking a role away
    ends `berlaku`; a proposal that was turned down has `dibatalkan_at` and no approver.
    """

    pengguna = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="peran_diberikan")
    peran = models.CharField("peran", max_length=20, choices=Peran.choices())
    unit_kode = models.CharField("kode unit kerja", max_length=40, blank=True)
    berlaku = DateRangeField("berlaku")
    diusulkan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    disetujui_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    disetujui_at = models.DateTimeField("disetujui pada", null=True, blank=True)
    alasan = models.TextField("alasan", blank=True)
    dibatalkan_oleh = models.ForeignKey(Pengguna, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    dibatalkan_at = models.DateTimeField("dibatalkan pada", null=True, blank=True)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    class Meta:
        verbose_name = "peran pengguna"
        verbose_name_plural = "peran pengguna"
        constraints = [
            models.CheckConstraint(
                name="peran_pengguna_hanya_peran_yang_diberikan",
                condition=Q(peran__in=sorted(PERAN_DIBERIKAN)),
            ),
            models.CheckConstraint(
                name="peran_pengguna_penyetuju_bukan_pengusul",
                condition=Q(disetujui_oleh__isnull=True)
                | Q(diusulkan_oleh__isnull=True)
                | ~Q(disetujui_oleh=F("diusulkan_oleh")),
                violation_error_message="Peran harus disetujui oleh orang lain, bukan pengusulnya.",
            ),
            models.CheckConstraint(
                name="peran_pengguna_persetujuan_berpasangan",
                condition=Q(disetujui_oleh__isnull=True, disetujui_at__isnull=True)
                | Q(disetujui_oleh__isnull=False, disetujui_at__isnull=False),
            ),
            models.CheckConstraint(
                name="peran_pengguna_penyetuju_bukan_penerima",
                condition=Q(disetujui_oleh__isnull=True) | ~Q(disetujui_oleh=F("pengguna")),
                violation_error_message="Tidak seorang pun boleh menyetujui perannya sendiri.",
            ),
            models.CheckConstraint(
                name="peran_pengguna_pembatalan_berpasangan",
                condition=Q(dibatalkan_oleh__isnull=True, dibatalkan_at__isnull=True)
                | Q(dibatalkan_oleh__isnull=False, dibatalkan_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{Peran(self.peran).label} {self.unit_kode or 'seluruh instansi'}"
