"""Input of the choice how often a unit evaluates."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from jabatan.models import UnitKerja
from kinerja.models.siklus import PERIODIK

from .skp import TanggalInput


class SiklusForm(forms.Form):
    """Monthly or quarterly, from the first day of a quarter."""

    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(),
        label="Unit kerja",
        empty_label="Pilih unit",
        help_text="Unit di bawahnya mengikuti, kecuali menetapkan sendiri.",
    )
    jenis = forms.ChoiceField(
        label="Penilaian periodik", choices=[(j.value, j.label) for j in PERIODIK], widget=forms.RadioSelect
    )
    mulai = forms.DateField(
        label="Berlaku mulai", widget=TanggalInput(), help_text="Hari pertama triwulan yang belum dimulai."
    )
    dasar_hukum = forms.CharField(
        label="Dasar hukum",
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": "Perkada atau keputusan, dengan nomornya"}),
    )

    def __init__(self, *args: Any, unit: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit_kerja"].queryset = unit  # type: ignore[attr-defined]


class CabutSiklusForm(VersiForm):
    """Why a choice is taken back."""

    catatan = forms.CharField(label="Alasan mencabut", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
