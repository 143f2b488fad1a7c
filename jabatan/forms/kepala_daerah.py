"""Forms about the head of the region."""

from typing import Any

from django import forms

from asn_portal.inti.akun.models import Pengguna
from jabatan.enums import JenisKelamin
from jabatan.models import Posisi
from jabatan.selectors.kepala_daerah import list_kursi_kepala_daerah

from .bidang import ScopedForm, Tanggal


class KepalaDaerahForm(ScopedForm):
    """Who takes office, in which seat, from when."""

    posisi = forms.ModelChoiceField(label="Jabatan", queryset=Posisi.objects.none(), empty_label="Pilih …")
    nama = forms.CharField(label="Nama tanpa gelar", max_length=200)
    gelar_depan = forms.CharField(label="Gelar depan", max_length=40, required=False)
    gelar_belakang = forms.CharField(label="Gelar belakang", max_length=60, required=False)
    jenis_kelamin = forms.ChoiceField(label="Jenis kelamin", choices=JenisKelamin.choices())
    tanggal_lahir = Tanggal(label="Tanggal lahir")
    tmt = Tanggal(label="Mulai menjabat", help_text="Tanggal pelantikan.")
    sampai = Tanggal(label="Sampai dengan", required=False, help_text="Kosong bila akhir masanya belum diketahui.")
    nomor_sk = forms.CharField(label="Nomor keputusan pengangkatan", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal keputusan", required=False)
    pengguna = forms.CharField(
        label="Nama pengguna akunnya",
        max_length=150,
        required=False,
        help_text="Admin teknis membuat akunnya lebih dahulu. Boleh kosong; tanpa akun ia belum dapat menilai.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["posisi"].queryset = list_kursi_kepala_daerah()  # type: ignore[attr-defined]

    def clean_pengguna(self) -> Pengguna | None:
        """Find the account."""
        nama = str(self.cleaned_data["pengguna"]).strip()
        if not nama:
            return None
        akun = Pengguna.objects.filter(username=nama, is_active=True).first()
        if akun is None:
            raise forms.ValidationError("Akun ini tidak ditemukan. Periksa nama penggunanya.")
        return akun


class MasaJabatanForm(ScopedForm):
    """The last day in office."""

    sampai = Tanggal(label="Hari terakhir menjabat")
    alasan = forms.CharField(label="Alasan atau nomor keputusan", max_length=200)
