"""Input of feedback."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator

from asn_portal.inti.web.formulir import VersiBilaAdaForm
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, NilaiBerakhlak
from kinerja.models import Rhk


class PilihanRhk(forms.ModelChoiceField):
    """A choice of RHK that shows its words, not its number alone."""

    def label_from_instance(self, obj: Any) -> str:
        """Write number and start of the text."""
        return Truncator(f"{obj}, {obj.uraian}").chars(90)


class UmpanBalikForm(forms.Form):
    """Observation, effect and suggestion, tied to a value or an RHK."""

    untuk = forms.ModelChoiceField(
        label="Untuk", queryset=Pegawai.objects.none(), to_field_name="uuid", widget=forms.HiddenInput
    )
    arah = forms.ChoiceField(
        label="Dibanding ekspektasi",
        choices=Ekspektasi.choices(),
        initial=Ekspektasi.SESUAI,
        widget=forms.RadioSelect,
    )
    pengamatan = forms.CharField(label="Yang Anda amati", max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))
    akibat = forms.CharField(
        label="Akibatnya bagi layanan atau tim",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    saran = forms.CharField(
        label="Saran Anda",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    nilai = forms.ChoiceField(
        label="Nilai BerAKHLAK",
        choices=[("", "Tidak terkait nilai tertentu"), *NilaiBerakhlak.choices()],
        required=False,
        help_text="Isi nilai, RHK, atau keduanya, agar umpan balik ini muncul lagi saat menilai.",
    )
    rhk = PilihanRhk(
        label="RHK", queryset=Rhk.objects.none(), required=False, to_field_name="uuid", empty_label="Tidak terkait RHK"
    )

    def __init__(self, *args: Any, penerima: QuerySet[Pegawai], rhk: QuerySet[Rhk], **kwargs: Any) -> None:
        """Limit the choices to the people and RHK that the sender may name."""
        super().__init__(*args, **kwargs)
        self.fields["untuk"].queryset = penerima  # type: ignore[attr-defined]
        self.fields["rhk"].queryset = rhk  # type: ignore[attr-defined]


class UbahUmpanBalikForm(VersiBilaAdaForm, UmpanBalikForm):
    """The same words again, to the same receiver, with the version that was read."""

    untuk = None  # type: ignore[assignment]

    def __init__(self, *args: Any, rhk: QuerySet[Rhk], **kwargs: Any) -> None:
        """Limit the RHK to those of the two."""
        forms.Form.__init__(self, *args, **kwargs)
        self.fields["rhk"].queryset = rhk  # type: ignore[attr-defined]


class TanggapanForm(forms.Form):
    """The answer of the receiver."""

    tanggapan = forms.CharField(label="Tanggapan Anda", max_length=4000, widget=forms.Textarea(attrs={"rows": 2}))
