"""The admin site for operators: by role, never by a superuser flag, and only with our own pages."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_peran

PEMBUKA = frozenset({Peran.ADMIN, Peran.AUDITOR})
AKAR_SENDIRI = ("asn_portal.", "jabatan.", "kinerja.", "pembinaan.", "penggajian.", "rekrutmen.")


class SitusAdmin(AdminSite):
    """Open to ADMIN and AUDITOR; the second factor is asked by the middleware before any page.

    Admin pages that packages register by themselves are left out: they would write past the services.
    """

    site_header = "ASN Portal: admin teknis"
    site_title = "Admin ASN Portal"
    index_title = "Data rujukan, akun, jadwal, dan pekerjaan"
    enable_nav_sidebar = True

    def register(self, model_or_iterable: Any, admin_class: Any = None, **options: Any) -> None:
        """Take only pages written in this project."""
        if admin_class is None or not admin_class.__module__.startswith(AKAR_SENDIRI):
            return
        super().register(model_or_iterable, admin_class, **options)

    def unregister(self, model_or_iterable: Any) -> None:
        """Let packages take back what was never taken."""
        for model in model_or_iterable if isinstance(model_or_iterable, list | tuple) else [model_or_iterable]:
            if self.is_registered(model):
                super().unregister(model)

    def has_permission(self, request: HttpRequest) -> bool:
        """Ask for the role; being superuser opens nothing (B-10)."""
        pengguna: Any = request.user
        if not pengguna.is_authenticated or not pengguna.is_active:
            return False
        return bool(PEMBUKA & list_peran(pengguna, timezone.localdate()))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send to the one sign-in page; a signed-in person without the role is refused."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return HttpResponseRedirect(reverse("admin:index"))
            raise PermissionDenied("Halaman admin hanya untuk admin teknis dan auditor.")
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # type: ignore[override]
        """Sign out like everywhere else; a mere link only leads to the question."""
        if request.method != "POST":
            return HttpResponseRedirect(reverse("account_logout"))
        get_adapter(request).logout(request)
        return HttpResponseRedirect(reverse("account_login"))

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:  # type: ignore[override]
        """Send to the one page that changes passwords."""
        return HttpResponseRedirect(reverse("account_change_password"))
