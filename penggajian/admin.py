"""Read-only inspection of rules for operators; no slips, no accounts, no side door past services."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from penggajian.models import ParameterPerkada, Perkada


class HanyaLihat:
    """Nothing is added, changed or deleted here: rules change by draft, verification and approval."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Refuse."""
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Let operators read the rules that are public anyway."""
        return bool(request.user.is_active and getattr(request.user, "is_staff", False))


class ParameterSebaris(HanyaLihat, admin.TabularInline):
    """The values of a regulation."""

    model = ParameterPerkada
    extra = 0
    fields = ("kunci", "nilai", "satuan", "pasal", "bunyi")
    readonly_fields = fields


@admin.register(Perkada)
class PerkadaAdmin(HanyaLihat, admin.ModelAdmin):
    """Regulations with their officials."""

    list_display = ("nomor", "judul", "status", "berlaku", "disetujui_oleh")
    list_filter = ("status",)
    search_fields = ("nomor", "judul")
    inlines = (ParameterSebaris,)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show it in the index to operators."""
        return bool(request.user.is_active and getattr(request.user, "is_staff", False))
