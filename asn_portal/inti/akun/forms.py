"""Input of accounts, roles and tokens."""

from typing import Any

from allauth.account.forms import LoginForm, ResetPasswordForm
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from django import forms
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest

from asn_portal.inti.akun.enums import PERAN_DARURAT, PERAN_DIBERIKAN, Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.models.akses_darurat import JAM_PALING_LAMA
from asn_portal.inti.akun.penguncian import jawab_terkunci
from asn_portal.inti.akun.services.token import HARI_PALING_LAMA
from asn_portal.inti.akun.tugas_surel import announce_tautan_sandi


class FormMasuk(LoginForm):
    """Sign-in by user name or NIP."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = "Nama pengguna atau NIP"
        self.fields["login"].widget.attrs.update({"placeholder": "", "autocapitalize": "none", "spellcheck": "false"})
        self.fields["password"].label = "Kata sandi"
        self.fields["password"].widget.attrs.update({"placeholder": ""})


class FormLupaSandi(ResetPasswordForm):
    """Ask for a link by e-mail: the same answer and the same work whether or not the address is known."""

    def clean_email(self) -> str:
        """Look the address up without saying what was found."""
        email: str = self.cleaned_data["email"].lower()
        self.pengguna_ids = list(
            Pengguna.objects.filter(surel__iexact=email, is_active=True).order_by("pk").values_list("pk", flat=True)[:5]
        )
        self.users: list[Pengguna] = []
        return email

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        """Announce one job, with or without accounts in it."""
        ids = self.pengguna_ids
        transaction.on_commit(lambda: announce_tautan_sandi(ids), robust=True)
        return str(self.cleaned_data["email"])


class _KodeTerbatas:
    """Five wrong codes are answered with 429."""

    def clean_code(self) -> str:
        """Check the code; too many wrong ones end the request."""
        try:
            return str(super().clean_code())  # type: ignore[misc]
        except ValidationError as galat:
            if galat.code == "too_many_login_attempts":
                raise ImmediateHttpResponse(jawab_terkunci(context.request)) from galat
            raise


class FormKode(_KodeTerbatas, AuthenticateForm):
    """The code of the second factor at sign-in."""


class FormKodeUlang(_KodeTerbatas, ReauthenticateForm):
    """The code of the second factor when proof is asked again."""


class FormPengguna(forms.Form):
    """A new account."""

    username = forms.CharField(label="Nama pengguna", max_length=60, validators=[UnicodeUsernameValidator()])
    nama = forms.CharField(label="Nama", max_length=200)
    nip = forms.RegexField(
        r"^\d{18}$", label="NIP", required=False, error_messages={"invalid": "NIP terdiri atas 18 angka tanpa spasi."}
    )
    surel = forms.EmailField(label="Surel dinas", required=False)


class FormAlasan(forms.Form):
    """A written reason."""

    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class FormUsulPeran(forms.Form):
    """A proposal of a role. The account is looked up by the view, inside the proposer's reach."""

    pengguna = forms.CharField(label="Nama pengguna atau NIP", max_length=60)
    peran = forms.ChoiceField(
        label="Peran", choices=[(p.value, p.label) for p in sorted(PERAN_DIBERIKAN, key=lambda p: p.label)]
    )
    unit_kode = forms.ChoiceField(label="Berlaku di", required=False)
    mulai = forms.DateField(label="Mulai", widget=forms.DateInput(attrs={"type": "date"}))
    sampai = forms.DateField(
        label="Sampai", required=False, widget=forms.DateInput(attrs={"type": "date"}), help_text="Kosong: seterusnya."
    )
    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, unit: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_kode"].choices = unit  # type: ignore[attr-defined]

    def clean_peran(self) -> Peran:
        """Give the role as a term."""
        return Peran(self.cleaned_data["peran"])


class FormDarurat(forms.Form):
    """A request for emergency access."""

    peran = forms.ChoiceField(label="Bertindak sebagai", choices=[(p.value, p.label) for p in PERAN_DARURAT])
    unit_kode = forms.ChoiceField(label="Berlaku di", required=False)
    jam = forms.IntegerField(label="Lama (jam)", min_value=1, max_value=JAM_PALING_LAMA, initial=2)
    alasan = forms.CharField(
        label="Apa yang terjadi, dan apa yang akan Anda lakukan?",
        min_length=20,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, unit: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_kode"].choices = unit  # type: ignore[attr-defined]


class FormToken(forms.Form):
    """A new API token."""

    nama = forms.CharField(label="Nama token", max_length=80, help_text="Misalnya nama aplikasi yang memakainya.")
    hari = forms.IntegerField(
        label="Masa berlaku (hari)",
        min_value=1,
        max_value=HARI_PALING_LAMA,
        initial=30,
        help_text="Paling lama 90 hari.",
    )
