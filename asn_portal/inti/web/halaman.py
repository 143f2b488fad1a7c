"""What every page shares: who may come in, and how a refusal of the domain is answered."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.generic.base import ContextMixin, TemplateResponseMixin, View

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.idempotensi import jalankan_sekali
from asn_portal.lib.galat import GalatDomain


def get_pengguna(request: HttpRequest) -> Pengguna:
    """Give the signed-in account of a page or an endpoint that lets nobody else in."""
    if not isinstance(request.user, Pengguna):
        raise PermissionDenied("Silakan masuk lebih dahulu.")
    return request.user


def adalah_htmx(request: HttpRequest) -> bool:
    """Tell whether the request wants a fragment rather than a page."""
    return bool(getattr(request, "htmx", False))


class HalamanMixin(TemplateResponseMixin, ContextMixin):
    """A page or fragment.

    Exactly one of these says who may open it, and `daftar_rute` prints it: `act` (an object with
    `boleh_umum(user)`), `akses_masuk` (anyone signed in) or `akses_publik` (everyone). `act_kirim` is what sending
    needs besides, where more people may look than act; it is asked before anything that was sent is read.
    `fragmen_name`, when set, is the template used for an htmx request to the same address.
    """

    act: Any = None
    act_kirim: Any = None
    akses_masuk = False
    akses_publik = False
    fragmen_name: str | None = None
    is_rahasia = False
    """What is sent has no name: no fingerprint of it is kept beside the account."""
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let in, or answer 401/302/403; turn a refusal of the domain into an answer."""
        if not self.akses_publik:
            if not request.user.is_authenticated:
                if adalah_htmx(request):
                    return HttpResponse("Sesi Anda sudah berakhir. Silakan masuk lagi.", status=401)
                return redirect_to_login(request.get_full_path())
            if self.act is not None and not self.act.boleh_umum(request.user):
                raise PermissionDenied(f"Anda tidak memiliki hak: {self.act.kalimat}.")
            if self.act is None and not self.akses_masuk:
                raise PermissionDenied("Halaman ini belum menyatakan siapa yang boleh membukanya.")
            if request.method == "POST" and self.act_kirim is not None and not self.act_kirim.boleh_umum(request.user):
                raise PermissionDenied(f"Anda tidak memiliki hak: {self.act_kirim.kalimat}.")
        try:
            respons = self._laksanakan(request, *args, **kwargs)
        except GalatDomain as galat:
            respons = self.jawab_galat(galat)
        if not self.akses_publik:
            add_never_cache_headers(respons)
            respons["Cache-Control"] = "no-store, private"
        return respons

    @property
    def pengguna(self) -> Pengguna:
        """Give the signed-in account; only for pages that are not public."""
        return get_pengguna(self.request)

    def _laksanakan(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Load and act; a form that carries `_kunci` acts once, however often it is sent."""

        def tindakan() -> HttpResponse:
            self.muat()
            return super(HalamanMixin, self).dispatch(request, *args, **kwargs)  # type: ignore[misc]

        if request.method != "POST":
            return tindakan()
        return jalankan_sekali(request, tindakan, is_rahasia=self.is_rahasia)  # type: ignore[return-value]

    def muat(self) -> None:
        """Load what the page is about, before the act runs; pages with an object override it."""

    def get_template_names(self) -> list[str]:
        """Pick the fragment for htmx, the page otherwise."""
        if self.fragmen_name and adalah_htmx(self.request) and not self.request.htmx.boosted:  # type: ignore[attr-defined]
            return [self.fragmen_name]
        return super().get_template_names()

    def jawab_galat(self, galat: GalatDomain) -> HttpResponse:
        """Answer a refusal: a sentence with its status, as a fragment or as a page."""
        nama = "components/_galat.html" if adalah_htmx(self.request) else "galat.html"
        return render(self.request, nama, {"galat": galat}, status=galat.status)


class Halaman(HalamanMixin, View):
    """A page that only shows: set `template_name` and `get_context_data`."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show."""
        return self.render_to_response(self.get_context_data(**kwargs))


class FormHalaman(HalamanMixin, View):
    """A page with one form and one act: GET shows, POST validates and performs.

    Subclasses give `form_class`, `perform(form)` (one call into a service; returns the object or
    None), and `get_success_url()`. A refusal of the domain comes back as an error of the form.
    """

    form_class: Any = None
    pesan_berhasil = ""
    hasil: Any = None

    def get_form_kwargs(self) -> dict[str, Any]:
        """Give what the form is built with; override to add `instance`-like data or choices."""
        return {}

    def get_form(self) -> Any:
        """Build the form, bound on POST."""
        data = (self.request.POST, self.request.FILES) if self.request.method == "POST" else ()
        return self.form_class(*data, **self.get_form_kwargs())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the empty form."""
        return self.render_to_response(self.get_context_data(form=self.get_form(), **kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Validate, perform once, redirect; or show the form again with what is wrong."""
        form = self.get_form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, **kwargs), status=400)
        try:
            self.hasil = self.perform(form)
        except GalatDomain as galat:
            form.add_error(galat.kolom if galat.kolom in form.fields else None, galat.pesan)
            return self.render_to_response(self.get_context_data(form=form, galat=galat, **kwargs), status=galat.status)
        return self.berhasil(form)

    def perform(self, form: Any) -> Any:
        """Call the one service of this page."""
        raise NotImplementedError(f"{type(self).__name__} must implement perform().")

    def get_success_url(self) -> str:
        """Give the address to go to after success."""
        raise NotImplementedError(f"{type(self).__name__} must implement get_success_url().")

    def berhasil(self, form: Any) -> HttpResponse:
        """Say so and go on; fragments override it to answer with a template instead."""
        if self.pesan_berhasil:
            messages.success(self.request, self.pesan_berhasil)
        if adalah_htmx(self.request):
            return HttpResponse(status=204, headers={"HX-Redirect": self.get_success_url()})
        return HttpResponseRedirect(self.get_success_url())


class TombolHalaman(HalamanMixin, View):
    """A button: POST only, no form of its own beyond hidden fields; performs one service and goes on.

    Subclasses give `perform(data)` and `get_success_url()`.
    """

    http_method_names = ["post", "options"]
    pesan_berhasil = ""
    hasil: Any = None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Perform once and go on; a refusal is answered by `jawab_galat`."""
        self.hasil = self.perform(request.POST)
        if self.pesan_berhasil:
            messages.success(request, self.pesan_berhasil)
        if adalah_htmx(request):
            return HttpResponse(status=204, headers={"HX-Redirect": self.get_success_url()})
        return HttpResponseRedirect(self.get_success_url())

    def perform(self, data: Any) -> Any:
        """Call the one service of this button."""
        raise NotImplementedError(f"{type(self).__name__} must implement perform().")

    def get_success_url(self) -> str:
        """Give the address to go to after success."""
        raise NotImplementedError(f"{type(self).__name__} must implement get_success_url().")
