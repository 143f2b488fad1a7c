"""Input of templates and of a copied day."""

from typing import Any

from django import forms

from kinerja.models import Rhk
from kinerja.services.log import PANJANG_URAIAN, IsiLog
from kinerja.services.templat_log import PANJANG

from .log import susun_isi_log
from .presensi import JamInput


def pilihan_rhk(rhk: list[Rhk]) -> list[tuple[str, str]]:
    """Give the RHK to choose from, and the honest way out."""
    return [(str(r.uuid), f"RHK {r.urutan}, {r.uraian[:90]}") for r in rhk] + [("", "Belum terhubung ke RHK")]


class TemplatForm(forms.Form):
    """A sentence to keep."""

    uraian = forms.CharField(
        label="Kalimat",
        max_length=PANJANG,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Biarkan tanda … di tempat angka yang berubah tiap hari.",
    )
    rhk = forms.ChoiceField(label="Untuk RHK", required=False)
    satuan = forms.CharField(label="Satuan hasil", required=False, max_length=60)
    mulai = forms.TimeField(label="Mulai", required=False, widget=JamInput())
    selesai = forms.TimeField(label="Selesai", required=False, widget=JamInput())

    def __init__(self, *args: Any, rhk: list[Rhk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rhk"].choices = pilihan_rhk(rhk)  # type: ignore[attr-defined]


class SalinForm(forms.Form):
    """One entry of another day, ready to be edited before it is written."""

    pakai = forms.BooleanField(label="Salin catatan ini", required=False)
    uraian = forms.CharField(
        label="Apa yang Anda selesaikan?",
        required=False,
        max_length=PANJANG_URAIAN,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    rhk = forms.ChoiceField(label="Untuk RHK", required=False)
    jumlah = forms.DecimalField(
        label="Jumlah", required=False, min_value=0, max_digits=12, decimal_places=2, localize=False
    )
    satuan = forms.CharField(label="Satuan", required=False, max_length=60)
    mulai = forms.TimeField(label="Mulai", required=False, widget=JamInput())
    selesai = forms.TimeField(label="Selesai", required=False, widget=JamInput())

    def __init__(self, *args: Any, rhk: list[Rhk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rhk"].choices = pilihan_rhk(rhk)  # type: ignore[attr-defined]

    def get_isi(self, tanggal: Any) -> IsiLog:
        """Give what the service takes."""
        return susun_isi_log(self.cleaned_data, tanggal)


SalinFormSet = forms.formset_factory(SalinForm, extra=0, max_num=20, absolute_max=20)
