"""Pages of notices: the list, opening one, marking all as read, the bell."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.notifikasi import selectors, services
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.web.halaman import Halaman, TombolHalaman

PER_HALAMAN = 25


class DaftarNotifikasi(Halaman):
    """My notices, newest first."""

    akses_masuk = True
    template_name = "notifikasi/notifikasi_daftar.html"
    fragmen_name = "notifikasi/_daftar.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of notices."""
        halaman = Paginator(selectors.list_notifikasi(self.pengguna), PER_HALAMAN).get_page(
            self.request.GET.get("halaman")
        )
        return super().get_context_data(
            halaman=halaman, belum_dibaca=selectors.count_belum_dibaca(self.pengguna), **kwargs
        )


class Lonceng(Halaman):
    """The number on the bell: a fragment."""

    akses_masuk = True
    template_name = "notifikasi/_lonceng.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the count."""
        return super().get_context_data(belum_dibaca=selectors.count_belum_dibaca(self.pengguna), **kwargs)


class BukaNotifikasi(TombolHalaman):
    """Mark one notice as read and go to what it is about."""

    akses_masuk = True
    template_name = "notifikasi/_daftar.html"
    kwargs: dict[str, Any]

    def muat(self) -> None:
        """Load my notice; anybody else's is 404."""
        ada = selectors.list_notifikasi(self.pengguna).filter(uuid=self.kwargs["uuid"]).first()
        if ada is None:
            raise Http404
        self.notifikasi: Notifikasi = ada

    def perform(self, data: Any) -> None:
        """Mark as read."""
        services.update_dibaca(notifikasi=self.notifikasi, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go to the subject of the notice."""
        return self.notifikasi.url or reverse("notifikasi:notifikasi-daftar")


class BacaSemua(TombolHalaman):
    """Mark every notice as read."""

    akses_masuk = True
    template_name = "notifikasi/_daftar.html"
    pesan_berhasil = "Semua pemberitahuan ditandai sudah dibaca."

    def perform(self, data: Any) -> int:
        """Mark all as read."""
        return services.update_semua_dibaca(pengguna=self.pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("notifikasi:notifikasi-daftar")
