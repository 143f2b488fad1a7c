"""Input of a setoran."""

from django import forms


class SetoranForm(forms.Form):
    """What was paid into the treasury, and its proof."""

    jumlah = forms.IntegerField(
        label="Jumlah (rupiah)", min_value=1, max_value=10**11, help_text="Sebagian boleh; sisanya tetap menunggu."
    )
    tanggal = forms.DateField(label="Tanggal setor", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    nomor_bukti = forms.CharField(
        label="Nomor bukti setor", max_length=60, help_text="Nomor STS, atau NTPN pada bukti penerimaan kas daerah."
    )
    berkas = forms.FileField(label="Bukti setor", required=False)
