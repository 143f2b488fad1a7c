"""The account page of a person: roles in words, sessions, password, second factor, tokens."""

from typing import Any

from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun import selectors, services
from asn_portal.inti.akun.autentikasi_ulang import ButuhAutentikasiUlang
from asn_portal.inti.akun.forms import FormToken
from asn_portal.inti.akun.models import TokenApi
from asn_portal.inti.akun.penyedia_unit import penyedia_unit
from asn_portal.inti.web.halaman import FormHalaman, Halaman, TombolHalaman


class AkunSaya(Halaman):
    """What this account is and may do."""

    akses_masuk = True
    template_name = "akun/saya.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give roles, sessions and the state of the second factor."""
        pengguna: Any = self.request.user
        nama_unit = dict(penyedia_unit().list_unit())
        peran = [
            {"label": p.get_peran_display(), "unit": nama_unit.get(p.unit_kode, p.unit_kode) or "seluruh instansi"}
            for p in selectors.list_peran_berlaku(pengguna, timezone.localdate())
        ]
        return super().get_context_data(
            pengguna=pengguna,
            peran=peran,
            sesi=selectors.list_sesi(pengguna),
            sesi_ini=self.request.session.session_key,
            has_faktor_kedua=selectors.has_faktor_kedua(pengguna),
            **kwargs,
        )


class KeluarkanSesiLain(TombolHalaman):
    """Sign out everywhere but here."""

    akses_masuk = True
    pesan_berhasil = "Semua sesi dan token lain sudah diakhiri."

    def perform(self, data: Any) -> Any:
        """End the others, then renew this one."""
        pengguna: Any = self.request.user
        services.cancel_sesi_lain(
            pengguna=pengguna, oleh=pengguna, pada=timezone.now(), alasan="Diakhiri oleh pemilik akun"
        )
        update_session_auth_hash(self.request, pengguna)

    def get_success_url(self) -> str:
        """Go back to the account page."""
        return reverse("akun:saya")


class TokenSaya(ButuhAutentikasiUlang, FormHalaman):
    """My API tokens, and a form for a new one."""

    akses_masuk = True
    form_class = FormToken
    template_name = "akun/token.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the tokens, and the key of the one just made."""
        pengguna: Any = self.request.user
        return super().get_context_data(daftar=selectors.list_token(pengguna), kini=timezone.now(), **kwargs)

    def perform(self, form: Any) -> Any:
        """Create a token."""
        pengguna: Any = self.request.user
        return services.create_token(pengguna=pengguna, pada=timezone.now(), **form.cleaned_data)

    def berhasil(self, form: Any) -> HttpResponse:
        """Show the key in this answer only."""
        token, kunci = self.hasil
        return self.render_to_response(self.get_context_data(form=FormToken(), token_baru=token, kunci=kunci))


class CabutToken(TombolHalaman):
    """Revoke one of my tokens."""

    akses_masuk = True
    pesan_berhasil = "Token sudah dicabut."
    token: TokenApi

    def muat(self) -> None:
        """Find the token among one's own."""
        pengguna: Any = self.request.user
        token = selectors.list_token(pengguna).filter(uuid=self.kwargs["uuid"]).first()
        if token is None:
            raise Http404
        self.token = token

    def perform(self, data: Any) -> Any:
        """Revoke."""
        pengguna: Any = self.request.user
        return services.cancel_token(token=self.token, oleh=pengguna, pada=timezone.now())

    def get_success_url(self) -> str:
        """Go back to the tokens."""
        return reverse("akun:token")
