"""Input of calibration."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.enums import Ekspektasi
from kinerja.models import PesertaKalibrasi


class BukaKalibrasiForm(forms.Form):
    """For which unit and month."""

    unit: Any = forms.ModelChoiceField(
        label="Unit kerja", queryset=None, to_field_name="kode", empty_label="Pilih unit"
    )
    periode = forms.RegexField(
        label="Bulan",
        regex=r"^\d{4}-(0[1-9]|1[0-2])$",
        widget=forms.TextInput(attrs={"type": "month"}),
        error_messages={"invalid": "Tulis bulan sebagai tahun dan bulan, misalnya 2026-10."},
    )

    def __init__(self, *args: Any, unit: Any, **kwargs: Any) -> None:
        """Offer the units for which the person may open a session."""
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = unit  # type: ignore[attr-defined]


class UsulanForm(VersiForm):
    """The new proposal of a rater about their own person, and why."""

    rating_hasil = forms.ChoiceField(label="Rating hasil kerja", choices=Ekspektasi.choices(), widget=forms.RadioSelect)
    rating_perilaku = forms.ChoiceField(
        label="Rating perilaku kerja", choices=Ekspektasi.choices(), widget=forms.RadioSelect
    )
    catatan = forms.CharField(
        label="Mengapa berubah",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Pegawai membacanya pada hasil penilaian. Sebut bukti atau ukuran yang dipakai bersama, bukan orang lain.",
    )


class TutupKalibrasiForm(VersiForm):
    """Who was there, and a note of the session."""

    hadir: Any = forms.ModelMultipleChoiceField(
        label="Penilai yang hadir",
        queryset=None,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "form-check-input"}),
    )
    catatan = forms.CharField(
        label="Catatan sesi",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Ukuran yang disepakati bersama. Masuk ke berita acara.",
    )

    def __init__(self, *args: Any, peserta: Any, **kwargs: Any) -> None:
        """Offer the raters of the session."""
        super().__init__(*args, **kwargs)
        self.fields["hadir"].queryset = peserta  # type: ignore[attr-defined]
        self.fields["hadir"].label_from_instance = nama_peserta  # type: ignore[attr-defined]


def nama_peserta(peserta: PesertaKalibrasi) -> str:
    """Name a rater of a session."""
    return peserta.pegawai.nama_lengkap
