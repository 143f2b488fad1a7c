"""Input of questions about one line."""

from django import forms

from asn_portal.inti.web.formulir import VersiForm


class TanyaForm(forms.Form):
    """One line about one line."""

    baris = forms.CharField(max_length=60, widget=forms.HiddenInput)
    isi = forms.CharField(
        label="Pertanyaan Anda",
        max_length=300,
        help_text="Satu kalimat: apa yang belum jelas. Contoh: mengapa RHK ini dinilai di bawah, padahal targetnya tercapai?",
    )


class PesanTanyaForm(VersiForm):
    """An answer, or one more question."""

    isi = forms.CharField(label="Jawaban", max_length=2000, widget=forms.Textarea(attrs={"rows": 4}))
