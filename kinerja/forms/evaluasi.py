"""Input of rating, delivery, receipt and closing."""

from collections.abc import Sequence
from typing import Any

from django import forms

from kinerja.enums import Ekspektasi, NilaiBerakhlak
from kinerja.models import Rhk
from kinerja.services.evaluasi import IsianRating

PILIHAN_KOSONG = [("", "Belum dinilai"), *Ekspektasi.choices()]


class PenilaianForm(forms.Form):
    """Ratings per RHK and per BerAKHLAK value, and the two ratings of the whole."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    rating_hasil = forms.ChoiceField(
        label="Rating hasil kerja", choices=PILIHAN_KOSONG, required=False, widget=forms.RadioSelect
    )
    rating_perilaku = forms.ChoiceField(
        label="Rating perilaku kerja", choices=PILIHAN_KOSONG, required=False, widget=forms.RadioSelect
    )
    alasan = forms.CharField(
        label="Alasan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Wajib bila rating berbeda dari saran. Pegawai membaca alasan ini.",
    )

    def __init__(self, *args: Any, rhk: Sequence[Rhk], **kwargs: Any) -> None:
        """Add the fields of each RHK of the SKP and of each value."""
        super().__init__(*args, **kwargs)
        self.rhk = list(rhk)
        for satu in self.rhk:
            self.fields[f"rhk_{satu.pk}"] = forms.ChoiceField(
                choices=PILIHAN_KOSONG, required=False, label=f"Rating RHK {satu.urutan}"
            )
            self.fields[f"realisasi_{satu.pk}"] = forms.CharField(
                required=False, max_length=4000, label=f"Realisasi RHK {satu.urutan}"
            )
        for nilai in NilaiBerakhlak:
            self.fields[f"laku_{nilai.value}"] = forms.ChoiceField(
                choices=PILIHAN_KOSONG, required=False, label=f"Rating {nilai.label}"
            )
            self.fields[f"laku_alasan_{nilai.value}"] = forms.CharField(
                required=False, max_length=2000, label=f"Alasan {nilai.label}"
            )

    def isian_rhk(self) -> dict[int, IsianRating]:
        """Give the ratings by id of RHK."""
        data = self.cleaned_data
        return {r.pk: IsianRating(data[f"rhk_{r.pk}"], realisasi=data[f"realisasi_{r.pk}"]) for r in self.rhk}

    def isian_perilaku(self) -> dict[str, IsianRating]:
        """Give the ratings by BerAKHLAK code."""
        data = self.cleaned_data
        return {
            n.value: IsianRating(data[f"laku_{n.value}"], alasan=data[f"laku_alasan_{n.value}"]) for n in NilaiBerakhlak
        }


class TandaTerimaForm(forms.Form):
    """A receipt with an optional note."""

    catatan = forms.CharField(
        label="Catatan Anda (boleh kosong)",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Tanda terima berarti sudah dibaca, bukan berarti setuju.",
    )


class TutupPeriodeForm(forms.Form):
    """Close a month; the reason is needed when people are still unrated."""

    alasan = forms.CharField(
        label="Alasan menutup sebelum lengkap",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Diisi hanya bila masih ada pegawai yang belum dinilai.",
    )
