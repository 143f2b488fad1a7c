"""Input of a declared interest."""

from django import forms

from kinerja.enums import JenisKonflik


class KonflikForm(forms.Form):
    """Which interest of their own a rater has, in one sentence."""

    jenis = forms.ChoiceField(
        label="Benturan kepentingan",
        choices=[(j.value, j.label) for j in JenisKonflik if j != JenisKonflik.TIDAK_ADA],
        widget=forms.RadioSelect,
    )
    catatan = forms.CharField(
        label="Penjelasan singkat",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu kalimat cukup. Pegawai melihat jenisnya, bukan penjelasan ini.",
    )
