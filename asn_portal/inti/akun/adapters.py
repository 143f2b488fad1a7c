"""How allauth behaves here: no sign-up, uniform answers, links on the official domain, every sign-in recorded."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import is_sandi_awal_habis, kurang_faktor_kedua
from asn_portal.inti.audit.services import log_activity


def baru_autentikasi(request: HttpRequest, detik: int | None = None) -> bool:
    """Tell whether the person proved who they are within the last minutes (A-10)."""
    catatan = get_authentication_records(request, request.user)
    terakhir = max((butir["at"] for butir in catatan), default=0.0)
    batas = settings.ACCOUNT_REAUTHENTICATION_TIMEOUT if detik is None else detik
    return bool(timezone.now().timestamp() - terakhir < batas)


class AdapterAkun(DefaultAccountAdapter):
    """Accounts are made by an administrator; people only sign in."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "Nama pengguna, NIP, atau sandi tidak cocok. Periksa lalu coba lagi.",
        "too_many_login_attempts": "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account alone."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Leave counting of wrong passwords to axes, which keeps it in PostgreSQL."""

    def _rollback_login_failed_rl_usage(self) -> None:
        """Nothing was counted, so nothing is given back."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """Let a first password in once and only for its hours; the right password is proven before we say so (A-09)."""
        pengguna = super().authenticate(request, **credentials)
        masuk = not request.user.is_authenticated
        if masuk and pengguna is not None and is_sandi_awal_habis(pengguna, timezone.now()):
            raise ValidationError(
                "Sandi awal ini sudah pernah dipakai atau sudah kedaluwarsa. Minta admin teknis mengatur ulang sandi Anda."
            )
        return pengguna

    def set_password(self, user: Pengguna, password: str) -> None:
        """Store a new password; every other session and token ends."""
        with transaction.atomic():
            user.set_password(password)
            user.wajib_ganti_sandi = False
            user.sandi_diubah_at = timezone.now()
            user.versi_sesi += 1
            user.save(update_fields=["password", "wajib_ganti_sandi", "sandi_diubah_at", "versi_sesi"])
            log_activity("akun.sandi.diganti", target=user, oleh=user, pada=user.sandi_diubah_at)

    def post_login(self, request: HttpRequest, user: Pengguna, **kwargs: Any) -> Any:
        """Record the sign-in and give the session its age."""
        request.session["masuk_at"] = request.session["aktif_at"] = int(timezone.now().timestamp())
        log_activity("akun.masuk", target=user, oleh=user, pada=timezone.now())
        return super().post_login(request, user, **kwargs)

    def logout(self, request: HttpRequest) -> None:
        """Record the sign-out, then end the session on the server."""
        if request.user.is_authenticated:
            log_activity("akun.keluar", target=request.user, oleh=request.user, pada=timezone.now())
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Send people who must enrol a second factor there first."""
        pengguna = request.user
        if settings.WAJIB_FAKTOR_KEDUA and kurang_faktor_kedua(pengguna, timezone.localdate()):  # type: ignore[arg-type]
            return reverse("mfa_activate_totp")
        return super().get_login_redirect_url(request)

    def is_safe_url(self, url: str | None) -> bool:
        """Follow only paths of this site."""
        return bool(url) and str(url).startswith("/") and not str(url).startswith(("//", "/\\"))

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask again only when the last proof is older than five minutes."""
        return not baru_autentikasi(context.request)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send after commit; a dead mail server never breaks a page."""
        surat = self.render_mail(template_prefix, email, {"request": self.request, "email": email, **context})
        transaction.on_commit(surat.send, robust=True)

    def get_client_ip(self, request: HttpRequest) -> str:
        """Trust only the address of the connection, never a header of the client (A-01)."""
        return str(request.META.get("REMOTE_ADDR", ""))


class AdapterFaktorKedua(DefaultMFAAdapter):
    """Secrets of second factors are encrypted at rest."""

    @staticmethod
    def _sandi() -> MultiFernet:
        kunci = [settings.SECRET_KEY, *getattr(settings, "SECRET_KEY_FALLBACKS", [])]
        return MultiFernet(
            [Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"mfa|{k}".encode()).digest())) for k in kunci]
        )

    def encrypt(self, text: str) -> str:
        """Encrypt a secret before it is stored."""
        return self._sandi().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Decrypt a stored secret."""
        try:
            return self._sandi().decrypt(encrypted_text.encode()).decode()
        except InvalidToken as sebab:
            raise ValidationError("Faktor kedua tidak dapat dibaca. Minta admin mengatur ulang.") from sebab

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the site to security keys."""
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "ASN Portal"}


class AdapterOidc(DefaultSocialAccountAdapter):
    """Sign-in through the government's identity provider: only for accounts that exist here."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Nobody gets an account from outside."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Join the identity to the account with the same NIP or user name."""
        if sociallogin.is_existing:
            return
        nama = str(sociallogin.account.extra_data.get("preferred_username") or "")
        pengguna = Pengguna.objects.filter(is_active=True, username__iexact=nama).first() if nama else None
        if pengguna is None and nama:
            pengguna = Pengguna.objects.filter(is_active=True, nip=nama).first()
        if pengguna is not None:
            sociallogin.connect(request, pengguna)
