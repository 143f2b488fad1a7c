"""Input of the matrix of roles and results, and of the tree of goals."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiBilaAdaForm
from jabatan.models import UnitKerja
from kinerja.enums import JenisSasaran
from kinerja.models import Sasaran

from .skp import PilihanSasaran, TanggalInput


class UsulanForm(VersiBilaAdaForm):
    """What one member is to bring about for one RHK of the leader."""

    uraian = forms.CharField(
        label="Hasil kerja yang diharapkan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3, "autofocus": True}),
    )
    bagian = forms.IntegerField(
        label="Bagian dari RHK Anda (persen)",
        required=False,
        min_value=1,
        max_value=100,
        help_text="Andil anggota dalam hasil bersama. Jumlah semua anggota paling banyak 100.",
    )
    alasan = forms.CharField(
        label="Alasan penambahan",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="SKP anggota ini sudah disepakati, jadi tambahan Anda menjadi draf adendum.",
    )

    def __init__(self, *args: Any, is_adendum: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_adendum:
            del self.fields["alasan"]


class SasaranForm(VersiBilaAdaForm):
    """A goal of the institution."""

    jenis = forms.ChoiceField(label="Tingkat", choices=JenisSasaran.choices())
    induk = PilihanSasaran(
        Sasaran.objects.none(), label="Berada di bawah", required=False, empty_label="Tidak ada (visi)"
    )
    uraian = forms.CharField(label="Uraian", max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    indikator = forms.CharField(label="Indikator", max_length=400, required=False)
    target = forms.CharField(label="Target", max_length=120, required=False)
    sumber = forms.CharField(
        label="Dokumen sumber",
        max_length=200,
        widget=forms.TextInput(attrs={"placeholder": "RPJMD, Renstra, atau perjanjian kinerja"}),
    )
    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit penanggung jawab", required=False, empty_label="Seluruh instansi"
    )
    mulai = forms.DateField(label="Berlaku mulai", widget=TanggalInput())
    sampai = forms.DateField(label="Sampai dengan", widget=TanggalInput())

    def __init__(self, *args: Any, induk: Any, unit: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["induk"].queryset = induk  # type: ignore[attr-defined]
        self.fields["unit_kerja"].queryset = unit  # type: ignore[attr-defined]
