"""Input of notes upon the figures of a unit."""

from django import forms

from kinerja.rules.angka import UKURAN


class CatatanForm(forms.Form):
    """What was decided, about which measure, and when it is looked at again."""

    isi = forms.CharField(
        label="Apa yang diputuskan",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Misalnya: dialog triwulan dijadwalkan tiap Jumat sampai semua pegawai mendapat giliran.",
    )
    ukuran = forms.ChoiceField(
        label="Tentang", required=False, choices=[("", "Semua angka"), *((u.kode, u.nama) for u in UKURAN)]
    )
    tenggat = forms.DateField(
        label="Ditinjau lagi", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
