"""Input of a sheet of results."""

from django import forms


class UnggahSeleksiForm(forms.Form):
    """A sheet, its source, and why it changes what is recorded."""

    berkas = forms.FileField(label="Berkas", help_text="CSV atau XLSX menurut templat, paling besar 5 MB.")
    sumber = forms.CharField(label="Sumber", max_length=200, help_text="Nomor dan tanggal pengumuman hasil seleksi.")
    alasan = forms.CharField(
        label="Alasan koreksi",
        required=False,
        max_length=500,
        help_text="Wajib bila berkas ini mengubah hasil yang sudah tercatat.",
    )
