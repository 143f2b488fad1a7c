"""The account with which a person signs in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from asn_portal.inti.audit.jejak import lacak


class PenggunaManager(BaseUserManager["Pengguna"]):
    """Make accounts; business acts live in `services`."""

    def create_user(self, username: str, password: str | None = None, **kolom: object) -> "Pengguna":
        """Create an account; without a password it cannot sign in."""
        pengguna = self.model(username=username, **kolom)
        pengguna.set_password(password)
        pengguna.save(using=self._db)
        return pengguna

    def create_superuser(self, username: str, password: str | None = None, **kolom: object) -> "Pengguna":
        """Create a technical administrator for `manage.py createsuperuser`."""
        return self.create_user(username, password, is_staff=True, is_superuser=True, **kolom)

    def get_by_natural_key(self, username: str | None) -> "Pengguna":
        """Find an account by user name or NIP, whatever the case of the letters."""
        return self.get(models.Q(username__iexact=username or "") | models.Q(nip=username or ""))


@lacak(kecuali=("password", "last_login"))
class Pengguna(AbstractBaseUser, PermissionsMixin):
    """An account. Signs in by `username` or by `nip`; roles are rows of `PeranPengguna`.

    Raising `versi_sesi` ends every session and API token of the account at once.
    """

    username = models.CharField("nama pengguna", max_length=60, unique=True)
    nip = models.CharField("NIP", max_length=18, unique=True, null=True, blank=True)
    nama = models.CharField("nama", max_length=200)
    surel = models.EmailField("surel", blank=True)
    is_active = models.BooleanField("aktif", default=True)
    is_staff = models.BooleanField("boleh membuka admin", default=False)
    wajib_ganti_sandi = models.BooleanField("wajib mengganti sandi", default=False)
    sandi_diubah_at = models.DateTimeField("sandi diubah pada", null=True, blank=True)
    versi_sesi = models.PositiveIntegerField("versi sesi", default=1)
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    objects = PenggunaManager()

    class Meta:
        verbose_name = "pengguna"
        verbose_name_plural = "pengguna"
        constraints = [
            models.UniqueConstraint(Lower("username"), name="pengguna_username_unik_tanpa_huruf_besar"),
            models.CheckConstraint(
                name="pengguna_nip_18_angka",
                condition=models.Q(nip__isnull=True) | models.Q(nip__regex=r"^[0-9]{18}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.nama or self.username

    def get_full_name(self) -> str:
        """Give the name as it is shown."""
        return self.nama

    def get_short_name(self) -> str:
        """Give the first word of the name."""
        return self.nama.split(" ")[0]

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Bind sessions to the password and to `versi_sesi`."""
        return salted_hmac(
            "akun.Pengguna.sesi", f"{self.password}|{self.versi_sesi}", secret=secret, algorithm="sha256"
        ).hexdigest()
