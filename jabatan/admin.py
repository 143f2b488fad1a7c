"""Reference tables for operators: read only, because changes go through the services with their log.

People, seats' holders and family are not here: the technical admin sees no personal data (B-10).
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from jabatan.models import Jabatan, Posisi, UnitKerja


class HanyaBaca(admin.ModelAdmin):
    """Look, never touch."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Units, posts and seats are added on their own pages."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Changes need a version, a log line and the right of BKPSDM."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nothing with a history is deleted."""
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Every operator may look."""
        return bool(request.user.is_active and request.user.is_staff)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the app to operators."""
        return self.has_view_permission(request)


@admin.register(UnitKerja)
class UnitKerjaAdmin(HanyaBaca):
    """Units."""

    list_display = ("kode", "nama", "jenis", "parent", "is_aktif")
    list_filter = ("jenis", "is_aktif")
    search_fields = ("kode", "nama")
    list_select_related = ("parent",)
    ordering = ("kode",)


@admin.register(Jabatan)
class JabatanAdmin(HanyaBaca):
    """Posts."""

    list_display = ("kode", "nama", "jenis", "eselon", "bup", "is_aktif")
    list_filter = ("jenis", "is_aktif")
    search_fields = ("kode", "nama")
    ordering = ("kode",)


@admin.register(Posisi)
class PosisiAdmin(HanyaBaca):
    """Seats without who holds them."""

    list_display = ("kode", "jabatan", "unit_kerja", "kelas", "kebutuhan")
    list_filter = ("kelas",)
    search_fields = ("kode", "jabatan__nama")
    list_select_related = ("jabatan", "unit_kerja")
    ordering = ("kode",)
