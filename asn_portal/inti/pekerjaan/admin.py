"""Operators' view of background work: state, times and causes; never payload or result."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS, UBAH_TEKNIS
from asn_portal.inti.pekerjaan.jenis import get_label
from asn_portal.inti.pekerjaan.models import Jadwal, Pekerjaan, PesanDitolak
from asn_portal.inti.web.admin_dasar import AdminLihat


@admin.register(Pekerjaan)
class PekerjaanAdmin(AdminLihat):
    act = LIHAT_TEKNIS
    list_display = ("nama_jenis", "status", "antrean", "kemajuan", "total", "percobaan", "created_at", "denyut_at")
    list_filter = ("status", "antrean", "jenis")
    list_select_related = ("diminta_oleh",)
    search_fields = ("uuid", "jenis")
    ordering = ("-pk",)
    show_full_result_count = False
    fields = (
        "uuid",
        "jenis",
        "status",
        "antrean",
        "diminta_oleh",
        "kemajuan",
        "total",
        "percobaan",
        "maks_percobaan",
        "galat",
        "galat_teknis",
        "jumlah_galat",
        "created_at",
        "mulai_at",
        "denyut_at",
        "sewa_sampai",
        "berikut_at",
        "selesai_at",
    )
    actions = ("ulangi", "batalkan")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer the actions to those who may act, not to those who only look."""
        return super().get_actions(request) if UBAH_TEKNIS.boleh_umum(request.user) else {}

    @admin.display(description="jenis", ordering="jenis")
    def nama_jenis(self, obj: Pekerjaan) -> str:
        """Give the label of the kind."""
        return get_label(obj.jenis)

    @admin.action(description="Ulangi pekerjaan yang gagal")
    def ulangi(self, request: HttpRequest, pilihan: QuerySet[Pekerjaan]) -> None:
        """Retry through the service."""
        oleh: Any = request.user
        self.lakukan(
            request,
            pilihan,
            lambda p: services.retry_pekerjaan(pekerjaan=p, oleh=oleh, pada=timezone.now()),
            "pekerjaan dijalankan lagi",
        )

    @admin.action(description="Batalkan pekerjaan yang belum berakhir")
    def batalkan(self, request: HttpRequest, pilihan: QuerySet[Pekerjaan]) -> None:
        """Cancel through the service."""
        oleh: Any = request.user
        self.lakukan(
            request,
            pilihan,
            lambda p: services.cancel_pekerjaan(pekerjaan=p, oleh=oleh, pada=timezone.now()),
            "pekerjaan dibatalkan",
        )


@admin.register(PesanDitolak)
class PesanDitolakAdmin(AdminLihat):
    act = LIHAT_TEKNIS
    list_display = ("nama", "sebab", "ukuran", "created_at")
    ordering = ("-pk",)


@admin.register(Jadwal)
class JadwalAdmin(AdminLihat):
    act = LIHAT_TEKNIS
    list_display = ("nama", "slot_terakhir", "created_at")
    ordering = ("nama",)
