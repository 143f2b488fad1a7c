"""Input of the employees' own survey: a new round, and one page of answers."""

from collections.abc import Iterable
from typing import Any

from django import forms

from kinerja.parameters.kepuasan import Dimensi
from kinerja.rules.kepuasan import SKALA

from .skp import TanggalInput


class PutaranForm(forms.Form):
    """A round: its title and the days of answering."""

    judul = forms.CharField(
        label="Judul", max_length=120, widget=forms.TextInput(attrs={"placeholder": "Survei pegawai 2026"})
    )
    awal = forms.DateField(label="Hari pertama", widget=TanggalInput())
    akhir = forms.DateField(label="Hari terakhir", widget=TanggalInput(), help_text="Termasuk hari itu sendiri.")


class JawabanForm(forms.Form):
    """One statement after another, each from 1 to 5."""

    def __init__(self, *args: Any, dimensi: Iterable[Dimensi], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for satu in dimensi:
            self.fields[satu.kode] = forms.TypedChoiceField(
                label=satu.pernyataan,
                choices=SKALA,
                coerce=int,
                widget=forms.RadioSelect,
                error_messages={"required": f"Pilih satu jawaban untuk {satu.nama.lower()}."},
            )
