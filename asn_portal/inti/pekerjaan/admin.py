"""Operators' view of background work: state, times and causes; never payload or result."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask

from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS, UBAH_TEKNIS
from asn_portal.inti.pekerjaan.jenis import get_label
from asn_portal.inti.pekerjaan.models import Jadwal, Pekerjaan, PesanDitolak
from asn_portal.inti.web.admin import AdminBacaSaja, AdminRujukan


@admin.register(Pekerjaan)
class PekerjaanAdmin(AdminBacaSaja):
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
class PesanDitolakAdmin(AdminBacaSaja):
    act = LIHAT_TEKNIS
    list_display = ("nama", "sebab", "ukuran", "created_at")
    ordering = ("-pk",)


@admin.register(Jadwal)
class JadwalAdmin(AdminBacaSaja):
    act = LIHAT_TEKNIS
    list_display = ("nama", "slot_terakhir", "created_at")
    ordering = ("nama",)


@admin.register(PeriodicTask)
class JadwalBerkalaAdmin(AdminRujukan):
    """When each periodic job runs, and whether: the operator changes the time, never the work itself."""

    kode_aktivitas = "pekerjaan.jadwal"
    list_display = ("name", "enabled", "crontab", "interval", "last_run_at")
    list_filter = ("enabled",)
    search_fields = ("name",)
    ordering = ("name",)
    fields = ("name", "enabled", "crontab", "interval", "description", "last_run_at", "total_run_count")
    readonly_fields = ("name", "last_run_at", "total_run_count")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Schedules come from the apps (`pasang_jadwal`)."""
        return False


@admin.register(CrontabSchedule)
class WaktuJadwalAdmin(AdminRujukan):
    """A time that a schedule can run at: minute, hour, day, month, weekday."""

    kode_aktivitas = "pekerjaan.waktu_jadwal"
    list_display = ("__str__", "timezone")
    fields = ("minute", "hour", "day_of_month", "month_of_year", "day_of_week", "timezone")


@admin.register(IntervalSchedule)
class SelangJadwalAdmin(AdminRujukan):
    """How many seconds lie between two runs of a short task."""

    kode_aktivitas = "pekerjaan.selang_jadwal"
    list_display = ("__str__",)
    fields = ("every", "period")
