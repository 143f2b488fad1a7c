"""What holds for every request of a signed-in person: age of the session, first password, second factor."""

from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.deprecation import MiddlewareMixin

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import kurang_faktor_kedua, list_darurat_menyala
from asn_portal.inti.audit.konteks import tandai_darurat
from asn_portal.lib.galat import TindakanTerlarang

DETIK_ANTARTANDA = 60
RUTE_SELALU = frozenset({"account_logout", "account_login", "sehat", "siap", "metrik"})
RUTE_GANTI_SANDI = RUTE_SELALU | {"account_change_password", "account_reauthenticate"}
RUTE_FAKTOR_KEDUA = RUTE_GANTI_SANDI | {
    "mfa_index",
    "mfa_activate_totp",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes",
    "mfa_reauthenticate",
}
AWALAN_PERLU_MASUK = ("mfa_", "account_change_password", "account_set_password", "account_reauthenticate")
RUTE_TANPA_MASUK = frozenset({"mfa_authenticate"})
KALIMAT_FAKTOR = (
    "Peran Anda mewajibkan faktor kedua, dan akun ini belum memilikinya. "
    "Pasang aplikasi kode atau kunci keamanan dahulu, lalu buka lagi halaman ini."
)


class PenjagaSesiMiddleware(MiddlewareMixin):
    """End idle and old sessions; keep people without a proper password or second factor at enrolment."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        """Let pass, sign out, or answer instead of the page."""
        pengguna: Any = request.user
        request.akses_darurat = ()  # type: ignore[attr-defined]
        if not pengguna.is_authenticated:
            # These pages of allauth meant for signed-in people fail on a POST of nobody.
            nama = resolve_nama(request)
            if nama.startswith(AWALAN_PERLU_MASUK) and nama not in RUTE_TANPA_MASUK:
                return redirect_to_login(request.get_full_path())
            return None
        if self._usang(request):
            logout(request)
            return None
        # Looked up for these few alone: finding the route takes a twentieth of a request, and Django does it again.
        if pengguna.wajib_ganti_sandi and resolve_nama(request) not in RUTE_GANTI_SANDI:
            return self._alihkan(request, reverse("account_change_password"))
        if perlu_faktor_kedua(pengguna) and resolve_nama(request) not in RUTE_FAKTOR_KEDUA:
            return self._tolak(request)
        if pengguna.is_staff:
            _nyalakan_darurat(request, pengguna)
        return None

    @staticmethod
    def _usang(request: HttpRequest) -> bool:
        """Tell whether the session is too old or was idle too long; note that it is used, at most once a minute."""
        kini = int(timezone.now().timestamp())
        masuk = request.session.setdefault("masuk_at", kini)
        aktif = request.session.setdefault("aktif_at", kini)
        if kini - masuk > settings.SESI_PALING_LAMA or kini - aktif > settings.SESI_DIAM:
            return True
        # A stream or a repeated question of an open page is not the person working.
        if kini - aktif > DETIK_ANTARTANDA and "text/event-stream" not in request.headers.get("Accept", ""):
            request.session["aktif_at"] = kini
        return False

    @staticmethod
    def _alihkan(request: HttpRequest, url: str) -> HttpResponse:
        if request.path.startswith("/api/"):
            return JsonResponse(
                {"detail": "Ganti sandi awal Anda lewat halaman masuk dahulu.", "kode": "wajib_ganti_sandi"}, status=403
            )
        if request.headers.get("HX-Request") == "true":
            return HttpResponse(status=204, headers={"HX-Redirect": url})
        return HttpResponseRedirect(url)

    @staticmethod
    def _tolak(request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/api/"):
            return JsonResponse({"detail": KALIMAT_FAKTOR, "kode": "perlu_faktor_kedua"}, status=403)
        galat = TindakanTerlarang(KALIMAT_FAKTOR)
        respons = render(request, "akun/perlu_faktor_kedua.html", {"galat": galat}, status=403)
        respons["Cache-Control"] = "no-store, private"
        return respons


def _nyalakan_darurat(request: HttpRequest, pengguna: Any) -> None:
    """Give the session its emergency access of this moment, and mark all that it writes in trail and log."""
    menyala = list_darurat_menyala(pengguna, timezone.now())
    if menyala:
        request.akses_darurat = pengguna.akses_darurat = tuple(menyala)  # type: ignore[attr-defined]
        tandai_darurat(menyala[0].pk)


def resolve_nama(request: HttpRequest) -> str:
    """Give the full name of the route, or an empty text when there is none."""
    try:
        return resolve(request.path_info).view_name
    except Resolver404:
        return ""


def perlu_faktor_kedua(pengguna: Pengguna) -> bool:
    """Tell whether this account must enrol a second factor before anything else."""
    return bool(settings.WAJIB_FAKTOR_KEDUA) and kurang_faktor_kedua(pengguna, timezone.localdate())
