"""Bases of admin pages: who may look and who may change, each by a named act."""

from datetime import timedelta
from typing import Any

from django.contrib import admin, messages
from django.contrib.postgres.forms import RangeWidget
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.wewenang import ActInti
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import GalatDomain

LIHAT_RUJUKAN = ActInti("web.lihat_rujukan", "melihat data rujukan di admin", frozenset({Peran.ADMIN, Peran.AUDITOR}))
UBAH_RUJUKAN = ActInti("web.ubah_rujukan", "mengubah data rujukan di admin", frozenset({Peran.ADMIN}))


class HanyaLihat:
    """Look, never touch; for those who have the `act`. Mixed into pages and into inlines."""

    act: ActInti = LIHAT_RUJUKAN

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Look, by the act."""
        return self.act.boleh_umum(request.user)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is added here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is changed here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Nothing is deleted here."""
        return False


class AdminBacaSaja(HanyaLihat, admin.ModelAdmin):  # type: ignore[misc, type-arg]
    """A page to look at; actions on rows go through services (`lakukan`)."""

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Show the group to those who may look."""
        return self.has_view_permission(request)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Name both ends of a period, for readers of the screen by ear."""
        isian = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isian is not None and isinstance(isian.widget, RangeWidget):
            for widget, ujung in zip(isian.widget.widgets, ("mulai", "sampai sebelum"), strict=True):
                widget.attrs |= {"aria-label": f"{isian.label}, {ujung}", "placeholder": f"{ujung}, TTTT-BB-HH"}
        return isian

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Show a period in words."""
        return ["masa_berlaku" if kolom == "berlaku" else kolom for kolom in super().get_list_display(request)]

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """Show the period of what stands in words; only a new row has it as fields."""
        kolom = [nama for nama in super().get_fields(request, obj) if nama != "masa_berlaku"]
        return kolom if obj is None else ["masa_berlaku" if nama == "berlaku" else nama for nama in kolom]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """Name the period among what is only shown."""
        return [*super().get_readonly_fields(request, obj), "masa_berlaku"]

    @admin.display(description="berlaku", ordering="berlaku")
    def masa_berlaku(self, obj: Any) -> str:
        """Write a period with its last day, both ends included."""
        awal, lewat = obj.berlaku.lower, obj.berlaku.upper
        mulai = f"sejak {date_format(awal, 'j M Y')}" if awal else ""
        akhir = f"sampai {date_format(lewat - timedelta(days=1), 'j M Y')}" if lewat else ""
        return " ".join(kata for kata in (mulai, akhir) if kata) or "selalu"

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


class AdminRujukan(AdminBacaSaja):
    """A reference table that operators edit; every save writes one activity line.

    `kode_aktivitas` begins the code (`kalender.libur` → `kalender.libur.diubah`). Override `simpan` to save
    through a service, which then writes the line itself.
    """

    act_ubah: ActInti = UBAH_RUJUKAN
    kode_aktivitas = ""

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Add, by the act."""
        return self.act_ubah.boleh_umum(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Change, by the act."""
        return self.act_ubah.boleh_umum(request.user)

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
