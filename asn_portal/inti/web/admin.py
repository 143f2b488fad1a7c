"""Bases of admin pages: who may look and who may change, by role."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_peran
from asn_portal.inti.audit.services import log_activity


class AdminBacaSaja(admin.ModelAdmin):  # type: ignore[type-arg]
    """Look, never touch; for the roles in `peran_lihat`."""

    peran_lihat = frozenset({Peran.ADMIN, Peran.AUDITOR})

    def _punya(self, request: HttpRequest, peran: frozenset[Peran]) -> bool:
        return bool(peran & list_peran(request.user, timezone.localdate()))

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the group to those who may look."""
        return self._punya(request, self.peran_lihat)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Look, by role."""
        return self._punya(request, self.peran_lihat)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nothing is added here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is changed here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is deleted here."""
        return False


class AdminRujukan(AdminBacaSaja):
    """A reference table that operators edit; every save writes one activity line.

    `kode_aktivitas` begins the code (`kalender.libur` → `kalender.libur.diubah`). Override `simpan` to save
    through a service, which then writes the line itself.
    """

    peran_ubah = frozenset({Peran.ADMIN})
    kode_aktivitas = ""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Add, by role."""
        return self._punya(request, self.peran_ubah)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Change, by role."""
        return self._punya(request, self.peran_ubah)

    def simpan(self, request: HttpRequest, obj: Model, form: ModelForm, *, baru: bool) -> None:  # type: ignore[type-arg]
        """Save and log."""
        pengguna: Any = request.user
        obj.full_clean()
        obj.save()
        log_activity(
            f"{self.kode_aktivitas or obj._meta.label_lower}.{'dibuat' if baru else 'diubah'}",
            target=obj,
            oleh=pengguna,
            pada=timezone.now(),
            sebelum=None if baru else {nama: str(form.initial.get(nama)) for nama in form.changed_data},
            sesudah={nama: str(form.cleaned_data.get(nama)) for nama in form.changed_data},
        )

    def save_model(self, request: HttpRequest, obj: Model, form: ModelForm, change: bool) -> None:  # type: ignore[type-arg]
        """Hand over to `simpan`."""
        self.simpan(request, obj, form, baru=not change)
