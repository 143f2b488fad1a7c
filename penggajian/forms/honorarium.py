"""Input of payments of honoraria."""

from datetime import date
from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from asn_portal.lib.periode import Periode, PeriodeTidakSah
from jabatan.models import UnitKerja
from penggajian.enums import PajakHonorarium


def _tanggal(label: str, bantuan: str = "") -> forms.DateField:
    return forms.DateField(
        label=label, help_text=bantuan, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class DasarHonorariumForm(VersiForm):
    """The ground of a payment, and who bears its tax."""

    nomor_sk = forms.CharField(label="Nomor SK", max_length=120)
    tanggal_sk = _tanggal("Tanggal SK")
    kegiatan = forms.CharField(label="Kegiatan", max_length=200, help_text="Seperti tertulis dalam DPA.")
    rekening_belanja = forms.ChoiceField(label="Rekening belanja")
    bulan = forms.CharField(
        label="Bulan pekerjaan",
        max_length=7,
        widget=forms.TextInput(attrs={"type": "month"}),
        help_text="Seorang penerima dibayar sekali untuk SK, kegiatan, dan bulan yang sama.",
    )
    tanggal_bayar = _tanggal("Tanggal bayar", "Golongan dan tarif pajak dibaca pada hari ini; masa pajaknya bulan ini.")
    pajak = forms.ChoiceField(label="PPh 21 final", choices=PajakHonorarium.choices)

    def __init__(self, *args: Any, rekening: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rekening_belanja"].choices = rekening or []  # type: ignore[attr-defined]

    def clean_bulan(self) -> Periode:
        """Read YYYY-MM."""
        try:
            return Periode.dari_teks(self.cleaned_data["bulan"])
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


class HonorariumForm(DasarHonorariumForm):
    """A new payment from the budget of a unit."""

    unit_kerja: Any = forms.ModelChoiceField(
        label="Unit kerja", queryset=UnitKerja.objects.none(), to_field_name="kode", empty_label="Pilih unit"
    )
    versi = None  # type: ignore[assignment]

    field_order = ("unit_kerja", "nomor_sk", "tanggal_sk", "kegiatan", "rekening_belanja", "bulan", "tanggal_bayar")

    def __init__(self, *args: Any, unit: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pilihan: Any = self.fields["unit_kerja"]
        pilihan.queryset = unit if unit is not None else UnitKerja.objects.none()


class PenerimaForm(VersiForm):
    """One recipient."""

    nip = forms.RegexField(
        r"^[0-9]{18}$",
        label="NIP",
        error_messages={"invalid": "Tulis 18 angka tanpa spasi."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    peran = forms.CharField(label="Sebagai", max_length=120, help_text="Kedudukan dalam tim, misalnya Anggota.")
    nilai = forms.IntegerField(label="Nilai menurut SK (rupiah)", min_value=1, max_value=10**9)


class BalikForm(forms.Form):
    """What shows that the money came back, and why the payment was wrong."""

    nomor_bukti = forms.CharField(label="Nomor bukti setor", max_length=60, help_text="Nomor STS atau NTPN.")
    tanggal_setor = _tanggal("Tanggal setor")
    alasan = forms.CharField(label="Alasan", max_length=250, widget=forms.Textarea(attrs={"rows": 2}))
    semua = forms.BooleanField(label="Balik semua baris pembayaran ini yang belum dibalik", required=False)


class RekapHonorariumForm(forms.Form):
    """A tax month."""

    masa = forms.CharField(max_length=7)

    def clean_masa(self) -> Periode:
        """Read YYYY-MM."""
        try:
            return Periode.dari_teks(self.cleaned_data["masa"])
        except PeriodeTidakSah as galat:
            raise forms.ValidationError(str(galat)) from galat


__all__ = ["BalikForm", "DasarHonorariumForm", "HonorariumForm", "PenerimaForm", "RekapHonorariumForm"]


def isi_awal(hari: date) -> dict[str, Any]:
    """Suggest the running month and day."""
    return {"bulan": f"{hari:%Y-%m}", "tanggal_bayar": hari}
