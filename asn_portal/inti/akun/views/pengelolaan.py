"""Accounts of others, for administrators."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun import selectors, services, wewenang
from asn_portal.inti.akun.autentikasi_ulang import ButuhAutentikasiUlang
from asn_portal.inti.akun.forms import FormAlasan, FormPengguna
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.penyedia_unit import penyedia_unit
from asn_portal.inti.audit.services import log_baca
from asn_portal.inti.web.halaman import FormHalaman, Halaman


class DaftarPengguna(Halaman):
    """All accounts, by name, user name or NIP."""

    act = wewenang.LIHAT_AKUN
    template_name = "akun/pengguna_list.html"
    fragmen_name = "akun/_pengguna_tabel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of accounts."""
        cari = self.request.GET.get("cari", "")[:100]
        halaman = Paginator(selectors.list_pengguna(cari), 25).get_page(self.request.GET.get("halaman"))
        return super().get_context_data(
            halaman=halaman, cari=cari, can_update=wewenang.UBAH_AKUN.boleh_umum(self.request.user), **kwargs
        )


class TambahPengguna(FormHalaman):
    """Create an account; its first password is shown once."""

    act = wewenang.UBAH_AKUN
    form_class = FormPengguna
    template_name = "akun/pengguna_form.html"

    def perform(self, form: Any) -> Any:
        """Create."""
        oleh: Any = self.request.user
        return services.create_pengguna(oleh=oleh, pada=timezone.now(), **form.cleaned_data)

    def berhasil(self, form: Any) -> HttpResponse:
        """Show the first password in this answer only."""
        pengguna, sandi = self.hasil
        return self.render_to_response(self.get_context_data(form=FormPengguna(), akun_baru=pengguna, sandi=sandi))


class PenggunaMixin:
    """Load the account of the address."""

    akun: Pengguna

    def muat(self) -> None:
        """Find the account."""
        super().muat()  # type: ignore[misc]
        pengguna = Pengguna.objects.filter(pk=self.kwargs["pk"]).first()  # type: ignore[attr-defined]
        if pengguna is None:
            raise Http404
        self.akun = pengguna


class RincianPengguna(PenggunaMixin, Halaman):
    """One account with its roles and second factor."""

    act = wewenang.LIHAT_AKUN
    template_name = "akun/pengguna_detail.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give roles with the names of their units; note that the account was looked at."""
        oleh: Any = self.request.user
        kini = timezone.now()
        if oleh.pk != self.akun.pk:
            log_baca("akun.pengguna.dibuka", target=self.akun, oleh=oleh, pada=kini)
        nama_unit = dict(penyedia_unit().list_unit())
        peran = self.akun.peran_diberikan.select_related("diusulkan_oleh", "disetujui_oleh").order_by("-pk")
        return super().get_context_data(
            pengguna=self.akun,
            peran=[(p, nama_unit.get(p.unit_kode, p.unit_kode) or "Seluruh instansi") for p in peran],
            hari_ini=timezone.localdate(),
            has_faktor_kedua=selectors.has_faktor_kedua(self.akun),
            can_update=wewenang.UBAH_AKUN.boleh_umum(oleh) and oleh.pk != self.akun.pk,
            form=FormAlasan(),
            **kwargs,
        )


class NonaktifkanPengguna(ButuhAutentikasiUlang, PenggunaMixin, FormHalaman):
    """Close an account, with a reason."""

    act = wewenang.UBAH_AKUN
    form_class = FormAlasan
    template_name = "akun/pengguna_nonaktif.html"
    pesan_berhasil = "Akun sudah nonaktif dan semua sesinya berakhir."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the account."""
        return super().get_context_data(pengguna=self.akun, **kwargs)

    def perform(self, form: Any) -> Any:
        """Close."""
        oleh: Any = self.request.user
        return services.cancel_pengguna(pengguna=self.akun, oleh=oleh, pada=timezone.now(), **form.cleaned_data)

    def get_success_url(self) -> str:
        """Go back to the account."""
        return reverse("akun:pengguna-rincian", args=[self.akun.pk])


class AturUlangSandi(ButuhAutentikasiUlang, PenggunaMixin, FormHalaman):
    """Give a forgotten account a random first password, shown once."""

    act = wewenang.UBAH_AKUN
    form_class = FormAlasan
    template_name = "akun/pengguna_sandi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the account."""
        return super().get_context_data(pengguna=self.akun, **kwargs)

    def perform(self, form: Any) -> Any:
        """Replace the password."""
        oleh: Any = self.request.user
        return services.create_sandi_awal(pengguna=self.akun, oleh=oleh, pada=timezone.now(), **form.cleaned_data)

    def berhasil(self, form: Any) -> HttpResponse:
        """Show the password in this answer only."""
        return self.render_to_response(self.get_context_data(form=FormAlasan(), sandi=self.hasil))
