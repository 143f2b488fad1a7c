"""Accounts and roles in the admin: to look at. They change on their own pages, through the services."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna, PeranPengguna, TokenApi
from asn_portal.inti.akun.wewenang import LIHAT_AKUN
from asn_portal.inti.web.admin import AdminBacaSaja


@admin.register(Pengguna)
class PenggunaAdmin(AdminBacaSaja):
    act = LIHAT_AKUN
    list_display = ("username", "nama", "is_active", "last_login")
    list_filter = ("is_active",)
    search_fields = ("username", "nama", "nip")
    ordering = ("username",)
    exclude = ("password", "groups", "user_permissions", "versi_sesi")

    def change_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send to the page that changes an account."""
        return HttpResponseRedirect(reverse("akun:pengguna-rincian", args=[object_id]))


@admin.register(PeranPengguna)
class PeranPenggunaAdmin(AdminBacaSaja):
    act = LIHAT_AKUN
    list_display = ("pengguna", "peran", "unit_kode", "berlaku", "diusulkan_oleh", "disetujui_oleh")
    list_filter = ("peran",)
    list_select_related = ("pengguna", "diusulkan_oleh", "disetujui_oleh")
    search_fields = ("pengguna__nama", "pengguna__username", "unit_kode")
    ordering = ("pengguna__nama", "pk")


@admin.register(TokenApi)
class TokenApiAdmin(AdminBacaSaja):
    act = LIHAT_AKUN
    list_display = ("nama", "awalan", "pengguna", "berlaku_sampai", "dicabut_at", "terakhir_dipakai_at")
    list_select_related = ("pengguna",)
    exclude = ("sidik",)
    ordering = ("-pk",)
