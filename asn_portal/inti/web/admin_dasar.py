"""Base classes of the operators' admin: look, and act through services only."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from asn_portal.lib.galat import GalatDomain


class AdminLihat(admin.ModelAdmin):
    """Rows to look at; nothing is added, changed or deleted here."""

    act: Any = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the app to those who may look."""
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Let in staff who have the act today."""
        return bool(getattr(request.user, "is_staff", False)) and self.act.boleh_umum(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Refuse."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Refuse."""
        return False

    def lakukan(self, request: HttpRequest, pilihan: QuerySet[Any], layanan: Any, kata: str) -> None:
        """Call a service for each chosen row, and say what happened to each."""
        berhasil = 0
        for objek in pilihan.order_by("pk"):
            try:
                layanan(objek)
                berhasil += 1
            except GalatDomain as galat:
                self.message_user(request, f"{objek}: {galat.pesan}", messages.WARNING)
        if berhasil:
            self.message_user(request, f"{berhasil} {kata}.", messages.SUCCESS)
