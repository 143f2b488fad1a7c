"""Input of settings of appraisal."""

from typing import Any

from django import forms

from kinerja.parameters import JenisSetelan

from .presensi import TanggalInput


class SetelanForm(forms.Form):
    """A value from a day on, its ground and why."""

    nilai = forms.IntegerField(label="Nilai baru")
    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    dasar_hukum = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Misalnya Perwali 3/2026, Pasal 12, atau nomor surat edaran."
    )
    alasan = forms.CharField(label="Alasan perubahan", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, jenis: JenisSetelan, **kwargs: Any) -> None:
        """Say the unit and the limits beside the value."""
        super().__init__(*args, **kwargs)
        self.fields["nilai"].help_text = f"{jenis.satuan}, antara {jenis.terkecil} dan {jenis.terbesar}"


class VersiForm(forms.Form):
    """The version that was read."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class TolakSetelanForm(VersiForm):
    """Why a proposal is refused."""

    catatan = forms.CharField(label="Alasan menolak", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
