"""Input about periodic increases."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from asn_portal.inti.web.formulir import VersiForm
from kinerja.forms.skp import TanggalInput
from penggajian.services.kgb_massal import TEMPAT_URUT

from . import PeriodeForm


def check_pola(pola: str) -> None:
    """Ask for the place of the running number in a pattern of letters."""
    if pola.count(TEMPAT_URUT) != 1:
        raise ValidationError(
            f"Tulis {TEMPAT_URUT} satu kali di tempat nomor urut, misalnya 800.1.11.13/{TEMPAT_URUT}/BKPSDM/2026."
        )


class SusunKgbForm(PeriodeForm):
    """From which month on the list is drawn up."""


class PeriksaKgbForm(VersiForm):
    """What was examined."""

    catatan = forms.CharField(
        label="Catatan pemeriksaan",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila predikat tahunan belum ada: sebut dokumen penilaian dan hasilnya.",
    )


class SuratForm(VersiForm):
    """The letter, numbered by the official."""

    nomor = forms.CharField(label="Nomor surat", max_length=120)
    tanggal_surat = forms.DateField(label="Tanggal surat", widget=TanggalInput)


class SetujuiKgbForm(SuratForm):
    """Granting one increase."""


class TundaKgbForm(SuratForm):
    """Postponing one increase."""

    bulan = forms.IntegerField(
        label="Lama penundaan, bulan",
        min_value=1,
        max_value=60,
        required=False,
        help_text="Kosongkan bila sebabnya hukuman disiplin: lamanya mengikuti keputusan hukuman.",
    )
    alasan = forms.CharField(
        label="Alasan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Pegawai membacanya. Sebut dasar keputusannya.",
    )


class MassalKgbForm(forms.Form):
    """Granting many at once: a pattern of numbers, and which increases."""

    kgb = forms.MultipleChoiceField(label="Kenaikan yang disetujui", choices=(), widget=forms.CheckboxSelectMultiple)
    pola = forms.CharField(
        label="Pola nomor surat",
        max_length=100,
        help_text=f"{TEMPAT_URUT} diganti nomor urut, misalnya 800.1.11.13/{TEMPAT_URUT}/BKPSDM/2026.",
        validators=[check_pola],
    )
    mulai = forms.IntegerField(label="Nomor urut pertama", min_value=1, max_value=999_999)
    tanggal_surat = forms.DateField(label="Tanggal surat", widget=TanggalInput)

    def __init__(self, *args: Any, pilihan: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kgb"].choices = pilihan  # type: ignore[attr-defined]
        self.fields["kgb"].initial = [kode for kode, _ in pilihan]
