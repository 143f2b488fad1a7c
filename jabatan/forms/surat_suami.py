"""The form of a certificate that a husband has no income."""

from typing import Any

from django import forms

from jabatan.enums import TingkatPenerbit

from .bidang import ScopedForm, Tanggal


class SuratSuamiForm(ScopedForm):
    """What the certificate says, and the tax year it is brought for."""

    tahun = forms.TypedChoiceField(
        label="Tahun pajak",
        coerce=int,
        help_text="PTKP mengikuti keadaan 1 Januari tahun pajak itu. Tiap tahun pajak memerlukan suratnya sendiri.",
    )
    sejak = Tanggal(
        label="Suami tidak berpenghasilan sejak",
        help_text="Menurut suratnya. Bila suratnya tidak menyebut tanggal, isi tanggal surat.",
    )
    tingkat = forms.ChoiceField(
        label="Diterbitkan oleh",
        choices=[("", "Pilih …"), *TingkatPenerbit.choices()],
        help_text="Pemerintah daerah, paling rendah kecamatan. Surat RT, RW, desa, atau kelurahan saja belum cukup.",
    )
    penerbit = forms.CharField(
        label="Nama pejabat atau kantor", max_length=200, help_text="Misalnya Camat Tanjung Timur."
    )
    nomor_sk = forms.CharField(label="Nomor surat", max_length=120)
    tanggal_sk = Tanggal(label="Tanggal surat")

    def __init__(self, *args: Any, tahun: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tahun"].choices = [(satu, str(satu)) for satu in (tahun, tahun + 1)]  # type: ignore[attr-defined]
