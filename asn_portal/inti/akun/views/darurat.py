"""Emergency access: the list for those who watch over it, the request, and its decision."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun import selectors, services, wewenang
from asn_portal.inti.akun.autentikasi_ulang import ButuhAutentikasiUlang
from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.forms import FormDarurat
from asn_portal.inti.akun.models import AksesDarurat
from asn_portal.inti.akun.penyedia_unit import penyedia_unit
from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman


class DaftarDarurat(Halaman):
    """Every request, the newest first, with what may be done about it."""

    act = wewenang.LIHAT_DARURAT
    template_name = "akun/darurat_list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of requests in words."""
        pengguna: Any = self.request.user
        kini, nama_unit = timezone.now(), dict(penyedia_unit().list_unit())
        halaman = Paginator(selectors.list_darurat(), 25).get_page(self.request.GET.get("halaman"))
        can_approve = wewenang.SETUJU_DARURAT.boleh_umum(pengguna)
        baris = []
        for akses in halaman:
            keadaan = akses.get_keadaan(kini)
            milik = akses.pengguna_id == pengguna.pk
            baris.append(
                {
                    "akses": akses,
                    "unit": nama_unit.get(akses.unit_kode, akses.unit_kode) or "Seluruh instansi",
                    "keadaan": keadaan,
                    "can_approve": can_approve and not milik and keadaan == "MENUNGGU",
                    "can_cancel": (can_approve or milik) and keadaan in ("MENUNGGU", "BERLAKU"),
                }
            )
        return super().get_context_data(
            halaman=halaman, baris=baris, can_submit=wewenang.AJUKAN_DARURAT.boleh_umum(pengguna), **kwargs
        )


class AjukanDarurat(ButuhAutentikasiUlang, FormHalaman):
    """Ask for the rights of a role for some hours."""

    act = wewenang.AJUKAN_DARURAT
    form_class = FormDarurat
    template_name = "akun/darurat_form.html"
    pesan_berhasil = (
        "Permintaan terkirim. BKPSDM dan auditor sudah diberi tahu; akses menyala setelah BKPSDM menyetujui."
    )

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give the units that may be chosen."""
        return {"unit": [("", "Seluruh instansi"), *penyedia_unit().list_unit()]}

    def perform(self, form: Any) -> Any:
        """Ask."""
        oleh: Any = self.request.user
        isian = {**form.cleaned_data, "peran": Peran(form.cleaned_data["peran"])}
        return services.submit_darurat(oleh=oleh, pada=timezone.now(), **isian)

    def get_success_url(self) -> str:
        """Go to the list."""
        return reverse("akun:darurat")


class _PutusanDarurat(TombolHalaman):
    """Load one request."""

    akses: AksesDarurat

    def muat(self) -> None:
        """Find it; what was decided meanwhile is still found, so that the answer can be 409."""
        akses = AksesDarurat.objects.filter(uuid=self.kwargs["uuid"]).first()
        if akses is None:
            raise Http404
        self.akses = akses

    def get_success_url(self) -> str:
        """Go back to the list."""
        return reverse("akun:darurat")


class SetujuiDarurat(_PutusanDarurat):
    """Switch it on."""

    act = wewenang.SETUJU_DARURAT
    pesan_berhasil = "Akses darurat menyala dan akan berakhir sendiri."

    def perform(self, data: Any) -> Any:
        """Approve."""
        oleh: Any = self.request.user
        return services.approve_darurat(akses=self.akses, oleh=oleh, pada=timezone.now())


class AkhiriDarurat(_PutusanDarurat):
    """Turn it down, withdraw it, or end it early."""

    act = wewenang.LIHAT_DARURAT
    pesan_berhasil = "Akses darurat sudah diakhiri."

    def muat(self) -> None:
        """Let in who asked, and who may decide."""
        super().muat()
        if self.akses.pengguna_id != self.pengguna.pk and not wewenang.SETUJU_DARURAT.boleh_umum(self.request.user):
            raise PermissionDenied(f"Anda tidak memiliki hak: {wewenang.SETUJU_DARURAT.kalimat}.")

    def perform(self, data: Any) -> Any:
        """Cancel."""
        return services.cancel_darurat(akses=self.akses, oleh=self.pengguna, pada=timezone.now())
