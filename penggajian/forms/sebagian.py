"""Input of computing a part of a draft again."""

from typing import Any

from django import forms

from penggajian.forms.cetakan import UnitCetakForm


class HitungSebagianForm(UnitCetakForm):
    """One person, one unit, or, with neither, those whose facts are newer than the draft."""

    versi = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    pegawai = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer units without "all": all of them are computed on the page of the run."""
        super().__init__(*args, **kwargs)
        self.fields["unit"].empty_label = "Pilih unit kerja"  # type: ignore[attr-defined]
        self.fields["unit"].required = not self.is_bound  # as it is shown: the button beside it needs one
