"""Input of two payers at once: the employee's statement, and the withholding slip of who pays gaji pokok."""

from typing import Any

from django import forms

from asn_portal.inti.web.formulir import VersiForm
from kinerja.forms.skp import TanggalInput
from penggajian.enums import PembayarGaji
from penggajian.models.dua_pembayar import RUPIAH_BUKTI
from penggajian.services.dua_pembayar import TAHUN_PERTAMA, IsiBukti

from . import _bulan, _rupiah


class DuaPembayarForm(forms.Form):
    """What an employee stated about another payer of the same months."""

    nip = forms.RegexField(
        r"^[0-9]{18}$",
        label="NIP",
        error_messages={"invalid": "Tulis 18 angka tanpa spasi."},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    pembayar = forms.CharField(
        label="Instansi yang juga membayar", max_length=160, help_text="Selain daerah ini, misalnya kementerian asal."
    )
    pembayar_gaji = forms.ChoiceField(
        label="Pembayar gaji pokok",
        choices=PembayarGaji.choices,
        help_text="Yang tidak membayar gaji pokok menggabung penghasilan keduanya pada masa pajak terakhir.",
    )
    tahun = forms.IntegerField(label="Tahun pajak", min_value=TAHUN_PERTAMA, max_value=9999)
    bulan_awal = _bulan("Bulan pertama dibayar bersama")
    bulan_akhir = _bulan("Bulan terakhir dibayar bersama")
    nomor_pernyataan = forms.CharField(label="Nomor surat pernyataan pegawai", max_length=120)
    tanggal_pernyataan = forms.DateField(label="Tanggal surat pernyataan", widget=TanggalInput())


class BuktiPembayarForm(VersiForm):
    """The withholding slip of who pays gaji pokok."""

    nomor_bukti = forms.CharField(label="Nomor bukti potong", max_length=120)
    tanggal_bukti = forms.DateField(label="Tanggal bukti potong", widget=TanggalInput())
    bruto = forms.IntegerField(
        label="Penghasilan bruto (rupiah)",
        min_value=1,
        help_text="Setahun atau bagian tahun, menurut bukti potong itu.",
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": "1"}),
    )
    pengurang = _rupiah(
        "Iuran pensiun, hari tua, dan zakat (rupiah)", "Tanpa biaya jabatan: itu dihitung sekali atas keduanya."
    )
    pph_dipotong = _rupiah("PPh 21 dipotong dari pegawai (rupiah)")
    pph_ditanggung = _rupiah("PPh 21 ditanggung pemerintah (rupiah)")

    def bukti(self) -> IsiBukti:
        """Give the slip as the service takes it."""
        isi: dict[str, Any] = self.cleaned_data
        return IsiBukti(isi["nomor_bukti"], isi["tanggal_bukti"], {nama: isi[nama] or 0 for nama in RUPIAH_BUKTI})
