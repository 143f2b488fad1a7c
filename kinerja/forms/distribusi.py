"""Input of capaian organisasi and of the justification of a spread."""

from django import forms

from kinerja.enums import CapaianOrganisasi


class CapaianForm(forms.Form):
    """The capaian that an official set, with its ground."""

    capaian = forms.ChoiceField(
        label="Capaian organisasi", choices=CapaianOrganisasi.choices(), widget=forms.RadioSelect
    )
    pejabat = forms.CharField(label="Ditetapkan oleh", max_length=200, help_text="Nama dan jabatan pejabatnya.")
    dasar_hukum = forms.CharField(
        label="Dasar", max_length=200, help_text="Nomor keputusan, berita acara, atau laporan kinerja."
    )


class JustifikasiForm(forms.Form):
    """Why the spread differs."""

    alasan = forms.CharField(
        label="Justifikasi",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Sebut sebabnya dan buktinya. Tidak ada predikat yang berubah karena tulisan ini.",
    )
