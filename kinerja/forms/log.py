"""Input of log pages."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiBilaAdaForm
from kinerja.services.log import IsiLog

from .skp import TanggalInput


class LogForm(VersiBilaAdaForm):
    """One entry: words first, everything else optional."""

    uraian = forms.CharField(
        label="Apa yang Anda selesaikan?", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    tanggal = forms.DateField(label="Tanggal", widget=TanggalInput())
    rhk = forms.CharField(label="Untuk RHK", required=False, max_length=36)
    mulai = forms.TimeField(
        label="Mulai", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    selesai = forms.TimeField(
        label="Selesai", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    jumlah = forms.DecimalField(
        label="Jumlah hasil", required=False, min_value=Decimal(0), max_digits=12, decimal_places=2
    )
    satuan = forms.CharField(label="Satuan hasil", required=False, max_length=60)
    nomor_transaksi = forms.CharField(
        label="Nomor transaksi warga", required=False, max_length=40, help_text="Nomor berkas atau antrean, bukan NIK."
    )
    tautan = forms.URLField(label="Tautan bukti", required=False, max_length=500, assume_scheme="https")
    berkas = forms.FileField(label="Berkas bukti", required=False)

    def get_isi(self) -> IsiLog:
        """Give what the service takes."""
        return susun_isi_log(self.cleaned_data, self.cleaned_data["tanggal"])


def susun_isi_log(data: dict[str, Any], tanggal: date) -> IsiLog:
    """Give what the service takes from the fields that every entry of the log has."""
    return IsiLog(
        tanggal=tanggal,
        uraian=data["uraian"],
        rhk=data["rhk"] or None,
        mulai=data["mulai"],
        selesai=data["selesai"],
        jumlah=data["jumlah"],
        satuan=data["satuan"],
        nomor_transaksi=data.get("nomor_transaksi", ""),
    )


class BuktiForm(forms.Form):
    """A link or a file."""

    tautan = forms.URLField(label="Tautan", required=False, max_length=500, assume_scheme="https")
    berkas = forms.FileField(label="Berkas", required=False, help_text="PDF, JPG, atau PNG, paling besar 5 MB.")


class KembalikanLogForm(VersiBilaAdaForm):
    """Why an entry goes back."""

    catatan = forms.CharField(
        label="Apa yang perlu diperbaiki?", max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
