"""Input of the exchange with e-Kinerja BKN."""

from django import forms

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from kinerja.services.pertukaran import BentukTukar, JenisTukar


class EksporForm(forms.Form):
    """What to export, of which month, in which form."""

    jenis = forms.ChoiceField(label="Isi berkas", choices=JenisTukar.choices())
    periode = forms.CharField(label="Bulan", max_length=7, widget=forms.TextInput(attrs={"type": "month"}))
    bentuk = forms.ChoiceField(label="Bentuk", choices=BentukTukar.choices())

    def clean_periode(self) -> Periode:
        """Read the month."""
        try:
            return Periode.dari_teks(self.cleaned_data["periode"])
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


class ImporEkinerjaForm(forms.Form):
    """A sheet from e-Kinerja BKN."""

    berkas = forms.FileField(label="Berkas dari e-Kinerja BKN")
