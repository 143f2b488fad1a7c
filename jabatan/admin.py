"""Reference tables for operators: read only, because changes go through the services with their log.

People, seats' holders and family are not here: the technical admin sees no personal data (B-10).
"""

from django.contrib import admin

from asn_portal.inti.web.admin import AdminBacaSaja
from jabatan.models import Jabatan, Posisi, UnitKerja


@admin.register(UnitKerja)
class UnitKerjaAdmin(AdminBacaSaja):
    """Units."""

    list_display = ("kode", "nama", "jenis", "parent", "is_aktif")
    list_filter = ("jenis", "is_aktif")
    search_fields = ("kode", "nama")
    list_select_related = ("parent",)
    ordering = ("kode",)


@admin.register(Jabatan)
class JabatanAdmin(AdminBacaSaja):
    """Posts."""

    list_display = ("kode", "nama", "jenis", "eselon", "bup", "is_aktif")
    list_filter = ("jenis", "is_aktif")
    search_fields = ("kode", "nama")
    ordering = ("kode",)


@admin.register(Posisi)
class PosisiAdmin(AdminBacaSaja):
    """Seats without who holds them."""

    list_display = ("kode", "jabatan", "unit_kerja", "kelas", "kebutuhan")
    list_filter = ("kelas",)
    search_fields = ("kode", "jabatan__nama")
    list_select_related = ("jabatan", "unit_kerja")
    ordering = ("kode",)
