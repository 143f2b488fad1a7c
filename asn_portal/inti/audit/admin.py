"""The trail in the admin: for the auditor, to look at."""

from django.contrib import admin

from asn_portal.inti.audit.models import Aktivitas, Penolakan, Segel
from asn_portal.inti.audit.wewenang import BACA_JEJAK
from asn_portal.inti.web.admin import AdminBacaSaja


class AdminJejak(AdminBacaSaja):
    """Only the auditor; the page /audit/ asks for a reason first and is where reading belongs."""

    act = BACA_JEJAK


@admin.register(Aktivitas)
class AktivitasAdmin(AdminJejak):
    list_display = ("waktu", "pengguna", "kode", "objek_teks", "alasan")
    list_filter = ("kode",)
    list_select_related = ("pengguna",)
    search_fields = ("kode", "objek_teks", "pengguna__nama")
    ordering = ("-waktu", "-pk")
    show_full_result_count = False


@admin.register(Penolakan)
class PenolakanAdmin(AdminJejak):
    list_display = ("waktu", "pengguna", "status", "metode", "rute")
    list_filter = ("status",)
    list_select_related = ("pengguna",)
    ordering = ("-waktu", "-pk")


@admin.register(Segel)
class SegelAdmin(AdminJejak):
    list_display = ("nomor", "tabel", "id_awal", "id_akhir", "jumlah", "disegel_at", "hash")
    list_filter = ("tabel",)
    ordering = ("-nomor",)
