"""Input of results by hand, and of sheets."""

from datetime import date
from typing import Any

from django import forms

from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import CaraSurvei, RumusSampel, UnsurSkm


def _tanggal() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class _HasilForm(forms.Form):
    """What a result of any kind says about itself; a correction names its reason and keeps the unit."""

    def __init__(self, *args: Any, is_koreksi: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_koreksi:
            self.fields.pop("unit_kerja")
            self.fields["alasan"] = forms.CharField(
                label="Alasan koreksi",
                max_length=500,
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text="Versi lama tetap tersimpan dan alasan ini dibaca bersamanya.",
            )
        else:
            self.fields["unit_kerja"].queryset = UnitKerja.objects.order_by("nama", "pk")  # type: ignore[attr-defined]


class SurveiForm(_HasilForm):
    """One survey: the index, the band and the sample are computed from these."""

    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit kerja", empty_label="Pilih unit"
    )
    layanan = forms.CharField(
        label="Layanan", required=False, max_length=120, help_text="Kosongkan bila hasilnya untuk seluruh layanan unit."
    )
    awal = forms.DateField(label="Hari pertama survei", widget=_tanggal())
    akhir = forms.DateField(label="Hari terakhir survei", widget=_tanggal())
    responden = forms.IntegerField(label="Responden", min_value=1, help_text="Kuesioner yang sah.")
    pengguna_layanan = forms.IntegerField(
        label="Pengguna layanan", min_value=1, help_text="Banyaknya pada masa sebelumnya; menentukan sampel."
    )
    rumus_sampel = forms.ChoiceField(label="Rumus sampel", choices=RumusSampel.choices())
    cara = forms.ChoiceField(label="Cara mengumpulkan", choices=CaraSurvei.choices())
    sumber = forms.CharField(label="Sumber", max_length=200, help_text="Misalnya nomor laporan survei.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for unsur in UnsurSkm:
            self.fields[unsur.value.lower()] = forms.CharField(
                label=unsur.label,
                required=False,
                max_length=20,
                widget=forms.TextInput(attrs={"inputmode": "text", "placeholder": "3,45 atau 725/210"}),
            )
        for nama in ("sumber", "alasan"):
            if nama in self.fields:
                self.fields[nama] = self.fields.pop(nama)


class PengaduanForm(_HasilForm):
    """The counts of one month."""

    unit_kerja: "forms.ModelChoiceField[UnitKerja]" = forms.ModelChoiceField(
        UnitKerja.objects.none(), label="Unit kerja", empty_label="Pilih unit"
    )
    periode = forms.CharField(label="Bulan", max_length=7, widget=forms.TextInput(attrs={"type": "month"}))
    diterima = forms.IntegerField(label="Diterima", min_value=0)
    dijawab = forms.IntegerField(label="Dijawab", min_value=0)
    tepat_waktu = forms.IntegerField(
        label="Dijawab tepat waktu",
        min_value=0,
        help_text="Disalurkan lalu dijawab dalam tenggat hari kerja menurut jenisnya (Perpres 76/2013, PermenPANRB 62/2018).",
    )
    selesai = forms.IntegerField(label="Selesai", min_value=0)
    median_hari = forms.DecimalField(
        label="Median lama selesai",
        required=False,
        min_value=0,
        max_digits=6,
        decimal_places=1,
        localize=True,
        help_text="Hari kerja, dari diterima sampai selesai. Kosongkan bila belum ada yang selesai.",
    )
    sumber = forms.CharField(label="Sumber", max_length=200, help_text="Misalnya ekspor SP4N-LAPOR! dan tanggalnya.")

    def clean_periode(self) -> date:
        """Give the first day of the month."""
        try:
            return Periode.dari_teks(self.cleaned_data["periode"]).awal
        except PeriodeTidakSah as sebab:
            raise forms.ValidationError(str(sebab)) from sebab


class UnggahHasilForm(forms.Form):
    """A sheet, its source, and why it changes what is recorded."""

    berkas = forms.FileField(label="Berkas", help_text="CSV atau XLSX menurut templat, paling besar 5 MB.")
    sumber = forms.CharField(label="Sumber", max_length=200)
    alasan = forms.CharField(
        label="Alasan koreksi",
        required=False,
        max_length=500,
        help_text="Wajib bila berkas ini mengubah hasil yang sudah tercatat.",
    )
