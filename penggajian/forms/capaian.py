"""Input of achievements of a month."""

from typing import Any

from django import forms

from jabatan.models import UnitKerja
from penggajian.enums import JenisCapaian

from . import PeriodeForm


class CapaianForm(PeriodeForm):
    """An achievement of a unit or of a person, and where the number comes from."""

    jenis = forms.ChoiceField(label="Yang diukur", choices=JenisCapaian.choices)
    unit_kerja: Any = forms.ModelChoiceField(
        label="Unit kerja",
        queryset=UnitKerja.objects.none(),
        required=False,
        to_field_name="kode",
        empty_label="Bukan capaian unit",
        help_text="Berlaku bagi pegawai unit itu dan unit di bawahnya yang tidak mempunyai capaian yang lebih dekat.",
    )
    nip = forms.RegexField(
        r"^[0-9]{18}$",
        label="NIP",
        required=False,
        help_text="Hanya untuk capaian seorang pegawai; mengganti capaian unitnya bagi pegawai itu.",
        error_messages={"invalid": "Tulis 18 angka tanpa spasi."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    persen = forms.DecimalField(
        label="Capaian (persen)",
        min_value=0,
        max_value=200,
        max_digits=7,
        decimal_places=4,
        localize=True,
        help_text="Misalnya 87,5. Lebih dari 100 dicatat apa adanya dan dihitung 100 oleh rumus.",
    )
    sumber = forms.CharField(
        label="Sumber",
        max_length=200,
        help_text="Laporan atau aplikasi asal angkanya, misalnya laporan e-Monev Oktober 2026.",
    )

    field_order = ("periode", "jenis", "unit_kerja", "nip", "persen", "sumber")

    def __init__(self, *args: Any, unit: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["unit_kerja"]
        pilihan.queryset = unit if unit is not None else UnitKerja.objects.none()

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one owner."""
        isi: dict[str, Any] = super().clean() or {}
        if "nip" in isi and "unit_kerja" in isi and bool(isi["nip"]) == bool(isi["unit_kerja"]):
            self.add_error("nip", "Pilih unit, atau isi NIP; salah satu saja.")
        return isi
