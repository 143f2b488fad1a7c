"""Input of objections."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.enums import Ekspektasi, PutusanKeberatan


class KeberatanForm(forms.Form):
    """What is wrong with a result, and why."""

    alasan = forms.CharField(
        label="Alasan keberatan dan buktinya",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Sebut bagian yang Anda anggap keliru, lalu bukti yang mendukung: tanggal log, berkas, umpan balik.",
    )


class TanggapanForm(VersiForm):
    """What one side says."""

    teks = forms.CharField(label="Penjelasan Anda", max_length=4000, widget=forms.Textarea(attrs={"rows": 5}))


class PutusanForm(VersiForm):
    """The decision; ratings only when the result changes."""

    putusan = forms.ChoiceField(label="Putusan", choices=PutusanKeberatan.choices(), widget=forms.RadioSelect)
    rating_hasil = forms.ChoiceField(
        label="Rating hasil kerja yang baru",
        choices=[("", "Pilih bila hasil diubah"), *Ekspektasi.choices()],
        required=False,
    )
    rating_perilaku = forms.ChoiceField(
        label="Rating perilaku yang baru",
        choices=[("", "Pilih bila hasil diubah"), *Ekspektasi.choices()],
        required=False,
    )
    alasan = forms.CharField(
        label="Alasan putusan",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Putusan bersifat akhir. Kedua pihak membaca alasan ini.",
    )

    def clean(self) -> dict[str, Any]:
        """Ask for both ratings when the result changes."""
        data = super().clean() or {}
        if data.get("putusan") == PutusanKeberatan.DIUBAH:
            for nama in ("rating_hasil", "rating_perilaku"):
                if not data.get(nama):
                    self.add_error(nama, "Pilih rating yang baru, karena hasilnya diubah.")
        return data
