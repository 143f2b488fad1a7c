"""Operators' view of the outbox: whether letters go out, not what they say."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from asn_portal.inti.notifikasi import services
from asn_portal.inti.notifikasi.models import SuratKeluar
from asn_portal.inti.pekerjaan.acts import LIHAT_TEKNIS, UBAH_TEKNIS
from asn_portal.inti.web.admin import AdminBacaSaja


@admin.register(SuratKeluar)
class SuratKeluarAdmin(AdminBacaSaja):
    act = LIHAT_TEKNIS
    list_display = ("nomor", "alamat_samar", "status", "percobaan", "galat", "created_at", "terkirim_at")
    list_filter = ("status",)
    ordering = ("-pk",)
    show_full_result_count = False
    fields = ("uuid", "alamat_samar", "status", "percobaan", "galat", "created_at", "berikut_at", "terkirim_at")
    readonly_fields = ("alamat_samar",)
    actions = ("kirim_ulang",)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Offer the action to those who may act, not to those who only look."""
        return super().get_actions(request) if UBAH_TEKNIS.boleh_umum(request.user) else {}

    @admin.display(description="surat")
    def nomor(self, obj: SuratKeluar) -> str:
        """Give a short number."""
        return str(obj.uuid)[:8]

    @admin.display(description="alamat")
    def alamat_samar(self, obj: SuratKeluar) -> str:
        """Show the first letter and the domain."""
        nama, _, domain = obj.alamat.partition("@")
        return f"{nama[:1]}…@{domain}"

    @admin.action(description="Kirim ulang surat yang gagal")
    def kirim_ulang(self, request: HttpRequest, pilihan: QuerySet[SuratKeluar]) -> None:
        """Send again through the service."""
        oleh: Any = request.user
        self.lakukan(
            request,
            pilihan,
            lambda s: services.retry_surat(surat=s, oleh=oleh, pada=timezone.now()),
            "surat masuk antrean lagi",
        )
