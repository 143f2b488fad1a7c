"""Password rules of our own, beside those of Django."""

import re
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError

from asn_portal.inti.akun.penyedia_unit import penyedia_unit


def _huruf(teks: str) -> str:
    return re.sub(r"[^a-z0-9]", "", teks.lower())


def _bentuk_tanggal(nip: str) -> set[str]:
    """Write the birth date inside a NIP in the ways people type it."""
    try:
        lahir = date(int(nip[:4]), int(nip[4:6]), int(nip[6:8]))
    except ValueError:
        return set()
    return {lahir.strftime(pola) for pola in ("%Y%m%d", "%d%m%Y", "%d%m%y", "%m%d%Y", "%y%m%d")}


class BukanDataDiri:
    """Refuse a password that is, or hides, the NIP or the birth date."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise `ValidationError` when the digits of the password give the person away."""
        nip = getattr(user, "nip", None) or ""
        if not nip:
            return
        angka = re.sub(r"\D", "", password)
        if nip in angka or any(bentuk in angka for bentuk in _bentuk_tanggal(nip) if len(bentuk) == 8):
            raise ValidationError("Sandi memuat NIP atau tanggal lahir Anda. Pilih yang lain.", code="data_diri")
        if angka and angka in _bentuk_tanggal(nip):
            raise ValidationError("Sandi memuat tanggal lahir Anda. Pilih yang lain.", code="data_diri")

    def get_help_text(self) -> str:
        """Say the rule."""
        return "Sandi tidak boleh memuat NIP atau tanggal lahir Anda."


class BukanNamaUnit:
    """Refuse a password that is the name of a unit, with or without digits behind it."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise `ValidationError` when only digits remain beside the name of a unit."""
        inti = _huruf(password).rstrip("0123456789")
        if len(inti) >= 4 and any(inti == _huruf(nama).rstrip("0123456789") for _, nama in penyedia_unit().list_unit()):
            raise ValidationError("Sandi sama dengan nama unit kerja. Pilih yang lain.", code="nama_unit")

    def get_help_text(self) -> str:
        """Say the rule."""
        return "Sandi tidak boleh sama dengan nama unit kerja."


class BukanSandiLama:
    """Refuse the password in use, the random first one included."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raise `ValidationError` when the password stays the same."""
        if user is not None and user.pk and user.has_usable_password() and user.check_password(password):
            raise ValidationError("Sandi baru sama dengan sandi sekarang. Pilih yang lain.", code="sandi_lama")

    def get_help_text(self) -> str:
        """Say the rule."""
        return "Sandi baru harus berbeda dari sandi sekarang."
