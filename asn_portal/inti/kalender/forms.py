"""Forms of the calendar."""

from django import forms

from asn_portal.inti.kalender.enums import JenisLibur


class HariLiburForm(forms.Form):
    """A holiday: when, what, and by which decree."""

    tanggal = forms.DateField(label="Tanggal", widget=forms.DateInput(attrs={"type": "date"}))
    nama = forms.CharField(label="Nama hari libur", max_length=120)
    jenis = forms.ChoiceField(label="Jenis", choices=JenisLibur.choices())
    dasar_hukum = forms.CharField(
        label="Dasar hukum", max_length=200, help_text="Misalnya nomor SKB tiga menteri atau keputusan wali kota."
    )


class UbahHariLiburForm(HariLiburForm):
    """The same without the date: a wrong date is taken out and added again."""

    tanggal = None  # type: ignore[assignment]
