"""Pages of the trail: one's own for everyone, everybody's for the auditor with a reason."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit import selectors, services, wewenang
from asn_portal.inti.audit.forms import FormInsiden, FormSaringan, FormSebab
from asn_portal.inti.web.halaman import FormHalaman, Halaman

KUNCI_SEBAB = "audit_alasan"


class JejakSaya(Halaman):
    """What I did, and whose data I opened."""

    akses_masuk = True
    template_name = "audit/saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of lines."""
        pengguna: Any = self.request.user
        daftar = selectors.list_aktivitas_sendiri(pengguna)
        return super().get_context_data(
            halaman=Paginator(daftar, 25).get_page(self.request.GET.get("halaman")), **kwargs
        )


class SebabMembaca(FormHalaman):
    """Ask the auditor why, once for each session of reading."""

    act = wewenang.BACA_JEJAK
    form_class = FormSebab
    template_name = "audit/sebab.html"

    def perform(self, form: Any) -> Any:
        """Record the reason and keep it with the session."""
        oleh: Any = self.request.user
        alasan = form.cleaned_data["alasan"]
        services.log_baca("audit.dibuka", target=oleh, oleh=oleh, pada=timezone.now(), alasan=alasan)
        self.request.session[KUNCI_SEBAB] = alasan

    def get_success_url(self) -> str:
        """Go to the trail."""
        return reverse("audit:jejak")


class DenganSebab:
    """Let the auditor in only with a reason; every page read is recorded with it."""

    request: HttpRequest

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send to the question when no reason was given in this session."""
        if not request.session.get(KUNCI_SEBAB):
            return HttpResponseRedirect(reverse("audit:sebab"))
        return super().get(request, *args, **kwargs)  # type: ignore[misc]

    def catat(self, kode: str, target: Pengguna | None = None) -> None:
        """Record this reading."""
        oleh: Any = self.request.user
        alasan = self.request.session[KUNCI_SEBAB]
        services.log_baca(kode, target=target or oleh, oleh=oleh, pada=timezone.now(), alasan=alasan)


class Jejak(DenganSebab, Halaman):
    """Search the trail."""

    act = wewenang.BACA_JEJAK
    template_name = "audit/jejak.html"
    fragmen_name = "audit/_jejak_tabel.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give one page of lines that fit."""
        form = FormSaringan(self.request.GET)
        halaman = Paginator(selectors.list_aktivitas(form.saringan()), 50).get_page(self.request.GET.get("halaman"))
        self.catat("audit.dibaca")
        return super().get_context_data(form=form, halaman=halaman, alasan=self.request.session[KUNCI_SEBAB], **kwargs)


class LaporanInsiden(DenganSebab, Halaman):
    """Whose data did an account open or export within a time (G-04)."""

    act = wewenang.BACA_JEJAK
    template_name = "audit/insiden.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the report, once account and days are given."""
        form = FormInsiden(self.request.GET or None)
        halaman, pengguna = None, None
        if form.is_bound and form.is_valid():
            try:
                pengguna = Pengguna.objects.get_by_natural_key(form.cleaned_data["akun"])
            except Pengguna.DoesNotExist:
                form.add_error("akun", "Akun ini tidak ada. Periksa nama pengguna atau NIP-nya.")
            else:
                sejak, sampai = form.rentang()
                daftar = selectors.list_data_terbuka(pengguna=pengguna, sejak=sejak, sampai=sampai)
                halaman = Paginator(daftar, 100).get_page(self.request.GET.get("halaman"))
                self.catat("audit.insiden_dibaca", pengguna)
        return super().get_context_data(form=form, halaman=halaman, pengguna=pengguna, **kwargs)
