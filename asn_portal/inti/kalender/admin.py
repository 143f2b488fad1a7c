"""Operators' table of holidays and week patterns; changes go through the services."""

from typing import Any

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from asn_portal.inti.kalender import services
from asn_portal.inti.kalender.acts import UBAH_KALENDER
from asn_portal.inti.kalender.enums import JenisLibur
from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.inti.web.admin_dasar import AdminLihat


@admin.register(HariLibur)
class HariLiburAdmin(AdminLihat):
    act = UBAH_KALENDER
    list_display = ("tanggal", "nama", "jenis", "dasar_hukum")
    list_filter = ("jenis",)
    date_hierarchy = "tanggal"
    ordering = ("-tanggal",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Allow to those who may look."""
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Allow to those who may look."""
        return self.has_view_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Allow to those who may look."""
        return self.has_view_permission(request)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        """Keep the date of a row that exists; a wrong one is taken out and added again."""
        return ("tanggal",) if obj is not None else ()

    def save_model(self, request: HttpRequest, obj: HariLibur, form: ModelForm, change: bool) -> None:
        """Create or update through the services."""
        oleh: Any = request.user
        isian: dict[str, Any] = {
            "nama": obj.nama,
            "jenis": JenisLibur(obj.jenis),
            "dasar_hukum": obj.dasar_hukum,
        }
        if change:
            services.update_hari_libur(libur=obj, **isian, oleh=oleh, pada=timezone.now())
        else:
            dibuat = services.create_hari_libur(tanggal=obj.tanggal, **isian, oleh=oleh, pada=timezone.now())
            obj.pk = dibuat.pk

    def delete_model(self, request: HttpRequest, obj: HariLibur) -> None:
        """Cancel through the service."""
        oleh: Any = request.user
        services.cancel_hari_libur(libur=obj, oleh=oleh, pada=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[HariLibur]) -> None:
        """Cancel each through the service."""
        for libur in queryset.order_by("pk"):
            self.delete_model(request, libur)


@admin.register(PolaHariKerja)
class PolaHariKerjaAdmin(AdminLihat):
    act = UBAH_KALENDER
    list_display = ("unit_kode", "hari_per_pekan", "berlaku", "dasar_hukum")
    ordering = ("unit_kode", "berlaku")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Allow to those who may look: a new pattern is a new row with its date."""
        return self.has_view_permission(request)

    def save_model(self, request: HttpRequest, obj: PolaHariKerja, form: ModelForm, change: bool) -> None:
        """Create through the service."""
        oleh: Any = request.user
        obj.pk = services.create_pola_hari_kerja(
            unit_kode=obj.unit_kode,
            hari_per_pekan=obj.hari_per_pekan,
            berlaku=obj.berlaku,
            dasar_hukum=obj.dasar_hukum,
            oleh=oleh,
            pada=timezone.now(),
        ).pk
