"""Read-only inspection of rules for operators; no slips, no accounts, no side door past services."""

from django.contrib import admin

from asn_portal.inti.web.admin import AdminBacaSaja, HanyaLihat
from penggajian.models import ParameterPerkada, Perkada


class ParameterSebaris(HanyaLihat, admin.TabularInline):
    """The values of a regulation."""

    model = ParameterPerkada
    extra = 0
    fields = ("kunci", "nilai", "satuan", "pasal", "bunyi")
    readonly_fields = fields


@admin.register(Perkada)
class PerkadaAdmin(AdminBacaSaja):
    """Regulations with their officials."""

    list_display = ("nomor", "judul", "status", "berlaku", "disetujui_oleh")
    list_filter = ("status",)
    search_fields = ("nomor", "judul")
    inlines = (ParameterSebaris,)
