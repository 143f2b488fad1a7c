"""Input of printed documents."""

from typing import Any

from django import forms

from jabatan.models import UnitKerja
from penggajian.enums import DokumenGaji


class UnitCetakForm(forms.Form):
    """Of which unit a document is."""

    unit: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(),
        label="Unit kerja",
        to_field_name="kode",
        required=False,
        empty_label="Seluruh unit kerja",
        help_text="Unit di bawahnya ikut.",
    )

    def __init__(self, *args: Any, jangkauan: frozenset[int] | None = None, **kwargs: Any) -> None:
        """Offer every unit, or those in reach, of which one must then be named."""
        super().__init__(*args, **kwargs)
        unit = UnitKerja.objects.order_by("kode", "pk")
        if jangkauan is not None:
            unit = unit.filter(pk__in=jangkauan)
            self.fields["unit"].required = True
            self.fields["unit"].empty_label = None  # type: ignore[attr-defined]
        self.fields["unit"].queryset = unit  # type: ignore[attr-defined]
        self.fields["unit"].label_from_instance = lambda satu: f"{satu.kode} {satu.nama}"  # type: ignore[attr-defined]


class CetakanForm(UnitCetakForm):
    """Which document of a run, of which unit."""

    dokumen = forms.ChoiceField(label="Dokumen", choices=DokumenGaji.choices())
    field_order = ("dokumen", "unit")

    def clean_dokumen(self) -> DokumenGaji:
        """Give the term."""
        return DokumenGaji(self.cleaned_data["dokumen"])


class CetakBuktiForm(UnitCetakForm):
    """Withholding slips of which year, of which unit."""

    tahun = forms.IntegerField(label="Tahun pajak", min_value=2009, max_value=9999)
    field_order = ("tahun", "unit")
