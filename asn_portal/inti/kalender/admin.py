"""Operators' table of holidays, to look at, and of week patterns; changes go through the services."""

from typing import Any

from django.contrib import admin
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone

from asn_portal.inti.kalender import services
from asn_portal.inti.kalender.acts import UBAH_POLA
from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS
from asn_portal.inti.web.admin import AdminBacaSaja


@admin.register(HariLibur)
class HariLiburAdmin(AdminBacaSaja):
    act = LIHAT_TEKNIS
    list_display = ("tanggal", "nama", "jenis", "dasar_hukum")
    list_filter = ("jenis",)
    date_hierarchy = "tanggal"
    ordering = ("-tanggal",)


@admin.register(PolaHariKerja)
class PolaHariKerjaAdmin(AdminBacaSaja):
    act = UBAH_POLA
    list_display = ("unit_kode", "hari_per_pekan", "berlaku", "dasar_hukum")
    ordering = ("unit_kode", "berlaku")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
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
