"""Input about answers: what a reviewer decides, what an officer answers, what a quarter needs to be released."""

from typing import Any

from django import forms

from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import JenisSanggah
from kinerja.partisipasi.models import Layanan


class TanggapanForm(forms.Form):
    """The officer's own words."""

    teks = forms.CharField(label="Tanggapan Anda", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))


class SanggahForm(forms.Form):
    """A dispute about one comment."""

    jawaban = forms.UUIDField(widget=forms.HiddenInput)
    jenis = forms.ChoiceField(label="Sebab", choices=JenisSanggah.choices())
    alasan = forms.CharField(label="Alasan", max_length=500, widget=forms.Textarea(attrs={"rows": 2}))


class PutusanForm(forms.Form):
    """What a reviewer decides: `putusan` is the button, `teks` the reason or the redacted words."""

    putusan = forms.ChoiceField(choices=[("ya", "Ya"), ("tidak", "Tidak")])
    teks = forms.CharField(required=False, max_length=500, strip=True)


class TerbitForm(forms.Form):
    """The users of each service in the period before, and why a result is released anew."""

    alasan = forms.CharField(
        label="Alasan menerbitkan ulang",
        required=False,
        max_length=500,
        help_text="Wajib bila triwulan ini sudah pernah terbit.",
    )

    def __init__(self, *args: Any, layanan: list[tuple[Layanan, int]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for satu, usul in layanan:
            self.fields[f"l{satu.pk}"] = forms.IntegerField(
                label=f"Pengguna {satu.nama} pada triwulan sebelumnya", min_value=1, initial=usul or None
            )
        self.order_fields([*(f"l{satu.pk}" for satu, _ in layanan), "alasan"])

    def get_pengguna(self) -> dict[int, int]:
        """Give the users by service."""
        return {int(k[1:]): n for k, n in self.cleaned_data.items() if k[0] == "l" and k[1:].isdigit()}


class PilihTriwulanForm(forms.Form):
    """A unit and a quarter to release."""

    unit: Any = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit kerja", empty_label="Pilih unit", to_field_name="kode"
    )
    triwulan = forms.ChoiceField(label="Triwulan")

    def __init__(self, *args: Any, triwulan: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["triwulan"].choices = triwulan  # type: ignore[attr-defined]
        self.fields["unit"].queryset = UnitKerja.objects.filter(  # type: ignore[attr-defined]
            pk__in=Layanan.objects.values("unit_kerja")
        ).order_by("nama", "pk")
